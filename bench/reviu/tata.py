"""Layouts of reports as other offices write them: headings, captions, columns, units, notation, manner of prose.

The words are those of real reports of dinas and kecamatan; each layout holds together in itself.
"""

from dataclasses import dataclass
from decimal import Decimal

from akuntabel.skema.bilangan import format_bilangan


@dataclass(frozen=True, slots=True)
class Kata:
    """Column titles by what the column holds."""

    sasaran: str = "Sasaran Strategis"
    indikator: str = "Indikator Kinerja"
    satuan: str = "Satuan"
    target: str = "Target"
    realisasi: str = "Realisasi"
    capaian: str = "Capaian (%)"
    kriteria: str = "Kategori"
    kondisi_awal: str = "Kondisi Awal"
    target_akhir: str = "Target Akhir Renstra"
    capaian_akhir: str = "Tingkat Kemajuan (%)"
    program: str = "Program/Kegiatan"
    pagu: str = "Anggaran"
    realisasi_anggaran: str = "Realisasi"
    serapan: str = "%"
    sisa: str = "Sisa Anggaran"
    pembanding: str = "Realisasi Nasional"
    efisiensi: str = "Tingkat Efisiensi"
    jumlah: str = "Jumlah"


@dataclass(frozen=True, slots=True)
class Tata:
    """One layout.

    `uang`: penuh (sen), bulat (rupiah), ribu, juta. `sasaran`: gabung (one merged cell), kelompok (a row of
    its own), kosong (blank below the first). `satuan`: kolom, sel, tanpa. `tahun`: kolom or baris.
    `judul_tabel` as `Tabel.letak`. `penomoran`: huruf (`A.`) or angka (`3.1`). `nomor_kolom`: "", "7=6/5*100",
    "(1)". `prosa` picks a manner of writing.
    """

    nama: str
    judul: str
    singkatan: str
    kata: Kata = Kata()
    urutan: tuple[str, ...] = ("target", "realisasi", "capaian", "kriteria")
    urutan_uang: tuple[str, ...] = ("pagu", "realisasi_anggaran", "serapan")
    kepala_dua: str = ""
    kepala_uang: str = ""
    penomoran: str = "huruf"
    judul_tabel: str = "atas"
    titik: bool = False
    uang: str = "penuh"
    rp_di_sel: bool = False
    satuan: str = "sel"
    sasaran: str = "kolom"
    tahun: str = "kolom"
    nomor_kolom: str = ""
    desimal: int = 2
    persen_di_sel: bool = True
    kode_program: bool = True
    sub_jumlah: bool = False
    daftar_isi: bool = True
    lanskap: bool = False
    prosa: int = 0

    def angka(self, nilai: Decimal, desimal: int | None = None) -> str:
        """A number in this layout's notation."""
        text = format_bilangan(nilai, desimal)
        return text.translate(str.maketrans(".,", ",.")) if self.titik else text

    def persen(self, nilai: Decimal, *, sel: bool = False) -> str:
        """A percentage, its sign left out in cells whose column has it."""
        return self.angka(nilai, self.desimal) + ("" if sel and not self.persen_di_sel else "%")

    def rupiah(self, nilai: Decimal) -> str:
        """An amount in a sentence: always whole."""
        return "Rp" + self.angka(nilai, 0 if self.uang == "bulat" else 2)

    def sel_uang(self, nilai: Decimal) -> str:
        """An amount in a cell, in the unit that the column's head names."""
        decimals = {"penuh": 2, "bulat": 0, "ribu": 0, "juta": 2}[self.uang]
        scaled = nilai / {"ribu": 1000, "juta": 1_000_000}.get(self.uang, 1)
        text = self.angka(abs(scaled), decimals)
        text = f"({text})" if nilai < 0 else text
        return f"Rp {text}" if self.rp_di_sel else text

    def kepala_rp(self, title: str) -> str:
        """The head of a column of amounts, with its unit."""
        unit = {"penuh": "(Rp)", "bulat": "(Rp.)", "ribu": "(Rp. 000)", "juta": "(Rp Juta)"}[self.uang]
        return title if self.rp_di_sel else f"{title} {unit}"


_LKJIP = "LAPORAN KINERJA INSTANSI PEMERINTAH"

