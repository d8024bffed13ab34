"""Whether a sentence turns to something that bears no known name before it gives a number."""

import re
from collections.abc import Sequence
from itertools import pairwise

from akuntabel.reviu.fakta import JenisSubjek, Subjek
from akuntabel.reviu.klaim.kamus import BELANJA, Disebut, Kamus, Kata
from akuntabel.reviu.sebutan import MEASURES, alike, tokens

_MEASURES = (MEASURES - {"predikat", "rata"}) | {"angka", "iku", "ikk", "indikator"}
_PLAIN = frozenset(
    {
        *("target", "realisasi", "capaian", "pencapaian", "ketercapaian", "kinerja", "sasaran", "tujuan", "tahun"),
        *("akhir", "sebesar", "sebanyak", "mencapai", "tersebut", "serapan", "penyerapan", "anggaran", "rata"),
        *("hasil", "utama", "kedua", "pertama", "ketiga", "keempat", "telah", "sudah", "belum", "tidak", "dapat"),
        *("naik", "turun", "pagu", "meningkat", "menurun", "terealisasi", "tercapai", "nilai", "indikator", "iku"),
        *("program", "persentase", "angka", "yaitu", "yakni", "semula", "keseluruhan", "total", "efisiensi"),
        *("nasional", "provinsi", "indeks", "skor", "ditargetkan", "renstra", "rpjmd", "dicapai", "ditetapkan"),
        *("diperoleh", "didapat", "predikat"),
    }
)
_SPENDS = frozenset({"program", "kegiatan", "subkegiatan"})
_KINDS = {
    "program": JenisSubjek.PROGRAM,
    "kegiatan": JenisSubjek.KEGIATAN,
    "subkegiatan": JenisSubjek.SUB_KEGIATAN,
}
_LONGEST_HEAD = 6
_SPENDER = re.compile(
    r"\b(?:[Pp]rogram|PROGRAM|(?:[Ss]ub\s*)?[Kk]egiatan|KEGIATAN)\s+[“\"]?[A-Z]|^\s*[).]\s*[A-Z][a-z]"
)


def turns_to_another(words: Kata, subjek: Subjek) -> bool:
    """Do words name a measure, `persentase desa`, `jumlah pengunjung`, that is not the subject's?"""
    own = tokens(subjek.nama)
    return any(
        word in _MEASURES and not after.isdigit() and after not in _PLAIN and not any(alike(after, o) for o in own)
        for word, after in pairwise(words)
    )


def behind_name(kamus: Kamus, text: str, found: Disebut) -> Kata:
    """The words of a text behind a name in it."""
    return kamus.words(text)[found.akhir :]


def is_part_of_a_name(words: Kata, found: Disebut) -> bool:
    """Does a program's name only end the name of another, `kegiatan koordinasi …`, or of one of another kind?"""
    kinds = {s.jenis for s in found.of(BELANJA)}
    if not kinds:
        return False
    head = words[max(0, found.mulai - _LONGEST_HEAD) : found.mulai]
    if not head or not _SPENDS & set(head):
        return False
    if head[-1] in _SPENDS:
        return _KINDS[head[-1]] not in kinds and head[-2:-1] != (head[-1],)
    last = max(at for at, word in enumerate(head) if word in _SPENDS)
    return not any(word.isdigit() or word in _PLAIN for word in head[last + 1 :])


def turns_to_another_spender(kamus: Kamus, segment: str) -> bool:
    """Does a text between two numbers name a program or kegiatan that no table lists?"""
    return bool(_SPENDER.search(segment)) and not _spenders(kamus.named(segment))


def _spenders(found: Sequence[Disebut]) -> bool:
    return any(d.of(BELANJA) for d in found)
