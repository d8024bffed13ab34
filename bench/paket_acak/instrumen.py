"""Random surveys, service indices and AKIP evaluations, and the values that they give."""

from datetime import date
from decimal import Decimal
from random import Random

from akuntabel.aturan.ikm import indeks_ikm, nilai_ikm, nrr_dari_hitungan
from akuntabel.aturan.ipp import indeks_aspek, ipp, nilai_f02
from akuntabel.dasar.akip import komponen_akip
from akuntabel.dasar.ipp import instrumen_ipp
from akuntabel.dasar.survei import BOBOT_BAKU, instrumen_skm
from akuntabel.skema.pilihan import Instrumen
from akuntabel.skema.tabel.evaluasi import Akip, Ipp, Skm

FIRST_YEAR = {Instrumen.SKM: 2017, Instrumen.AKIP: 2022, Instrumen.IPP: 2023}
"""From when the law's instrument is stored."""

Isi = tuple[str, Skm | Ipp | Akip]


def survey(rng: Random, ukuran: str, tahun: int) -> tuple[list[Isi], Decimal]:
    """Answers to each unsur of a survey, with the IKM they make."""
    instrument = instrumen_skm(date(tahun, 12, 31))
    people, bias = rng.randint(30, 400), rng.uniform(0.4, 0.8)
    rows: list[Isi] = []
    means = []
    for unsur in instrument.unsur:
        best = round(people * rng.uniform(bias - 0.3, bias))
        good = round((people - best) * rng.uniform(0.7, 1))
        poor = people - best - good
        counts = (0, poor, good, best) if rng.random() < 0.7 else (poor, 0, good, best)
        rows.append(("skm", Skm(ukuran, tahun, unsur.nama, *counts)))
        means.append(nrr_dari_hitungan(dict(enumerate(counts, 1))))
    return rows, nilai_ikm(indeks_ikm(means, instrument.bobot[BOBOT_BAKU]))


def index(rng: Random, ukuran: str, tahun: int) -> tuple[list[Isi], Decimal]:
    """Scores of every indikator of the service index and of its users' form, with the IPP they make."""
    instrument = instrumen_ipp(date(tahun, 12, 31))
    low = rng.randint(1, 3)
    users = Decimal(rng.randint(250, 500)) / 100
    scores = {i.nomor: Decimal(rng.randint(low, 5)) for aspek in instrument.aspek for i in aspek.indikator}
    rows: list[Isi] = [("ipp", Ipp(ukuran, tahun, number, score)) for number, score in [(0, users), *scores.items()]]
    aspects = [
        indeks_aspek([scores[i.nomor] for i in a.indikator], [i.bobot for i in a.indikator]) for a in instrument.aspek
    ]
    f02 = nilai_f02(aspects, [a.bobot for a in instrument.aspek])
    return rows, ipp(f02, users, instrument.bobot_f02, instrument.bobot_f03)


def evaluation(rng: Random, ukuran: str, tahun: int) -> tuple[list[Isi], Decimal]:
    """Points of every sub component of an AKIP evaluation, with their sum."""
    share = rng.uniform(0.55, 0.9)
    rows: list[Isi] = []
    total = Decimal(0)
    for komponen in komponen_akip(date(tahun, 12, 31)):
        for sub in komponen.sub:
            points = min(round(sub.bobot * Decimal(rng.uniform(share - 0.1, share + 0.1)), 2), sub.bobot)
            rows.append(("akip", Akip(ukuran, tahun, sub.kode, points)))
            total += points
    return rows, total


MAKERS = {Instrumen.SKM: survey, Instrumen.IPP: index, Instrumen.AKIP: evaluation}


def evaluated(rng: Random, instrumen: Instrumen | None, ukuran: str, tahun: int) -> tuple[list[Isi], Decimal] | None:
    """The parts of a ukuran's value and that value on two decimals; None where no instrument applies."""
    if instrumen not in MAKERS or tahun < FIRST_YEAR[instrumen] or rng.random() < 0.4:
        return None
    rows, value = MAKERS[instrumen](rng, ukuran, tahun)
    return rows, round(value, 2)
