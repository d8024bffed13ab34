"""Paragraphs, runs and fields as WordprocessingML text.

Everything that comes from a document goes through `escape`; what these functions return is XML.
"""

import re
from itertools import count

from akuntabel.dokumen.blocks import Figur, GantiBaris, Inline, Isi, Rujuk, Tautan, Teks
from akuntabel.dokumen.docx.rujukan import Rujukan

# What XML 1.0 cannot hold, and the C1 controls that no reader shows.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACES = re.compile("[\t\n\r]+")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def clean(text: str) -> str:
    """Drop what XML cannot hold; tabs and line ends become spaces."""
    return _SPACES.sub(" ", _CONTROLS.sub("", text))


def escape(text: str) -> str:
    """Clean a text and write it so that XML reads it back as it was, in elements and attributes."""
    return clean(text).translate(_ESCAPES)


def run(text: str, *, bold: bool = False, italic: bool = False, style: str = "") -> str:
    """One run of text."""
    look = _look(bold=bold, italic=italic, style=style)
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _look(*, bold: bool = False, italic: bool = False, style: str = "") -> str:
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    look = f"{named}{'<w:b/>' * bold}{'<w:i/>' * italic}"
    return f"<w:rPr>{look}</w:rPr>" if look else ""


TAB = "<w:r><w:tab/></w:r>"
LINE_BREAK = "<w:r><w:br/></w:r>"


def field(instruction: str, result: str, *, bold: bool = False, style: str = "") -> str:
    """A field with the text that it shows until it is updated; `instruction` is ours, so it is not escaped.

    All its runs have one look: LibreOffice takes that of the last, Word that of the result.
    """
    look = _look(bold=bold, style=style)
    return f"{field_begin(instruction, look)}{run(result, bold=bold, style=style)}{field_end(look)}"


def field_begin(instruction: str, look: str = "") -> str:
    """Open a field whose result follows, perhaps over several paragraphs; close it with `field_end`."""
    return (
        f'<w:r>{look}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{look}<w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'<w:r>{look}<w:fldChar w:fldCharType="separate"/></w:r>'
    )


def field_end(look: str = "") -> str:
    """Close a field."""
    return f'<w:r>{look}<w:fldChar w:fldCharType="end"/></w:r>'


def paragraph(
    style: str,
    content: str,
    *,
    keep: bool = False,
    num: tuple[int, int] | None = None,
    indent: int = 0,
    spacing: tuple[int, int] | None = None,
) -> str:
    """One paragraph.

    `keep` holds it on the page of what follows; `num` is its level and list; `indent` and
    `spacing` (before, after) are in twips and replace the style's.
    """
    numbering = f'<w:numPr><w:ilvl w:val="{num[0]}"/><w:numId w:val="{num[1]}"/></w:numPr>' if num else ""
    room = f'<w:spacing w:before="{spacing[0]}" w:after="{spacing[1]}"/>' if spacing else ""
    edge = f'<w:ind w:left="{indent}"/>' if indent else ""
    held = "<w:keepNext/>" * keep
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{held}{numbering}{room}{edge}</w:pPr>{content}</w:p>'


class Tanda:
    """Bookmarks: each gets an id of its own within the document."""

    def __init__(self) -> None:
        self._ids = count(1)

    def mark(self, name: str, content: str) -> str:
        """Put a bookmark around runs."""
        number = next(self._ids)
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def spans(isi: Isi, rujukan: Rujukan, *, bold: bool = False) -> str:
    """What stands inside a line, as runs; `bold` makes all of it bold.

    Raises:
        ValueError: a reference names no captioned block.
    """
    return "".join(_span(span, rujukan, bold=bold) for span in isi)


def _span(span: Inline, rujukan: Rujukan, *, bold: bool) -> str:
    match span:
        case Teks(isi=text):
            return run(text, bold=bold or span.tebal, italic=span.miring)
        case Figur():
            return run(span.teks, bold=bold or span.tebal)
        case Rujuk(label=label, pengganti=instead) if instead and not rujukan.knows(label):
            return run(instead, bold=bold)
        case Rujuk(label=label):
            target = rujukan.caption(label)
            # MERGEFORMAT keeps the look of the sentence when Word copies the number out of the caption.
            return field(f"REF {target.nomor_bookmark} \\h \\* MERGEFORMAT", target.nomor, bold=bold)
        case Tautan(alamat=address, teks=text):
            link = rujukan.link(clean(address))
            return f'<w:hyperlink r:id="{link}" w:history="1">{run(text, bold=bold, style="Hyperlink")}</w:hyperlink>'
        case GantiBaris():
            return LINE_BREAK
