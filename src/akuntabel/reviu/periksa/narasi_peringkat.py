"""Letters and words that sentences give to scores, against the scale of the score."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from akuntabel.aturan.skala import classify
from akuntabel.dasar.peraturan import PEDOMAN_PANRB_5_2023, PERMENPANRB_14_2017, PERMENPANRB_88_2021
from akuntabel.dasar.skala import Kelas, Skala, skala_kategori_ipp, skala_mutu_skm, skala_predikat_akip
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca
from akuntabel.reviu.fakta import JenisKlaim, Klaim, TabelDikenali
from akuntabel.reviu.periksa.narasi_rujukan import broken, claims_of
from akuntabel.reviu.periksa.skala import SkalaTercetak, printed_scales
from akuntabel.reviu.registry import LULUS, Hasil, check

_MEASURES = (
    (re.compile(r"\bs?akip\b|akuntabilitas\s+kinerja\s+instansi", re.IGNORECASE), "akip"),
    (re.compile(r"kepuasan\s+masyarakat|\bikm\b|\bskm\b|mutu\s+pelayanan", re.IGNORECASE), "skm"),
    (re.compile(r"indeks\s+pelayanan\s+publik|\bipp\b", re.IGNORECASE), "ipp"),
)
_NAMES = {"akip": "Nilai AKIP", "skm": "Indeks Kepuasan Masyarakat", "ipp": "Indeks Pelayanan Publik"}
_HIGHEST = {"akip": 100, "skm": 100, "ipp": 5}
_OF_AN_INDEX = 25
_LONGEST_LETTER = 3


@check(
    "NAR026",
    message="{subjek}: nilai {nilai} disebut {tercetak}, seharusnya {seharusnya}.",
    hint="Sesuaikan huruf atau sebutannya dengan skala nilainya.",
    dasar=(PERMENPANRB_88_2021.at("Lampiran"), PERMENPANRB_14_2017.at("Lampiran"), PEDOMAN_PANRB_5_2023.at()),
)
def peringkat_kalimat_wrong(
    klaim: tuple[Klaim, ...], dokumen: tuple[DokumenTerbaca, ...], tabel: tuple[TabelDikenali, ...]
) -> Hasil:
    """Predikat, mutu, atau kategori yang diberikan kalimat kepada nilai AKIP, IKM, atau IPP bukan kelas nilainya.

    Skala peraturan dan skala yang dicetak laporan itu sendiri sama-sama diterima.
    """
    scales: tuple[SkalaTercetak, ...] | None = None
    for one in claims_of(klaim, JenisKlaim.PERINGKAT):
        measure = _measure_of(one)
        if measure is None or one.nilai is None:
            continue
        scale, value = _scale(measure), _on_scale(one.nilai.angka, measure)
        known = [(word, named) for word in one.kata.split(" / ") if (named := _classes_named(word, scale))]
        if value is None or not known:
            continue
        if scales is None:
            scales = tuple(printed_scales(dokumen, tabel))
        right = classify(value, scale)
        wrong = [
            word
            for word, named in known
            if right.nama not in {k.nama for k in named} and not _printed(one, word, one.nilai.angka, scales)
        ]
        if not wrong:
            yield LULUS
            continue
        told = broken(
            one,
            tercetak=" / ".join(wrong),
            seharusnya=" / ".join(right.kode if len(word) <= _LONGEST_LETTER else right.nama for word in wrong),
            nilai=one.nilai.teks.strip("()"),
        )
        yield told if one.subjek else replace(told, isi={**told.isi, "subjek": _NAMES[measure]})


def _measure_of(one: Klaim) -> str | None:
    """What the sentence grades: the measure that it names alone, else that of its subject."""
    named = {measure for pattern, measure in _MEASURES if pattern.search(one.kalimat)}
    if not named and one.subjek is not None:
        named = {measure for pattern, measure in _MEASURES if pattern.search(one.subjek.nama)}
    return named.pop() if len(named) == 1 else None


def _scale(measure: str) -> Skala:
    scales = {"akip": skala_predikat_akip, "skm": skala_mutu_skm, "ipp": skala_kategori_ipp}
    return scales[measure](date.max)


def _on_scale(value: Decimal, measure: str) -> Decimal | None:
    if measure == "skm" and 1 <= value <= 4:
        return value * _OF_AN_INDEX
    lowest = _OF_AN_INDEX if measure == "skm" else 1
    return value if lowest <= value <= _HIGHEST[measure] else None


def _classes_named(said: str, scale: Skala) -> list[Kelas]:
    return [k for k in scale.kelas if _is_named(k, said)]


def _is_named(kelas: Kelas, said: str) -> bool:
    if len(said) <= _LONGEST_LETTER:
        return _letter(kelas.kode) == _letter(said)
    return " ".join(kelas.nama.partition("(")[0].split()).casefold() == " ".join(said.split()).casefold()


def _letter(text: str) -> str:
    return re.sub(r"[−–]", "-", text.replace(" ", ""))


def _printed(one: Klaim, word: str, value: Decimal, scales: Iterable[SkalaTercetak]) -> bool:
    """Does a scale that the report prints give the value this name?"""
    said = _letter(word).casefold()
    return any(
        scale.berkas == one.berkas
        and kelas.rentang.memuat(value)
        and any(_letter(name).casefold().startswith(said) for name in kelas.sebutan)
        for scale in scales
        for kelas in scale.daftar
    )
