"""What each document lacks, and as lines: the few that the law demands first, the rest by name."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from akuntabel.berkas.temuan import Tempat
from akuntabel.cli.layar import count_text
from akuntabel.cli.masukan import Masukan
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.kelengkapan import KELENGKAPAN, SEBUTAN, Kekurangan, periksa_kelengkapan
from akuntabel.skema.letak import Letak

_MOST_NAMED = 3


def kekurangan_of(masukan: Masukan) -> tuple[Kekurangan, ...]:
    """What the documents of a Paket will lack; nothing can be told while it has galat."""
    found = periksa_kelengkapan(Bahan(masukan.hasil, masukan.lambang, masukan.gambar)) if masukan.hasil else ()
    return tuple(replace(k, syarat=replace(k.syarat, saran=masukan.dengan_lembar(k.syarat.saran))) for k in found)


def summary_line(naskah: str, kekurangan: Iterable[Kekurangan]) -> str:
    """`LKjIP: 7 bagian kosong, 3 di antaranya diminta peraturan.`"""
    lacks = [k for k in kekurangan if k.naskah == naskah]
    if not lacks:
        return f"{SEBUTAN[naskah]}: lengkap."
    demanded = sum(k.syarat.diminta for k in lacks)
    share = {0: "tidak satu pun", len(lacks): "semuanya"}.get(demanded, f"{demanded} di antaranya")
    return f"{SEBUTAN[naskah]}: {len(lacks)} bagian kosong, {share} diminta peraturan."


def completeness_lines(kekurangan: Sequence[Kekurangan]) -> Iterator[str]:
    """Each document: its count, what the law demands with what is lost, and the names of the rest."""
    for naskah in KELENGKAPAN:
        yield f"  {summary_line(naskah, kekurangan)}"
        lacks = [k for k in kekurangan if k.naskah == naskah]
        for lack in lacks:
            if lack.syarat.diminta:
                yield f"    {lack.syarat.bagian}{_subjects(lack)}: {_lower(lack.syarat.akibat)}"
        if advised := [f"{lack.syarat.bagian}{_count(lack)}" for lack in lacks if not lack.syarat.diminta]:
            yield f"    Dianjurkan: {'; '.join(advised)}."
    yield ""


def detail_lines(kekurangan: Sequence[Kekurangan], tempat_of: Callable[[Letak], Tempat]) -> Iterator[str]:
    """Each document with every requirement that it does not meet, its ground, and every cell."""
    for naskah in KELENGKAPAN:
        yield f"  {summary_line(naskah, kekurangan)}"
        for lack in (k for k in kekurangan if k.naskah == naskah):
            syarat = lack.syarat
            ground = f"diminta {syarat.dasar.teks}" if syarat.dasar else "dianjurkan"
            yield f"    {syarat.bagian} ({syarat.kode}; {ground}){_count(lack)}"
            yield f"      {syarat.akibat} {syarat.saran}"
            for uji in lack.kosong:
                yield f"      {tempat_of(uji.letak)}{uji.subjek and ': '}{uji.subjek}"
    yield ""


def _count(lack: Kekurangan) -> str:
    return f" ({count_text(len(lack.kosong))} dari {count_text(lack.banyak)})" if lack.banyak > 1 else ""


def _subjects(lack: Kekurangan) -> str:
    """`, 6 dari 8: A; B; C; dan 3 lain`; only the count where all lack."""
    names = [uji.subjek for uji in lack.kosong if uji.subjek]
    if not names or (len(lack.kosong) == lack.banyak > 1):
        return _count(lack)
    more = f"; dan {count_text(len(names) - _MOST_NAMED)} lain" if len(names) > _MOST_NAMED else ""
    return f"{_count(lack)}, {'; '.join(names[:_MOST_NAMED])}{more}"


def _lower(text: str) -> str:
    """A sentence after a colon; a name keeps its capital."""
    return text if text.startswith(("Bab ", "Perjanjian ", "Lampiran ")) else f"{text[:1].lower()}{text[1:]}"
