"""Read a workbook from its XML: what its cells show, and the values and formulas behind them."""

from akuntabel.dokumen.baca.xlsx.pembaca import read_xlsx

__all__ = ["read_xlsx"]
