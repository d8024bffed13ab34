"""Sentences from templates and typed spans, so that no digit enters a document untyped."""

from datetime import date
from string import Formatter

from akuntabel.dokumen.blocks import Gaya, Inline, Isi, Judul, Paragraf, Peran, Sel, Teks
from akuntabel.skema.tanggal import format_tanggal

Span = Inline | Isi | str


def rangkai(template: str, **spans: Span) -> Isi:
    """Fill a template: its own words become plain text, its `{names}` the spans given.

    A span given as a plain string is our own text as well, so it may hold no digit.
    """
    parts: list[Inline] = []
    for text, name, _, _ in Formatter().parse(template):
        if text:
            parts.append(Teks(text))
        if name is not None:
            parts.extend(as_isi(spans[name]))
    return tuple(parts)


def as_isi(span: Span) -> Isi:
    """Make any span a sequence of spans."""
    if isinstance(span, str):
        return (Teks(span),) if span else ()
    return span if isinstance(span, tuple) else (span,)


def judul(tingkat: int, text: str, **spans: Span) -> Judul:
    """A numbered heading from a template."""
    return Judul(tingkat, rangkai(text, **spans))


def par(template: str, /, gaya: Gaya = Gaya.ISI, *, sambung: bool = False, **spans: Span) -> Paragraf:
    """A paragraph from a template."""
    return Paragraf(rangkai(template, **spans), gaya, sambung)


def rapat(template: str, /, **spans: Span) -> Paragraf:
    """A paragraph for lists and cells."""
    return Paragraf(rangkai(template, **spans), Gaya.RAPAT)


def sel(*spans: Span, **rest: object) -> Sel:
    """A cell from spans."""
    return Sel(tuple(i for span in spans for i in as_isi(span)), **rest)  # type: ignore[arg-type]


def isian(text: str, *, tebal: bool = False, miring: bool = False) -> Teks:
    """The planner's own text."""
    return Teks(text, Peran.ISIAN, tebal, miring)


def nomor(value: object, *, tebal: bool = False) -> Teks:
    """A year, a code, an ordinal, the number of a paper."""
    return Teks(str(value), Peran.NOMOR, tebal)


def banyak(count: int) -> Teks:
    """A count, with dots between thousands."""
    return nomor(f"{count:,}".replace(",", "."))


def belum_diisi(subjek: str) -> Paragraf:
    """What stands where a part of a document has no text yet."""
    return rapat("{isi}", isi=isian(f"[{subjek} belum diisi.]", tebal=True))


def sitasi(text: str) -> Teks:
    """A regulation or a decree."""
    return Teks(text, Peran.SITASI)


def tanggal(value: date | None) -> Teks:
    """A date, or the place to write it."""
    return Teks("… (tanggal)" if value is None else format_tanggal(value), Peran.TANGGAL)


def label_gambar(kode: str) -> str:
    """What a reference to one of the office's pictures points to."""
    return f"foto-{kode}"


def tebal(text: str) -> Teks:
    """Our own words in bold."""
    return Teks(text, tebal=True)


def miring(text: str) -> Teks:
    """Our own words in italics, for foreign words."""
    return Teks(text, miring=True)


def lower_first(text: str) -> str:
    """Begin with a small letter unless the first word is an abbreviation."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def bertitik(text: str) -> str:
    """End a planner's text as a sentence."""
    return text if text.endswith((".", "!", "?")) else f"{text}."


def daftar_kata(items: list[Isi]) -> Isi:
    """Join as a sentence lists things: `a`, `a dan b`, `a, b, dan c`."""
    if not items:
        return ()
    joined = items[0]
    for number, item in enumerate(items[1:], 2):
        last = number == len(items)
        comma = ", dan " if last and len(items) > 2 else " dan " if last else ", "
        joined = (*joined, Teks(comma), *item)
    return joined
