"""Random Pakets as an office could have written them: other regions, years, plans, money, and coherent throughout."""

from dataclasses import replace
from random import Random
from typing import Any

from akuntabel.dasar.nomenklatur import Jenjang, Kode
from akuntabel.skema.nilai import Nilai
from akuntabel.skema.paket import RECORDS, Paket
from akuntabel.skema.pilihan import Bentuk, Instrumen
from akuntabel.ukur import hitung
from bench.paket_acak.anggaran import money, outputs, programmes, stages
from bench.paket_acak.instansi import office, profile
from bench.paket_acak.instrumen import evaluated
from bench.paket_acak.kata import AKUNTABILITAS, PELAYANAN
from bench.paket_acak.kinerja import Kinerja, build, grade, write_realisasi
from bench.paket_acak.narasi import additions, analyses, attachments

FIRST_YEAR, LAST_YEAR = 2021, 2027


def acak(seed: int) -> Paket:
    """The Paket of a seed: the same for the same seed, and without any contradiction of its own."""
    rng = Random(seed)  # noqa: S311  # reproducible, and no secret
    tahun = rng.randint(FIRST_YEAR, LAST_YEAR)
    rumpun, jenis = office(rng)
    tables: dict[str, list[Any]] = {name: [] for name in RECORDS}
    _put(tables, profile(rng, rumpun, jenis, tahun))
    tables["tahapan"] = stages(rng, tahun)
    tables["program"] = programmes(rng, rumpun.bidang, rumpun.program)
    heads = [row.kode for row in tables["program"] if Kode(row.kode).jenjang is Jenjang.PROGRAM]
    _put(tables, money(rng, tables["program"], tables["tahapan"]))
    themes = [*rumpun.tema, PELAYANAN, AKUNTABILITAS]
    made = build(rng, tahun, themes, tables["tahapan"], heads)
    _instruments(rng, made, tahun, tables)
    tables.update(made.tabel)
    _put(tables, write_realisasi(rng, made, tahun))
    agreements = [row.kode for row in tables["perjanjian"]]
    tables["indikator_program"] = list(outputs(rng, tables["program"], agreements, tables["pagu"]))
    return _worded(rng, _settled(Paket(**{name: tuple(rows) for name, rows in tables.items()})))


def _put(tables: dict[str, list[Any]], rows: Any) -> None:
    for name, record in rows:
        tables[name].append(record)


def _instruments(rng: Random, made: Kinerja, tahun: int, tables: dict[str, list[Any]]) -> None:
    """Where the parts of a value are given, the value is what they make."""
    for code, bakal in made.bakal.items():
        if found := evaluated(rng, bakal.instrumen, code, tahun):
            rows, value = found
            _put(tables, rows)
            letter = grade(value) if bakal.bentuk is Bentuk.PREDIKAT else ""
            made.nyata[code, tahun] = Nilai(value, predikat=letter)


def _settled(paket: Paket) -> Paket:
    """The share of output indikator that were reached is counted, not chosen."""
    counted = {u.kode for u in paket.ukuran if u.instrumen is Instrumen.INDIKATOR_PROGRAM}
    held = {paket.kunci["indikator"][t.indikator].ukuran: t.perjanjian for t in paket.target_pk}
    if not counted & held.keys():
        return paket
    hasil = hitung(paket)
    rows = []
    for row in paket.realisasi:
        if row.ukuran in counted & held.keys() and row.tahun == paket.tahun:
            share = hasil[f"persentase_indikator_program@{held[row.ukuran]}"].nilai
            rows.append(replace(row, nilai=Nilai(round(share, 2))) if share is not None else row)
        else:
            rows.append(row)
    return paket.ganti(realisasi=tuple(rows))


def _worded(rng: Random, paket: Paket) -> Paket:
    """The planner writes once the figures are known."""
    hasil = hitung(paket)
    return paket.ganti(
        analisis=tuple(analyses(rng, hasil)),
        narasi=tuple(additions(rng, hasil)),
        lampiran=tuple(attachments(paket)),
    )
