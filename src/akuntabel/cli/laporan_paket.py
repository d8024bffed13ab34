"""The list of a Paket for a person and for a machine."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from akuntabel.cli.daftar import Daftar
from akuntabel.cli.kelengkapan import completeness_lines, detail_lines
from akuntabel.cli.layar import count_text, print_paragraph
from akuntabel.cli.masukan import count_isian
from akuntabel.cli.pesan import Tingkat
from akuntabel.cli.pesan_baris import finding_lines
from akuntabel.naskah.kelengkapan import KELENGKAPAN, SEBUTAN


def as_data(daftar: Daftar) -> dict[str, object]:
    """The list for a machine; `isian` and `kelengkapan` are null where a galat keeps the Paket from being whole."""
    hasil = daftar.masukan.hasil
    return {
        "paket": daftar.masukan.nama,
        **{tingkat.value: len(daftar.dari(tingkat)) for tingkat in Tingkat if tingkat is not Tingkat.KELENGKAPAN},
        "isian": count_isian(hasil.paket) if hasil else None,
        "kelengkapan": list(_documents(daftar)) if hasil else None,
        "temuan": [p.as_data() for p in daftar.pesan],
    }


def _documents(daftar: Daftar) -> Iterator[dict[str, object]]:
    for naskah in KELENGKAPAN:
        lacks = [k for k in daftar.kekurangan if k.naskah == naskah]
        yield {
            "naskah": naskah,
            "sebutan": SEBUTAN[naskah],
            "kosong": len(lacks),
            "diminta": sum(k.syarat.diminta for k in lacks),
            "bagian": [
                {
                    "kode": k.syarat.kode,
                    "bagian": k.syarat.bagian,
                    "diminta": k.syarat.diminta,
                    "dasar": k.syarat.dasar.teks if k.syarat.dasar else "",
                    "akibat": k.syarat.akibat,
                    "saran": k.syarat.saran,
                    "kosong": len(k.kosong),
                    "dari": k.banyak,
                }
                for k in lacks
            ],
        }


def lines_of(daftar: Daftar, paket: Path, *, rinci: bool) -> Iterator[str]:
    """What a person reads: what matters most first, and the counts last; `paket` as it was typed."""
    for tingkat in (Tingkat.GALAT, Tingkat.PERINGATAN, Tingkat.SARAN):
        if found := daftar.dari(tingkat):
            yield f"{tingkat.value.upper()} ({count_text(len(found))})"
            yield ""
            yield from finding_lines(found, rinci=rinci)
    if daftar.masukan.hasil is None:
        yield "Kelengkapan dokumen diperiksa setelah galat dibetulkan."
    else:
        yield "KELENGKAPAN DOKUMEN"
        yield ""
        if rinci:
            yield from detail_lines(daftar.kekurangan, daftar.masukan.tempat_of)
        else:
            yield from completeness_lines(daftar.kekurangan)
            if daftar.kekurangan:
                yield f"Sel dan dasar setiap bagian: akuntabel periksa {paket} --rinci"
    yield _summary(daftar)


def print_lines(lines: Iterable[str]) -> None:
    """Print lines as paragraphs that keep their indent."""
    for line in lines:
        text = line.lstrip()
        print_paragraph(text, line[: len(line) - len(text)])


def _summary(daftar: Daftar) -> str:
    galat, peringatan, saran = (len(daftar.dari(t)) for t in (Tingkat.GALAT, Tingkat.PERINGATAN, Tingkat.SARAN))
    found = f"{galat} galat, {peringatan} peringatan" if galat or peringatan else "Tidak ada galat atau peringatan"
    found = f"{found}, {saran} saran" if saran else found
    hasil, lacks = daftar.masukan.hasil, daftar.kekurangan
    if hasil is None:
        return f"{found}."
    blank = f"; {len(lacks)} bagian kosong pada {len({k.naskah for k in lacks})} dokumen" if lacks else ""
    return f"{found} dalam {count_text(count_isian(hasil.paket))} isian{blank}."
