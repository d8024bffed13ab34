"""The first sheet: what to fill in, in which order, and how far one is."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import ceil

from xlsxwriter.utility import quote_sheetname, xl_range_abs
from xlsxwriter.worksheet import Worksheet

from akuntabel.berkas.buku.gaya import Gaya
from akuntabel.berkas.buku.lembar import Lembar
from akuntabel.berkas.buku.tata import DAFTAR_PILIHAN, HINT_ROW, PANDUAN

_STEPS = (
    "Isi lembar menurut urutan daftar di bawah; klik nama lembar untuk membukanya. Lembar wajib harus berisi.",
    "Isi satu catatan satu baris di bawah baris petunjuk. Baris bertanda Contoh hanya contoh dan tidak dibaca.",
    "Beri setiap catatan kode singkat, misalnya IKM atau pk-murni. Lembar lain menunjuknya lewat daftar pilihan.",
    "Tulis angka seperti biasa: 92,5 atau 92.33; 1.250; Rp 3.920.691.860,40; B (67); 80–90. Satuan tidak perlu.",
    "Tulis 'belum diukur' bila nilainya belum ada, 'tidak diukur' bila tahun ini tidak diukur. Keduanya bukan nol.",
    "Tahun target dan realisasi, serta kode tahapan pagu, berada pada judul kolom; judul itu boleh diganti.",
    "Periksa dengan perintah: akuntabel periksa berkas.xlsx. Semua kekeliruan ditunjukkan sekaligus beserta selnya.",
)
_LEGEND = (
    ("kepala_wajib", "Judul *", "Kolom wajib diisi."),
    ("kepala", "Judul", "Kolom boleh kosong."),
    ("kepala_isian", "2025", "Judul kolom yang boleh diganti (tahun atau kode tahapan)."),
    ("contoh", "contoh isian", "Baris contoh; tidak dibaca."),
    ("kepala_hitung", "ƒ Judul", "Kolom yang dihitung; tidak perlu diisi dan tidak dibaca."),
)
_FIGURES = (
    ("{{capaian:IKM@pk-murni}}", "Capaian ukuran IKM pada Perjanjian Kinerja berkode pk-murni."),
    ("{{target:IKM@pk-murni}}", "Targetnya pada Perjanjian Kinerja itu."),
    ("{{realisasi:IKM@2024}}", "Realisasi ukuran IKM tahun 2024; tanpa tahun: tahun laporan."),
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
    row = _write_title(sheet, row, "Daftar lembar", gaya)
    for column, heading in enumerate(("Lembar", "Isinya", "Wajib", "Terisi", "Keadaan"), 1):
        sheet.write_string(row, column, heading, gaya("kepala"))
    row += 1
    number = 0
    for bagian, group in groupby(lembar, key=lambda item: item.tabel.bagian):
        sheet.write_string(row, 1, bagian, gaya("bagian"))
        sheet.set_row(row, 20)
        row += 1
        for item in group:
            number += 1
            _write_entry(sheet, row, number, item, gaya)
            row += 1
    sheet.write_url(row, 1, f"internal:{quote_sheetname(DAFTAR_PILIHAN)}!A1", gaya("tautan"), DAFTAR_PILIHAN)
    sheet.write_string(row, 2, "Isi daftar tarik-turun; tidak perlu diisi.", gaya("redup"))
    return row + 1


def _write_entry(sheet: Worksheet, row: int, number: int, item: Lembar, gaya: Gaya) -> None:
    wajib = item.tabel.wajib
    sheet.set_row(row, 13 * ceil(len(item.tabel.bantuan) * 0.9 / _COLUMNS[2]) + 3)
    filled, count = _filled(item)
    sheet.write_number(row, 0, number, gaya("nomor"))
    sheet.write_url(row, 1, f"internal:{quote_sheetname(item.judul)}!A1", gaya("tautan"), item.judul)
    sheet.write_string(row, 2, item.tabel.bantuan, gaya("redup"))
    sheet.write_string(row, 3, "wajib" if wajib else "", gaya("sel_tengah"))
    sheet.write_formula(row, 4, f"={filled}", gaya("sel_tengah"), count)
    sheet.conditional_format(
        *(row, 5, row, 5),
        {"type": "cell", "criteria": "==", "value": '"Belum diisi"', "format": gaya("belum")},
    )
    waiting = "Belum diisi" if wajib else "Boleh kosong"
    sheet.write_formula(
        row, 5, f'=IF(E{row + 1}=0,"{waiting}","Sudah berisi")', gaya("sel"), "Sudah berisi" if count else waiting
    )


def _filled(item: Lembar) -> tuple[str, int]:
    """Formula and present value of how much of a sheet is filled in: answers of a form, rows of a table."""
    if item.tabel.tunggal:
        cells = xl_range_abs(HINT_ROW, 1, HINT_ROW + len(item.lajur) - 1, 1)
        return f"COUNTA({quote_sheetname(item.judul)}!{cells})", sum(_answers(item))
    return f"COUNTA({item.isi(1)})", len(item.baris)


def _answers(item: Lembar) -> Iterator[bool]:
    for baris in item.baris:
        yield from (bool(sel and sel[1]) for sel in baris.sel)


def _write_figures(sheet: Worksheet, row: int, gaya: Gaya) -> int:
    row = _write_title(sheet, row, "Menyebut angka dalam narasi", gaya)
    sheet.merge_range(
        *(row, 1, row, _LAST),
        "Dalam lembar Analisis dan Narasi, sebut angka dengan namanya agar selalu sama dengan tabel:",
        gaya("langkah"),
    )
    row += 1
    for figure, meaning in _FIGURES:
        sheet.write_string(row, 1, figure, gaya("kode"))
        sheet.write_string(row, 2, meaning, gaya("langkah"))
        row += 1
    return row
