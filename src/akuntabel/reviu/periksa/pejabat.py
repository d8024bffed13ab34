"""ATR: numbers of employees that cannot be."""

import re
from calendar import monthrange
from collections.abc import Iterator

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.susunan import Teks, teks_memuat
from akuntabel.reviu.temuan import Tingkat

_NIP = re.compile(r"\b(?:NI\s*PPPK|NIP)\b\.?\s*[:.]?\s*(?P<nip>\d[\d\s.]{6,30}\d)", re.IGNORECASE)
_WHOLE = re.compile(r"\d{8}[\s.]+\d{6}[\s.]+\d[\s.]+\d{3}|\d{18}")
_LENGTH = 18
_OLD_LENGTH = 9
_BIRTH_YEARS = range(1900, 2100)
_YOUNGEST, _OLDEST = 16, 60
_MONTHS = (*range(1, 13), *range(21, 25))  # 21 and above: employees on contract (PPPK)


@check(
    "ATR011",
    message="NIP {tercetak}: {apa}.",
    hint="Cocokkan dengan data kepegawaian: tanggal lahir 8 angka, pengangkatan 6, jenis kelamin 1, nomor urut 3.",
    dasar=PERMENPANRB_53_2014.at("Lampiran I"),
    tingkat=Tingkat.PERINGATAN,
)
def nip_impossible(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """NIP tidak terdiri atas 18 angka, atau bagian tanggal dan jenis kelaminnya tidak mungkin."""
    for document in dokumen:
        for text in teks_memuat(document, "nip", "pppk"):
            for printed in _printed(text):
                wrong = _wrong("".join(re.findall(r"\d", printed)))
                if wrong is None:
                    yield LULUS
                else:
                    yield Langgar(text.tempat, printed, isi={"apa": wrong}, berkas=document.berkas)


def _printed(text: Teks) -> Iterator[str]:
    for found in _NIP.finditer(text.isi):
        digits = found["nip"].strip(" .")
        whole = _WHOLE.match(digits)
        yield whole[0] if whole else digits.split("\n")[0].strip()


def _wrong(nip: str) -> str | None:
    """What cannot be in a number of 18 digits; the old form of nine is left alone."""
    if len(nip) == _OLD_LENGTH:
        return None
    if len(nip) != _LENGTH:
        return f"terdiri atas {len(nip)} angka, seharusnya {_LENGTH}"
    birth, month, day = int(nip[:4]), int(nip[4:6]), int(nip[6:8])
    if birth not in _BIRTH_YEARS or not 1 <= month <= 12 or not 1 <= day <= monthrange(birth, month)[1]:
        return f"{nip[:8]} bukan tanggal lahir"
    if int(nip[12:14]) not in _MONTHS or not birth + _YOUNGEST <= int(nip[8:12]) <= birth + _OLDEST:
        return f"{nip[8:14]} bukan bulan pengangkatan"
    if nip[14] not in "12":
        return f"angka jenis kelamin {nip[14]}, seharusnya 1 atau 2"
    return None
