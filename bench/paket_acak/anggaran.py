"""Random money: programmes of the nomenclature, pagu by stage, realisasi, and the outputs they bought."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

from akuntabel.dasar.nomenklatur import KEWILAYAHAN, Jenjang, Kode, cari, daftar_nomenklatur
from akuntabel.skema.nilai import Nilai
from akuntabel.skema.pilihan import Arah, Bentuk
from akuntabel.skema.tabel.anggaran import (
    JenisBelanja,
    JenisTahapan,
    JumlahTercetak,
    Pagu,
    Program,
    RealisasiAnggaran,
    Tahapan,
)
from akuntabel.skema.tabel.kinerja import AsalRealisasi, IndikatorProgram

_KECAMATAN = ("7.01.02", "7.01.03", "7.01.04", "7.01.05", "7.01.06")
_BELUM = "belum dipastikan"


def stages(rng: Random, tahun: int) -> list[Tahapan]:
    """The stages of a year's budget: one, two or three."""
    every = [
        Tahapan("murni", JenisTahapan.MURNI, "Sebelum Perubahan", date(tahun, 1, 3), "dpa"),
        Tahapan("pergeseran", JenisTahapan.PERGESERAN, "Pergeseran", date(tahun, 4, 14)),
        Tahapan("perubahan", JenisTahapan.PERUBAHAN, "Sesudah Perubahan", date(tahun, 9, 12), "dppa"),
    ]
    return rng.choice([every[:1], [every[0], every[2]], [every[0], every[2]], every])


def programmes(rng: Random, bidang: str, own: tuple[tuple[str, str], ...]) -> list[Program]:
    """The programme of the secretariat and one or more of the office's own, each with kegiatan and sub kegiatan."""
    names = dict(own) or {
        code: entry.nama for code, entry in daftar_nomenklatur(bidang=KEWILAYAHAN).items() if code[0] != "X"
    }
    heads = [code for code in names if Kode(code).jenjang is Jenjang.PROGRAM and (own or code in _KECAMATAN)]
    chosen = sorted(rng.sample(heads, rng.randint(1, len(heads))))
    support = {
        code.replace("X.XX", bidang): entry.nama
        for code, entry in daftar_nomenklatur(bidang=KEWILAYAHAN).items()
        if code.startswith("X.XX.01.2.0") or code == "X.XX.01"
    }
    found = [*_under(rng, support, f"{bidang}.01", most=5)]
    for head in chosen:
        found += _under(rng, names, head, most=3)
    return [Program(code, name, _BELUM) for code, name in sorted(found)]


def _under(rng: Random, names: Mapping[str, str], head: str, *, most: int) -> Iterator[tuple[str, str]]:
    yield head, names[head]
    below = [c for c in names if c.startswith(f"{head}.2.") and Kode(c).jenjang is Jenjang.KEGIATAN]
    for kegiatan in rng.sample(below, rng.randint(1, min(most, len(below)))):
        yield kegiatan, names[kegiatan]
        subs = [c for c in names if c.startswith(f"{kegiatan}.")]
        for sub in rng.sample(subs, rng.randint(1, min(3, len(subs)))):
            yield sub, names[sub]


def money(rng: Random, program: list[Program], tahapan: list[Tahapan]) -> Iterator[tuple[str, Any]]:
    """Pagu of each sub kegiatan at each stage and what was spent of the last, at scales from small to huge."""
    scale = rng.choice([10**6, 10**7, 10**8, 10**8, 10**9, 10**11])
    sen = rng.random() < 0.3
    totals: dict[tuple[str, str], Decimal] = {}
    for row in program:
        if Kode(row.kode).jenjang is not Jenjang.SUB_KEGIATAN:
            continue
        kinds = [JenisBelanja.OPERASI]
        if rng.random() < 0.12:
            kinds = rng.choice([[JenisBelanja.MODAL], [JenisBelanja.OPERASI, JenisBelanja.MODAL]])
        for kind in kinds:
            amount = Decimal(0)
            for stage in tahapan:
                amount = _moved(rng, amount, scale, sen=sen)
                yield "pagu", Pagu(row.kode, kind, stage.kode, amount)
                for head in ("", row.kode[:7]):
                    totals[stage.kode, head] = totals.get((stage.kode, head), Decimal(0)) + amount
            yield "realisasi_anggaran", _spent(rng, row.kode, kind, amount, sen=sen)
    if rng.random() < 0.4:
        for (stage_code, head), amount in totals.items():
            yield "jumlah_tercetak", JumlahTercetak(stage_code, amount, head)


