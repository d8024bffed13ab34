"""From a Paket to every derived figure, each an `Angka` that knows where it comes from."""

from dataclasses import replace

from akuntabel.skema.letak import read_letak
from akuntabel.skema.paket import Paket
from akuntabel.ukur.anggaran import ukur_anggaran
from akuntabel.ukur.anggaran_triwulan import ukur_anggaran_triwulan
from akuntabel.ukur.buku import Buku
from akuntabel.ukur.bulanan import ukur_bulanan, with_bulanan
from akuntabel.ukur.efisiensi import ukur_efisiensi
from akuntabel.ukur.evaluasi_renja import ukur_evaluasi_renja
from akuntabel.ukur.evaluasi_renstra import ukur_evaluasi_renstra
from akuntabel.ukur.hasil import Hasil, Peringatan
from akuntabel.ukur.kepegawaian import ukur_status_pegawai
from akuntabel.ukur.kinerja import ukur_pembanding, ukur_perjanjian, ukur_realisasi, ukur_renstra
from akuntabel.ukur.langkah import ukur_langkah
from akuntabel.ukur.layanan import ukur_layanan
from akuntabel.ukur.nilai_resmi import ukur_nilai_resmi
from akuntabel.ukur.pendanaan import ukur_pendanaan
from akuntabel.ukur.pendapatan import ukur_pendapatan
from akuntabel.ukur.periksa import periksa_angka, periksa_sebutan
from akuntabel.ukur.periksa_program import periksa_program
from akuntabel.ukur.periksa_realisasi import periksa_realisasi
from akuntabel.ukur.program import ukur_program
from akuntabel.ukur.register import ukur_isi_register
from akuntabel.ukur.rencana_aksi import ukur_rencana_aksi
from akuntabel.ukur.renja import ukur_renja
from akuntabel.ukur.sumber_dana import ukur_sumber_dana
from akuntabel.ukur.sumber_daya import ukur_pegawai, ukur_sarana
from akuntabel.ukur.survei import ukur_akip, ukur_ipp, ukur_mutu, ukur_survei
from akuntabel.ukur.triwulan import ukur_triwulan
from akuntabel.ukur.variabel import ukur_variabel
from akuntabel.ukur.wilayah import ukur_wilayah

_LANGKAH = (
    ukur_nilai_resmi,
    ukur_isi_register,
    ukur_variabel,
    ukur_realisasi,
    ukur_renstra,
    ukur_perjanjian,
    ukur_pembanding,
    ukur_anggaran,
    ukur_triwulan,
    ukur_anggaran_triwulan,
    ukur_program,
    ukur_efisiensi,
    ukur_survei,
    ukur_ipp,
    ukur_akip,
    ukur_mutu,
    ukur_pegawai,
    ukur_status_pegawai,
    ukur_wilayah,
    ukur_sarana,
    ukur_langkah,
    ukur_sumber_dana,
    ukur_pendapatan,
    ukur_layanan,
    ukur_pendanaan,
    ukur_renja,
    ukur_evaluasi_renstra,
    ukur_evaluasi_renja,
    ukur_rencana_aksi,
)

_PERIKSA = (periksa_angka, periksa_realisasi, periksa_program, periksa_sebutan)


def hitung(paket: Paket) -> Hasil:
    """Compute every figure of a coherent Paket; see docs/angka.md for their names.

    The Paket of the answer holds in its realisasi anggaran also what months make.
    """
    buku = Buku()
    ukur_bulanan(buku, paket)
    whole = with_bulanan(paket)
    for step in _LANGKAH:
        step(buku, whole)
    hasil = Hasil(whole, buku.tutup())
    found = [told for check in _PERIKSA for told in check(hasil)]
    return replace(hasil, peringatan=tuple(p if p.letak else _placed(p, paket) for p in found))


def _placed(peringatan: Peringatan, paket: Paket) -> Peringatan:
    """A peringatan that tells its place in words alone, with the record that they name."""
    return replace(peringatan, letak=read_letak(paket, peringatan.tempat))


__all__ = ["Hasil", "hitung"]
