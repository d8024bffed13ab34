"""Plain numbers as people type them and as an office prints them.

Reading accepts what planners really type (`92.33`, `92,5 %`, `Rp 3.920.691.860,40`,
`(8.091.400,00)`); printing is Indonesian notation, rounded half up, and never
lands on the wrong side of a limit.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

# Wide enough for any rupiah amount times any percentage without losing a digit.
_PRECISE = Context(prec=60, rounding=ROUND_HALF_UP)
_MOST_DECIMALS = 4
# Far beyond any budget, and a product of two still fits into what is computed exactly.
_MOST_DIGITS = 30
_NUMBER = re.compile(r"[0-9][0-9.,]*")
_RUPIAH = re.compile(r"^(?:rp\.?|idr)\s*", re.IGNORECASE)
_GROUPED = {".": re.compile(r"[0-9]{1,3}(\.[0-9]{3})+"), ",": re.compile(r"[0-9]{1,3}(,[0-9]{3})+")}
_LONGEST = 60


class BilanganError(ValueError):
    """The text is no number that can be read with one meaning: what is wrong, and what to do."""

    def __init__(self, masalah: str, saran: str) -> None:
        super().__init__(f"{masalah} {saran}")
        self.masalah = masalah
        self.saran = saran


class BukanBilanganError(BilanganError):
    """The text holds no number."""

    def __init__(self, text: str) -> None:
        super().__init__(f"'{shorten(text)}' bukan bilangan.", "Tulis angka saja, misalnya 1.250 atau 92,5.")


class PemisahError(BilanganError):
    """Separators stand where neither thousands nor decimals can be meant."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"'{shorten(text)}' tidak dapat dibaca: letak titik dan komanya keliru.",
            "Tulis titik untuk ribuan dan koma untuk desimal, misalnya 3.920.691.860,40.",
        )


class MaknaGandaError(BilanganError):
    """The text has two readings; only its author can say which."""

    def __init__(self, text: str, thousand: str, decimal: str) -> None:
        super().__init__(
            f"'{shorten(text)}' dapat berarti {thousand} atau {decimal}.",
            f"Tulis {decimal} dengan koma desimal tanpa nol di belakang, atau {thousand} tanpa titik.",
        )


class TerlaluPanjangError(BilanganError):
    """More digits than any amount, count or percent has."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"'{shorten(text)}' memuat lebih dari {_MOST_DIGITS} angka.",
            "Betulkan; tidak ada nilai sepanjang itu.",
        )


def shorten(text: str) -> str:
    """Cut a long input so that a message stays one sentence."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def parse_bilangan(text: str, *, whole_thousands: bool) -> Decimal:
    """Read one number.

    Args:
        text: a number alone, with or without `Rp`, `%`, sign or accounting brackets.
        whole_thousands: True where `3.160` means three thousand (rupiah, counts);
            False where it is a question (percent, index).

    Raises:
        BilanganError: a subclass that says in one Indonesian sentence what is wrong.
    """
    body = text.replace("\u00a0", " ").replace("\u2212", "-").strip()
    negative = body.startswith("(") and body.endswith(")")
    if negative:
        body = body[1:-1].strip()
    body = _RUPIAH.sub("", body)
    body = body.removesuffix("%").strip()
    if body[:1] in "+-" and body[:1]:
        negative ^= body[0] == "-"
        body = body[1:].strip()
    body = _RUPIAH.sub("", body)
    if body.endswith(",-"):
        body = body.removesuffix(",-")
    if not _NUMBER.fullmatch(body):
        raise BukanBilanganError(text)
    number = Decimal(_plain_digits(body, text, whole_thousands))
    if len(body) > _MOST_DIGITS:
        check_panjang(number, text)
    return -number if negative else number


def check_panjang(number: Decimal, text: str = "") -> Decimal:
    """Give a number back that can be computed and printed digit by digit.

    Raises:
        TerlaluPanjangError: it is longer than that, before its comma or behind it.
    """
    if not number.is_finite() or number.adjusted() >= _MOST_DIGITS or decimals_of(number) > _MOST_DIGITS:
        raise TerlaluPanjangError(text or str(number))
    return number


def _plain_digits(body: str, text: str, whole_thousands: bool) -> str:
    """Rewrite grouped digits to the one form `Decimal` reads."""
    separators = [c for c in body if c in ".,"]
    if not separators:
        return body
    decimal = separators[-1]
    group = "," if decimal == "." else "."
    whole, _, fraction = body.rpartition(decimal)
    if len(set(separators)) == 2:
        if separators.count(decimal) > 1 or not fraction or not _GROUPED[group].fullmatch(whole):
            raise PemisahError(text)
        return f"{whole.replace(group, '')}.{fraction}"
    if len(separators) > 1:
        if not _GROUPED[decimal].fullmatch(body):
            raise PemisahError(text)
        return body.replace(decimal, "")
    if not fraction:
        raise PemisahError(text)
    if len(fraction) == 3 and len(whole) <= 3 and not whole.startswith("0"):
        if decimal == "." and whole_thousands:
            return whole + fraction
        if (decimal == ".") != whole_thousands:
            decimals = fraction.rstrip("0") or "0"
            raise MaknaGandaError(text, whole + fraction, f"{whole},{decimals}")
    return f"{whole}.{fraction}"


@dataclass(frozen=True, slots=True)
class Batas:
    """A limit that a printed number must not cross by rounding.

    A value belongs to the upper side when it is at least `angka` (`termasuk`)
    or strictly above it.
    """

    angka: Decimal
    termasuk: bool = True

    def above(self, value: Decimal) -> bool:
        """Tell on which side of the limit a value stands."""
        return value >= self.angka if self.termasuk else value > self.angka


def round_half_up(value: Decimal, decimals: int) -> Decimal:
    """Round as the law's tables do: half goes away from zero."""
    return value.quantize(Decimal(1).scaleb(-decimals), context=_PRECISE)


def decimals_of(value: Decimal) -> int:
    """Count the decimals that a number was written with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def round_for_print(value: Decimal, decimals: int, batas: Iterable[Batas] = ()) -> Decimal | Batas:
    """Round half up to `decimals`, with as many more as keep the value on its side of each limit.

    Where more than four decimals would be needed, the limit that stands so near is given instead.
    """
    crossed: Batas | None = None
    limits = tuple(batas)
    for places in range(decimals, max(decimals, _MOST_DECIMALS) + 1):
        rounded = round_half_up(value, places)
        crossed = next((limit for limit in limits if limit.above(rounded) != limit.above(value)), None)
        if crossed is None:
            return rounded
    return crossed or value


def format_bilangan(value: Decimal, decimals: int | None = None, batas: Iterable[Batas] = ()) -> str:
    """Print in Indonesian notation: `3.920.691.860,40`; own decimals when `decimals` is None.

    A value so near a limit that four decimals do not show its side is told in words: `di bawah 100`.
    """
    places = decimals_of(value) if decimals is None else decimals
    rounded = round_for_print(value, places, batas)
    if isinstance(rounded, Batas):
        return f"{'di bawah' if value < rounded.angka else 'di atas'} {format_bilangan(rounded.angka.normalize() + 0)}"
    if rounded == 0:
        rounded = abs(rounded)
    return f"{rounded:,f}".translate(str.maketrans(",.", ".,"))
