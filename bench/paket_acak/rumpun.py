"""Kinds of office that random Pakets are about, their programmes with the official codes, and invented places."""

from dataclasses import dataclass

from bench.paket_acak.kata import KEPEGAWAIAN, PERTANIAN, SOSIAL, Tema


@dataclass(frozen=True, slots=True)
class Rumpun:
    """Kinds of office: what they are called, their themes, the codes of their own programmes."""

    nama: str
    kepala: str
    bidang: str
    tema: tuple[Tema, ...]
    program: tuple[tuple[str, str], ...] = ()


DINAS = (
    Rumpun("Dinas Pertanian", "Kepala Dinas Pertanian", "3.27", PERTANIAN, (
        ("3.27.02", "Program Penyediaan dan Pengembangan Sarana Pertanian"),
        ("3.27.02.2.01", "Pengawasan Penggunaan Sarana Pertanian"),
        ("3.27.02.2.01.0001", "Pengawasan Penggunaan Sarana Pendukung Pertanian Sesuai dengan Komoditas"),
        ("3.27.02.2.02", "Pengelolaan Sumber Daya Genetik Hewan, Tumbuhan, dan Mikro Organisme"),
        ("3.27.02.2.02.0002", "Pemanfaatan Sumber Daya Genetik Tanaman"),
        ("3.27.03", "Program Penyediaan dan Pengembangan Prasarana Pertanian"),
        ("3.27.03.2.01", "Pengembangan Prasarana Pertanian"),
        ("3.27.03.2.01.0003", "Penyusunan Rencana Induk Pengembangan Prasarana Pertanian"),
        ("3.27.03.2.02", "Pembangunan Prasarana Pertanian"),
        ("3.27.03.2.02.0004", "Pembangunan, Rehabilitasi dan Pemeliharaan Jaringan Irigasi Usaha Tani"),
        ("3.27.03.2.02.0009", "Pembangunan, Rehabilitasi dan Pemeliharaan Jalan Usaha Tani"),
        ("3.27.07", "Program Penyuluhan Pertanian"),
        ("3.27.07.2.01", "Pelaksanaan Penyuluhan Pertanian"),
        ("3.27.07.2.01.0001", "Peningkatan Kapasitas Kelembagaan Penyuluhan Pertanian di Kecamatan dan Desa"),
        ("3.27.07.2.01.0002", "Pengembangan Kapasitas Kelembagaan Petani di Kecamatan dan Desa"),
    )),
    Rumpun("Dinas Sosial", "Kepala Dinas Sosial", "1.06", SOSIAL, (
        ("1.06.02", "Program Pemberdayaan Sosial"),
        ("1.06.02.2.03", "Pengembangan Potensi Sumber Kesejahteraan Sosial Daerah Kabupaten/Kota"),
        ("1.06.02.2.03.0001", "Peningkatan Kemampuan Potensi Pekerja Sosial Masyarakat Kewenangan Kabupaten/Kota"),
        ("1.06.02.2.03.0004", "Peningkatan Kemampuan Potensi Sumber Kesejahteraan Sosial Kelembagaan Masyarakat"),
        ("1.06.04", "Program Rehabilitasi Sosial"),
        ("1.06.04.2.01", "Rehabilitasi Sosial Dasar Penyandang Disabilitas, Anak dan Lanjut Usia Terlantar"),
        ("1.06.04.2.01.0001", "Penyediaan Permakanan"),
        ("1.06.04.2.01.0003", "Penyediaan Alat Bantu"),
        ("1.06.05", "Program Perlindungan dan Jaminan Sosial"),
        ("1.06.05.2.02", "Pengelolaan Data Fakir Miskin Cakupan Daerah Kabupaten/Kota"),
        ("1.06.05.2.02.0001", "Pendataan Fakir Miskin Cakupan Daerah Kabupaten/Kota"),
        ("1.06.05.2.02.0002", "Pengelolaan Data Fakir Miskin Cakupan Daerah Kabupaten/Kota"),
    )),
)  # fmt: skip

BADAN = (
    Rumpun("Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "Kepala Badan", "5.03", KEPEGAWAIAN, (
        ("5.03.02", "Program Kepegawaian Daerah"),
        ("5.03.02.2.01", "Pengadaan, Pemberhentian dan Informasi Kepegawaian ASN"),
        ("5.03.02.2.01.0002", "Penyusunan Rencana Kebutuhan, Jenis dan Jumlah Jabatan untuk Pelaksanaan Pengadaan ASN"),
        ("5.03.02.2.01.0008", "Pengelolaan Sistem Informasi Kepegawaian"),
        ("5.03.02.2.02", "Mutasi dan Promosi ASN"),
        ("5.03.02.2.02.0001", "Pengelolaan Mutasi ASN"),
        ("5.03.02.2.02.0002", "Pengelolaan Kenaikan Pangkat ASN"),
        ("5.04.02", "Program Pengembangan Sumber Daya Manusia"),
        ("5.04.02.2.01", "Pengembangan Kompetensi Teknis"),
        ("5.04.02.2.01.0004", "Penyelenggaraan Pengembangan Kompetensi Teknis Umum, Inti, dan Pilihan"),
    )),
)  # fmt: skip

TEMPAT = (
    "Sumber Rejo", "Tirta Asri", "Wana Jaya", "Lembah Sari", "Bukit Harapan", "Muara Bening", "Karang Indah",
    "Mekar Wangi", "Padang Mulia", "Sidomakmur", "Banyu Biru", "Giri Mukti", "Tanjung Damai", "Rawa Lestari",
)  # fmt: skip
DAERAH = (
    "Kabupaten Banyu Asri", "Kota Tirta Kencana", "Kabupaten Giri Makmur", "Kabupaten Muara Tengah", "Kota Sekar Arum",
    "Kabupaten Tanah Elok", "Kabupaten Pesisir Raya", "Kota Bukit Permai",
)  # fmt: skip
