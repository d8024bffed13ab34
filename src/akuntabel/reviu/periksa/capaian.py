"""Capaian as printed against the target and realisasi of its row."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product

from akuntabel.aturan import AturanError, aturan_capaian
from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.reviu.fakta import Besaran, Fakta, JenisSubjek, TabelDikenali
from akuntabel.reviu.ingatan import sekali
from akuntabel.reviu.periksa.arah import Petunjuk, evidence
from akuntabel.reviu.periksa.baris import (
    SERATUS,
    TERCAPAI,
    Letak,
    RumusTercetak,
    cell_of,
    explains,
    name_of,
    rows,
    write,
)
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.temuan import Tingkat
from akuntabel.reviu.tercetak import Beda, Tercetak
from akuntabel.skema.pilihan import Arah, RumusTurun

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
PERBANDINGAN = ((Besaran.CAPAIAN, Besaran.TARGET), (Besaran.CAPAIAN_AKHIR, Besaran.TARGET_AKHIR))
"""Percentages of realisasi, each with what it is measured against."""

_CAPS = (SERATUS, Decimal(110), Decimal(120), Decimal(150), Decimal(200))


@dataclass(frozen=True, slots=True)
class Hitungan:
    """A printed percentage with what it is computed from, and the direction where that is known."""

    tercetak: Fakta
    realisasi: Fakta
    target: Fakta
    arah: Arah | None
    batas: Decimal | None

    def exact(self, realisasi: Decimal | None = None) -> Iterator[Decimal]:
        """The percentage by each accepted reading, the likeliest first."""
        realisasi = self.realisasi.nilai.angka if realisasi is None else realisasi
        for rule in _rules(self.arah):
            try:
                value = rule(realisasi, self.target.nilai.angka)
            except AturanError:
                continue
            yield value
            if self.batas is not None:
                yield min(value, self.batas)
            if value < 0:
                yield Decimal()

    def printed_value(self) -> Decimal | None:
        """The exact value that the print shows, rounded or cut, by the first reading that gives it."""
        rounded = (v for v in self.exact() if self.tercetak.nilai.beda(v) is Beda.SAMA)
        return next(rounded, next((v for v in self.exact() if explains(self.tercetak.nilai, v)), None))

    def explained(self) -> bool:
        """Does an accepted reading give the print, also one of `9,000` as nine thousand?"""
        return self.printed_value() is not None or any(one.printed_value() is not None for one in self._in_notations())

    def _in_notations(self) -> Iterator["Hitungan"]:
        """With the realisasi, or the target, read in the other notation, where its print leaves that open."""
        for name in ("realisasi", "target"):
            fact: Fakta = getattr(self, name)
            if (other := fact.nilai.dua_arti) is not None:
                read = replace(fact, nilai=replace(fact.nilai, angka=other))
                yield replace(self, realisasi=read) if name == "realisasi" else replace(self, target=read)

    def explained_unrounded(self) -> bool:
        """Can the print come of a realisasi with more decimals than it shows?

        Counts have none: a whole number is taken for a rounded one only where it measures a
        percentage or stands beside a target with decimals, and differs from it.
        """
        value, target = self.realisasi.nilai, self.target.nilai
        if value.desimal == 0 and (value.angka == target.angka or not (_is_percent(self.realisasi) or target.desimal)):
            return False
        half = Decimal(5).scaleb(-value.desimal - 1)
        low, high = (list(self.exact(value.angka + step)) for step in (-half, half))
        return any(_between(self.tercetak.nilai, a, b) for a, b in zip(low, high, strict=False))


def _between(printed: Tercetak, one: Decimal, other: Decimal) -> bool:
    half = Decimal(5).scaleb(-printed.desimal - 1)
    return min(one, other) - half <= printed.angka <= max(one, other) + half


def _rules(direction: Arah | None) -> Iterator[Callable[[Decimal, Decimal], Decimal]]:
    if direction is not Arah.TURUN:
        yield aturan_capaian(Arah.NAIK)
    if direction is not Arah.NAIK:
        yield from (aturan_capaian(Arah.TURUN, formula) for formula in RumusTurun)


def _cap_of(facts: tuple[Fakta, ...], besaran: Besaran) -> dict[str, Decimal]:
    """The limit that no percentage of a file passes and at least one reaches, where it is one in use."""
    highest: dict[str, Decimal] = {}
    for fact in facts:
        if fact.besaran is besaran:
            highest[fact.berkas] = max(highest.get(fact.berkas, SERATUS), fact.nilai.angka)
    return {file: value for file, value in highest.items() if value in _CAPS}


@sekali
def computations(
    facts: tuple[Fakta, ...], tables: tuple[TabelDikenali, ...], besaran: Besaran, acuan: Besaran
) -> Iterator[Hitungan]:
    """Each printed percentage once, with the pair that explains it or else the pair nearest to its column."""
    formulas, hints, caps = RumusTercetak.of(tables), evidence(facts), _cap_of(facts, besaran)
    seen: set[Letak] = set()
    for row in rows(facts):
        for printed in row.of(besaran):
            if cell_of(printed) in seen or printed.subjek.jenis is JenisSubjek.JUMLAH:
                continue
            targets = formulas.narrow(printed, row.companions(printed, acuan))
            values = formulas.narrow(printed, _latest(row.companions(printed, Besaran.REALISASI)))
            pairs = [
                Hitungan(printed, value, target, _direction(hints, printed, value), caps.get(printed.berkas))
                for value, target in product(values, targets)
                if _comparable(value, target)
            ]
            if pairs:
                seen.add(cell_of(printed))
                yield next((p for p in pairs if p.explained()), _nearest(pairs))


def _direction(hints: Petunjuk, printed: Fakta, value: Fakta) -> Arah | None:
    return hints.of(value) or hints.of(printed)


def _latest(values: tuple[Fakta, ...]) -> tuple[Fakta, ...]:
    """Of several years the last: a trend's earlier realisasi are not what a report measures."""
    years = [v.tahun for v in values if v.tahun is not None]
    return tuple(v for v in values if v.tahun in {None, max(years)}) if years else values


