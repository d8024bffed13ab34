"""Examples on the pages of the checks that read a Paket or a workbook, whose fixture pairs are no texts."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Contoh(NamedTuple):
    """What is found, and what is not."""

    salah: str
    benar: str


_IKU = "Lembar IKU\nIndikator | {kolom}\nIndeks Kepuasan Masyarakat | {isi}"
_PROGRAM = "Lembar Indikator Program\nSub Kegiatan | Indikator\nPenatausahaan Keuangan | {isi}"

CONTOH: Mapping[str, Contoh] = MappingProxyType(
    {
        "ATR010": Contoh(
            "DPA disahkan 9 Januari 2025\nPerjanjian Kinerja pk-murni ditandatangani 10 Februari 2025",
            "DPA disahkan 10 Januari 2025\nPerjanjian Kinerja pk-murni ditandatangani 10 Februari 2025",
        ),
        "DAT001": Contoh(
            _IKU.format(kolom="Definisi operasional", isi="(kosong)"),
            _IKU.format(kolom="Definisi operasional", isi="Rata-rata tertimbang nilai sembilan unsur survei"),
        ),
        "DAT002": Contoh(
            _IKU.format(kolom="Sumber data", isi="(kosong)"),
            _IKU.format(kolom="Sumber data", isi="Laporan Survei Kepuasan Masyarakat"),
        ),
        "DAT003": Contoh(
            "Lembar Realisasi Tahunan: Indeks Kepuasan Masyarakat, 2025 = 92,33\n"
            "Lembar Data Dukung: tidak ada baris untuk ukuran dan tahun itu",
            "Lembar Realisasi Tahunan: Indeks Kepuasan Masyarakat, 2025 = 92,33\n"
            "Lembar Data Dukung: Indeks Kepuasan Masyarakat, 2025, Laporan Survei Kepuasan Masyarakat",
        ),
        "DAT004": Contoh(
            _IKU.format(kolom="Penanggung jawab", isi="(kosong)"),
            _IKU.format(kolom="Penanggung jawab", isi="Seksi Pelayanan"),
        ),
        "DAT005": Contoh(
            _PROGRAM.format(isi="Meningkatnya tertib keuangan"),
            _PROGRAM.format(isi="Jumlah laporan keuangan yang disusun"),
        ),
        "DAT006": Contoh(
            "Lembar Indikator Program\nProgram | Indikator\nPelayanan Publik | Jumlah laporan pelayanan",
            "Lembar Indikator Program\nProgram | Indikator\nPelayanan Publik | Persentase pelayanan yang tepat waktu",
        ),
        "DAT007": Contoh(
            "Indikator | Realisasi 2024 | Target 2025\nIndeks Kepuasan Masyarakat | 92,80 | 92,50",
            "Indikator | Realisasi 2024 | Target 2025\nIndeks Kepuasan Masyarakat | 92,80 | 92,80",
        ),
        "DAT008": Contoh(
            "Sub Kegiatan | Pagu tahapan terakhir | Keluaran terealisasi\nMusrenbang Desa | 0,00 | 5 Lembaga",
            "Sub Kegiatan | Pagu tahapan terakhir | Keluaran terealisasi\nMusrenbang Desa | 20.445.000,00 | 5 Lembaga",
        ),
        "DAT009": Contoh(
            "Capaian Indeks Pelayanan Publik 73,72%\nLembar Analisis: tidak ada baris tentang indikator itu",
            "Capaian Indeks Pelayanan Publik 73,72%\nLembar Analisis: penyebab, sarana pelayanan belum lengkap",
        ),
        "DAT010": Contoh(
            "Lembar Target PK: pk-murni, Nilai SAKIP\nLembar Rencana Aksi: tidak ada baris untuk Nilai SAKIP",
            "Lembar Target PK: pk-murni, Nilai SAKIP\nLembar Rencana Aksi: Nilai SAKIP, menyusun rencana kerja",
        ),
        "HIT014": Contoh(
            "Sel E2, rumus =D2/C2*100, dengan C2 = 92,5 dan D2 = 92,5: nilai tersimpan 98",
            "Sel E2, rumus =D2/C2*100, dengan C2 = 92,5 dan D2 = 92,5: nilai tersimpan 100",
        ),
    }
)
