"""Scales as a report prints them: classes that overlap, leave values out, are doubled or missing."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from akuntabel.dasar.peraturan import PERMENDAGRI_86_2017, PERMENPANRB_53_2014
from akuntabel.dasar.skala import Skala, skala_kategori_ipp, skala_mutu_skm, skala_predikat, skala_predikat_akip
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, ParagrafTerbaca, SelTerbaca, TabelTerbaca, Tempat
from akuntabel.reviu.fakta import JenisTabel, TabelDikenali
from akuntabel.reviu.ingatan import sekali
from akuntabel.reviu.periksa.rentang import Kelas, read_rentang, seams
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.temuan import Tingkat
from akuntabel.skema.bilangan import decimals_of, format_bilangan

_FEWEST = 3
_LETTER = re.compile(r"[A-F]{1,2}\s?[-−–+]?")
_LISTED = re.compile(
    r"(?:kategori|predikat|mutu|nilai)\s+(?P<kode>[A-F]{1,2}\s?[-−–+]?)\s*[:=]?\s*"
    r"\(\s*(?:nilai|skor)?\s*(?P<rentang>[^()]{3,20})\)\s*[:=]?\s*"
    r"(?P<nama>[^\n•;=]{0,40}?)(?=\s*(?:kategori|predikat|mutu|nilai|[•;\n]|$))",
    re.IGNORECASE,
)
_SHARED = 0.6
_KNOWN = (
    skala_kategori_ipp(date.max),
    skala_mutu_skm(date.max),
    skala_predikat_akip(date.max),
    skala_predikat(date.max, "G2"),
)


@dataclass(frozen=True, slots=True)
class SkalaTercetak:
    """A scale as printed: its classes, each with the place of its interval, and the file."""

    kelas: tuple[tuple[Kelas, Tempat], ...]
    berkas: str

    @property
    def daftar(self) -> tuple[Kelas, ...]:
        """The classes alone."""
        return tuple(kelas for kelas, _ in self.kelas)

    def may_have_between(self, one: Kelas, other: Kelas) -> bool:
        """Do rows of the table stand between two classes, such as one whose interval could not be read?"""
        rows = [self.place(kelas).baris_tabel for kelas in (one, other)]
        return None not in rows and abs((rows[0] or 0) - (rows[1] or 0)) > 1

    def place(self, kelas: Kelas) -> Tempat:
        """Where a class stands."""
        return next(place for one, place in self.kelas if one is kelas)


@sekali
def printed_scales(documents: tuple[DokumenTerbaca, ...], tables: tuple[TabelDikenali, ...]) -> Iterator[SkalaTercetak]:
    """Scales in tables that were taken for one, and those listed in a cell or a paragraph."""
    for table in tables:
        if table.jenis is JenisTabel.SKALA:
            rows = (_class_of_row(table, row) for row in range(table.badan - 1, len(table.tabel.grid)))
            if len(classes := [c for c in rows if c is not None]) >= _FEWEST:
                yield SkalaTercetak(tuple(classes), table.berkas)
    for document in documents:
        for text in _texts(document):
            if "(" not in text.teks:
                continue
            listed = [
                (Kelas(interval, found["rentang"].strip(), _names(found["kode"], found["nama"])), _place(text, found))
                for found in _LISTED.finditer(text.teks)
                if (interval := read_rentang(found["rentang"])) is not None
            ]
            if len(listed) >= _FEWEST:
                yield SkalaTercetak(tuple(listed), document.berkas)


def _names(*texts: str) -> tuple[str, ...]:
    folded = (" ".join(text.split()).strip(" .,") for text in texts)
    return tuple(text for text in folded if text)


def _class_of_row(table: TabelDikenali, row: int) -> tuple[Kelas, Tempat] | None:
    cells = list({id(cell): cell for cell in table.tabel.grid[row]}.values())
    intervals = [(cell, found) for cell in cells if (found := read_rentang(cell.teks)) is not None]
    if len(intervals) != 1:
        return None
    cell, interval = intervals[0]
    words = [c.teks for c in cells if c is not cell and any(map(str.isalpha, c.teks))]
    return (Kelas(interval, cell.teks.strip(), _names(*words[:2])), cell.tempat) if words else None


def _texts(document: DokumenTerbaca) -> Iterator[ParagrafTerbaca | SelTerbaca]:
    for block in document.blok:
        if isinstance(block, ParagrafTerbaca):
            yield block
        elif isinstance(block, TabelTerbaca):
            yield from {id(cell): cell for row in block.grid for cell in row}.values()


def _place(text: ParagrafTerbaca | SelTerbaca, found: re.Match[str]) -> Tempat:
    return text.tempat if isinstance(text, ParagrafTerbaca) else text.tempat_teks(found.start())


@check(
    "SKL005",
    message="Skala tercetak: kelas {bawah} dan {atas} {masalah}.",
    hint="Tulis batas kelas sehingga setiap nilai termasuk tepat satu kelas.",
    dasar=PERMENPANRB_53_2014.at("Lampiran II"),
    tingkat=Tingkat.PERINGATAN,
)
def scale_overlapping_or_open(dokumen: tuple[DokumenTerbaca, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Dua kelas bertetangga pada skala tercetak memuat nilai yang sama, atau nilai di antaranya tidak berkelas.

    Batas yang berjarak satu langkah cetakan (75 dan 76, 88,30 dan 88,31) dianggap bersambung.
    """
    for scale in printed_scales(dokumen, tabel):
        for seam in seams(scale.daftar):
            if seam is None:
                yield LULUS
                continue
            if not seam.tumpang_tindih and scale.may_have_between(seam.bawah, seam.atas):
                continue
            high, low = seam.bawah.rentang.tinggi, seam.atas.rentang.rendah
            exactly = f" (tepat {format_bilangan(high, decimals_of(high))})" if high is not None and high == low else ""
            problem = "memuat nilai yang sama" if seam.tumpang_tindih else "menyisakan nilai yang tidak berkelas"
            yield Langgar(
                tempat=scale.place(seam.atas),
                berkas=scale.berkas,
                tercetak=seam.atas.teks,
                tempat_lain=(scale.place(seam.bawah),),
                isi={
                    "bawah": f"{seam.bawah.nama} ({seam.bawah.teks})",
                    "atas": f"{seam.atas.nama} ({seam.atas.teks})",
                    "masalah": problem + exactly,
                },
            )


