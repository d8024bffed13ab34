"""STR: attachments: in another order than announced, or with a head whose date or number is left blank."""

import re
from itertools import pairwise
from typing import NamedTuple

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import BlokTerbaca, DokumenTerbaca, TabelTerbaca, Tempat
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.susunan import bagian_of, utuh
from akuntabel.reviu.temuan import Tingkat

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_ANNOUNCED = re.compile(r"\W*lampiran\s+(?P<nomor>\d{1,2}|[IVX]{1,5})\s*[.:)]?\s+(?P<judul>\S.{5,200})", re.IGNORECASE)
_KINDS = (
    (
        "perjanjian kinerja perubahan",
        re.compile(r"\W*(?:dokumen\s+)?(?:perjanjian\s+kinerja\s+\(?perubahan|perubahan\s+perjanjian)", re.IGNORECASE),
    ),
    ("perjanjian kinerja", re.compile(r"\W*(?:dokumen\s+)?perjanjian\s+kinerja\b", re.IGNORECASE)),
    (
        "keputusan indikator kinerja utama",
        re.compile(r"\W*(?:surat\s+)?keputusan\b(?=.*\b(?:indikator|iku)\b|\s+(?:camat|kepala))", re.IGNORECASE),
    ),
    ("rencana aksi", re.compile(r"\W*rencana\s+aksi\b", re.IGNORECASE)),
    ("T-C.25", re.compile(r"\W*(?:tabel\s+)?t\W?c\W*25\b", re.IGNORECASE)),
)
_FEWEST = 2
_HEAD = re.compile(
    r"\W*(?:lampiran\s+(?:[IVX\d]+\s*)?:?\s*)?(?:salinan\s+)?(?:keputusan|peraturan|surat)\b", re.IGNORECASE
)
_BLANK = re.compile(r"\W*(?P<apa>tanggal|nomor)\s*:?\s*[.…_\s-]*", re.IGNORECASE)
_FILLED = re.compile(r"\W*(?:tanggal|nomor|tentang)\s*:?\s*\w", re.IGNORECASE)
_WITHIN = 4


class _Lampiran(NamedTuple):
    jenis: str
    teks: str
    tempat: Tempat


@check(
    "STR020",
    message="{apa} naskah “{tercetak}” kosong.",
    hint="Isi sesuai naskah yang ditandatangani.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def kepala_naskah_blank(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Kepala sebuah keputusan atau lampirannya mencetak Tanggal atau Nomor tanpa isi.

    Hanya baris di bawah kata Keputusan, Peraturan, atau Lampiran, dan hanya bila baris lain di sana berisi.
    """
    for document in dokumen:
        blocks = document.blok
        for at, block in enumerate(blocks):
            if isinstance(block, TabelTerbaca) or _HEAD.match(block.teks) is None or len(block.teks) > 160:
                continue
            below = [b for b in blocks[at + 1 : at + 1 + _WITHIN] if not isinstance(b, TabelTerbaca)]
            if not any(_FILLED.match(line.teks) for line in below):
                continue
            blank = [line for line in below if (found := _BLANK.fullmatch(line.teks)) and found["apa"]]
            if not blank:
                yield LULUS
            for line in blank:
                word = _BLANK.fullmatch(line.teks)
                yield Langgar(
                    line.tempat,
                    " ".join(block.teks.split()),
                    isi={"apa": word["apa"].capitalize() if word else ""},
                    berkas=document.berkas,
                )


@check(
    "STR021",
    message="Lampiran {sebelum} berdiri sesudah {tercetak}, padahal daftar lampiran mendahulukannya.",
    hint="Susun lampiran menurut daftarnya, atau betulkan daftarnya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def lampiran_out_of_order(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Lampiran berurutan lain daripada daftar lampiran.

    Yang dibandingkan hanya lampiran yang lazim dan dikenali dari judulnya: perjanjian kinerja dan
    perubahannya, keputusan indikator kinerja utama, rencana aksi, dan T-C.25.
    """
    for document in dokumen:
        parts = bagian_of(document)
        announced = [one for block in document.blok if (one := _announced(block)) is not None]
        order = list(dict.fromkeys(one.jenis for one in announced))
        found: dict[str, _Lampiran] = {}
        for block in parts.lampiran:
            one = _opens(block)
            if one is not None and one.jenis in order:
                found.setdefault(one.jenis, one)
        if len(found) < _FEWEST:
            continue
        for first, second in pairwise(found.values()):
            if order.index(first.jenis) < order.index(second.jenis):
                yield LULUS
                continue
            listed = next(a for a in announced if a.jenis == second.jenis)
            yield Langgar(
                first.tempat,
                first.jenis,
                tempat_lain=(listed.tempat, second.tempat),
                isi={"sebelum": second.jenis},
                berkas=document.berkas,
            )


def _announced(block: BlokTerbaca) -> _Lampiran | None:
    """An entry of a list of attachments."""
    if isinstance(block, TabelTerbaca):
        return None
    found = _ANNOUNCED.fullmatch(utuh(block))
    jenis = _kind(found["judul"]) if found else ""
    return _Lampiran(jenis, block.teks, block.tempat) if jenis else None


def _opens(block: BlokTerbaca) -> _Lampiran | None:
    """A heading that opens an attachment, as a decree or an agreement begins."""
    if isinstance(block, TabelTerbaca) or len(block.teks) > 120:
        return None
    jenis = _kind(block.teks)
    return _Lampiran(jenis, block.teks, block.tempat) if jenis and _is_title(block) else None


def _is_title(block: BlokTerbaca) -> bool:
    return not isinstance(block, TabelTerbaca) and (block.teks.isupper() or block.teks.istitle())


def _kind(title: str) -> str:
    return next((name for name, pattern in _KINDS if pattern.match(title)), "")
