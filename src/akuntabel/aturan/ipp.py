"""Indeks Pelayanan Publik: from scores 0 to 5 to the index and its kategori."""

from collections.abc import Sequence
from decimal import Decimal

from akuntabel.aturan.rule import rule
from akuntabel.aturan.skala import classify, excel_of_scale
from akuntabel.aturan.tertimbang import excel_of_weighted_sum, weighted_sum
from akuntabel.dasar.peraturan import PEDOMAN_PANRB_5_2023, PERMENPANRB_29_2022
from akuntabel.dasar.skala import Kelas, Skala

_INSTRUMEN = PEDOMAN_PANRB_5_2023.at()


@rule(
    id="ipp.indeks-aspek",
    dasar=_INSTRUMEN,
    judul="Indeks aspek pelayanan publik",
    rumus="jumlah (bobot indikator / 100 × skor indikator)",
    latex=r"I_a = \sum_{i} \frac{B_i}{100} \times S_i",
    excel=excel_of_weighted_sum("skor"),
)
def indeks_aspek(skor: Sequence[Decimal], bobot: Sequence[Decimal]) -> Decimal:
    """Index of one aspect, 0 to 5, unrounded.

    Args:
        skor: scores 0 to 5 of the aspect's indicators.
        bobot: their weights in percent of the aspect, same order, summing to 100.

    Raises:
        BanyakNilaiBerbedaError: the lists differ in length.
    """
    return weighted_sum(skor, bobot, "skor indikator")


@rule(
    id="ipp.f02",
    dasar=_INSTRUMEN,
    judul="Nilai formulir F02 (evaluator)",
    rumus="jumlah (bobot aspek / 100 × indeks aspek)",
    latex=r"F02 = \sum_{a} \frac{B_a}{100} \times I_a",
    excel=excel_of_weighted_sum("indeks"),
)
def nilai_f02(indeks: Sequence[Decimal], bobot: Sequence[Decimal]) -> Decimal:
    """The evaluator's value, 0 to 5, unrounded, from the indices of all aspects and their percents.

    Raises:
        BanyakNilaiBerbedaError: the lists differ in length.
    """
    return weighted_sum(indeks, bobot, "indeks aspek")


@rule(
    id="ipp.indeks",
    dasar=(_INSTRUMEN, PERMENPANRB_29_2022.at("Pasal 4 ayat (1)")),
    judul="Indeks Pelayanan Publik",
    rumus="75% × F02 (evaluator) + 25% × F03 (pengguna layanan)",
    latex=r"IPP = 75\% \times F02 + 25\% \times F03",
    excel="({bobot_f02}*{f02}+{bobot_f03}*{f03})/100",
)
def ipp(f02: Decimal, f03: Decimal, bobot_f02: Decimal, bobot_f03: Decimal) -> Decimal:
    """The index, 0 to 5, unrounded; the unit's own form F01 never enters it.

    Args:
        f02: the evaluator's value, 0 to 5.
        f03: mean answer of the users, 0 to 5.
        bobot_f02: percent of the evaluator, from the instrument in force.
        bobot_f03: percent of the users, likewise.
    """
    return weighted_sum((f02, f03), (bobot_f02, bobot_f03), "nilai formulir")


@rule(
    id="ipp.kategori",
    dasar=_INSTRUMEN,
    judul="Kategori Indeks Pelayanan Publik",
    rumus="indeks dibulatkan dua desimal, lalu kelas tertinggi yang batas bawahnya tercapai",
    excel=excel_of_scale("indeks"),
    tafsir="pembulatan",
)
def kategori_ipp(indeks: Decimal, skala: Skala) -> Kelas:
    """Kategori A to F of an index; `skala` comes from `akuntabel.dasar.skala.skala_kategori_ipp`.

    Source: Pedoman Menteri PANRB 5/2023; rounding first is argued in docs/tafsir/pembulatan.md.
    """
    return classify(indeks, skala)
