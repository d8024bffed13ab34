"""What stands before Bab I: cover, foreword, contents, executive summary."""

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014, PERPRES_29_2014, PP_8_2006
from akuntabel.dokumen.blocks import (
    Blok,
    Butir,
    DaftarIsi,
    HalamanBaru,
    Isi,
    IsiDaftar,
    Judul,
    Penomoran,
    Rujuk,
    Sampul,
    Teks,
)
from akuntabel.naskah.bahan import Bahan, sebut_perjanjian
from akuntabel.naskah.gambar import gambar_bagian
from akuntabel.naskah.hitungan import kalimat_hitungan, sebut_isi
from akuntabel.naskah.kalimat import butir
from akuntabel.naskah.tabel.capaian import tabel_ringkasan
from akuntabel.naskah.tanda_tangan import penanda, tanda_tangan
from akuntabel.naskah.teks import daftar_kata, isian, nomor, par, rangkai, sitasi, tanggal
from akuntabel.naskah.uang import kalimat_serapan
from akuntabel.skema.tabel.evaluasi import HasilReviu, ReviuLaporan, StatusTindakLanjut
from akuntabel.skema.tabel.narasi import BagianNarasi, JenisAnalisis
from akuntabel.skema.tabel.perjanjian import Perjanjian


def judul_laporan(bahan: Bahan) -> Isi:
    """`Laporan Kinerja Kecamatan Kencong Tahun 2025`."""
    return rangkai("Laporan Kinerja {nama} Tahun {y}", nama=isian(bahan.instansi.nama), y=nomor(bahan.tahun))


def sampul(bahan: Bahan, judul: str = "LAPORAN KINERJA INSTANSI PEMERINTAH") -> Sampul:
    """The cover."""
    office = bahan.instansi
    contact = "   ".join(
        f"{label} {value}" for label, value in (("Telepon", office.telepon), ("Surel", office.surel)) if value
    )
    return Sampul(
        judul=judul,
        pemilik=(office.nama.upper(), office.pemerintah_daerah.upper()),
        tahun=str(bahan.tahun),
        alamat=tuple(filter(None, (f"{office.alamat} {office.kode_pos}".strip(), contact))),
        lambang=bahan.lambang,
    )


def _judul(text: str, penomoran: Penomoran = Penomoran.TANPA) -> Judul:
    return Judul(1, (Teks(text),), penomoran)


def bagian_depan(bahan: Bahan) -> tuple[Blok, ...]:
    """Foreword, contents, executive summary."""
    return (
        *_kata_pengantar(bahan),
        HalamanBaru(),
        _judul("DAFTAR ISI", Penomoran.SENYAP),
        DaftarIsi(IsiDaftar.JUDUL),
        _judul("DAFTAR TABEL", Penomoran.SENYAP),
        DaftarIsi(IsiDaftar.TABEL),
        _judul("DAFTAR GAMBAR", Penomoran.SENYAP),
        DaftarIsi(IsiDaftar.GAMBAR),
        *_ikhtisar(bahan),
    )


def _kata_pengantar(bahan: Bahan) -> tuple[Blok, ...]:
    office = bahan.instansi
    head = bahan.pejabat(office.penanda_tangan)
    return (
        _judul("KATA PENGANTAR"),
        par(
            "Puji syukur kami panjatkan kepada Tuhan Yang Maha Esa karena {judul} telah selesai disusun. Laporan ini "
            "mempertanggungjawabkan kinerja yang diperjanjikan dan anggaran yang digunakan sepanjang tahun {y}.",
            judul=judul_laporan(bahan),
            y=nomor(bahan.tahun),
        ),
        par(
            "Penyusunannya memenuhi {satu} dan {dua}, serta mengikuti {tiga}.",
            satu=sitasi(PP_8_2006.sebutan),
            dua=sitasi(PERPRES_29_2014.sebutan),
            tiga=sitasi(PERMENPANRB_53_2014.sebutan),
        ),
        par(
            "Capaian dan serapan di dalamnya dihitung dari data kinerja dan anggaran yang sama, sehingga tabel dan grafik "
            "dapat ditelusuri ke sumbernya. Kami menyajikan keberhasilan dan kekurangan apa adanya agar laporan "
            "ini berguna sebagai bahan evaluasi."
        ),
        *_reviu(bahan),
        *bahan.narasi(BagianNarasi.KATA_PENGANTAR),
        *gambar_bagian(bahan, BagianNarasi.KATA_PENGANTAR),
        par(
            "Kami berharap laporan ini memberi informasi yang jelas bagi {kepala_daerah} dan masyarakat, serta menjadi "
            "dasar perbaikan kinerja {nama} pada tahun berikutnya.",
            kepala_daerah=isian(office.kepala_daerah),
            nama=isian(office.nama),
        ),
        tanda_tangan(penanda(head, office.tempat or "[tempat]", office.tanggal_laporan)),
    )


