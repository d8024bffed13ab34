"""ATR: regulations cited with a wrong number, year or title, and revoked ones."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014, Peraturan, peraturan
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca
from akuntabel.reviu.ingatan import sekali
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.sitasi import Jenis, Sitasi, banding_judul, dikenal, kata_judul, seharusnya, sitasi_of
from akuntabel.reviu.susunan import Teks, tahun_dokumen, teks_memuat, teks_of
from akuntabel.reviu.temuan import Tingkat

_SUBSTANSI = PERMENPANRB_53_2014.at("Lampiran III")
_REVOKING = re.compile(
    r"\b(?:di|men)cabut|\b(?:di|meng)ganti|tidak\s+berlaku|perubahan\s+(?:\w+\s+)?atas\b", re.IGNORECASE
)
_YEAR = re.compile(r"\b20\d\d\b")
_YEARS = range(1945, 2100)
_SAME_TITLE = 4
_TOO_SHORT = 2
_NO_NUMBER = re.compile(r"\b(?:nomor|nomer|no)\b[\s.:,…_]*\b(?:tahun|thn|th|tentang)\b", re.IGNORECASE)
_SHORT_NAMES = {
    "perda": "peraturan daerah",
    "perbup": "peraturan bupati",
    "perwal": "peraturan wali",
    "perwali": "peraturan wali",
    "pergub": "peraturan gubernur",
}


@sekali
def _cited(dokumen: DokumenTerbaca) -> Iterator[tuple[Sitasi, Teks]]:
    for text in teks_of(dokumen):
        for sitasi in sitasi_of(text.isi):
            yield sitasi, text


@check(
    "ATR001",
    message="{subjek}: jenis, nomor, atau tahunnya keliru; yang berjudul demikian adalah {seharusnya}.",
    hint="Betulkan jenis, nomor, atau tahun peraturan yang dirujuk.",
    dasar=_SUBSTANSI,
)
def peraturan_number_wrong(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Judul peraturan dikenal, tetapi jenis, nomor, atau tahunnya lain.

    Hanya peraturan yang judulnya cukup panjang dan hanya dimiliki satu peraturan yang diperiksa,
    dan hanya bila satu saja dari jenis, nomor, dan tahunnya yang berbeda.
    """
    for document in dokumen:
        for sitasi, text in _cited(document):
            if meant := seharusnya(sitasi):
                yield Langgar(
                    text.tempat, sitasi.tercetak, meant.sebutan, isi={"subjek": sitasi.tercetak}, berkas=document.berkas
                )
            elif dikenal(sitasi):
                yield LULUS


