"""Random plans and what came of them: Renstra, tujuan, sasaran, indikator, targets, agreements, realisasi."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

from akuntabel.skema.nilai import Isian, Keadaan, Nilai
from akuntabel.skema.pilihan import Arah, Bentuk, Instrumen, RumusTurun
from akuntabel.skema.tabel.anggaran import Tahapan
from akuntabel.skema.tabel.kinerja import DataDukung, Pembanding, Realisasi, RealisasiTriwulan, Tingkat
from akuntabel.skema.tabel.perencanaan import (
    Indikator,
    JenisUnsur,
    JenisUnsurRpjmd,
    Renstra,
    Rpjmd,
    TargetRenstra,
    Ukuran,
    Unsur,
    UnsurRpjmd,
)
from akuntabel.skema.tabel.perjanjian import Dukungan, Iku, JenisPerjanjian, KeputusanIku, Perjanjian, TargetPk
from bench.paket_acak.kata import Bakal, Tema

FEWEST_YEARS = 5


@dataclass
class Kinerja:
    """The tables of planning and measuring while they are being filled."""

    tema: list[Tema]
    rumus_turun: RumusTurun
    tabel: dict[str, list[Any]] = field(default_factory=dict)
    bakal: dict[str, Bakal] = field(default_factory=dict)
    nyata: dict[tuple[str, int], Isian] = field(default_factory=dict)

    def add(self, record: Any, table: str) -> None:
        """Append a record to its table."""
        self.tabel.setdefault(table, []).append(record)

    def of(self, table: str) -> list[Any]:
        """The records of a table so far."""
        return self.tabel.get(table, [])


def build(rng: Random, tahun: int, tema: list[Tema], tahapan: list[Tahapan], program: list[str]) -> Kinerja:
    """All tables of planning and measuring of one office and year."""
    made = Kinerja(tema, rng.choice([RumusTurun.N1] * 5 + [RumusTurun.N2]))
    for plan in _plans(rng, made, tahun):
        _levels(rng, made, plan)
    _measure(rng, made, tahun)
    _aim(rng, made, tahun)
    _agree(rng, made, tahun, tahapan, program)
    _decree(rng, made)
    _compare(rng, made, tahun)
    return made


def _plans(rng: Random, made: Kinerja, tahun: int) -> list[Renstra]:
    """One Renstra in force, or in a year of transition the old and the new one."""
    length = rng.choice([FEWEST_YEARS, FEWEST_YEARS, FEWEST_YEARS + 1])
    changing = rng.random() < 0.3
    starts = [tahun - length + 1 + rng.randint(0, 1), tahun] if changing else [tahun - rng.randint(0, length - 1)]
    for start in starts:
        end = start + length - 1
        base = start - 1 if start == tahun or rng.random() < 0.85 else start
        made.add(Rpjmd(f"rpjmd-{start}", start, end), "rpjmd")
        made.add(
            Renstra(
                f"renstra-{start}", f"Renstra {start}–{end}", start, end, base, f"rpjmd-{start}", date(start, 9, 20),
                rng.choice(["Tabel T-C.25", "Tabel 3.1"]), "", "kepala", date(start, 9, 22),
            ),
            "renstra",
        )  # fmt: skip
    return list(made.of("renstra"))


def _levels(rng: Random, made: Kinerja, plan: Renstra) -> None:
    """Tujuan and sasaran with their indikator; a measure serves once in a Renstra."""
    start = plan.tahun_awal
    made.add(
        UnsurRpjmd(f"m-{start}", plan.rpjmd, JenisUnsurRpjmd.MISI, "Mewujudkan pemerintahan yang melayani"),
        "unsur_rpjmd",
    )
    for number, tema in enumerate(rng.sample(made.tema, rng.randint(1, len(made.tema))), 1):
        goal = f"{start}-T{number}"
        above = UnsurRpjmd(f"s-{start}-{number}", plan.rpjmd, JenisUnsurRpjmd.SASARAN, tema.tujuan, f"m-{start}")
        made.add(above, "unsur_rpjmd")
        made.add(Unsur(goal, plan.kode, JenisUnsur.TUJUAN, tema.tujuan, "", above.kode), "unsur")
        _indicators(rng, made, goal, tema.ukuran, most=2)
        for sub, (uraian, measures) in enumerate(rng.sample(tema.sasaran, rng.randint(1, len(tema.sasaran))), 1):
            aim = f"{start}-S{number}.{sub}"
            made.add(Unsur(aim, plan.kode, JenisUnsur.SASARAN, uraian, goal), "unsur")
            _indicators(rng, made, aim, measures, most=4)


def _indicators(rng: Random, made: Kinerja, unsur: str, measures: tuple[Bakal, ...], *, most: int) -> None:
    for bakal in rng.sample(measures, min(len(measures), rng.randint(1, most))):
        if bakal.kode not in made.bakal:
            made.bakal[bakal.kode] = bakal
            made.add(
                Ukuran(
                    bakal.kode, bakal.nama, bakal.bentuk, bakal.satuan, bakal.arah, made.rumus_turun, bakal.tipe,
                    None if rng.random() < 0.8 else bakal.desimal, bakal.instrumen,
                ),
                "ukuran",
            )  # fmt: skip
        tail = f" ({bakal.satuan})" if rng.random() < 0.15 else ""
        made.add(Indikator(f"{unsur}.{bakal.kode}", unsur, bakal.kode, bakal.nama + tail), "indikator")


def _measure(rng: Random, made: Kinerja, tahun: int) -> None:
    """Realisasi from the first base year to the reported year, along a way that mostly gets better."""
    first = min(plan.tahun_dasar for plan in made.of("renstra"))
    for bakal in made.bakal.values():
        better = 1 if bakal.arah is Arah.NAIK else -1
        start = _between(rng, bakal.rendah, bakal.tinggi, bakal.desimal)
        start -= better * bakal.langkah * (tahun - first) / 2
        mood = rng.choice(["maju", "maju", "mundur", "tetap", "goyang"])
        value = max(start, bakal.rendah / 2)
        for year in range(first, tahun + 1):
            made.nyata[bakal.kode, year] = _valued(bakal, value)
            step = bakal.langkah * Decimal(rng.randint(20, 180)) / 100 * better
            value += {"maju": step, "mundur": -step, "tetap": Decimal(0), "goyang": rng.choice([step, -step])}[mood]
            value = max(value, bakal.langkah / 2)
        if rng.random() < 0.05:
            made.nyata[bakal.kode, rng.randint(first, tahun)] = rng.choice([Keadaan.BELUM_DIUKUR, Keadaan.TIDAK_DIUKUR])


def _valued(bakal: Bakal, value: Decimal) -> Nilai:
    """A value with the digits that a planner types; a percentage stays below 100 and a grade has its letter."""
    ceiling = {Bentuk.PERSEN: Decimal(100), Bentuk.PREDIKAT: Decimal(100)}.get(bakal.bentuk)
    number = round(min(value, ceiling) if ceiling else value, bakal.desimal)
    if bakal.instrumen is Instrumen.IPP:
        number = min(number, Decimal(5))
    if number == number.to_integral_value() and bakal.desimal:
        number = number.quantize(Decimal(1))
    return Nilai(number, predikat=grade(number) if bakal.bentuk is Bentuk.PREDIKAT else "")


def grade(number: Decimal) -> str:
    """The letter of an AKIP value."""
    return next(
        (k for k, low in (("AA", 90), ("A", 80), ("BB", 70), ("B", 60), ("CC", 50), ("C", 30)) if number > low), "D"
    )


def _between(rng: Random, low: Decimal, high: Decimal, places: int) -> Decimal:
    scale = int(10**places)
    return Decimal(rng.randint(int(low * scale), int(high * scale))) / scale


def _aim(rng: Random, made: Kinerja, tahun: int) -> None:
    """Targets of each Renstra, stepping toward better from its base; the year reported decides how they came out."""
    plans = {plan.kode: plan for plan in made.of("renstra")}
    unsur = {u.kode: u for u in made.of("unsur")}
    for indikator in made.of("indikator"):
        plan, bakal = plans[unsur[indikator.unsur].renstra], made.bakal[indikator.ukuran]
        better = 1 if bakal.arah is Arah.NAIK else -1
        now = made.nyata[bakal.kode, tahun]
        base = now.angka if isinstance(now, Nilai) else bakal.rendah
        at_year = base * Decimal(rng.choice(_AIMS)) / 100
        step = rng.choice([Decimal(0), bakal.langkah / 2, bakal.langkah, bakal.langkah])
        for year in range(plan.tahun_dasar + 1, plan.tahun_akhir + 1):
            target = max(at_year + better * step * (year - tahun), bakal.langkah / 2, Decimal("0.5"))
            made.add(TargetRenstra(indikator.kode, year, _valued(bakal, max(target, _least(bakal)))), "target_renstra")


_AIMS = (100, 100, 99, 101, 98, 104, 93, 110, 82, 125, 65, 160, 300)
"""The target of the reported year in percent of its realisasi."""


def _least(bakal: Bakal) -> Decimal:
    return Decimal(1) if bakal.desimal == 0 else Decimal("0.5")


def _agree(rng: Random, made: Kinerja, tahun: int, tahapan: list[Tahapan], program: list[str]) -> None:
    """One agreement on each Renstra, or two on the same when the budget changed."""
    plans = made.of("renstra")
    held = [(plans[0], JenisPerjanjian.MURNI)]
    if len(plans) > 1 or (len(tahapan) > 1 and rng.random() < 0.6):
        held.append((plans[-1], JenisPerjanjian.PERUBAHAN))
    for plan, jenis in held:
        murni = jenis is JenisPerjanjian.MURNI
        pk = f"pk-{jenis.value}"
        made.add(
            Perjanjian(
                pk, jenis, tahun, plan.kode, tahapan[0 if murni else -1].kode,
                date(tahun, 1, rng.randint(4, 28)) if murni else date(tahun, 10, rng.randint(1, 28)),
                "", "kepala", "kepala-daerah", "APBD" if murni else "P-APBD",
                "" if murni else "penetapan Dokumen Pelaksanaan Perubahan Anggaran (DPPA)",
            ),
            "perjanjian",
        )  # fmt: skip
        own = [u for u in made.of("unsur") if u.renstra == plan.kode]
        _promise(made, pk, own, tahun)
        _support(rng, made, pk, [u for u in own if u.jenis is JenisUnsur.SASARAN], program)


def _promise(made: Kinerja, pk: str, unsur: list[Unsur], tahun: int) -> None:
    targets = {(t.indikator, t.tahun): t.target for t in made.of("target_renstra")}
    for level in unsur:
        for indikator in made.of("indikator"):
            if indikator.unsur == level.kode and (indikator.kode, tahun) in targets:
                made.add(TargetPk(pk, indikator.kode, targets[indikator.kode, tahun]), "target_pk")


def _support(rng: Random, made: Kinerja, pk: str, sasaran: list[Unsur], program: list[str]) -> None:
    """Every programme serves a sasaran, and every sasaran has one."""
    aims = [u.kode for u in sasaran]
    for code in program:
        made.add(Dukungan(pk, rng.choice(aims), code), "dukungan")
    served = {d.unsur for d in made.of("dukungan") if d.perjanjian == pk}
    for aim in aims:
        if aim not in served:
            made.add(Dukungan(pk, aim, rng.choice(program)), "dukungan")


def _decree(rng: Random, made: Kinerja) -> None:
    unsur = {u.kode: u for u in made.of("unsur")}
    for number, plan in enumerate(made.of("renstra"), 1):
        if rng.random() < 0.15:
            continue
        decree = f"iku-{plan.tahun_awal}"
        made.add(
            KeputusanIku(
                decree, plan.kode, f"000.8.6/{number + 11}/{plan.tahun_awal}", date(plan.tahun_awal, 9, 25),
                "Indikator Kinerja Utama", "", "kepala",
            ),
            "keputusan_iku",
        )  # fmt: skip
        for indikator in made.of("indikator"):
            if unsur[indikator.unsur].renstra == plan.kode:
                made.add(_explained(rng, decree, indikator, made.bakal[indikator.ukuran]), "iku")


def _explained(rng: Random, decree: str, indikator: Indikator, bakal: Bakal) -> Iku:
    if bakal.bentuk is Bentuk.PERSEN:
        return Iku(
            decree, indikator.kode, pembilang="Jumlah yang memenuhi ketentuan", penyebut="Jumlah seluruhnya",
            definisi=f"{bakal.nama} dihitung dari seluruh data yang tercatat.", sumber_data="Laporan tahunan",
            penanggung_jawab=rng.choice(["Sekretariat", "Seksi Pelayanan", "Bidang Teknis"]),
        )  # fmt: skip
    return Iku(
        decree,
        indikator.kode,
        formulasi=f"{bakal.nama} menurut laporan yang ditetapkan.",
        sumber_data="Laporan tahunan",
    )


def _compare(rng: Random, made: Kinerja, tahun: int) -> None:
    for bakal in made.bakal.values():
        if rng.random() < 0.35:
            value = _valued(bakal, _between(rng, bakal.rendah, bakal.tinggi, bakal.desimal))
            name = f"Rata-rata nasional {bakal.nama}"
            made.add(Pembanding(bakal.kode, Tingkat.NASIONAL, value, name, "Laporan nasional", tahun), "pembanding")
        elif rng.random() < 0.5:
            reason = "Belum ada standar nasional bagi indikator ini."
            made.add(Pembanding(bakal.kode, Tingkat.NASIONAL, alasan=reason), "pembanding")
        if rng.random() < 0.6:
            made.add(DataDukung(bakal.kode, tahun, f"Laporan {bakal.nama}"), "data_dukung")


def write_realisasi(rng: Random, made: Kinerja, tahun: int) -> Iterator[tuple[str, Any]]:
    """The table of realisasi, some of the reported year by triwulan instead."""
    for (code, year), value in made.nyata.items():
        bakal = made.bakal[code]
        whole = isinstance(value, Nilai) and value.angka == value.angka.to_integral_value()
        quarterly = year == tahun and whole and bakal.tipe.value == "kumulatif" and rng.random() < 0.2
        if quarterly and isinstance(value, Nilai):
            cuts = sorted(rng.randint(0, int(value.angka)) for _ in range(3))
            parts = [b - a for a, b in zip([0, *cuts], [*cuts, int(value.angka)], strict=True)]
            yield "realisasi_triwulan", RealisasiTriwulan(code, *(Nilai(Decimal(part)) for part in parts))
        else:
            yield "realisasi", Realisasi(code, year, value)
