"""Read plain text and Markdown: paragraphs, headings, lists, tables set with tabs or pipes."""

import codecs
import re
from collections.abc import Sequence
from pathlib import Path

from akuntabel.dokumen.baca import bentuk
from akuntabel.dokumen.baca.batas import MAKS_ALINEA, MAKS_TEKS, ribuan
from akuntabel.dokumen.baca.lajur import Lajur, Sel, pipe_rows, tab_rows
from akuntabel.dokumen.baca.markah import fold, is_bold, plain_text
from akuntabel.dokumen.baca.sambung import Potongan
from akuntabel.dokumen.baca.susun import Penyusun
from akuntabel.dokumen.baca.terbaca import BacaError, DokumenTerbaca, ParagrafTerbaca, SelTerbaca, Tempat

_LINE_END = re.compile(r"\r\n|\r|\n")
_MARKDOWN_HEADING = re.compile(r"(#{1,6})\s+(.+?)\s*#*")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_ENDS = re.compile(r"[.:;!?][\"”’)]*$")
_PAGE = re.compile(r"(?:\d{1,3}|[ivxlc]{1,6}|hal\w*\.?)\s*:?", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:BAB|[A-Z]\.|tabel|gambar|grafik|lampiran)\b", re.IGNORECASE)
_WRAPPED = 60
_LONGEST_FORMULA = 40


