"""Where a sentence stands: the sasaran and indikator of its section, the Perjanjian Kinerja, the programs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from akuntabel.dokumen.baca.terbaca import BlokTerbaca, DokumenTerbaca, JudulTerbaca, ParagrafTerbaca, Tempat
from akuntabel.reviu.fakta import Basis, Fakta, JenisSubjek, JenisTabel, Subjek, TabelDikenali
from akuntabel.reviu.klaim.kalimat import sentences
from akuntabel.reviu.klaim.kamus import BELANJA, UNSUR, Disebut, Kamus
from akuntabel.reviu.latar import agreement_of, periods_in, report_year
from akuntabel.reviu.susunan import bagian_of

_UNSUR = re.compile(r"\W*(?:tujuan|sasaran)\b(?:\s+strategis)?\s*(?P<nomor>\d{1,2}(?:\.\d{1,2})*)?\W", re.IGNORECASE)
_NUMBERED = re.compile(r"\b(?:tujuan|sasaran)(?:\s+strategis)?\s+(?P<nomor>\d{1,2}(?:\.\d{1,2})*)\b", re.IGNORECASE)
_INDIKATOR = re.compile(r"\W*indikator(?:\s+kinerja)?(?:\s+(?:utama|sasaran|tujuan))*\s*[\d.]*\W", re.IGNORECASE)
_MEASURED = re.compile(
    r"\bdi\s?ukur\s+(?:dengan|melalui|menggunakan|dari|oleh|berdasarkan)\b|\bdengan\s+(?:\d+\s*(?:\([^)]*\)\s*)?)?indikator\b",
    re.IGNORECASE,
)
_SERVED = re.compile(r"\b(?:di\s?dukung|di\s?tunjang)\b", re.IGNORECASE)
_PROGRAM_HEAD = re.compile(r"\W*program\b.*\bindikator\s*:?$", re.IGNORECASE | re.DOTALL)
_FORMULA = re.compile(
    r"\bformulasi\b|\brumus(?:an)?\s*(?:perhitungan|:|=|$)|\bcara\s+(?:peng)?hitung|\bperhitungan\s+dilakukan"
    r"|\bdefinisi\s+operasional",
    re.IGNORECASE,
)
_ANOTHER_POINT = re.compile(
    r"\W*(?:capaian|target|tre[n]d?|realisasi|sasaran\s+\d|tujuan\s+\d|sumber|faktor|program|efisiensi|perbandingan|penyebab"
    r"|benchmark|berikut|tantangan|dukungan)\b",
    re.IGNORECASE,
)
_LEAVES = re.compile(r"efisiensi|keuangan|penutup|kesimpulan|analisis|sasaran|tujuan|indikator", re.IGNORECASE)
_BOTH = re.compile(r"\b(?:2|dua|kedua|seluruh|perubahan|renstra)\b", re.IGNORECASE)
_MAY_TELL = re.compile(r"\b(?:perjanjian|penetapan|pk|20\d\d\s*\D{1,8}20\d\d)\b", re.IGNORECASE)
_LONGEST_LEAD = 500
_LABEL = 4
_MAIN_LEVEL = 2
_NOWHERE: Final = Basis()
_TOLD_BY = frozenset({JenisTabel.CAPAIAN, JenisTabel.PERJANJIAN, JenisTabel.EFISIENSI, JenisTabel.KONTRIBUSI})


@dataclass(frozen=True, slots=True)
class Kedudukan:
    """What the section of a sentence is about.

    `nomor` is the number of the sasaran or tujuan as printed, `bagian` the number of the section,
    `urutan` the sasaran of the table of efficiency above, in its order. `program` is the one that
    a list of indikator belongs to; `formulasi` is true where the text says how the indikator is computed.
    """

    unsur: Subjek | None = None
    nomor: str = ""
    indikator: Subjek | None = None
    program: Subjek | None = None
    basis: Basis = _NOWHERE
    bagian: int = 0
    urutan: tuple[Subjek, ...] = ()
    formulasi: bool = False


@dataclass(frozen=True, slots=True)
class Petikan:
    """A sentence with its place and its section.

    `sebelum` is the sentence before it in the same paragraph, `paragraf` the whole of it at its first sentence.
    """

    teks: str
    tempat: Tempat
    kedudukan: Kedudukan
    sebelum: str = ""
    paragraf: str = ""


@dataclass(frozen=True, slots=True)
class Naskah:
    """A document's sentences, and what its sections tell together.

    `program` are the programs that the table of contributions of a section lists; `nomor` the
    sasaran and tujuan that bear a number in the sections of a basis.
    """

    berkas: str
    tahun: int | None
    petikan: tuple[Petikan, ...]
    program: Mapping[int, tuple[Subjek, ...]]
    nomor: Mapping[tuple[Basis, str, str], frozenset[Subjek]]
    dua_perjanjian: bool = False


def read_naskah(
    dokumen: DokumenTerbaca, tables: tuple[TabelDikenali, ...], facts: tuple[Fakta, ...], kamus: Kamus
) -> Naskah:
    """Walk over the body of a document, from its contents to its attachments."""
    walk = _Jalan(dokumen.berkas, tables, facts, kamus)
    passages = tuple(p for block in bagian_of(dokumen).naskah for p in walk.step(block))
    return Naskah(
        dokumen.berkas,
        report_year(dokumen),
        passages,
        walk.programs,
        {k: frozenset(v.values()) for k, v in walk.numbers.items()},
        walk.two_agreements,
    )


@dataclass(slots=True)
class _Jalan:
    """Walks over the blocks; the levels are those of the headings under which unsur and indikator were named."""

    berkas: str
    tables: tuple[TabelDikenali, ...]
    facts: tuple[Fakta, ...]
    kamus: Kamus
    here: Kedudukan = Kedudukan()
    level: int = 0
    level_named: int = 0
    programs: dict[int, tuple[Subjek, ...]] = field(default_factory=dict)
    numbers: dict[tuple[Basis, str, str], dict[str, Subjek]] = field(default_factory=dict)
    by_number: dict[int, TabelDikenali] = field(default_factory=dict)
    by_table: dict[int, list[Fakta]] = field(default_factory=dict)
    two_agreements: bool = False

    def __post_init__(self) -> None:
        self.two_agreements = any(t.basis.perjanjian == "perubahan" for t in self.tables)
        self.by_number = {t.tabel.tempat.tabel or 0: t for t in self.tables if t.berkas == self.berkas}
        for fact in self.facts:
            if fact.berkas == self.berkas and fact.tempat.tabel:
                self.by_table.setdefault(fact.tempat.tabel, []).append(fact)

    def step(self, block: BlokTerbaca) -> Iterator[Petikan]:
        """Take in a block and yield the sentences of a paragraph."""
        if isinstance(block, JudulTerbaca):
            self._enter(block)
        elif isinstance(block, ParagrafTerbaca):
            self._lead(block)
            before = ""
            for sentence in sentences(block.teks):
                yield Petikan(sentence, block.tempat, self.here, before, "" if before else block.teks)
                before = sentence
        else:
            self._pass_table(block.tempat.tabel or 0)

    def _basis_of(self, text: str) -> Basis:
        return basis_of(text, two_agreements=self.two_agreements)

    def _tell(self, told: Basis) -> None:
        """Take in what a heading, a paragraph or a table says of the basis: it completes or replaces what is known."""
        known = self.here.basis
        if known.selaras(told):
            told = Basis(told.renstra or known.renstra, told.perjanjian or known.perjanjian)
        self.here = replace(self.here, basis=told)

    # -- headings

    def _enter(self, heading: JudulTerbaca) -> None:
        self.level = heading.tingkat
        told = self._basis_of(heading.teks)
        if heading.tingkat <= _MAIN_LEVEL:
            self.here = replace(self.here, basis=told)
        self._tell(told)
        if heading.tingkat <= self.level_named or _LEAVES.search(heading.teks):
            self.here = Kedudukan(basis=self.here.basis, bagian=self.here.bagian + 1)
        self.here = replace(self.here, urutan=(), formulasi=False, program=None)
        self._name(heading.teks)

    def _name(self, heading: str) -> None:
        found = self.kamus.named(heading)
        if len(found) != 1:
            return
        if unsur := one_of(found[0].of(UNSUR)):
            self._set_unsur(unsur, _NUMBERED.search(heading))
        elif indikator := one_of(found[0].of({JenisSubjek.INDIKATOR})):
            self._set(indikator=indikator)

    # -- paragraphs

    def _lead(self, block: ParagrafTerbaca) -> None:
        text = block.teks
        if len(text) <= _LONGEST_LEAD and self._named_by(text):
            return
        if _FORMULA.search(text):
            self.here = replace(self.here, formulasi=True)
        elif self.here.formulasi and (_UNSUR.match(text) or (block.tanda and _ANOTHER_POINT.match(text))):
            self.here = replace(self.here, formulasi=False)
        if _PROGRAM_HEAD.match(text):
            programs = [s for d in self.kamus.named(text) for s in d.of(BELANJA)]
            self.here = replace(self.here, program=one_of(programs))
        if not self.here.indikator and not self.here.unsur:
            self._tell(self._basis_of(text))

    def _named_by(self, text: str) -> bool:
        """Does a paragraph name what the section is about from here on?"""
        if _SERVED.search(text):
            return False
        found = self.kamus.named(text)
        if (
            (head := _UNSUR.match(text))
            and found
            and found[0].mulai <= _LABEL
            and (unsur := one_of(found[0].of(UNSUR)))
        ):
            self._set_unsur(unsur, head)
            self._measure(text, found[1:])
            return True
        if _MEASURED.search(text) and not re.match(r"\W*program", text, re.IGNORECASE):
            return self._measure(text, found)
        named = (
            found[0]
            if _INDIKATOR.match(text) and len(found) == 1 and found[0].mulai <= _LABEL
            else self.kamus.whole(text)
        )
        if named and (indikator := one_of(named.of({JenisSubjek.INDIKATOR}))):
            self._set(indikator=indikator)
            return True
        return False

    def _measure(self, text: str, found: tuple[Disebut, ...]) -> bool:
        """Take the indikator that an unsur is measured by, where it is a single one."""
        if not _MEASURED.search(text):
            return False
        named = [s for d in found for s in d.of({JenisSubjek.INDIKATOR})]
        if named:
            self._set(indikator=one_of(named))
        return bool(named)

    def _set_unsur(self, unsur: Subjek, numbered: re.Match[str] | None) -> None:
        nomor = (numbered["nomor"] if numbered else "") or ""
        self.here = Kedudukan(unsur, nomor, basis=self.here.basis, bagian=self.here.bagian + 1)
        self.level_named = self.level
        if nomor and numbered:
            kind = "tujuan" if "tujuan" in numbered[0].casefold() else "sasaran"
            self.numbers.setdefault((self.here.basis, kind, nomor), {})[unsur.kunci] = unsur

    def _set(self, indikator: Subjek | None) -> None:
        self.here = replace(self.here, indikator=indikator, formulasi=False, program=None)
        self.level_named = max(self.level, 1)

    # -- tables

    def _pass_table(self, number: int) -> None:
        table = self.by_number.get(number)
        if table is None or table.jenis not in _TOLD_BY:
            return
        facts = self.by_table.get(number, [])
        if table.jenis is JenisTabel.KONTRIBUSI:
            listed = (s for f in facts for s in (f.subjek, *f.konteks) if s.jenis is JenisSubjek.PROGRAM)
            known = self.programs.get(self.here.bagian, ())
            self.programs[self.here.bagian] = tuple(dict.fromkeys((*known, *listed)))
            return
        self._tell(replace(table.basis, tahapan=""))
        order = (s for f in facts for s in (f.subjek, *f.konteks) if s.jenis in UNSUR)
        if table.jenis is JenisTabel.EFISIENSI:
            self.here = replace(self.here, urutan=tuple({s.kunci: s for s in order}.values()))


def basis_of(text: str, *, two_agreements: bool) -> Basis:
    """The Perjanjian Kinerja and the period that a text names, where it names one only.

    Where there are two agreements, one that is not said to be changed is the first.
    """
    if not _MAY_TELL.search(text):
        return _NOWHERE
    agreement = agreement_of(text)
    if agreement == "ada":
        agreement = "murni" if two_agreements and not _BOTH.search(text) else ""
    periods = set(periods_in(text))
    return Basis(periods.pop() if len(periods) == 1 else None, agreement)


def one_of(subjects: Sequence[Subjek]) -> Subjek | None:
    """The one thing of several mentions; None where there are two, or none."""
    return subjects[0] if subjects and len({s.kunci for s in subjects}) == 1 else None
