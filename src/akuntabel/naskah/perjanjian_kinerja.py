"""Perjanjian Kinerja: the statement of both parties, and its lampiran of targets and budget; of the head and below.

Form: PermenPANRB 53/2014, Lampiran I.
"""

from dataclasses import replace

from akuntabel.dokumen.blocks import (
    Blok,
    GantiBaris,
    HalamanBaru,
    Isi,
    Judul,
    Paragraf,
    Penomoran,
    Rincian,
    Tabel,
    TandaTangan,
)
from akuntabel.dokumen.dokumen import Bagian, Dokumen, Kertas, NomorHalaman
from akuntabel.naskah.bahan import Bahan, sebut_jabatan, sebut_perjanjian
from akuntabel.naskah.markdown import sebaris
from akuntabel.naskah.tabel.anggaran import tabel_anggaran_bawahan, tabel_anggaran_pk
from akuntabel.naskah.tabel.rangka import formulir, kepala, nomor_kolom
from akuntabel.naskah.tabel.rencana import tabel_target_pk
from akuntabel.naskah.tanda_tangan import kop_surat, nama_pejabat, penanda, tanda_tangan
from akuntabel.naskah.teks import isian, nomor, par, rangkai, rapat
from akuntabel.skema.tabel.instansi import Jabatan, Pejabat
from akuntabel.skema.tabel.perjanjian import JenisPerjanjian, Perjanjian
from akuntabel.ukur.kinerja import judul_perjanjian


def susun_perjanjian(bahan: Bahan, perjanjian: Perjanjian, kertas: Kertas = Kertas.A4) -> Dokumen:
    """One agreement as a document of its own."""
    return Dokumen(
        judul=f"{judul_perjanjian(perjanjian)} {pembuat(bahan, perjanjian)}",
        penulis=bahan.instansi.nama,
        subjek="Perjanjian Kinerja",
        kata_kunci=("SAKIP", "Perjanjian Kinerja", bahan.instansi.nama),
        kertas=kertas,
        tanggal=perjanjian.tanggal,
        bagian=(Bagian(blok_perjanjian(bahan, perjanjian), NomorHalaman.TANPA),),
    )


def blok_perjanjian(bahan: Bahan, perjanjian: Perjanjian) -> tuple[Blok, ...]:
    """Statement and lampiran, each signed by both parties, the lampiran on a page of its own."""
    return (
        *_pernyataan(bahan, perjanjian),
        HalamanBaru(),
        *_lampiran(bahan, perjanjian),
    )


def _pernyataan(bahan: Bahan, perjanjian: Perjanjian) -> tuple[Blok, ...]:
    return (
        kop_surat(bahan),
        Judul(2, _judul(perjanjian), Penomoran.SENYAP),
        par(
            "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi "
            "pada hasil, kami yang bertanda tangan di bawah ini:",
            sambung=True,
        ),
        _identitas(_pihak_pertama(bahan, perjanjian)),
        par("selanjutnya disebut pihak pertama, dan"),
        _identitas(_pihak_kedua(bahan, perjanjian)),
        par("selaku atasan pihak pertama, selanjutnya disebut pihak kedua."),
        par(
            "Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam "
            "rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. "
            "Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab pihak pertama."
        ),
        par(
            "Pihak kedua akan memberikan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja "
            "dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
        ),
        *_alasan(bahan, perjanjian),
        _tanda_tangan(bahan, perjanjian),
    )


def _judul(perjanjian: Perjanjian) -> Isi:
    kind = "PERUBAHAN " if perjanjian.jenis is JenisPerjanjian.PERUBAHAN else ""
    return rangkai("PERJANJIAN KINERJA {kind}TAHUN {tahun}", kind=kind, tahun=nomor(perjanjian.tahun))


def _identitas(pejabat: Pejabat) -> Rincian:
    return Rincian(
        (
            (rangkai("Nama"), (rapat("{nama}", nama=nama_pejabat(pejabat)),)),
            (rangkai("Jabatan"), (rapat("{jabatan}", jabatan=sebut_jabatan(pejabat)),)),
        )
    )


