"""The first sheet: what to fill in, in which order, and how far one is."""

from collections.abc import Iterator, Sequence
from math import ceil

from xlsxwriter.utility import quote_sheetname, xl_range_abs
from xlsxwriter.worksheet import Worksheet

from akuntabel.berkas.buku.gaya import Gaya
from akuntabel.berkas.buku.guna import GUNA
from akuntabel.berkas.buku.lembar import Lembar
from akuntabel.berkas.buku.rencana import WORKING
from akuntabel.berkas.buku.tata import DAFTAR_PILIHAN, HINT_ROW, PANDUAN

_STEPS = (
    "Isi lembar kerja dari kiri ke kanan, mulai dari Profil. Klik nama lembar untuk membukanya.",
    "Tulis satu catatan satu baris di bawah baris petunjuk. Baris bertanda Contoh tidak dibaca.",
    "Kode tidak perlu dibuat: sebut tujuan, indikator, atau PK dengan namanya, atau pilih dari daftar.",
    "Isian yang sama tidak ditulis dua kali: sel abu-abu miring mengulang baris di atasnya.",
    "Tulis angka seperti biasa: 92,5 atau 92.33; 1.250; Rp 3.920.691.860,40; B (67); 80–90. Satuan tidak perlu.",
    "Tulis 'belum diukur' bila nilainya belum ada, 'tidak diukur' bila tahun ini tidak diukur. Keduanya bukan nol.",
    "Kolom ƒ dihitung sendiri: capaian, kelas, jumlah, sisa, dan apa yang belum diisi.",
    "Kolom boleh dipindah, lembar boleh diganti namanya; keduanya dikenali dari judul kolom.",
    "Periksa dengan perintah: akuntabel periksa berkas.xlsx. Semua kekeliruan ditunjukkan sekaligus beserta selnya.",
)
_LEGEND = (
    ("kepala_wajib", "Judul *", "Kolom wajib diisi."),
    ("kepala", "Judul", "Kolom boleh kosong."),
    ("kepala_jauh", "Judul", "Kolom yang jarang diisi; berada di ujung kanan dan tidak ikut dicetak."),
    ("kepala_isian", "Target 2025", "Judul kolom yang tahunnya boleh diganti."),
    ("contoh", "contoh isian", "Baris contoh; tidak dibaca."),
    ("kepala_hitung", "ƒ Judul", "Kolom yang dihitung; tidak perlu diisi dan tidak dibaca."),
)
_FIGURES = (
    ("[capaian IKM]", "Capaian indikator itu pada Perjanjian Kinerja yang terakhir."),
    ("[target IKM pk murni]", "Targetnya pada PK murni; dapat pula 'pk perubahan'."),
    ("[realisasi IKM 2024]", "Realisasinya tahun 2024; tanpa tahun: tahun laporan."),
    ("[serapan 7.01.02]", "Serapan sebuah program, disebut dengan kode atau namanya; [serapan]: seluruhnya."),
)
_COLUMNS = (6, 34, 74, 10, 12, 18)
_LAST = len(_COLUMNS) - 1


def write_guide(sheet: Worksheet, lembar: Sequence[Lembar], gaya: Gaya) -> None:
    """Write the guide; `lembar` are all sheets with data, in order."""
    for number, width in enumerate(_COLUMNS):
        sheet.set_column(number, number, width)
    sheet.hide_gridlines(2)
    sheet.set_row(0, 34)
    sheet.write_string(0, 1, "Paket Kinerja Perangkat Daerah", gaya("judul_besar"))
    sheet.write_string(
        1, 1, "Buku kerja isian untuk menyusun LKjIP, Perjanjian Kinerja dan Keputusan IKU.", gaya("redup_polos")
    )
    row = _write_steps(sheet, 3, gaya)
    row = _write_legend(sheet, row + 1, gaya)
    row = _write_contents(sheet, row + 1, lembar, gaya)
    row = _write_figures(sheet, row + 1, gaya)
    sheet.set_portrait()
    sheet.set_paper(9)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    sheet.fit_to_pages(1, 1)
    sheet.print_area(0, 0, row, _LAST)
    sheet.set_footer(f"&L&8{PANDUAN}&R&8Halaman &P dari &N")
    sheet.protect()


def _write_title(sheet: Worksheet, row: int, text: str, gaya: Gaya) -> int:
    for column in range(1, _LAST + 1):
        sheet.write_blank(row, column, None, gaya("subjudul"))
    sheet.write_string(row, 1, text, gaya("subjudul"))
    sheet.set_row(row, 22)
    return row + 1


def _write_steps(sheet: Worksheet, row: int, gaya: Gaya) -> int:
    row = _write_title(sheet, row, "Cara mengisi", gaya)
    for number, step in enumerate(_STEPS, 1):
        sheet.write_number(row, 0, number, gaya("nomor"))
        sheet.merge_range(row, 1, row, _LAST, step, gaya("langkah"))
        sheet.set_row(row, 13 * ceil(len(step) * 0.9 / sum(_COLUMNS[1:])) + 2)
        row += 1
    return row


def _write_legend(sheet: Worksheet, row: int, gaya: Gaya) -> int:
    row = _write_title(sheet, row, "Arti warna", gaya)
    for style, sample, meaning in _LEGEND:
        sheet.write_string(row, 1, sample, gaya(style))
        sheet.write_string(row, 2, meaning, gaya("langkah"))
        row += 1
    return row


