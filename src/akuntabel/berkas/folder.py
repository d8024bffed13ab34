"""The Paket as a folder of CSV: one file per table, and a Frictionless Data Package descriptor."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from akuntabel.berkas.arsip import MOST_BYTES, open_archive
from akuntabel.berkas.atomik import recover, write_files
from akuntabel.berkas.deskriptor import DESCRIPTOR, describe
from akuntabel.berkas.errors import BukanPaketError, MapBukanPaketError, TerlaluBesarError
from akuntabel.berkas.judul import fields_by_heading, fold, note_advice
from akuntabel.berkas.rakit import Baris, HasilBaca, assemble
from akuntabel.berkas.sel import clean_text, closest
from akuntabel.berkas.temuan import Kode, Tempat, Temuan
from akuntabel.berkas.terbaca import Terbaca
from akuntabel.berkas.tulis import text_rows
from akuntabel.skema.bilangan import shorten
from akuntabel.skema.kolom import kolom_of, tabel_of
from akuntabel.skema.paket import RECORDS, Paket

SUFFIX = ".csv"
MOST_ROWS = 50_000
_DELIMITERS = ";,\t"


def save_csv(paket: Paket, folder: Path) -> None:
    """Write a Paket as a folder of CSV, whole or not at all.

    A table without records gets no file. Other files of a former Paket in this
    folder (an emblem, attachments) stay.

    Raises:
        MapBukanPaketError: the folder holds something else than a Paket.
        TulisError: a value that CSV cannot hold.
    """
    recover(folder)
    if folder.exists() and not _may_replace(folder):
        raise MapBukanPaketError(nama=folder.name)
    terbaca = Terbaca.of(paket)
    files = {f"{name}{SUFFIX}": _table_text(name, terbaca) for name in RECORDS if terbaca.tabel[name]}
    files[DESCRIPTOR] = json.dumps(describe(paket), ensure_ascii=False, indent=2) + "\n"
    emptied = (f"{name}{SUFFIX}" for name in RECORDS if not terbaca.tabel[name])
    write_files(folder, {name: text.encode() for name, text in files.items()}, emptied)


def _may_replace(folder: Path) -> bool:
    if not folder.is_dir():
        return False
    names = {entry.name for entry in folder.iterdir()}
    return not names or any(f"{name}{SUFFIX}" in names for name in RECORDS)


def _table_text(name: str, terbaca: Terbaca) -> str:
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, list(kolom_of(RECORDS[name])), delimiter=";", lineterminator="\n")
    writer.writeheader()
    writer.writerows(text_rows(name, terbaca))
    return buffer.getvalue()


def read_folder(folder: Traversable) -> HasilBaca:
    """Read a folder of CSV, on disk or in a zip.

    Raises:
        BerkasError: this is no Paket at all.
    """
    files = [entry for entry in folder.iterdir() if entry.name.lower().endswith(SUFFIX) and entry.is_file()]
    known = {entry.name.lower().removesuffix(SUFFIX): entry for entry in files}
    if not any(name in known for name in RECORDS):
        raise BukanPaketError(nama=folder.name)
    temuan = [*_unknown_files(files), *_missing_files(known)]
    rows: dict[str, Sequence[Baris]] = {}
    left = MOST_BYTES
    for name in RECORDS:
        if name in known:
            with known[name].open("rb") as stream:
                content = stream.read(left + 1)
            left -= len(content)
            if left < 0:
                limit = f"{MOST_BYTES // 1_000_000} MB"
                raise TerlaluBesarError(nama=folder.name, ukuran=f"CSV-nya lebih dari {limit}", batas=limit)
            file = _Berkas(name, known[name].name)
            rows[name] = file.read(content, temuan)
            if tabel_of(RECORDS[name]).wajib and not rows[name]:
                temuan.append(file.unfilled())
    return assemble(rows, temuan, _file_name)


def _file_name(table: str) -> str:
    return f"{table}{SUFFIX}"


def read_zip(file: Path) -> HasilBaca | None:
    """Read a zip of a folder of CSV; None when this zip holds none.

    Raises:
        BerkasError: it is damaged, locked or too large.
    """
    with open_archive(file) as archive:
        tables = [name for name in archive.namelist() if name.lower().endswith("instansi.csv")]
        if not tables:
            return None
        inside = min(tables, key=len).rpartition("/")[0]
        return read_folder(zipfile.Path(archive, f"{inside}/" if inside else ""))


def _unknown_files(files: Iterable[Traversable]) -> Iterator[Temuan]:
    for file in files:
        name = file.name.lower().removesuffix(SUFFIX)
        if name not in RECORDS:
            yield Temuan(
                Kode.LEMBAR_TIDAK_DIKENAL,
                Tempat((len(RECORDS), 0, 0), file.name),
                "Berkas ini tidak dikenal sehingga diabaikan.",
                closest(name, list(RECORDS)) or "Hapus, atau beri nama tabel Paket.",
            )


def _missing_files(known: Iterable[str]) -> Iterator[Temuan]:
    for number, (name, record) in enumerate(RECORDS.items()):
        if tabel_of(record).wajib and name not in known:
            yield Temuan(
                Kode.LEMBAR_TIDAK_ADA,
                Tempat((number, 0, 0), f"{name}{SUFFIX}"),
                f"Berkas wajib ini tidak ada ({tabel_of(record).judul}).",
                "Tambahkan berkasnya dengan judul kolom sesuai templat.",
            )


def _lines(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Records of a CSV, each with the line that it begins on."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    first = 1
    for cells in reader:
        yield first, cells
        first = reader.line_num + 1


@dataclass(frozen=True, slots=True)
class _Berkas:
    """One CSV file: its table and its name on disk."""

    table: str
    name: str

    def read(self, content: bytes, temuan: list[Temuan]) -> list[Baris]:
        """Read all rows; mistakes of the file itself go to `temuan`."""
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            temuan.append(
                self._at(1, Kode.SUSUNAN_CSV, "Berkas bukan UTF-8.", "Simpan ulang sebagai CSV UTF-8 dari Excel.")
            )
            return []
        lines = _lines(text, self._delimiter(text))
        rows: list[Baris] = []
        line = 0
        try:
            line, heading = next(lines, (1, []))
            if not heading:
                temuan.append(
                    self._at(1, Kode.BERKAS_KOSONG, "Berkas ini kosong.", "Isi baris judulnya, atau hapus berkas ini.")
                )
            columns = self._columns(heading, temuan) if heading else []
            for line, cells in lines:
                if len(rows) == MOST_ROWS:
                    temuan.append(self._too_many(line))
                    break
                if any(cell.strip() for cell in cells):
                    temuan.extend(self._surplus(line, cells, columns))
                    rows.append(self._row(line, cells, columns))
        except csv.Error:
            temuan.append(
                self._at(
                    line + 1,
                    Kode.SUSUNAN_CSV,
                    "Mulai baris ini berkas tidak dapat dibaca sebagai CSV.",
                    "Periksa tanda petiknya: teks yang memuat petik ditulis di antara petik, dan petiknya digandakan.",
                )
            )
        return rows

    def unfilled(self) -> Temuan:
        """Say that a mandatory table has no record."""
        return self._at(1, Kode.LEMBAR_BELUM_DIISI, "Berkas wajib ini belum berisi.", "Isi sedikitnya satu baris.")

    def _delimiter(self, text: str) -> str:
        """The delimiter that finds most of our headings in the first line."""
        first = text.partition("\n")[0]
        known = fields_by_heading(self.table)
        return max(_DELIMITERS, key=lambda d: sum(fold(h.strip('"')) in known for h in first.split(d)))

    def _columns(self, heading: Sequence[str], temuan: list[Temuan]) -> list[str]:
        """Field name of each column, empty for one that is not read."""
        known = fields_by_heading(self.table)
        columns: list[str] = []
        for text in heading:
            name = known.get(fold(text), "")
            if not name and text.strip():
                given = {known.get(fold(other)) for other in heading}
                missing = [field for field in kolom_of(RECORDS[self.table]) if field not in given]
                temuan.append(
                    self._at(
                        1,
                        Kode.KOLOM_TIDAK_DIKENAL,
                        f"Kolom '{shorten(text)}' tidak dikenal sehingga tidak dibaca.",
                        note_advice(text, missing),
                    )
                )
            elif name in columns:
                temuan.append(self._at(1, Kode.KOLOM_GANDA, f"Kolom '{shorten(text)}' ada dua.", "Hapus salah satu."))
                name = ""
            columns.append(name)
        for name, kolom in kolom_of(RECORDS[self.table]).items():
            if kolom.wajib and name not in columns:
                temuan.append(
                    self._at(1, Kode.KOLOM_TIDAK_ADA, f"Kolom wajib '{name}' tidak ada.", "Tambahkan kolomnya.")
                )
        return columns

    def _too_many(self, line: int) -> Temuan:
        return self._at(
            line,
            Kode.TERLALU_BESAR,
            f"Berkas memuat lebih dari {MOST_ROWS} baris; pembacaan berhenti di sini.",
            "Hapus baris yang tidak termasuk Paket.",
        )

    def _surplus(self, line: int, cells: Sequence[str], columns: Sequence[str]) -> Iterator[Temuan]:
        if any(cell.strip() for cell in cells[len(columns) :]):
            yield self._at(
                line,
                Kode.SUSUNAN_CSV,
                f"Baris ini memuat {len(cells)} sel, sedangkan judulnya {len(columns)} kolom.",
                "Apit teks yang memuat pemisah dengan tanda petik, atau hapus kelebihannya.",
            )

    def _row(self, line: int, cells: Sequence[str], columns: Sequence[str]) -> Baris:
        texts = {name: text for name, cell in zip(columns, cells, strict=False) if name and (text := clean_text(cell))}
        places = {
            name: Tempat(self._order(line, number), self.name, f"baris {line}, kolom {name}")
            for number, name in enumerate(columns, 1)
            if name
        }
        return Baris(texts, places)

    def _order(self, line: int, column: int) -> tuple[int, int, int]:
        return list(RECORDS).index(self.table), line, column

    def _at(self, line: int, kode: Kode, pesan: str, saran: str) -> Temuan:
        return Temuan(kode, Tempat(self._order(line, 0), self.name, f"baris {line}"), pesan, saran)
