"""What random Pakets measure: tujuan and sasaran by theme, each with its own ukuran."""

from dataclasses import dataclass
from decimal import Decimal

from akuntabel.skema.pilihan import Arah, Bentuk, Instrumen, TipeTarget

D = Decimal


@dataclass(frozen=True, slots=True)
class Bakal:
    """What a ukuran can be: its name and unit, where its values lie, how far a year moves them."""

    kode: str
    nama: str
    bentuk: Bentuk
    satuan: str
    rendah: Decimal
    tinggi: Decimal
    langkah: Decimal
    desimal: int = 2
    arah: Arah = Arah.NAIK
    tipe: TipeTarget = TipeTarget.NILAI_AKHIR
    instrumen: Instrumen | None = None


@dataclass(frozen=True, slots=True)
class Tema:
    """A tujuan with the sasaran that can stand under it, each with its own measures."""

    tujuan: str
    ukuran: tuple[Bakal, ...]
    sasaran: tuple[tuple[str, tuple[Bakal, ...]], ...]


def _persen(kode: str, nama: str, rendah: str = "55", tinggi: str = "98", langkah: str = "1.5") -> Bakal:
    return Bakal(kode, nama, Bentuk.PERSEN, "%", D(rendah), D(tinggi), D(langkah))


def _jumlah(kode: str, nama: str, satuan: str, rendah: str, tinggi: str, langkah: str = "1") -> Bakal:
    tipe = TipeTarget.KUMULATIF
    return Bakal(kode, nama, Bentuk.JUMLAH, satuan, D(rendah), D(tinggi), D(langkah), 0, tipe=tipe)


def _indeks(kode: str, nama: str, rendah: str, tinggi: str, langkah: str, instrumen: Instrumen | None = None) -> Bakal:
    return Bakal(kode, nama, Bentuk.INDEKS, "Indeks", D(rendah), D(tinggi), D(langkah), instrumen=instrumen)


def _turun(kode: str, nama: str, bentuk: Bentuk, satuan: str, rendah: str, tinggi: str, langkah: str) -> Bakal:
    places = 0 if bentuk is Bentuk.JUMLAH else 2
    return Bakal(kode, nama, bentuk, satuan, D(rendah), D(tinggi), D(langkah), places, Arah.TURUN)


SAKIP = Bakal(
    "SAKIP", "Nilai SAKIP Perangkat Daerah", Bentuk.PREDIKAT, "Nilai", D(58), D(84), D("1.2"), instrumen=Instrumen.AKIP
)
IKM = _indeks("IKM", "Indeks Kepuasan Masyarakat", "77", "94", "0.6", Instrumen.SKM)
IPP = _indeks("IPP", "Indeks Pelayanan Publik", "2.4", "4.5", "0.15", Instrumen.IPP)
INDPROG = Bakal(
    "INDPROG", "Persentase Indikator Program yang Tercapai", Bentuk.PERSEN, "%", D(80), D(100), D(2),
    instrumen=Instrumen.INDIKATOR_PROGRAM,
)  # fmt: skip

AKUNTABILITAS = Tema(
    "Meningkatnya tata kelola perangkat daerah yang akuntabel",
    (SAKIP, _indeks("RB", "Indeks Reformasi Birokrasi Perangkat Daerah", "55", "80", "1.5")),
    (
        (
            "Meningkatnya akuntabilitas kinerja dan keuangan perangkat daerah",
            (
                _persen("TLHP", "Persentase Rekomendasi Hasil Pemeriksaan yang Ditindaklanjuti", "60", "97"),
                INDPROG,
                _jumlah("DOKREN", "Jumlah Dokumen Perencanaan dan Pelaporan yang Tepat Waktu", "Dokumen", "6", "14"),
                _indeks("IPASN", "Indeks Profesionalitas ASN", "60", "85", "1.4"),
            ),
        ),
    ),
)

PELAYANAN = Tema(
    "Meningkatnya kualitas pelayanan publik",
    (IPP, _indeks("INOV", "Indeks Inovasi Pelayanan", "40", "75", "2")),
    (
        (
            "Meningkatnya kepuasan masyarakat atas layanan",
            (
                IKM,
                _persen("TEPAT", "Persentase Layanan yang Selesai Tepat Waktu", "70", "98"),
                _turun("WAKTU", "Rata-Rata Waktu Penyelesaian Layanan", Bentuk.JUMLAH, "Hari", "2", "9", "0.5"),
                _turun(
                    "ADUAN", "Jumlah Pengaduan Layanan yang Tidak Terselesaikan", Bentuk.JUMLAH, "Aduan", "3", "25", "1"
                ),
            ),
        ),
        (
            "Meningkatnya kompetensi petugas layanan",
            (
                _jumlah("LATIH", "Jumlah Petugas Layanan yang Dilatih", "Orang", "10", "60", "4"),
                _persen("SERTIF", "Persentase Petugas Layanan Bersertifikat", "20", "80", "4"),
            ),
        ),
    ),
)

