"""How much of a file is read: beyond these limits a reader says so, in a note or an error."""

MAKS_BERKAS = 150_000_000
"""Bytes of a file."""
MAKS_TERURAI = 600_000_000
"""Bytes of an archive's parts, unpacked; the parts that are parsed have their own limit."""
MAKS_BAGIAN = 64_000_000
"""Bytes of one part that is parsed."""
MAKS_TEKS = 8_000_000
"""Bytes of a text: some four thousand pages of a report."""
MAKS_HTML = 20_000_000
"""Bytes of an HTML page, which may hold its pictures."""
MAKS_BARIS_TABEL = 20_000
"""Rows of a table."""
MAKS_KOLOM = 256
"""Columns of a table."""
MAKS_SEL = 300_000
"""Cells of a document."""
MAKS_BLOK = 200_000
"""Headings, paragraphs and tables of a document."""
MAKS_ALINEA = 20_000
"""Letters of a paragraph that is put together from lines."""


def most_rows(width: int) -> int:
    """How many rows are read of a table that is so wide."""
    return min(MAKS_BARIS_TABEL, MAKS_SEL // max(1, width))


def ribuan(bilangan: int) -> str:
    """Print a count for a note: `20.000`."""
    return f"{bilangan:,}".replace(",", ".")
