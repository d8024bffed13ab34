"""What stands around a table and tells its year and basis: caption, headings, the sentence above it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from akuntabel.dokumen.baca.terbaca import BlokTerbaca, DokumenTerbaca, JudulTerbaca, ParagrafTerbaca, TabelTerbaca
from akuntabel.reviu.fakta import Basis

_YEAR = re.compile(r"(?<![\d./])(?:19|20)\d\d(?![\d/]|\.\d)")
_PERIOD = re.compile(
    r"(?<![\d./])((?:19|20)\d\d)\s*(?:[-–—]|s\.?\s*/?\s*d\.?|sampai(?:\s+dengan)?|hingga)\s*((?:19|20)\d\d)(?!\d)"
)
_PLAN = re.compile(r"renstra|rencana\s+strategis|rpjmd|jangka\s+menengah|periode", re.IGNORECASE)
_AGREEMENT = r"(?:perjanjian\s+kinerja|penetapan\s+kinerja|\bpk\b)"
_AGREEMENT_CHANGED = re.compile(
    rf"{_AGREEMENT}(?:\s+(?:tahun\s+)?20\d\d)?\s*[(\-–]?\s*(?:perubahan|revisi|p\b)"
    rf"|perubahan\s+(?:atas\s+)?{_AGREEMENT}|revisi\s+{_AGREEMENT}"
    rf"|{_AGREEMENT}(?:(?!renstra|rencana|rpjmd|anggaran)[^.;\n]){{0,80}}\(\s*perubahan\s*\)",
    re.IGNORECASE,
)
_AGREEMENT_FIRST = re.compile(
    rf"{_AGREEMENT}(?:\s+(?:tahun\s+)?20\d\d)?\s*[(\-–]?\s*(?:murni|awal|induk|sebelum)|sebelum\s+perubahan\s+{_AGREEMENT}"
    rf"|{_AGREEMENT}[^.;\n]{{0,60}}\bawal\b",
    re.IGNORECASE,
)
_AGREEMENT_ANY = re.compile(_AGREEMENT, re.IGNORECASE)
_STAGES = (
    (
        re.compile(
            r"\bsebelum\b|\bmurni\b|\bsemula\b|\binduk\b|\bawal\b|\bapbd\s+(?:murni|awal|induk)\b|(?<!d)\bdpa\b(?!\s*perubahan)",
            re.IGNORECASE,
        ),
        "murni",
    ),
    (re.compile(r"\bpergeseran\b|\brefocusing\b", re.IGNORECASE), "pergeseran"),
    (
        re.compile(
            r"\b(?:sesudah|setelah|menjadi)\b|\bdppa\b|\bp-?\s*apbd\b|\bapbd-?\s*p\b|\bperubahan\b|\bpak\b",
            re.IGNORECASE,
        ),
        "perubahan",
    ),
)
_PROPOSED = (
    (re.compile(r"\brancangan\b", re.IGNORECASE), "rancangan"),
    (re.compile(r"\banalis[ai]s?\b.{0,12}\bkebutuhan\b|\busulan\b", re.IGNORECASE), "usulan"),
)
USULAN = frozenset(stage for _, stage in _PROPOSED)
"""Stages of amounts that nobody has granted yet: what is proposed, no budget has to match."""
_REPORT_YEAR = re.compile(
    r"(?:laporan\s+(?:akuntabilitas\s+)?kinerja|lk[ji]?ip|lakip|lkj|tahun\s+anggaran|renja|rencana\s+kerja|perjanjian\s+kinerja)"
    r"[^.;\n]{0,120}?(?<![\d./])(20\d\d)(?![\d/]|\s*[-–]\s*\d)",
    re.IGNORECASE,
)
_ITS_OWN_YEAR = re.compile(
    r"(?:laporan\s+(?:akuntabilitas\s+)?kinerja|lk[ji]?ip|lakip|lkj|renja|rencana\s+kerja)(?!\s+dan\s+anggaran)"
    r"[^.;\n]{0,120}?(?<![\d./])(20\d\d)(?![\d/]|\s*[-–]\s*\d)",
    re.IGNORECASE,
)
_LAW = re.compile(r"\b(?:nomor|no\.?)\s*[\w./-]+(?:\s*/\s*[\w./-]+)*\s+tahun\s+(?:19|20)\d\d", re.IGNORECASE)
_IS_LAW = re.compile(
    r"\W*(?:\d{1,3}\W+|[a-z][.)]\s*)?(?:undang-?\s*undang|peraturan|keputusan|instruksi|surat\s+edaran|inpres|perda|pergub)\b",
    re.IGNORECASE,
)
_ANY_YEAR = re.compile(r"tahun\s+(20\d\d)(?!\s*[-–/]\s*\d)", re.IGNORECASE)
_DOMINANT = 0.6
_FEW = 5
_PARAGRAPHS_ABOVE = 3
_LEADS_IN = re.compile(r"berikut|di\s*bawah|:\s*$|\btabel\b", re.IGNORECASE)
_NOTE = re.compile(r"\W*(?:catatan|keterangan|ket|sumber)\b|\W*\*", re.IGNORECASE)
_NOTES = 3
_CHAPTER = re.compile(r"bab\b", re.IGNORECASE)
_NUMBERED = re.compile(r"^\W*(?:(?:[A-Z]|\d{1,2})(?:\.\d{1,2})*\.?\s+)?")
_SECTION = re.compile(r"((?:[A-Z]|\d{1,2})(?:\.\d{1,2})*)\.?\s")


@dataclass(frozen=True, slots=True)
class Latar:
    """Texts around a table, nearest first, and what they say of it as a whole.

    `tersirat` is true where a Perjanjian Kinerja is meant and not said which; `catatan` are the
    paragraphs right below that are notes on the table.
    """

    teks: tuple[str, ...]
    tahun: int | None
    basis: Basis
    tersirat: bool = False
    catatan: tuple[str, ...] = ()


def years_in(text: str) -> list[int]:
    """The single years that a text names, without those of a period."""
    return [int(year) for year in _YEAR.findall(_PERIOD.sub(" ", text))]


def periods_in(text: str) -> list[tuple[int, int]]:
    """The periods of three to six years that a text names: `2021-2026`, `2025 s.d. 2029`."""
    found = ((int(a), int(b)) for a, b in _PERIOD.findall(text))
    return [(a, b) for a, b in found if 3 <= b - a <= 6]


def stage_of(text: str) -> str:
    """The stage of the budget that a text names, empty when none or more than one."""
    if proposed := next((stage for pattern, stage in _PROPOSED if pattern.search(text)), ""):
        return proposed
    named = {stage for pattern, stage in _STAGES if pattern.search(text)}
    if named == {"murni", "perubahan"} and re.search(r"sebelum\s+perubahan", text, re.IGNORECASE):
        return "murni"
    return named.pop() if len(named) == 1 else ""


def agreement_of(text: str) -> str:
    """Which Perjanjian Kinerja a text speaks of: `perubahan`, `murni`, `ada` when it does not say; else empty."""
    if _AGREEMENT_CHANGED.search(text):
        return "perubahan"
    if _AGREEMENT_FIRST.search(text):
        return "murni"
    return "ada" if _AGREEMENT_ANY.search(text) else ""


def report_year(dokumen: DokumenTerbaca) -> int | None:
    """The year that a document reports or plans: of those that its titles name the one that title and text bear out.

    A title that names the report itself weighs more than one of an agreement or a budget; the years of laws count
    nothing. Where no title names a year, it is the one that the text names almost alone.
    """
    titles = Counter(int(y) for text in _opening(dokumen) for y in _REPORT_YEAR.findall(_without_laws(text)))
    reports = Counter(int(y) for text in _opening(dokumen) for y in _ITS_OWN_YEAR.findall(_without_laws(text)))
    named = Counter(int(y) for text in _texts(dokumen) for y in _ANY_YEAR.findall(_without_laws(text)))
    candidates = {*titles, *(_almost_alone(named) if reports.total() < _FEW else ())}
    shares = {y: 2 * _share(reports, y) + _share(titles, y) + _share(named, y) for y in sorted(candidates)}
    return max(shares, key=shares.__getitem__, default=None)


def _almost_alone(named: Counter[int]) -> tuple[int, ...]:
    """The year that most of what names one names, if there is one."""
    return tuple(year for year, count in named.items() if count > _DOMINANT * named.total())


def _share(counted: Counter[int], year: int) -> float:
    """How much of what was counted is of this year; little where little was counted."""
    return counted[year] / (counted.total() + _FEW)


def _without_laws(text: str) -> str:
    """A text without periods and the numbers of laws that it names; nothing of a text that is the title of a law."""
    return "" if _IS_LAW.match(text) else _PERIOD.sub(" ", _LAW.sub(" ", text))


def _opening(dokumen: DokumenTerbaca) -> Iterator[str]:
    """The first page's lines, also joined over line ends, then headings and captions."""
    opening = [b.teks for b in dokumen.blok[:40] if not isinstance(b, TabelTerbaca)]
    yield " ".join(text for text in opening[:12] if not _IS_LAW.match(text))
    yield from opening
    for block in dokumen.blok:
        if isinstance(block, JudulTerbaca):
            yield block.teks
        elif isinstance(block, TabelTerbaca):
            yield block.judul


