"""Read a DOCX from its XML: what Word shows, and where in the file it stands."""

from akuntabel.dokumen.baca.docx.pembaca import read_docx
from akuntabel.dokumen.baca.docx.ruang import find_element

__all__ = ["find_element", "read_docx"]
