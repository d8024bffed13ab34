"""How long it takes to check and to compose many Pakets by one command, on all cores and on one."""

import os
import shutil
from pathlib import Path

from akuntabel.berkas.folder import save_csv
from bench.luar import wall
from bench.paket_acak import acak
from bench.tabel import Baris
from bench.waktu import seconds

PAKET = 60
_ALONE = 12
"""Pakets that one core composes: enough to tell its pace, few enough to wait for."""
_LEAST_GAIN = 0.9  # of the cores: 1.8 times on two
_LEAST_PACE = 1.0  # reports in four formats a second


def many_pakets(folder: Path) -> list[Baris]:
    """`susun` and `periksa` of unlike offices, each once."""
    every, alone = folder / "paket", folder / "paket-sendiri"
    for number in range(PAKET):
        save_csv(acak(number), every / f"p{number:02}")
    for number in range(_ALONE):
        shutil.copytree(every / f"p{number:02}", alone / f"p{number:02}")
    cores = len(os.sched_getaffinity(0))
    composed = wall(("susun", str(every), "--ke", str(folder / "hasil"), "--naskah", "lkjip"), None)
    one = wall(("susun", str(alone), "--ke", str(folder / "hasil-sendiri"), "--naskah", "lkjip"), 1)
    checked = wall(("periksa", str(every)), None)
    pace, gain, wanted = PAKET / composed, (one / _ALONE) / (composed / PAKET), _LEAST_GAIN * cores
    return [
        Baris(
            f"`susun` of {PAKET} Pakets, LKjIP in four formats, {cores} cores",
            f"{seconds(composed)}, {pace:.2f} reports/s",
            f"≥ {_LEAST_PACE:.0f} report/s",
            pace >= _LEAST_PACE,
        ),
        Baris(f"{_ALONE} of them on one core", f"{seconds(one)}, {_ALONE / one:.2f} reports/s"),
        Baris("all cores beside one, by report", f"{gain:.2f}×", f"≥ {wanted:.1f}×", gain >= wanted),
        Baris(f"`periksa` of {PAKET} Pakets, {cores} cores", f"{seconds(checked)}, {PAKET / checked:.1f} Pakets/s"),
    ]
