"""What is written in a paragraph, as its reader sees it.

Changes count as accepted, fields by their results; hidden text is left out.
"""

from dataclasses import dataclass, field

from lxml import etree

from akuntabel.dokumen.baca.docx.gaya import DaftarGaya, Gaya
from akuntabel.dokumen.baca.docx.ruang import MC, NAMA, M, W, child_of, is_on, value_of
from akuntabel.dokumen.baca.docx.rumus import formula_text

_RUN, _TEXT, _FIELD = f"{W}r", f"{W}t", f"{W}fldChar"
_GONE = frozenset(W + name for name in ("del", "moveFrom", "pPr", "rPr", "delText", "instrText", "delInstrText"))
_FORMULA = frozenset((f"{M}oMath", f"{M}oMathPara"))
_DRAWN = frozenset((f"{W}drawing", f"{W}pict", f"{W}object"))
_SIGN = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_BOX = f"{W}txbxContent"
_PICTURES = (f"{{{NAMA['a']}}}blip", f"{{{NAMA['v']}}}imagedata")
_DEEPEST = 100


@dataclass(slots=True)
class Isi:
    """The text of a paragraph with its line breaks, the boxes that hang on it, the footnotes that it names."""

    teks: str = ""
    kotak: list[etree._Element] = field(default_factory=list)
    catatan: list[tuple[str, str]] = field(default_factory=list)


class PembacaIsi:
    """Reads paragraphs in order; a field may open in one and close in a later one."""

    def __init__(self, styles: DaftarGaya) -> None:
        self._styles = styles
        self._fields: list[bool] = []
        self._found = Isi()
        self._out: list[str] = []
        self.gambar = 0

    def read(self, paragraph: etree._Element, style: Gaya) -> Isi:
        """Read one paragraph."""
        self._found, self._out = Isi(), []
        self._walk(paragraph, style, 0)
        self._found.teks = "".join(self._out)
        return self._found

    def _walk(self, node: etree._Element, style: Gaya, depth: int) -> None:
        if depth > _DEEPEST:
            return
        for child in node.iterchildren(tag=etree.Element):
            tag = child.tag
            if tag == _RUN:
                self._run(child, style, depth)
            elif tag in _FORMULA:
                self._write(f" {formula_text(child)} ")
            elif tag == f"{MC}AlternateContent":
                self._drawn(child)
            elif tag not in _GONE:
                self._walk(child, style, depth + 1)

    def _run(self, run: etree._Element, style: Gaya, depth: int) -> None:
        hidden, capitals = self._looks(run, style)
        for child in run.iterchildren(tag=etree.Element):
            tag = child.tag
            if tag == _FIELD:
                self._field(str(child.get(f"{W}fldCharType", "")))
            elif hidden or tag in _GONE:
                continue
            elif tag == _TEXT:
                text = child.text or ""
                self._write(text.upper() if capitals else text)
            else:
                self._run_part(child, str(tag), depth)

    def _looks(self, run: etree._Element, style: Gaya) -> tuple[bool, bool]:
        """Are the letters hidden, and are they set in capitals?"""
        looks = child_of(run, "rPr")
        if looks is None or not len(looks):
            return style.tersembunyi, style.kapital
        named = value_of(looks, "rStyle")
        of_letters = self._styles.of(named) if named else None
        hidden = _look(looks, "vanish", of_letters is not None and of_letters.tersembunyi, style.tersembunyi)
        return hidden, _look(looks, "caps", of_letters is not None and of_letters.kapital, style.kapital)

    def _run_part(self, child: etree._Element, tag: str, depth: int) -> None:
        if tag in _SIGN:
            self._write(_SIGN[tag])
        elif tag == f"{W}br":
            self._write("\n" if child.get(f"{W}type", "textWrapping") == "textWrapping" else " ")
        elif tag == f"{W}sym":
            self._write(_symbol(str(child.get(f"{W}char", ""))))
        elif tag in {f"{W}footnoteReference", f"{W}endnoteReference"}:
            part = "footnotes" if tag.endswith("footnoteReference") else "endnotes"
            self._found.catatan.append((part, str(child.get(f"{W}id", ""))))
        elif tag in _DRAWN or tag == f"{MC}AlternateContent":
            self._drawn(child)
        elif tag in _FORMULA:
            self._write(f" {formula_text(child)} ")
        elif tag == f"{W}ruby":
            self._walk(child, Gaya(), depth + 1)

    def _drawn(self, node: etree._Element) -> None:
        """Note the boxes and pictures of a drawing; of two forms of the same the newer counts."""
        for choice in node.iter(f"{MC}Choice"):
            node = choice
            break
        around = next(node.iterancestors(_BOX), None)
        boxes = [box for box in node.iter(_BOX) if next(box.iterancestors(_BOX), None) is around]
        self._found.kotak += boxes
        if not boxes:
            self.gambar += sum(1 for _ in node.iter(*_PICTURES))

    def _field(self, kind: str) -> None:
        if kind == "begin" and len(self._fields) < _DEEPEST:
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _write(self, text: str) -> None:
        """Write unless this is the code of a field, not its result."""
        if all(self._fields):
            self._out.append(text)


def is_bold(paragraph: etree._Element, style: Gaya) -> bool:
    """Is all text of a paragraph set in bold?"""
    runs = [run for run in paragraph.iter(_RUN) if child_of(run, "t") is not None]
    return bool(runs) and all(
        _look(child_of(run, "rPr"), "b", inherited=False, of_paragraph=style.tebal) for run in runs
    )


def _look(looks: etree._Element | None, name: str, inherited: bool, of_paragraph: bool) -> bool:
    own = is_on(looks, name)
    return own if own is not None else inherited or of_paragraph


def _symbol(code: str) -> str:
    """A character of a symbol font; those keep bullets and ticks where Unicode has none."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return "•" if 0xE000 <= number <= 0xF8FF else chr(number) if 0x20 <= number < 0x10000 else ""