@check(
    "SKL006",
    message="Skala tercetak: {masalah}.",
    hint="Salin skala dari peraturannya, lengkap dengan semua kelas dan sebutannya.",
    dasar=(PERMENDAGRI_86_2017.at("Lampiran"), PERMENPANRB_53_2014.at("Lampiran II")),
    tingkat=Tingkat.PERINGATAN,
)
def scale_class_doubled_or_missing(dokumen: tuple[DokumenTerbaca, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Skala tercetak memuat dua kelas bernama sama, atau tidak memuat salah satu kelas skala yang diikutinya.

    Sebuah skala dianggap mengikuti skala peraturan bila sebagian besar batasnya sama.
    """
    for scale in printed_scales(dokumen, tabel):
        problems = list(_problems(scale))
        if not problems:
            yield LULUS
        for kelas, problem in problems:
            yield Langgar(tempat=scale.place(kelas), berkas=scale.berkas, tercetak=kelas.nama, isi={"masalah": problem})


def _problems(scale: SkalaTercetak) -> Iterator[tuple[Kelas, str]]:
    yield from _doubled(scale)
    if reference := _followed(scale):
        yield from _misnamed(scale, reference)
        yield from _missing(scale, reference)


def _doubled(scale: SkalaTercetak) -> Iterator[tuple[Kelas, str]]:
    names = Counter(_code(k.sebutan[0]) for k in scale.daftar)
    for name in (n for n, count in names.items() if count > 1):
        doubled = [k for k in scale.daftar if _code(k.sebutan[0]) == name]
        bounds = " dan ".join(k.teks for k in doubled)
        yield doubled[-1], f"kelas {name} tercetak {names[name]} kali ({bounds})"
    by_meaning: dict[str, list[Kelas]] = defaultdict(list)
    for kelas in (k for k in scale.daftar if len(k.sebutan) > 1):
        by_meaning[kelas.sebutan[-1].casefold()].append(kelas)
    for alike in by_meaning.values():
        if len({_code(k.sebutan[0]).rstrip("+-") for k in alike}) > 1:
            classes = " dan ".join(k.sebutan[0] for k in alike)
            yield alike[-1], f"kelas {classes} bersebutan sama ({alike[-1].sebutan[-1]})"


def _misnamed(scale: SkalaTercetak, reference: Skala) -> Iterator[tuple[Kelas, str]]:
    """Classes that bear the name of another class of the scale they follow."""
    by_code = {_code(k.kode): k for k in reference.kelas}
    for kelas in (k for k in scale.daftar if len(k.sebutan) > 1):
        own = by_code.get(_code(kelas.sebutan[0]))
        named = next((k for k in reference.kelas if _plain(k.nama) == _plain(kelas.sebutan[-1])), None)
        if own is not None and named is not None and not _plain(own.nama).startswith(_plain(kelas.sebutan[-1])):
            yield kelas, f"kelas {own.kode} bersebutan {kelas.sebutan[-1]}, sebutan kelas {named.kode}"


def _missing(scale: SkalaTercetak, reference: Skala) -> Iterator[tuple[Kelas, str]]:
    printed = {k.rentang.rendah for k in scale.daftar}
    codes = {_code(k.sebutan[0]) for k in scale.daftar}
    labels = [_plain(k.sebutan[0]) for k in scale.daftar]
    for kelas in reference.kelas:
        named = _code(kelas.kode) in codes or _plain(kelas.nama) in labels
        reached = printed & ({None, Decimal()} if kelas.mulai is None else {kelas.mulai})
        if not named and not reached:
            where = ", ".join(filter(None, (kelas.rentang, kelas.nama)))
            yield scale.daftar[-1], f"kelas {kelas.kode} ({where}) tidak tercetak"


def _plain(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold()))


def _code(name: str) -> str:
    """A letter of a scale in one spelling, any other name in lower case."""
    return name.replace(" ", "").replace("−", "-").replace("–", "-") if _LETTER.fullmatch(name) else name.casefold()


def _followed(scale: SkalaTercetak) -> Skala | None:
    """The scale of the law that has most of its floors in common with this one."""
    floors = {k.rentang.rendah for k in scale.daftar}
    for reference in _KNOWN:
        starts = {k.mulai for k in reference.kelas if k.mulai is not None}
        shared = len(starts & floors)
        if shared >= _FEWEST and shared / len(starts) >= _SHARED:
            return reference
    return None
