"""Read the workbook as planners leave it: found by headings, cell by cell, every mistake at once."""

import warnings
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from akuntabel.berkas.buku.arsip import MOST_ROWS, Mentah, inspect
from akuntabel.berkas.buku.formulir_baca import read_form
from akuntabel.berkas.buku.kenal import SIPD, identify, sheet_of
from akuntabel.berkas.buku.kisi import Kisi
from akuntabel.berkas.buku.kolom_catatan import drop_notes
from akuntabel.berkas.buku.kunci import Kunci, in_order, read_keys
from akuntabel.berkas.buku.pandangan import VIEWS
from akuntabel.berkas.buku.pandangan.baca import Words, read_view
from akuntabel.berkas.buku.pandangan.rupa import Pandangan
from akuntabel.berkas.buku.sipd import read_sipd
from akuntabel.berkas.buku.tabel_baca import read_table
from akuntabel.berkas.buku.tata import DAFTAR_PILIHAN, KUNCI, PANDUAN
from akuntabel.berkas.buku.urai import find_references, give_codes, text_of
from akuntabel.berkas.errors import RusakError
from akuntabel.berkas.judul import fold, sheet_title
from akuntabel.berkas.rakit import Baris, HasilBaca, assemble
from akuntabel.berkas.sebutan import named_tables, word_fields
from akuntabel.berkas.sel import closest
from akuntabel.berkas.temuan import Kode, Tempat, Temuan
from akuntabel.skema.kolom import tabel_of
from akuntabel.skema.paket import RECORDS

_OURS = {fold(PANDUAN), fold(DAFTAR_PILIHAN), fold(KUNCI)}


def read_workbook(file: Path) -> HasilBaca:
    """Read a workbook.

    Raises:
        BerkasError: it cannot be read at all.
    """
    facts = inspect(file)
    temuan: list[Temuan] = []
    rows: dict[str, list[Baris]] = {}
    sheets = _open(file)
    kunci = next((read_keys(sheet) for sheet in sheets if sheet.title == KUNCI), Kunci())
    views: list[tuple[Kisi, Pandangan]] = []
    copied: list[Kisi] = []
    titles: dict[str, str] = {}
    for sheet in sheets:
        kind = identify(sheet, facts[sheet.title])
        if isinstance(kind, Pandangan):
            views.append((Kisi.of(sheet, kind.tabel[0], facts[sheet.title]), kind))
        elif kind == SIPD:
            copied.append(Kisi.of(sheet, "renja", facts[sheet.title]))
        elif kind:
            titles[kind] = sheet.title
            rows.setdefault(kind, []).extend(_read_sheet(Kisi.of(sheet, kind, facts[sheet.title]), temuan))
        else:
            temuan.extend(_unknown_sheet(sheet, facts))
    drop_notes(rows, temuan)
    give_codes(rows)
    for kisi, view in views:
        titles.update(dict.fromkeys(view.tabel, kisi.sheet.title))
        for table, found in _read_view(kisi, view, temuan, _own_words(rows), kunci).items():
            rows[table] = [*found, *rows.get(table, ())]
    for kisi in copied:
        known = {text_of(row.isi["kode"]) for row in rows.get("program", ()) if "kode" in row.isi}
        for table, found in read_sipd(kisi, known).items():
            rows[table] = [*rows.get(table, ()), *found]
    temuan.extend(_missing_sheets({*rows, *titles}))
    temuan.extend(find_references(rows, kunci.sebutan, titles))
    ordered = {name: in_order(name, found, kunci) for name, found in rows.items()}
    return assemble(ordered, temuan, lambda table: titles.get(table) or sheet_of(table))


def _own_words(rows: Mapping[str, Sequence[Baris]]) -> dict[str, dict[str, str]]:
    """What the records of the sheets of tables are called, by table and code."""
    return {
        table: {text_of(row.isi["kode"]): text_of(row.isi.get(word_fields(table)[0], "")) for row in rows[table]}
        for table in named_tables()
        if table in rows and all("kode" in row.isi for row in rows[table])
    }


