"""What the LKjIP needs as a report: its profile, its plans, its signature and its closing steps."""

from collections.abc import Iterator

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.kelengkapan.bersama import TANGGAL_IKU, tanggal_pk, tempat
from akuntabel.naskah.kelengkapan.capaian import CAPAIAN, diperjanjikan
from akuntabel.naskah.kelengkapan.syarat import Syarat, Uji, isi_kolom, isi_pejabat, isi_tabel
from akuntabel.skema.letak import Letak, letak_of
from akuntabel.skema.tabel.instansi import JenisTugas
from akuntabel.skema.tabel.narasi import BagianNarasi, JenisAnalisis, JenisLampiran
from akuntabel.skema.tabel.perencanaan import JenisUnsur
from akuntabel.ukur.sumber_daya import KOLOM_PEGAWAI

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")


def _tugas_fungsi(bahan: Bahan) -> Iterator[Uji]:
    told = {row.jenis for row in bahan.paket.tugas_fungsi}
    for jenis in (JenisTugas.TUGAS, JenisTugas.FUNGSI):
        yield Uji(Letak("tugas_fungsi"), jenis.value, jenis in told)


def _iku(bahan: Bahan) -> Iterator[Uji]:
    for kode in dict.fromkeys(p.renstra for p in bahan.paket.perjanjian_kepala):
        ada = bahan.keputusan_iku(kode) is not None
        yield Uji(Letak("keputusan_iku"), bahan.paket.kunci["renstra"][kode].nama, ada)


def _rpjmd(bahan: Bahan) -> Iterator[Uji]:
    plans = [bahan.renstra(p) for p in bahan.paket.perjanjian_kepala]
    yield from isi_kolom(bahan, plans, "rpjmd", lambda renstra: renstra.nama)


def _kondisi_awal(bahan: Bahan) -> Iterator[Uji]:
    for _, indikator in diperjanjikan(bahan):
        renstra = bahan.paket.kunci["unsur"][indikator.unsur].renstra
        angka = bahan.angka("kondisi_awal", indikator.ukuran, renstra)
        yield Uji(letak_of(bahan.paket, indikator, "kondisi_awal"), indikator.nama, angka.nilai is not None)


def _dasar_organisasi(bahan: Bahan) -> Iterator[Uji]:
    yield Uji(Letak("dokumen"), "", bahan.dokumen_untuk("sotk") is not None)


def _pegawai(bahan: Bahan) -> Iterator[Uji]:
    for row in bahan.paket.pegawai:
        for kolom in KOLOM_PEGAWAI:
            if hasattr(row, kolom):
                ada = getattr(row, kolom) is not None
                yield Uji(letak_of(bahan.paket, row, kolom), row.kelompok.value, ada)


def _jumlah_ideal(bahan: Bahan) -> Iterator[Uji]:
    """Where the office tells what it should have at all, it tells so of each asset."""
    if any(row.jumlah_ideal is not None for row in bahan.paket.sarana):
        yield from isi_kolom(bahan, bahan.paket.sarana, "jumlah_ideal", lambda row: row.nama)


def _tindak_lanjut(bahan: Bahan) -> Iterator[Uji]:
    yield from isi_kolom(bahan, bahan.paket.rekomendasi, "tindak_lanjut", lambda row: row.kode)


def _langkah(bahan: Bahan) -> Iterator[Uji]:
    points = any(
        a.jenis is JenisAnalisis.LANGKAH_PERBAIKAN and not (a.unsur or a.program or a.indikator)
        for a in bahan.paket.analisis
    )
    prose = any(n.bagian is BagianNarasi.LANGKAH for n in bahan.paket.narasi)
    yield Uji(Letak("langkah_perbaikan"), "", bool(bahan.paket.langkah_perbaikan) or points or prose)


def _lampiran(bahan: Bahan) -> Iterator[Uji]:
    attached = {row.rujuk for row in bahan.paket.lampiran if row.jenis is JenisLampiran.PERJANJIAN}
    for perjanjian in bahan.paket.perjanjian_kepala:
        yield Uji(Letak("lampiran"), perjanjian.kode, perjanjian.kode in attached)


def _isi_lampiran(bahan: Bahan) -> Iterator[Uji]:
    """An attachment that is made of the Paket names the record that it is made of."""
    tables = {
        JenisLampiran.PERJANJIAN: "perjanjian",
        JenisLampiran.IKU: "keputusan_iku",
        JenisLampiran.TUJUAN_SASARAN: "renstra",
    }
    for row in bahan.paket.lampiran:
        if row.jenis in tables:
            ada = row.rujuk in bahan.paket.kunci[tables[row.jenis]]
            yield Uji(letak_of(bahan.paket, row, "rujuk"), row.judul, ada)


def _tujuan(bahan: Bahan) -> Iterator[Uji]:
    """A sasaran stands under a tujuan where its Renstra has any."""
    with_tujuan = {u.renstra for u in bahan.paket.unsur if u.jenis is JenisUnsur.TUJUAN}
    below = [u for u in bahan.paket.unsur if u.jenis is JenisUnsur.SASARAN and u.renstra in with_tujuan]
    yield from isi_kolom(bahan, below, "induk", lambda unsur: unsur.uraian)


