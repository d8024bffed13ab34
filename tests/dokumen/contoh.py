"""A document that holds every block in every shape, for the tests of all writers.

The office is made up. `contoh_dokumen` gives the same tree each time.
"""

from base64 import b64decode
from decimal import Decimal

from akuntabel.aturan.capaian import capaian_naik
from akuntabel.dokumen.blocks import (
    Baris,
    Batang,
    Blok,
    Butir,
    Daftar,
    DaftarIsi,
    Figur,
    Foto,
    Gambar,
    GantiBaris,
    Gaya,
    Grafik,
    GrafikBatang,
    GrafikGaris,
    GrafikPohon,
    HalamanBaru,
    Inline,
    Isi,
    IsiDaftar,
    JenisBaris,
    Judul,
    Kolom,
    KopSurat,
    Nada,
    Paragraf,
    Penanda,
    Penomoran,
    Peran,
    Rata,
    Rincian,
    Rujuk,
    Rumus,
    Sampul,
    Sel,
    Seri,
    Simpul,
    Tabel,
    TandaTangan,
    Tautan,
    Teks,
)
from akuntabel.dokumen.dokumen import Bagian, Dokumen, Kertas, NomorHalaman
from akuntabel.skema.pilihan import Bentuk
from akuntabel.ukur.angka import Angka, Sumber, Turunan

JAHAT = '#read("/etc/passwd") *bold* $x$ <b>tebal</b> & \\alat_1 {{x}} \u201cpetik\u201d'
"""Text that means something to every engine below, and must be printed as it stands."""

PIKSEL = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGM8IRfFwMDAxMDAwMDAAAAPmAFE4knAJgAAAABJRU5ErkJggg=="
)
"""A PNG of two by two pixels."""

KODE_PANJANG = "7.01.01.2.01.0001.0002.0003"


def contoh_dokumen(kertas: Kertas = Kertas.A4) -> Dokumen:
    """A report in four sections: cover, preface with lists, three chapters, two annexes."""
    return Dokumen(
        judul="Laporan Kinerja Kecamatan Contoh Tahun 2025",
        penulis="Kecamatan Contoh",
        subjek="Akuntabilitas kinerja",
        kata_kunci=("SAKIP", "LKjIP", "kecamatan"),
        kertas=kertas,
        bagian=(
            Bagian((_sampul(),), NomorHalaman.TANPA),
            Bagian(_pengantar(), NomorHalaman.ROMAWI, "Laporan Kinerja Kecamatan Contoh"),
            Bagian((*_bab_satu(), *_bab_dua(), *_bab_tiga()), NomorHalaman.ARAB, "Laporan Kinerja Kecamatan Contoh"),
            Bagian((*_perjanjian(), *_keputusan()), NomorHalaman.ARAB, "Lampiran"),
        ),
    )


def foto() -> Foto:
    """A photograph of four pixels."""
    return Foto(
        Gambar(PIKSEL, "png", (2, 2)),
        _spans("Ruang pelayanan"),
        "Foto: Ruang pelayanan.",
        "gambar:foto",
        _spans("Dokumentasi kantor."),
    )


def persen(nama: str, nilai: str | None) -> Angka:
    """A percentage that stands in a cell."""
    return _angka(nama, nilai, Bentuk.PERSEN, desimal=2)


def rupiah(nama: str, nilai: str) -> Angka:
    """An amount that stands in a cell."""
    return _angka(nama, nilai, Bentuk.RUPIAH)


def capaian(nama: str, realisasi: Angka, target: Angka) -> Angka:
    """A figure made by a rule from two others."""
    if realisasi.nilai is None or target.nilai is None:
        raise ValueError(f"{nama}: both figures need a value")
    return Angka(
        nama=f"capaian:{nama}",
        judul=f"Capaian {nama}",
        nilai=capaian_naik(realisasi.nilai, target.nilai),
        bentuk=Bentuk.PERSEN,
        desimal=2,
        asal=Turunan(capaian_naik.aturan, (("realisasi", realisasi), ("target", target))),
    )


def _angka(nama: str, nilai: str | None, bentuk: Bentuk, *, desimal: int | None = None, satuan: str = "") -> Angka:
    return Angka(
        nama=nama,
        judul=nama,
        nilai=None if nilai is None else Decimal(nilai),
        bentuk=bentuk,
        satuan=satuan,
        desimal=desimal,
        asal=Sumber("Realisasi", nama, "Tahun 2025", "Buku contoh"),
        catatan="" if nilai is not None else "Data belum dikumpulkan.",
    )


