"""Percentages printed without the decimals of their neighbours, of nothing, or with a hyphen that reads as a minus."""

import re
from collections import defaultdict
from decimal import Decimal

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, TabelTerbaca
from akuntabel.reviu.fakta import Besaran, Fakta, TabelDikenali
from akuntabel.reviu.periksa.baris import name_of, rows, write
from akuntabel.reviu.periksa.pembulatan import percentages
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.temuan import Tingkat
from akuntabel.reviu.tercetak import Beda

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_LOST = Decimal("0.005")
_GLUED = re.compile(
    r"\b(?P<kata>sebesar|sejumlah|senilai|mencapai|menjadi|yaitu|yakni|adalah|tercapai|hingga|realisasi|capaian)"
    r"(?P<angka>[-–−]\d[\d.,]*\s*(?:%|persen\b)?)",
    re.IGNORECASE,
)


@check(
    "HIT017",
    message=(
        "{banyak} persentase pada satu tabel dicetak tanpa desimal, angka lainnya dengan desimal; "
        "yang pertama, {subjek}, tercetak {tercetak} untuk {seharusnya}."
    ),
    hint="Cetak semua persentase dengan jumlah desimal yang sama.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.SARAN,
)
def persentase_without_decimals(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Persentase yang tidak bulat dicetak tanpa desimal, sedangkan persentase lain pada tabel itu berdesimal.

    Disebut satu kali untuk setiap tabel dan jenis persentase.
    """
    columns: dict[object, list[tuple[Fakta, Decimal]]] = defaultdict(list)
    for printed, value in percentages(fakta, tabel):
        columns[printed.berkas, printed.tempat.tabel, printed.besaran].append((printed, value))
    for found in columns.values():
        coarse = [(f, v) for f, v in found if f.nilai.desimal <= 0 and _loses(f, v)]
        if not coarse or not any(f.nilai.desimal > 0 for f, _ in found):
            yield LULUS
            continue
        first, value = coarse[0]
        decimals = max(f.nilai.desimal for f, _ in found)
        fine = next(f.nilai for f, _ in found if f.nilai.desimal == decimals)
        yield Langgar(
            tempat=first.tempat,
            berkas=first.berkas,
            tercetak=first.nilai.teks,
            seharusnya=write(value, fine),
            tempat_lain=tuple(f.tempat for f, _ in coarse[1:]),
            isi={"banyak": str(len(coarse)), "subjek": name_of(first)},
        )


def _loses(fakta: Fakta, value: Decimal) -> bool:
    """Is a print without decimals the rounding of a value that has some?"""
    return abs(value - round(value)) >= _LOST and fakta.nilai.beda(value) is not Beda.BERBEDA


@check(
    "HIT018",
    message=(
        "{banyak} serapan pada satu tabel dicetak {tercetak} padahal anggaran dan realisasinya nol; "
        "yang pertama pada {subjek}."
    ),
    hint="Tulis tanda hubung; serapan dari anggaran nol tidak dapat dihitung.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.SARAN,
)
def serapan_of_nothing(fakta: tuple[Fakta, ...]) -> Hasil:
    """Serapan dicetak sebagai angka pada baris yang anggaran dan realisasinya nol; disebut satu kali setiap tabel."""
    found: dict[object, list[Fakta]] = defaultdict(list)
    for row in rows(fakta):
        for printed in row.of(Besaran.SERAPAN):
            money = (row.companions(printed, Besaran.PAGU), row.companions(printed, Besaran.REALISASI_ANGGARAN))
            if all(money) and not any(f.nilai.angka for facts in money for f in facts):
                found[printed.berkas, printed.tempat.tabel].append(printed)
            else:
                yield LULUS
    for first, *others in found.values():
        yield Langgar(
            first.tempat,
            first.nilai.teks,
            "-",
            tuple(f.tempat for f in others),
            isi={"banyak": str(1 + len(others)), "subjek": name_of(first)},
            berkas=first.berkas,
        )


@check(
    "HIT019",
    message="“{tercetak}” terbaca sebagai angka negatif: tanda hubung menempel pada angkanya.",
    hint="Beri spasi dan hapus tanda hubungnya; angka negatif ditulis dalam kurung.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def angka_glued_to_hyphen(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Sebuah kata yang mengantar angka bersambung dengan tanda hubung dan angkanya, tanpa spasi."""
    for document in dokumen:
        for block in document.blok:
            if isinstance(block, TabelTerbaca) or not any(map(str.isdigit, block.teks)):
                continue
            found = list(_GLUED.finditer(block.teks))
            if not found:
                yield LULUS
            for one in found:
                printed = one[0].rstrip(" .,")
                number = one["angka"].lstrip("-–−").rstrip(" .,")
                yield Langgar(block.tempat, printed, f"{one['kata']} {number}", berkas=document.berkas)
