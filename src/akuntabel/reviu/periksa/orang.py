"""Officials: one person with two NIP, one NIP with two names."""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, Tempat
from akuntabel.reviu.ingatan import sekali
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.sebutan import distance
from akuntabel.reviu.susunan import Teks, teks_memuat, teks_of
from akuntabel.reviu.temuan import Tingkat

_NIP = re.compile(r"\bNIP\b\.?\s*[:.]?\s*(?P<nip>\d[\d\s.]{15,24}\d)", re.IGNORECASE)
_RANK = re.compile(
    r"\b(?:pembina|penata|pengatur|juru|pangkat|golongan|gol)\b.*|\b(?:IV|III|II|I)\s*[/.]?\s*[a-e]\b.*", re.IGNORECASE
)
_NAMED = re.compile(r"^\s*nama\s*:\s*(?P<nama>.+)$", re.IGNORECASE)
_TITLE_BEFORE = re.compile(r"^(?:(?:prof|dr|drs|dra|ir|h|hj|k\.?h|r|rr|raden)\.?\s+)+", re.IGNORECASE)
_TITLE_AFTER = re.compile(
    r"(?<=\w\w)[,.]|\s[ASMD][,.]\s?(?:[A-Z]{1,4}|Si|Sos|Pd|Kom|Ag|Hum|Kes|Tr|Ak|An)\b"
    r"|\s(?:SE|SH|SP|ST|MM|MT|MH|MSi|SSTP|SSos|SIP|SKom|SPd)\b"
)
_DIGITS = 18
_LINES_ABOVE = 3
_MOST_TYPOS = 2

_OFFICE = re.compile(
    r"\b(?:pihak|kesatu|pertama|kedua|kepala|sekretaris|camat|bupati|wali\s?kota|gubernur|direktur|mengetahui"
    r"|dinas|badan|bidang|seksi|kabupaten|kota|provinsi|kecamatan|tahun)\b",
    re.IGNORECASE,
)
"""A line of a signature that is no name."""
_SECOND_NAME = re.compile(r"(?<![\w.])(?!(?i:kes|kep|psi|farm|med|keb|gizi|ners|apt)\b)[A-Z][a-zA-Z]{3,}(?![\w.])")
"""A whole word behind the titles: two persons sign side by side, in one line."""


@dataclass(frozen=True, slots=True)
class Orang:
    """A person as printed: the name, its words without titles in lower case and its place; the NIP (may be empty)."""

    tercetak: str
    nama: tuple[str, ...]
    tempat_nama: Tempat
    nip: str
    nip_tercetak: str
    tempat: Tempat
    berkas: str

    @property
    def gelar(self) -> str:
        """The letters of the titles, in lower case."""
        before, _, after = _parts_of(self.tercetak)
        return re.sub(r"[^a-z]", "", f"{before}{after}".casefold())


def _parts_of(line: str) -> tuple[str, str, str]:
    """Titles before a name, the name, titles behind it."""
    before = found[0] if (found := _TITLE_BEFORE.match(line)) else ""
    rest = line[len(before) :]
    end = found.start() if (found := _TITLE_AFTER.search(rest)) else len(rest)
    return before, rest[:end], rest[end:]


@sekali
def persons_in(document: DokumenTerbaca) -> Iterator[Orang]:
    """Persons whose NIP is printed below their name, and those that a form names."""
    if not any(teks_memuat(document, "nip", "nama")):
        return
    above: deque[Teks] = deque(maxlen=_LINES_ABOVE)
    for text in teks_of(document):
        for line in text.isi.split("\n"):
            here = Teks(line, text.tempat)
            if found := _NIP.search(line) if len(line) >= _DIGITS else None:
                near = [Teks(line[: found.start()], text.tempat), *reversed(above)]
                name = next((t for t in near if _is_name(_bare(t.isi))), Teks("", text.tempat))
                yield _person(name, found["nip"], text.tempat, document.berkas)
                # A name has one NIP: the next one belongs to somebody whose name could not be told, as in a chart.
                above.clear()
            elif named := _NAMED.match(line) if ":" in line else None:
                yield _person(Teks(named["nama"], text.tempat), "", text.tempat, document.berkas)
            if line.strip():
                above.append(here)


def _bare(line: str) -> str:
    return " ".join(_RANK.sub("", line).replace("*", " ").split()).strip(" ,.:()_")


def _is_name(line: str) -> bool:
    words = _name_of(line)
    fits = (
        not _OFFICE.search(line)
        and 2 <= len(words) <= 6
        and all(len(w) < 20 for w in words)
        and not any(map(str.isdigit, line))
    )
    return fits and not _SECOND_NAME.search(_parts_of(line)[2])


def _name_of(line: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W\d_]+", _parts_of(line.strip())[1].casefold()))


def _person(name: Teks, nip: str, place: Tempat, file: str) -> Orang:
    digits = re.sub(r"\D", "", nip)
    printed = _bare(name.isi)
    return Orang(
        tercetak=printed,
        nama=_name_of(printed),
        tempat_nama=name.tempat,
        nip=digits if len(digits) == _DIGITS else "",
        nip_tercetak=" ".join(nip.split()),
        tempat=place,
        berkas=file,
    )


