"""Capaian: how far a realisasi reached its target, in percent, never rounded."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from akuntabel.aturan.errors import (
    KosongError,
    RealisasiNolError,
    RentangTerbalikError,
    TanpaPersenError,
    TargetNolError,
)
from akuntabel.aturan.rule import Rule, rule
from akuntabel.dasar.peraturan import PERMENPANRB_8_2021, PERMENPANRB_53_2014
from akuntabel.skema.pilihan import Arah, RumusTurun

SERATUS = Decimal(100)
_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")


@rule(
    id="capaian.naik",
    dasar=_PELAPORAN,
    judul="Capaian indikator progres positif",
    rumus="realisasi / target × 100",
    latex=r"\text{Capaian} = \frac{\text{Realisasi}}{\text{Target}} \times 100\%",
    excel="{realisasi}/{target}*100",
)
def capaian_naik(realisasi: Decimal, target: Decimal) -> Decimal:
    """Capaian of an indikator for which more is better, in percent of its target.

    Source: the comparison of target and realisasi that PermenPANRB 53/2014, Lampiran II asks
    for; the ratio as reports print it.

    Args:
        realisasi: value at the end of the period, in the indikator's satuan.
        target: value promised for the period, same satuan, not zero.

    Returns:
        Percent, unrounded and without a cap.

    Raises:
        TargetNolError: target is zero.

    >>> capaian_naik(Decimal("97.5"), Decimal("97.5"))
    Decimal('100')
    """
    if target == 0:
        raise TargetNolError
    return realisasi / target * 100


@rule(
    id="capaian.turun-n1",
    dasar=(_PELAPORAN, PERMENPANRB_8_2021.at("Lampiran")),
    judul="Capaian indikator progres negatif (N1)",
    rumus="(target − (realisasi − target)) / target × 100",
    latex=(
        r"\text{Capaian} = \frac{\text{Target} - (\text{Realisasi} - \text{Target})}"
        r"{\text{Target}} \times 100\%"
    ),
    excel="({target}-({realisasi}-{target}))/{target}*100",
    tafsir="arah-turun",
)
def capaian_turun_n1(realisasi: Decimal, target: Decimal) -> Decimal:
    """Capaian of an indikator for which less is better, by its distance from the target.

    Source: PermenPANRB 8/2021 (page 100, "kondisi khusus") and reports in use; see
    docs/tafsir/arah-turun.md for the two other formulas met.

    Returns:
        Percent, unrounded: 100 at the target, above it when realisasi is lower, below 0
        when realisasi is above twice the target.

    Raises:
        TargetNolError: target is zero.

    >>> capaian_turun_n1(Decimal(8), Decimal(10))
    Decimal('120.0')
    """
    if target == 0:
        raise TargetNolError
    return (target - (realisasi - target)) / target * 100


@rule(
    id="capaian.turun-n2",
    dasar=_PELAPORAN,
    judul="Capaian indikator progres negatif (N2)",
    rumus="target / realisasi × 100",
    latex=r"\text{Capaian} = \frac{\text{Target}}{\text{Realisasi}} \times 100\%",
    excel="{target}/{realisasi}*100",
    tafsir="arah-turun",
)
def capaian_turun_n2(realisasi: Decimal, target: Decimal) -> Decimal:
    """Capaian of a falling indikator as target over realisasi, in percent, unrounded.

    Source: a choice met in applications, not in a regulation; docs/tafsir/arah-turun.md.

    Raises:
        RealisasiNolError: realisasi is zero, which N1 would reward.
    """
    if realisasi == 0:
        raise RealisasiNolError
    return target / realisasi * 100


@rule(
    id="capaian.turun-n3",
    dasar=_PELAPORAN,
    judul="Capaian indikator progres negatif (N3)",
    rumus="(target − realisasi) / target × 100",
    latex=r"\text{Capaian} = \frac{\text{Target} - \text{Realisasi}}{\text{Target}} \times 100\%",
    excel="({target}-{realisasi})/{target}*100",
    tafsir="arah-turun",
)
def capaian_turun_n3(realisasi: Decimal, target: Decimal) -> Decimal:
    """Capaian of a falling indikator as the part of the target left unused, in percent, unrounded.

    A realisasi at its target gives 0: this percentage does not compare with 100, with the
    five-class scale, or with the capaian of another indikator.
    Source: a choice met in applications, not in a regulation; docs/tafsir/arah-turun.md.

    Raises:
        TargetNolError: target is zero.
    """
    if target == 0:
        raise TargetNolError
    return (target - realisasi) / target * 100


_TURUN: dict[RumusTurun, Rule[[Decimal, Decimal], Decimal]] = {
    RumusTurun.N1: capaian_turun_n1,
    RumusTurun.N2: capaian_turun_n2,
    RumusTurun.N3: capaian_turun_n3,
}


def aturan_capaian(
    arah: Arah = Arah.NAIK, rumus_turun: RumusTurun = RumusTurun.N1
) -> Rule[[Decimal, Decimal], Decimal]:
    """The single rule that measures an indikator of this direction."""
    return capaian_naik if arah is Arah.NAIK else _TURUN[rumus_turun]


def capaian(
    realisasi: Decimal,
    target: Decimal,
    arah: Arah = Arah.NAIK,
    rumus_turun: RumusTurun = RumusTurun.N1,
) -> Decimal:
    """Capaian by the rule for this direction; raises as that rule does.

    >>> capaian(Decimal(12), Decimal(10), Arah.TURUN)
    Decimal('80.0')
    """
    return aturan_capaian(arah, rumus_turun)(realisasi, target)


def _excel_terhadap(acuan: str) -> Callable[..., str]:
    """The formula of `capaian` with another cell as its target."""

    def write(realisasi: str, arah: Arah = Arah.NAIK, rumus_turun: RumusTurun = RumusTurun.N1, **sel: str) -> str:
        aturan = aturan_capaian(arah, rumus_turun).aturan
        return aturan.formula(realisasi=realisasi, target=sel[acuan])

    return write


@rule(
    id="capaian.akhir-renstra",
    dasar=_PELAPORAN,
    judul="Capaian terhadap target akhir Renstra",
    rumus="realisasi / target akhir Renstra × 100",
    latex=r"\frac{\text{Realisasi}}{\text{Target Akhir Renstra}} \times 100\%",
    excel=_excel_terhadap("target_akhir"),
)
def capaian_akhir_renstra(
    realisasi: Decimal,
    target_akhir: Decimal,
    arah: Arah = Arah.NAIK,
    rumus_turun: RumusTurun = RumusTurun.N1,
) -> Decimal:
    """How far this year's realisasi already reaches the target of the Renstra's last year.

    Source: third analysis of PermenPANRB 53/2014, Lampiran II. Percent, unrounded; raises
    as `capaian` does.
    """
    return capaian(realisasi, target_akhir, arah, rumus_turun)


@rule(
    id="capaian.pembanding",
    dasar=_PELAPORAN,
    judul="Perbandingan dengan standar atau realisasi nasional",
    rumus="realisasi / pembanding × 100",
    latex=r"\frac{\text{Realisasi}}{\text{Pembanding}} \times 100\%",
    excel=_excel_terhadap("pembanding"),
)
def capaian_pembanding(
    realisasi: Decimal,
    pembanding: Decimal,
    arah: Arah = Arah.NAIK,
    rumus_turun: RumusTurun = RumusTurun.N1,
) -> Decimal:
    """The realisasi beside a national (or provincial) standard or value.

    Source: fourth analysis of PermenPANRB 53/2014, Lampiran II. Percent, unrounded; raises
    as `capaian` does.
    """
    return capaian(realisasi, pembanding, arah, rumus_turun)


def _excel_rentang(realisasi: str, bawah: str, atas: str, arah: Arah = Arah.NAIK) -> str:
    aturan = aturan_capaian(arah).aturan
    above, below = (aturan.formula(realisasi=realisasi, target=batas) for batas in (atas, bawah))
    return f"IF({realisasi}>{atas},{above},IF({realisasi}<{bawah},{below},100))"


@rule(
    id="capaian.rentang",
    dasar=PERMENPANRB_8_2021.at("Lampiran"),
    judul="Capaian terhadap target berbentuk rentang",
    rumus="di atas rentang: terhadap batas atas; di bawahnya: terhadap batas bawah; di dalamnya: 100",
    excel=_excel_rentang,
    tafsir="rentang",
)
def capaian_rentang(realisasi: Decimal, bawah: Decimal, atas: Decimal, arah: Arah = Arah.NAIK) -> Decimal:
    """Capaian against a target range, measured from the bound that was passed.

    Source: PermenPANRB 8/2021, pages 91 and 100 (individual targets of civil servants, since
    replaced); 100 inside the range is our tafsir, docs/tafsir/rentang.md.

    Returns:
        Percent, unrounded; a falling indikator is measured by N1.

    Raises:
        RentangTerbalikError: the lower bound is above the upper.
        TargetNolError: the bound that was passed is zero.

    >>> capaian_rentang(Decimal(70), Decimal(80), Decimal(90))
    Decimal('87.500')
    """
    if bawah > atas:
        raise RentangTerbalikError(bawah=bawah, atas=atas)
    if bawah <= realisasi <= atas:
        return SERATUS
    return capaian(realisasi, atas if realisasi > atas else bawah, arah)


@rule(
    id="capaian.tercapai",
    dasar=_PELAPORAN,
    judul="Indikator tercapai",
    rumus="capaian ≥ 100, sebelum dibulatkan",
    excel="{capaian}>=100",
    tafsir="pembulatan",
)
def tercapai(capaian: Decimal) -> bool:
    """Was the target reached? Decided on the unrounded percentage.

    >>> tercapai(Decimal("99.997"))
    False
    """
    return capaian >= SERATUS


def _excel_count(*kriteria: str) -> Callable[..., str]:
    """COUNTIF over each cell or range, since one COUNTIF takes one range and one criterion only."""

    def write(capaian: Sequence[str]) -> str:
        return "+".join(f'COUNTIF({sel},"{one}")' for sel in capaian for one in kriteria)

    return write


@rule(
    id="capaian.jumlah-tercapai",
    dasar=_PELAPORAN,
    judul="Jumlah indikator tercapai",
    rumus="banyaknya indikator dengan capaian ≥ 100",
    excel=_excel_count(">=100"),
    tafsir="pembulatan",
)
def jumlah_tercapai(capaian: Sequence[Decimal | None]) -> int:
    """How many of the judged indikator reached their target; None is one missed without a percentage."""
    return sum(isi is not None and tercapai(isi) for isi in capaian)


@rule(
    id="capaian.jumlah-tidak-tercapai",
    dasar=_PELAPORAN,
    judul="Jumlah indikator tidak tercapai",
    rumus="banyaknya indikator dengan capaian < 100, atau tidak tercapai tanpa persentase",
    excel=_excel_count("<100", "tidak tercapai"),
    tafsir="pembulatan",
)
def jumlah_tidak_tercapai(capaian: Sequence[Decimal | None]) -> int:
    """How many of the judged indikator fell short; those not measured are in neither count.

    None is one that was missed without a percentage: a target of zero.
    """
    return len(capaian) - jumlah_tercapai(capaian)


@rule(
    id="capaian.rata-rata",
    dasar=_PELAPORAN,
    judul="Rata-rata capaian",
    rumus="jumlah capaian / banyak indikator",
    latex=r"\bar{C} = \frac{\sum_{i=1}^{n} C_i}{n}",
    excel="AVERAGE({capaian})",
    tafsir="rata-rata",
)
def rata_rata_capaian(capaian: Sequence[Decimal | None]) -> Decimal:
    """Capaian of a sasaran: the plain mean of its indikator, none of them capped.

    Source: reports in use; no regulation read sets weights or a cap (docs/tafsir/rata-rata.md).
    None is an indikator missed without a percentage, which no mean may pass over
    (docs/tafsir/target-nol.md).

    Raises:
        KosongError: there is no value.
        TanpaPersenError: one was missed without a percentage.
    """
    if not capaian:
        raise KosongError
    known = [isi for isi in capaian if isi is not None]
    if len(known) < len(capaian):
        raise TanpaPersenError(banyak=len(capaian) - len(known), semua=len(capaian))
    return sum(known, Decimal()) / len(known)