def _write_contents(sheet: Worksheet, row: int, lembar: Sequence[Lembar], gaya: Gaya) -> int:
    row = _write_title(sheet, row, "Lembar kerja", gaya)
    _write_headings(sheet, row, ("Lembar", "Isinya", "Terisi", "Belum", "Keadaan"), gaya)
    row += 1
    working = [item for item in lembar if item.tabel.nama in WORKING]
    for number, item in enumerate(working, 1):
        _write_entry(sheet, row, number, item, gaya)
        row += 1
    row = _write_title(sheet, row + 1, "Lembar lain", gaya)
    _write_headings(sheet, row, ("Lembar", "Gunanya", "Terisi", "Wajib", "Keadaan"), gaya)
    row += 1
    for number, item in enumerate((item for item in lembar if item.tabel.nama not in WORKING), len(working) + 1):
        _write_entry(sheet, row, number, item, gaya)
        row += 1
    sheet.write_url(row, 1, f"internal:{quote_sheetname(DAFTAR_PILIHAN)}!A1", gaya("tautan"), DAFTAR_PILIHAN)
    sheet.write_string(row, 2, "Isi daftar tarik-turun; tidak perlu diisi.", gaya("redup"))
    return row + 1


def _write_headings(sheet: Worksheet, row: int, headings: Sequence[str], gaya: Gaya) -> None:
    for column, heading in enumerate(headings, 1):
        sheet.write_string(row, column, heading, gaya("kepala"))


def _write_entry(sheet: Worksheet, row: int, number: int, item: Lembar, gaya: Gaya) -> None:
    wajib = item.tabel.wajib or item.tabel.nama in WORKING
    words = GUNA.get(item.tabel.nama) or item.tabel.bantuan
    sheet.set_row(row, 13 * ceil(len(words) * 0.9 / _COLUMNS[2]) + 3)
    sheet.write_number(row, 0, number, gaya("nomor"))
    sheet.write_url(row, 1, f"internal:{quote_sheetname(item.judul)}!A1", gaya("tautan"), item.judul)
    sheet.write_string(row, 2, words, gaya("redup"))
    filled, count = _filled(item)
    sheet.write_formula(row, 3, f"={filled}", gaya("sel_tengah"), count)
    lacking, lacks = _lacking(item)
    if lacking:
        sheet.write_formula(row, 4, f"={lacking}", gaya("sel_tengah"), lacks)
    else:
        sheet.write_string(row, 4, "wajib" if item.tabel.wajib else "", gaya("sel_tengah"))
    for words in ("Belum diisi", "Belum lengkap"):
        sheet.conditional_format(
            *(row, 5, row, 5),
            {"type": "cell", "criteria": "==", "value": f'"{words}"', "format": gaya("belum")},
        )
    waiting = "Belum diisi" if wajib else "Boleh kosong"
    part = f'IF(E{row + 1}>0,"Belum lengkap","Sudah berisi")' if lacking else '"Sudah berisi"'
    state = waiting if not count else "Belum lengkap" if lacks else "Sudah berisi"
    sheet.write_formula(row, 5, f'=IF(D{row + 1}=0,"{waiting}",{part})', gaya("sel"), state)


def _filled(item: Lembar) -> tuple[str, int]:
    """Formula and present value of how much of a sheet is filled in: answers of a form, rows of a table."""
    if item.tabel.tunggal:
        cells = xl_range_abs(HINT_ROW, 1, HINT_ROW + len(item.lajur) - 1, 1)
        return f"COUNTA({quote_sheetname(item.judul)}!{cells})", sum(_answers(item))
    columns = [n for n, lajur in enumerate(item.lajur, 1) if not lajur.terhitung]
    whole = [n for n in columns if all(baris.sel[n - 1] for baris in item.baris) and not item.lajur[n - 1].tersembunyi]
    if not item.pandangan or whole:
        column = (whole or columns)[0]
        return f"COUNTA({item.isi(column)})", sum(bool(baris.sel[column - 1]) for baris in item.baris)
    spread = [n for n in columns if item.lajur[n - 1].sebar]
    count = sum(bool(baris.sel[n - 1]) for baris in item.baris for n in spread)
    return "+".join(f"COUNTA({item.isi(n)})" for n in spread), count


def _lacking(item: Lembar) -> tuple[str, int]:
    """Formula and present value of how many rows of a sheet say that they lack something."""
    column = next((n for n, lajur in enumerate(item.lajur, 1) if lajur.terhitung == "hitung_belum"), 0)
    if not column:
        return "", 0
    return f'COUNTIF({item.isi(column)},"?*")', sum(bool((sel := b.sel[column - 1]) and sel[1]) for b in item.baris)


def _answers(item: Lembar) -> Iterator[bool]:
    for baris in item.baris:
        yield from (bool(sel and sel[1]) for sel in baris.sel)


def _write_figures(sheet: Worksheet, row: int, gaya: Gaya) -> int:
    row = _write_title(sheet, row, "Menyebut angka dalam narasi", gaya)
    sheet.merge_range(
        *(row, 1, row, _LAST),
        "Dalam lembar Cerita dan Narasi, sebut angka dengan namanya agar selalu sama dengan tabel:",
        gaya("langkah"),
    )
    row += 1
    for figure, meaning in _FIGURES:
        sheet.write_string(row, 1, figure, gaya("kode"))
        sheet.write_string(row, 2, meaning, gaya("langkah"))
        row += 1
    return row
