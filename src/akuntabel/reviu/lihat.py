"""Shows what the review engine makes of a document: `python -m akuntabel.reviu.lihat BERKAS...`, for developers."""

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from akuntabel.dokumen.baca.buka import read_document
from akuntabel.reviu.fakta import Fakta, TabelDikenali
from akuntabel.reviu.perkara import susun_perkara
from akuntabel.reviu.registry import Perkara

_NAME, _VALUE = 46, 24


def describe(perkara: Perkara) -> Iterator[str]:
    """Each table with what it was taken for, the roles of its columns, its sums and its facts."""
    facts: dict[tuple[str, int], list[Fakta]] = defaultdict(list)
    for fact in perkara.fakta:
        facts[fact.berkas, fact.baris[0] if fact.baris else 0].append(fact)
    for tabel in perkara.tabel:
        yield from _describe_table(tabel)
        for fact in facts[tabel.berkas, tabel.tabel.tempat.tabel or 0]:
            yield f"    {_describe_fact(fact)}"


def _describe_table(tabel: TabelDikenali) -> Iterator[str]:
    read = tabel.tabel
    yield f"Tabel {read.tempat.tabel} {read.nomor} {read.judul[:80]}: {tabel.jenis.value} ({tabel.alasan})"
    yield f"  tahun {tabel.tahun}, renstra {tabel.basis.renstra}, perjanjian {tabel.basis.perjanjian or '?'}"
    for column in tabel.kolom:
        times = [
            str(t) for t in (column.tahun, column.triwulan, column.bulan, column.basis.tahapan, column.satuan) if t
        ]
        yield f"  {column.nomor:>2} {column.kepala[:70]} -> {column.peran or '-'} {' '.join(times)}"
    for name, branches in (("baris", tabel.hierarki), ("kolom", tabel.hierarki_kolom), ("rata-rata", tabel.rerata)):
        for branch in branches:
            yield f"  {name} {branch.jumlah} dari {', '.join(map(str, branch.bagian))}"
    for formula in tabel.rumus:
        yield f"  rumus kolom {formula.kolom} = {formula.ungkapan}"


def _describe_fact(fact: Fakta) -> str:
    row = fact.baris[1] if fact.baris else 0
    times = [str(t) for t in (fact.tahun, fact.triwulan, fact.bulan, fact.basis.tahapan) if t]
    above = " < ".join(s.nama[:16] for s in fact.konteks)
    return (
        f"{row:>3} {fact.subjek.jenis.value} {fact.subjek.nama[:_NAME]!r} {fact.besaran.value} "
        f"{fact.nilai.teks[:_VALUE]!r} = {fact.nilai.angka} {fact.satuan} [{' '.join(times)}] {above}"
    )


def main(paths: Sequence[str]) -> None:
    """Write the description of the documents, read together, to standard output."""
    perkara = susun_perkara([read_document(Path(path)) for path in paths])
    sys.stdout.writelines(f"{line}\n" for line in describe(perkara))


if __name__ == "__main__":
    main(sys.argv[1:])
