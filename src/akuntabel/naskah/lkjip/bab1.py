"""Bab I: why the report exists and who reports."""

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014, PERPRES_29_2014
from akuntabel.dokumen.blocks import Blok, Butir, Daftar, Isi, Rujuk
from akuntabel.naskah.bahan import Bahan, sebut_dokumen
from akuntabel.naskah.catatan_kelengkapan import kalimat_kelengkapan
from akuntabel.naskah.gambar import gambar_bagian
from akuntabel.naskah.kalimat import butir
from akuntabel.naskah.lkjip.profil import blok_status_pegawai, blok_unit_lapangan, blok_wilayah
from akuntabel.naskah.lkjip.tindak_lanjut import blok_tindak_lanjut
from akuntabel.naskah.markdown import sebaris
from akuntabel.naskah.tabel.profil import tabel_pegawai, tabel_sarana
from akuntabel.naskah.teks import belum_diisi, daftar_kata, isian, judul, nomor, par, rangkai, rapat, sitasi
from akuntabel.skema.tabel.instansi import JenisTugas, Organisasi
from akuntabel.skema.tabel.narasi import BagianNarasi
from akuntabel.ukur.status import sign_of


def bab_pendahuluan(bahan: Bahan) -> tuple[Blok, ...]:
    """Bab I A to F."""
    return (
        judul(1, "PENDAHULUAN"),
        *_latar_belakang(bahan),
        *gambar_bagian(bahan, BagianNarasi.LATAR_BELAKANG),
        *_tujuan(bahan),
        *gambar_bagian(bahan, BagianNarasi.TUJUAN),
        *_tugas_fungsi(bahan),
        *gambar_bagian(bahan, BagianNarasi.ORGANISASI),
        *_sumber_daya(bahan),
        *_isu(bahan),
        *gambar_bagian(bahan, BagianNarasi.ISU_STRATEGIS),
        *blok_tindak_lanjut(bahan),
    )


def _latar_belakang(bahan: Bahan) -> tuple[Blok, ...]:
    return (
        judul(2, "Latar Belakang"),
        par(
            "Laporan Kinerja Instansi Pemerintah (LKjIP) merupakan bagian dari Sistem Akuntabilitas Kinerja Instansi "
            "Pemerintah (SAKIP). Melalui laporan ini {nama} mempertanggungjawabkan kinerja yang diperjanjikan dalam "
            "Perjanjian Kinerja beserta penggunaan anggarannya.",
            nama=isian(bahan.instansi.nama),
        ),
        par("Dasar hukum penyusunan laporan ini adalah:", sambung=True),
        butir([(sitasi(p.sebutan),) for p in (PERPRES_29_2014, PERMENPANRB_53_2014)], Butir.ANGKA),
        *bahan.narasi(BagianNarasi.LATAR_BELAKANG),
    )


def _tujuan(bahan: Bahan) -> tuple[Blok, ...]:
    return (
        judul(2, "Tujuan"),
        par("Laporan kinerja ini disusun untuk:", sambung=True),
        butir(
            [
                rangkai("memberikan informasi kinerja yang terukur kepada pemberi mandat dan masyarakat; dan"),
                rangkai("menjadi dasar perbaikan kinerja secara berkesinambungan."),
            ],
            Butir.ANGKA,
        ),
        *bahan.narasi(BagianNarasi.TUJUAN),
    )


