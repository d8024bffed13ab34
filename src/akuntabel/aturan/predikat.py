"""Predikat of a capaian: five classes, for a finished year only."""

from decimal import Decimal

from akuntabel.aturan.errors import TahunBelumSelesaiError
from akuntabel.aturan.rule import rule
from akuntabel.aturan.skala import classify, excel_of_scale
from akuntabel.dasar.peraturan import PERMENDAGRI_86_2017
from akuntabel.dasar.skala import Kelas, Skala

TRIWULAN_TERAKHIR = 4


def skala_tahunan_berlaku(triwulan: int) -> bool:
    """May the annual scale be applied to figures up to this triwulan?"""
    return triwulan >= TRIWULAN_TERAKHIR


@rule(
    id="predikat",
    dasar=PERMENDAGRI_86_2017.at("Lampiran"),
    judul="Skala nilai peringkat kinerja",
    rumus="kelas tertinggi yang batasnya dilewati capaian, sebelum dibulatkan",
    excel=excel_of_scale("capaian"),
    tafsir="celah-skala",
)
def predikat(capaian: Decimal, skala: Skala, triwulan: int = TRIWULAN_TERAKHIR) -> Kelas:
    """Class of a capaian at the end of a year.

    Source: Permendagri 86/2017, Lampiran (seen in reports that cite it). How the gaps between
    the printed bands are read is part of the scale: docs/tafsir/celah-skala.md.

    Args:
        capaian: percent, unrounded.
        skala: from `akuntabel.dasar.skala.skala_predikat`.
        triwulan: the last triwulan that the capaian covers.

    Returns:
        The class: kode ST, T, S, R or SR with its name and colour.

    Raises:
        TahunBelumSelesaiError: the capaian covers less than a year.
    """
    if not skala_tahunan_berlaku(triwulan):
        raise TahunBelumSelesaiError(triwulan=triwulan)
    return classify(capaian, skala)
