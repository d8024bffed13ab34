"""STR: a closing chapter that concludes nothing about the year's performance."""

import re
from collections.abc import Iterator, Sequence

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import BlokTerbaca, DokumenTerbaca, JudulTerbaca, TabelTerbaca
from akuntabel.reviu.periksa.bab import is_chapter
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.susunan import Bab, adalah_laporan_kinerja, bab_of, bagian_of
from akuntabel.reviu.temuan import Tingkat

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*\s*(?:%|persen\b|\()|\b\d{1,3}[.,]\d+\b|\brp\.?\s*\d", re.IGNORECASE)
_JUDGED = re.compile(
    r"\b(?:berhasil\s+(?:men|di)?capai|dinyatakan\s+berhasil|memenuhi|melampaui|terlampaui|sangat\s+(?:baik|tinggi|memuaskan)|memuaskan|predikat|kategori|kriteria"
    r"|belum\s+(?:men|ter)?capai|tidak\s+(?:men|ter)?capai|telah\s+(?:men|ter)capai|rata-rata|sesuai\s+(?:dengan\s+)?target"
    r"|(?:semua|seluruh|sebagian\s+besar|beberapa|hampir\s+semua)\s+(?:indikator|sasaran|target|tujuan|kinerja))\b",
    re.IGNORECASE,
)
_ENOUGH_WORDS = 40


@check(
    "STR034",
    message="Bab penutup tidak menyebut satu hasil pun: capaian, banyaknya target yang tercapai, atau penilaian.",
    hint="Simpulkan capaian tahun itu dengan angkanya, lalu langkah perbaikannya.",
    dasar=PERMENPANRB_53_2014.at("Lampiran II"),
    tingkat=Tingkat.PERINGATAN,
)
def penutup_without_result(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Bab penutup laporan kinerja tidak memuat satu angka capaian, dan tidak menilai capaiannya dengan kata.

    PermenPANRB 53/2014 meminta simpulan umum atas capaian kinerja. Bab yang lebih pendek daripada beberapa
    kalimat mungkin terpotong, sehingga tidak diperiksa.
    """
    for document in dokumen:
        if not adalah_laporan_kinerja(document):
            continue
        for heading, blocks in _closing(bagian_of(document).badan):
            text = " ".join(_texts(blocks))
            if len(text.split()) < _ENOUGH_WORDS:
                continue
            if _FIGURE.search(text) or _JUDGED.search(text):
                yield LULUS
            else:
                yield Langgar(heading.tempat, heading.teks, berkas=document.berkas)


def _closing(blocks: Sequence[BlokTerbaca]) -> Iterator[tuple[JudulTerbaca, Sequence[BlokTerbaca]]]:
    """The heading of the closing chapter, and what stands below it to the end of the body or the next chapter."""
    for at, block in enumerate(blocks):
        if isinstance(block, JudulTerbaca) and bab_of(block) is Bab.PENUTUP:
            later = (n for n, b in enumerate(blocks) if n > at and isinstance(b, JudulTerbaca) and is_chapter(b))
            yield block, blocks[at + 1 : next(later, len(blocks))]
            return


def _texts(blocks: Sequence[BlokTerbaca]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, TabelTerbaca):
            yield from (cell.teks for row in block.grid for cell in row)
        elif not isinstance(block, JudulTerbaca):
            yield block.teks
