"""STR: numbers of tables and figures, what refers to them, and tables without content."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.bentuk import caption
from akuntabel.dokumen.baca.terbaca import BlokTerbaca, DokumenTerbaca, ParagrafTerbaca, TabelTerbaca, Tempat
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.sitasi import kata_judul
from akuntabel.reviu.susunan import angka_of, bagian_of
from akuntabel.reviu.temuan import Tingkat

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_NUMBER = re.compile(r"(?:(?P<bab>[IVXLC]{1,5}|\d{1,2})[.\-])?(?P<urut>\d{1,3})(?P<huruf>[a-z])?")
_GOES_ON = re.compile(r"\blanjut", re.IGNORECASE)
_FIGURE = re.compile(
    r"(?P<jenis>gambar|grafik|bagan|diagram)\s+(?P<nomor>(?:(?:[IVXLC]{1,5}|\d{1,2})\s?[.\-]\s?)?\d{1,3})\b(?P<judul>.*)",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_CAPTION = 250
_REFERENCE = re.compile(
    r"\b(?P<jenis>tabel|gambar|grafik|bagan|diagram)\s+(?:(?:nomor|no\.?)\s+)?(?P<nomor>(?:[IVXLC]{1,5}|\d{1,2})[.\-]\d{1,3})\b"
    r"(?!\.?\d)(?=(?P<sesudah>.{0,40}))",
    re.IGNORECASE | re.DOTALL,
)
_OF_ANOTHER = re.compile(
    r"\b(?:renstra|renja|rpjmd|rkpd|lampiran|peraturan|permen|keputusan|dokumen|buku|apbd|dpa)\b", re.IGNORECASE
)
_SOURCE = re.compile(r"sumber\b", re.IGNORECASE)
_MOST_SKIPPED = 2


@dataclass(frozen=True, slots=True)
class Nomor:
    """The number of a table: chapter (0 without one), order, letter, as printed; its title and place."""

    bab: int
    urut: int
    huruf: str
    tercetak: str
    judul: str
    tempat: Tempat
    tabel: TabelTerbaca | None = None

    @property
    def kunci(self) -> tuple[int, int, str]:
        return self.bab, self.urut, self.huruf


def _key(printed: str) -> tuple[int, int, str] | None:
    found = _NUMBER.fullmatch("".join(printed.split()))
    if found is None:
        return None
    return angka_of(found["bab"]) if found["bab"] else 0, int(found["urut"]), found["huruf"] or ""


def _may_head(block: ParagrafTerbaca) -> bool:
    """May a paragraph be the caption of a table? On the sheets of a workbook captions are with their tables."""
    return not block.tanda and not block.tempat.lembar


def nomor_tabel(blocks: Sequence[BlokTerbaca]) -> Iterator[Nomor]:
    """Numbers of tables in order, also of captions that stand without one; `T-C.25` and the like are none."""
    for block in blocks:
        if isinstance(block, TabelTerbaca):
            printed, title, place, table = block.nomor, block.judul, block.tempat_judul or block.tempat, block
        elif isinstance(block, ParagrafTerbaca) and _may_head(block) and (found := caption(block.teks)):
            printed, title, place, table = found.nomor, found.judul, block.tempat, None
        else:
            continue
        if (key := _key(printed)) is not None:
            yield Nomor(*key, printed, title, place, table)


def _distinct(blocks: Sequence[BlokTerbaca]) -> list[Nomor]:
    """Numbers of tables without the parts that only go on under the same number and title."""
    kept: list[Nomor] = []
    for number in nomor_tabel(blocks):
        same = kept and kept[-1].kunci == number.kunci
        if not (same and (_GOES_ON.search(number.judul) or kata_judul(number.judul) == kata_judul(kept[-1].judul))):
            kept.append(number)
    return kept


@check(
    "STR003",
    message="Nomor Tabel {tercetak} dipakai dua kali.",
    hint="Beri nomor urut baru, dan sesuaikan rujukan kepadanya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def tabel_number_doubled(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Dua tabel pada badan laporan bernomor sama.

    Sambungan tabel pada halaman berikutnya dan tabel dalam lampiran tidak dihitung, begitu pula nomor yang
    ditulis dengan cara lain: 5.1 dan V.1.
    """
    for document in dokumen:
        first: dict[tuple[int, int, str], Nomor] = {}
        for number in _distinct(bagian_of(document).badan):
            before = first.setdefault(number.kunci, number)
            if (
                before is number
                or before.tercetak[0].isdigit() != number.tercetak[0].isdigit()
                or _GOES_ON.search(number.judul)
            ):
                yield LULUS
            else:
                yield Langgar(number.tempat, number.tercetak, tempat_lain=(before.tempat,), berkas=document.berkas)


