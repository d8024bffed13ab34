"""Money: how much of a budget was spent, and how it changed between its stages."""

from collections.abc import Sequence
from decimal import Decimal

from akuntabel.aturan.errors import AnggaranNolError, PaguNolError, TargetPendapatanNolError
from akuntabel.aturan.rule import rule
from akuntabel.dasar.peraturan import PERMENPANRB_53_2014

_REALISASI_ANGGARAN = PERMENPANRB_53_2014.at("Lampiran II")


@rule(
    id="anggaran.serapan",
    dasar=_REALISASI_ANGGARAN,
    judul="Serapan anggaran",
    rumus="realisasi anggaran / anggaran × 100",
    latex=r"\text{Serapan} = \frac{\text{Realisasi Anggaran}}{\text{Anggaran}} \times 100\%",
    excel="{realisasi}/{anggaran}*100",
)
def serapan(realisasi: Decimal, anggaran: Decimal) -> Decimal:
    """Part of a budget that was spent, in percent, unrounded; both inputs in rupiah.

    Source: realisasi anggaran in PermenPANRB 53/2014, Lampiran II.

    Raises:
        AnggaranNolError: the budget is zero.

    >>> round(serapan(Decimal("3067535140"), Decimal("3920691860.40")), 2)
    Decimal('78.24')
    """
    if anggaran == 0:
        raise AnggaranNolError
    return realisasi / anggaran * 100


@rule(
    id="anggaran.jumlah",
    dasar=_REALISASI_ANGGARAN,
    judul="Jumlah anggaran",
    rumus="jumlah seluruh bagian",
    latex=r"\sum_{i=1}^{n} \text{Bagian}_i",
    excel="SUM({bagian})",
)
def jumlah(bagian: Sequence[Decimal]) -> Decimal:
    """A total as the sum of its parts, to the sen; zero when there is no part.

    One level of the roll-up sub kegiatan, kegiatan, program, perangkat daerah.
    """
    return sum(bagian, Decimal())


@rule(
    id="anggaran.selisih-pagu",
    dasar=_REALISASI_ANGGARAN,
    judul="Bertambah atau berkurangnya pagu",
    rumus="pagu sesudah − pagu sebelum",
    excel="{sesudah}-{sebelum}",
)
def selisih_pagu(sesudah: Decimal, sebelum: Decimal) -> Decimal:
    """Change of a pagu between two stages of the budget, in rupiah; negative when it was cut."""
    return sesudah - sebelum


@rule(
    id="anggaran.persen-perubahan",
    dasar=_REALISASI_ANGGARAN,
    judul="Persen perubahan pagu",
    rumus="(pagu sesudah − pagu sebelum) / pagu sebelum × 100",
    latex=r"\frac{\text{Pagu Sesudah} - \text{Pagu Sebelum}}{\text{Pagu Sebelum}} \times 100\%",
    excel="({sesudah}-{sebelum})/{sebelum}*100",
)
def persen_perubahan(sesudah: Decimal, sebelum: Decimal) -> Decimal:
    """Change of a pagu in percent of what it was, unrounded; negative when it was cut.

    Raises:
        PaguNolError: the pagu before the change is zero.
    """
    if sebelum == 0:
        raise PaguNolError
    return (sesudah - sebelum) / sebelum * 100


@rule(
    id="anggaran.persen-pendapatan",
    dasar=_REALISASI_ANGGARAN,
    judul="Realisasi pendapatan terhadap target",
    rumus="realisasi pendapatan / target pendapatan × 100",
    latex=r"\frac{\text{Realisasi Pendapatan}}{\text{Target Pendapatan}} \times 100\%",
    excel="{realisasi}/{target}*100",
)
def persen_pendapatan(realisasi: Decimal, target: Decimal) -> Decimal:
    """Part of the revenue expected that came in, in percent, unrounded; both inputs in rupiah.

    Raises:
        TargetPendapatanNolError: the target is zero.
    """
    if target == 0:
        raise TargetPendapatanNolError
    return realisasi / target * 100
