"""Rules as pure functions on Decimal: figures in, one figure out, nothing read and nothing kept.

Importing this package registers every rule in `ATURAN`.
"""

from akuntabel.aturan.anggaran import jumlah, persen_perubahan, selisih_pagu, serapan
from akuntabel.aturan.capaian import (
    aturan_capaian,
    capaian,
    capaian_akhir_renstra,
    capaian_naik,
    capaian_pembanding,
    capaian_rentang,
    capaian_turun_n1,
    capaian_turun_n2,
    capaian_turun_n3,
    jumlah_tercapai,
    jumlah_tidak_tercapai,
    rata_rata_capaian,
    tercapai,
)
from akuntabel.aturan.efisiensi import (
    EFISIENSI,
    Efisiensi,
    KategoriEfisiensi,
    efisiensi_r1,
    efisiensi_r2,
    efisiensi_r3,
    efisiensi_r4,
)
from akuntabel.aturan.errors import AturanError
from akuntabel.aturan.predikat import predikat, skala_tahunan_berlaku
from akuntabel.aturan.rule import ATURAN, Aturan, Rule, rule
from akuntabel.aturan.tren import MaknaTren, Tren, makna_tren, selisih, tren
from akuntabel.aturan.triwulan import aturan_setahun, setahun

__all__ = [
    "ATURAN",
    "EFISIENSI",
    "Aturan",
    "AturanError",
    "Efisiensi",
    "KategoriEfisiensi",
    "MaknaTren",
    "Rule",
    "Tren",
    "aturan_capaian",
    "aturan_setahun",
    "capaian",
    "capaian_akhir_renstra",
    "capaian_naik",
    "capaian_pembanding",
    "capaian_rentang",
    "capaian_turun_n1",
    "capaian_turun_n2",
    "capaian_turun_n3",
    "efisiensi_r1",
    "efisiensi_r2",
    "efisiensi_r3",
    "efisiensi_r4",
    "jumlah",
    "jumlah_tercapai",
    "jumlah_tidak_tercapai",
    "makna_tren",
    "persen_perubahan",
    "predikat",
    "rata_rata_capaian",
    "rule",
    "selisih",
    "selisih_pagu",
    "serapan",
    "setahun",
    "skala_tahunan_berlaku",
    "tercapai",
    "tren",
]
