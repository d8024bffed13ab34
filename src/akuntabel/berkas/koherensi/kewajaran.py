"""Values that can hardly be meant: a slip of the comma, a sign, an end target beside the last year's.

A check here compares a value with the others of its own ukuran, never with what is usual elsewhere. Its limits and
their reasons: docs/panduan/memeriksa-paket.md.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from akuntabel.berkas.koherensi.catatan import Catatan, check
from akuntabel.berkas.temuan import Kode
from akuntabel.skema.bilangan import format_bilangan
from akuntabel.skema.nilai import Isian, Nilai, format_nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import Bentuk, TipeTarget
from akuntabel.skema.tabel.perencanaan import Indikator, Ukuran

# What a lost or added comma, percent or unit multiplies by.
_SLIPS = (100, 1_000, 10_000)
_HUNDRED = 100
# One year to another, percents and indices of one ukuran stay within twice each other; a slip is at least fifty times.
_SPREAD = 2
_SHARES = {Bentuk.PERSEN, Bentuk.INDEKS, Bentuk.PREDIKAT}
_STATED = ("realisasi", "nilai_resmi", "target_renstra", "target_pk", "indikator", "ukuran")
"""Tables with the values of a ukuran for a whole year."""
_QUARTERS = ("tw1", "tw2", "tw3", "tw4")
_OF_PARTS = {TipeTarget.KUMULATIF, TipeTarget.PERSENTASE}


@dataclass(frozen=True, slots=True)
class _Sel:
    """One value of a ukuran, with its place."""

    tabel: str
    nomor: int
    kolom: str
    angka: Decimal


@check(*_STATED, "realisasi_triwulan")
def values_off_by_a_power_of_ten(paket: Paket) -> Iterator[Catatan]:
    """0,84 among 83 and 85, or 84.000: a fraction for a percent, a comma too few."""
    quarters = _quarters_like_a_year(paket)
    for kode, cells in _series(paket).items():
        ukuran = paket.kunci["ukuran"][kode]
        checked = [*cells, *quarters.get(kode, ())]
        yield from list(_fractions(ukuran, checked, cells)) or _multiples(ukuran, checked, cells)


def _fractions(ukuran: Ukuran, checked: list[_Sel], cells: list[_Sel]) -> Iterator[Catatan]:
    if ukuran.bentuk not in _SHARES:
        return
    for cell in checked:
        middle = _middle_of_others(cell, cells)
        if middle and cell.angka > 0 and _near(cell.angka * _HUNDRED, middle):
            yield Catatan(
                Kode.PERSEN_PECAHAN,
                cell.tabel,
                cell.nomor,
                cell.kolom,
                f"{_show(cell.angka, ukuran)} kira-kira seperseratus nilai lain {ukuran.nama} "
                f"(sekitar {_show(middle, ukuran)}); mungkin persen tertulis sebagai pecahan.",
                f"Bila maksudnya {_show(_plain(cell.angka * _HUNDRED), ukuran)}, tulis demikian; bila benar, biarkan.",
            )


def _multiples(ukuran: Ukuran, checked: list[_Sel], cells: list[_Sel]) -> Iterator[Catatan]:
    for cell in checked:
        middle = _middle_of_others(cell, cells)
        slip = next((s for s in _SLIPS if middle and _near(cell.angka, middle * s)), None)
        if middle and slip:
            yield Catatan(
                Kode.NILAI_KELIPATAN,
                cell.tabel,
                cell.nomor,
                cell.kolom,
                f"{_show(cell.angka, ukuran)} kira-kira {format_bilangan(Decimal(slip))} kali nilai lain {ukuran.nama} "
                f"(sekitar {_show(middle, ukuran)}).",
                "Periksa letak koma dan satuannya di sini dan pada nilai lainnya; bila benar, biarkan.",
            )


def _middle_of_others(cell: _Sel, cells: list[_Sel]) -> Decimal | None:
    """The middle of the positive values beside this one; None when there is none."""
    others = [other.angka for other in cells if other is not cell and other.angka > 0]
    return _plain(median(others)) if others else None


def _near(value: Decimal, other: Decimal) -> bool:
    return other / _SPREAD <= value <= other * _SPREAD


@check(*_STATED, "realisasi_triwulan", "indikator_program")
def realisasi_below_zero(paket: Paket) -> Iterator[Catatan]:
    """A ukuran that has other values below zero, as growth may, is left alone."""
    series = _series(paket)
    for cell, kode in _reached(paket):
        ukuran = paket.kunci["ukuran"].get(kode)
        others = [other for other in series.get(kode, ()) if other.angka < 0 and not _same_place(cell, other)]
        if cell.angka < 0 and not (others and ukuran and ukuran.bentuk is not Bentuk.JUMLAH):
            yield _negative(cell, "Realisasi")


@check("pagu", "realisasi_anggaran", "pendapatan")
def money_below_zero(paket: Paket) -> Iterator[Catatan]:
    """A quarter may be below zero, when money was paid back; a year and a pagu may not."""
    for nomor, pagu in enumerate(paket.pagu):
        if pagu.pagu < 0:
            yield _negative(_Sel("pagu", nomor, "pagu", pagu.pagu), "Pagu")
    for table in ("realisasi_anggaran", "pendapatan"):
        for nomor, realisasi in enumerate(getattr(paket, table)):
            if realisasi.setahun is not None and realisasi.setahun < 0:
                yield _negative(_Sel(table, nomor, "setahun", realisasi.setahun), "Realisasi setahun")


def _negative(cell: _Sel, judul: str) -> Catatan:
    return Catatan(
        Kode.NILAI_NEGATIF,
        cell.tabel,
        cell.nomor,
        cell.kolom,
        f"{judul} bernilai negatif ({format_bilangan(cell.angka)}).",
        "Hapus tanda minus atau kurungnya; bila benar, biarkan.",
    )


@check("indikator", "target_renstra", "unsur", "renstra", "ukuran")
def end_targets_unlike_the_last_year(paket: Paket) -> Iterator[Catatan]:
    """The end target is the last year's, or that of the year of transition; of a cumulative ukuran also their sum."""
    targets: defaultdict[str, dict[int, Decimal]] = defaultdict(dict)
    for row in paket.target_renstra:
        if isinstance(row.target, Nilai):
            targets[row.indikator][row.tahun] = row.target.angka
    for nomor, indikator in enumerate(paket.indikator):
        unsur, ukuran = paket.kunci["unsur"].get(indikator.unsur), paket.kunci["ukuran"].get(indikator.ukuran)
        renstra = paket.kunci["renstra"].get(unsur.renstra) if unsur else None
        if renstra is None or ukuran is None or not isinstance(indikator.target_akhir, Nilai):
            continue
        own, end = targets[indikator.kode], indikator.target_akhir.angka
        last = own.get(renstra.tahun_akhir)
        allowed = {last, own.get(renstra.tahun_akhir + 1)}
        if ukuran.tipe is TipeTarget.KUMULATIF:
            allowed |= {sum(own.values(), Decimal())}
        if last is not None and end not in allowed:
            yield Catatan(
                Kode.TARGET_AKHIR_BEDA,
                "indikator",
                nomor,
                "target_akhir",
                f"Target akhir Renstra {_show(end, ukuran)} berbeda dari target tahun {renstra.tahun_akhir}, "
                f"{_show(last, ukuran)}.",
                "Betulkan salah satunya, atau kosongkan target akhir agar diambil dari tahun terakhir.",
            )


