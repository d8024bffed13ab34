"""STR: tables of IKU whose rows are shifted, or whose rows name no sasaran; captions that tell tables apart no more."""

import re
from collections import defaultdict
from itertools import pairwise

from akuntabel.dasar.peraturan import PERMENPAN_9_2007, PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, JudulTerbaca, TabelTerbaca
from akuntabel.reviu.fakta import Fakta, JenisSubjek, JenisTabel, TabelDikenali
from akuntabel.reviu.kenali import kosakata as kata
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.sebutan import tokens
from akuntabel.reviu.sitasi import kata_judul
from akuntabel.reviu.susunan import bagian_of
from akuntabel.reviu.temuan import Tingkat

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_FORMULA = re.compile(r"[/×÷:]\s*\w|\bx\s*100\s*%|×\s*100|\bdibagi\b|=\s*\(", re.IGNORECASE)
_NUMBERED_THING = re.compile(r"\b(?:sasaran|tujuan|indikator)\s+(?:strategis\s+)?[\d.]+\s*$", re.IGNORECASE)
_UTAMA = re.compile(r"\bindikator\s+kinerja\s+utama\b|\biku\b", re.IGNORECASE)
_LAINNYA = re.compile(r"\bindikator\s+kinerja\s+(?:lainnya|lain|tambahan|non\s*-?\s*utama)\b", re.IGNORECASE)


@check(
    "STR022",
    message="Baris “{tercetak}” bergeser satu kolom: nama indikator berdiri di kolom {kolom}.",
    hint="Pindahkan nama indikator ke kolomnya, dan isi rumus serta definisi operasionalnya.",
    dasar=PERMENPAN_9_2007.at(),
)
def baris_iku_shifted(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Pada tabel indikator kinerja utama, kolom rumus memuat nama sebuah indikator dan kolom indikatornya kosong.

    Nama itu dikenali karena tabel lain memuatnya sebagai indikator.
    """
    names = {tokens(f.subjek.nama) for f in fakta if f.subjek.jenis is JenisSubjek.INDIKATOR}
    for table in tabel:
        if table.jenis is not JenisTabel.IKU:
            continue
        own = [c.nomor - 1 for c in table.kolom if c.peran == kata.INDIKATOR]
        others = [c for c in table.kolom if c.peran == kata.PENJELASAN]
        for row in table.tabel.grid[table.badan - 1 :]:
            if not own or any(row[at].teks.strip() for at in own):
                yield LULUS
                continue
            shifted = next((c for c in others if tokens(row[c.nomor - 1].teks) in names), None)
            if shifted is not None:
                cell = row[shifted.nomor - 1]
                yield Langgar(
                    cell.tempat,
                    " ".join(cell.teks.split()),
                    isi={"kolom": " ".join(shifted.kepala.split())},
                    berkas=table.berkas,
                )


@check(
    "STR023",
    message="Baris “{tercetak}” tidak menyebut tujuan atau sasarannya.",
    hint="Isi tujuan atau sasaran yang diukur indikator itu, atau gabungkan selnya dengan baris di atasnya.",
    dasar=PERMENPAN_9_2007.at(),
    tingkat=Tingkat.PERINGATAN,
)
def baris_iku_without_sasaran(tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Baris bernomor sendiri pada tabel indikator kinerja utama kosong di kolom tujuan atau sasarannya."""
    for table in tabel:
        if table.jenis is not JenisTabel.IKU:
            continue
        numbers, goals, names = (
            [c.nomor - 1 for c in table.kolom if c.peran == role] for role in (kata.NOMOR, kata.SASARAN, kata.INDIKATOR)
        )
        if not numbers or len(goals) != 1 or not names:
            continue
        for row in table.tabel.grid[table.badan - 1 :]:
            number, goal, name = (row[at[0]].teks.strip() for at in (numbers, goals, names))
            if not name or not number.rstrip(".").isdecimal():
                continue
            if goal:
                yield LULUS
            else:
                yield Langgar(row[names[0]].tempat, " ".join(name.split()), berkas=table.berkas)


@check(
    "STR024",
    message="Tabel {tercetak} berjudul sama dengan Tabel {lain}, sedangkan isinya lain.",
    hint="Sebut dalam judul apa yang membedakan kedua tabel itu, misalnya nama sasarannya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.SARAN,
)
def judul_tabel_repeated(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Dua tabel bernomor lain berjudul sama, padahal barisnya tidak sama.

    Disebut satu kali untuk setiap judul.
    """
    for document in dokumen:
        by_title: dict[tuple[str, ...], list[TabelTerbaca]] = defaultdict(list)
        for table in bagian_of(document).badan:
            if isinstance(table, TabelTerbaca) and table.judul and table.nomor:
                by_title[tuple(kata_judul(table.judul))].append(table)
        for tables in by_title.values():
            first, *others = tables
            other = [t for t in others if t.nomor != first.nomor and _rows(t) != _rows(first)]
            if not other or not _NUMBERED_THING.search(first.judul.strip()):
                yield LULUS
                continue
            yield Langgar(
                other[0].tempat_judul or other[0].tempat,
                ", ".join(t.nomor for t in other),
                tempat_lain=(first.tempat_judul or first.tempat, *(t.tempat_judul or t.tempat for t in other[1:])),
                isi={"lain": first.nomor},
                berkas=document.berkas,
            )


def _rows(table: TabelTerbaca) -> list[str]:
    return [" ".join(row[0].teks.split()) for row in table.grid[table.kepala :]]


@check(
    "STR025",
    message="Tabel di bawah judul “{tercetak}” berkepala “{kepala}”.",
    hint="Samakan kepala kolom dengan judul lampirannya.",
    dasar=PERMENPAN_9_2007.at(),
    tingkat=Tingkat.PERINGATAN,
)
def kepala_unlike_judul(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Judul menyebut indikator kinerja lainnya, yang bukan utama, tetapi kolom tabelnya berkepala indikator utama."""
    for document in dokumen:
        for heading, table in pairwise(document.blok):
            if not isinstance(table, TabelTerbaca) or not isinstance(heading, JudulTerbaca):
                continue
            if not _LAINNYA.search(heading.teks):
                if _UTAMA.search(heading.teks):
                    yield LULUS
                continue
            head = next((c for row in table.grid[: table.kepala] for c in row if _UTAMA.search(c.teks)), None)
            if head is None:
                yield LULUS
                continue
            yield Langgar(
                head.tempat,
                " ".join(heading.teks.split()),
                tempat_lain=(heading.tempat,),
                isi={"kepala": " ".join(head.teks.split())},
                berkas=document.berkas,
            )
