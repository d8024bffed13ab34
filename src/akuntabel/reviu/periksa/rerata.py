"""Printed means of percentages."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.aturan import rata_rata_capaian
from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.reviu.angka import read_cell
from akuntabel.reviu.fakta import Besaran, Fakta, JenisSubjek, Subjek, TabelDikenali
from akuntabel.reviu.periksa import capaian
from akuntabel.reviu.periksa.baris import SERATUS, Letak, cell_of, explains, name_of, write
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.temuan import Tingkat
from akuntabel.reviu.tercetak import Tercetak

Lajur = tuple[str, int | None, int | None]
"""A column: file, table, its number."""

_STATED = re.compile(r"\((?P<nilai>[\d.,\s+]+)\)\s*[/:]\s*(?P<banyak>\d{1,2})")
_NEAR = Decimal(3)
_PERCENTAGES = frozenset({Besaran.CAPAIAN, Besaran.SERAPAN})


@dataclass(frozen=True, slots=True)
class Rerata:
    """A printed mean with the groups of percentages that it may be the mean of, the likeliest first.

    `penutup` is true for the only mean of a column, below all its percentages.
    """

    tercetak: Fakta
    kelompok: tuple[tuple[Fakta, ...], ...]
    penutup: bool = False

    def explained(self, exact: Mapping[Letak, Decimal]) -> bool:
        """Is it the mean of a group, each percentage taken with all its digits, plain or held at 100?"""
        for group in self.kelompok:
            values = [exact.get(cell_of(f), f.nilai.angka) for f in group]
            means = (rata_rata_capaian(values), rata_rata_capaian([min(v, SERATUS) for v in values]))
            if any(explains(self.tercetak.nilai, mean) for mean in means):
                return True
        return False

    def mean(self, exact: Mapping[Letak, Decimal]) -> Decimal:
        """The mean of the likeliest group."""
        return rata_rata_capaian([exact.get(cell_of(f), f.nilai.angka) for f in self.likeliest])

    @property
    def likeliest(self) -> tuple[Fakta, ...]:
        """The group whose mean is nearest to the print; the largest where none comes near."""
        nearest = min(self.kelompok, key=self._distance)
        return nearest if self._distance(nearest) <= _NEAR else max(self.kelompok, key=len)

    @property
    def unsure(self) -> bool:
        """May it be the mean of other values, as none of several groups comes near it?"""
        return (
            not self.penutup
            and len({frozenset(map(cell_of, group)) for group in self.kelompok}) > 1
            and self._distance(self.likeliest) > _NEAR
        )

    def _distance(self, group: tuple[Fakta, ...]) -> Decimal:
        return abs(rata_rata_capaian([f.nilai.angka for f in group]) - self.tercetak.nilai.angka)


def _means(facts: tuple[Fakta, ...]) -> Iterator[Rerata]:
    columns: dict[Lajur, list[Fakta]] = defaultdict(list)
    means: dict[Lajur, list[Fakta]] = defaultdict(list)
    by_heading = _by_heading(facts)
    unread = {
        _lajur(f) for f in facts if f.besaran in {Besaran.TEKS, Besaran.RUSAK} and any(map(str.isdigit, f.nilai.teks))
    }
    for fact in facts:
        if fact.subjek.jenis is JenisSubjek.JUMLAH:
            continue
        if fact.baris is not None and fact.besaran in _PERCENTAGES:
            columns[_lajur(fact)].append(fact)
        elif fact.baris is not None and fact.besaran is Besaran.RATA_RATA:
            means[_lajur(fact)].append(fact)
    for lajur, printed_means in means.items():
        if lajur in unread:
            continue
        column, last = columns[lajur], 0
        for printed in sorted(printed_means, key=_row):
            above = [f for f in column if _row(f) < _row(printed)]
            groups = (_of_nearest_heading(above), [f for f in above if _row(f) > last], column)
            kept = [tuple(group) for group in groups if len(group) > 1]
            if not column and (group := _of_its_sasaran(printed, by_heading)):
                kept = [group]
            if kept:
                closing = len(printed_means) == 1 and len(above) == len(column)
                yield Rerata(printed, tuple(kept), closing)
            last = _row(printed)


def _by_heading(facts: tuple[Fakta, ...]) -> dict[str, list[Fakta]]:
    """The capaian of indikator by the sasaran, or tujuan, that they stand under."""
    found: dict[str, list[Fakta]] = defaultdict(list)
    for fact in facts:
        if fact.besaran is Besaran.CAPAIAN and fact.subjek.jenis is JenisSubjek.INDIKATOR and fact.triwulan is None:
            for heading in fact.konteks[:1]:
                found[heading.kunci].append(fact)
    return found


def _of_its_sasaran(printed: Fakta, by_heading: Mapping[str, list[Fakta]]) -> tuple[Fakta, ...]:
    """Each indikator of the sasaran whose mean it is, once; nothing where tables print several values for one."""
    found: dict[str, Fakta] = {}
    for fact in by_heading.get(printed.subjek.kunci, ()) if printed.subjek.kunci else ():
        if fact.tahun == printed.tahun and fact.basis.selaras(printed.basis):
            first = found.setdefault(fact.subjek.kunci, fact)
            if not first.nilai.cocok(fact.nilai):
                return ()
    return tuple(found.values())


def _as_stated(printed: Fakta) -> bool:
    """Does the label of a mean say how it is computed, `(63,7 + 100 + 95,8) / 3`, and is it so?"""
    found = _STATED.search(printed.subjek.nama)
    values = [read_cell(text, thousands=False) for text in found["nilai"].split("+")] if found else []
    numbers = [value.angka for value in values if isinstance(value, Tercetak)]
    if found is None or len(numbers) != len(values) or len(values) != int(found["banyak"]):
        return False
    return explains(printed.nilai, rata_rata_capaian(numbers))


def _place(fakta: Fakta) -> tuple[str, int | None]:
    return fakta.berkas, fakta.tempat.tabel


def _lajur(fakta: Fakta) -> Lajur:
    return fakta.berkas, fakta.tempat.tabel, fakta.tempat.kolom


def _row(fakta: Fakta) -> int:
    return fakta.baris[1] if fakta.baris else 0


def _of_nearest_heading(above: Sequence[Fakta]) -> list[Fakta]:
    """The rows that stand under the same sasaran as the last row."""
    heading: tuple[Subjek, ...] = above[-1].konteks[:1] if above else ()
    return [f for f in above if f.konteks[:1] == heading] if heading else []


@check(
    "HIT011",
    message="{subjek}: rata-rata tercetak {tercetak}, seharusnya {seharusnya} (dari {banyak} persentase).",
    hint="Hitung ulang rata-rata dari persentase yang belum dibulatkan.",
    dasar=PERMENPANRB_53_2014.at("Lampiran II"),
    tingkat=Tingkat.PERINGATAN,
)
def rata_rata_wrong(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Rata-rata tercetak tidak dapat dihasilkan oleh persentase pada kolomnya.

    Baris dari sasaran yang sama, baris sejak rata-rata sebelumnya, dan seluruh kolom dicoba, apa adanya dan dengan
    batas 100. Rata-rata dari persentase yang sudah dibulatkan hanya menjadi saran.
    """
    exact = {
        cell_of(one.tercetak): value
        for one in capaian.computations(fakta, tabel, Besaran.CAPAIAN, Besaran.TARGET)
        if (value := one.printed_value()) is not None
    }
    cut = {(t.berkas, t.tabel.tempat.tabel) for t in tabel if t.tabel.lanjutan}
    for mean in _means(fakta):
        printed, group = mean.tercetak, mean.likeliest
        if mean.explained(exact) or _as_stated(printed):
            yield LULUS
            continue
        if mean.unsure or _place(printed) in cut:
            continue
        yield Langgar(
            tempat=printed.tempat,
            berkas=printed.berkas,
            tercetak=printed.nilai.teks,
            seharusnya=write(mean.mean(exact), printed.nilai),
            tempat_lain=tuple(f.tempat for f in group),
            isi={"subjek": name_of(printed), "banyak": str(len(group))},
            tingkat=Tingkat.SARAN if mean.explained({}) else None,
        )