KECAMATAN = (
    Tema(
        "Meningkatnya kemandirian desa dan kelurahan",
        (_indeks("IDM", "Rata-Rata Indeks Desa Membangun", "0.62", "0.86", "0.02"),),
        (
            (
                "Meningkatnya pemberdayaan masyarakat desa",
                (
                    _jumlah("DESAMAJU", "Jumlah Desa Mandiri", "Desa", "2", "11"),
                    _persen("FASDAYA", "Persentase Kegiatan Pemberdayaan Masyarakat yang Difasilitasi", "60", "98"),
                    _jumlah("LKD", "Jumlah Lembaga Kemasyarakatan Desa yang Aktif", "Lembaga", "12", "60", "2"),
                ),
            ),
            (
                "Meningkatnya tertib administrasi pemerintahan desa",
                (
                    _persen("APBDES", "Persentase Desa yang Menetapkan APB Desa Tepat Waktu", "50", "96", "3"),
                    _persen(
                        "LPPD",
                        "Persentase Desa yang Menyampaikan Laporan Penyelenggaraan Pemerintahan",
                        "60",
                        "97",
                        "2",
                    ),
                    _turun(
                        "TEMUAN", "Rata-Rata Temuan Pengelolaan Keuangan Desa", Bentuk.JUMLAH, "Temuan", "2", "9", "0.5"
                    ),
                ),
            ),
        ),
    ),
    Tema(
        "Terwujudnya wilayah kecamatan yang tertib dan tenteram",
        (_indeks("RUKUN", "Indeks Kerukunan Warga", "60", "85", "1.2"),),
        (
            (
                "Terjaganya ketenteraman dan ketertiban umum",
                (
                    _persen("TRANTIB", "Persentase Laporan Gangguan Ketertiban yang Diselesaikan", "75", "99", "1"),
                    _turun(
                        "GANGGU", "Jumlah Kejadian Gangguan Ketenteraman", Bentuk.JUMLAH, "Kejadian", "4", "30", "1"
                    ),
                    _jumlah("PATROLI", "Jumlah Patroli Terpadu yang Dilaksanakan", "Kali", "12", "60", "3"),
                ),
            ),
        ),
    ),
)

PERTANIAN = (
    Tema(
        "Meningkatnya kesejahteraan petani",
        (
            _indeks("NTP", "Nilai Tukar Petani", "96", "112", "0.8"),
            Bakal(
                "PDRB",
                "Nilai Produksi Pertanian",
                Bentuk.RUPIAH,
                "Rupiah",
                D(90_000_000),
                D(900_000_000),
                D(9_000_000),
                0,
            ),
        ),
        (
            (
                "Meningkatnya produksi tanaman pangan",
                (
                    _jumlah("PADI", "Produksi Padi", "Ton", "12500", "98400", "750"),
                    _indeks("PROVIT", "Produktivitas Padi", "4.8", "6.9", "0.08"),
                    _turun("HILANG", "Persentase Kehilangan Hasil Panen", Bentuk.PERSEN, "%", "6", "14", "0.4"),
                ),
            ),
            (
                "Meningkatnya kapasitas kelembagaan petani",
                (
                    _jumlah("POKTAN", "Jumlah Kelompok Tani yang Naik Kelas", "Kelompok", "8", "70", "3"),
                    _persen("SULUH", "Persentase Desa yang Terlayani Penyuluh", "45", "95", "3"),
                ),
            ),
        ),
    ),
)

SOSIAL = (
    Tema(
        "Menurunnya kerentanan sosial masyarakat",
        (
            _turun("MISKIN", "Persentase Penduduk Miskin", Bentuk.PERSEN, "%", "6.5", "15", "0.3"),
            _indeks("IKS", "Indeks Kesejahteraan Sosial", "50", "78", "1.3"),
        ),
        (
            (
                "Meningkatnya layanan bagi pemerlu kesejahteraan sosial",
                (
                    _persen(
                        "PPKS", "Persentase Pemerlu Pelayanan Kesejahteraan Sosial yang Tertangani", "40", "92", "3"
                    ),
                    _jumlah("REHAB", "Jumlah Penerima Layanan Rehabilitasi Sosial", "Orang", "120", "1850", "40"),
                    _turun("KELUHAN", "Rata-Rata Waktu Tanggap Layanan Darurat", Bentuk.JUMLAH, "Jam", "3", "24", "1"),
                ),
            ),
            (
                "Meningkatnya peran potensi sumber kesejahteraan sosial",
                (
                    _jumlah("PSKS", "Jumlah Lembaga Sosial yang Dibina", "Lembaga", "9", "75", "3"),
                    _persen("RELAWAN", "Persentase Relawan Sosial yang Aktif", "50", "96", "2"),
                ),
            ),
        ),
    ),
)

KEPEGAWAIAN = (
    Tema(
        "Terwujudnya aparatur yang profesional",
        (_indeks("MERIT", "Indeks Sistem Merit", "180", "330", "9"),),
        (
            (
                "Meningkatnya kualitas pengelolaan kepegawaian",
                (
                    _persen("LAYPEG", "Persentase Layanan Kepegawaian yang Tepat Waktu", "65", "98", "2"),
                    _turun("DISIPLIN", "Jumlah Pelanggaran Disiplin Pegawai", Bentuk.JUMLAH, "Kasus", "2", "28", "1"),
                    _jumlah("MUTASI", "Jumlah Berkas Mutasi yang Diselesaikan", "Berkas", "240", "1250", "35"),
                ),
            ),
            (
                "Meningkatnya kompetensi pegawai",
                (
                    _persen("DIKLAT", "Persentase Pegawai yang Memenuhi Jam Pelatihan", "30", "90", "5"),
                    _jumlah("TUBEL", "Jumlah Pegawai Penerima Tugas Belajar", "Orang", "4", "45", "2"),
                ),
            ),
        ),
    ),
)
