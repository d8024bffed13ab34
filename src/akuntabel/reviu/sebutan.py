"""Names as people write them, brought to words that can be compared.

Spelling, case, punctuation, filler words and abbreviations go; what makes one thing another
stays: numbers, the kind of measure (`jumlah`, `persentase`, `indeks`), and every other word.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_BRACKETED_UNIT = re.compile(
    r"\(\s*(?:indeks|angka|nilai|%|persen|poin|skor|predikat|dokumen|laporan|orang|unit|opd|skpd|pd|iku|outcome|output|"
    r"tujuan|sasaran(?:\s+\d)?|program|kegiatan|paket|kali|bulan|orang\s*/\s*bulan|ob|lembaga|jenis|buah|berkas)\s*\)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:pada\s+)?tahun\s+(?:19|20)\d\d\b", re.IGNORECASE)
_DIVIDED = re.compile(r"(?<=[a-z])-\s+(?=[a-z])")
_PHRASES = (
    (re.compile(r"\borganisasi perangkat daerah\b|\bsatuan kerja perangkat daerah\b|\bperangkat daerah\b"), "opd"),
    (re.compile(r"\b(?:skpd|pd)\b"), "opd"),
    (re.compile(r"\btata laksana\b"), "tatalaksana"),
    (re.compile(r"\bkerja sama\b"), "kerjasama"),
    (re.compile(r"\bbertanggung jawab\b|\bpertanggung jawaban\b"), "pertanggungjawaban"),
    (re.compile(r"\bsub kegiatan\b"), "subkegiatan"),
)
_SYNONYMS = {
    **dict.fromkeys(("prosentase", "presentase", "persentasi", "prosentasi", "persen", "precentase"), "persentase"),
    **dict.fromkeys(("ketenteraman", "ketentraman", "tentram", "tenteram"), "ketentraman"),
    **dict.fromkeys(("akip", "lakip"), "sakip"),
    **dict.fromkeys(("efektifitas",), "efektivitas"),
    **dict.fromkeys(("public",), "publik"),
    **dict.fromkeys(("system",), "sistem"),
    **dict.fromkeys(("survey",), "survei"),
    **dict.fromkeys(("reviu", "review"), "reviu"),
    **dict.fromkeys(("jml", "jumah", "jumlh", "banyaknya"), "jumlah"),
}
_FILLERS = frozenset(
    {
        *(
            "di",
            "ke",
            "dari",
            "dan",
            "atau",
            "yang",
            "pada",
            "dalam",
            "hal",
            "untuk",
            "oleh",
            "dengan",
            "serta",
            "atas",
        ),
        *("terhadap", "bagi", "para", "sebagai", "adalah", "ini", "itu", "the", "of", "se", "secara", "antar", "agar"),
        *("guna", "rangka"),
    }
)
WEAK = frozenset(
    {
        *("opd", "kecamatan", "kantor", "wilayah", "tingkat", "lingkungan", "seluruh", "dilaksanakan", "terlaksana"),
        *("lingkup", "instansi", "pemerintah", "organisasi", "strategis"),
    }
)
"""Words that a name may gain or lose and mean the same thing."""
DISTINCT = frozenset(
    {
        *("perubahan", "tidak", "belum", "non", "kabupaten", "kota", "provinsi", "desa", "kelurahan", "nasional"),
        *("laki", "perempuan", "awal", "akhir", "murni", "internal", "eksternal"),
    }
)
"""Words that make a thing another one, however much else is shared."""
MEASURES = frozenset(
    {"jumlah", "persentase", "nilai", "indeks", "rasio", "skor", "cakupan", "predikat", "laju", "rata"}
)
"""Words that say how an indikator counts: two that differ are two measures."""


def fold(name: str) -> str:
    """Lower case, one blank between words, units in brackets and years dropped, words divided at lines' ends joined."""
    text = _BRACKETED_UNIT.sub(" ", _YEAR.sub(" ", " ".join(name.split())))
    return _DIVIDED.sub("", text.casefold())


@lru_cache(maxsize=8192)
def tokens(name: str) -> tuple[str, ...]:
    """The words of a name that count, in order.

    >>> tokens("Prosentase Fasilitasi di Perangkat Daerah (%)")
    ('persentase', 'fasilitasi', 'opd')
    """
    text = re.sub(r"^\W*%", " persentase ", fold(name))
    text = " ".join(_WORD.findall(text))
    for pattern, word in _PHRASES:
        text = pattern.sub(word, text)
    words = tuple(_SYNONYMS.get(word, word) for word in text.split() if word not in _FILLERS)
    return words or tuple(text.split())


_SUFFIXES = ("nya", "kan", "an", "i")
_PREFIXES = ("meng", "meny", "men", "mem", "me", "peng", "peny", "pen", "pem", "pe", "di", "ter", "ber", "ke")


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The rough stem of a word: `meningkatkan`, `meningkatnya` and `peningkatan` are one."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 5:
            word = word.removesuffix(suffix)
            break
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 4:
            return word.removeprefix(prefix)
    return word


def distance(a: str, b: str, most: int) -> int:
    """The number of letters to change, add or drop, or `most + 1` when there are more."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    # One of so many equal parts of a word is left whole by so few changes.
    part = len(b) // (most + 1)
    if not any(b[at * part : (at + 1) * part] in a for at in range(most + 1)):
        return most + 1
    row = list(range(len(b) + 1))
    for at, letter in enumerate(a, 1):
        diagonal, row[0] = row[0], at
        for to, other in enumerate(b, 1):
            diagonal, row[to] = row[to], min(row[to] + 1, row[to - 1] + 1, diagonal + (letter != other))
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


@lru_cache(maxsize=16384)
def alike(a: str, b: str) -> bool:
    """Can two words be one, misspelt or otherwise inflected? Numbers and short words must be equal."""
    if a == b:
        return True
    shorter = min(len(a), len(b))
    if shorter < 4 or not a.isalpha() or not b.isalpha():
        return False
    if shorter >= 5 and stem(a) == stem(b):
        return True
    return a[0] == b[0] and distance(a, b, 2) <= (1 if shorter < 9 else 2)


def acronyms_in(texts: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Abbreviations that a text explains: `Indeks Kepuasan Masyarakat (IKM)`."""
    found: dict[str, tuple[str, ...]] = {}
    for text in texts:
        if "(" not in text:
            continue
        for match in _EXPLAINED.finditer(text):
            words = _WORD.findall(match[1])[-len(match[2]) :]
            if len(words) == len(match[2]) and all(
                w[0].casefold() == c for w, c in zip(words, match[2].casefold(), strict=True)
            ):
                found.setdefault(match[2].casefold(), tokens(" ".join(words)))
    return found


_EXPLAINED = re.compile(r"((?:[A-Z][\w/]+\s+){2,8})\(([A-Z]{2,8})\)")


def expanded(words: tuple[str, ...], acronyms: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The words with abbreviations written out; an abbreviation beside its own words is dropped."""
    if not any(word in acronyms for word in words):
        return words
    full: list[str] = []
    for word in words:
        if word in acronyms:
            full.extend(w for w in acronyms[word] if w not in words)
        else:
            full.append(word)
    return tuple(full)
