"""Formulas: the LaTeX of a `Rumus` as a tree that the template typesets, so that nothing is evaluated."""

import re

Node = str | list["Node"]
"""A text, or a list whose first item says what it is: row, text, number, symbol, frac, attach, bar, lr."""

_TOKEN = re.compile(r"\\[A-Za-z]+|\\.|[0-9]+|\s+|.", re.DOTALL)
_SYMBOLS = {
    r"\times": "×",
    r"\cdot": "⋅",
    r"\div": "÷",
    r"\pm": "±",
    r"\le": "≤",
    r"\leq": "≤",
    r"\ge": "≥",
    r"\geq": "≥",
    r"\ne": "≠",
    r"\neq": "≠",
    r"\approx": "≈",
    r"\sum": "∑",
    r"\Delta": "Δ",
    "-": "−",
    "*": "∗",
}
_TEXTS = {
    r"\%": "%",
    r"\_": "_",
    r"\&": "&",
    r"\#": "#",
    r"\$": "$",
    r"\{": "{",
    r"\}": "}",
    r"\,": "\u2009",
    r"\quad": "\u2003",
    "~": " ",
}
_BRACKETS = {bracket: bracket for bracket in "()[]|"} | {r"\{": "{", r"\}": "}", ".": ""}
_SCRIPTS = frozenset("^_")
_SHUT = frozenset("}&")
_END = "\0"


class RumusError(ValueError):
    """A formula holds what the writers do not know."""

    def __init__(self, latex: str, what: str) -> None:
        super().__init__(f"formula {latex!r}: {what}")


def parse_latex(latex: str) -> Node:
    r"""Read the subset of LaTeX that formulas use.

    Raises:
        RumusError: an unknown command, or a brace without its fellow.

    >>> parse_latex(r"\frac{a}{2}")
    ['row', ['frac', ['row', ['symbol', 'a']], ['row', ['number', '2']]]]
    """
    return _Parser(latex).row(_END)


class _Parser:
    def __init__(self, latex: str) -> None:
        self._latex = latex
        self._tokens: list[str] = [*_TOKEN.findall(latex), _END]
        self._at = 0

    def row(self, end: str) -> Node:
        """Read up to `end`, which is taken too."""
        nodes: list[Node] = ["row"]
        while (token := self._next()) != end:
            if token in _SCRIPTS:
                base = nodes.pop() if len(nodes) > 1 else ""
                nodes.append(self._attach(base, token))
            elif not token.isspace():
                nodes.append(self._atom(token))
        return nodes

    def _next(self) -> str:
        token = self._tokens[self._at]
        self._at += 1
        return token

    def _next_solid(self) -> str:
        while (token := self._next()).isspace():
            pass
        return token

    def _error(self, what: str) -> RumusError:
        return RumusError(self._latex, what)

    def _atom(self, token: str) -> Node:
        match token:
            case "{":
                return self.row("}")
            case r"\text":
                return ["text", self._raw_group()]
            case r"\frac":
                return ["frac", self._argument(), self._argument()]
            case r"\bar" | r"\overline":
                return ["bar", self._argument()]
            case r"\left":
                return self._fenced()
            case _:
                return self._leaf(token)

    def _leaf(self, token: str) -> Node:
        if token == _END:
            raise self._error("it ends too early")
        if token in _TEXTS:
            return ["text", _TEXTS[token]]
        if token[0].isdecimal():
            return ["number", token]
        if token in _SYMBOLS:
            return ["symbol", _SYMBOLS[token]]
        if token in _SHUT or token.startswith("\\"):
            raise self._error(f"{token} has no place here or is not known")
        return ["symbol", token]

    def _attach(self, base: Node, script: str) -> Node:
        """A base with what hangs on it; both scripts may follow one base, in either order."""
        hung: dict[str, Node] = {script: self._argument()}
        if (other := self._tokens[self._at]) in _SCRIPTS - hung.keys():
            self._at += 1
            hung[other] = self._argument()
        return ["attach", base, hung.get("^", ""), hung.get("_", "")]

    def _argument(self) -> Node:
        return self._atom(self._next_solid())

    def _raw_group(self) -> str:
        if self._next_solid() != "{":
            raise self._error(r"\text needs braces")
        parts: list[str] = []
        while (token := self._next()) != "}":
            if token == _END:
                raise self._error("it ends too early")
            parts.append(_TEXTS.get(token, token))
        return "".join(parts)

    def _fenced(self) -> Node:
        opening = self._bracket()
        inner = self.row(r"\right")
        return ["lr", opening, inner, self._bracket()]

    def _bracket(self) -> str:
        token = self._next_solid()
        if token not in _BRACKETS:
            raise self._error(f"{token!r} is no bracket")
        return _BRACKETS[token]
