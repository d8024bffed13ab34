"""Printed degrees of efficiency against the capaian and serapan beside them."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import product
from typing import NamedTuple

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.reviu.fakta import Besaran, Fakta
from akuntabel.reviu.periksa.baris import SERATUS, explains, name_of, rows, write
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check

_RULES: tuple[Callable[[Decimal, Decimal], Decimal | None], ...] = (
    lambda reached, spent: reached - spent,
    lambda reached, spent: (reached - spent) / reached * 100 if reached else None,
    lambda reached, spent: reached / spent * 100 if spent else None,
    lambda reached, spent: reached / spent if spent else None,
    lambda reached, spent: spent / reached * 100 if reached else None,
    lambda reached, spent: spent / reached if reached else None,
    lambda reached, spent: spent - reached,
    lambda _, spent: SERATUS - spent,
)
_FEWEST = 2
_MOSTLY = 0.6


class _Baris(NamedTuple):
    """A printed degree with the capaian and the serapan of its row."""

    tercetak: Fakta
    capaian: Fakta
    serapan: Fakta

    def values(self) -> list[Decimal | None]:
        """What each rule gives."""
        return [rule(self.capaian.nilai.angka, self.serapan.nilai.angka) for rule in _RULES]

    def fitting(self) -> set[int]:
        """The rules that give the print."""
        return {at for at, v in enumerate(self.values()) if v is not None and explains(self.tercetak.nilai, v)}


@check(
    "HIT025",
    message=(
        "{subjek}: tingkat efisiensi tercetak {tercetak}, seharusnya {seharusnya} seperti dihitung baris lainnya "
        "(capaian {capaian}, serapan {serapan})."
    ),
    hint="Hitung ulang tingkat efisiensi dengan satu cara pada semua baris, dan sebutkan caranya.",
    dasar=PERMENPANRB_53_2014.at("Lampiran II"),
)
def tingkat_efisiensi_wrong(fakta: tuple[Fakta, ...]) -> Hasil:
    """Tingkat efisiensi sebuah baris tidak dihitung dengan cara yang dipakai baris lain pada kolomnya.

    Caranya dikenali dari kolom itu sendiri: selisih capaian dan serapan, perbandingan keduanya, atau bagian
    anggaran yang tidak terserap. Kolom yang tidak terbaca caranya, dan baris yang cocok dengan cara lain,
    dibiarkan.
    """
    for column in _columns(fakta):
        fitting = [one.fitting() for one in column]
        counts = [sum(at in fits for fits in fitting) for at in range(len(_RULES))]
        used = max(range(len(_RULES)), key=lambda at: counts[at])
        if counts[used] < _FEWEST or counts[used] < _MOSTLY * len(column):
            continue
        for one, fits in zip(column, fitting, strict=True):
            expected = one.values()[used]
            if fits or expected is None:
                yield LULUS
                continue
            yield Langgar(
                tempat=one.tercetak.tempat,
                berkas=one.tercetak.berkas,
                tercetak=one.tercetak.nilai.teks,
                seharusnya=write(expected, one.tercetak.nilai),
                tempat_lain=(one.capaian.tempat, one.serapan.tempat),
                isi={
                    "subjek": name_of(one.tercetak),
                    "capaian": one.capaian.nilai.teks,
                    "serapan": one.serapan.nilai.teks,
                },
            )


def _columns(facts: tuple[Fakta, ...]) -> Iterator[list[_Baris]]:
    """The rows of each column of degrees that print one capaian and one serapan."""
    found: dict[tuple[str, int | None, int | None], list[_Baris]] = defaultdict(list)
    for row in rows(facts):
        for printed, kind in product(row.of(Besaran.TINGKAT_EFISIENSI), (Besaran.CAPAIAN, Besaran.RATA_RATA)):
            reached, spent = row.companions(printed, kind), row.companions(printed, Besaran.SERAPAN)
            if len(reached) == len(spent) == 1:
                place = printed.tempat
                found[printed.berkas, place.tabel, place.kolom].append(_Baris(printed, reached[0], spent[0]))
    yield from found.values()
