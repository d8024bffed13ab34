"""Formulas of Word (OMML) on one line: `realisasi / target × 100`."""

import re

from lxml import etree

from akuntabel.dokumen.baca.docx.ruang import M, W
from akuntabel.dokumen.baca.markah import fold, fraction

_PROPERTIES = frozenset(
    M + name
    for name in (
        "rPr",
        "fPr",
        "radPr",
        "naryPr",
        "dPr",
        "accPr",
        "barPr",
        "sSubPr",
        "sSupPr",
        "ctrlPr",
        "mPr",
        "oMathParaPr",
    )
)
_DEEPEST = 60
_SIGN = re.compile(r"\s*([=×+−≤≥≈])\s*")


def formula_text(math: etree._Element) -> str:
    """A formula as it reads on one line."""
    return fold(_text(math, 0))


def _text(node: etree._Element, depth: int) -> str:
    if depth > _DEEPEST:
        return "".join(str(text) for text in node.itertext())
    tag = str(node.tag)
    if tag in {f"{M}t", f"{W}t"}:
        return _SIGN.sub(r" \1 ", node.text or "")
    shape = _SHAPES.get(tag.removeprefix(M))
    if shape is not None:
        return shape(node, depth + 1)
    return "".join(
        _text(child, depth + 1) for child in node.iterchildren(tag=etree.Element) if child.tag not in _PROPERTIES
    )


def _part(node: etree._Element, name: str, depth: int) -> str:
    part = node.find(M + name)
    return "" if part is None else _text(part, depth)


def _fraction(node: etree._Element, depth: int) -> str:
    return fraction(_part(node, "num", depth), _part(node, "den", depth))


def _root(node: etree._Element, depth: int) -> str:
    return f"√({_part(node, 'e', depth)})"


def _raised(node: etree._Element, depth: int) -> str:
    return f"{_part(node, 'e', depth)}^{_part(node, 'sup', depth)}"


def _lowered(node: etree._Element, depth: int) -> str:
    return f"{_part(node, 'e', depth)}_{_part(node, 'sub', depth)}"


def _sum(node: etree._Element, depth: int) -> str:
    sign = node.find(f"{M}naryPr/{M}chr")
    return f"{'∫' if sign is None else sign.get(f'{M}val', 'Σ')} {_part(node, 'e', depth)}".replace("∑", "Σ")


def _brackets(node: etree._Element, depth: int) -> str:
    begin, end = node.find(f"{M}dPr/{M}begChr"), node.find(f"{M}dPr/{M}endChr")
    opening = "(" if begin is None else begin.get(f"{M}val", "")
    closing = ")" if end is None else end.get(f"{M}val", "")
    return opening + "; ".join(_text(part, depth) for part in node.iterchildren(f"{M}e")) + closing


_SHAPES = {"f": _fraction, "rad": _root, "sSup": _raised, "sSub": _lowered, "nary": _sum, "d": _brackets}
