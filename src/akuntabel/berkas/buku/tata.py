"""How a sheet is laid out: what the writer and the reader both need to know."""

PANDUAN = "Panduan"
DAFTAR_PILIHAN = "Daftar Pilihan"
KUNCI = "Kunci"
"""Sheets of ours that hold no data."""

TANDA = "Tanda"
"""Heading of the first column, which marks rows that are no data."""

PETUNJUK = "Petunjuk"
CONTOH = "Contoh"
"""Marks of rows that are never read."""

ISIAN = "Isian"
"""Heading of the first column of a form that holds one record."""

TITLE_ROW, HELP_ROW, HEAD_ROW, HINT_ROW, FIRST_ROW = range(5)
"""Rows of a sheet, from 0; the example, where there is one, takes the first."""

MOST_TEXT = 32_767
"""UTF-16 units that a cell of Excel holds."""