LKJIP: tuple[Syarat, ...] = (
    *CAPAIAN,
    Syarat(
        "KLG101",
        "Isu strategis",
        lambda bahan: isi_tabel(bahan, "isu_strategis"),
        "Bab I tidak memuat isu strategis.",
        "Isi lembar Isu Strategis.",
        _PELAPORAN,
    ),
    Syarat(
        "KLG102",
        "Tugas dan fungsi",
        _tugas_fungsi,
        "Bab I tidak menjelaskan tugas atau fungsi perangkat daerah.",
        "Isi lembar Tugas dan Fungsi.",
        _PELAPORAN,
    ),
    Syarat(
        "KLG103",
        "Susunan organisasi",
        lambda bahan: isi_tabel(bahan, "organisasi"),
        "Bab I tidak memuat susunan organisasi.",
        "Isi lembar Susunan Organisasi.",
        _PELAPORAN,
    ),
    Syarat(
        "KLG104",
        "Langkah perbaikan kinerja",
        _langkah,
        "Judul Langkah Perbaikan Kinerja pada Bab IV berdiri tanpa isi.",
        "Isi lembar Langkah Perbaikan.",
        _PELAPORAN,
    ),
    Syarat(
        "KLG105",
        "Lampiran Perjanjian Kinerja",
        _lampiran,
        "Perjanjian Kinerja tidak dilampirkan pada laporan.",
        "Tambahkan Perjanjian Kinerja pada lembar Lampiran.",
        _PELAPORAN,
    ),
    tanggal_pk(lambda bahan: bahan.paket.perjanjian_kepala),
    Syarat(
        "KLG115",
        "Isi lampiran",
        _isi_lampiran,
        "Lampiran ini hanya disebut terlampir terpisah.",
        "Isi Kode pada lembar Lampiran dengan kode PK, Keputusan IKU, atau Renstra.",
    ),
    Syarat(
        "KLG116",
        "Tujuan dari sasaran",
        _tujuan,
        "Sasaran ini dilaporkan tanpa tujuan yang didukungnya.",
        "Isi Tujuan pada lembar Tujuan dan Sasaran.",
    ),
    Syarat(
        "KLG001",
        "Nama penanda tangan",
        lambda bahan: isi_pejabat(bahan, bahan.instansi, "penanda_tangan"),
        "Tempat nama pada tanda tangan kata pengantar kosong.",
        "Isi penanda tangan pada lembar Instansi, dan namanya pada lembar Pejabat.",
    ),
    Syarat(
        "KLG106",
        "Tanggal laporan",
        lambda bahan: isi_kolom(bahan, (bahan.instansi,), "tanggal_laporan", lambda _: ""),
        "Tanggal pada kata pengantar kosong.",
        "Isi Tanggal laporan pada lembar Instansi.",
    ),
    tempat(),
    Syarat(
        "KLG107",
        "Keputusan IKU",
        _iku,
        "Bab II tidak memuat Indikator Kinerja Utama menurut Renstra ini.",
        "Isi lembar Keputusan IKU dan IKU.",
    ),
    TANGGAL_IKU,
    Syarat(
        "KLG108",
        "Kaitan dengan RPJMD",
        _rpjmd,
        "Tabel keterkaitan pada Bab II tidak memuat misi, tujuan, dan sasaran RPJMD.",
        "Isi RPJMD pada lembar Renstra, dan yang didukung pada lembar Tujuan dan Sasaran.",
    ),
    Syarat(
        "KLG109",
        "Kondisi awal",
        _kondisi_awal,
        "Tabel Renstra pada Bab II tidak memuat kondisi awal indikator.",
        "Isi Kondisi awal pada lembar Indikator.",
    ),
    Syarat(
        "KLG110",
        "Dasar hukum tugas dan fungsi",
        _dasar_organisasi,
        "Bab I tidak menyebut peraturan tentang susunan organisasi.",
        "Tambahkan peraturannya pada lembar Dokumen dan Peraturan, dengan Untuk 'sotk'.",
    ),
    Syarat(
        "KLG111",
        "Pegawai",
        lambda bahan: isi_tabel(bahan, "pegawai"),
        "Bab I tidak memuat keadaan pegawai.",
        "Isi lembar Pegawai.",
    ),
    Syarat(
        "KLG112",
        "Sarana dan prasarana",
        lambda bahan: isi_tabel(bahan, "sarana"),
        "Bab I tidak memuat keadaan sarana dan prasarana.",
        "Isi lembar Sarana dan Prasarana.",
    ),
    Syarat(
        "KLG113",
        "Tindak lanjut evaluasi",
        lambda bahan: isi_tabel(bahan, "rekomendasi"),
        "Bab I tidak memuat tindak lanjut atas Laporan Hasil Evaluasi AKIP.",
        "Isi lembar rekomendasi evaluasi bila perangkat daerah sudah dievaluasi.",
    ),
    Syarat(
        "KLG117",
        "Jumlah pegawai",
        _pegawai,
        "Tabel pegawai pada Bab I kosong di tempat ini, dan jumlahnya belum utuh.",
        "Isi lembar Pegawai; tulis 0 bila memang tidak ada.",
    ),
    Syarat(
        "KLG118",
        "Jumlah ideal sarana",
        _jumlah_ideal,
        "Tabel sarana pada Bab I tidak memuat jumlah idealnya.",
        "Isi Jumlah ideal pada lembar Sarana dan Prasarana.",
    ),
    Syarat(
        "KLG119",
        "Tindak lanjut rekomendasi",
        _tindak_lanjut,
        "Rekomendasi ini disajikan pada Bab I tanpa tindak lanjut.",
        "Isi Tindak lanjut pada lembar Rekomendasi LHE.",
    ),
    Syarat(
        "KLG114",
        "Alamat",
        lambda bahan: isi_kolom(bahan, (bahan.instansi,), "alamat", lambda _: ""),
        "Sampul, kop surat, dan bagian sarana tidak memuat alamat.",
        "Isi Alamat pada lembar Instansi.",
    ),
)
"""In the order in which they are told: what the law demands first."""
