"""Names of programs that sentences cut short."""

import re
from collections import Counter
from collections.abc import Iterator

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca
from akuntabel.reviu.fakta import Fakta, JenisSubjek, Subjek
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.sebutan import tokens
from akuntabel.reviu.susunan import Teks, teks_memuat
from akuntabel.reviu.temuan import Tingkat

_PROGRAM = re.compile(
    r"\b[Pp]rogram\s+(?P<nama>[A-Z][^.;:,“”\"()\n]{8,160}?)\s+"
    r"(?=dengan\s+indikator|pada\s+tahun|yang\s+didukung|tahun\s+\d{4}|sebesar\b|dengan\s+(?:target|pagu|anggaran))",
)
_FEWEST_WORDS = 3
_MOST_CUT = 2

Kata = tuple[str, ...]


@check(
    "SIL037",
    message="Kalimat menyebut Program {tercetak}; tabel mencetak {seharusnya}.",
    hint="Tulis nama program lengkap seperti dalam nomenklatur.",
    dasar=PERMENPANRB_53_2014.at("Lampiran II"),
    tingkat=Tingkat.PERINGATAN,
)
def program_cut_short(dokumen: tuple[DokumenTerbaca, ...], fakta: tuple[Fakta, ...]) -> Hasil:
    """Kalimat menyebut sebuah program tanpa kata-kata terakhir namanya, padahal tabel memuat nama lengkapnya.

    Hanya bila tepat satu program tabel bernama demikian dengan satu atau dua kata lagi.
    """
    printed = {_key(s.nama): " ".join(s.nama.split()) for f in fakta for s in _programs(f)}
    counts = Counter(_key(s.nama) for f in fakta for s in _programs(f))
    for document in dokumen:
        for text, name in _named(document):
            words = _key(name)
            if words in counts or len(words) < _FEWEST_WORDS:
                yield LULUS
                continue
            longer = [full for full in counts if full[: len(words)] == words and len(full) - len(words) <= _MOST_CUT]
            if len(longer) == 1:
                yield Langgar(text.tempat, " ".join(name.split()), printed[longer[0]], berkas=document.berkas)


def _programs(fact: Fakta) -> Iterator[Subjek]:
    return (s for s in (fact.subjek, *fact.konteks) if s.jenis is JenisSubjek.PROGRAM)


def _named(document: DokumenTerbaca) -> Iterator[tuple[Teks, str]]:
    for text in teks_memuat(document, "program"):
        if text.tempat.tabel is None:
            yield from ((text, found["nama"]) for found in _PROGRAM.finditer(text.isi))


def _key(name: str) -> Kata:
    words = tokens(name)
    return words[1:] if words[:1] == ("program",) else words