def _series(paket: Paket) -> dict[str, list[_Sel]]:
    """Every value that is stated for a whole year of a ukuran: realisasi, targets, baselines and end targets."""
    series: defaultdict[str, list[_Sel]] = defaultdict(list)
    indikator: dict[str, Indikator] = dict(paket.kunci["indikator"])
    for table in ("realisasi", "nilai_resmi"):
        for nomor, row in enumerate(getattr(paket, table)):
            series[row.ukuran] += _cells(table, nomor, nilai=row.nilai)
    for table in ("target_renstra", "target_pk"):
        for nomor, row in enumerate(getattr(paket, table)):
            if row.indikator in indikator:
                series[indikator[row.indikator].ukuran] += _cells(table, nomor, target=row.target)
    for nomor, own in enumerate(paket.indikator):
        series[own.ukuran] += _cells(
            "indikator", nomor, kondisi_awal=own.kondisi_awal, target_akhir=own.target_akhir
        )  # fmt: skip
    return {kode: cells for kode, cells in series.items() if kode in paket.kunci["ukuran"]}


def _quarters_like_a_year(paket: Paket) -> dict[str, list[_Sel]]:
    """Quarters by ukuran, where one stands for the year by itself; those of a sum or a rising percentage are parts."""
    return {
        row.ukuran: list(_cells("realisasi_triwulan", nomor, **{name: getattr(row, name) for name in _QUARTERS}))
        for nomor, row in enumerate(paket.realisasi_triwulan)
        if (ukuran := paket.kunci["ukuran"].get(row.ukuran)) and ukuran.tipe not in _OF_PARTS
    }


def _reached(paket: Paket) -> Iterator[tuple[_Sel, str]]:
    """Every realisasi with its ukuran; an output has none."""
    for table in ("realisasi", "nilai_resmi"):
        for nomor, row in enumerate(getattr(paket, table)):
            yield from ((cell, row.ukuran) for cell in _cells(table, nomor, nilai=row.nilai))
    for nomor, quarter in enumerate(paket.realisasi_triwulan):
        values = {name: getattr(quarter, name) for name in _QUARTERS}
        yield from ((cell, quarter.ukuran) for cell in _cells("realisasi_triwulan", nomor, **values))
    for nomor, output in enumerate(paket.indikator_program):
        values = {name: getattr(output, name) for name in ("realisasi", *_QUARTERS)}
        yield from ((cell, "") for cell in _cells("indikator_program", nomor, **values))


def _cells(tabel: str, nomor: int, **values: Isian) -> Iterable[_Sel]:
    return [_Sel(tabel, nomor, kolom, v.angka) for kolom, v in values.items() if isinstance(v, Nilai)]


def _same_place(one: _Sel, other: _Sel) -> bool:
    return (one.tabel, one.nomor, one.kolom) == (other.tabel, other.nomor, other.kolom)


def _plain(angka: Decimal) -> Decimal:
    """The number without zeros behind its comma and without an exponent."""
    return Decimal(f"{angka.normalize():f}")


def _show(angka: Decimal, ukuran: Ukuran) -> str:
    return format_nilai(angka, ukuran.bentuk, ukuran.satuan)
