"""Matriks perencanaan terintegrasi: results, their indikator, and the programmes and units that bring them about.

Source: PermenPANRB 89/2021 (penjenjangan and crosscutting); PermenPANRB 88/2021, criteria 1b-8 and 1b-9. No text
fixes a form.
"""

from itertools import zip_longest

from akuntabel.dasar.nomenklatur import Jenjang, Kode
from akuntabel.dasar.peraturan import PERMENPANRB_89_2021
from akuntabel.dokumen.blocks import Baris, Blok, Isi, Sel, Tabel
from akuntabel.dokumen.dokumen import Dokumen, Kertas
from akuntabel.naskah.bahan import Bahan, sebut_perjanjian
from akuntabel.naskah.lembar import susun_lembar
from akuntabel.naskah.pemilik import sebut_penanggung_jawab
from akuntabel.naskah.tabel.capaian import sebut_unsur
from akuntabel.naskah.tabel.rangka import ANGKA, KIRI, TENGAH, baris, kelompok, kepala, kolom
from akuntabel.naskah.teks import daftar_kata, isian, nomor, par, rangkai, rapat, sitasi
from akuntabel.skema.tabel.anggaran import Program
from akuntabel.skema.tabel.perencanaan import Indikator, Unsur
from akuntabel.skema.tabel.perjanjian import Perjanjian


def susun_matriks(bahan: Bahan, kertas: Kertas = Kertas.A4) -> Dokumen:
    """One matrix for each agreement of the head, in order."""
    blocks: list[Blok] = [
        par(
            "Matriks ini menghubungkan tujuan dan sasaran {nama} dengan indikator, program, kegiatan, pagu, dan unit kerja yang "
            "mewujudkannya, menurut penjenjangan kinerja {dasar}.",
            nama=isian(bahan.instansi.nama),
            dasar=sitasi(PERMENPANRB_89_2021.singkat),
        )
    ]
    blocks.extend(_tabel(bahan, perjanjian) for perjanjian in bahan.paket.perjanjian_kepala)
    return susun_lembar(bahan, "Matriks Perencanaan Terintegrasi", tuple(blocks), kertas)


def _tabel(bahan: Bahan, perjanjian: Perjanjian) -> Tabel:
    """The last column stands only where some programme names who answers for it."""
    answered = any(p.penanggung_jawab for p in bahan.paket.program)
    widths = ((3.2, KIRI), (1.1, TENGAH), (2.4, KIRI), (4.6, KIRI), (2.2, ANGKA))
    titles = ("Indikator", "Target", "Penanggung jawab indikator", "Program dan kegiatan", "Pagu (Rp)")
    last = (("Penanggung jawab program", (2.2, KIRI)),) if answered else ()
    promised = dict.fromkeys(i.unsur for i in bahan.indikator_pk(perjanjian.kode))
    body: list[Baris] = []
    for number, unsur in bahan.urutan_unsur(perjanjian.renstra):
        if unsur.kode in promised:
            body.append(kelompok(_kepala(bahan, sebut_unsur(number, unsur), unsur), len((*titles, *last))))
            body.extend(_baris_unsur(bahan, perjanjian, unsur, answered=answered))
    return Tabel(
        kolom=kolom(*widths, *(width for _, width in last)),
        head=(kepala(*titles, *(title for title, _ in last)),),
        body=tuple(body),
        judul=rangkai("Matriks Perencanaan menurut {pk}", pk=sebut_perjanjian(perjanjian)),
        label=f"matriks-{perjanjian.kode}",
        lanskap=True,
    )


def _baris_unsur(bahan: Bahan, perjanjian: Perjanjian, unsur: Unsur, *, answered: bool) -> list[Baris]:
    """The indikator of a result beside its programmes, the shorter side filled up with empty cells."""
    left = [_sel_indikator(bahan, perjanjian, i) for i in bahan.indikator_pk(perjanjian.kode, unsur.kode)]
    codes = [
        row.program for row in bahan.paket.dukungan if (row.perjanjian, row.unsur) == (perjanjian.kode, unsur.kode)
    ]
    programs = [program for code in codes for program in _bersama_kegiatan(bahan, code)]
    right = [_sel_program(bahan, perjanjian, program, answered=answered) for program in programs]
    empty = (Sel(), Sel(), Sel())
    return [
        baris(*(one or empty), *(other or (empty if answered else empty[:2])))
        for one, other in zip_longest(left, right, fillvalue=None)
    ]


def _kepala(bahan: Bahan, sebutan: Isi, unsur: Unsur) -> Isi:
    head = rangkai("{unsur}: {uraian}", unsur=sebutan, uraian=isian(unsur.uraian))
    target = bahan.paket.kunci["unsur_rpjmd"].get(unsur.unsur_rpjmd)
    if target:
        head = rangkai("{isi}; mendukung sasaran RPJMD: {rpjmd}", isi=head, rpjmd=isian(target.uraian))
    if crossing := _silang(bahan, unsur):
        head = rangkai("{isi}; dukungan silang: {silang}", isi=head, silang=daftar_kata(crossing))
    return head


def _silang(bahan: Bahan, unsur: Unsur) -> list[Isi]:
    """What else a result serves: other results of the office, and other offices."""
    found: list[Isi] = []
    for row in bahan.paket.dukungan_silang:
        if row.unsur == unsur.kode:
            other = bahan.paket.kunci["unsur"].get(row.didukung)
            found.extend((isian(text),) for text in (other.uraian if other else "", row.pihak_lain) if text)
    return found


def _sel_indikator(bahan: Bahan, perjanjian: Perjanjian, indikator: Indikator) -> tuple[Sel, ...]:
    return (
        Sel((isian(indikator.nama),)),
        Sel((bahan.kolom("target", indikator.ukuran, perjanjian.kode),)),
        Sel(_pemilik(bahan, indikator)),
    )


def _pemilik(bahan: Bahan, indikator: Indikator) -> Isi:
    described = [r.penanggung_jawab for r in bahan.paket.iku if r.indikator == indikator.kode and r.penanggung_jawab]
    return sebut_penanggung_jawab(bahan, indikator.kode, described[-1] if described else "")


def _bersama_kegiatan(bahan: Bahan, kode: str) -> list[Program]:
    """A programme and its kegiatan, in the order of the Paket."""
    return [
        p
        for p in bahan.paket.program
        if p.kode == kode or (p.kode.startswith(f"{kode}.") and Kode(p.kode).jenjang is Jenjang.KEGIATAN)
    ]


def _sel_program(bahan: Bahan, perjanjian: Perjanjian, program: Program, *, answered: bool) -> tuple[Sel, ...]:
    is_program = Kode(program.kode).jenjang is Jenjang.PROGRAM
    name = rangkai(
        "{kode} {nama}", kode=nomor(program.kode, tebal=is_program), nama=isian(program.nama, tebal=is_program)
    )
    pagu = ("pagu", program.kode, perjanjian.tahapan)
    return (
        Sel((rapat("{nama}", nama=name),), takuk=0 if is_program else 1),
        Sel((bahan.kolom(*pagu, tebal=is_program),) if bahan.ada(*pagu) else ()),
        *([Sel((isian(program.penanggung_jawab or "–"),))] if answered else []),
    )
