"""DOCX: a report that planners go on editing in Word or LibreOffice.

`writer` walks the tree; `teks`, `tabel`, `gambar`, `naskah_dinas` and `daftar_isi` write the XML of
their blocks; `gaya`, `penomoran` and `kemasan` are the styles, the numbering and the package around it.
"""

from akuntabel.dokumen.docx.writer import write_docx

__all__ = ["write_docx"]