TATA: tuple[Tata, ...] = (
    Tata("ringkas", _LKJIP, "LKjIP"),
    Tata(
        "lakip",
        "LAPORAN AKUNTABILITAS KINERJA INSTANSI PEMERINTAH",
        "LAKIP",
        Kata(
            sasaran="Sasaran",
            indikator="Indikator Kinerja Utama",
            capaian="Capaian Kinerja (%)",
            kriteria="Predikat",
            pagu="Pagu Anggaran",
            realisasi_anggaran="Realisasi Anggaran",
            serapan="Serapan (%)",
            program="Uraian Program/Kegiatan/Sub Kegiatan",
        ),
        satuan="kolom",
        sasaran="gabung",
        penomoran="angka",
        persen_di_sel=False,
        uang="bulat",
        nomor_kolom="7=6/5*100",
        prosa=1,
    ),
    Tata(
        "lkip",
        "LAPORAN KINERJA",
        "LKIP",
        Kata(
            sasaran="Tujuan/Sasaran",
            indikator="Indikator",
            capaian="% Capaian",
            kriteria="Kriteria",
            kondisi_awal="Baseline",
            target_akhir="Target Jangka Menengah",
            capaian_akhir="Capaian s/d Akhir Renstra (%)",
            pagu="Alokasi",
            realisasi_anggaran="Realisasi",
            serapan="% Realisasi",
            program="Program",
        ),
        urutan=("realisasi", "target", "capaian", "kriteria"),
        kepala_dua="Kinerja Tahun {tahun}",
        kepala_uang="Anggaran",
        sasaran="kelompok",
        uang="ribu",
        judul_tabel="dua baris",
        desimal=1,
        kode_program=False,
        prosa=2,
    ),
    Tata(
        "bertingkat",
        _LKJIP,
        "LKjIP",
        Kata(
            indikator="Indikator Sasaran",
            capaian="Tingkat Capaian",
            kriteria="Kategori Capaian",
            pagu="Pagu",
            realisasi_anggaran="Realisasi",
            serapan="Persentase",
            sisa="Sisa",
            program="Program, Kegiatan dan Sub Kegiatan",
            jumlah="TOTAL",
        ),
        kepala_dua="Capaian Tahun {tahun}",
        kepala_uang="Anggaran",
        urutan_uang=("pagu", "realisasi_anggaran", "sisa", "serapan"),
        nomor_kolom="(1)",
        sasaran="kosong",
        satuan="kolom",
        rp_di_sel=True,
        lanskap=True,
        sub_jumlah=True,
        prosa=3,
    ),
    Tata(
        "tahun baris",
        _LKJIP,
        "LKjIP",
        Kata(
            capaian="Capaian",
            kriteria="Status Capaian",
            capaian_akhir="Persentase Capaian terhadap Target Akhir Renstra",
            serapan="Tingkat Serapan",
            pagu="Anggaran",
            program="Program",
        ),
        tahun="baris",
        penomoran="angka",
        judul_tabel="bawah",
        uang="juta",
        sasaran="gabung",
        prosa=1,
    ),
    Tata(
        "titik",
        "LAPORAN KINERJA INSTANSI PEMERINTAH",
        "LKIP",
        Kata(
            sasaran="Sasaran",
            indikator="Indikator Kinerja",
            capaian="Persentase Capaian",
            kriteria="Predikat Kinerja",
            pagu="Anggaran",
            realisasi_anggaran="Realisasi Keuangan",
            serapan="Persentase (%)",
            program="Nama Program",
            jumlah="Total",
        ),
        titik=True,
        satuan="kolom",
        persen_di_sel=False,
        judul_tabel="atas",
        daftar_isi=False,
        kode_program=False,
        prosa=0,
    ),
    Tata(
        "tanpa judul",
        "LAPORAN KINERJA",
        "LKj",
        Kata(
            sasaran="Sasaran Strategis",
            indikator="Indikator Kinerja Sasaran",
            capaian="Capaian Kinerja",
            pagu="Pagu (DPPA)",
            realisasi_anggaran="Realisasi Anggaran",
            serapan="Capaian Anggaran (%)",
            program="Program/Kegiatan",
            jumlah="Jumlah Total",
        ),
        urutan=("target", "realisasi", "capaian"),
        urutan_uang=("pagu", "realisasi_anggaran", "serapan", "sisa"),
        judul_tabel="tanpa",
        satuan="tanpa",
        sasaran="kelompok",
        uang="bulat",
        daftar_isi=False,
        prosa=2,
    ),
    Tata(
        "lebar",
        _LKJIP,
        "LKjIP",
        Kata(
            sasaran="Kinerja Utama",
            indikator="Indikator Kinerja Utama (IKU)",
            capaian="%",
            kriteria="Kriteria (kode)",
            kondisi_awal="Data Awal",
            target_akhir="Target Akhir Periode Renstra",
            capaian_akhir="Capaian terhadap Target Akhir Renstra (%)",
            pagu="Anggaran Setelah Perubahan",
            realisasi_anggaran="Realisasi",
            serapan="(%)",
            sisa="Sisa Anggaran",
            program="Kode dan Nama Program/Kegiatan/Sub Kegiatan",
        ),
        urutan=("target", "realisasi", "capaian", "kriteria"),
        urutan_uang=("realisasi_anggaran", "pagu", "serapan"),
        kepala_dua="Tahun {tahun}",
        nomor_kolom="7=6/5*100",
        sasaran="kosong",
        lanskap=True,
        sub_jumlah=True,
        prosa=3,
    ),
)
"""The layouts, each chosen in turn by the seed."""
