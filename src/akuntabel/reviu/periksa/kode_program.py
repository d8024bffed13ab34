"""ATR: codes of program, kegiatan and sub kegiatan, and the units that their decree fixes."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from akuntabel.dasar.errors import KodeTidakSahError
from akuntabel.dasar.nomenklatur import KEWILAYAHAN, Jenjang, Kode, Nomenklatur, cari, daftar_nomenklatur
from akuntabel.dasar.peraturan import PERMENDAGRI_90_2019
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, SelTerbaca, TabelTerbaca
from akuntabel.reviu.ingatan import sekali
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.temuan import Tingkat

_CODE = re.compile(r"\d(?:\.\d+){2,}(?![\w.]*[,/])")
_BROKEN_LINE = re.compile(r"(?<=[\d.])\s*\n\s*(?=[.\d])|(?<=\d)\s*\.\s+(?=\d{2})|(?<=\d)\s+\.(?=\d)")
_OF_AN_OFFICE = re.compile(r"\d\.\d{1,2}\.\d\.\d{2}\.\d\.\d{2}")
_BIDANG = re.compile(r"\d\.\d{2}(?=\.)")
_MOST_LIKELY_A_COLUMN = 3
_ENOUGH_CODES = 5
_MOSTLY = 0.8
_NAME_BEFORE = re.compile(r"(?:sub\s*kegiatan|kegiatan|program)\s*:?\s+", re.IGNORECASE)
_CODE_BEFORE = re.compile(r"[\d.X]+\s*[-–:]?\s*")
_UNIT_HEAD = re.compile(r"satuan", re.IGNORECASE)
_SHORT_UNIT = {
    "ob": "orang/bulan",
    "org": "orang",
    "dok": "dokumen",
    "lap": "laporan",
    "bln": "bulan",
    "keg": "kegiatan",
}


class Tercetak(NamedTuple):
    """A code as a cell prints it."""

    teks: str
    sel: SelTerbaca


@sekali
def _codes(tabel: TabelTerbaca) -> Iterator[Tercetak]:
    """Codes in those columns of a table that hold several; codes of offices and of accounts are left out."""
    for column in range(len(tabel.grid[0]) if tabel.grid else 0):
        cells = {id(row[column]): row[column] for row in tabel.grid}
        codes = [Tercetak(code, cell) for cell in cells.values() if (code := _code(cell.teks))]
        valid = [code for code in codes if _is_valid(code.teks)]
        if len(valid) >= _MOST_LIKELY_A_COLUMN:
            bidang = {found[0] for code in valid if (found := _BIDANG.match(code.teks))}
            yield from (c for c in codes if (found := _BIDANG.match(c.teks)) and found[0] in bidang)


def _code(teks: str) -> str:
    if not teks.lstrip()[:1].isdigit():
        return ""
    whole = _BROKEN_LINE.sub(lambda m: "." if "." in m[0] else "", teks.strip())
    found = _CODE.match(whole)
    return found[0] if found and not _OF_AN_OFFICE.match(found[0]) else ""


def _is_valid(teks: str) -> bool:
    try:
        Kode(teks)
    except KodeTidakSahError:
        return False
    return True


@check(
    "ATR006",
    message="Kode {tercetak} bukan kode program, kegiatan, atau sub kegiatan yang sah.",
    hint="Bentuknya 0.00.00 (program), 0.00.00.0.00 (kegiatan), dan 0.00.00.0.00.0000 (sub kegiatan).",
    dasar=PERMENDAGRI_90_2019.at(),
    tingkat=Tingkat.PERINGATAN,
)
def kode_malformed(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Kode dalam kolom kode berbentuk lain daripada kode program, kegiatan, atau sub kegiatan."""
    for document in dokumen:
        for tabel in document.tabel():
            for code in _codes(tabel):
                if _is_valid(code.teks):
                    yield LULUS
                else:
                    yield Langgar(code.sel.tempat, code.teks, berkas=document.berkas)


