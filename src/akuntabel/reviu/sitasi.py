"""Regulations as a text cites them, and how a cited title stands to the one that is known."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from enum import StrEnum
from functools import cache, lru_cache

from akuntabel.dasar.peraturan import Peraturan, daftar_peraturan


class Jenis(StrEnum):
    """Kinds of instruments that a citation may name."""

    UU = "Undang-Undang"
    PERPPU = "Peraturan Pemerintah Pengganti Undang-Undang"
    PP = "Peraturan Pemerintah"
    PERPRES = "Peraturan Presiden"
    PANRB = "Peraturan Menteri PANRB"
    PEDOMAN_PANRB = "Pedoman Menteri PANRB"
    PERMENDAGRI = "Peraturan Menteri Dalam Negeri"
    KEPMENDAGRI = "Keputusan Menteri Dalam Negeri"
    INMENDAGRI = "Instruksi Menteri Dalam Negeri"
    PMK = "Peraturan Menteri Keuangan"
    DAERAH = "peraturan atau keputusan daerah"


_PAN = (
    r"(?:pendayagunaan\s+aparatur\s+negara(?:\s+(?:dan|&)\s+reformasi\s+birokrasi)?|pan\s*[-&]?\s*(?:dan\s*)?rb|pan)\b"
)
_PATTERNS = {
    Jenis.PERPPU: r"peraturan\s+pemerintah\s+pengganti\s+undang\s*[-–]\s*undang|perp+u",
    Jenis.UU: r"undang\s*[-–]\s*undang|UU",
    Jenis.PERPRES: r"peraturan\s+presiden|perpres",
    Jenis.PP: r"peraturan\s+pemerintah|PP",
    Jenis.PEDOMAN_PANRB: rf"pedoman\s+menteri\s+{_PAN}",
    Jenis.PANRB: rf"(?:peraturan\s+menteri\s+(?:negara\s+)?|p(?:er|e|re)m[ae]n\s*){_PAN}",
    Jenis.PERMENDAGRI: r"peraturan\s+menteri\s+dalam\s+negeri|permendagri",
    Jenis.KEPMENDAGRI: r"keputusan\s+menteri\s+dalam\s+negeri|kepmendagri",
    Jenis.INMENDAGRI: r"instruksi\s+menteri\s+dalam\s+negeri|inmendagri",
    Jenis.PMK: r"peraturan\s+menteri\s+keuangan|PMK",
    Jenis.DAERAH: (
        r"(?:peraturan|keputusan)\s+(?:daerah|bupati|wali\s?kota|gubernur|camat|kepala\s+(?:dinas|badan|perangkat\s+daerah))"
        r"|perda|perbup|perwali|perwal|pergub"
    ),
}
_GROUPS = "|".join(f"(?P<{jenis.name}>{pattern})" for jenis, pattern in _PATTERNS.items())
_HEAD = re.compile(
    r"(?<![\w/])(?P<lepas>(?:PER\s*/\s*)?\d{1,2}\s*/\s*M\.?\s*PAN\s*/\s*\d{1,2}\s*/\s*\d{4})\b"
    rf"|(?<![\w-])(?:{_GROUPS})(?![\w-])"
    r"(?:\s*\([A-Za-z.]{2,12}\))?(?P<penerbit>(?:\s+(?!nomor\b|no\b|nomer\b|tahun\b|tentang\b|dan\b)[A-Za-z][A-Za-z.]*){0,7}?)"
    r"(?:\s*[,:]?\s*\b(?:nomor|nomer|no)\b\s*[.:]{0,2}\s*(?P<nomor>(?:[A-Z]{1,4}\s*/\s*)?\d[\w.\-]*(?:\s*/\s*[\w.\-]+)*)?"
    r"|\s+(?P<pendek>\d{1,3}/\d{4})\b)"
    r"(?:[\s,]*\b(?:tahun|thn|th)\b\.?\s*:?\s*(?P<tahun>\d{1,6})\b)?",
    re.IGNORECASE,
)
_TITLE = re.compile(r"[\s,]*\btentang\b\s+", re.IGNORECASE)
_TITLE_ENDS = re.compile(
    r"[;:()\"”]|\.(?=\s|$)|\n(?=[^a-z])"
    r"|,?\s\b(?:jo|sebagaimana|di\s?mana|yang\s+(?:menyatakan|mengatur)|maka|telah|sehingga|perlu|bahwa|adalah|yaitu|kategori)\b"
    r"|(?:,|\s(?:dan|serta)|,\s*(?:dan|serta))\s+"
    r"(?:mengacu|permen|perpres|undang\s*-\s*undang|instruksi\s+presiden"
    r"|peraturan\s+(?:menteri|presiden|pemerintah|bupati|wali|gubernur|daerah))"
    r"|\s\d{1,2}\.\s?(?=[A-Z])",
    re.IGNORECASE,
)
_MAY_CITE = re.compile(r"\b(?:nomor|nomer|no)\b|/\s*(?:19|20)\d\d", re.IGNORECASE)
_LONGEST_TITLE = 600
_PAN_NUMBER = re.compile(r"(?:PER\W*)?0*(\d+)/M\.?PAN/\d+/(\d{4})", re.IGNORECASE)
_NUMBER_YEAR = re.compile(r"0*(\d+)(?:/PMK[.\d]*)?/(\d{4})", re.IGNORECASE)
_YEAR_AT_END = re.compile(r"/(\d{4})$")
_SMALL = frozenset(["dan", "atas", "di", "untuk", "yang", "pada", "serta", "dalam", "tentang", "ke", "dari", "oleh"])
_SHORT = {
    "juknis": "petunjuk teknis",
    "akip": "akuntabilitas kinerja instansi pemerintah",
    "sakip": "sistem akuntabilitas kinerja instansi pemerintah",
    "iku": "indikator kinerja utama",
    "skm": "survei kepuasan masyarakat",
    "lkj": "laporan kinerja",
    "pk": "perjanjian kinerja",
    "spm": "standar pelayanan minimal",
    "rpjmd": "rencana pembangunan jangka menengah daerah",
    "rpjpd": "rencana pembangunan jangka panjang daerah",
    "rkpd": "rencana kerja pemerintah daerah",
    "prosentase": "persentase",
    "survey": "survei",
    "review": "reviu",
    "tatacara": "tata cara",
    "kkn": "korupsi kolusi nepotisme",
}
_WORD = re.compile(r"[^\W_]+")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_CAPITALISED = re.compile(r"\b[A-Z][a-z]")
_RUNS_ON = re.compile(r",\s+(?!(?:dan|serta|atau|atas|di|untuk|dalam|pada|yang|tentang)\b)[a-z]")
"""Where a sentence goes on behind a title that is set in capitals."""
_SHORT_LINE = 2
_CLOSE = 0.9
_SHORT_END = 3


@dataclass(frozen=True, slots=True)
class Sitasi:
    """A citation: its kind, number and year as far as printed, its title as far as it can be told apart.

    `tercetak` is the citation without its title; `nomor` has no leading zeros and no year,
    `tahun` is None where none is printed and keeps a wrong one (21) as printed.
    """

    jenis: Jenis
    tercetak: str
    nomor: str
    tahun: int | None
    judul: str = ""


@lru_cache(maxsize=8192)
def sitasi_of(teks: str) -> tuple[Sitasi, ...]:
    """The citations of a text, in order; several checks ask for the same text, so it is read once.

    >>> [(s.nomor, s.tahun) for s in sitasi_of("PermenPANRB 53/2014, Permendagri No. 86 Th 2017, PER/09/M.PAN/5/2007")]
    [('53', 2014), ('86', 2017), ('9', 2007)]
    >>> sitasi_of("UU Nomor 25 Tahun 2004 tentang Sistem Perencanaan; dan lain-lain")[0].judul
    'Sistem Perencanaan'
    """
    return tuple(_citations(teks)) if _MAY_CITE.search(teks) else ()


def _citations(teks: str) -> Iterator[Sitasi]:
    for found in _HEAD.finditer(teks):
        jenis = next((jenis for jenis in _PATTERNS if found[jenis.name]), Jenis.PANRB)
        nomor, tahun = _number(found["nomor"] or found["pendek"] or found["lepas"] or "", found["tahun"])
        yield Sitasi(jenis, " ".join(found[0].split()).rstrip(" ,:"), nomor, tahun, _title(teks[found.end() :]))


def _number(printed: str, year: str | None) -> tuple[str, int | None]:
    compact = "".join(printed.split()).rstrip(".-")
    if found := _PAN_NUMBER.fullmatch(compact) or _NUMBER_YEAR.fullmatch(compact):
        return found[1], int(found[2])
    if year is None and (found := _YEAR_AT_END.search(compact)):
        return compact.upper(), int(found[1])
    return compact.lstrip("0").upper() if compact.isdigit() else compact.upper(), None if year is None else int(year)


def _title(rest: str) -> str:
    opened = _TITLE.match(rest)
    if opened is None:
        return ""
    title = rest[opened.end() : opened.end() + _LONGEST_TITLE]
    if (broken := title.find("\n")) >= 0 and len(title[:broken].split()) <= _SHORT_LINE:
        title = title.replace("\n", " ", 1)
    closed = _TITLE_ENDS.search(title)
    title = " ".join((title[: closed.start()] if closed else title).split())
    runs_on = _RUNS_ON.search(title) if len(_CAPITALISED.findall(title.split(",")[0])) > 1 else None
    return (title[: runs_on.start()] if runs_on else title).strip(" ,.“”'")


def kata_judul(teks: str) -> list[str]:
    """The words of a title that count: lower case, without small words, shorthands spelled out."""
    words = (w for w in _WORD.findall(_IN_BRACKETS.sub(" ", teks).lower()) if w not in _SMALL)
    return [part for word in words for part in _SHORT.get(word, word).split() if part not in _SMALL]


@dataclass(frozen=True, slots=True)
class BedaJudul:
    """How a cited title differs from the known one; `terpotong` when only its end is missing."""

    kurang: tuple[str, ...]
    lebih: tuple[str, ...]
    terpotong: tuple[str, ...] = ()

    @property
    def sama(self) -> bool:
        """Is nothing missing, added or changed, apart from a sentence that goes on behind the title?"""
        return not (self.kurang or self.lebih or self.terpotong)


def banding_judul(dikutip: str, dikenal: str) -> BedaJudul:
    """Compare a cited title with the known one; case, small words, lost blanks and typos do not count.

    Where the known title stops early and a sentence goes on, the rest is `terpotong`; a title
    cut where a comma closes its first part is the usual short form and no difference.

    >>> banding_judul("Pedoman Evaluasi Kinerja", "Evaluasi Kinerja").lebih
    ('pedoman',)
    """
    if _letters(dikutip) == _letters(dikenal):
        return BedaJudul((), ())
    known = kata_judul(dikenal)
    cited = [_as_known(word, known) for word in kata_judul(dikutip)]
    missing: list[str] = []
    added: list[str] = []
    cut: tuple[str, ...] = ()
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, known, cited, autojunk=False).get_opcodes():
        if tag == "equal" or i1 == len(known):
            continue
        if i2 == len(known) and (j2 == j1 or (i2 - i1 > _SHORT_END and i1 >= _SHORT_END)):
            cut = () if i1 in _closed_parts(dikenal) else tuple(known[i1:])
            continue
        missing.extend(known[i1:i2])
        added.extend(cited[j1 : j2 if i2 < len(known) else min(j2, j1 + i2 - i1)])
    return BedaJudul(tuple(missing), tuple(added), cut)


def _letters(teks: str) -> str:
    return "".join(_WORD.findall(teks.casefold()))


def _closed_parts(judul: str) -> set[int]:
    """After how many of its words a title has a comma."""
    parts = judul.split(",")
    return {len(kata_judul(",".join(parts[:count]))) for count in range(1, len(parts))}


def _as_known(word: str, known: list[str]) -> str:
    return word if word in known else next(iter(get_close_matches(word, known, 1, _CLOSE)), word)


@cache
def _known() -> dict[tuple[Jenis, str, int], Peraturan]:
    found: dict[tuple[Jenis, str, int], Peraturan] = {}
    for peraturan in daftar_peraturan().values():
        for sitasi in sitasi_of(f"{peraturan.jenis} Nomor {peraturan.nomor} Tahun {peraturan.tahun}"):
            found[sitasi.jenis, sitasi.nomor, peraturan.tahun] = peraturan
    return found


def dikenal(sitasi: Sitasi) -> Peraturan | None:
    """The known regulation of this kind, number and year."""
    return _known().get((sitasi.jenis, sitasi.nomor, sitasi.tahun or 0))


def seharusnya(sitasi: Sitasi) -> Peraturan | None:
    """The known regulation that a citation with its very title, but one wrong part, must mean.

    One of kind, number and year may differ. Titles of a few words and those that several
    regulations share prove nothing.
    """
    if sitasi.jenis is Jenis.DAERAH or dikenal(sitasi) is not None or not sitasi.judul:
        return None
    near = [
        peraturan
        for (jenis, nomor, tahun), peraturan in _known().items()
        if (jenis is sitasi.jenis) + (nomor == sitasi.nomor) + (tahun == sitasi.tahun) == 2
        and len(kata_judul(peraturan.tentang)) >= 3
        and banding_judul(sitasi.judul, peraturan.tentang).sama
    ]
    shared = [p for p in daftar_peraturan().values() if near and kata_judul(p.tentang) == kata_judul(near[0].tentang)]
    return near[0] if len(near) == 1 and len(shared) == 1 else None