def _same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Equal, or one with initials or without its middle names."""
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return all(a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) for a, b in zip(short, long, strict=True))
    return len(short) > 1 and set(short) <= set(long)


def _typo(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return 0 < distance(" ".join(one), " ".join(other), _MOST_TYPOS) <= _MOST_TYPOS


def _persons(documents: Iterable[DokumenTerbaca]) -> list[Orang]:
    return [person for document in documents for person in persons_in(document) if len(person.nama) > 1]


@check(
    "SIL013",
    message="{nama}: NIP tercetak {tercetak}, di tempat lain {lain}.",
    hint="Cocokkan dengan data kepegawaian, lalu samakan di semua tempat.",
    dasar=PERMENPANRB_53_2014.at("Lampiran I"),
)
def nip_differing(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Seorang pejabat dicetak dengan dua NIP.

    Gelar, pangkat, huruf besar, dan singkatan nama diabaikan; namanya boleh salah ketik dua huruf
    bila tanggal lahir pada NIP sama.
    """
    groups: list[list[Orang]] = []
    for person in (p for p in _persons(dokumen) if p.nip):
        home = next((g for g in groups if any(_same_person(person, other) for other in g)), None)
        if home is None:
            groups.append([person])
        else:
            home.append(person)
    for group in groups:
        counts = Counter(p.nip for p in group)
        usual = counts.most_common(1)[0][0]
        yield LULUS
        for nip in counts.keys() - {usual}:
            odd = [p for p in group if p.nip == nip]
            others = [p for p in group if p.nip != nip]
            right = next(p.nip_tercetak for p in group if p.nip == usual)
            yield Langgar(
                tempat=odd[0].tempat,
                berkas=odd[0].berkas,
                tercetak=odd[0].nip_tercetak,
                seharusnya=right if counts[usual] > counts[nip] and counts[usual] > 1 else "",
                tempat_lain=tuple(p.tempat for p in (*odd[1:], *others)),
                isi={
                    "nama": odd[0].tercetak,
                    "lain": " dan ".join(dict.fromkeys(_spaced(p.nip) for p in others)),
                },
            )


def _same_person(one: Orang, other: Orang) -> bool:
    born_alike = bool(one.nip) and one.nip[:8] == other.nip[:8]
    return _same_name(one.nama, other.nama) or (born_alike and _typo(one.nama, other.nama))


def _spaced(nip: str) -> str:
    return f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"


@check(
    "SIL014",
    message="Nama pejabat tercetak '{tercetak}', di tempat lain '{lain}'.",
    hint="Cocokkan dengan data kepegawaian, lalu samakan di semua tempat.",
    dasar=PERMENPANRB_53_2014.at("Lampiran I"),
)
def nama_pejabat_differing(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Nama seorang pejabat dicetak dengan dua ejaan yang berselisih satu atau dua huruf.

    Nama yang sama orangnya dikenali dari NIP, dari tanggal lahir pada NIP, atau dari nama yang hampir
    sama di tempat lain tanpa NIP.
    """
    persons = _persons(dokumen)
    spellings: Mapping[tuple[str, ...], list[Orang]] = defaultdict(list)
    for person in persons:
        spellings[person.nama].append(person)
    yield from (LULUS for _ in spellings)
    for one, other in _pairs_sharing_a_word(spellings):
        if _typo(one, other) and not _two_persons(spellings[one], spellings[other]):
            odd, usual = sorted((spellings[one], spellings[other]), key=len)
            yield _name_differing(odd, usual, seharusnya=usual[0].tercetak if len(usual) > len(odd) else "")


def _pairs_sharing_a_word(names: Iterable[tuple[str, ...]]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Pairs of names that can be one with a word misspelt, without comparing all with all."""
    by_word: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in names:
        for word in set(name):
            by_word[word].append(name)
    pairs = (pair for sharing in by_word.values() for pair in combinations(sharing, 2))
    return iter(dict.fromkeys(pairs))


def _name_differing(odd: Sequence[Orang], usual: Sequence[Orang], seharusnya: str) -> Langgar:
    return Langgar(
        tempat=odd[0].tempat_nama,
        berkas=odd[0].berkas,
        tercetak=odd[0].tercetak,
        seharusnya=seharusnya,
        tempat_lain=tuple(o.tempat_nama for o in (*odd[1:], *usual)),
        isi={"lain": usual[0].tercetak},
    )


def _two_persons(one: list[Orang], other: list[Orang]) -> bool:
    """Do both have a NIP, and none of them of one birthday?"""
    born = [{p.nip[:8] for p in group if p.nip} for group in (one, other)]
    return all(born) and not born[0] & born[1]


@check(
    "SIL019",
    message="Gelar pejabat tercetak '{tercetak}', di tempat lain '{lain}'.",
    hint="Cocokkan gelar dengan data kepegawaian, lalu samakan di semua tempat.",
    dasar=PERMENPANRB_53_2014.at("Lampiran I"),
    tingkat=Tingkat.SARAN,
)
def gelar_differing(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Nama seorang pejabat dicetak dengan gelar yang berbeda; titik, koma, dan spasi pada gelar diabaikan."""
    groups: list[list[Orang]] = []
    for person in _persons(dokumen):
        home = next((g for g in groups if _same_person(person, g[0])), None)
        if home is None:
            groups.append([person])
        else:
            home.append(person)
    for group in groups:
        (usual, _), *others = Counter(p.gelar for p in group).most_common()
        yield LULUS
        for titles, _ in others:
            odd = [p for p in group if p.gelar == titles]
            yield _name_differing(odd, [p for p in group if p.gelar == usual], seharusnya="")
