"""IKM: from the answers of a Survei Kepuasan Masyarakat to its value and mutu.

An unanswered question drops out of its own unsur; it is neither zero nor a reason to throw
the form away (docs/tafsir/jawaban-kosong.md).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.aturan.errors import BanyakNilaiBerbedaError, BelumAdaJawabanError, JawabanDiLuarPilihanError
from akuntabel.aturan.rule import rule
from akuntabel.aturan.skala import classify, excel_of_scale
from akuntabel.dasar.peraturan import PERMENPANRB_14_2017
from akuntabel.dasar.skala import Kelas, Skala
from akuntabel.dasar.survei import Bobot, InstrumenSkm

_PEDOMAN = PERMENPANRB_14_2017.at("Lampiran")
KONVERSI = Decimal(25)


@dataclass(frozen=True, slots=True)
class HasilIkm:
    """Result of a survey: NRR by kunci of the unsur (1 to 4), the index (1 to 4), the value (25 to 100)."""

    nrr: Mapping[str, Decimal]
    indeks: Decimal
    nilai: Decimal
    bobot: Bobot

    @property
    def terendah(self) -> tuple[str, ...]:
        """Kunci of the unsur with the lowest NRR, first in the follow-up; several when they tie."""
        rendah = min(self.nrr.values())
        return tuple(kunci for kunci, nrr in self.nrr.items() if nrr == rendah)


def _excel_nrr_hitungan(hitungan: Mapping[int, str]) -> str:
    nilai = "+".join(f"{jawaban}*{sel}" for jawaban, sel in hitungan.items())
    return f"({nilai})/SUM({','.join(hitungan.values())})"


@rule(
    id="ikm.nrr",
    dasar=_PEDOMAN,
    judul="Nilai rata-rata unsur (NRR)",
    rumus="jumlah nilai jawaban / banyak jawaban pada unsur itu",
    latex=r"NRR_u = \frac{\sum \text{nilai}_u}{\text{banyak jawaban}_u}",
    excel="AVERAGE({jawaban})",
    tafsir="jawaban-kosong",
)
def nrr(jawaban: Sequence[int | None]) -> Decimal:
    """Mean answer to one unsur, unrounded; None is a question left unanswered.

    Raises:
        BelumAdaJawabanError: nobody answered it.

    >>> nrr([4, 3, None, 4])
    Decimal('3.666666666666666666666666667')
    """
    terisi = [isi for isi in jawaban if isi is not None]
    return nrr_dari_hitungan(Counter(terisi))


@rule(
    id="ikm.nrr-hitungan",
    dasar=_PEDOMAN,
    judul="Nilai rata-rata unsur (NRR) dari hitungan jawaban",
    rumus="jumlah (nilai × banyak jawaban bernilai itu) / banyak jawaban pada unsur itu",
    latex=r"NRR_u = \frac{\sum_{k=1}^{4} k \times n_k}{\sum_{k=1}^{4} n_k}",
    excel=_excel_nrr_hitungan,
    tafsir="jawaban-kosong",
)
def nrr_dari_hitungan(hitungan: Mapping[int, int]) -> Decimal:
    """Mean answer to one unsur from how often each answer was given, unrounded.

    Raises:
        BelumAdaJawabanError: all counts are zero.

    >>> nrr_dari_hitungan({1: 0, 2: 0, 3: 2, 4: 3})
    Decimal('3.6')
    """
    banyak = sum(hitungan.values())
    if banyak == 0:
        raise BelumAdaJawabanError(unsur="unsur ini")
    return Decimal(sum(nilai * kali for nilai, kali in hitungan.items())) / banyak


def _excel_bobot(nrr: str, bobot: Bobot) -> str:
    return f"{nrr}*{bobot.pembilang}/{bobot.penyebut}"


@rule(
    id="ikm.nrr-tertimbang",
    dasar=_PEDOMAN,
    judul="NRR tertimbang",
    rumus="NRR × penimbang",
    latex=r"NRR_{\text{tertimbang}} = NRR \times \text{Penimbang}",
    excel=_excel_bobot,
    tafsir="bobot-skm",
)
def nrr_tertimbang(nrr: Decimal, bobot: Bobot) -> Decimal:
    """NRR of one unsur times its weight, unrounded.

    Source: PermenPANRB 14/2017, Lampiran; the weights met: docs/tafsir/bobot-skm.md.
    """
    return nrr * bobot.pembilang / bobot.penyebut


def _excel_indeks(nrr: Sequence[str], bobot: Bobot) -> str:
    return f"SUM({','.join(nrr)})*{bobot.pembilang}/{bobot.penyebut}"


@rule(
    id="ikm.indeks",
    dasar=_PEDOMAN,
    judul="Indeks kepuasan masyarakat",
    rumus="jumlah NRR tertimbang seluruh unsur",
    latex=r"IKM = \sum_{u=1}^{9} NRR_{\text{tertimbang},u}",
    excel=_excel_indeks,
    tafsir="bobot-skm",
)
def indeks_ikm(nrr: Sequence[Decimal], bobot: Bobot) -> Decimal:
    """Weighted sum of the NRR of all unsur, 1 to 4, unrounded.

    The sum is weighted at once, so that nine ninths of 4 are 4.
    """
    return nrr_tertimbang(sum(nrr, Decimal()), bobot)


@rule(
    id="ikm.nilai",
    dasar=_PEDOMAN,
    judul="Nilai interval konversi IKM",
    rumus="indeks × 25",
    latex=r"\text{Nilai} = IKM \times 25",
    excel="{indeks}*25",
)
def nilai_ikm(indeks: Decimal) -> Decimal:
    """The index, or one NRR, on the scale of 25 to 100, unrounded.

    >>> nilai_ikm(Decimal("3.6932"))
    Decimal('92.3300')
    """
    return indeks * KONVERSI


@rule(
    id="ikm.mutu",
    dasar=_PEDOMAN,
    judul="Mutu pelayanan",
    rumus="nilai dibulatkan dua desimal, lalu kelas tertinggi yang batas bawahnya tercapai",
    excel=excel_of_scale("nilai"),
    tafsir="pembulatan",
)
def mutu(nilai: Decimal, skala: Skala) -> Kelas:
    """Mutu A to D of a value of 25 to 100, for the whole survey or for one unsur.

    Source: PermenPANRB 14/2017, Lampiran; rounding first is argued in
    docs/tafsir/pembulatan.md. `skala` comes from `akuntabel.dasar.skala.skala_mutu_skm`.
    """
    return classify(nilai, skala)


def hasil_ikm(nrr: Mapping[str, Decimal], bobot: Bobot) -> HasilIkm:
    """The whole result from the NRR of each unsur."""
    indeks = indeks_ikm(list(nrr.values()), bobot)
    return HasilIkm(nrr=nrr, indeks=indeks, nilai=nilai_ikm(indeks), bobot=bobot)


def ikm_dari_hitungan(hitungan: Mapping[str, Mapping[int, int]], instrumen: InstrumenSkm, bobot: Bobot) -> HasilIkm:
    """Result of a survey from counts: for each kunci of the instrument, how often each answer was given.

    Raises:
        BelumAdaJawabanError: an unsur of the instrument has no answer.
        JawabanDiLuarPilihanError: an answer is not one of the choices.
    """
    for jawaban in {jawaban for isi in hitungan.values() for jawaban in isi}:
        _check_choice(jawaban, instrumen)
    for unsur in instrumen.unsur:
        if not sum(hitungan.get(unsur.kunci, {}).values()):
            raise BelumAdaJawabanError(unsur=unsur.nama)
    return hasil_ikm({u.kunci: nrr_dari_hitungan(hitungan[u.kunci]) for u in instrumen.unsur}, bobot)


def ikm_dari_jawaban(jawaban: Sequence[Sequence[int | None]], instrumen: InstrumenSkm, bobot: Bobot) -> HasilIkm:
    """Result of a survey from its answers: one row a respondent, one cell an unsur of the instrument.

    Raises:
        BanyakNilaiBerbedaError: a row has more or fewer cells than the instrument has unsur.
        BelumAdaJawabanError: nobody answered an unsur.
        JawabanDiLuarPilihanError: an answer is not one of the choices.
    """
    for baris in jawaban:
        if len(baris) != len(instrumen.unsur):
            raise BanyakNilaiBerbedaError(
                satu="jawaban responden", banyak_satu=len(baris), dua="unsur", banyak_dua=len(instrumen.unsur)
            )
    hitungan = {
        unsur.kunci: Counter(isi for baris in jawaban if (isi := baris[kolom]) is not None)
        for kolom, unsur in enumerate(instrumen.unsur)
    }
    return ikm_dari_hitungan(hitungan, instrumen, bobot)


def _check_choice(jawaban: int, instrumen: InstrumenSkm) -> None:
    if not instrumen.jawaban_terendah <= jawaban <= instrumen.jawaban_tertinggi:
        raise JawabanDiLuarPilihanError(
            jawaban=jawaban, terendah=instrumen.jawaban_terendah, tertinggi=instrumen.jawaban_tertinggi
        )
