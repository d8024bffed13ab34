"""Rows of a recognised table: what a row is, and what the readers of rows share."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from akuntabel.dokumen.baca.terbaca import SelTerbaca
from akuntabel.reviu.angka import is_empty, read_cell
from akuntabel.reviu.fakta import Besaran, JenisSubjek, Kolom, Subjek

Sel = Sequence[SelTerbaca]
Grid = Sequence[Sel]

_TOTAL_WORDS = (
    r"total|jumlah|keseluruhan|seluruhnya|seluruh|anggaran|angaran|belanja|program|pagu|biaya|rp|umum|besar|kegiatan|"
    r"pegawai|aset|bobot|nilai|skor|akhir|i+|[a-d]|dan|\d{4}|\d{1,2}|tahun|perangkat|daerah|pd|skpd|opd|dana|realisasi|"
    r"tidak|langsung|operasi|modal|urusan|wajib|pilihan|penunjang|apbd|apbn"
)
_TOTAL = re.compile(rf"(?:sub\s*-?\s*)?(?:jumlah|total|grand\s+total)(?:\W+(?:{_TOTAL_WORDS}))*\W*", re.IGNORECASE)
_MEAN = re.compile(
    r"(?:rata\s*-?\s*rata|rerata)\W*(?:$|\d|%|(?:persen\w*|p[er]+sentase|(?:pen|ke)?capaian|kinerja|tingkat|nilai|skor|total|jumlah"
    r"|keseluruhan|seluruh|indikator|sasaran|tujuan|program|kegiatan|realisasi|serapan|penyerapan|iku|tahun)\b)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\s*(?P<jenis>tujuan|sasaran|indikator)(?:\s+(?:strategis|kinerja|utama|sasaran|tujuan|program|kegiatan))*"
    r"\s*(?P<nomor>(?:[IVX]+|\d+)?(?:\.\d+)*)\s*(?P<tanda>[:.)\-–]?)\s*",
    re.IGNORECASE,
)
_LIST_NUMBER = re.compile(
    r"(?:\(?\d{1,2}[.)]|\(\d{1,2}\)|(?:[a-z]|[ivx]{1,5})[.)]|[-•–▪])\s+(?=\S)|\d{1,2}\.(?=[^\W\d_])", re.IGNORECASE
)
_KEY = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[IVX]{1,5})[.)]?")
_SPREAD = re.compile(r"(?<=\b\w)\s(?=\w\b)")
"""Between the letters of `J U M L A H`."""
_QUOTES = " \t\n\"'“”‘’«»"
_KINDS = {"tujuan": JenisSubjek.TUJUAN, "sasaran": JenisSubjek.SASARAN, "indikator": JenisSubjek.INDIKATOR}


_AMOUNTS = frozenset({Besaran.PAGU, Besaran.REALISASI_ANGGARAN})


class Macam(Enum):
    """What a row is."""

    ISI = "isi"
    JUMLAH = "jumlah"
    RERATA = "rata-rata"


@dataclass(frozen=True, slots=True)
class Baris:
    """One body row: its number from 1 in the grid, whom it measures, whose money it states, under whom it stands.

    `ganda` are the indikator of a cell that lists several, one a line. `baru` is false where a row
    goes on with the program of the row above. `tahun` is the year of a row that stands for one.
    """

    nomor: int
    macam: Macam
    kinerja: Subjek | None = None
    anggaran: Subjek | None = None
    konteks: tuple[Subjek, ...] = ()
    satuan: str = ""
    label: str = ""
    jenjang: int | None = None
    baru: bool = True
    ganda: tuple[Subjek, ...] = ()
    tahun: int | None = None


@dataclass(frozen=True, slots=True)
class Peta:
    """Columns by role, those of quantities, and of these the ones of amounts of money, as indices."""

    kolom: dict[str, list[int]]
    besaran: list[int]
    uang: list[int]

    def cell(self, row: Sel, role: str) -> SelTerbaca | None:
        """The first filled cell of a role in a row."""
        return next((row[at] for at in self.kolom.get(role, []) if row[at].teks.strip() not in {"", "-"}), None)

    def text(self, row: Sel, role: str) -> str:
        """Its text on one line, empty where there is none."""
        cell = self.cell(row, role)
        return one_line(cell) if cell else ""

    def texts(self, row: Sel, role: str) -> list[str]:
        """The texts of all cells of a role, each once."""
        cells = [row[at] for at in self.kolom.get(role, [])]
        return [one_line(cell) for at, cell in enumerate(cells) if at == 0 or cell is not cells[at - 1]]


def one_line(cell: SelTerbaca) -> str:
    """The text of a cell, white space folded."""
    return " ".join(cell.teks.split())


def map_columns(columns: Sequence[Kolom]) -> Peta:
    """Indices of columns by role, and those of quantities."""
    by_role: dict[str, list[int]] = {}
    for column in columns:
        if column.peran and column.besaran is None:
            by_role.setdefault(column.peran, []).append(column.nomor - 1)
    return Peta(
        by_role,
        [c.nomor - 1 for c in columns if c.besaran is not None],
        [c.nomor - 1 for c in columns if c.besaran in _AMOUNTS],
    )


def special_row(row: Sel, at: int) -> Baris | None:
    """A row of totals or of means, told by its label."""
    label = _leading_label(row)
    if label and _TOTAL.fullmatch(label):
        subject = Subjek(JenisSubjek.JUMLAH, label)
        return Baris(at + 1, Macam.JUMLAH, subject, subject, label=label)
    # A numbered row is one of the things that a table lists, however its name begins.
    if label and _MEAN.match(label) and not _KEY.fullmatch(one_line(row[0])):
        subject = Subjek(JenisSubjek.UMUM, label)
        return Baris(at + 1, Macam.RERATA, subject, subject, label=label)
    return None


def _leading_label(row: Sel) -> str:
    """The one text that a row has before its figures, after a number of the row perhaps."""
    leading: list[str] = []
    for cell in row:
        text = one_line(cell)
        if is_empty(text) or (leading and text == leading[-1]):
            continue
        if _KEY.fullmatch(text) and not leading:
            continue
        if read_cell(text) is not None:
            break
        leading.append(text)
    return _SPREAD.sub("", leading[0]) if len(leading) == 1 else ""


def strip_label(text: str) -> tuple[str, JenisSubjek | None]:
    """A name without `Sasaran 1.1 :`, quotes and numbers of a list, and the kind that the label names.

    >>> strip_label('Tujuan 1 : "Meningkatnya pelayanan."')
    ('Meningkatnya pelayanan', <JenisSubjek.TUJUAN: 'tujuan'>)
    """
    text = " ".join(text.split()).strip(_QUOTES)
    text, kind = _split_kind(text)
    if number := _LIST_NUMBER.match(text):
        text = text[number.end() :]
        if kind is None:
            text, kind = _split_kind(text)
    return text.strip(_QUOTES + ":;.,"), kind


def _split_kind(text: str) -> tuple[str, JenisSubjek | None]:
    found = _LABEL.match(text)
    if found is None or not (found["nomor"] or found["tanda"]) or found.end() >= len(text):
        return text, None
    return text[found.end() :], _KINDS[found["jenis"].casefold()]


def strip_list_number(text: str) -> str:
    """A name without the number of a list in front; codes stay."""
    found = _LIST_NUMBER.match(text)
    return text[found.end() :] if found else text


def list_number(text: str) -> str:
    """The number of a list in front of a name, empty where there is none."""
    found = _LIST_NUMBER.match(text)
    return found[0].strip() if found else ""


def items_of(cell: SelTerbaca | None) -> tuple[str, ...]:
    """The items of a cell that lists several, each begun by a number or mark at the start of a line."""
    if cell is None or "\n" not in cell.teks:
        return ()
    items: list[str] = []
    for line in filter(None, map(str.strip, cell.teks.split("\n"))):
        if _LIST_NUMBER.match(line):
            items.append(line)
        elif items:
            items[-1] = f"{items[-1]} {line}"
        else:
            return ()
    return tuple(strip_label(item)[0] for item in items) if len(items) > 1 else ()


def begins(grid: Grid, at: int, column: int) -> bool:
    """Does the cell begin in this row, and not go on from the row above?"""
    return at == 0 or grid[at][column] is not grid[at - 1][column]


def lone_text(row: Sel) -> str:
    """The only text of a row that lies across the table, or that has nothing but this text."""
    filled: list[SelTerbaca] = []
    for cell in row:
        if not is_empty(cell.teks) and not (filled and cell is filled[-1]):
            filled.append(cell)
    return one_line(filled[0]) if len(filled) == 1 and read_cell(filled[0].teks) is None else ""