def _t(isi: str, peran: Peran = Peran.BIASA, *, tebal: bool = False, miring: bool = False) -> Teks:
    return Teks(isi, peran, tebal, miring)


def _p(*isi: Inline | str, gaya: Gaya = Gaya.ISI, sambung: bool = False) -> Paragraf:
    return Paragraf(_spans(*isi), gaya, sambung)


def _spans(*isi: Inline | str) -> Isi:
    return tuple(_t(s) if isinstance(s, str) else s for s in isi)


def _n(isi: str) -> Teks:
    return _t(isi, Peran.NOMOR)


def _sel(*isi: Inline | str, **lain: object) -> Sel:
    return Sel(_spans(*isi), **lain)  # type: ignore[arg-type]  # keywords of Sel, as given


def _judul(tingkat: int, isi: str, penomoran: Penomoran = Penomoran.BAB) -> Judul:
    return Judul(tingkat, (_t(isi),), penomoran)


def _sampul() -> Sampul:
    return Sampul(
        judul="Laporan Kinerja Instansi Pemerintah",
        pemilik=("Kecamatan Contoh", "Kabupaten Contoh"),
        tahun="2025",
        alamat=("Jalan Merdeka Nomor 1, Contoh 68100", "Telepon (0331) 000000 · kecamatan.contoh@contohkab.go.id"),
    )


_PANJANG = (
    "Laporan ini merupakan bentuk pertanggungjawaban atas pelaksanaan tugas dan fungsi yang dipercayakan "
    "kepada kecamatan, sekaligus media informasi publik atas capaian kinerja yang terukur. Penyusunannya "
    "memperhatikan ketentuan peraturan perundang-undangan serta kaidah penyajian yang ringkas, jujur, dan "
    "dapat ditelusuri kembali sampai ke sumber datanya."
)


def _pengantar() -> tuple[Blok, ...]:
    return (
        _judul(1, "Kata Pengantar", Penomoran.TANPA),
        _p(
            "Puji syukur ke hadirat Tuhan Yang Maha Esa, Laporan Kinerja Kecamatan Contoh Tahun ",
            _n("2025"),
            " dapat diselesaikan. Laporan ini disusun berdasarkan ",
            _t("Peraturan Presiden Nomor 29 Tahun 2014", Peran.SITASI),
            " tentang ",
            _t("Sistem Akuntabilitas Kinerja Instansi Pemerintah", miring=True),
            ".",
        ),
        _p(_PANJANG),
        _p("Semoga laporan ini bermanfaat bagi perbaikan kinerja yang ", _t("berkelanjutan", tebal=True), "."),
        TandaTangan((_camat("Contoh", "19 Februari 2026"),)),
        _judul(1, "Daftar Isi", Penomoran.TANPA),
        DaftarIsi(IsiDaftar.JUDUL),
        _judul(1, "Daftar Tabel", Penomoran.TANPA),
        DaftarIsi(IsiDaftar.TABEL),
        _judul(1, "Daftar Gambar", Penomoran.TANPA),
        DaftarIsi(IsiDaftar.GAMBAR),
    )


def _camat(tempat: str, tanggal: str) -> Penanda:
    return Penanda(
        atas=(_spans(f"{tempat}, ", _t(tanggal, Peran.TANGGAL)), _spans("Camat Contoh,")),
        nama=(_t("Nama Lengkap Camat", Peran.ISIAN, tebal=True),),
        bawah=(_spans("Pembina Tingkat I"), _spans("NIP ", _n("00000000 000000 0 000"))),
    )


