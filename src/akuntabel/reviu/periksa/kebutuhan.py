"""Sentences that speak of too few or enough staff or facilities, against the tables that count them."""

import re
from collections.abc import Iterator
from decimal import Decimal

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca
from akuntabel.reviu.angka import read_cell
from akuntabel.reviu.fakta import Besaran, JenisTabel, Kolom, TabelDikenali
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.susunan import Teks, teks_memuat
from akuntabel.reviu.temuan import Tingkat
from akuntabel.reviu.tercetak import Tercetak

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_NEEDED = re.compile(r"\b(?:kebutuhan|ideal|formasi|abk|seharusnya|standar)\b", re.IGNORECASE)
_PRESENT = re.compile(r"\b(?:bezetting|existing|eksisting|tersedia|terisi|keadaan|jumlah|ada)\b", re.IGNORECASE)
_SHORT_OF_THINGS = re.compile(
    r"(?P<kata>(?:keterbatasan|kekurangan|kurangnya|terbatasnya|minimnya|belum\s+memadainya|penambahan)\s+"
    r"(?:[\w/]+\s+){0,3}?(?:sarana|prasarana))",
    re.IGNORECASE,
)
_BY_COUNT = re.compile(r"(?:penambahan|kekurangan)\b", re.IGNORECASE)
_FITTING_STAFF = re.compile(
    r"(?P<kata>(?:ada(?:nya)?\s+)?kesesuaian\s+antara\s+kebutuhan\b(?:\s+[\w/]+){0,4}"
    r"|kebutuhan\s+pegawai\s+(?:sudah|telah)\s+(?:terpenuhi|sesuai)"
    r"|jumlah\s+pegawai\s+(?:[\w/]+\s+){0,4}?(?:sudah|telah)\s+(?:sesuai|memenuhi)\b(?:\s+[\w/]+){0,3})",
    re.IGNORECASE,
)
_QUALIFIED = re.compile(
    r"\b(?:namun|tetapi|meskipun|walaupun|akan\s+tetapi|secara\s+(?:total|keseluruhan)|rincian|berbeda)\b",
    re.IGNORECASE,
)
_FEWEST_ROWS = 3


@check(
    "SIL030",
    message="Kalimat menyebut “{tercetak}”, padahal tabel sarana mencetak jumlah yang ada sama dengan jumlah idealnya.",
    hint="Isi jumlah ideal menurut kebutuhan yang sebenarnya, atau hapus hambatan itu.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.SARAN,
)
def sarana_said_lacking(dokumen: tuple[DokumenTerbaca, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Kalimat menyebut kekurangan atau keterbatasan sarana, padahal tabelnya tidak menunjukkan satu kekurangan pun.

    Hanya bila tabel sarana memuat kolom jumlah dan kolom jumlah ideal yang sama di semua barisnya. Keterbatasan
    itu mungkin tentang mutunya, sehingga temuannya hanya saran, satu kali setiap dokumen; penambahan atau
    kekurangan adalah tentang jumlahnya, sehingga temuannya peringatan.
    """
    full = {t.berkas: t for t in tabel if t.jenis is JenisTabel.SARANA and _is_full(t)}
    lacking = {t.berkas for t in tabel if t.jenis is JenisTabel.SARANA and not _is_full(t)}
    for document in dokumen:
        table = full.get(document.berkas)
        if table is None or document.berkas in lacking:
            continue
        found = [(text, said) for text in _sentences(document, "sarana") if (said := _SHORT_OF_THINGS.search(text.isi))]
        if not found:
            yield LULUS
            continue
        (first, said), *others = sorted(found, key=lambda pair: _BY_COUNT.match(pair[1]["kata"]) is None)
        yield Langgar(
            first.tempat,
            " ".join(said["kata"].split()),
            tempat_lain=(*(text.tempat for text, _ in others), table.tabel.tempat),
            berkas=document.berkas,
            tingkat=Tingkat.PERINGATAN if _BY_COUNT.match(said["kata"]) else None,
        )


def _is_full(table: TabelDikenali) -> bool:
    pairs = list(_pairs(table))
    return len(pairs) >= _FEWEST_ROWS and all(present == needed for present, needed, _ in pairs)


@check(
    "SIL031",
    message="Kalimat menyatakan “{tercetak}”, padahal {banyak} baris tabelnya berbeda, yang pertama {subjek}: {beda}.",
    hint="Sebut jabatan yang kurang dan yang lebih; jumlah yang sama tidak berarti kebutuhannya terpenuhi.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def pegawai_said_fitting(dokumen: tuple[DokumenTerbaca, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Kalimat menyatakan pegawai sesuai kebutuhan, padahal tabelnya mencetak kebutuhan dan isi yang berbeda.

    Kalimat yang menyebut rincian atau kekecualiannya tidak diperiksa.
    """
    for document in dokumen:
        tables = [t for t in tabel if t.jenis is JenisTabel.PEGAWAI and t.berkas == document.berkas]
        found = [(t, list(_pairs(t))) for t in tables]
        found = [(t, pairs) for t, pairs in found if pairs]
        if len(found) != 1:
            continue
        table, pairs = found[0]
        differing = [(present, needed, name) for present, needed, name in pairs if present != needed]
        for text in _sentences(document, "kebutuhan", "pegawai"):
            said = _FITTING_STAFF.search(text.isi)
            if said is None or _QUALIFIED.search(text.isi):
                continue
            if not differing:
                yield LULUS
                continue
            present, needed, name = differing[0]
            yield Langgar(
                text.tempat,
                " ".join(said["kata"].split()),
                tempat_lain=(table.tabel.tempat,),
                isi={"banyak": str(len(differing)), "subjek": name, "beda": f"kebutuhan {needed}, terisi {present}"},
                berkas=document.berkas,
            )


def _pairs(table: TabelDikenali) -> Iterator[tuple[Decimal, Decimal, str]]:
    """For each row what is there, what is needed, and the name of the row."""
    needed = _first(table, _NEEDED)
    present = _first(table, _PRESENT, other_than=needed)
    if needed is None or present is None:
        return
    for row in table.tabel.grid[table.badan - 1 :]:
        values = [read_cell(row[c.nomor - 1].teks) for c in (present, needed)]
        name = next((c.teks for c in row if any(map(str.isalpha, c.teks))), "")
        if name and all(isinstance(v, Tercetak) for v in values):
            yield values[0].angka, values[1].angka, " ".join(name.split())  # type: ignore[union-attr]


def _first(table: TabelDikenali, words: re.Pattern[str], other_than: Kolom | None = None) -> Kolom | None:
    """The first column of counts whose head says so."""
    return next(
        (c for c in table.kolom if c is not other_than and c.besaran is Besaran.CACAH and words.search(c.kepala)),
        None,
    )


def _sentences(document: DokumenTerbaca, *words: str) -> Iterator[Teks]:
    """Texts outside tables that hold one of the words."""
    return (text for text in teks_memuat(document, *words) if text.tempat.tabel is None)
