"""What a spreadsheet shows of a value: its number format applied, in Indonesian notation."""

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal

_PRECISE = Context(prec=40, rounding=ROUND_HALF_UP)
_PARTS = re.compile(r'"([^"]*)"|\\(.)|\[([^\]]*)\]|_.|\*.|([0#?.,]+)|(%)|(E[+-]0+)|(.)', re.DOTALL)
_DATE_CODE = re.compile(
    r'"[^"]*"|\\.|\[\$[^\]]*\]|\[[hms]+\]|AM/PM|A/P|y+|m+|d+|h+|s+(?:\.0+)?|.', re.IGNORECASE | re.DOTALL
)
_BULAN = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
_HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_GENERAL_DIGITS = 11


def shown(value: Decimal | datetime | date | time | timedelta, code: str) -> str:
    """The text that a cell shows; numbers with Indonesian separators, dates with Indonesian names."""
    if isinstance(value, Decimal):
        return _number(value, code)
    return str(value) if isinstance(value, timedelta) else _date(value, code)


def _number(value: Decimal, code: str) -> str:
    if not value.is_finite():
        return str(value)
    section, value, bare = _section(code, value)
    if section.strip().lower() in {"", "general", "@"}:
        return ("" if value >= 0 or bare else "-") + general(abs(value))
    if section.lower() == "standard":
        section = "#,##0.00"
    text, has_digits = _apply(section, abs(value))
    if not has_digits:
        return text.strip()
    return ("-" if value < 0 and not bare else "") + text.strip()


def _section(code: str, value: Decimal) -> tuple[str, Decimal, bool]:
    """The part of a format for this sign; True when that part itself shows a negative."""
    sections = _split(code)
    if value < 0 and len(sections) > 1:
        return sections[1], value, True
    if value == 0 and len(sections) > 2:
        return sections[2], value, False
    return sections[0], value, False


def _split(code: str) -> list[str]:
    sections, quoted, start = [], False, 0
    for at, char in enumerate(code):
        quoted ^= char == '"'
        if char == ";" and not quoted and code[at - 1 : at] != "\\":
            sections.append(code[start:at])
            start = at + 1
    return [*sections, code[start:]]


def general(value: Decimal) -> str:
    """A number without a format: up to eleven digits, no groups."""
    if value and (value >= Decimal("1e15") or value < Decimal("1e-9")):
        return f"{value:.5E}".replace(".", ",")
    whole = len(str(int(value)))
    places = max(0, _GENERAL_DIGITS - whole) if value != int(value) else 0
    rounded = value.quantize(Decimal(1).scaleb(-places), context=_PRECISE)
    text = f"{rounded:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", ",")


def _apply(section: str, value: Decimal) -> tuple[str, bool]:
    """Lay a number into the digits of one format part; the rest of it is copied."""
    pieces: list[str] = []
    digits = ""
    at = -1
    percent = False
    for found in _PARTS.finditer(section):
        quoted, escaped, bracket, pattern, sign, exponent, other = found.groups()
        if pattern and (pattern.strip(".,") or not digits):
            if at < 0 and pattern.strip(".,"):
                at = len(pieces)
                pieces.append("")
            digits += pattern if pattern.strip(".,") else ""
        elif sign:
            percent = True
            pieces.append("%")
        elif exponent:
            return f"{value:.2E}".replace(".", ","), True
        elif bracket is not None:
            pieces.append(_currency(bracket))
        else:
            pieces.append(quoted if quoted is not None else escaped or other or "")
    if at < 0:
        return "".join(pieces), False
    pieces[at] = _digits(digits, value * 100 if percent else value)
    return "".join(pieces), True


def _currency(bracket: str) -> str:
    """The sign that a bracket such as `[$Rp-421]` names; colours and conditions show nothing."""
    return bracket[1:].partition("-")[0] if bracket.startswith("$") else ""


def _digits(pattern: str, value: Decimal) -> str:
    whole, _, decimals = pattern.partition(".")
    scale = len(whole) - len(whole.rstrip(",")) if not decimals else len(decimals) - len(decimals.rstrip(","))
    value = value.scaleb(-3 * scale)
    decimals = decimals.replace(",", "")
    grouped = "," in whole.rstrip(",")
    rounded = value.quantize(Decimal(1).scaleb(-len(decimals)), context=_PRECISE)
    left, _, right = f"{rounded:f}".partition(".")
    left = left.rjust(whole.count("0"), "0") if left != "0" or "0" in whole else ""
    if grouped:
        left = f"{int(left or 0):,}".replace(",", ".").rjust(whole.count("0"), "0") if left else ""
    keep = len(decimals.rstrip("#?"))
    right = right[:keep] + right[keep:].rstrip("0")
    return f"{left},{right}" if right else left


def _date(value: datetime | date | time, code: str) -> str:
    code = _split(code)[0]
    if code.strip().lower() in {"", "general", "@"}:
        code = "dd/mm/yyyy"
    moment = value if isinstance(value, datetime) else _as_moment(value)
    out: list[str] = []
    clock = False
    for token in _DATE_CODE.findall(code):
        bare = token.strip("[]").lower()
        kind = bare[:1]
        if token.startswith(('"', "\\")):
            out.append(token.strip('"').lstrip("\\"))
        elif token.startswith("[$") or token.upper() in {"AM/PM", "A/P"}:
            continue
        elif kind in {"h", "s"} or (kind == "m" and clock):
            out.append(_two({"h": moment.hour, "s": moment.second, "m": moment.minute}[kind], bare))
            clock = kind == "h"
        elif kind and kind in "dmy":
            out.append(_calendar(moment, bare))
        else:
            out.append(token)
    return "".join(out).strip()


def _as_moment(value: date | time) -> datetime:
    day, hour = (value, time()) if isinstance(value, date) else (date(1900, 1, 1), value)
    return datetime.combine(day, hour)


def _two(number: int, token: str) -> str:
    return f"{number:02d}" if len(token) > 1 else str(number)


def _calendar(value: date, token: str) -> str:
    if token[0] == "y":
        return str(value.year) if len(token) > 2 else f"{value.year % 100:02d}"
    number, name = (value.day, _HARI[value.weekday()]) if token[0] == "d" else (value.month, _BULAN[value.month - 1])
    if len(token) < 3:
        return _two(number, token)
    return name[:3] if len(token) == 3 else name