@check(
    "ATR002",
    message="{subjek}: judul tercetak “{tercetak}”, seharusnya “{seharusnya}”.",
    hint="Salin judul dari naskah resmi peraturan itu.",
    dasar=_SUBSTANSI,
    tingkat=Tingkat.PERINGATAN,
)
def peraturan_title_wrong(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Nomor dan tahun peraturan benar, tetapi judulnya lain.

    Beda huruf besar, tanda baca, salah ketik, dan judul yang disingkat sampai koma pertama
    tidak dihitung. Judul yang belum dicocokkan dengan naskah resminya hanya menjadi saran.
    """
    for document in dokumen:
        for sitasi, text in _cited(document):
            known = dikenal(sitasi)
            if known is None or not sitasi.judul or _is_broken_off(sitasi, text):
                continue
            level = _title_level(sitasi, known)
            if level is None:
                yield LULUS
            else:
                yield Langgar(
                    text.tempat,
                    sitasi.judul,
                    known.tentang,
                    isi={"subjek": known.singkat},
                    tingkat=level,
                    berkas=document.berkas,
                )


def _is_broken_off(sitasi: Sitasi, text: Teks) -> bool:
    """Does the text end after a word or two of the title, as a line does that a reader could not join?"""
    return len(sitasi.judul.split()) <= _TOO_SHORT and " ".join(text.isi.split()).endswith(sitasi.judul)


def _title_level(sitasi: Sitasi, known: Peraturan) -> Tingkat | None:
    beda = banding_judul(sitasi.judul, known.tentang)
    if beda.sama or (not known.terlihat and not beda.kurang and not beda.terpotong):
        return None
    certain = known.terlihat and (beda.kurang or beda.lebih)
    return Tingkat.PERINGATAN if certain else Tingkat.SARAN


@check(
    "ATR003",
    message="{subjek} sudah dicabut dan diganti dengan {seharusnya}.",
    hint="Rujuk penggantinya, atau jelaskan mengapa yang lama masih dipakai.",
    dasar=_SUBSTANSI,
    tingkat=Tingkat.PERINGATAN,
)
def peraturan_revoked(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Peraturan yang dirujuk sudah dicabut sebelum tahun laporan.

    Kalimat yang justru menyebut pencabutan, penggantian, atau perubahan atas peraturan itu tidak
    dihitung. Bila tahun laporan tidak terbaca, temuannya hanya saran, dan hanya dalam dokumen yang menyebut
    tahun penggantinya atau tahun sesudahnya; begitu pula bila penggantinya terbit pada tahun laporan itu sendiri.
    Peraturan yang sama disebut satu kali.
    """
    for document in dokumen:
        year = tahun_dokumen(document)
        told: dict[Peraturan, Langgar] = {}
        for sitasi, text in _cited(document):
            known = dikenal(sitasi)
            if known is None:
                continue
            successor = peraturan(known.pengganti) if known.pengganti else None
            if successor is None or _REVOKING.search(text.isi) or (year or _latest_year(document)) < successor.tahun:
                yield LULUS
                continue
            before = told.get(known)
            told[known] = (
                replace(before, tempat_lain=(*before.tempat_lain, text.tempat))
                if before
                else Langgar(
                    text.tempat,
                    sitasi.tercetak,
                    successor.sebutan,
                    isi={"subjek": known.singkat},
                    tingkat=Tingkat.SARAN if year in {None, successor.tahun} else None,
                    berkas=document.berkas,
                )
            )
        yield from told.values()


def _latest_year(document: DokumenTerbaca) -> int:
    """The latest year of which a document speaks; 0 where it names none."""
    return max((int(year) for text in teks_memuat(document, "20") for year in _YEAR.findall(text.isi)), default=0)


@check(
    "ATR004",
    message="{subjek}: {apa}.",
    hint="Lengkapi nomor dan tahun empat angka dari naskah peraturan itu.",
    dasar=_SUBSTANSI,
    tingkat=Tingkat.PERINGATAN,
)
def peraturan_year_malformed(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Nomor peraturan kosong, atau tahunnya bukan tahun empat angka.

    Nomor yang terputus di akhir baris atau tidak terbaca sebagai angka bukan nomor yang kosong.
    """
    for document in dokumen:
        for sitasi, text in _cited(document):
            if not sitasi.nomor and _NO_NUMBER.search(text.isi):
                wrong = "nomornya kosong"
            elif sitasi.tahun is not None and sitasi.tahun not in _YEARS:
                wrong = f"tahun tercetak {sitasi.tahun}"
            else:
                yield LULUS
                continue
            yield Langgar(
                text.tempat, sitasi.tercetak, isi={"subjek": sitasi.tercetak, "apa": wrong}, berkas=document.berkas
            )


@check(
    "ATR005",
    message="{subjek}: di tempat lain dirujuk sebagai {seharusnya}.",
    hint="Cocokkan keduanya dengan naskah peraturan itu.",
    dasar=_SUBSTANSI,
    tingkat=Tingkat.PERINGATAN,
)
def peraturan_daerah_with_two_numbers(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Peraturan daerah atau peraturan kepala daerah yang sama dirujuk dengan dua nomor atau dua tahun.

    Judul dan penerbitnya sama, dan hanya nomor atau hanya tahunnya yang berbeda; bila keduanya
    berbeda, mungkin yang satu menggantikan yang lain, dan tidak diperiksa. Keputusan bernomor
    surat tidak diperiksa: beberapa keputusan lazim berjudul sama.
    """
    found: dict[tuple[str, tuple[str, ...]], list[tuple[Sitasi, Teks, str]]] = defaultdict(list)
    for document in dokumen:
        for sitasi, text in _cited(document):
            if sitasi.jenis is not Jenis.DAERAH or sitasi.tahun not in _YEARS or not sitasi.nomor.isdigit():
                continue
            title = tuple(kata_judul(sitasi.judul))
            if len(title) >= _SAME_TITLE:
                found[_instrument(sitasi), title].append((sitasi, text, document.berkas))
    for cited in found.values():
        yield from _two_numbers(cited)


def _instrument(sitasi: Sitasi) -> str:
    """The kind of a local regulation by its first words, shorthands spelled out: `peraturan daerah`."""
    first, second, *_ = f"{sitasi.tercetak} ".lower().split(" ")
    return _SHORT_NAMES.get(first, f"{first} {second}")


def _two_numbers(cited: list[tuple[Sitasi, Teks, str]]) -> Hasil:
    told: set[tuple[str, int | None]] = set()
    for (first, first_text, _), (second, second_text, berkas) in combinations(cited, 2):
        same_number, same_year = first.nomor == second.nomor, first.tahun == second.tahun
        if same_number and same_year:
            yield LULUS
        elif same_number != same_year and (second.nomor, second.tahun) not in told:
            told.add((second.nomor, second.tahun))
            yield Langgar(
                second_text.tempat,
                second.tercetak,
                first.tercetak,
                (first_text.tempat,),
                isi={"subjek": second.tercetak},
                berkas=berkas,
            )
