"""The Paket on disk: the Excel workbook that planners fill in, and a folder of CSV; both hold the same."""
