"""Claims: what the sentences of a document hold to be true of its indikator, sasaran, programs and money.

A sentence that could be read in two ways makes no claim. The subject is what the sentence names,
else what its section is about.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import takewhile

from akuntabel.reviu.angka import numbers_in
from akuntabel.reviu.fakta import Basis, Besaran, JenisKlaim, JenisSubjek, Klaim, Subjek
from akuntabel.reviu.klaim import putusan
from akuntabel.reviu.klaim.bagian import Naskah, Petikan, basis_of, one_of, read_naskah
from akuntabel.reviu.klaim.bilangan import Bilangan, bare_numbers, changed, listed_by_year, quantities
from akuntabel.reviu.klaim.kamus import BELANJA, UKURAN, UNSUR, Disebut, Kamus, Kata
from akuntabel.reviu.klaim.peringkat import grades
from akuntabel.reviu.klaim.sebutan_lain import (
    behind_name,
    is_part_of_a_name,
    turns_to_another,
    turns_to_another_spender,
)
from akuntabel.reviu.registry import Perkara
from akuntabel.reviu.tercetak import Tercetak

UMUM = Subjek(JenisSubjek.UMUM, "", "umum")
_MONEY = frozenset({Besaran.PAGU, Besaran.REALISASI_ANGGARAN, Besaran.SISA, Besaran.SERAPAN})
_OF_SPENDING = frozenset(
    {JenisKlaim.EFISIEN, JenisKlaim.TIDAK_EFISIEN, JenisKlaim.SERAPAN_LEBIH, JenisKlaim.SERAPAN_KURANG}
)
_BY_NUMBER = re.compile(
    r"\b(?P<apa>tujuan|sasaran)\s+(?P<nomor>\d{1,2}(?:\.\d{1,2})*)(?P<lain>(?:\s*,\s*\d{1,2}(?:\.\d{1,2})*)*(?:\s+dan\s+\d{1,2}(?:\.\d{1,2})*)?)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*")
_WHOLE_OFFICE = re.compile(
    r"\bcapaian\s+kinerja\s+(?:sasaran|seluruh|semua)|\b(?:seluruh|semua)\s+(?:indikator|sasaran)\b", re.IGNORECASE
)
_SUPPORTED = re.compile(
    r"\b(?:di\s?dukung|di\s?tunjang)\s+(?:oleh\s+|dengan\s+)?program\b|(?:^|[”\"]\s*)\W*program\b", re.IGNORECASE
)
_PROGRAM_NAME = re.compile(r"\W*(?:program|(?:sub\s*)?kegiatan)\b", re.IGNORECASE)
_PROGRAM_WORD = re.compile(
    r"\b(?:[Pp]rogram|PROGRAM|[Kk]egiatan|KEGIATAN)\s+[A-Z]|(?i:\b(?:program|kegiatan)\s+(?:ini|tersebut|itu)\b)"
)
_SOME_PROGRAM = re.compile(
    r"\banggaran\s+(?:sub\s*)?(?:program|kegiatan)\s+(?:ini\s+)?(?:ter|di)serap\b", re.IGNORECASE
)
_OF_THE_SECTION = re.compile(
    r"\b(?:ketercapaian|keberhasilan\s+capaian|capaian\s+target|pencapaian|uraian|dukungan)\b.{0,60}\b(?:sasaran|tujuan)\W",
    re.IGNORECASE,
)
_SUPPORTED_BY_NUMBER = re.compile(
    r"\W*(?:capaian\s+)?(?:sasaran|tujuan)\s+[\d.]+\s+(?:ini\s+)?didukung\b", re.IGNORECASE
)
_SASARAN_IS = re.compile(
    r"\W*(?:keberhasilan\s+|pencapaian\s+|capaian\s+)?(?:sasaran|tujuan)\b(?:\s+[\d.]+)?\W*[“\"].{10,300}?[”\"]\s*(?:ini\s+)?"
    r"(?:didukung|ditunjang|diukur)\b",
    re.IGNORECASE,
)
_MEASURED_BY = re.compile(r"\b(?:dengan|diukur\s+dengan|melalui)\s+indikator\b", re.IGNORECASE)
_PLANS = re.compile(
    r"\b(?:akan|agar|untuk|diharapkan|harapan|upaya|rencana|mendatang|depan|triwulan|semester|bulan|kumulatif|proyeksi"
    r"|rata-rata|efisiensi|penyerapan|serapan|kontribusi|bobot)\b",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"\b(?:kabupaten|kota|provinsi|nasional|regional|desa|kelurahan|unit|terhadap|tertinggi|terendah)\b", re.IGNORECASE
)
_SPOKEN_YEAR = re.compile(
    r"\b(?<!dibanding )(?<!dibandingkan )(?:pada|di|untuk|capaian|realisasi|target)\s+tahun\s+(20\d\d)\b", re.IGNORECASE
)
_FRAGMENT = re.compile(r"[a-z]{2,}\s")
"""A sentence that lost its beginning, and with it perhaps what it is about."""
_A_SASARAN = re.compile(r"\bsasaran\s+(?:strategis\s+)?(?:ke|pertama|kedua|ketiga|keempat|kelima)\b", re.IGNORECASE)
_THIS_SPENDER = re.compile(r"\b(?P<jenis>program|kegiatan)\s+(?:ini|tersebut)\b", re.IGNORECASE)
_MEANT = {"program": {JenisSubjek.PROGRAM}, "kegiatan": {JenisSubjek.KEGIATAN, JenisSubjek.SUB_KEGIATAN}}
"""What `kegiatan ini` may be, once the sentence before has named it."""
_NEAR = 60
_ABOUT = {"realisasi": Besaran.REALISASI, "target": Besaran.TARGET}
_LEAST_WORDS_OF_A_PARAGRAPH = 40
_LEAST_WORDS_WITH_A_NAME = 12
_LONGEST = 1500


def klaim_of(perkara: Perkara) -> tuple[Klaim, ...]:
    """The claims of all documents, in order; never raises for what they hold."""
    kamus = Kamus.of(perkara.fakta, perkara.dokumen)
    return tuple(
        klaim
        for document in perkara.dokumen
        for klaim in _claims(read_naskah(document, perkara.tabel, perkara.fakta, kamus), kamus)
    )


def _claims(naskah: Naskah, kamus: Kamus) -> Iterator[Klaim]:
    for passage in naskah.petikan:
        if len(passage.teks) <= _LONGEST:
            yield from _Pembaca(naskah, passage, kamus).claims()


class _Pembaca:
    """Reads one sentence."""

    def __init__(self, naskah: Naskah, passage: Petikan, kamus: Kamus) -> None:
        self.naskah, self.passage, self.kamus = naskah, passage, kamus
        self.here, self.text = passage.kedudukan, passage.teks
        told = basis_of(self.text, two_agreements=naskah.dua_perjanjian)
        self.basis = told if told.perjanjian or self.here.basis == Basis() else self.here.basis

    def claims(self) -> Iterator[Klaim]:
        """Everything that the sentence claims."""
        yield from self._paragraph()
        if self.here.formulasi:
            yield from self._formula()
            return
        yield from self._named_unsur()
        yield from self._counts()
        if putusan.has_number(self.text):
            yield from self._numbers()
        yield from self._words()
        yield from self._programs()

    def _claim(self, jenis: JenisKlaim, subjek: Subjek | None, **more: object) -> Klaim:
        around = tuple(s for s in (self.here.indikator, self.here.unsur) if s and s != subjek)
        fields = {"konteks": around, "tahun": self.naskah.tahun, "basis": self.basis, **more}
        return Klaim(jenis, self.text, self.passage.tempat, subjek, berkas=self.naskah.berkas, **fields)  # type: ignore[arg-type]

    # -- names

    def _paragraph(self) -> Iterator[Klaim]:
        about = self.here.indikator or self.here.unsur
        words = len(self.passage.paragraf.split())
        long = words >= _LEAST_WORDS_OF_A_PARAGRAPH
        if about and (long or (words >= _LEAST_WORDS_WITH_A_NAME and self._measures_by_name())):
            yield replace(self._claim(JenisKlaim.URAIAN, about), kalimat=self.passage.paragraf)

    def _measures_by_name(self) -> bool:
        """Does the paragraph give figures of an indikator that it names?"""
        named = self.kamus.named(self.passage.paragraf)
        return putusan.has_number(self.passage.paragraf) and any(d.of({JenisSubjek.INDIKATOR}) for d in named)

    def _formula(self) -> Iterator[Klaim]:
        """The indikator that opens a sentence of the formula's text."""
        first = next(iter(self.kamus.named(self.text)), None)
        if self.here.indikator and first and first.mulai == 0:
            subject = one_of(first.of({JenisSubjek.INDIKATOR}))
            if subject:
                yield self._claim(JenisKlaim.FORMULASI, subject, konteks=(self.here.indikator,))

    def _named_unsur(self) -> Iterator[Klaim]:
        """The sasaran that a sentence says its section is about, and the indikator that it says measures one."""
        named = self.kamus.named(self.text)
        unsur = [s for d in named for s in d.of(UNSUR)]
        if not unsur and _SUPPORTED_BY_NUMBER.match(self.text):
            unsur = list(self._unsur(self.text))
        elif not _OF_THE_SECTION.search(self.text):
            unsur = []
        if not unsur and _SASARAN_IS.match(self.text):
            first = next((d for d in named if d.of(UNSUR)), None)
            unsur = (
                [s for s in first.of(UNSUR) if self.here.unsur and s.jenis is self.here.unsur.jenis] if first else []
            )
        if self.here.unsur and (subject := one_of(unsur)):
            yield self._claim(JenisKlaim.UNSUR_DISEBUT, subject, konteks=(self.here.unsur,))
        unsur = [s for d in named for s in d.of(UNSUR)]
        if _MEASURED_BY.search(self.text) and unsur:
            last = max(at for at, d in enumerate(named) if d.of(UNSUR))
            listed = takewhile(lambda d: d.of({JenisSubjek.INDIKATOR}), named[last + 1 :])
            for subject in dict.fromkeys(one_of(list(d.of({JenisSubjek.INDIKATOR}))) for d in listed):
                if subject:
                    yield self._claim(JenisKlaim.PENGUKUR, subject, konteks=(unsur[-1],))

    # -- numbers

    def _numbers(self) -> Iterator[Klaim]:
        text = self._without_names()
        moved = list(changed(text, self.naskah.tahun))
        listed = list(listed_by_year(text))
        known = {b.mulai for b in (*moved, *listed)}
        plain = [b for b in quantities(text, self.passage.sebelum) if b.mulai not in known]
        for number in (*plain, *moved, *listed):
            subject, named = self._subject_of(number)
            year = number.tahun or self._year_at(number)
            if subject is not None and year is not None:
                yield self._claim(
                    JenisKlaim.NILAI,
                    subject,
                    besaran=number.besaran,
                    nilai=number.nilai,
                    tahun=year,
                    kata=number.kata,
                    tersirat=not named,
                )
        yield from self._bare({*known, *(b.mulai for b in plain)})
        yield from self._grades()

    def _grades(self) -> Iterator[Klaim]:
        """Values with the letter or word that they are given."""
        for told in grades(self.text):
            named = [d.of(UKURAN) for d in self.kamus.named(self.text[: told.nilai.mulai]) if d.of(UKURAN)]
            subject = one_of(list(named[-1])) if named else self.here.indikator
            word = " / ".join(told.sebutan)
            yield self._claim(JenisKlaim.PERINGKAT, subject, nilai=told.nilai.nilai, kata=word)

    def _bare(self, known: set[int]) -> Iterator[Klaim]:
        """Numbers right behind a name, `IKM 92,80`, of which nothing says what they stand for."""
        if not self.kamus.named(self.text) or _PLANS.search(self.text):
            return
        for number in bare_numbers(self.text, known):
            words, named = self.kamus.words(number.kiri), self.kamus.named(number.kiri)
            if not named or named[-1].akhir != len(words) or _OF_OTHERS.search(number.kiri[-_NEAR:]):
                continue
            bearers = named[-1].subjek
            if is_part_of_a_name(words, named[-1]):
                continue
            subject = _measure(bearers, None) or one_of([s for s in bearers if s.jenis in BELANJA])
            if subject is None or (subject.jenis in BELANJA) != (number.nilai.satuan == "Rp"):
                continue
            about = _ABOUT.get(words[named[-1].mulai - 1]) if named[-1].mulai and subject.jenis not in BELANJA else None
            year = number.tahun if about is None else number.tahun_kalimat or self.naskah.tahun
            yield self._claim(JenisKlaim.NILAI, subject, nilai=number.nilai, tahun=year, besaran=about)

    def _year_at(self, number: Bilangan) -> int | None:
        """The report's year; None where the sentence last spoke of what was in another."""
        told = _SPOKEN_YEAR.findall(self.text[: number.mulai])
        return None if told and int(told[-1]) != self.naskah.tahun else self.naskah.tahun

    def _subject_of(self, number: Bilangan) -> tuple[Subjek | None, bool]:
        """What a number is of, and whether the sentence names it; else its section or the sentence before does."""
        left = self.text[: number.mulai]
        named = self.kamus.named(left)
        if number.besaran in _MONEY:
            return self._payer_of(number, named)
        if number.besaran is Besaran.RATA_RATA:
            numbered = one_of(list(self._unsur(left)))
            return (numbered, True) if numbered or named else (self.here.unsur, False)
        measured = [d for d in named if d.of(UKURAN)]
        spent = [s for d in named for s in d.of(BELANJA)]
        if measured:
            subject = _measure(measured[-1].of(UKURAN), spent[-1] if spent else self.here.program)
            return self._unless_another(subject, behind_name(self.kamus, left, measured[-1])), True
        if spent or self.here.program or _PROGRAM_WORD.search(left):
            return None, True
        before = self._named_before()
        if subject := one_of(before) if before else self.here.indikator:
            around = None if _A_SASARAN.search(left) or _FRAGMENT.match(left) else subject
            return self._unless_another(around, self.kamus.words(left)), False
        return (None, True) if before else (one_of(self._named_in()), True)

    def _unless_another(self, subject: Subjek | None, words: Kata) -> Subjek | None:
        return None if subject is None or turns_to_another(words, subject) else subject

    def _payer_of(self, number: Bilangan, named: tuple[Disebut, ...]) -> tuple[Subjek | None, bool]:
        """Whose money a number is, and whether the sentence names it."""
        left, segment = self.text[: number.mulai], self.text[self._before(number) : number.mulai]
        if turns_to_another_spender(self.kamus, segment):
            return None, True
        if len({s.kunci for d in named for s in d.of(BELANJA)}) > 1:
            left, named = segment, self.kamus.named(segment)
        if any(is_part_of_a_name(self.kamus.words(left), d) for d in named):
            return None, True
        spent = [s for d in named for s in d.of(BELANJA)]
        subject = self._payer(spent, named_any=bool(named))
        return subject, bool(spent)

    def _named_in(self) -> list[Subjek]:
        """The indikator of a sentence that names it behind the number."""
        return [s for d in self.kamus.named(self.text) for s in d.of({JenisSubjek.INDIKATOR})]

    def _before(self, number: Bilangan) -> int:
        """Where the number before another ends: what is named between the two is what the other is of."""
        return max((n.akhir for n in numbers_in(self.text[: number.mulai])), default=0)

    def _payer(self, spent: list[Subjek], *, named_any: bool) -> Subjek | None:
        if spent:
            return one_of(spent)
        numbered = tuple(self._unsur(self.text))
        if numbered:
            return one_of(list(numbered))
        if not named_any and (meant := _THIS_SPENDER.search(self.text)):
            kinds = _MEANT[meant["jenis"].casefold()]
            return one_of([s for d in self.kamus.named(self.passage.sebelum) for s in d.of(kinds)])
        if named_any or _PROGRAM_WORD.search(self.text) or _SOME_PROGRAM.search(self.text):
            return None
        return self.here.unsur or UMUM

    # -- words

    def _words(self) -> Iterator[Klaim]:
        plain = self._without_names()
        told = (
            *putusan.verdicts(" ".join(plain.split())),
            *putusan.trends(plain, self.naskah.tahun),
            *putusan.benchmarks(self.text),
            *putusan.efficiencies(self.text),
            *putusan.spendings(self.text),
            *putusan.classes(self.text),
        )
        for one in told:
            about = Besaran.TARGET_AKHIR if one.akhir else None
            for subject, *others in self._subjects(one):
                claim = self._claim(one.jenis, subject, kata=one.kata, besaran=about, nilai=one.nilai)
                yield replace(claim, konteks=tuple(others)) if others else claim

    def _without_names(self) -> str:
        """The sentence with `nilai` for names of indikator, whose own words claim nothing; the rest stays in place."""
        text = self.text
        for name in {s.nama for d in self.kamus.named(text) for s in d.of(UKURAN)}:
            text = re.sub(re.escape(name), lambda found: "nilai".ljust(len(found[0])), text, flags=re.IGNORECASE)
        return text

    def _subjects(self, one: putusan.Putusan) -> tuple[tuple[Subjek, ...], ...]:
        """What a claim in words is about: numbered things, each with others so numbered, named ones, the section's."""
        numbered = tuple(self._numbered(self.text))
        if numbered:
            return numbered
        if _WHOLE_OFFICE.search(self.text):
            return ((UMUM,),)
        found = self._spender() if one.jenis in _OF_SPENDING else self._named_or_here()
        return ((found,),) if found else ()

    def _named_or_here(self) -> Subjek | None:
        named = self.kamus.named(self.text)
        if measured := [s for d in named for s in d.of(UKURAN)]:
            return one_of([s for s in measured if s.jenis is JenisSubjek.INDIKATOR])
        if any(d.of(BELANJA) for d in named) or self.here.program or _PROGRAM_WORD.search(self.text):
            return None
        if unsur := [s for d in named for s in d.of(UNSUR)]:
            return one_of(unsur)
        if _FRAGMENT.match(self.text):
            return None
        before = self._named_before()
        return one_of(before) if before else self.here.indikator or self.here.unsur

    def _named_before(self) -> list[Subjek]:
        """The indikator that the sentence before names: a sentence that names none goes on with it."""
        named = self.kamus.named(self.passage.sebelum)
        return [s for d in named for s in d.of({JenisSubjek.INDIKATOR})]

    def _spender(self) -> Subjek | None:
        """Whose spending a sentence judges: the one sasaran that it names, else that of the section."""
        named = [d for d in self.kamus.named(self.text) if d.of(UNSUR) or d.of(UKURAN)]
        if not named:
            return self.here.unsur
        return one_of([s for d in named for s in d.of(UNSUR)]) if all(d.of(UNSUR) for d in named) else None

    def _unsur(self, text: str) -> Iterator[Subjek]:
        """The sasaran and tujuan that a text calls by number and that can be no others."""
        return (subject for subject, *others in self._numbered(text) if not others)

    def _numbered(self, text: str) -> Iterator[tuple[Subjek, ...]]:
        """Each sasaran and tujuan that a text calls by number: by the table above, then by the sections.

        Where no table tells and the sections give one number twice, it says nothing.
        """
        for found in _BY_NUMBER.finditer(text):
            kind = found["apa"].casefold()
            for number in (found["nomor"], *_NUMBER.findall(found["lain"])):
                named = {
                    s.kunci: s
                    for (basis, what, nomor), subjects in self.naskah.nomor.items()
                    if what == kind and nomor == number and basis.selaras(self.basis)
                    for s in sorted(subjects, key=lambda s: s.kunci)
                }
                ordered = self._in_order(number) if kind == "sasaran" else None
                if ordered:
                    yield (ordered, *(s for key, s in named.items() if key != ordered.kunci))
                elif len(named) == 1:
                    yield tuple(named.values())

    def _in_order(self, number: str) -> Subjek | None:
        order = self.here.urutan
        return order[int(number) - 1] if number.isdigit() and 0 < int(number) <= len(order) else None

    # -- counts and programs

    def _counts(self) -> Iterator[Klaim]:
        named = tuple(s for d in self.kamus.named(self.text) for s in d.of(UNSUR))
        for one in putusan.counts(self.text):
            value = Tercetak(str(one.angka), Decimal(one.angka or 0))
            claim = self._claim(one.jenis, UMUM, besaran=Besaran.CACAH, nilai=value, kata=one.kata)
            yield replace(claim, konteks=(*claim.konteks, *named))

    def _programs(self) -> Iterator[Klaim]:
        """Programs said to support the sasaran of the section; `konteks` ends with those that its table lists."""
        listed = self.naskah.program.get(self.here.bagian, ())
        unsur = self.here.unsur
        if unsur is None or not listed or not _SUPPORTED.search(self.text):
            return
        for subject in dict.fromkeys(s for d in self.kamus.named(self.text) for s in d.of({JenisSubjek.PROGRAM})):
            yield self._claim(JenisKlaim.PROGRAM_PENDUKUNG, subject, konteks=(unsur, *listed))


def _measure(named: tuple[Subjek, ...], program: Subjek | None) -> Subjek | None:
    """The indikator meant by a name: the program's where one is named, else the sasaran's."""
    if program is not None:
        own = [s for s in named if s.kunci.endswith(f"@{program.kunci}")]
        return one_of(own)
    return one_of([s for s in named if s.jenis is JenisSubjek.INDIKATOR and not _PROGRAM_NAME.match(s.nama)])