def _texts(dokumen: DokumenTerbaca) -> Iterator[str]:
    return (b.judul if isinstance(b, TabelTerbaca) else b.teks for b in dokumen.blok)


def with_surroundings(dokumen: DokumenTerbaca) -> Iterator[tuple[TabelTerbaca, Latar]]:
    """Each table with its surroundings, in order.

    A table without caption goes with the caption before it as long as no heading comes between.
    """
    year = report_year(dokumen)
    place = _Letak()
    for at, block in enumerate(dokumen.blok):
        if isinstance(block, JudulTerbaca):
            place.enter(block)
        elif isinstance(block, ParagrafTerbaca):
            place.pass_by(block.teks)
        else:
            yield block, replace(place.surroundings(block, year), catatan=_notes_below(dokumen.blok[at + 1 :][:_NOTES]))


def _notes_below(blocks: Iterable[BlokTerbaca]) -> tuple[str, ...]:
    """The paragraphs of notes right below a table."""
    notes: list[str] = []
    for block in blocks:
        if not isinstance(block, ParagrafTerbaca) or not _NOTE.match(block.teks):
            break
        notes.append(block.teks)
    return tuple(notes)


class _Letak:
    """Where the walk over a document stands: the headings above, the last sentences, the last caption."""

    def __init__(self) -> None:
        self.headings: list[JudulTerbaca] = []
        self.above: list[str] = []
        self.led: tuple[str, ...] = ()
        self.caption = ""
        self.told: Basis = Basis()
        self.lost: Basis = Basis()

    def enter(self, heading: JudulTerbaca) -> None:
        """Go below a heading; one that is numbered otherwise than the headings above it left their section."""
        label = _label_of(heading.teks)
        kept = [h for h in self.headings if h.tingkat < heading.tingkat and _is_above(_label_of(h.teks), label)]
        if not self._goes_on(label):
            # Where the heading of a section is missing, the last caption that named a basis stands for it.
            orphan = len(label) > 1 and not any(_label_of(h.teks) for h in kept)
            self.lost = self.told if orphan else Basis()
        self.headings = [*kept, heading]
        self.above, self.led, self.caption = [], (), ""

    def _goes_on(self, label: tuple[str, ...]) -> bool:
        """Is a number of the section that the walk is in?"""
        return len(label) > 1 and any(_label_of(h.teks)[:1] == label[:1] for h in self.headings)

    def pass_by(self, text: str) -> None:
        """Take notice of a paragraph that may lead in a table."""
        if not text.casefold().startswith("sumber"):
            self.above = [text, *self.above][:_PARAGRAPHS_ABOVE]

    def _agreed_year(self) -> set[int]:
        """The year of the agreement that the nearest heading names."""
        title = self.headings[-1].teks if self.headings else ""
        return set(years_in(title)) if _AGREEMENT_ANY.match(_NUMBERED.sub("", title)) else set()

    def surroundings(self, tabel: TabelTerbaca, year: int | None) -> Latar:
        """What stands around a table here."""
        sheet = tabel.tempat.lembar
        chain = (*(h.teks for h in reversed(self.headings)), *([sheet] if sheet else []))
        lead = tuple(text for at, text in enumerate(self.above) if at == 0 or _LEADS_IN.search(text)) or self.led
        near = tuple(t for t in (tabel.judul, *lead[:1], self.caption if not tabel.judul else "", *lead[1:]) if t)
        below_chapter = tuple(t for t in chain if not _CHAPTER.match(t))
        agreement = next(filter(None, map(agreement_of, near + below_chapter)), "")
        own = set(years_in(tabel.judul)) or set(years_in(sheet)) or self._agreed_year()
        basis = Basis(
            _period_of(near + chain) or self.lost.renstra,
            ("" if agreement == "ada" else agreement) or self.lost.perjanjian,
        )
        self.caption = tabel.judul or self.caption
        self.above, self.led = [], lead
        if basis != Basis():
            self.told = basis
        tahun = own.pop() if len(own) == 1 else year
        return Latar(near + chain, tahun, basis, tersirat=agreement == "ada" and not self.lost.perjanjian)


