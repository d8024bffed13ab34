"""Realisasi made of variables, by triwulan and for the year; which of several realisasi counts is said elsewhere.

The formulas and what they leave open: docs/tafsir/rumus-realisasi.md.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from akuntabel.aturan.errors import VariabelTimpangError
from akuntabel.aturan.realisasi import RUMUS_REALISASI
from akuntabel.aturan.triwulan import BANYAK_TRIWULAN, aturan_setahun
from akuntabel.dasar.register import templat_register
from akuntabel.skema.nilai import Isian, Keadaan, Nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import Bentuk, PeranVariabel, RumusRealisasi, TipeTarget
from akuntabel.skema.tabel.kinerja import RealisasiTriwulan
from akuntabel.skema.tabel.perencanaan import Ukuran
from akuntabel.skema.tabel.variabel import NilaiVariabel, Variabel
from akuntabel.ukur.angka import Angka, Sumber, Turunan
from akuntabel.ukur.buku import Buku, Masukan, nama_angka, sumber_of
from akuntabel.ukur.cetak import SERATUS, Cetak, hasil_seperti
from akuntabel.ukur.register import isi_of, judul_masa, sampai_of, ukur_register

PERAN_RUMUS: Mapping[RumusRealisasi, tuple[PeranVariabel, ...]] = MappingProxyType(
    {
        RumusRealisasi.RASIO: (PeranVariabel.PEMBILANG, PeranVariabel.PENYEBUT),
        RumusRealisasi.JUMLAH: (PeranVariabel.BAGIAN,),
        RumusRealisasi.SELISIH: (PeranVariabel.PEMBILANG, PeranVariabel.PENYEBUT),
        RumusRealisasi.RATA_RATA: (PeranVariabel.BAGIAN,),
        RumusRealisasi.TERTIMBANG: (PeranVariabel.BAGIAN,),
        RumusRealisasi.PERTUMBUHAN: (PeranVariabel.BAGIAN,),
    }
)
"""The parts that each formula takes; each is a parameter of its rule."""

TRIWULAN = range(1, BANYAK_TRIWULAN + 1)
MASA = ("", *(f"{word}tw{number}" for word in ("", "sampai-") for number in TRIWULAN))
"""Periods, as names of figures have them: the year, each triwulan, up to each triwulan."""


def ukur_variabel(buku: Buku, paket: Paket) -> None:
    """Each variable by period, and what the variables of each ukuran make of it by its formula.

    Periods are each triwulan, what stands up to each triwulan, and the year.
    """
    measured = {variabel.kode: _measure(buku, paket, variabel) for variabel in paket.variabel}
    for ukuran in paket.ukuran:
        if not ukuran.rumus or not (parts := variabel_rumus(paket, ukuran)):
            continue
        for masa in ("",) if ukuran.rumus is RumusRealisasi.PERTUMBUHAN else MASA:
            _make(buku, paket, ukuran, {v: measured[v.kode] for v in parts}, masa)


def realisasi_variabel(buku: Buku, paket: Paket) -> dict[str, Angka]:
    """The year of each ukuran whose realisasi its variables make, or its reason for none; the triwulan go in as well.

    A ukuran with a value typed for some triwulan is none of these.
    """
    typed = {row.ukuran for row in paket.realisasi_triwulan if any(isinstance(v, Nilai) for v in nilai_triwulan(row))}
    found: dict[str, Angka] = {}
    for ukuran in paket.ukuran:
        year = nama_angka("hasil_variabel", ukuran.kode, str(paket.tahun))
        if ukuran.kode in typed or year not in buku or (buku[year].nilai is None and not buku[year].catatan):
            continue
        found[ukuran.kode] = buku[year]
        for number in TRIWULAN:
            konteks = f"{paket.tahun}-tw{number}"
            if (made := nama_angka("hasil_variabel", ukuran.kode, konteks)) in buku:
                buku.alias(nama_angka("realisasi", ukuran.kode, konteks), buku[made])
    return found


def sampai_variabel(buku: Buku, paket: Paket, ukuran: str, triwulan: int) -> Angka | None:
    """What the variables make up to a triwulan, of their sums and not of its ratios; None where they make nothing."""
    name = nama_angka("hasil_variabel", ukuran, f"{paket.tahun}-sampai-tw{triwulan}")
    own = nama_angka("realisasi", ukuran, f"{paket.tahun}-tw{triwulan}")
    if name not in buku or own not in buku or buku[name].nilai is None:
        return None
    is_made = buku[own].nama.startswith("hasil_variabel")
    return buku[name] if is_made else None


def variabel_rumus(paket: Paket, ukuran: Ukuran) -> tuple[Variabel, ...]:
    """The variables of a ukuran that its formula takes, in the order of the Paket."""
    taken = PERAN_RUMUS[ukuran.rumus] if ukuran.rumus else ()
    return tuple(v for v in paket.variabel if v.ukuran == ukuran.kode and v.peran in taken)


def triwulan_variabel(paket: Paket) -> dict[str, int]:
    """The last triwulan that the variables of each ukuran all cover, for every ukuran that has a formula."""
    return {
        kode: min(max((n for n, given in enumerate(_filled(paket, v), 1) if given), default=0) for v in parts)
        for kode, parts in _by_ukuran(paket).items()
    }


def variabel_setahun(paket: Paket) -> set[str]:
    """The ukuran whose variables all cover the year: up to triwulan IV, or a register that stands without dates."""
    return {kode for kode, parts in _by_ukuran(paket).items() if all(_covers_year(paket, v) for v in parts)}


def _by_ukuran(paket: Paket) -> dict[str, tuple[Variabel, ...]]:
    return {u.kode: parts for u in paket.ukuran if (parts := variabel_rumus(paket, u))}


def _covers_year(paket: Paket, variabel: Variabel) -> bool:
    if _filled(paket, variabel)[-1]:
        return True
    if not is_dari_register(paket, variabel):
        return False
    templat = templat_register(paket.kunci["register"][variabel.register].jenis)
    stands = templat is not None and not templat.bertanggal
    return stands and sampai_of(paket, variabel.register) == 0


def nilai_triwulan(row: RealisasiTriwulan) -> tuple[Isian, ...]:
    """The four values of a ukuran as typed, in order."""
    return row.tw1, row.tw2, row.tw3, row.tw4


def is_dari_register(paket: Paket, variabel: Variabel) -> bool:
    """Is the variable counted in a register, of which some row is written?"""
    return bool(variabel.register and isi_of(paket, variabel.register))


def _filled(paket: Paket, variabel: Variabel) -> list[bool]:
    if is_dari_register(paket, variabel):
        reach = sampai_of(paket, variabel.register)
        return [number <= reach for number in TRIWULAN]
    row: NilaiVariabel | None = paket.kunci["nilai_variabel"].get(variabel.kode)
    return [row is not None and getattr(row, f"tw{number}") is not None for number in TRIWULAN]


def _measure(buku: Buku, paket: Paket, variabel: Variabel) -> dict[str, Angka]:
    """Enter a variable by period."""
    cetak = Cetak(Bentuk.JUMLAH, variabel.satuan)
    row: NilaiVariabel | None = paket.kunci["nilai_variabel"].get(variabel.kode)
    if row and row.tahun_lalu is not None:
        _enter(buku, variabel, row, "tahun_lalu", str(paket.tahun - 1))
    if is_dari_register(paket, variabel):
        return ukur_register(buku, paket, variabel, cetak)
    quarters = [_enter(buku, variabel, row, f"tw{number}", f"tw{number}") for number in TRIWULAN]
    found = {f"tw{number}": a for number, a in zip(TRIWULAN, quarters, strict=True)}
    for number in TRIWULAN:
        found[f"sampai-tw{number}"] = _over(buku, variabel, quarters[:number], f"sampai-tw{number}")
    return found | {"": _over(buku, variabel, quarters, "")}


def _over(buku: Buku, variabel: Variabel, quarters: Sequence[Angka], masa: str) -> Angka:
    """What several triwulan of a variable make together, by its type."""
    name, title = nama_angka("variabel", variabel.kode, masa), f"{variabel.nama}, {judul_masa(masa)}"
    cetak = Cetak(Bentuk.JUMLAH, variabel.satuan)
    if any(a.nilai is not None for a in quarters):
        return buku.turunkan(
            aturan_setahun(variabel.tipe), name, title, {"nilai": quarters}, cetak, boleh_kosong=True
        )  # fmt: skip
    return buku.isian(name, title, Keadaan.KOSONG, cetak, Sumber("Nilai Variabel", variabel.kode, judul_masa(masa)))


def _enter(buku: Buku, variabel: Variabel, row: NilaiVariabel | None, field: str, konteks: str) -> Angka:
    """Enter one cell of Nilai Variabel."""
    amount: Decimal | None = getattr(row, field) if row else None
    isian: Isian = Keadaan.KOSONG if amount is None else Nilai(amount)
    words = judul_masa(konteks) if field == konteks else f"tahun {konteks}"
    place = sumber_of(row, field) if row else Sumber("Nilai Variabel", variabel.kode, words)
    return buku.isian(
        nama_angka("variabel", variabel.kode, konteks), f"{variabel.nama}, {words}", isian,
        Cetak(Bentuk.JUMLAH, variabel.satuan), place,
    )  # fmt: skip


def _make(
    buku: Buku, paket: Paket, ukuran: Ukuran, measured: Mapping[Variabel, Mapping[str, Angka]], masa: str
) -> Angka:
    """Apply the formula of a ukuran to its variables of one period."""
    konteks = f"{paket.tahun}-{masa}" if masa else str(paket.tahun)
    name, cetak = nama_angka("hasil_variabel", ukuran.kode, konteks), _cetak(ukuran)
    title = f"{ukuran.nama} dari variabelnya, {f'{judul_masa(masa)} ' if masa else ''}tahun {paket.tahun}"
    figures = {v: by_period[masa] for v, by_period in measured.items()}
    rule = RUMUS_REALISASI[_rumus(ukuran)]
    if not masa.startswith("tw") and (uneven := _uneven(paket, measured, masa)):
        error = VariabelTimpangError(rincian="; ".join(uneven))
        asal = Turunan(rule.aturan, (("variabel", tuple(figures.values())),))
        return buku.catat(
            Angka(
                name, title, None, cetak.bentuk, asal, cetak.satuan, cetak.desimal,
                catatan=str(error), saran=error.saran,
            )
        )  # fmt: skip
    given, other = _arguments(buku, paket, ukuran, figures)
    return buku.turunkan(rule, name, title, given, cetak, lain=other)


def _uneven(paket: Paket, measured: Mapping[Variabel, Mapping[str, Angka]], masa: str) -> list[str]:
    """Variables that add up and are filled for unlike triwulan of a period, each with those that it has."""
    last = int(masa[-1]) if masa else BANYAK_TRIWULAN
    filled = {
        v.nama: [str(n) for n in range(1, last + 1) if by_period[f"tw{n}"].nilai is not None]
        for v, by_period in measured.items()
        if v.tipe is TipeTarget.KUMULATIF and not is_dari_register(paket, v)
    }
    if not all(filled.values()) or len(set(map(tuple, filled.values()))) <= 1:
        return []
    return [f"{nama}: triwulan {', '.join(numbers)}" for nama, numbers in filled.items()]


def _arguments(
    buku: Buku, paket: Paket, ukuran: Ukuran, figures: Mapping[Variabel, Angka]
) -> tuple[dict[str, Masukan], dict[str, Any]]:
    """What goes into the formula: figures by parameter, and the weights where it takes them."""
    given: dict[str, Masukan] = {
        peran.value: [a for v, a in figures.items() if v.peran is peran] for peran in PERAN_RUMUS[_rumus(ukuran)]
    }
    if ukuran.rumus is RumusRealisasi.PERTUMBUHAN:
        before = [nama_angka("variabel", v.kode, str(paket.tahun - 1)) for v in figures]
        given["tahun_lalu"] = [buku[name] for name in before] if all(name in buku for name in before) else []
    if ukuran.rumus is RumusRealisasi.TERTIMBANG:
        return given, {"bobot": tuple(v.bobot for v in figures if v.bobot is not None)}
    return given, {}


def _rumus(ukuran: Ukuran) -> RumusRealisasi:
    if ukuran.rumus is None:
        raise ValueError(f"{ukuran.kode} has no formula")
    return ukuran.rumus


def _cetak(ukuran: Ukuran) -> Cetak:
    """As what is computed of the ukuran prints; a percent is never rounded over 100."""
    limits = (SERATUS,) if ukuran.bentuk is Bentuk.PERSEN else ()
    return replace(hasil_seperti(ukuran), batas=limits)
