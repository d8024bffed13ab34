"""The Paket as one Excel workbook: a sheet per table, written with xlsxwriter, read with openpyxl."""
