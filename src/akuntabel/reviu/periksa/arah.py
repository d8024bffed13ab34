"""Which way an indikator goes, as far as a document tells: its targets over the years, its prints, its name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from akuntabel.reviu.fakta import Besaran, Fakta
from akuntabel.reviu.ingatan import sekali
from akuntabel.skema.pilihan import Arah

_LESS_IS_BETTER = re.compile(
    r"kemiskinan|penduduk miskin|pengangguran|stunting|kematian|kesakitan|prevalensi|insiden|kejadian|kasus|konflik"
    r"|pelanggaran|kebakaran|kecelakaan|kriminalitas|tunggakan|temuan|keluhan|kesenjangan|ketimpangan|gini|inflasi"
    r"|risiko|kerawanan|kerusakan|emisi|kumuh|waktu|lama(?:nya)?\b|respons?e? time|putus sekolah|buta aksara|kehilangan"
    r"|penurunan|menurun|turun\b|tidak\b|belum\b|pencemaran|deviasi|selisih|keterlambatan|aduan|pengaduan",
    re.IGNORECASE,
)
_LESS_WANTED = re.compile(r"\W*(?:me)?(?:nurun|turun|berkurang|mengurang)", re.IGNORECASE)
_MORE_IS_BETTER = re.compile(
    r"kepuasan|\bikm\b|\bskm\b|\bindeks\b|\bipp\b|s?akip\b|\bnilai\b|\bcakupan\b|\bcapaian\b|\btercapai|\bterlaksana"
    r"|\bterselenggara|\bterpenuhi|\btersedia|\bditindaklanjuti|\bterselesaikan|\bpenyelesaian\b|\bpartisipasi\b"
    r"|\bjumlah (?:dokumen|laporan|paket|unit|orang|kegiatan|lembaga|desa|kelurahan)\b|\brealisasi\b|\bopini\b"
    r"|\bpeningkatan\b|\bmeningkat|\bfasilitasi\b|\bdifasilitasi\b|\bprestasi\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Petunjuk:
    """Directions that facts prove, by subject: one where all targets over the years agree, none elsewhere."""

    menurut_target: Mapping[str, Arah]

    def of(self, fakta: Fakta) -> Arah | None:
        """The direction of the fact's subject, None where the document leaves it open."""
        return self.menurut_target.get(_key(fakta)) or _by_name(fakta.subjek.nama)


@sekali
def evidence(facts: Iterable[Fakta]) -> Petunjuk:
    """Collect what the targets over the years prove."""
    series: dict[tuple[str, object], dict[int, set[Decimal]]] = defaultdict(lambda: defaultdict(set))
    falling: set[str] = set()
    for fact in facts:
        if fact.besaran is Besaran.TARGET and fact.tahun is not None and fact.triwulan is None and fact.bulan is None:
            series[_key(fact), (fact.berkas, fact.baris)][fact.tahun].add(fact.nilai.angka)
            if _wants_less(fact):
                falling.add(_key(fact))
    found: dict[str, set[Arah]] = defaultdict(set)
    for (key, _), years in series.items():
        values = [next(iter(v)) for _, v in sorted(years.items()) if len(v) == 1]
        # A target that was lowered once may only have been too high.
        if (direction := _of_series(values)) and (direction is Arah.NAIK or len(set(values)) > 2 or key in falling):
            found[key].add(direction)
    return Petunjuk({key: next(iter(ways)) for key, ways in found.items() if len(ways) == 1})


def _wants_less(fakta: Fakta) -> bool:
    """Does its name, or the sasaran that it measures, say that less of it is better?"""
    return _LESS_IS_BETTER.search(fakta.subjek.nama) is not None or any(
        _LESS_WANTED.match(above.nama) for above in fakta.konteks
    )


def _key(fakta: Fakta) -> str:
    return fakta.subjek.kunci or fakta.subjek.nama.casefold()


def _of_series(values: list[Decimal]) -> Arah | None:
    steps = {(b > a) - (b < a) for a, b in pairwise(values)} - {0}
    if len(steps) != 1:
        return None
    return Arah.NAIK if steps == {1} else Arah.TURUN


@lru_cache(maxsize=2048)
def _by_name(name: str) -> Arah | None:
    return Arah.NAIK if _MORE_IS_BETTER.search(name) and not _LESS_IS_BETTER.search(name) else None
