"""ATR: deadlines of the cycle that a date in the document or in the Paket misses."""

import re
from collections.abc import Iterator
from datetime import date

from akuntabel.aturan.tenggat import batas_lkj_perangkat_daerah, batas_pk
from akuntabel.dasar.kalender import ketentuan_tenggat
from akuntabel.dasar.peraturan import PERMENPANRB_53_2014, PERPRES_29_2014
from akuntabel.dokumen.baca.terbaca import BlokTerbaca, DokumenTerbaca, JudulTerbaca, TabelTerbaca
from akuntabel.reviu.letak_paket import letak_rekaman
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.susunan import Teks, adalah_laporan_kinerja, sel_of, tahun_dokumen
from akuntabel.reviu.temuan import Tingkat
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.perjanjian import JenisPerjanjian
from akuntabel.skema.tanggal import BULAN, TanggalError, format_tanggal, parse_tanggal

_DATE = re.compile(rf"\b\d{{1,2}}\s+(?:{'|'.join(BULAN)})\s+20\d\d\b", re.IGNORECASE)
_FOREWORD = re.compile(r"(?:kata\s+)?pengantar|prakata", re.IGNORECASE)
_LONGEST_SIGNED_LINE = 60


@check(
    "ATR009",
    message="Laporan kinerja tahun {tahun} bertanggal {tercetak}, sesudah batas penyampaiannya {seharusnya}.",
    hint="Bila batasnya digeser dengan surat edaran atau aturan daerah, sebutkan dasarnya.",
    dasar=PERPRES_29_2014.at(),
    tingkat=Tingkat.PERINGATAN,
)
def laporan_late(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Laporan kinerja ditandatangani sesudah dua bulan sejak tahun anggaran berakhir.

    Tanggalnya dibaca dari penutup kata pengantar, tahunnya dari sampul; bila salah satu tidak jelas,
    tidak diperiksa.
    """
    for document in dokumen:
        year = tahun_dokumen(document)
        if year is None or not adalah_laporan_kinerja(document):
            continue
        for text in _foreword(document.blok):
            signed = _date(text)
            if signed is None or signed.year != year + 1:
                continue
            limit = batas_lkj_perangkat_daerah(year, ketentuan_tenggat(signed))
            if signed <= limit:
                yield LULUS
            else:
                yield Langgar(
                    text.tempat,
                    format_tanggal(signed),
                    format_tanggal(limit),
                    isi={"tahun": str(year)},
                    berkas=document.berkas,
                )


def _foreword(blocks: tuple[BlokTerbaca, ...]) -> Iterator[Teks]:
    inside = False
    for block in blocks:
        if isinstance(block, TabelTerbaca):
            yield from sel_of(block) if inside else ()
        elif _FOREWORD.fullmatch(block.teks.strip(" :.")):
            inside = True
        elif isinstance(block, JudulTerbaca):
            if inside:
                return
        elif inside:
            yield Teks(block.teks, block.tempat)


def _date(text: Teks) -> date | None:
    """The date of a line that gives place and date and little else; of a cell, its first such line."""
    for line in text.isi.split("\n"):
        found = _DATE.search(line) if len(line) <= _LONGEST_SIGNED_LINE else None
        if found is not None:
            try:
                return parse_tanggal(found[0])
            except TanggalError:
                return None
    return None


@check(
    "ATR010",
    message="Perjanjian Kinerja {subjek} bertanggal {tercetak}, sesudah batasnya {seharusnya}.",
    hint="Perjanjian Kinerja ditandatangani paling lambat satu bulan setelah dokumen anggaran disahkan.",
    dasar=PERMENPANRB_53_2014.at("Lampiran I"),
    tingkat=Tingkat.PERINGATAN,
)
def perjanjian_late(paket: Paket) -> Hasil:
    """Perjanjian Kinerja awal tahun ditandatangani lebih dari satu bulan setelah dokumen anggarannya disahkan.

    Diperiksa hanya bila tanggal keduanya diisi.
    """
    for perjanjian in paket.perjanjian:
        ratified = paket.kunci["tahapan"][perjanjian.tahapan].tanggal
        if perjanjian.jenis is not JenisPerjanjian.MURNI or perjanjian.tanggal is None or ratified is None:
            continue
        limit = batas_pk(ratified, ketentuan_tenggat(ratified))
        if perjanjian.tanggal <= limit:
            yield LULUS
        else:
            yield Langgar(
                letak_rekaman(perjanjian, "tanggal"),
                format_tanggal(perjanjian.tanggal),
                format_tanggal(limit),
                isi={"subjek": perjanjian.kode},
            )