@check(
    "STR004",
    message="Tabel {seharusnya} tidak ada: sesudah Tabel {sebelum} langsung Tabel {tercetak}.",
    hint="Urutkan kembali nomor tabel, dan sesuaikan rujukan kepadanya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def tabel_number_skipped(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Nomor tabel melompat.

    Lebih dari dua nomor yang hilang berturut-turut tidak dihitung: mungkin tabelnya gambar yang tidak terbaca.
    """
    for document in dokumen:
        for numbers in _by_bab(document).values():
            known = {number.urut for number in numbers}
            last = numbers[0]
            for number in numbers[1:]:
                missing = [n for n in range(last.urut + 1, number.urut) if n not in known]
                if 0 < len(missing) <= _MOST_SKIPPED:
                    names = " dan ".join(_written(number, n) for n in missing)
                    yield Langgar(
                        number.tempat,
                        number.tercetak,
                        names,
                        (last.tempat,),
                        isi={"sebelum": last.tercetak},
                        berkas=document.berkas,
                    )
                elif not missing:
                    yield LULUS
                last = number


def _written(like: Nomor, urut: int) -> str:
    """A number of the same chapter, as this document writes them."""
    return f"{like.tercetak.removesuffix(like.huruf).removesuffix(str(like.urut))}{urut}"


def _by_bab(document: DokumenTerbaca) -> dict[int, list[Nomor]]:
    found: defaultdict[int, list[Nomor]] = defaultdict(list)
    for number in _distinct(bagian_of(document).badan):
        found[number.bab].append(number)
    return found


@check(
    "STR005",
    message="Tabel {tercetak} berdiri sesudah Tabel {sebelum}.",
    hint="Urutkan kembali nomor tabel, dan sesuaikan rujukan kepadanya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def tabel_number_out_of_order(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Nomor tabel lebih kecil daripada nomor tabel sebelumnya."""
    for document in dokumen:
        seen: set[tuple[int, int, str]] = set()
        last: Nomor | None = None
        for number in _distinct(bagian_of(document).badan):
            doubled = number.kunci in seen
            seen.add(number.kunci)
            if last is None or doubled or bool(last.bab) != bool(number.bab):
                last = number if last is None or not doubled else last
            elif number.kunci < last.kunci:
                yield Langgar(
                    number.tempat,
                    number.tercetak,
                    tempat_lain=(last.tempat,),
                    isi={"sebelum": last.tercetak},
                    berkas=document.berkas,
                )
            else:
                yield LULUS
                last = number


@check(
    "STR010",
    message="{jenis} {tercetak} dirujuk, tetapi tidak ada.",
    hint="Betulkan nomor yang dirujuk, atau tambahkan {jenis} itu.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def reference_to_nothing(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Kalimat merujuk tabel atau gambar yang nomornya tidak ada dalam dokumen.

    Rujukan kepada tabel dokumen lain (Renstra, lampiran, peraturan) tidak dihitung, begitu pula bila
    dokumen tidak memberi nomor kepada tabel atau gambarnya.
    """
    for document in dokumen:
        tables = {number.kunci for number in nomor_tabel(document.blok)}
        figures = _figures(document)
        for block in bagian_of(document).badan:
            if not isinstance(block, ParagrafTerbaca) or _SOURCE.match(block.teks):
                continue
            for found in _REFERENCE.finditer(block.teks):
                kind = found["jenis"].capitalize()
                there = tables if kind == "Tabel" else figures[kind]
                key = _key(found["nomor"])
                if key is None or not any(bab for bab, _, _ in there) or _OF_ANOTHER.search(found["sesudah"]):
                    continue
                if key in there or any(other[:2] == key[:2] for other in there):
                    yield LULUS
                else:
                    yield Langgar(block.tempat, found["nomor"], isi={"jenis": kind}, berkas=document.berkas)


def _figures(document: DokumenTerbaca) -> dict[str, set[tuple[int, int, str]]]:
    found: defaultdict[str, set[tuple[int, int, str]]] = defaultdict(set)
    for block in document.blok:
        if isinstance(block, TabelTerbaca) or len(block.teks) > _LONGEST_CAPTION:
            continue
        figure = _FIGURE.match(block.teks)
        if figure and (key := _key(figure["nomor"])):
            found[figure["jenis"].capitalize()].add(key)
    return found


@check(
    "STR014",
    message="Tabel {tercetak} tidak berisi.",
    hint="Isi tabel itu, atau hapus beserta keterangannya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def tabel_empty(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Tabel bernomor hanya berisi kepala, atau semua selnya kosong."""
    for document in dokumen:
        for number in nomor_tabel(bagian_of(document).badan):
            if number.tabel is None or number.tabel.kepala == 0:
                continue
            rows = number.tabel.grid[number.tabel.kepala :]
            if any(cell.teks.strip(" -–—.") for row in rows for cell in row[1:] or row):
                yield LULUS
            else:
                yield Langgar(number.tempat, number.tercetak, berkas=document.berkas)


@check(
    "STR016",
    message="Keterangan Tabel {tercetak} tidak diikuti tabel.",
    hint="Tempatkan tabel di bawah keterangannya, atau hapus keterangan itu.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.SARAN,
)
def caption_without_tabel(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Keterangan tabel berdiri tanpa tabel di bawahnya.

    Tabel yang berupa gambar tidak terbaca, sehingga temuannya hanya saran.
    """
    for document in dokumen:
        body = bagian_of(document).badan
        # Some set the caption below its table.
        under = {b.tempat for a, b in pairwise(body) if isinstance(a, TabelTerbaca) and not a.nomor}
        for number in nomor_tabel(body):
            if number.tabel is not None or number.tempat in under:
                yield LULUS
            else:
                yield Langgar(number.tempat, number.tercetak, berkas=document.berkas)