@check(
    "ATR007",
    message="Kode {tercetak} tidak ada dalam daftar nomenklatur, sedangkan kode lain di bidangnya ada.",
    hint="Cocokkan dengan keputusan nomenklatur yang berlaku; keputusan yang memuat daftar ini belum dipastikan.",
    dasar=PERMENDAGRI_90_2019.at(),
    tingkat=Tingkat.SARAN,
)
def kode_unknown(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Kode tidak ada dalam daftar nomenklatur.

    Keputusan yang memuat daftar itu belum dipastikan, sehingga temuannya hanya saran, dan hanya bila
    hampir semua kode lain dari bidang yang sama ada di dalamnya.
    """
    for document in dokumen:
        by_bidang: defaultdict[str, list[tuple[Tercetak, Nomenklatur | None]]] = defaultdict(list)
        for tabel in document.tabel():
            for code in _codes(tabel):
                if _is_valid(code.teks):
                    by_bidang[code.teks[:4]].append((code, cari(code.teks)))
        for codes in by_bidang.values():
            known = sum(entry is not None for _, entry in codes)
            if known < _ENOUGH_CODES or known < _MOSTLY * len(codes):
                continue
            for code, entry in codes:
                yield LULUS if entry else Langgar(code.sel.tempat, code.teks, berkas=document.berkas)


@check(
    "ATR008",
    message="{subjek}: satuan tercetak {tercetak}, sedangkan nomenklatur menetapkan {seharusnya}.",
    hint="Pakai indikator dan satuan sub kegiatan menurut keputusan nomenklatur.",
    dasar=PERMENDAGRI_90_2019.at(),
    tingkat=Tingkat.SARAN,
)
def satuan_unlike_kode(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Satuan indikator sub kegiatan lain daripada satuan yang ditetapkan untuk kodenya.

    Sub kegiatan dikenali dari kodenya, atau dari namanya bila tabel tidak memuat kode.
    """
    for document in dokumen:
        for tabel in document.tabel():
            column = _unit_column(tabel)
            if column is None:
                continue
            for row in tabel.grid[tabel.kepala :]:
                entry = next((e for cell in row if (e := _entry(cell.teks))), None)
                printed = row[column].teks
                if entry is None or not entry.satuan or (not any(map(str.isalpha, printed)) and printed != "%"):
                    continue
                if _unit(entry.satuan).startswith(_unit(printed)):
                    yield LULUS
                else:
                    yield Langgar(
                        row[column].tempat,
                        printed,
                        entry.satuan,
                        isi={"subjek": entry.nama},
                        berkas=document.berkas,
                    )


def _unit_column(tabel: TabelTerbaca) -> int | None:
    for row in tabel.grid[: tabel.kepala]:
        columns = [at for at, cell in enumerate(row) if _UNIT_HEAD.fullmatch(cell.teks.strip())]
        if len(columns) == 1:
            return columns[0]
    return None


@lru_cache(maxsize=4096)
def _entry(teks: str) -> Nomenklatur | None:
    code = _code(teks)
    if code and _is_valid(code) and Kode(code).jenjang is Jenjang.SUB_KEGIATAN:
        return cari(code)
    return _by_name().get(_plain(_CODE_BEFORE.sub("", teks, count=1)))


@cache
def _by_name() -> dict[str, Nomenklatur]:
    """Sub kegiatan by their names, without those whose name stands for several units."""
    found: dict[str, Nomenklatur] = {}
    twice: set[str] = set()
    for entry in daftar_nomenklatur(bidang=KEWILAYAHAN).values():
        if entry.satuan:
            name = _plain(entry.nama)
            if name in found and _unit(found[name].satuan) != _unit(entry.satuan):
                twice.add(name)
            found[name] = entry
    return {name: entry for name, entry in found.items() if name not in twice}


def _plain(nama: str) -> str:
    return re.sub(r"\W+", "", _NAME_BEFORE.sub("", nama.strip(), count=1)).lower()


def _unit(satuan: str) -> str:
    whole = "".join(satuan.lower().split()).strip(".()")
    return _SHORT_UNIT.get(whole, whole)
