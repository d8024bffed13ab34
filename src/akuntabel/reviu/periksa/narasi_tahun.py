"""Sentences and headings that compare a year with itself."""

import re

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, TabelTerbaca
from akuntabel.reviu.klaim.kalimat import sentences
from akuntabel.reviu.periksa.narasi_rujukan import quote
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.susunan import bagian_of
from akuntabel.reviu.temuan import Tingkat

_COMPARES = re.compile(r"\b(?:per|di)?banding\w*", re.IGNORECASE)
_ITSELF = re.compile(
    r"\b(?P<hal>(?:capaian|pencapaian|realisasi|kinerja|nilai|hasil|indeks)(?:\s+[a-z]+){0,3}?)\s+(?:pada\s+)?tahun\s+(?P<tahun>20\d\d)"
    r"\s+(?:di?bandingkan\s+)?(?:dengan|terhadap)\s+(?:(?P=hal)\s+)?(?:pada\s+)?tahun\s+(?P=tahun)\b(?!\s*[-–/])",
    re.IGNORECASE,
)


@check(
    "NAR032",
    message="Tahun {tercetak} dibandingkan dengan dirinya sendiri: “{kalimat}”.",
    hint="Sebut tahun pembandingnya, misalnya tahun sebelumnya.",
    dasar=PERMENPANRB_53_2014.at("Lampiran II"),
    tingkat=Tingkat.PERINGATAN,
)
def tahun_compared_with_itself(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Kalimat atau judul membandingkan hal yang sama pada tahun yang sama, seperti `capaian 2025 dengan capaian 2025`.

    Target dan realisasi tahun yang sama memang dibandingkan, sehingga kedua halnya harus sama.
    """
    for document in dokumen:
        for block in bagian_of(document).naskah:
            if isinstance(block, TabelTerbaca) or "banding" not in block.teks.casefold():
                continue
            for sentence in sentences(block.teks):
                if found := _ITSELF.search(sentence) if _COMPARES.search(sentence) else None:
                    yield Langgar(
                        block.tempat, found["tahun"], isi={"kalimat": quote(sentence)}, berkas=document.berkas
                    )
                else:
                    yield LULUS
