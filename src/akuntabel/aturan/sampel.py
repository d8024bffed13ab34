"""How many users a survey must ask."""

from collections.abc import Mapping
from decimal import ROUND_CEILING, Decimal

from akuntabel.aturan.errors import PopulasiNolError
from akuntabel.aturan.rule import rule
from akuntabel.dasar.peraturan import PERMENPANRB_14_2017

KHI_KUADRAT = Decimal("3.841")
PROPORSI = Decimal("0.5")
GALAT = Decimal("0.05")


def krejcie_morgan(populasi: int) -> Decimal:
    """Krejcie and Morgan's formula at 95 percent confidence and an error of 5 percent, unrounded."""
    ragam = KHI_KUADRAT * PROPORSI * (1 - PROPORSI)
    return ragam * populasi / (GALAT**2 * (populasi - 1) + ragam)


@rule(
    id="ikm.sampel",
    dasar=PERMENPANRB_14_2017.at("Lampiran"),
    judul="Jumlah responden menurut Krejcie dan Morgan",
    rumus="tabel; di antara dua baris: 3,841·N·0,25 / (0,0025·(N − 1) + 3,841·0,25), dibulatkan ke atas",
    latex=r"S = \frac{\chi^2 N P (1 - P)}{d^2 (N - 1) + \chi^2 P (1 - P)}",
    tafsir="sampel-skm",
)
def ukuran_sampel(populasi: int, tabel: Mapping[int, int]) -> int:
    """Number of respondents for a population; all of it when it is smaller than the table.

    Args:
        populasi: number of people who used the service.
        tabel: the printed table, from `akuntabel.dasar.survei.tabel_sampel`.

    Raises:
        PopulasiNolError: the population is below one.
    """
    if populasi < 1:
        raise PopulasiNolError(populasi=populasi)
    if populasi < min(tabel):
        return populasi
    if populasi in tabel:
        return tabel[populasi]
    return int(krejcie_morgan(populasi).to_integral_value(ROUND_CEILING))