def _read_view(
    kisi: Kisi, view: Pandangan, temuan: list[Temuan], ada: Words, kunci: Kunci
) -> Mapping[str, list[Baris]]:
    if not _is_readable(kisi, temuan):
        return {}
    before = len(temuan)
    found = read_view(kisi, view, temuan, ada, kunci.sebutan)
    lacking = [tabel_of(RECORDS[t]).judul for t in view.tabel if tabel_of(RECORDS[t]).wajib and not found.get(t)]
    if lacking and len(temuan) == before and not all(ada.get(t) for t in view.tabel):
        temuan.append(
            kisi.note(
                Kode.LEMBAR_BELUM_DIISI, f"Lembar ini belum berisi {', '.join(lacking)}.", "Isi sedikitnya satu baris."
            )
        )
    return found


def _open(file: Path) -> list[Worksheet]:
    """Open with results instead of formulas; openpyxl fails in many ways, and all mean that the file is damaged.

    It gets the content and not the name: by the name it would refuse a workbook that someone called `.xls`.
    """
    with warnings.catch_warnings(), file.open("rb") as stream:
        warnings.simplefilter("ignore")
        try:
            return list(load_workbook(stream, data_only=True, keep_links=False).worksheets)
        except Exception as error:
            raise RusakError(nama=file.name) from error


def _is_readable(kisi: Kisi, temuan: list[Temuan]) -> bool:
    """Tell of a hidden sheet, and refuse one of too many rows."""
    if kisi.sheet.sheet_state != "visible":
        temuan.append(
            kisi.note(
                Kode.LEMBAR_TERSEMBUNYI,
                "Lembar ini tersembunyi, tetapi tetap dibaca.",
                "Tampilkan lembar ini, atau hapus.",
            )
        )
    if kisi.facts.rows > MOST_ROWS:
        temuan.append(
            kisi.note(
                Kode.TERLALU_BESAR,
                f"Lembar ini memuat lebih dari {MOST_ROWS} baris berisi sehingga tidak dibaca.",
                "Hapus baris yang tidak termasuk Paket.",
            )
        )
        return False
    return True


def _read_sheet(kisi: Kisi, temuan: list[Temuan]) -> list[Baris]:
    if not _is_readable(kisi, temuan):
        return []
    description = tabel_of(RECORDS[kisi.table])
    before = len(temuan)
    rows = read_form(kisi, temuan) if description.tunggal else read_table(kisi, temuan)
    if description.wajib and not rows and len(temuan) == before:
        temuan.append(kisi.note(Kode.LEMBAR_BELUM_DIISI, "Lembar wajib ini belum diisi.", "Isi sedikitnya satu baris."))
    return rows


def _unknown_sheet(sheet: Worksheet, facts: Mapping[str, Mentah]) -> Iterator[Temuan]:
    if fold(sheet.title) not in _OURS and facts[sheet.title].rows:
        titles = [sheet_title(table) for table in RECORDS] + [view.judul for view in VIEWS.values()]
        yield Temuan(
            Kode.LEMBAR_TIDAK_DIKENAL,
            Tempat((len(RECORDS), 0, 0), sheet.title),
            "Lembar ini tidak dikenal sehingga diabaikan.",
            closest(sheet.title, titles) or "Hapus, atau beri nama lembar Paket.",
        )


def _missing_sheets(found: AbstractSet[str]) -> Iterator[Temuan]:
    for number, (name, record) in enumerate(RECORDS.items()):
        description = tabel_of(record)
        if description.wajib and name not in found:
            yield Temuan(
                Kode.LEMBAR_TIDAK_ADA,
                Tempat((number, 0, 0), sheet_of(name)),
                "Lembar wajib ini tidak ada.",
                "Salin lembarnya dari templat, atau kembalikan nama lembarnya.",
            )
