"""Values of four quarters against that of the year."""

from collections.abc import Iterator
from decimal import Decimal

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.reviu.fakta import Besaran, Fakta
from akuntabel.reviu.periksa.baris import Baris, explains, name_of, rows
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.temuan import Tingkat

_QUARTERS = (1, 2, 3, 4)


@check(
    "HIT024",
    message="{subjek}: {besaran} setahun tercetak {tercetak}, sedangkan keempat triwulannya {triwulan}.",
    hint="Cocokkan angka setahun dengan triwulannya: dijumlahkan, diambil yang terakhir, atau dirata-ratakan.",
    dasar=PERMENPANRB_53_2014.at("Lampiran II"),
    tingkat=Tingkat.PERINGATAN,
)
def setahun_unlike_triwulan(fakta: tuple[Fakta, ...]) -> Hasil:
    """Target atau realisasi setahun tidak dapat berasal dari keempat triwulannya dengan cara mana pun.

    Diterima jumlahnya, yang terakhir, yang terbesar atau terkecil, dan rata-ratanya; untuk persentase dan indeks juga
    setiap nilai di antara yang terkecil dan yang terbesar. Baris yang salah satu triwulannya kosong dibiarkan.
    """
    for row in rows(fakta):
        for kind in (Besaran.TARGET, Besaran.REALISASI):
            for year, quarters in _years(row, kind):
                if _comes_of(year, [q.nilai.angka for q in quarters]):
                    yield LULUS
                    continue
                yield Langgar(
                    tempat=year.tempat,
                    berkas=year.berkas,
                    tercetak=year.nilai.teks,
                    tempat_lain=tuple(q.tempat for q in quarters),
                    isi={
                        "subjek": name_of(year),
                        "besaran": kind.value,
                        "triwulan": ", ".join(q.nilai.teks for q in quarters),
                    },
                )


def _years(row: Baris, kind: Besaran) -> Iterator[tuple[Fakta, list[Fakta]]]:
    """The one value of a year in a row with those of its four quarters, all in one unit."""
    facts = [f for f in row.of(kind) if f.bulan is None]
    parts = [f for f in facts if f.triwulan is not None]
    whole = [f for f in facts if f.triwulan is None]
    if len(whole) != 1 or tuple(f.triwulan for f in parts) != _QUARTERS:
        return
    if len({f.nilai.satuan == "%" for f in (*whole, *parts)}) == 1 and len({f.tahun for f in (*whole, *parts)}) == 1:
        yield whole[0], parts


def _comes_of(year: Fakta, quarters: list[Decimal]) -> bool:
    total = sum(quarters, Decimal())
    ways = (total, quarters[-1], max(quarters), min(quarters), total / len(quarters))
    filled = [q for q in quarters if q]
    if any(explains(year.nilai, value) for value in (*ways, *(total / len(filled) for _ in filled[:1]))):
        return True
    measured = "%" in (year.nilai.satuan, year.satuan) or any(v != v.to_integral_value() for v in quarters)
    return measured and min(quarters) <= year.nilai.angka <= max(quarters)
