"""A document as one page that needs nothing else: no file beside it, no script, no network.

Every figure is a button that lifts its entry of the list `Asal angka` (value, rule, regulation,
inputs); buttons, popovers and disclosure are HTML's own.
"""

from base64 import b64encode
from functools import cache
from hashlib import sha256

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from akuntabel import __version__
from akuntabel.dokumen.blocks import IsiDaftar, Sampul
from akuntabel.dokumen.dokumen import Bagian, Dokumen
from akuntabel.dokumen.html.gaya import stylesheet
from akuntabel.dokumen.html.penulis import Penulis, contents

__all__ = ["write_html"]

_RESERVED = ("isi", "navigasi", "asal-angka", "judul-asal-angka")
_SIDE_DEPTH = 3


def write_html(document: Dokumen) -> str:
    """Write the document as one HTML page, the same tree always as the same text.

    Raises:
        TypeError: a block is of a kind that the writer does not know.
        KeyError: a reference points to a label that no table or picture has.
        ValueError: two blocks have one label, or a tree does not hang together.
    """
    writer = Penulis(document, _RESERVED)
    sections = [_section(part, writer) for part in document.bagian]
    style = stylesheet(document, writer.semua)
    side = contents(writer.isi[IsiDaftar.JUDUL], _SIDE_DEPTH)
    return _frame().render(
        dokumen=document,
        titled=any(isinstance(block, Sampul) for block in writer.semua),
        versi=__version__,
        gaya=Markup(style),  # noqa: S704 (our own sheet)
        gaya_hash=b64encode(sha256(style.encode()).digest()).decode("ascii"),
        navigasi=Markup(side),  # noqa: S704 (escaped by the writer)
        bagian=Markup("\n".join(sections)),  # noqa: S704 (escaped by the writer)
        asal=Markup("\n".join(writer.asal.entries())),  # noqa: S704 (escaped by the writer)
    )


def _section(part: Bagian, writer: Penulis) -> str:
    return f'<div class="bagian">{writer.blocks(part.blok)}</div>'


@cache
def _frame() -> Template:
    environment = Environment(
        loader=PackageLoader("akuntabel.dokumen", "html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("halaman.html.jinja")