def _tugas_fungsi(bahan: Bahan) -> tuple[Blok, ...]:
    basis, following = bahan.dokumen_untuk("sotk"), bahan.dokumen_untuk("sotk berikutnya")
    name = isian(bahan.instansi.nama)
    blocks: list[Blok] = [judul(2, "Tugas, Fungsi dan Susunan Organisasi")]
    if basis:
        sentence = "Tugas dan fungsi {nama} pada tahun {y} berpedoman pada {dasar}."
        blocks.append(par(sentence, nama=name, y=nomor(bahan.tahun), dasar=sebut_dokumen(basis)))
    for kind, lead in (
        (JenisTugas.KEDUDUKAN, "Kedudukan {nama} adalah sebagai berikut."),
        (JenisTugas.TUGAS, "{nama} mempunyai tugas:"),
        (JenisTugas.FUNGSI, "Dalam melaksanakan tugasnya, {nama} menyelenggarakan fungsi:"),
    ):
        rows = [sebaris(r.uraian, bahan.hasil) for r in bahan.paket.tugas_fungsi if r.jenis is kind]
        if rows:
            blocks += [par(lead, nama=name, sambung=True), butir(rows, Butir.HURUF)]
    if bahan.paket.organisasi:
        blocks += [par("Susunan organisasi {nama} terdiri atas:", nama=name, sambung=True), _units(bahan, "")]
    blocks.extend(blok_unit_lapangan(bahan))
    blocks.extend(blok_wilayah(bahan))
    blocks.extend(bahan.narasi(BagianNarasi.ORGANISASI))
    if following:
        blocks.append(
            par(
                "Mulai tahun {y} pelaksanaan tugas dan fungsi {nama} berpedoman pada {dasar}.",
                y=nomor(bahan.tahun + 1),
                nama=name,
                dasar=sebut_dokumen(following),
            )
        )
    return tuple(blocks) if len(blocks) > 1 else (*blocks, belum_diisi("Tugas, fungsi dan susunan organisasi"))


def _units(bahan: Bahan, parent: str) -> Daftar:
    """The organisation as nested lists; a unit alone at the top shares its level with those below it."""
    rows = [u for u in bahan.paket.organisasi if u.induk == parent]
    if not parent and len(rows) == 1:
        rows = [rows[0], *(u for u in bahan.paket.organisasi if u.induk == rows[0].kode)]
        return Daftar(tuple(_unit(bahan, u, nested=number > 0) for number, u in enumerate(rows)), Butir.HURUF)
    return Daftar(tuple(_unit(bahan, u, nested=True) for u in rows), Butir.ANGKA)


def _unit(bahan: Bahan, unit: Organisasi, *, nested: bool) -> tuple[Blok, ...]:
    below = nested and any(u.induk == unit.kode for u in bahan.paket.organisasi)
    if not below:
        return (rapat("{nama}", nama=isian(unit.nama)),)
    return (rapat("{nama}, membawahi:", nama=isian(unit.nama)), _units(bahan, unit.kode))


def _sumber_daya(bahan: Bahan) -> tuple[Blok, ...]:
    paket = bahan.paket
    staff, assets = (gambar_bagian(bahan, b) for b in (BagianNarasi.SUMBER_DAYA_MANUSIA, BagianNarasi.SARANA))
    if not (paket.pegawai or paket.status_pegawai or paket.sarana):
        return (*staff, *assets)
    told = paket.pegawai or paket.status_pegawai
    return (
        judul(2, "Dukungan Sumber Daya Manusia dan Sarana Prasarana"),
        *([judul(3, "Sumber Daya Manusia")] if told else []),
        *(_pegawai(bahan) if paket.pegawai else ()),
        *blok_status_pegawai(bahan),
        *(bahan.narasi(BagianNarasi.SUMBER_DAYA_MANUSIA) if told else ()),
        *staff,
        *(_sarana(bahan) if paket.sarana else ()),
        *assets,
    )


def _pegawai(bahan: Bahan) -> tuple[Blok, ...]:
    table = tabel_pegawai(bahan)
    basis = bahan.dokumen_untuk("peta jabatan")
    blocks: list[Blok] = []
    if basis:
        blocks.append(par("Kebutuhan pegawai ditetapkan dengan {dasar}.", dasar=sebut_dokumen(basis)))
    blocks += [
        par(
            "{banyak}{kurang} {celah}Rinciannya disajikan pada {tabel}.",
            banyak=_banyak_pegawai(bahan),
            kurang=kalimat_kelengkapan(
                "Banyaknya pegawai tersebut", *(bahan.angka("pegawai", c) for c in ("bezetting", "kebutuhan"))
            ),
            celah=_gaps(bahan),
            tabel=Rujuk(table.label),
        ),
        table,
    ]
    return tuple(blocks)


