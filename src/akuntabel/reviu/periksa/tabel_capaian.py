"""STR: tables of capaian without earlier years, rows far below target that nothing explains, tables without caption."""

import re
from collections import defaultdict
from decimal import Decimal

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, TabelTerbaca
from akuntabel.reviu.fakta import Besaran, Fakta, JenisSubjek, JenisTabel, TabelDikenali
from akuntabel.reviu.periksa.baris import name_of
from akuntabel.reviu.periksa.pertentangan import Tabel, table_of
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.sebutan import tokens
from akuntabel.reviu.susunan import bagian_of
from akuntabel.reviu.temuan import Tingkat

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_FAR = Decimal(75)
_FEWEST = 3
_MOSTLY = 0.75
_NAMED = 0.8
_TABLE = re.compile(r"tabel\b", re.IGNORECASE)


@check(
    "STR029",
    message="Tabel {tercetak} membandingkan dengan target akhir, tetapi tidak memuat realisasi tahun sebelumnya.",
    hint="Tambahkan realisasi tahun-tahun sebelumnya, seperti pada Tabel {lain}.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.SARAN,
)
def capaian_without_earlier_years(tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Tabel capaian terhadap target akhir Renstra tidak memuat realisasi tahun sebelumnya, tabel sejenis memuatnya."""
    by_file: dict[str, list[TabelDikenali]] = defaultdict(list)
    for table in tabel:
        if table.jenis is JenisTabel.CAPAIAN and any(c.besaran is Besaran.TARGET_AKHIR for c in table.kolom):
            by_file[table.berkas].append(table)
    for tables in by_file.values():
        full = [t for t in tables if _has_earlier(t)]
        for table in tables if full else ():
            if table in full:
                yield LULUS
                continue
            yield Langgar(
                table.tabel.tempat_judul or table.tabel.tempat,
                table.tabel.nomor or "ini",
                tempat_lain=(full[0].tabel.tempat_judul or full[0].tabel.tempat,),
                isi={"lain": full[0].tabel.nomor or "capaian yang lain"},
                berkas=table.berkas,
            )


def _has_earlier(table: TabelDikenali) -> bool:
    years = [c.tahun for c in table.kolom if c.besaran is Besaran.REALISASI and c.tahun]
    return len(set(years)) > 1


@check(
    "STR030",
    message="{banyak} baris bercapaian jauh di bawah target tanpa satu kalimat pun, yang pertama {subjek}: {tercetak}.",
    hint="Jelaskan sebabnya dan rencana perbaikannya dalam analisis program pendukung.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.SARAN,
)
def capaian_unexplained(
    dokumen: tuple[DokumenTerbaca, ...], tabel: tuple[TabelDikenali, ...], fakta: tuple[Fakta, ...]
) -> Hasil:
    """Sebuah baris tabel program pendukung bercapaian di bawah 75%, tetapi tidak disebut dalam satu kalimat pun.

    Baris dianggap disebut bila sebuah kalimat memuat capaiannya, atau sebagian besar kata namanya. Disebut satu
    kali setiap tabel.
    """
    supporting = {(t.berkas, t.tabel.tempat.tabel) for t in tabel if t.jenis is JenisTabel.KONTRIBUSI}
    for document in dokumen:
        low = [
            f
            for f in fakta
            if f.berkas == document.berkas
            and f.besaran is Besaran.CAPAIAN
            and f.subjek.jenis is JenisSubjek.INDIKATOR_PROGRAM
            and table_of(f) in supporting
        ]
        if not low:
            continue
        if all(f.nilai.angka >= _FAR for f in low):
            yield from (LULUS for _ in low)
            continue
        texts = [b.teks for b in document.blok if not isinstance(b, TabelTerbaca)]
        words = [set(tokens(text)) for text in texts]
        untold: dict[Tabel, list[Fakta]] = defaultdict(list)
        for fact in low:
            if fact.nilai.angka >= _FAR or _is_told(fact, texts, words):
                yield LULUS
            else:
                untold[table_of(fact)].append(fact)
        for first, *others in untold.values():
            yield Langgar(
                first.tempat,
                first.nilai.teks,
                tempat_lain=tuple(f.tempat for f in others),
                isi={"banyak": str(1 + len(others)), "subjek": name_of(first)},
                berkas=first.berkas,
            )


def _is_told(fact: Fakta, texts: list[str], words: list[set[str]]) -> bool:
    printed = fact.nilai.teks.strip(" %")
    names = [set(tokens(s.nama)) for s in (fact.subjek, *fact.konteks[:1])]
    return any(printed in text for text in texts) or any(
        name and len(name & said) >= _NAMED * len(name) for name in names for said in words
    )


@check(
    "STR031",
    message="Tabel {tercetak} ini tidak bernomor dan tidak berjudul.",
    hint="Beri nomor dan judul seperti tabel lainnya, lalu perbarui daftar tabel.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.SARAN,
)
def tabel_without_caption(dokumen: tuple[DokumenTerbaca, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Tabel di badan laporan tidak bernomor dan tidak berjudul, sedangkan hampir semua tabel lainnya bernomor.

    Hanya tabel yang dikenali isinya.
    """
    kinds: dict[Tabel, JenisTabel] = {(t.berkas, t.tabel.tempat.tabel): t.jenis for t in tabel}
    for document in dokumen:
        body = [b for b in bagian_of(document).badan if isinstance(b, TabelTerbaca)]
        known = [b for b in body if kinds.get((document.berkas, b.tempat.tabel)) not in (None, JenisTabel.DIBIARKAN)]
        numbered = [b for b in known if b.nomor]
        if len(numbered) < _FEWEST or len(numbered) < _MOSTLY * len(known):
            continue
        for table in known:
            if table.nomor or table.judul:
                yield LULUS
            else:
                kind = kinds[document.berkas, table.tempat.tabel]
                yield Langgar(table.tempat, kind.value, berkas=document.berkas)


@check(
    "STR032",
    message="Judul Tabel {nomor} mengulang kata Tabel: “{tercetak}”.",
    hint="Hapus kata Tabel yang kedua.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.SARAN,
)
def kata_tabel_repeated(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Judul tabel dimulai lagi dengan kata Tabel sesudah nomornya."""
    for document in dokumen:
        for table in document.tabel():
            if not table.nomor or not table.judul:
                continue
            if _TABLE.match(table.judul):
                place = table.tempat_judul or table.tempat
                yield Langgar(place, table.judul, isi={"nomor": table.nomor}, berkas=document.berkas)
            else:
                yield LULUS
