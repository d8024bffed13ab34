"""Linking: one key for one thing, however its name is spelt in the document and between documents.

Two names are one thing when their words are, but for misspellings, inflection and words that
carry no meaning (`Kecamatan`, `OPD`); or when one only drops words and both stand in the same
place with the same figures; or when they are the only rows that differ between two tables that
list the same things in the same order. Two rows of one table are never one thing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache
from itertools import combinations

from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, TabelTerbaca
from akuntabel.reviu.fakta import Besaran, Fakta, JenisSubjek, Subjek
from akuntabel.reviu.kenali.jenjang import is_nomenclature
from akuntabel.reviu.sebutan import DISTINCT, MEASURES, WEAK, acronyms_in, alike, expanded, stem, tokens

_FAMILY = {
    JenisSubjek.INDIKATOR: "indikator",
    JenisSubjek.INDIKATOR_PROGRAM: "indikator",
    JenisSubjek.TUJUAN: "sasaran",
    JenisSubjek.SASARAN: "sasaran",
    JenisSubjek.PROGRAM: "program",
    JenisSubjek.KEGIATAN: "kegiatan",
    JenisSubjek.SUB_KEGIATAN: "sub-kegiatan",
    JenisSubjek.KELOMPOK_JABATAN: "jabatan",
    JenisSubjek.BARANG: "barang",
}
_MONEY = frozenset({Besaran.PAGU, Besaran.REALISASI_ANGGARAN})
_FIGURES = frozenset({Besaran.TARGET, Besaran.REALISASI, Besaran.TARGET_AKHIR}) | _MONEY
_COUNTED = frozenset({"jabatan", "barang"})
_STANDING_ALONE = frozenset({JenisSubjek.JUMLAH, JenisSubjek.UMUM, JenisSubjek.INDIKATOR_PROGRAM})
_ALIKE_ENOUGH = 0.7
_HALF = 0.5
_MOST_CANDIDATES = 60
_MOST_TABLES = 120
_LEAST_ROWS = 3

Kata = tuple[str, ...]
Tabel = tuple[str, int]
Pasangan = tuple[float, Kata, Kata]


@dataclass(slots=True)
class _Simpul:
    """One spelling: its words, the tables it stands in, what stands beside it, its figures and codes.

    `saksi` are words of what only this thing stands beside: an indikator's sasaran, a sasaran's
    indikator in its Renstra, the indikator of a sub kegiatan.
    """

    kata: Kata
    jumlah: int = 0
    tabel: set[Tabel] = field(default_factory=set)
    saksi: set[tuple[object, ...]] = field(default_factory=set)
    angka: dict[tuple[Besaran, int | None], set[Decimal]] = field(default_factory=dict)
    kode: set[str] = field(default_factory=set)


def link(facts: Sequence[Fakta], dokumen: Sequence[DokumenTerbaca]) -> tuple[Fakta, ...]:
    """The facts with the `kunci` of every subject set, also of those in `konteks`."""
    acronyms = acronyms_in(_texts(dokumen))
    nodes = _nodes(facts, acronyms)
    keys = {
        (family, words): key for family, members in nodes.items() for words, key in _cluster(family, members).items()
    }

    @cache
    def plain(subject: Subjek) -> Subjek:
        family = _FAMILY.get(subject.jenis, subject.jenis.value)
        words = expanded(tokens(subject.nama), acronyms)
        return replace(subject, kunci=keys.get((family, words)) or _spelt(family, words))

    named = [(fact, plain(fact.subjek), tuple(map(plain, fact.konteks))) for fact in facts]
    apart = _named_twice(named)

    @cache
    def full(subject: Subjek, above: tuple[Subjek, ...]) -> Subjek:
        kunci = subject.kunci
        if kunci in apart:
            kunci = "<".join((kunci, *(s.kunci for s in above)))
        if subject.jenis is JenisSubjek.INDIKATOR_PROGRAM and above:
            kunci = f"{subject.kunci}@{full(above[0], above[1:]).kunci}"
        return replace(subject, kunci=kunci)

    return tuple(
        replace(
            fact,
            subjek=full(subject, context),
            konteks=tuple(full(above, context[at:]) for at, above in enumerate(context, 1)),
        )
        for fact, subject, context in named
    )


def _named_twice(facts: Iterable[tuple[Fakta, Subjek, tuple[Subjek, ...]]]) -> frozenset[str]:
    """Keys of what one table names twice, under two different things, with different values.

    Such as a sub kegiatan that two kecamatan carry out: what it stands under is then part of its key.
    """
    seen: dict[tuple[object, ...], tuple[tuple[str, ...], Decimal]] = {}
    twice: set[str] = set()
    for fact, subject, context in facts:
        if subject.jenis in _STANDING_ALONE or fact.besaran not in _FIGURES:
            continue
        above = tuple(s.kunci for s in context)
        place = (fact.berkas, fact.tempat.tabel, fact.kolom, subject.kunci, fact.besaran, fact.tahun)
        first, value = seen.setdefault((*place, fact.basis, fact.triwulan, fact.bulan), (above, fact.nilai.angka))
        if first != above and value != fact.nilai.angka:
            twice.add(subject.kunci)
    return frozenset(twice)


def _texts(dokumen: Iterable[DokumenTerbaca]) -> Iterator[str]:
    for document in dokumen:
        for block in document.blok:
            if not isinstance(block, TabelTerbaca):
                yield block.teks


def _spelt(family: str, words: Kata) -> str:
    return f"{family}:{'-'.join(words)}"


def _nodes(facts: Iterable[Fakta], acronyms: Mapping[str, Kata]) -> dict[str, dict[Kata, _Simpul]]:
    nodes: dict[str, dict[Kata, _Simpul]] = defaultdict(dict)
    for fact in facts:
        for subject in (fact.subjek, *fact.konteks):
            family = _FAMILY.get(subject.jenis)
            if family is not None:
                words = expanded(tokens(subject.nama), acronyms)
                _observe(nodes[family].setdefault(words, _Simpul(words)), subject, fact)
    return nodes


def _observe(node: _Simpul, subject: Subjek, fact: Fakta) -> None:
    """Take in what a fact tells of one of its subjects."""
    node.jumlah += 1
    node.tabel.add((fact.berkas, fact.tempat.tabel or 0))
    if is_nomenclature(subject.kode):
        node.kode.add(subject.kode)
    goal = next((k for k in fact.konteks if k.jenis in {JenisSubjek.SASARAN, JenisSubjek.TUJUAN}), None)
    if subject is fact.subjek:
        if fact.besaran in _FIGURES:
            node.angka.setdefault((fact.besaran, fact.tahun), set()).add(fact.nilai.angka)
        if goal:
            node.saksi.add((_stems(goal.nama),))
    elif subject is goal and fact.basis.renstra:
        node.saksi.add((fact.basis.renstra, _stems(fact.subjek.nama)))
    elif subject is not goal and subject is fact.konteks[0]:
        node.saksi.add((_stems(fact.subjek.nama),))


def _stems(name: str) -> frozenset[str]:
    return frozenset(map(stem, tokens(name)))


def _cluster(family: str, nodes: Mapping[Kata, _Simpul]) -> dict[Kata, str]:
    """A key for each spelling of a family."""
    groups = _Kelompok(nodes)
    for _, first, second in sorted(_pairs(family, nodes), key=lambda pair: (-pair[0], pair[1], pair[2])):
        groups.merge(first, second)
    if family not in _COUNTED:
        for first, second in _left_over(nodes, groups):
            groups.merge(first, second)
    members: dict[Kata, list[_Simpul]] = defaultdict(list)
    for words, node in nodes.items():
        members[groups.root(words)].append(node)
    return {
        node.kata: _spelt(family, min(group, key=lambda n: (-n.jumlah, len(n.kata), n.kata)).kata)
        for group in members.values()
        for node in group
    }


class _Kelompok:
    """Spellings in growing groups; groups that share a table stay apart."""

    def __init__(self, nodes: Mapping[Kata, _Simpul]) -> None:
        self.parent = {words: words for words in nodes}
        self.tables = {words: set(node.tabel) for words, node in nodes.items()}

    def root(self, words: Kata) -> Kata:
        while self.parent[words] != words:
            self.parent[words] = self.parent[self.parent[words]]
            words = self.parent[words]
        return words

    def merge(self, first: Kata, second: Kata) -> None:
        a, b = self.root(first), self.root(second)
        if a != b and not self.tables[a] & self.tables[b]:
            self.parent[b] = a
            self.tables[a] |= self.tables[b]


def _pairs(family: str, nodes: Mapping[Kata, _Simpul]) -> Iterator[Pasangan]:
    """Pairs of spellings that are one thing, with how alike they are."""
    same: dict[str, list[Kata]] = defaultdict(list)
    for words, node in nodes.items():
        same["".join(words)].append(words)
        for code in node.kode:
            same[code].append(words)
    for spellings in same.values():
        yield from ((2.0, spellings[0], other) for other in spellings[1:])
    for first, second in _candidates(nodes):
        score = _likeness(family, nodes[first], nodes[second])
        if score:
            yield score, first, second


def _candidates(nodes: Mapping[Kata, _Simpul]) -> Iterator[tuple[Kata, Kata]]:
    """Pairs that share a rare beginning of a word; only so many of a common one, so that time stays linear."""
    begins: dict[str, list[Kata]] = defaultdict(list)
    own = {words: {stem(word)[:4] for word in words if word not in WEAK} for words in nodes}
    for words, starts in own.items():
        for begin in starts:
            begins[begin].append(words)
    for words, starts in own.items():
        rarest = sorted(starts, key=lambda begin: (len(begins[begin]), begin))[:4]
        near = Counter(other for begin in rarest for other in begins[begin][:_MOST_CANDIDATES] if other > words)
        yield from ((words, other) for other, _ in near.most_common(_MOST_CANDIDATES))


@dataclass(frozen=True, slots=True)
class _Banding:
    """Two names word by word: how many words that matter they share, and which are left of each."""

    sama: int
    sisa_a: tuple[str, ...]
    sisa_b: tuple[str, ...]
    lemah: int

    @property
    def bagian(self) -> float:
        """The share of the words that matter which both have."""
        return self.sama / (self.sama + len(self.sisa_a) + len(self.sisa_b))


def _compare(a: Kata, b: Kata) -> _Banding | None:
    """Compare two names; None where they can be no one thing: other measures, other numbers, nothing shared.

    A measure that one of them leaves out is no matter where that is all that they differ in.
    """
    common, rest_a, rest_b = _align(a, b)
    measures = [any(word in MEASURES for word in rest) for rest in (rest_a, rest_b)]
    if all(measures) or any(word.isdigit() for word in (*rest_a, *rest_b)):
        return None
    strong_a, strong_b = (tuple(w for w in rest if w not in WEAK) for rest in (rest_a, rest_b))
    if any(measures) and strong_a and strong_b:
        return None
    strong = sum(word not in WEAK for word in common)
    weak = len(rest_a) + len(rest_b) - len(strong_a) - len(strong_b)
    return _Banding(strong, strong_a, strong_b, weak) if strong else None


def _likeness(family: str, a: _Simpul, b: _Simpul) -> float:
    """How sure two spellings are one thing, from 0 (no) to 1."""
    apart = (a.kode and b.kode and not a.kode & b.kode) or a.tabel & b.tabel
    found = None if apart else _compare(a.kata, b.kata)
    if found is None:
        return 0
    left = (*found.sisa_a, *found.sisa_b)
    if not left:
        return 0.9 + found.bagian / 20 if found.sama >= 2 or found.lemah <= 1 else 0
    if any(word in DISTINCT for word in left):
        return 0
    one_sided = not found.sisa_a or not found.sisa_b
    if family == "sasaran":
        return _HALF if one_sided and found.sama >= 2 and a.saksi & b.saksi else 0
    enough = found.sama >= 3 and found.bagian >= (_ALIKE_ENOUGH if one_sided else 0.8)
    return found.bagian if enough and _same_place(a, b) else 0


def _same_place(a: _Simpul, b: _Simpul) -> bool:
    """Do two spellings stand beside the same thing, or state the same figures, and none against each other?

    One amount of money in common is no chance; of targets it takes two.
    """
    agree = 0
    for place in a.angka.keys() & b.angka.keys():
        if not a.angka[place] & b.angka[place]:
            return False
        agree += 2 if place[0] in _MONEY and max(a.angka[place] & b.angka[place]) >= 1_000_000 else 1
    return agree >= 2 or bool(a.saksi & b.saksi)


def _align(a: Sequence[str], b: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """Words that two names share, and what is left of each; a word may be misspelt or split in two."""
    left_b = list(b)
    common: list[str] = []
    left_a: list[str] = []
    for word in a:
        if word in left_b:
            left_b.remove(word)
            common.append(word)
        else:
            left_a.append(word)
    rest_a: list[str] = []
    for word in left_a:
        match = next((other for other in left_b if alike(word, other)), None)
        if match is None:
            rest_a.append(word)
        else:
            left_b.remove(match)
            common.append(word)
    if _joined(rest_a, left_b) or _joined(left_b, rest_a):
        common.append("".join(rest_a))
        rest_a, left_b = [], []
    return common, rest_a, left_b


def _joined(parts: Sequence[str], whole: Sequence[str]) -> bool:
    return len(whole) == 1 and len(parts) == 2 and alike("".join(parts), whole[0])


def _left_over(nodes: Mapping[Kata, _Simpul], groups: _Kelompok) -> Iterator[tuple[Kata, Kata]]:
    """Of two tables that list the same things in the same order but for one, that one."""
    lists: dict[Tabel, list[Kata]] = defaultdict(list)
    for words, node in nodes.items():
        for table in node.tabel:
            lists[table].append(words)
    long = [names for names in lists.values() if len(names) >= _LEAST_ROWS][:_MOST_TABLES]
    for first, second in combinations(long, 2):
        if len(first) != len(second):
            continue
        roots_a, roots_b = {groups.root(w): w for w in first}, {groups.root(w): w for w in second}
        only_a, only_b = roots_a.keys() - roots_b.keys(), roots_b.keys() - roots_a.keys()
        if len(only_a) == len(only_b) == 1:
            one, other = roots_a[only_a.pop()], roots_b[only_b.pop()]
            found = _compare(one, other)
            if found and found.bagian >= _HALF and found.sama >= 2:
                yield one, other
