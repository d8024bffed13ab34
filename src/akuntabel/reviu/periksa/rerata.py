"""Printed means of percentages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.aturan import rata_rata_capaian
from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.reviu.fakta import Besaran, Fakta, Subjek, TabelDikenali
from akuntabel.reviu.periksa import capaian
from akuntabel.reviu.periksa.baris import SERATUS, Letak, cell_of, explains, name_of, write
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.temuan import Tingkat

_PERCENTAGES = frozenset({Besaran.CAPAIAN, Besaran.SERAPAN})


@dataclass(frozen=True, slots=True)
class Rerata:
    """A printed mean with the groups of percentages that it may be the mean of, the likeliest first."""

    tercetak: Fakta
    kelompok: tuple[tuple[Fakta, ...], ...]

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
        return rata_rata_capaian([exact.get(cell_of(f), f.nilai.angka) for f in self.kelompok[0]])


def _means(facts: tuple[Fakta, ...]) -> Iterator[Rerata]:
    for printed in (f for f in facts if f.besaran is Besaran.RATA_RATA and f.baris is not None):
        column = [f for f in facts if f.besaran in _PERCENTAGES and _lajur(f) == _lajur(printed)]
        above = [f for f in column if _row(f) < _row(printed)]
        earlier = (_row(f) for f in facts if f.besaran is Besaran.RATA_RATA and _lajur(f) == _lajur(printed))
        last = max((row for row in earlier if row < _row(printed)), default=0)
        groups = (_of_nearest_heading(above), [f for f in above if _row(f) > last], column)
        if kept := tuple(tuple(group) for group in groups if len(group) > 1):
            yield Rerata(printed, kept)


def _lajur(fakta: Fakta) -> tuple[str, int | None, int | None]:
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
    for mean in _means(fakta):
        printed, group = mean.tercetak, mean.kelompok[0]
        if mean.explained(exact):
            yield LULUS
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