def _moved(rng: Random, before: Decimal, scale: int, *, sen: bool) -> Decimal:
    """Pagu at the next stage: as it was, changed, or moved away altogether."""
    if before and (chance := rng.random()) < 0.65:
        return (
            before
            if chance < 0.5
            else Decimal(0)
            if chance < 0.55
            else _rounded(before * rng.randint(40, 160) / 100, sen=sen)
        )
    return _rounded(Decimal(rng.randint(scale // 20, scale * 3)), sen=sen) + (
        Decimal(rng.randint(0, 99)) / 100 if sen else 0
    )


def _rounded(amount: Decimal, *, sen: bool) -> Decimal:
    return round(amount, 2) if sen else round(amount / 100) * Decimal(100)


def _spent(rng: Random, code: str, kind: JenisBelanja, pagu: Decimal, *, sen: bool) -> RealisasiAnggaran:
    share = rng.choice([Decimal(0), Decimal(1), *(Decimal(rng.randint(7000, 9999)) / 10000 for _ in range(8))])
    spent = min(_rounded(pagu * share, sen=sen), pagu)
    if rng.random() < 0.3:
        first, second, third = (_rounded(spent * part / 100, sen=sen) for part in (15, 25, 30))
        return RealisasiAnggaran(code, kind, first, second, third, spent - first - second - third)
    return RealisasiAnggaran(code, kind, setahun=spent)


def outputs(rng: Random, program: list[Program], agreements: list[str], pagu: list[Pagu]) -> Iterator[IndikatorProgram]:
    """What each code was to bring: an outcome for a programme, a count for a sub kegiatan; nothing without money."""
    again = {row.kode: rng.getrandbits(32) for row in program}
    paid = {row.program for row in pagu if row.tahapan == pagu[-1].tahapan and row.pagu}
    for pk in agreements:
        for row in program:
            # Both agreements of a year expect much the same, and see the same realisasi.
            own = Random(again[row.kode])  # noqa: S311
            for output in _outputs(own, pk, row):
                funded = any(code.startswith(row.kode) for code in paid)
                yield (
                    output
                    if funded or output.asal is AsalRealisasi.SERAPAN
                    else replace(output, realisasi=Nilai(Decimal(0)))
                )


def _outputs(rng: Random, pk: str, row: Program) -> Iterator[IndikatorProgram]:
    level = Kode(row.kode).jenjang
    if level is Jenjang.PROGRAM and row.kode.endswith(".01"):
        target = Nilai(Decimal(rng.randint(88, 100)))
        name = "Persentase Realisasi Anggaran Perangkat Daerah"
        yield IndikatorProgram(
            f"{pk}-{row.kode}-1", pk, row.kode, name, Bentuk.PERSEN, "%", target, asal=AsalRealisasi.SERAPAN
        )
    elif level is Jenjang.SUB_KEGIATAN:
        yield _count(rng, pk, row)
    else:
        for number in range(1, rng.choice([1, 1, 2]) + 1):
            yield _share(rng, pk, row, number)


def _count(rng: Random, pk: str, row: Program) -> IndikatorProgram:
    entry = cari(row.kode)
    named = entry is not None and bool(entry.indikator)
    name, unit = (entry.indikator, entry.satuan) if entry and named else (f"Jumlah Laporan {row.nama}", "Laporan")
    aim = Decimal(rng.choice([1, 2, 4, 12, 12, 24, 60, 150, 1200]))
    got = round(aim * rng.choice([100, 100, 100, 100, 92, 75, 110, 50, 0]) / 100, 0)
    return IndikatorProgram(f"{pk}-{row.kode}-1", pk, row.kode, name, Bentuk.JUMLAH, unit, Nilai(aim), Nilai(got))


def _share(rng: Random, pk: str, row: Program, number: int) -> IndikatorProgram:
    """A first indikator of how much was done; a second of how well, or of what should be rare."""
    falling = number > 1 and rng.random() < 0.4
    aim = Decimal(rng.choice([5, 10] if falling else [100, 100, 90, 85]))
    got = min(round(aim * rng.choice([100, 100, 97, 103, 88, 60]) / 100, 2), Decimal(100))
    verb = (
        "Persentase Pelaksanaan" if number == 1 else "Persentase Keluhan atas" if falling else "Persentase Keberhasilan"
    )
    name = f"{verb} {row.nama.removeprefix('Program ')}"
    return IndikatorProgram(
        f"{pk}-{row.kode}-{number}", pk, row.kode, name, Bentuk.PERSEN, "%", Nilai(aim), Nilai(got),
        arah=Arah.TURUN if falling else Arah.NAIK,
    )  # fmt: skip