def _label_of(heading: str) -> tuple[str, ...]:
    """The parts of a section's number: `B.1.2 Analisis` is (B, 1, 2)."""
    found = _SECTION.match(heading)
    return tuple(found[1].split(".")) if found else ()


def _is_above(upper: tuple[str, ...], lower: tuple[str, ...]) -> bool:
    return not upper or not lower or lower[: len(upper)] == upper


def _period_of(texts: Iterable[str]) -> tuple[int, int] | None:
    """The one period of a Renstra that the nearest text names."""
    for text in texts:
        periods = set(periods_in(text))
        if len(periods) == 1 and _PLAN.search(text):
            return periods.pop()
        if periods:
            return None
    return None


def with_stage(basis: Basis, text: str) -> Basis:
    """The basis with the stage that a text names, where it names one."""
    stage = stage_of(text)
    return replace(basis, tahapan=stage) if stage else basis


Sekitar = tuple[TabelTerbaca, Latar]


def settle_bases(tables: list[Sekitar]) -> list[Sekitar]:
    """Complete each basis by the others: in one document an agreement stands on one Renstra.

    Where a changed agreement is named anywhere, one that is not said to be changed is the first;
    so it is on a Renstra that both share, where captions are alike but for the change.
    """
    renstra: dict[str, set[tuple[int, int]]] = {}
    for _, latar in tables:
        if latar.basis.perjanjian and latar.basis.renstra:
            renstra.setdefault(latar.basis.perjanjian, set()).add(latar.basis.renstra)
    for _, latar in tables:
        if (
            latar.tersirat
            and latar.basis.renstra
            and renstra.get("perubahan", {latar.basis.renstra}) != {latar.basis.renstra}
        ):
            renstra.setdefault("murni", set()).add(latar.basis.renstra)
    one = {agreement: periods.copy().pop() for agreement, periods in renstra.items() if len(periods) == 1}
    told_apart = len(set(one.values())) == len(one) and not _captioned_alike(tables)
    agreements = {period: agreement for agreement, period in one.items()} if told_apart else {}
    changed = any(latar.basis.perjanjian == "perubahan" for _, latar in tables)
    return [
        (tabel, replace(latar, basis=_completed(latar, one, agreements, changed=changed))) for tabel, latar in tables
    ]


def _captioned_alike(tables: list[Sekitar]) -> bool:
    """Do two captions differ in nothing but that one names the changed agreement?"""
    changed, others = set[str](), set[str]()
    for tabel, latar in tables:
        title = " ".join(tabel.judul.casefold().split())
        if latar.tersirat:
            others.add(title)
        elif latar.basis.perjanjian == "perubahan" and (rest := _CHANGED_WORD.sub("", title)) != title:
            changed.add(rest)
    return not changed.isdisjoint(others)


_CHANGED_WORD = re.compile(r"\s*\(?\b(?:perubahan|revisi)\b\)?")


def _completed(
    latar: Latar, renstra: dict[str, tuple[int, int]], agreements: dict[tuple[int, int], str], *, changed: bool
) -> Basis:
    basis = latar.basis
    if latar.tersirat and changed:
        told = agreements.get(basis.renstra, "") if basis.renstra else ""
        basis = replace(basis, perjanjian=told or "murni")
    if basis.perjanjian and not basis.renstra and basis.perjanjian in renstra:
        return replace(basis, renstra=renstra[basis.perjanjian])
    return basis
