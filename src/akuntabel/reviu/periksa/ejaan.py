"""STR: words that reports of kinerja often misspell."""

import re
from collections import defaultdict

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, Tempat
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.susunan import teks_memuat
from akuntabel.reviu.temuan import Tingkat

_STANDARD = {
    "presentase": "persentase",
    "prosentase": "persentase",
    "persentasi": "persentase",
    "effektif": "efektif",
    "aktifitas": "aktivitas",
    "kwalitas": "kualitas",
    "kwantitas": "kuantitas",
    "resiko": "risiko",
    "analisa": "analisis",
    "managemen": "manajemen",
    "sistim": "sistem",
    "standarisasi": "standardisasi",
    "indicator": "indikator",
    "professional": "profesional",
    "survey": "survei",
    "pemuktahiran": "pemutakhiran",
}
"""Forms that the Kamus Besar Bahasa Indonesia does not have, and what it has.

`Efektifitas` is left out: the nomenclature itself spells several sub kegiatan so.
"""
_WORD = re.compile(r"(?<![\w*/@.-])[a-z]{6,}(?![\w*/@.-])", re.IGNORECASE)


@check(
    "STR033",
    message="Ejaan “{tercetak}” tidak baku dan tercetak {banyak} kali; yang baku “{seharusnya}”.",
    hint="Ganti di seluruh naskah; nama resmi program dan sub kegiatan tetap seperti dalam nomenklatur.",
    dasar=PERMENPANRB_53_2014.at("Lampiran III"),
    tingkat=Tingkat.SARAN,
)
def ejaan_not_standard(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Kata yang lazim dalam laporan kinerja tertulis dengan ejaan yang tidak ada dalam KBBI.

    Disebut satu kali untuk setiap kata, dengan semua tempatnya.
    """
    for document in dokumen:
        found: dict[str, list[Tempat]] = defaultdict(list)
        for text in teks_memuat(document, *_STANDARD):
            for word in _WORD.findall(text.isi):
                if word.casefold() in _STANDARD:
                    found[word.casefold()].append(text.tempat)
        if not found:
            yield LULUS
        for word, places in found.items():
            yield Langgar(
                places[0],
                word,
                _STANDARD[word],
                tuple({id(p): p for p in places[1:]}.values()),
                isi={"banyak": str(len(places))},
                berkas=document.berkas,
            )