def _bab_satu() -> tuple[Blok, ...]:
    return (
        _judul(1, "Pendahuluan"),
        _judul(2, "Latar Belakang"),
        _p(_PANJANG),
        _p("Dasar hukum penyusunannya adalah sebagai berikut:", sambung=True),
        Daftar(
            tuple(
                (_p(_t(isi, Peran.SITASI), gaya=Gaya.RAPAT),)
                for isi in (
                    "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;",
                    (
                        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 "
                        "tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas "
                        "Laporan Kinerja Instansi Pemerintah."
                    ),
                )
            ),
            Butir.ANGKA,
        ),
        _judul(2, "Tugas dan Fungsi"),
        _judul(3, "Kedudukan"),
        _p("Kecamatan mempunyai tugas:", sambung=True),
        Daftar(
            (
                (_p("menyelenggarakan urusan pemerintahan umum;", gaya=Gaya.RAPAT),),
                (
                    _p("mengoordinasikan:", gaya=Gaya.RAPAT),
                    Daftar(
                        (
                            (_p("kegiatan pemberdayaan masyarakat;", gaya=Gaya.RAPAT),),
                            (
                                _p("pemeliharaan prasarana dan sarana pelayanan umum:", gaya=Gaya.RAPAT),
                                Daftar(
                                    (
                                        (_p("jalan lingkungan,", gaya=Gaya.RAPAT),),
                                        (_p("saluran air.", gaya=Gaya.RAPAT),),
                                    ),
                                    Butir.TITIK,
                                ),
                            ),
                        ),
                        Butir.KURUNG,
                    ),
                ),
                (_p("membina penyelenggaraan pemerintahan desa.", gaya=Gaya.RAPAT),),
            ),
            Butir.HURUF,
        ),
        _judul(3, "Susunan Organisasi"),
        _judul(4, "Sekretariat"),
        _p("Sekretariat dipimpin oleh Sekretaris Camat. Keterangan lengkap ada pada ", _situs(), "."),
        _p("Catatan: susunan ini berlaku sejak awal tahun.", gaya=Gaya.CATATAN),
        _p("Sumber Daya Manusia", gaya=Gaya.SUBJUDUL),
        _p(_PANJANG),
        _p("— teks di tengah —", gaya=Gaya.TENGAH),
        _p("teks di kanan", GantiBaris(), "dua baris", gaya=Gaya.KANAN),
        Grafik(
            _pohon(),
            _spans("Penjenjangan kinerja"),
            "Bagan pohon dari tujuan ke sasaran lalu ke program.",
            "gambar:pohon",
            _spans("Diolah dari rencana strategis."),
        ),
        _p("Keterkaitan antarjenjang diperlihatkan pada ", Rujuk("gambar:pohon"), "."),
        foto(),
        _p("Keadaannya tampak pada ", Rujuk("gambar:foto"), ", bukan pada ", Rujuk("tiada", "gambar lain"), "."),
    )


def _situs() -> Tautan:
    return Tautan("https://contohkab.go.id/kecamatan", "situs kecamatan")


