"""Sentences against sentences, where no table tells which of them is right."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.reviu.fakta import Besaran, Fakta, JenisKlaim, JenisSubjek, Klaim, TabelDikenali
from akuntabel.reviu.periksa.narasi_rujukan import Rujukan, broken, claims_of, quote
from akuntabel.reviu.registry import LULUS, Hasil, check
from akuntabel.reviu.temuan import Tingkat

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_PART_OF_YEAR = re.compile(
    r"\b(?:triwulan|semester|bulan|kumulatif|semula|sebelum(?!nya)|setelah|sesudah|perubahan|murni|pergeseran|revisi|rencana|direncanakan"
    r"|apbn|hibah|dak|dau|unsur|masing-masing|kegiatan|belanja\s+\w+)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"\b(?:total|seluruh|keseluruhan|kinerja\s+keuangan)\b", re.IGNORECASE)
_CONTRARY = {
    JenisKlaim.TERCAPAI: "tercapai",
    JenisKlaim.MELAMPAUI: "tercapai",
    JenisKlaim.TIDAK_TERCAPAI: "tidak tercapai",
    JenisKlaim.NAIK: "naik",
    JenisKlaim.TURUN: "turun",
}
_OPPOSITE = {"tercapai": "tidak tercapai", "tidak tercapai": "tercapai", "naik": "turun", "turun": "naik"}


def _compatible(told: Iterable[Klaim]) -> Iterator[list[Klaim]]:
    """Claims in lists whose bases do not exclude each other."""
    lists: list[list[Klaim]] = []
    for one in told:
        home = next((group for group in lists if all(one.basis.selaras(k.basis) for k in group)), None)
        if home is None:
            lists.append([one])
        else:
            home.append(one)
    yield from lists


@check(
    "SIL034",
    message="{subjek}: {besaran} dalam kalimat {tercetak}, dalam kalimat lain {seharusnya}.",
    hint="Cocokkan dengan data yang resmi, lalu samakan kedua kalimatnya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def angka_kalimat_differing(
    klaim: tuple[Klaim, ...], fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]
) -> Hasil:
    """Dua kalimat memberi hal yang sama pada tahun yang sama dua angka, sedangkan tabel tidak memuatnya.

    Angka untuk sebagian tahun, untuk tahapan anggaran, atau untuk jenis belanja tertentu tidak dibandingkan.
    """
    rujukan = Rujukan.of(fakta, tabel)
    told: dict[tuple[str, str, Besaran, int | None], list[Klaim]] = defaultdict(list)
    for one in claims_of(klaim, JenisKlaim.NILAI):
        if _comparable(one) and one.subjek and one.besaran and not _in_tables(one, one.besaran, rujukan):
            told[one.berkas, one.subjek.kunci, one.besaran, one.tahun].append(one)
    for claims in told.values():
        for group in _compatible(claims):
            first, *others = group
            yield LULUS
            odd = next((k for k in others if first.nilai and k.nilai and not k.nilai.cocok(first.nilai)), None)
            if odd is not None and odd.nilai is not None and first.nilai is not None and odd.tempat != first.tempat:
                yield broken(
                    odd,
                    tercetak=odd.nilai.teks.strip("() "),
                    seharusnya=first.nilai.teks.strip("() "),
                    besaran=odd.besaran.value if odd.besaran else "angka",
                    dibanding=[first],
                )


def _comparable(one: Klaim) -> bool:
    if one.nilai is None or one.besaran is Besaran.CACAH or _PART_OF_YEAR.search(one.kalimat):
        return False
    return one.subjek is None or one.subjek.jenis is not JenisSubjek.UMUM or _TOTAL.search(one.kalimat) is not None


def _in_tables(one: Klaim, besaran: Besaran, rujukan: Rujukan) -> bool:
    if one.subjek is not None and one.subjek.jenis is JenisSubjek.UMUM:
        return bool(rujukan.jumlah.get((one.berkas, besaran)))
    return bool(rujukan.of_claim(one, besaran))


@check(
    "NAR028",
    message="{subjek}: kalimat menyatakan {tercetak}, kalimat lain {seharusnya}: “{lain}”.",
    hint="Pastikan mana yang benar, lalu samakan kedua kalimatnya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def pernyataan_contradicting(
    klaim: tuple[Klaim, ...], fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]
) -> Hasil:
    """Dua kalimat menyatakan hal yang berlawanan tentang indikator dan tahun yang sama, dan tabel tidak memuatnya.

    Yang dibandingkan: target tercapai atau tidak, dan realisasi naik atau turun dengan pembanding yang sama.
    """
    rujukan = Rujukan.of(fakta, tabel)
    told: dict[tuple[object, ...], list[Klaim]] = defaultdict(list)
    for one in claims_of(klaim, *_CONTRARY):
        if one.subjek is None or one.subjek.jenis is not JenisSubjek.INDIKATOR:
            continue
        of_trend = one.jenis in {JenisKlaim.NAIK, JenisKlaim.TURUN}
        if rujukan.series(one) if of_trend else _reached(one, rujukan):
            continue
        told[one.berkas, one.subjek.kunci, one.tahun, one.besaran, of_trend and one.kata].append(one)
    for claims in told.values():
        for group in _compatible(claims):
            yield LULUS
            first = group[0]
            said = _CONTRARY[first.jenis]
            odd = next((k for k in group if _CONTRARY[k.jenis] == _OPPOSITE[said] and k.tempat != first.tempat), None)
            if odd is not None:
                yield broken(
                    odd,
                    tercetak=_OPPOSITE[said],
                    seharusnya=said,
                    lain=quote(first.kalimat),
                    dibanding=[first],
                )


def _reached(one: Klaim, rujukan: Rujukan) -> bool:
    return any(rujukan.of_claim(one, Besaran.CAPAIAN, subject) for subject in rujukan.measures(one))
