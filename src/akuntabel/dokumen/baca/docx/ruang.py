"""Names of WordprocessingML as lxml writes them, and paths that lead back to an element."""

import re

from lxml import etree

NAMA = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wpc": "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "v": "urn:schemas-microsoft-com:vml",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
W = f"{{{NAMA['w']}}}"
M = f"{{{NAMA['m']}}}"
MC = f"{{{NAMA['mc']}}}"
VAL = f"{W}val"
_PREFIX = {uri: prefix for prefix, uri in NAMA.items()}
_WHOLE = re.compile(r"-?\d{1,9}")
_STEP = re.compile(r"([a-z]+:[A-Za-z]+|\*)(?:\[(\d+)\])?")


def path_of(element: etree._Element) -> str:
    """The path of an element from its root: `/w:document/w:body/w:tbl[3]/w:tr[4]/w:tc[2]`.

    Every step but the root and the body counts among its brothers of the same name, from 1.
    """
    steps = []
    node: etree._Element | None = element
    while node is not None:
        parent = node.getparent()
        steps.append(step_of(node) if parent is not None else name_of(node))
        node = parent
    return "/" + "/".join(reversed(steps))


def step_of(element: etree._Element) -> str:
    """One step of a path: the name of an element and its number among its brothers of that name."""
    name = name_of(element)
    if name == "w:body":
        return name
    return f"{name}[{1 + sum(1 for _ in element.itersiblings(element.tag, preceding=True))}]"


def name_of(element: etree._Element) -> str:
    """The prefixed name of an element; `*` in a namespace that is not known."""
    space, _, local = str(element.tag)[1:].rpartition("}")
    prefix = _PREFIX.get(space)
    return f"{prefix}:{local}" if prefix else "*"


def find_element(root: etree._Element, path: str) -> etree._Element | None:
    """Find the element that a place's `jalur` leads to, in the root of its part; None if it is not there.

    The part's own name before the path (`word/document.xml:`) may be left on it.
    """
    steps = path.partition(":/")[2] if ":/" in path else path.lstrip("/")
    first, *rest = steps.split("/")
    if first != name_of(root):
        return None
    element: etree._Element | None = root
    for step in rest:
        found = _STEP.fullmatch(step)
        if element is None or found is None:
            return None
        prefix, _, local = found[1].partition(":")
        tag = f"{{{NAMA[prefix]}}}{local}" if prefix in NAMA else "*"
        element = next(
            (child for at, child in enumerate(element.iterchildren(tag), 1) if at == int(found[2] or 1)), None
        )
    return element


def child_of(parent: etree._Element | None, name: str) -> etree._Element | None:
    """The first child of a name; None where it has none. A document asks this hundreds of thousands of times."""
    return None if parent is None else next(parent.iterchildren(W + name), None)


def is_on(properties: etree._Element | None, name: str) -> bool | None:
    """A switch such as `w:b` among properties; None where it is not set."""
    switch = child_of(properties, name)
    return None if switch is None else switch.get(VAL, "1") not in {"0", "false", "off"}


def value_of(parent: etree._Element | None, name: str) -> str:
    """The `w:val` of a child; empty where it is not set."""
    child = child_of(parent, name)
    return "" if child is None else str(child.get(VAL, ""))


def number_of(text: str, default: int = 0) -> int:
    """A whole number as XML writes it."""
    return int(text) if text and _WHOLE.fullmatch(text) else default