def _pohon() -> GrafikPohon:
    return GrafikPohon(
        (
            Simpul("T1", "Meningkatnya kualitas pelayanan publik di kecamatan"),
            Simpul("S1", "Meningkatnya kepuasan masyarakat", "T1", 1),
            Simpul("S2", "Meningkatnya akuntabilitas kinerja", "T1", 1),
            Simpul("P1", "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "S1", 2),
            Simpul("P2", "Program Penunjang Urusan Pemerintahan Daerah", "S2", 2),
        ),
        ("Tujuan", "Sasaran", "Program"),
    )


def _bab_dua() -> tuple[Blok, ...]:
    return (
        _judul(1, "Perencanaan dan Perjanjian Kinerja"),
        _judul(2, "Rencana Anggaran"),
        _p(
            "Rincian anggaran menurut kode rekening tercantum dalam ",
            Rujuk("tabel:panjang"),
            ", sedangkan isian yang memuat tanda khusus ada pada ",
            Rujuk("tabel:blok"),
            ".",
        ),
        tabel_panjang(),
        _judul(2, "Isian Berblok"),
        tabel_blok(),
    )


def tabel_panjang(golongan: int = 6, rincian: int = 9) -> Tabel:
    """A table over pages: group rows, long codes, a total."""
    body: list[Baris] = []
    for g in range(1, golongan + 1):
        body.append(
            Baris(
                (_sel(_n(f"7.01.{g:02d}"), tebal=True), _sel(f"Program {_huruf(g)}", kolom=4, tebal=True)),
                JenisBaris.KELOMPOK,
            )
        )
        for r in range(1, rincian + 1):
            pagu = rupiah(f"pagu:{g}.{r}", f"{g * 1_250_000 + r * 98_765}.50")
            realisasi = rupiah(f"realisasi:{g}.{r}", f"{g * 1_100_000 + r * 91_234}.25")
            kode = KODE_PANJANG if r == 2 else f"7.01.{g:02d}.2.{r:02d}"
            body.append(
                Baris(
                    (
                        _sel(_n(kode)),
                        _sel("Koordinasi dan sinkronisasi penyelenggaraan pemerintahan umum", takuk=r % 3),
                        _sel(Figur(pagu, tabel=True)),
                        _sel(Figur(realisasi, tabel=True)),
                        _sel(Figur(capaian(f"serapan-{g}-{r}", realisasi, pagu), tabel=True)),
                    )
                )
            )
    jumlah = rupiah("pagu:jumlah", "250000000.50")
    terpakai = rupiah("realisasi:jumlah", "220000000.25")
    body.append(
        Baris(
            (
                _sel("Jumlah", kolom=2),
                _sel(Figur(jumlah, tabel=True)),
                _sel(Figur(terpakai, tabel=True)),
                _sel(Figur(capaian("serapan", terpakai, jumlah), tabel=True)),
            ),
            JenisBaris.JUMLAH,
        )
    )
    return Tabel(
        kolom=(Kolom(1.3), Kolom(3), Kolom(1.6, Rata.ANGKA), Kolom(1.6, Rata.ANGKA), Kolom(1, Rata.ANGKA)),
        head=(Baris(tuple(_sel(h) for h in ("Kode", "Uraian", "Pagu (Rp)", "Realisasi (Rp)", "Serapan"))),),
        body=tuple(body),
        judul=_spans("Pagu dan realisasi menurut rincian"),
        label="tabel:panjang",
        sumber=_spans("Bagian Keuangan, data contoh."),
    )


def _huruf(nomor: int) -> str:
    return chr(ord("A") + nomor - 1)


def tabel_blok() -> Tabel:
    """A table whose cells hold blocks, and text that every engine must leave alone."""
    daftar = Daftar(
        (
            (_p("memperluas layanan keliling;", gaya=Gaya.RAPAT),),
            (_p("melatih petugas secara berkala.", gaya=Gaya.RAPAT),),
        ),
        Butir.ANGKA,
    )
    return Tabel(
        kolom=(Kolom(1, Rata.TENGAH), Kolom(3), Kolom(4)),
        head=(Baris((_sel("No."), _sel("Rekomendasi"), _sel("Tindak lanjut"))),),
        body=(
            Baris((_sel(_n("1")), _sel(_t(JAHAT, Peran.ISIAN)), Sel((_p("Kecamatan akan:", gaya=Gaya.RAPAT), daftar)))),
            Baris((_sel(_n("2")), _sel(_t("Menyusun prosedur baku", tebal=True)), _sel("Selesai ", _n("100"), "."))),
            Baris((_sel(_n("3")), _sel("Sel kosong di kanan"), Sel())),
        ),
        judul=_spans("Rekomendasi dan tindak lanjut"),
        label="tabel:blok",
        catatan=_spans("Isian disalin sebagaimana adanya."),
    )


def _bab_tiga() -> tuple[Blok, ...]:
    return (
        _judul(1, "Akuntabilitas Kinerja"),
        _judul(2, "Kerangka Pengukuran"),
        _p("Capaian indikator dihitung dengan rumus berikut:", sambung=True),
        Rumus(
            r"\text{Capaian} = \frac{\text{Realisasi}}{\text{Target}} \times 100\%",
            "Capaian sama dengan realisasi dibagi target kali seratus persen.",
        ),
        Rumus(
            r"\bar{C} = \frac{\sum_{i=1}^{n} C_i}{n} - \left( x^{2} - 1 \right)",
            "Rata-rata C sama dengan jumlah C sub i dari i sama dengan satu sampai n dibagi n, dikurangi x kuadrat "
            "kurang satu.",
        ),
        _judul(2, "Capaian Kinerja"),
        _p("Hasil pengukuran disajikan pada ", Rujuk("tabel:capaian"), " dan ", Rujuk("gambar:batang"), "."),
        tabel_capaian(),
        Grafik(
            GrafikBatang(
                (
                    Batang("Indeks kepuasan masyarakat", persen("capaian:ikm", "99.8162"), Nada.BIRU),
                    Batang("Nilai SAKIP", persen("capaian:sakip", "120.0149"), Nada.BIRU),
                    Batang("Penyelesaian laporan ketertiban umum", persen("capaian:trantib", "73.72"), Nada.KUNING),
                    Batang("Indeks pelayanan publik", persen("capaian:ipp", None)),
                ),
                "Capaian (%)",
                (100, "Target"),
            ),
            _spans("Capaian menurut indikator"),
            "Diagram batang capaian empat indikator; satu belum memiliki data.",
            "gambar:batang",
        ),
        Grafik(
            GrafikGaris(
                ("2021", "2022", "2023", "2024", "2025"),
                (
                    Seri("Target", tuple(persen(f"target:{i}", str(88 + i)) for i in range(5)), putus=True),
                    Seri(
                        "Realisasi",
                        (*(persen(f"realisasi:{i}", str(87 + i * 1.3)) for i in range(4)), None),
                    ),
                ),
                "%",
            ),
            _spans("Target dan realisasi sampai akhir rencana"),
            "Diagram garis target dan realisasi lima tahun.",
            "gambar:garis",
            _spans("Rencana strategis, diolah."),
        ),
        _p(
            "Perkembangannya terlihat pada ",
            Rujuk("gambar:garis"),
            "; rincian lebarnya pada ",
            Rujuk("tabel:lebar"),
            ".",
        ),
        _judul(2, "Target Tahunan"),
        _p("Tabel berikut memerlukan halaman lebar.", sambung=True),
        tabel_lebar(),
        tabel_lebar("tabel:lebar-kedua", baris=3),
        _judul(2, "Penutup Bab"),
        _p(_PANJANG),
        HalamanBaru(),
        _p("Paragraf ini memulai halaman baru."),
    )


def tabel_capaian() -> Tabel:
    """A table with two head rows, merged cells and the colours of the scale."""
    target, realisasi = persen("target:ikm", "92.5"), persen("realisasi:ikm", "92.33")
    nada = (Nada.BIRU, Nada.HIJAU, Nada.KUNING, Nada.ABU, Nada.MERAH)
    predikat = ("Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah")
    rows = [
        Baris(
            (
                *((_sel(_n("1"), baris=5), _sel("Meningkatnya kepuasan masyarakat", baris=5)) if i == 0 else ()),
                _sel(f"Indikator {_huruf(i + 1)}"),
                _sel(Figur(target)),
                _sel(Figur(realisasi) if i < 4 else Figur(persen("realisasi:kosong", None))),
                _sel(Figur(capaian(f"ikm-{i}", realisasi, target), tebal=True)),
                _sel(predikat[i], nada=nada[i], rata=Rata.TENGAH),
            )
        )
        for i in range(5)
    ]
    return Tabel(
        kolom=(
            Kolom(0.5, Rata.TENGAH),
            Kolom(2),
            Kolom(2),
            Kolom(1, Rata.ANGKA),
            Kolom(1.1, Rata.ANGKA),
            Kolom(1, Rata.ANGKA),
            Kolom(1.3, Rata.TENGAH),
        ),
        head=(
            Baris(
                (
                    _sel("No.", baris=2),
                    _sel("Sasaran", baris=2),
                    _sel("Indikator", baris=2),
                    _sel("Tahun ", _n("2025"), kolom=3),
                    _sel("Predikat", baris=2),
                )
            ),
            Baris((_sel("Target"), _sel("Realisasi"), _sel("Capaian"))),
        ),
        body=tuple(rows),
        judul=_spans("Capaian kinerja tahun ", _n("2025")),
        label="tabel:capaian",
        catatan=_spans("Predikat menurut skala nilai peringkat kinerja."),
        sumber=_spans("Hasil pengukuran kinerja."),
    )


def tabel_lebar(label: str = "tabel:lebar", baris: int = 14) -> Tabel:
    """A table of fourteen columns for a wide page, with merged heads and rowspans."""
    angka = Kolom(1, Rata.ANGKA)
    body = [
        Baris(
            (
                *((_sel(_n(str(i // 2 + 1)), baris=min(2, baris - i)),) if i % 2 == 0 else ()),
                *((_sel("Meningkatnya akuntabilitas kinerja", baris=min(2, baris - i)),) if i % 2 == 0 else ()),
                _sel(f"Indikator {_huruf(i + 1)} yang namanya agak panjang"),
                _sel("Persen"),
                *(_sel(Figur(persen(f"{label}:{i}:{t}", f"{70 + i + t}.5"), tabel=True)) for t in range(10)),
            )
        )
        for i in range(baris)
    ]
    return Tabel(
        kolom=(Kolom(0.6, Rata.TENGAH), Kolom(2.6), Kolom(2.6), Kolom(1.2), *(angka,) * 10),
        head=(
            Baris(
                (
                    _sel("No.", baris=2),
                    _sel("Sasaran", baris=2),
                    _sel("Indikator", baris=2),
                    _sel("Satuan", baris=2),
                    *(_sel("Tahun ", _n(str(2025 + t)), kolom=2) for t in range(5)),
                )
            ),
            Baris(tuple(_sel(h) for _ in range(5) for h in ("Target", "Realisasi"))),
        ),
        body=tuple(body),
        judul=_spans("Target dan realisasi lima tahun"),
        label=label,
        sumber=_spans("Rencana strategis."),
        lanskap=True,
    )


def _kop() -> KopSurat:
    return KopSurat(
        ("Pemerintah Kabupaten Contoh", "Kecamatan Contoh"),
        ("Jalan Merdeka Nomor 1, Contoh 68100", "Telepon (0331) 000000"),
    )


def _perjanjian() -> tuple[Blok, ...]:
    return (
        _judul(1, "Perjanjian Kinerja Tahun Berjalan", Penomoran.LAMPIRAN),
        _kop(),
        _judul(2, "Perjanjian Kinerja", Penomoran.SENYAP),
        _p("Yang bertanda tangan di bawah ini:", sambung=True),
        Rincian(
            (
                (_spans("Nama"), (_p(_t("Nama Lengkap Camat", Peran.ISIAN), gaya=Gaya.RAPAT),)),
                (_spans("Jabatan"), (_p("Camat Contoh", gaya=Gaya.RAPAT),)),
            )
        ),
        _p("berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini."),
        Tabel(
            kolom=(Kolom(0.5, Rata.TENGAH), Kolom(4), Kolom(1.5, Rata.ANGKA)),
            head=(Baris((_sel("No."), _sel("Indikator"), _sel("Target"))),),
            body=(Baris((_sel(_n("1")), _sel("Indeks kepuasan masyarakat"), _sel(_n("92,5")))),),
        ),
        TandaTangan(
            (
                Penanda((_spans("Pihak Kedua,"), _spans("Bupati Contoh")), (_t("Nama Lengkap Bupati", tebal=True),)),
                _camat("Contoh", "2 Januari 2025"),
            )
        ),
    )


def _keputusan() -> tuple[Blok, ...]:
    return (
        _judul(1, "Keputusan tentang Indikator Kinerja Utama", Penomoran.LAMPIRAN),
        _kop(),
        _judul(3, "Keputusan Camat Contoh", Penomoran.SENYAP),
        _p("Nomor ", _n("100.3.3/1/2025"), gaya=Gaya.TENGAH),
        Rincian(
            (
                (
                    _spans("Menimbang"),
                    (
                        Daftar(
                            (
                                (_p("bahwa kinerja perlu diukur;", gaya=Gaya.RAPAT),),
                                (_p("bahwa ukurannya perlu ditetapkan dengan keputusan.", gaya=Gaya.RAPAT),),
                            ),
                            Butir.HURUF,
                        ),
                    ),
                ),
                (
                    _spans("Mengingat"),
                    (
                        Daftar(
                            ((_p(_t("Peraturan Presiden Nomor 29 Tahun 2014;", Peran.SITASI), gaya=Gaya.RAPAT),),),
                            Butir.ANGKA,
                        ),
                    ),
                ),
            )
        ),
        _p(_t("MEMUTUSKAN:", tebal=True), gaya=Gaya.TENGAH, sambung=True),
        Rincian(
            (
                (_spans("Menetapkan"), (_p("Keputusan tentang indikator kinerja utama.", gaya=Gaya.RAPAT),)),
                (_spans("KESATU"), (_p("Indikator kinerja utama ditetapkan.", gaya=Gaya.RAPAT),)),
                (_spans("KEDUA"), (_p(_PANJANG, gaya=Gaya.RAPAT),)),
            )
        ),
        TandaTangan((_camat("Contoh", "10 Januari 2025"),)),
    )
