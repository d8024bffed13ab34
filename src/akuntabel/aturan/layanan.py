"""Services owed to the public: how many of those who were to be served were."""

from decimal import Decimal

from akuntabel.aturan.errors import WajibDilayaniNolError
from akuntabel.aturan.rule import rule
from akuntabel.dasar.peraturan import peraturan


@rule(
    id="layanan.persen",
    dasar=peraturan("pp-2-2018").at(),
    judul="Capaian layanan",
    rumus="yang terlayani / yang harus dilayani × 100",
    latex=r"\frac{\text{Terlayani}}{\text{Harus Dilayani}} \times 100\%",
    excel="{terlayani}/{harus_dilayani}*100",
    tafsir="rumus-realisasi",
)
def persen_layanan(terlayani: Decimal, harus_dilayani: Decimal) -> Decimal:
    """Part of those owed a service that received it, in percent, unrounded and not capped.

    Source: the SPM of PP 2/2018, which every citizen entitled is to receive; its own index of
    receivers and quality (Permendagri 59/2021) is not made here.

    Raises:
        WajibDilayaniNolError: nobody was to be served.
    """
    if harus_dilayani == 0:
        raise WajibDilayaniNolError
    return terlayani / harus_dilayani * 100
