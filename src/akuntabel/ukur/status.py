"""What may be said of a capaian: the word follows the unrounded figure."""

from enum import StrEnum

from akuntabel.aturan.capaian import SERATUS, tercapai
from akuntabel.aturan.target_nol import TanpaPersen
from akuntabel.ukur.angka import Angka


class Status(StrEnum):
    """Standing of a target."""

    MELAMPAUI = "melampaui"
    TERCAPAI = "tercapai"
    TIDAK_TERCAPAI = "tidak tercapai"
    TANPA_CAPAIAN = "tanpa capaian"


def status_of(capaian: Angka) -> Status:
    """Judge a capaian (percent) by its exact value, or by its word where a miss has no percentage."""
    if capaian.nilai is None:
        return Status.TIDAK_TERCAPAI if capaian.kode == TanpaPersen.TIDAK_TERCAPAI else Status.TANPA_CAPAIAN
    if not tercapai(capaian.nilai):
        return Status.TIDAK_TERCAPAI
    return Status.MELAMPAUI if capaian.nilai > SERATUS else Status.TERCAPAI


def step_of(before: Angka, after: Angka) -> int:
    """Tell whether a figure rose (1), stayed (0) or fell (-1) from an earlier one; both have a value.

    Raises:
        ValueError: one has none.
    """
    if before.nilai is None or after.nilai is None:
        raise ValueError(f"no value to compare: {before.nama}, {after.nama}")
    return (after.nilai > before.nilai) - (after.nilai < before.nilai)


def sign_of(angka: Angka) -> int:
    """Tell whether a figure is above (1), at (0) or below zero (-1); 0 when it has no value."""
    return 0 if angka.nilai is None else (angka.nilai > 0) - (angka.nilai < 0)


def compare(satu: Angka, dua: Angka) -> int:
    """Tell whether the first figure is above (1), equal to (0) or below (-1) the second; 0 where one has no value."""
    if satu.nilai is None or dua.nilai is None:
        return 0
    return (satu.nilai > dua.nilai) - (satu.nilai < dua.nilai)
