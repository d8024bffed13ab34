"""How far a value of a plan was reached: one figure for formulir E.80 and E.81, whatever the target is."""

from typing import Any

from akuntabel.aturan.capaian import capaian_rentang
from akuntabel.aturan.rule import Rule
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import Arah, RumusTurun
from akuntabel.ukur.angka import Angka
from akuntabel.ukur.buku import Buku
from akuntabel.ukur.cetak import persen
from akuntabel.ukur.kinerja import batas_capaian, skala_of
from akuntabel.ukur.target_nol import is_target_nol, ukur_target_nol


def ukur_derajat(
    buku: Buku,
    paket: Paket,
    rule: Rule[..., Any],
    nama: str,
    judul: str,
    masukan: tuple[Angka, Angka],
    arah: Arah = Arah.NAIK,
    rumus_turun: RumusTurun = RumusTurun.N1,
) -> Angka:
    """Percent that a realisasi reached of a target, `masukan` in this order, by the rule given.

    A target of zero that less is better for, and a target that is a range, keep the readings
    that an LKjIP has of them.
    """
    realisasi, target = masukan
    print_as = persen(batas_capaian(skala_of(paket)))
    if is_target_nol(arah, target):
        return ukur_target_nol(buku, paket, nama, judul, masukan, print_as)
    if target.sampai is not None:
        upper = Angka(f"{nama}/atas", f"{target.judul} (batas atas)", target.sampai, target.bentuk, target.asal)
        return buku.turunkan(
            capaian_rentang, nama, judul,
            {"realisasi": realisasi, "bawah": target, "atas": buku.catat(upper)}, print_as, lain={"arah": arah},
        )  # fmt: skip
    return buku.turunkan(
        rule, nama, judul, {"realisasi": realisasi, "target": target}, print_as,
        lain={"arah": arah, "rumus_turun": rumus_turun},
    )  # fmt: skip