def read_text(path: Path) -> DokumenTerbaca:
    """Read a text file; `tempat.baris` is the line of every block, row and cell.

    Raises:
        BacaError: the file is no text, is empty or too large.
    """
    if path.stat().st_size > MAKS_TEKS:
        limit = ribuan(MAKS_TEKS // 1_000_000)
        raise BacaError(f"{path.name} lebih besar dari {limit} MB; bagi menjadi beberapa berkas.")
    text = decode(path.read_bytes())
    if not text.strip():
        raise BacaError(f"{path.name} kosong; tidak ada yang dapat dibaca.")
    if len(_CONTROL.findall(text)) > 8 + len(text) // 1000:
        raise BacaError(f"{path.name} bukan berkas teks; simpan sebagai .docx, .pdf, atau .txt lalu ulangi.")
    text = _CONTROL.sub("", text)
    composer = Penyusun()
    _Pembaca([line.strip("\f").rstrip(" ") for line in _LINE_END.split(text)], composer).read()
    return DokumenTerbaca(path.name, "teks", composer.selesai(), catatan=tuple(composer.catatan))


def decode(data: bytes) -> str:
    """Decode a text by its mark, by its zeros (UTF-16), as UTF-8, or as older Windows programs write it."""
    if data.startswith(codecs.BOM_UTF8):
        return data.decode("utf-8-sig", errors="replace")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    head = data[:400]
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if head[first::2].count(0) > 0.4 * len(head) / 2 and not head[1 - first :: 2].count(0):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


class _Pembaca:
    """Walks over the lines once; `_at` is the index of the line that comes next, `_gap` whether a blank was before."""

    def __init__(self, lines: Sequence[str], composer: Penyusun) -> None:
        self._lines = lines
        self._composer = composer
        self._at = 0
        self._gap = True

    def read(self) -> None:
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not line.strip() or bentuk.is_page_number(line.strip()):
                self._gap = True
                self._at += 1
            else:
                self._read_block(line)
                self._gap = False

    def _read_block(self, line: str) -> None:
        if "|" in line and (run := pipe_rows(self._lines, self._at)):
            self._table(run)
        elif "\t" in line:
            run = tab_rows(self._lines, self._at)
            if self._is_table(run.baris):
                self._table(run)
            else:
                self._tabbed_lines(run.sampai)
        else:
            self._line(line.strip())

    # -- tables

    def _table(self, run: Lajur) -> None:
        grid = [[SelTerbaca(plain_text(cell.teks), Tempat(baris=cell.baris)) for cell in row] for row in run.baris]
        self._composer.tabel(
            grid, Tempat(baris=run.baris[0][0].baris), ditandai=run.kepala, kosong=True, terpotong=run.terpotong
        )
        self._at = run.sampai

    def _is_table(self, rows: list[list[Sel]]) -> bool:
        """Do lines with tabs make a table, or a list of contents, a form, items of a list, an indented paragraph?"""
        last = self._composer.terakhir
        width = len(rows[0])
        if isinstance(last, Potongan) and len(last.grid[0]) == width:
            return True
        if all(sum(bool(cell.teks.strip()) for cell in row) < 2 for row in rows):
            return False
        if len(rows) == 1:
            return isinstance(last, ParagrafTerbaca) and bentuk.caption(last.teks) is not None
        texts = [[cell.teks.strip() for cell in row] for row in rows]
        if width == 2:
            return not (_is_contents(texts) or _is_list(texts)) and not all(_is_entry(row[1]) for row in texts)
        return not all(_is_entry(row[1]) or _is_entry(row[-1]) for row in texts)

    def _tabbed_lines(self, until: int) -> None:
        for at in range(self._at, until):
            line = self._lines[at]
            self._at = at + 1
            if text := fold(plain_text(line)):
                mark, rest = bentuk.split_mark(text)
                self._composer.paragraf(rest, Tempat(baris=at + 1), mark)
        self._at = until

    # -- lines

    def _line(self, line: str) -> None:
        number = self._at + 1
        self._at += 1
        if line.count("**") % 2:
            line = self._to_end_of_bold(line)
        if (line.startswith("$$") and "$$" not in line[2:]) or (line.startswith("\\[") and "\\]" not in line):
            line = self._to_end_of_formula(line)
        if found := _MARKDOWN_HEADING.fullmatch(line):
            self._composer.judul(fold(plain_text(found[2])), len(found[1]), Tempat(baris=number))
            return
        text = fold(plain_text(line))
        if level := self._heading_level(line, text):
            self._composer.judul(self._with_more_capitals(line, text), level, Tempat(baris=number))
        elif text:
            self._paragraph(text, number)

    def _paragraph(self, text: str, number: int) -> None:
        mark, rest = bentuk.split_mark(text)
        if not mark and self._reads_on(text):
            self._composer.tambah(text)
        else:
            self._composer.paragraf(rest, Tempat(baris=number), mark)

    def _to_end_of_bold(self, line: str) -> str:
        """A line set in bold together with the next, as captions and titles on two lines are."""
        below = self._lines[self._at].strip() if self._at < len(self._lines) else ""
        if below.count("**") % 2 == 0 or not line.startswith("**") or "\t" in below:
            return line
        self._at += 1
        return f"{line} {below}"

    def _to_end_of_formula(self, line: str) -> str:
        for at in range(self._at, min(self._at + _LONGEST_FORMULA, len(self._lines))):
            line = f"{line} {self._lines[at].strip()}"
            if self._lines[at].rstrip().endswith(("$$", "\\]")):
                self._at = at + 1
                return line
        return line

    def _heading_level(self, line: str, text: str) -> int | None:
        """The level of a line that is a heading: by its form, with blanks, a table or more of the heading around it."""
        if not self._gap and not bentuk.is_capitals(self._lines[self._at - 2]):
            return None
        below = self._lines[self._at].strip() if self._at < len(self._lines) else ""
        level = bentuk.heading_level(text, bold=is_bold(line))
        if level is None or not (not below or "\t" in below or bentuk.caption(below) or bentuk.is_capitals(below)):
            return None
        return level

    def _with_more_capitals(self, line: str, text: str) -> str:
        """A heading in capitals with its next lines; the title of a chapter is left to the composer."""
        while not bentuk.is_bare_bab(text) and bentuk.is_capitals(text) and self._at < len(self._lines):
            below = self._lines[self._at]
            if bentuk.heading_level(fold(plain_text(below))) != 1 or not bentuk.is_capitals(below):
                break
            line = f"{line} {below}"
            text = fold(plain_text(line))
            self._at += 1
        return text

    def _reads_on(self, text: str) -> bool:
        """Does a line go on the paragraph before it: wrapped, or cut by the end of a page?"""
        last = self._composer.terakhir
        if not isinstance(last, ParagrafTerbaca) or _ENDS.search(last.teks[-9:]) or bentuk.caption(text):
            return False
        if len(last.teks) > MAKS_ALINEA:
            return False
        if self._gap or bentuk.caption(last.teks):
            return text[0].islower() and len(last.teks) >= _WRAPPED
        return text[0].islower() or len(self._lines[self._at - 2].strip()) >= _WRAPPED


def _is_contents(rows: Sequence[Sequence[str]]) -> bool:
    """Do rows of two cells list what stands on which page?"""
    pages = [row[1] for row in rows if row[1]]
    return (
        len(pages) >= 2
        and all(_PAGE.fullmatch(page) for page in pages)
        and any(_CONTENTS.match(row[0]) for row in rows)
        and len(pages) >= 0.6 * len(rows)
    )


def _is_list(rows: Sequence[Sequence[str]]) -> bool:
    """Do rows of two cells set the marks of a list before its items?"""
    return all(bentuk.split_mark(f"{row[0]} x")[0] == row[0] or not row[0] for row in rows)


def _is_entry(text: str) -> bool:
    """Is the cell what a form says of the name before it: `: isi`?"""
    return text.startswith(":")
