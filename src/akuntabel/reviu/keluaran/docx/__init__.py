"""The reviewed DOCX itself with remarks or corrections in it: bytes are put in at places, and no other byte moves."""

from akuntabel.reviu.keluaran.docx.kemasan import is_signed
from akuntabel.reviu.keluaran.docx.komentar import write_komentar
from akuntabel.reviu.keluaran.docx.perbaikan import write_perbaikan

__all__ = ["is_signed", "write_komentar", "write_perbaikan"]
