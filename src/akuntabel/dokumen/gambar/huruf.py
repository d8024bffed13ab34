"""How wide a text is and where its lines break, before anything is drawn.

Widths are those of Arial (and so of Arimo, which has the same), in thousandths of the size.
"""

_GROUPS = {
    191: "'",
    222: "ijl",
    278: " !,./:;I[\\]ft",
    333: "()-`r·",
    355: '"',
    389: "*",
    500: "Jcksvxyz",
    556: "#$0123456789?L_abdeghnopqu–",
    584: "+<=>~−×",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "—…@",
}
_WIDTHS = {ord(letter): width for width, letters in _GROUPS.items() for letter in letters}
_WIDTH_OF_OTHERS = 556


def text_width(text: str, size: float) -> float:
    """Width of a line, in the unit of `size`."""
    thousandths = sum(_WIDTHS.get(ord(letter), _WIDTH_OF_OTHERS) for letter in text)
    return thousandths * size / 1000


def wrap(text: str, width: float, size: float) -> list[str]:
    """Break at spaces so that every line fits; a word wider than a line is broken where it must be."""
    lines: list[str] = []
    line = ""
    for word in (part for whole in text.split() for part in _pieces(whole, width, size)):
        longer = f"{line} {word}" if line else word
        if line and text_width(longer, size) > width:
            lines.append(line)
            longer = word
        line = longer
    return [*lines, line] if line else lines


def _pieces(word: str, width: float, size: float) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and text_width(pieces[-1] + letter, size) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces
