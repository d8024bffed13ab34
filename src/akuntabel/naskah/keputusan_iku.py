"""Keputusan on the Indikator Kinerja Utama: the decree in office form, and its lampiran of indikator.

Purposes and uses of the indikator stand as decrees under PER/09/M.PAN/5/2007 state them;
the regulation's own text was not at hand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from akuntabel.dasar.peraturan import daftar_peraturan
from akuntabel.dokumen.blocks import (
    Blok,
    Butir,
    GantiBaris,
    Gaya,
    HalamanBaru,
    Isi,
    Judul,
    Paragraf,
    Penanda,
    Penomoran,
    Rincian,
)
from akuntabel.dokumen.dokumen import Bagian, Dokumen, Kertas
from akuntabel.naskah.bahan import Bahan, sebut_dokumen
from akuntabel.naskah.kalimat import butir
from akuntabel.naskah.markdown import sebaris
from akuntabel.naskah.tabel.rangka import formulir
from akuntabel.naskah.tabel.rencana import tabel_iku
from akuntabel.naskah.tanda_tangan import kop_surat, penanda, tanda_tangan
from akuntabel.naskah.teks import isian, lower_first, nomor, par, rangkai, rapat, sitasi, tanggal, tebal
from akuntabel.skema.tabel.instansi import JenisTugas, Pejabat
from akuntabel.skema.tabel.perencanaan import Renstra
from akuntabel.skema.tabel.perjanjian import Iku, JenisIku, JenisPertimbangan, KeputusanIku, PertimbanganIku

_DIKTUM = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH")

_TUJUAN = (
    "memperoleh informasi kinerja yang penting dan diperlukan dalam menyelenggarakan manajemen kinerja; dan",
    "memperoleh ukuran keberhasilan tujuan dan sasaran strategis untuk memperbaiki kinerja dan akuntabilitasnya.",
)

_PENGGUNAAN = (
    "perencanaan jangka menengah;",
    "perencanaan kinerja dan anggaran tahunan;",
    "penyusunan dokumen Perjanjian Kinerja;",
    "pelaporan kinerja; dan",
    "evaluasi kinerja.",
)

_JUDUL_TABEL = {
    JenisIku.UTAMA: "INDIKATOR KINERJA UTAMA",
    JenisIku.LAINNYA: "INDIKATOR KINERJA LAINNYA",
}


def susun_keputusan(bahan: Bahan, keputusan: KeputusanIku, kertas: Kertas = Kertas.A4) -> Dokumen:
    """One decree as a document of its own."""
    return Dokumen(
        judul=f"Keputusan {_pejabat(bahan, keputusan).jabatan} Nomor {_nomor(keputusan)}",
        penulis=bahan.instansi.nama,
        subjek=_tentang(bahan, keputusan),
        kata_kunci=("SAKIP", "Indikator Kinerja Utama", bahan.instansi.nama),
        kertas=kertas,
        tanggal=keputusan.tanggal,
        bagian=(Bagian(blok_keputusan(bahan, keputusan), kaki=f"Keputusan Nomor {_nomor(keputusan)}"),),
    )


def blok_keputusan(bahan: Bahan, keputusan: KeputusanIku) -> tuple[Blok, ...]:
    """The decree, signed, and on pages of its own the lampiran, signed."""
    return (
        *_pembuka(bahan, keputusan),
        *_konsiderans(bahan, keputusan),
        par("{kata}", Gaya.TENGAH, sambung=True, kata=tebal("MEMUTUSKAN:")),
        _amar(bahan, keputusan),
        tanda_tangan(_penetap(bahan, keputusan)),
        *_salinan(keputusan),
        HalamanBaru(),
        *_lampiran(bahan, keputusan),
    )


def _pejabat(bahan: Bahan, keputusan: KeputusanIku) -> Pejabat:
    return bahan.pejabat(keputusan.pejabat)


def _tentang(bahan: Bahan, keputusan: KeputusanIku) -> str:
    office = bahan.instansi
    return keputusan.tentang or f"Indikator Kinerja Utama {office.nama} {office.pemerintah_daerah}"


def _nomor(keputusan: KeputusanIku) -> str:
    return keputusan.nomor or "[nomor]"


def _pembuka(bahan: Bahan, keputusan: KeputusanIku) -> tuple[Blok, ...]:
    post = _pejabat(bahan, keputusan).jabatan.upper()
    title = rangkai(
        "KEPUTUSAN {jabatan}{baris}{daerah}",
        jabatan=isian(post, tebal=True),
        baris=GantiBaris(),
        daerah=isian(bahan.instansi.pemerintah_daerah.upper()),
    )
    subject = isian(_tentang(bahan, keputusan).upper(), tebal=True)
    return (
        kop_surat(bahan),
        Judul(2, title, Penomoran.SENYAP),
        par("NOMOR {nomor}", Gaya.TENGAH, sambung=True, nomor=nomor(_nomor(keputusan))),
        par("TENTANG", Gaya.TENGAH, sambung=True),
        par("{tentang}", Gaya.TENGAH, sambung=True, tentang=subject),
        par("{jabatan}", Gaya.TENGAH, sambung=True, jabatan=isian(f"{post},", tebal=True)),
    )


# Grounds


def _konsiderans(bahan: Bahan, keputusan: KeputusanIku) -> tuple[Blok, ...]:
    grounds = [row for row in bahan.paket.pertimbangan_iku if row.keputusan == keputusan.kode]
    considered = [_menimbang(bahan, row) for row in grounds if row.jenis is JenisPertimbangan.MENIMBANG]
    recalled = [_mengingat(bahan, row) for row in grounds if row.jenis is JenisPertimbangan.MENGINGAT]
    return (
        Rincian(
            (
                (rangkai("Menimbang"), _dasar(considered or [(isian("[pertimbangan: bahwa …]"),)], Butir.HURUF)),
                (rangkai("Mengingat"), _dasar(recalled or [(isian("[dasar hukum]"),)], Butir.ANGKA)),
            )
        ),
    )


def _dasar(grounds: Sequence[Isi], jenis: Butir) -> tuple[Blok, ...]:
    return _butir([rangkai("{isi};", isi=ground) for ground in grounds], jenis)


def _butir(points: list[Isi], jenis: Butir) -> tuple[Blok, ...]:
    """Points as a list; one alone bears no mark."""
    return (rapat("{isi}", isi=points[0]) if len(points) == 1 else butir(points, jenis),)


def _menimbang(bahan: Bahan, row: PertimbanganIku) -> Isi:
    return sebaris(lower_first(row.uraian.rstrip(" .;")), bahan.hasil) or (isian("[pertimbangan]"),)


def _mengingat(bahan: Bahan, row: PertimbanganIku) -> Isi:
    """A national regulation or a local paper, cited in full, with what the planner adds to it."""
    cited = _sitasi(bahan, row)
    added = sebaris(row.uraian.rstrip(" .;"), bahan.hasil)
    if cited and added:
        return rangkai("{sitasi} {keterangan}", sitasi=cited, keterangan=added)
    return cited or added or (isian("[dasar hukum]"),)


def _sitasi(bahan: Bahan, row: PertimbanganIku) -> Isi:
    if row.peraturan:
        known = daftar_peraturan().get(row.peraturan)
        return (sitasi(known.sebutan if known else row.peraturan),)
    paper = bahan.paket.kunci["dokumen"].get(row.dokumen)
    return sebut_dokumen(paper) if paper else ()


# What is decided


def _amar(bahan: Bahan, keputusan: KeputusanIku) -> Rincian:
    head = rangkai(
        "KEPUTUSAN {jabatan} TENTANG {tentang}.",
        jabatan=isian(_pejabat(bahan, keputusan).jabatan.upper()),
        tentang=isian(_tentang(bahan, keputusan).upper()),
    )
    clauses = zip(_DIKTUM, _diktum(bahan, keputusan), strict=False)
    return Rincian(
        (
            (rangkai("Menetapkan"), (Paragraf(head, Gaya.RAPAT),)),
            *((rangkai(label), body) for label, body in clauses),
        )
    )


def _diktum(bahan: Bahan, keputusan: KeputusanIku) -> Iterator[tuple[Blok, ...]]:
    """The operative clauses in order; they are counted only when all are known, so none can be missing."""
    kinds = "Indikator Kinerja" if _has_others(bahan, keputusan) else "Indikator Kinerja Utama"
    renstra: Renstra = bahan.paket.kunci["renstra"][keputusan.renstra]
    yield (
        rapat(
            "{tentang} sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.",
            tentang=isian(_tentang(bahan, keputusan)),
        ),
    )
    if _has_others(bahan, keputusan):
        yield (
            rapat("Indikator Kinerja sebagaimana dimaksud dalam diktum KESATU terdiri atas:"),
            butir(
                [
                    rangkai("Indikator Kinerja Utama; dan"),
                    rangkai("Indikator Kinerja Lainnya pada tujuan dan sasaran."),
                ],
                Butir.HURUF,
            ),
        )
    yield _clause(f"{kinds} sebagaimana dimaksud dalam diktum KESATU ditetapkan untuk:", _TUJUAN)
    yield _clause(f"{kinds} sebagaimana dimaksud dalam diktum KESATU digunakan sebagai acuan dalam:", _PENGGUNAAN)
    yield (
        rapat(
            "{indikator} sebagaimana dimaksud dalam diktum KESATU disusun berdasarkan tujuan dan sasaran {renstra} "
            "dan memperhatikan indikator kinerja Pemerintah {daerah}.",
            indikator=kinds,
            renstra=isian(renstra.nama),
            daerah=isian(bahan.instansi.pemerintah_daerah),
        ),
    )
    yield (rapat("Keputusan ini mulai berlaku pada tanggal ditetapkan."),)


def _clause(lead: str, items: Sequence[str]) -> tuple[Blok, ...]:
    return rapat(lead), butir([rangkai(item) for item in items], Butir.HURUF)


def _penetap(bahan: Bahan, keputusan: KeputusanIku) -> Penanda:
    signatory = penanda(_pejabat(bahan, keputusan))
    place = isian(keputusan.tempat or bahan.instansi.tempat or "[tempat]")
    above = (
        rangkai("Ditetapkan di {tempat}", tempat=place),
        rangkai("pada tanggal {tanggal}", tanggal=tanggal(keputusan.tanggal)),
    )
    return replace(signatory, atas=(*above, *signatory.atas))


def _salinan(keputusan: KeputusanIku) -> tuple[Blok, ...]:
    receivers = [line.strip(" -.;") for line in keputusan.salinan.splitlines() if line.strip()]
    if not receivers:
        return ()
    return (
        par("Salinan Keputusan ini disampaikan kepada Yth.:", Gaya.RAPAT, sambung=True),
        butir([(isian(receiver),) for receiver in receivers], Butir.ANGKA),
    )


# Lampiran


def _lampiran(bahan: Bahan, keputusan: KeputusanIku) -> tuple[Blok, ...]:
    tables: list[Blok] = [
        block
        for jenis, title in _JUDUL_TABEL.items()
        if _iku(bahan, keputusan, jenis)
        for block in (Judul(3, rangkai(title), Penomoran.SENYAP), formulir(tabel_iku(bahan, keputusan, jenis)))
    ]
    return (
        *_kepala_lampiran(bahan, keputusan),
        _identitas(bahan),
        *(tables or [par("{isian}", isian=isian("[tabel Indikator Kinerja Utama]"))]),
        tanda_tangan(_penetap(bahan, keputusan)),
    )


def _kepala_lampiran(bahan: Bahan, keputusan: KeputusanIku) -> tuple[Blok, ...]:
    subject = _tentang(bahan, keputusan)
    return (
        par(
            "Lampiran Keputusan {jabatan}",
            Gaya.RAPAT,
            sambung=True,
            jabatan=isian(_pejabat(bahan, keputusan).jabatan),
        ),
        Rincian(
            (
                (rangkai("Nomor"), (rapat("{nomor}", nomor=nomor(_nomor(keputusan))),)),
                (rangkai("Tanggal"), (rapat("{tanggal}", tanggal=tanggal(keputusan.tanggal)),)),
                (rangkai("Tentang"), (rapat("{tentang}", tentang=isian(subject)),)),
            )
        ),
        Judul(2, rangkai("RINCIAN {tentang}", tentang=isian(subject.upper())), Penomoran.SENYAP),
    )


def _identitas(bahan: Bahan) -> Rincian:
    return Rincian(
        (
            (rangkai("Perangkat daerah"), (rapat("{nama}", nama=isian(bahan.instansi.nama)),)),
            (rangkai("Tugas"), _tugas(bahan, JenisTugas.TUGAS)),
            (rangkai("Fungsi"), _tugas(bahan, JenisTugas.FUNGSI)),
        )
    )


def _tugas(bahan: Bahan, jenis: JenisTugas) -> tuple[Blok, ...]:
    items = [sebaris(row.uraian, bahan.hasil) for row in bahan.paket.tugas_fungsi if row.jenis is jenis]
    return _butir(items or [(isian(f"[{jenis.value} perangkat daerah]"),)], Butir.HURUF)


def _has_others(bahan: Bahan, keputusan: KeputusanIku) -> bool:
    return bool(_iku(bahan, keputusan, JenisIku.LAINNYA))


def _iku(bahan: Bahan, keputusan: KeputusanIku, jenis: JenisIku) -> list[Iku]:
    return [row for row in bahan.paket.iku if row.keputusan == keputusan.kode and row.jenis is jenis]