def _is_percent(fakta: Fakta) -> bool:
    return "%" in (fakta.nilai.satuan, fakta.satuan)


def _comparable(value: Fakta, target: Fakta) -> bool:
    units = {f.nilai.satuan or f.satuan for f in (value, target)} - {""}
    return target.nilai.angka != 0 and not (len(units) == 2 and "%" in units)


def _nearest(pairs: list[Hitungan]) -> Hitungan:
    return min(pairs, key=lambda p: sum(abs(_column(f) - _column(p.tercetak)) for f in (p.realisasi, p.target)))


def _column(fakta: Fakta) -> int:
    return fakta.tempat.kolom or 0


def _compare(facts: tuple[Fakta, ...], tables: tuple[TabelDikenali, ...], besaran: Besaran, acuan: Besaran) -> Hasil:
    for one in computations(facts, tables, besaran, acuan):
        if one.explained():
            yield LULUS
        else:
            yield _broken(one, Tingkat.SARAN if one.explained_unrounded() else None)


def _broken(one: Hitungan, tingkat: Tingkat | None = None) -> Langgar:
    return Langgar(
        tempat=one.tercetak.tempat,
        berkas=one.tercetak.berkas,
        tercetak=one.tercetak.nilai.teks,
        seharusnya=write(next(one.exact()), one.tercetak.nilai, (TERCAPAI,)),
        tempat_lain=(one.realisasi.tempat, one.target.tempat),
        isi={
            "subjek": name_of(one.tercetak),
            "realisasi": one.realisasi.nilai.teks,
            "target": one.target.nilai.teks,
        },
        perbaikan=one.arah is not None and tingkat is None,
        tingkat=tingkat,
    )


@check(
    "HIT001",
    message="{subjek}: capaian tercetak {tercetak}, seharusnya {seharusnya} (realisasi {realisasi}, target {target}).",
    hint="Hitung ulang capaian dari realisasi dan target pada baris yang sama.",
    dasar=_PELAPORAN,
)
def capaian_wrong(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Capaian tercetak tidak dapat dihasilkan oleh realisasi dan target pada barisnya.

    Rumus naik, dan rumus turun N1, N2, dan N3, dicoba semua kecuali bila target antartahun atau nama
    indikator menunjukkan arahnya. Cetakan dengan desimal lebih sedikit dianggap cocok; demikian pula yang
    dipotong dan yang dibatasi pada angka yang dipatuhi seluruh laporan. Capaian yang mungkin dihitung dari
    realisasi dengan desimal lebih banyak daripada yang tercetak hanya menjadi saran.
    """
    yield from _compare(fakta, tabel, Besaran.CAPAIAN, Besaran.TARGET)


@check(
    "HIT002",
    message=(
        "{subjek}: capaian terhadap target akhir Renstra tercetak {tercetak}, seharusnya {seharusnya} "
        "(realisasi {realisasi}, target akhir {target})."
    ),
    hint="Hitung ulang dari realisasi tahun laporan dan target akhir Renstra pada baris yang sama.",
    dasar=_PELAPORAN,
)
def capaian_akhir_wrong(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Capaian terhadap akhir Renstra tidak dapat dihasilkan oleh realisasi dan target akhir pada barisnya.

    Rumus dan pembulatan diperlakukan seperti pada HIT001.
    """
    yield from _compare(fakta, tabel, Besaran.CAPAIAN_AKHIR, Besaran.TARGET_AKHIR)


@check(
    "HIT003",
    message=(
        "{subjek}: capaian tercetak {tercetak}, padahal {seharusnya} (realisasi {realisasi}, target {target}); "
        "pembulatan memindahkannya melewati 100%."
    ),
    hint="Cetak dengan desimal yang cukup agar tercapai atau tidaknya target tetap terbaca.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def capaian_rounded_past_100(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Capaian yang sedikit di bawah 100 tercetak 100 sehingga target yang tidak tercapai tampak tercapai, atau
    sebaliknya.
    """
    for besaran, acuan in PERBANDINGAN:
        for one in computations(fakta, tabel, besaran, acuan):
            printed = one.tercetak.nilai
            readings = [value for value in one.exact() if explains(printed, value)]
            if not readings:
                continue
            if any(TERCAPAI.above(value) == TERCAPAI.above(printed.angka) for value in readings):
                yield LULUS
            else:
                yield _broken(one)