_HASIL_REVIU = {
    HasilReviu.SESUAI: " Hasilnya menyatakan laporan telah sesuai.",
    HasilReviu.DENGAN_CATATAN: " Reviu itu memberi catatan.",
    None: "",
}


def _reviu(bahan: Bahan) -> tuple[Blok, ...]:
    """That the report was reviewed: by whom, when, under which number."""
    return tuple(
        par(
            "Laporan ini telah direviu oleh {pelaksana} pada tanggal {hari}{nomor}.{hasil}",
            pelaksana=isian(row.pelaksana),
            hari=tanggal(row.tanggal),
            nomor=rangkai(" dengan Berita Acara Nomor {n}", n=isian(row.nomor)) if row.nomor else (),
            hasil=rangkai("{kata}{perbaikan}", kata=_HASIL_REVIU[row.hasil], perbaikan=_perbaikan(bahan, row)),
        )
        for row in bahan.paket.reviu
    )


def _perbaikan(bahan: Bahan, reviu: ReviuLaporan) -> str:
    """Whether every remark was mended."""
    remarks = bahan.paket.catatan_reviu
    done = remarks and all(row.status is StatusTindakLanjut.SELESAI for row in remarks)
    mended = done and reviu.hasil is HasilReviu.DENGAN_CATATAN and len(bahan.paket.reviu) == 1
    return " Seluruh catatannya telah diperbaiki." if mended else ""


def _ikhtisar(bahan: Bahan) -> tuple[Blok, ...]:
    agreements = bahan.paket.perjanjian_kepala
    blocks: list[Blok] = [
        _judul("IKHTISAR EKSEKUTIF"),
        par(
            "{judul} menyajikan capaian kinerja yang diperjanjikan dalam {pk}.",
            judul=judul_laporan(bahan),
            pk=daftar_kata([sebut_perjanjian(p) for p in agreements]),
        ),
    ]
    if len(agreements) > 1:
        blocks.append(butir([_sebut_dasar(bahan, p) for p in agreements], Butir.HURUF))
    blocks.extend(bahan.narasi(BagianNarasi.IKHTISAR))
    for agreement in agreements:
        blocks.extend(_ringkasan(bahan, agreement))
    if challenges := bahan.analisis(JenisAnalisis.TANTANGAN):
        blocks.append(par("Tantangan yang perlu mendapat perhatian adalah sebagai berikut.", sambung=True))
        blocks.append(butir(challenges, Butir.ANGKA))
    blocks.append(par("{isi}", isi=kalimat_serapan(bahan, rangkai("Pagu anggaran tahun {y}", y=nomor(bahan.tahun)))))
    return (*blocks, *gambar_bagian(bahan, BagianNarasi.IKHTISAR))


def _sebut_dasar(bahan: Bahan, perjanjian: Perjanjian) -> Isi:
    return rangkai(
        "{pk} disusun berdasarkan {renstra} dan memuat {isi}.",
        pk=sebut_perjanjian(perjanjian),
        renstra=isian(bahan.renstra(perjanjian).nama),
        isi=sebut_isi(bahan, perjanjian),
    )


def _ringkasan(bahan: Bahan, perjanjian: Perjanjian) -> tuple[Blok, ...]:
    table = tabel_ringkasan(bahan, perjanjian)
    return (
        par(
            "Capaian setiap indikator dalam {pk} disajikan pada {tabel}.",
            pk=sebut_perjanjian(perjanjian),
            tabel=Rujuk(table.label),
            sambung=True,
        ),
        table,
        par("{hitungan}", hitungan=kalimat_hitungan(bahan, perjanjian)),
    )
