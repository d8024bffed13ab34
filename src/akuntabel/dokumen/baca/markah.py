"""Marks inside a text taken away: HTML tags, Markdown emphasis, LaTeX formulas become plain lines."""

import html
import re

_MARKED = re.compile(r"[<&$\\*_`]")
_MATH = re.compile(r"\$\$(.+?)\$\$|\$(?=\S)([^$\n]+?)(?<=\S)\$|\\\((.+?)\\\)|\\\[(.+?)\\\]", re.DOTALL)
_IS_MATH = re.compile(r"[\\=^_]")
_BLOCK_TAG = re.compile(r"</?(?:p|div|ul|ol|tr|table|h[1-6]|blockquote)\b[^<>]*>|<br\b[^<>]*>", re.IGNORECASE)
_ITEM_TAG = re.compile(r"<li\b[^<>]*>|</li\s*>", re.IGNORECASE)
_INLINE_TAG = re.compile(
    r"</?(?:a|b|code|del|em|font|i|ins|mark|s|small|span|strong|sub|sup|td|th|tt|u)\b[^<>]*>", re.IGNORECASE
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,20});")
_EMPHASIS = (
    re.compile(r"(?<![\w*])(\*\*\*|\*\*|\*)(?=[^\s*])(.+?)(?<=[^\s*])\1(?![\w*])"),
    re.compile(r"(?<!\w)(__|_)(?=[^\s_])(.+?)(?<=[^\s_])\1(?!\w)"),
    re.compile(r"(`)([^`\n]+)\1"),
)
_LEFT_OVER = re.compile(r"(?<=\S)\*\*(?=\s|$)|(?<!\S)\*\*(?=\S)")
"""A mark for bold whose partner stands on another line."""
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>$&%~])")
_BULLET_INSIDE = re.compile(r"[ \t]+(?=[•▪●◦✓➢❖][ \t])")
_SPACES = re.compile(r"[^\S\n]+")
_DEEPEST = 40
_MOST_MARKS = 400
"""A text with more marks than this is no prose; pairing them would take time that grows with their square."""
_SYMBOL = {
    "times": "×",
    "cdot": "·",
    "div": ":",
    "leq": "≤",
    "le": "≤",
    "geq": "≥",
    "ge": "≥",
    "neq": "≠",
    "ne": "≠",
    "approx": "≈",
    "pm": "±",
    "sum": "Σ",
    "Sigma": "Σ",
    "infty": "∞",
    "rightarrow": "→",
    "to": "→",
    "left": "",
    "right": "",
    "displaystyle": "",
    "quad": " ",
    "qquad": " ",
    "lbrace": "{",
    "rbrace": "}",
    "ldots": "…",
    "dots": "…",
    ",": " ",
    ";": " ",
    ":": " ",
    "!": "",
    "\\": " ",
    " ": " ",
}
_COMMAND = re.compile(r"\\([A-Za-z]+|.)", re.DOTALL)
_OPERATOR = re.compile(r"[+×·/Σ]|\s[-−:]\s|\w[-−]\w.*[-−]")


def fold(text: str) -> str:
    """Fold all white space, also between lines, to single blanks."""
    return " ".join(text.split())


def fold_lines(text: str) -> str:
    """Fold white space inside each line; lines without text are dropped."""
    if "\n" not in text:
        return " ".join(text.split())
    return "\n".join(line for line in (" ".join(part.split()) for part in text.split("\n")) if line)


def plain_text(text: str) -> str:
    """A text as a reader sees it, its lines kept: tags, entities, emphasis and formulas resolved.

    Only tags that HTML knows are taken for tags, and only paired marks for emphasis, so that
    `<100%` and `6/5*100` stay.
    """
    if not text or not _MARKED.search(text):
        return fold_lines(text) if text else ""
    paired = sum(map(text.count, "$*_`")) + text.count(r"\(") + text.count(r"\[") <= _MOST_MARKS
    if paired:
        text = _MATH.sub(_math, text)
    if "<" in text:
        listed = "<ul" in text or "<ol" in text or "<li" in text
        text = _BLOCK_TAG.sub("\n", _ITEM_TAG.sub("\n", text))
        text = _INLINE_TAG.sub("", text)
        if listed:
            text = _BULLET_INSIDE.sub("\n", text)
    if "&" in text:
        text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
    for pattern in _EMPHASIS if paired else ():
        text = pattern.sub(r"\2", text)
    return fold_lines(_ESCAPED.sub(r"\1", _LEFT_OVER.sub("", text)))


def is_bold(text: str) -> bool:
    """Is the whole line set in bold by its marks?"""
    text = text.strip()
    return len(text) > 4 and text.startswith(("**", "<b>", "<strong>")) and text.endswith(("**", "</b>", "</strong>"))


def _math(match: re.Match[str]) -> str:
    inner = next(group for group in match.groups() if group is not None)
    return f" {linear(inner)} " if _IS_MATH.search(inner) else match[0]


def linear(latex: str) -> str:
    r"""A LaTeX formula on one line: `\frac{a}{b} \times 100\%` is `a / b × 100%`."""
    return fold(_linear(latex, 0))


def fraction(above: str, below: str) -> str:
    """A fraction on one line, its sides in brackets where they hold operators."""
    return f"{_operand(above)} / {_operand(below)}"


def _operand(text: str) -> str:
    text = fold(text)
    whole = text.startswith("(") and text.endswith(")") and ")" not in text[1:-1]
    return f"({text})" if _OPERATOR.search(text) and not whole else text


def _linear(latex: str, depth: int) -> str:
    out: list[str] = []
    at = 0
    while at < len(latex):
        char = latex[at]
        if char == "\\":
            text, at = _command(latex, at, depth)
            out.append(text)
        elif char == "{":
            inner, at = _group(latex, at)
            out.append(inner if depth > _DEEPEST else _linear(inner, depth + 1))
        elif char in "^_":
            inner, at = _group(latex, at + 1)
            out.append(char + (inner if depth > _DEEPEST else _linear(inner, depth + 1)))
        else:
            out.append("" if char in "}&" else " " if char == "~" else char)
            at += 1
    return "".join(out)


def _command(latex: str, at: int, depth: int) -> tuple[str, int]:
    found = _COMMAND.match(latex, at)
    if found is None:
        return "", at + 1
    name, at = found[1], found.end()
    if name in _SYMBOL:
        return _SYMBOL[name], at
    if name in {"frac", "dfrac", "tfrac", "cfrac"} and depth <= _DEEPEST:
        above, at = _group(latex, at)
        below, at = _group(latex, at)
        return fraction(_linear(above, depth + 1), _linear(below, depth + 1)), at
    if len(name) == 1 and not name.isalpha():
        return name, at
    inner, after = _group(latex, at)
    if depth <= _DEEPEST and latex[at : at + 1] == "{":
        inner = _linear(inner, depth + 1)
        return (f"√({inner})" if name == "sqrt" else inner), after
    return name, at


def _group(latex: str, at: int) -> tuple[str, int]:
    """What a command takes from `at` on: a group in braces without them, or one character."""
    while at < len(latex) and latex[at].isspace():
        at += 1
    if at >= len(latex):
        return "", at
    if latex[at] != "{":
        found = _COMMAND.match(latex, at)
        end = found.end() if found else at + 1
        return latex[at:end], end
    depth = 0
    for end in range(at, len(latex)):
        depth += (latex[end] == "{") - (latex[end] == "}")
        if depth == 0:
            return latex[at + 1 : end], end + 1
    return latex[at + 1 :], len(latex)