def _alasan(bahan: Bahan, perjanjian: Perjanjian) -> tuple[Paragraf, ...]:
    if not perjanjian.alasan:
        return ()
    return (
        par(
            "{perjanjian} disusun karena {alasan}.",
            perjanjian=sebut_perjanjian(perjanjian),
            alasan=sebaris(perjanjian.alasan.rstrip(" .;"), bahan.hasil),
        ),
    )


def pembuat(bahan: Bahan, perjanjian: Perjanjian) -> str:
    """Whose agreement it is: the office's, or below it the unit's, or that of who signs it."""
    if not perjanjian.induk:
        return bahan.instansi.nama
    post = _jabatan(bahan, perjanjian.pihak_pertama)
    unit = bahan.paket.kunci["organisasi"].get(perjanjian.unit)
    return post.nama if post else unit.nama if unit else "[jabatan]"


def _jabatan(bahan: Bahan, pejabat: str) -> Jabatan | None:
    held: Pejabat | None = bahan.paket.kunci["pejabat"].get(pejabat)
    found: Jabatan | None = bahan.paket.kunci["jabatan"].get(held.jabatan) if held else None
    return found


def _pihak_pertama(bahan: Bahan, perjanjian: Perjanjian) -> Pejabat:
    return bahan.pejabat(perjanjian.pihak_pertama, pembuat(bahan, perjanjian) if perjanjian.induk else "")


def _pihak_kedua(bahan: Bahan, perjanjian: Perjanjian) -> Pejabat:
    """The superior; below the head the post over the first party's, where nobody is named."""
    if not perjanjian.induk:
        return bahan.pejabat(perjanjian.pihak_kedua, bahan.instansi.kepala_daerah)
    first = _jabatan(bahan, perjanjian.pihak_pertama)
    above: Jabatan | None = bahan.paket.kunci["jabatan"].get(first.atasan) if first else None
    return bahan.pejabat(perjanjian.pihak_kedua, above.nama if above else "[jabatan atasan]")


def _tanda_tangan(bahan: Bahan, perjanjian: Perjanjian) -> TandaTangan:
    """Second party left, first right under place and date; an empty line keeps their posts level."""
    place = perjanjian.tempat or bahan.instansi.tempat or "[tempat]"
    second = penanda(_pihak_kedua(bahan, perjanjian), peran="Pihak Kedua")
    first = penanda(_pihak_pertama(bahan, perjanjian), place, perjanjian.tanggal, "Pihak Pertama")
    return tanda_tangan(replace(second, atas=((), *second.atas)), first)


def _lampiran(bahan: Bahan, perjanjian: Perjanjian) -> tuple[Blok, ...]:
    title = rangkai(
        "LAMPIRAN {judul}{baris}{nama}",
        judul=_judul(perjanjian),
        baris=GantiBaris(),
        nama=isian(pembuat(bahan, perjanjian).upper()),
    )
    money = tabel_anggaran_bawahan(bahan, perjanjian) if perjanjian.induk else _tabel_anggaran(bahan, perjanjian)
    return (
        Judul(2, title, Penomoran.SENYAP),
        _tabel_target(bahan, perjanjian),
        *([money] if money else []),
        _tanda_tangan(bahan, perjanjian),
    )


def _tabel_target(bahan: Bahan, perjanjian: Perjanjian) -> Tabel:
    """The targets as the form has them, with numbered columns."""
    form = formulir(tabel_target_pk(bahan, perjanjian))
    head = (kepala("No", "Sasaran", "Indikator Kinerja", "Target"),) if perjanjian.induk else form.head
    return replace(form, head=(*head, nomor_kolom(4)))


def _tabel_anggaran(bahan: Bahan, perjanjian: Perjanjian) -> Tabel:
    """The budget as the form has it: without a caption, the source of funds as a remark."""
    table = tabel_anggaran_pk(bahan, perjanjian)
    form = replace(formulir(table), catatan=table.catatan)
    return replace(form, head=(kepala("No", "Program", "Anggaran (Rp)", "Keterangan"),))
