"""The names of a document's things, found again in its sentences."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, TabelTerbaca
from akuntabel.reviu.fakta import Fakta, JenisSubjek, Subjek
from akuntabel.reviu.sebutan import WEAK, acronyms_in, alike, expanded, tokens

UNSUR = frozenset({JenisSubjek.TUJUAN, JenisSubjek.SASARAN})
UKURAN = frozenset({JenisSubjek.INDIKATOR, JenisSubjek.INDIKATOR_PROGRAM})
BELANJA = frozenset({JenisSubjek.PROGRAM, JenisSubjek.KEGIATAN, JenisSubjek.SUB_KEGIATAN})
_NAMED = UNSUR | UKURAN | BELANJA
_WEAK = WEAK | {"pemerintahan"}
_LEAST_WORDS = 2
_LEAST_OF_A_PROGRAM = 3
_LONGEST_TEXT = 3000

Kata = tuple[str, ...]
_COMMON_ACRONYMS: Mapping[str, Kata] = {
    "ikm": ("indeks", "kepuasan", "masyarakat"),
    "ipp": ("indeks", "pelayanan", "publik"),
}
"""Abbreviations that reports use without explaining them; what a report explains goes before."""


@dataclass(frozen=True, slots=True)
class Disebut:
    """A name in a text: the things that bear it, and the places of its words among those that count."""

    subjek: tuple[Subjek, ...]
    mulai: int
    akhir: int

    def of(self, jenis: Iterable[JenisSubjek]) -> tuple[Subjek, ...]:
        """The things of some kinds that bear the name."""
        return tuple(s for s in self.subjek if s.jenis in jenis)


@dataclass(frozen=True, slots=True)
class Kamus:
    """Names by the beginning of their first word, longest first."""

    menurut_awal: Mapping[str, Sequence[tuple[Kata, tuple[Subjek, ...]]]]
    singkatan: Mapping[str, Kata]
    ingatan: dict[str, tuple[Disebut, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, facts: Iterable[Fakta], dokumen: Iterable[DokumenTerbaca]) -> "Kamus":
        """Collect the names that linked facts bear."""
        told = acronyms_in(b.teks for d in dokumen for b in d.blok if not isinstance(b, TabelTerbaca))
        acronyms = {**_COMMON_ACRONYMS, **told}
        subjects = dict.fromkeys(s for fact in facts for s in (fact.subjek, *fact.konteks) if s.jenis in _NAMED)
        by_words: dict[Kata, dict[str, Subjek]] = defaultdict(dict)
        for subject in subjects:
            words = _strong(expanded(tokens(subject.nama), acronyms))
            if len(words) >= _LEAST_WORDS:
                by_words[words].setdefault(subject.kunci, subject)
        by_begin: dict[str, list[tuple[Kata, tuple[Subjek, ...]]]] = defaultdict(list)
        for words in sorted(by_words, key=lambda w: (-len(w), w)):
            by_begin[words[0][:3]].append((words, tuple(by_words[words].values())))
        return cls(by_begin, acronyms)

    def words(self, text: str) -> Kata:
        """The words of a text by which names are compared."""
        return _strong(expanded(tokens(text[:_LONGEST_TEXT]), self.singkatan))

    def named(self, text: str) -> tuple[Disebut, ...]:
        """The names in a text, in order, none inside another."""
        if text not in self.ingatan:
            self.ingatan[text] = tuple(self._find(self.words(text)))
        return self.ingatan[text]

    def whole(self, text: str) -> Disebut | None:
        """The name that a text consists of."""
        words = self.words(text)
        found = self.named(text)
        return found[0] if len(found) == 1 and found[0].akhir - found[0].mulai == len(words) else None

    def _find(self, words: Kata) -> Iterable[Disebut]:
        at = 0
        while at < len(words):
            found = self._at(words, at)
            if found is None:
                at += 1
            else:
                yield found
                at = found.akhir

    def _at(self, words: Kata, at: int) -> Disebut | None:
        after_program = at > 0 and words[at - 1] == "program"
        cut: list[Disebut] = []
        first = words[at]
        for name, subjects in self.menurut_awal.get(first[:3], ()):
            if name[0] != first and not alike(name[0], first):
                continue
            same = _common(name, words, at)
            if same == len(name) and all(s.jenis in BELANJA for s in subjects) and _of_unit(first, words[:at]):
                continue
            if same == len(name):
                return Disebut(subjects, at, at + same)
            if not after_program or same < _LEAST_OF_A_PROGRAM or _goes_on(words[at + same :]):
                continue
            if programs := tuple(s for s in subjects if s.jenis is JenisSubjek.PROGRAM):
                cut.append(Disebut(programs, at, at + same))
        return cut[0] if len({d.subjek for d in cut}) == 1 else None


def _goes_on(behind: Kata) -> bool:
    """Do the words behind the beginning of a program's name go on with another's? Figures and verbs do not."""
    return bool(behind) and not behind[0].isdigit() and behind[0] not in _ENDS_A_NAME


_ENDS_A_NAME = frozenset(
    {
        *(
            "sebesar",
            "sebanyak",
            "senilai",
            "anggaran",
            "pagu",
            "realisasi",
            "terealisasi",
            "terserap",
            "alokasi",
            "rp",
            "tahun",
        ),
        *(
            "terdiri",
            "melalui",
            "mendukung",
            "didukung",
            "memiliki",
            "mendapat",
            "mendapatkan",
            "memperoleh",
            "menyerap",
        ),
        *(
            "dialokasikan",
            "dianggarkan",
            "dilaksanakan",
            "digunakan",
            "bersumber",
            "tersebut",
            "yaitu",
            "meliputi",
            "mencapai",
        ),
        *(
            "merupakan",
            "telah",
            "sudah",
            "serapan",
            "penyerapan",
            "capaian",
            "target",
            "indikator",
            "kegiatan",
            "subkegiatan",
        ),
    }
)


def _of_unit(first: str, before: Kata) -> bool:
    """Do the words before belong to the name of a unit, `Badan Kepegawaian dan …`, that goes on with the first?"""
    if first in _SPENDS:
        return False
    for word in reversed(before[-_LONGEST_OFFICE:]):
        if word in _SPENDS:
            return False
        if word in _UNITS:
            return True
    return False


_UNITS = frozenset(
    {"badan", "dinas", "sekretariat", "bidang", "bagian", "subbagian", "subbag", "seksi", "biro", "upt", "uptd"}
)
_SPENDS = frozenset({"program", "kegiatan", "subkegiatan", "anggaran", "pagu", "belanja"})
_LONGEST_OFFICE = 4


def _strong(words: Kata) -> Kata:
    return tuple(word for word in words if word not in _WEAK)


def _common(name: Kata, words: Kata, at: int) -> int:
    """How many words from its beginning a name shares with a text from a place on."""
    same = 0
    for one, other in zip(name, islice(words, at, None), strict=False):
        if one != other and not alike(one, other):
            break
        same += 1
    return same