def _banyak_pegawai(bahan: Bahan) -> Isi:
    """How many there are, of either sex, and how many are needed, as far as it is filled in."""
    known = {c for c in ("bezetting", "kebutuhan") if _diisi(bahan, c)}
    day = rangkai("{d} Desember {y}", d=nomor(31), y=nomor(bahan.tahun))
    needed = rangkai("kebutuhannya {n} pegawai", n=bahan.fig("pegawai", "kebutuhan")) if "kebutuhan" in known else ()
    if "bezetting" not in known:
        sentence = "Banyaknya pegawai per {hari} belum diisi{kebutuhan}."
        return rangkai(sentence, hari=day, kebutuhan=rangkai("; {teks}", teks=needed) if needed else ())
    sexes = rangkai(
        ", terdiri atas {l} laki-laki dan {p} perempuan",
        l=bahan.fig("pegawai", "laki_laki"),
        p=bahan.fig("pegawai", "perempuan"),
    )
    return rangkai(
        "Per {hari} tercatat {n} pegawai{kelamin}{kebutuhan}.",
        hari=day,
        n=bahan.fig("pegawai", "bezetting"),
        kelamin=sexes if _terinci(bahan) else (),
        kebutuhan=rangkai(", sedangkan {teks}", teks=needed) if needed else (),
    )


def _terinci(bahan: Bahan) -> bool:
    """Is every count there of which men and women are the parts?"""
    columns = ("bezetting", "laki_laki", "perempuan")
    return all(_diisi(bahan, c) and bahan.angka("pegawai", c).kelengkapan is None for c in columns)


def _diisi(bahan: Bahan, column: str) -> bool:
    return bahan.angka("pegawai", column).nilai is not None


def _gaps(bahan: Bahan) -> Isi:
    """Which groups of posts are short, which are over: a total can hide both."""
    gaps = {row.kelompok.value: bahan.angka("pegawai", f"{row.kelompok.value}/selisih") for row in bahan.paket.pegawai}
    judged = {group: gap for group, gap in gaps.items() if gap.nilai is not None and not gap.kelengkapan}
    phrases = []
    for sign, word in ((-1, "masih kurang"), (1, "melebihi kebutuhan")):
        groups = [
            rangkai(
                "{kelompok} ({isi} dari {butuh})",
                kelompok=isian(group),
                isi=bahan.fig("pegawai", f"{group}/bezetting"),
                butuh=bahan.fig("pegawai", f"{group}/kebutuhan"),
            )
            for group, gap in judged.items()
            if sign_of(gap) == sign
        ]
        if groups:
            phrases.append(rangkai("{kelompok} {word}", kelompok=daftar_kata(groups), word=word))
    if phrases:
        return rangkai("Menurut kelompok jabatan, {daftar}. ", daftar=daftar_kata(phrases))
    return rangkai("Setiap kelompok jabatan terisi sesuai kebutuhannya. ") if len(judged) == len(gaps) else ()


def _sarana(bahan: Bahan) -> tuple[Blok, ...]:
    table = tabel_sarana(bahan)
    return (
        judul(3, "Sarana dan Prasarana"),
        par(
            "{alamat}Barang yang tercatat dalam Kartu Inventaris Barang dirinci menurut kelompoknya pada {tabel}.",
            alamat=_alamat(bahan),
            tabel=Rujuk(table.label),
        ),
        *bahan.narasi(BagianNarasi.SARANA),
        table,
    )


def _alamat(bahan: Bahan) -> Isi:
    office = bahan.instansi
    if not office.alamat:
        return ()
    return rangkai("{nama} berkedudukan di {alamat}. ", nama=isian(office.nama), alamat=isian(office.alamat))


def _isu(bahan: Bahan) -> tuple[Blok, ...]:
    if not bahan.paket.isu_strategis:
        return ()
    return (
        judul(2, "Isu Strategis"),
        par(
            "Isu strategis adalah keadaan yang berdampak besar bagi perangkat daerah: bila tidak diantisipasi "
            "menimbulkan kerugian, dan bila tidak dimanfaatkan menghilangkan peluang memperbaiki layanan. Isu strategis "
            "{nama} adalah sebagai berikut.",
            nama=isian(bahan.instansi.nama),
            sambung=True,
        ),
        butir([sebaris(r.uraian, bahan.hasil) for r in bahan.paket.isu_strategis], Butir.ANGKA),
        *bahan.narasi(BagianNarasi.ISU_STRATEGIS),
    )
