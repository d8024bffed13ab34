"""Documents as PDF: tagged (PDF/UA-1, PDF/A-2a), typeset by Typst from one fixed template.

The tree goes in as JSON and is never part of a program, so no text needs escaping.
"""

from akuntabel.dokumen.pdf.writer import write_pdf

__all__ = ["write_pdf"]
