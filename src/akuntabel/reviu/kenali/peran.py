"""What each column of a table holds, told by its titles, by printed formulas and by the values below."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from akuntabel.dokumen.baca.terbaca import SelTerbaca
from akuntabel.reviu.angka import scale_of
from akuntabel.reviu.fakta import Basis, Besaran, Kolom, RumusKolom
from akuntabel.reviu.kenali.isi import Isi, content_of
from akuntabel.reviu.kenali.jenjang import is_nomenclature, take_apart
from akuntabel.reviu.kenali.kepala import Kepala, Rangka
from akuntabel.reviu.kenali.kosakata import (
    BARANG,
    BESARAN,
    BUKAN_BESARAN,
    BUKAN_PERBANDINGAN,
    CACAH,
    EFISIENSI,
    INDIKATOR,
    INTERVAL,
    JABATAN,
    KINERJA,
    KODE,
    MENYEBUT_BESARAN,
    PERIODE,
    PROGRAM_NAMES,
    SAMPAI_TAHUN,
    SUBJEK,
    UANG,
    UNSUR,
    URAIAN,
    URAIAN_PROGRAM,
    spelled,
)
from akuntabel.reviu.kenali.pertalian import TO_MONEY, settle_columns
from akuntabel.reviu.latar import stage_of, years_in

_MONTHS: Final = (
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "desember",
)
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_QUARTER = re.compile(
    r"(?:\btriwulan|\btribulan|\btri\s*wulan|\btw|\bkuartal|\bq)\s*[-.:]?\s*(?:ke\s*-?\s*)?\(?(iv|iii|ii|i|[1-4])\b"
    r"(?!\s*\)?\s*(?:[-–—]|s\.?\s*/?\s*d\b|sampai|hingga|dan\b|&))",
    re.IGNORECASE,
)
_QUARTERS_ABOVE = re.compile(r"triwulan|tribulan|\btw\b|kuartal", re.IGNORECASE)
_UNIT_IN_HEAD = re.compile(
    r"\(\s*(%|persen|rp\.?|rupiah|unit|orang|angka|indeks|poin|dokumen|laporan)[^()]*\)", re.IGNORECASE
)
_WITH_NUMBER = re.compile(r"^no (?=[a-z]{4})(?!urut|rekening|reg)")
_IN_RUPIAH = re.compile(r"\(\s*(?:dalam\s+)?(?:rp\b|rupiah)|\brp\.?\s*$", re.IGNORECASE)
_UP_TO_QUARTER = re.compile(
    r"(?:\bs\.?\s*/?\s*d\.?|\bsampai(?:\s+dengan)?|\bhingga)\s*(?:akhir\s+)?(?:tw|triwulan|tribulan)\s*\.?\s*"
    r"(?P<sampai>iv|iii|ii|i|[1-4])\b",
    re.IGNORECASE,
)
_MOSTLY = 0.7
_RARELY = 0.1
_HALF = 0.5


_SPANNED: Final = frozenset({Besaran.REALISASI, Besaran.TARGET, Besaran.PAGU, Besaran.CAPAIAN})
_OF_PERFORMANCE: Final = frozenset(
    {Besaran.TARGET_AKHIR, Besaran.KONDISI_AWAL, Besaran.CAPAIAN_AKHIR, Besaran.PEMBANDING}
)


def read_columns(
    rangka: Rangka, body: Sequence[Sequence[SelTerbaca]], formulas: Sequence[RumusKolom], *, judul: str = ""
) -> tuple[Kolom, ...]:
    """Say of each column what it holds; a column whose role is unsure has none.

    `judul` is the caption, which may say what all amounts count in.
    """
    contents = [content_of(body, at) for at in range(len(rangka.kepala))]
    columns = [
        _read_column(head, content, (*rangka.melintang, judul))
        for head, content in zip(_with_currency(rangka.kepala, body), contents, strict=True)
    ]
    columns = [_as_period(column, body) for column in columns]
    return tuple(settle_columns(columns, contents, formulas))


def _with_currency(heads: Sequence[Kepala], body: Sequence[Sequence[SelTerbaca]]) -> list[Kepala]:
    """A column without a title, right of one that holds nothing but `Rp`, has its title."""
    found = list(heads)
    for left, head in pairwise(heads):
        texts = {row[left.nomor - 1].teks.strip().casefold().rstrip(".") for row in body}
        if not head.judul and "rp" in texts and texts <= {"rp", ""}:
            found[head.nomor - 1] = replace(head, judul=left.judul)
    return found


def by_code(columns: tuple[Kolom, ...], body: Sequence[Sequence[SelTerbaca]]) -> tuple[Kolom, ...]:
    """Beside codes of the nomenclature, an `Uraian` names program, kegiatan and sub kegiatan."""
    codes = [c.nomor - 1 for c in columns if c.peran == KODE]
    names = [c.nomor for c in columns if c.peran == URAIAN]
    if len(codes) != 1 or len(names) != 1 or any(c.peran in PROGRAM_NAMES for c in columns):
        return columns
    filled = [text for row in body if (text := row[codes[0]].teks.strip())]
    known = sum(is_nomenclature(take_apart(code, "").kode) for code in filled)
    if not filled or known < _MOSTLY * len(filled):
        return columns
    return tuple(replace(c, peran=URAIAN_PROGRAM) if c.nomor in names else c for c in columns)


_PERIOD_TITLE = re.compile(r"^(?:tahun|th|thn|periode)(?: ke)?$")
_YEAR_CELL = re.compile(r"(?:tahun\s+)?(20\d\d)", re.IGNORECASE)


def _as_period(column: Kolom, body: Sequence[Sequence[SelTerbaca]]) -> Kolom:
    """A column of years, one to a row, has the role of a period."""
    texts = [text for row in body if (text := row[column.nomor - 1].teks.strip())]
    if column.besaran or not _PERIOD_TITLE.match(spelled(column.kepala)) or len(texts) < 2:
        return column
    return replace(column, peran=PERIODE) if all(_YEAR_CELL.fullmatch(text) for text in texts) else column


def _read_column(head: Kepala, content: Isi, across: tuple[str, ...]) -> Kolom:
    leaf, group = _WITH_NUMBER.sub("", spelled(head.daun)), spelled(head.grup)
    column = Kolom(
        head.nomor,
        head.teks,
        tahun=_year_of(head),
        triwulan=_quarter_of(head),
        bulan=_month_of(leaf),
        satuan=_unit_of(head),
        skala=max(scale_of(text) for text in (head.teks, *across)),
    )
    if EFISIENSI.search(f"{group} {leaf}") and content.kata >= _MOSTLY:
        return replace(column, peran=Besaran.EFISIENSI.value, besaran=Besaran.EFISIENSI)
    if content.status > _HALF or content.tren > _HALF:
        verdict = Besaran.STATUS if content.status > content.tren else Besaran.TREN
        return replace(column, peran=verdict.value, besaran=verdict)
    if role := _name_role(leaf, content):
        return replace(column, peran=role, skala=1)
    if found := _PAGU_OF_LEVEL.search(leaf):
        return replace(column, peran=f"pagu {_LEVELS[found[1]]}", besaran=Besaran.PAGU)
    quantity = _quantity_of(leaf, group, head, content)
    if quantity is None:
        return column
    stage = stage_of(head.teks) if quantity in {Besaran.PAGU, Besaran.REALISASI_ANGGARAN} else ""
    return replace(column, peran=quantity.value, besaran=quantity, basis=Basis(tahapan=stage))


def _year_of(head: Kepala) -> int | None:
    """The year of a column: of its own title, or of the nearest group that names just one."""
    for title in reversed(head.judul):
        years = set(years_in(title))
        if years:
            return max(years) if len(years) == 1 else None
    return None


def _quarter_of(head: Kepala) -> int | None:
    for title in reversed(head.judul):
        if found := _UP_TO_QUARTER.search(title):
            return None
        if found := _QUARTER.search(title):
            return _ROMAN[found[1].casefold()]
    for at, title in enumerate(head.judul):
        bare = title.casefold().strip(" ().")
        if bare in _ROMAN and any(_QUARTERS_ABOVE.search(above) for above in head.judul[:at]):
            return _ROMAN[bare]
    return None


def _month_of(leaf: str) -> int | None:
    return next(
        (at for at, month in enumerate(_MONTHS, 1) if leaf.startswith((month, month[:3] + " ")) or leaf == month[:3]),
        None,
    )


def _unit_of(head: Kepala) -> str:
    for title in reversed(head.judul):
        if found := _UNIT_IN_HEAD.search(title):
            unit = found[1].casefold().rstrip(".")
            return "%" if unit in {"%", "persen"} else "Rp" if unit in {"rp", "rupiah"} else found[1]
    leaf = head.daun.casefold()
    if re.match(r"rp\b", leaf):
        return "Rp"
    return "%" if "%" in leaf or "persen" in leaf or "prosen" in leaf else ""


def _name_role(leaf: str, content: Isi) -> str:
    """The role of a column that names things; titles that speak of a quantity over numbers do not."""
    for pattern, role in BUKAN_BESARAN:
        if pattern.search(leaf):
            return role
    numeric = content.terisi > 0 and content.angka >= _MOSTLY
    for pattern, role in SUBJEK:
        if pattern.search(leaf) and not numeric and not _speaks_of_quantity(leaf, role):
            return role
    return ""


def _speaks_of_quantity(leaf: str, role: str) -> bool:
    """Does a title such as `Target Kinerja Sasaran` name a quantity of the thing, not the thing?"""
    found = MENYEBUT_BESARAN.search(leaf)
    if found is None:
        return False
    if role == INDIKATOR:
        return not leaf.startswith("indikator")
    return found.start() == 0 or role in {JABATAN, BARANG, UNSUR, INTERVAL, URAIAN, PERIODE}


_LEANS_ON_GROUP = frozenset(
    {"", "k", "rp", "kinerja", "fisik", "keuangan", "anggaran", "%", "n", "volume", "jumlah", "uang", "satuan"}
)


_PAGU_OF_LEVEL = re.compile(r"total pagu(?: \w+)? (kegiatan|giat|program|sub skpd|skpd|unit)$")
_LEVELS: Final = {"kegiatan": "kegiatan", "giat": "kegiatan", "program": "program"} | dict.fromkeys(
    ("sub skpd", "skpd", "unit"), "unit"
)


def _quantity_of(leaf: str, group: str, head: Kepala, content: Isi) -> Besaran | None:
    if BUKAN_PERBANDINGAN.search(leaf) or BUKAN_PERBANDINGAN.search(group):
        return None
    bare = _without_time(leaf)
    timed = _is_time(head)
    quantity = _match_quantity(bare) if bare not in {"anggaran", "keuangan"} or not group else None
    if quantity is None and group and (bare in _LEANS_ON_GROUP or timed):
        quantity = _match_quantity(_without_time(group)) or _match_quantity(bare)
    if quantity is Besaran.TARGET_AKHIR and timed:
        quantity = Besaran.TARGET
    elif quantity is Besaran.TARGET and not timed and _END_OF_PLAN.search(group):
        quantity = Besaran.TARGET_AKHIR
    if (quantity is Besaran.PAGU and not timed and _END_OF_PLAN.search(group)) or (
        quantity in _SPANNED and (SAMPAI_TAHUN.search(f"{group} {leaf}") or _is_part_of_year(head))
    ):
        return None
    if quantity is None:
        return _plain_count(bare, group, content)
    if quantity in {Besaran.EFISIENSI, Besaran.PREDIKAT}:
        return _graded(quantity, content)
    if quantity in TO_MONEY and _IN_RUPIAH.search(head.teks) and not KINERJA.search(leaf) and "%" not in leaf:
        return TO_MONEY[quantity] if quantity is not Besaran.CAPAIAN else quantity
    return _money_sense(quantity, leaf, group, content)


def _graded(quantity: Besaran, content: Isi) -> Besaran | None:
    """Classes are words; numbers under a title of efficiency are degrees of it."""
    if quantity is Besaran.EFISIENSI and content.angka >= _MOSTLY and content.uang < _RARELY:
        return Besaran.TINGKAT_EFISIENSI
    return quantity if content.kata >= _MOSTLY or not content.terisi else None


def _is_part_of_year(head: Kepala) -> bool:
    """Does a title sum up quarters, and not all four?"""
    found = _UP_TO_QUARTER.search(head.teks)
    return found is not None and _ROMAN[found["sampai"].casefold()] < 4


_END_OF_PLAN = re.compile(r"kondisi (?:kinerja )?(?:pada )?akhir|akhir (?:periode|renstra|rpjmd)")
_TIME = re.compile(
    r"\b(?:pada |s/?d |sampai (?:dengan )?)?(?:tahun|th|thn)(?: anggaran)?(?: ke)?(?: ?-?\d{1,2}\b)?\b"
    r"|\b20\d\d\b|\b(?:triwulan|tribulan|tw|kuartal)\b(?: (?:iv|iii|ii|i|[1-4])\b)?"
)


def _without_time(title: str) -> str:
    return " ".join(_TIME.sub(" ", title).split())


def _is_time(head: Kepala) -> bool:
    """Is the lowest title nothing but a year, a quarter, a month or its ordinal?"""
    rest = re.sub(
        r"(?:19|20)\d\d|[-–/*()\s.]|\b(?:tahun|th|thn|ke|tw|triwulan|tribulan|bulan|n|i|ii|iii|iv|v|\d)\b",
        "",
        head.daun.casefold(),
    )
    return not rest or spelled(head.daun) in _MONTHS


def _match_quantity(title: str) -> Besaran | None:
    return next((quantity for pattern, quantity in BESARAN if pattern.search(title)), None)


def _money_sense(quantity: Besaran, leaf: str, group: str, content: Isi) -> Besaran | None:
    """Target, realisasi and capaian of money are pagu, realisasi anggaran and serapan."""
    if quantity not in TO_MONEY:
        return None if quantity in _OF_PERFORMANCE and content.uang >= _MOSTLY else quantity
    says_money = bool(UANG.search(leaf)) or (
        not KINERJA.search(leaf)
        and bool(UANG.search(group))
        and not KINERJA.search(group)
        and quantity.value not in group
        and (quantity is Besaran.CAPAIAN or not content.angka or content.uang > _RARELY or content.persen > _MOSTLY)
    )
    if quantity is Besaran.CAPAIAN:
        return Besaran.SERAPAN if says_money else quantity
    if content.uang >= _MOSTLY and content.terisi:
        return TO_MONEY[quantity]
    if says_money and (content.persen > 0.5 or leaf.endswith("%")):
        return Besaran.SERAPAN if quantity is Besaran.REALISASI else None
    return TO_MONEY[quantity] if says_money else quantity


def _plain_count(bare: str, group: str, content: Isi) -> Besaran | None:
    if bare == "rp" or content.uang >= _MOSTLY:
        return None
    if CACAH.search(bare) or CACAH.search(group):
        return Besaran.CACAH if content.angka > 0.5 or not content.terisi else None
    return None
