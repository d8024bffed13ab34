"""PDF: text with its place; tables by their rules and by their white space."""

from akuntabel.dokumen.baca.pdf.baca import read_pdf

__all__ = ["read_pdf"]
