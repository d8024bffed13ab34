"""Who owns an indikator: the units that the Paket names, else what the decree says."""

from akuntabel.dokumen.blocks import Isi
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.teks import daftar_kata, isian
from akuntabel.skema.tabel.perencanaan import PeranPemilik


def pemilik_indikator(bahan: Bahan, indikator: str, peran: PeranPemilik = PeranPemilik.PENANGGUNG_JAWAB) -> list[Isi]:
    """The units that own an indikator in one part, in order."""
    rows = [row for row in bahan.paket.pemilik if row.indikator == indikator and row.peran is peran]
    return [(isian(bahan.sebut_unit(row.unit)),) for row in rows]


def sebut_penanggung_jawab(bahan: Bahan, indikator: str, keputusan: str) -> Isi:
    """The units that answer for an indikator; where none is named, the words of its decree, or a dash."""
    units = pemilik_indikator(bahan, indikator)
    return daftar_kata(units) if units else (isian(keputusan or "–"),)
