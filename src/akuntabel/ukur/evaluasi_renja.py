"""Figures of formulir E.81: the Renja of the year up to each triwulan, and what it adds to the Renstra.

Performance by indikator, money by code. Readings where the form is silent: docs/tafsir/evaluasi-renja.md.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from akuntabel.aturan.capaian import rata_rata_capaian
from akuntabel.aturan.predikat import predikat
from akuntabel.aturan.renja import derajat_renja, derajat_renstra, realisasi_renstra
from akuntabel.aturan.triwulan import BANYAK_TRIWULAN, aturan_setahun
from akuntabel.skema.nilai import Keadaan, Nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.anggaran import JenisTahapan, Program
from akuntabel.skema.tabel.perencanaan import Renstra, TahapRencana
from akuntabel.skema.tabel.perjanjian import Perjanjian
from akuntabel.ukur.anggaran import name_of, roll_up
from akuntabel.ukur.anggaran_triwulan import amounts_of
from akuntabel.ukur.angka import Angka, Kelengkapan, Sumber
from akuntabel.ukur.berlaku import perjanjian_pada, tahapan_pada
from akuntabel.ukur.buku import Buku, nama_angka
from akuntabel.ukur.cetak import KATA, RUPIAH, persen, seperti
from akuntabel.ukur.derajat import ukur_derajat
from akuntabel.ukur.indikator_renja import IndikatorRenja, indikator_renja
from akuntabel.ukur.kinerja import batas_capaian, judged, skala_of, terukur
from akuntabel.ukur.masa import Masa, masa_of
from akuntabel.ukur.program import triwulan_program
from akuntabel.ukur.renja import konteks_tahap
from akuntabel.ukur.status import Status, status_of

RERATA: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "derajat_renja": ("rata_derajat_renja", "predikat_derajat_renja", "tingkat capaian Renja"),
        "derajat_renstra": ("rata_derajat_renstra", "predikat_derajat_renstra", "tingkat capaian Renstra"),
        "derajat_anggaran_renja": (
            "rata_derajat_anggaran_renja", "predikat_derajat_anggaran_renja", "tingkat realisasi anggaran Renja",
        ),
        "derajat_anggaran_renstra": (
            "rata_derajat_anggaran_renstra", "predikat_derajat_anggaran_renstra", "tingkat realisasi anggaran Renstra",
        ),
    }
)  # fmt: skip
"""The columns that have a foot in the form: nouns of their mean and of its predikat, and what each is called."""


def triwulan_renja(paket: Paket, masa: Masa) -> tuple[int, ...]:
    """The triwulan up to which a Renja can be evaluated: those that hold a value, and the last of a finished year."""
    outputs = (
        number
        for row in paket.indikator_program
        for number, value in enumerate(triwulan_program(row), 1)
        if isinstance(value, Nilai)
    )
    filled = range(1, max([masa.triwulan, *outputs]) + 1)
    return tuple(sorted({*filled, *([BANYAK_TRIWULAN] if masa.selesai else [])}))


def perjanjian_renja(paket: Paket, triwulan: int) -> Perjanjian:
    """The agreement of the head whose outputs the Renja is evaluated by: the last one in force."""
    return perjanjian_pada(paket, triwulan)[-1]


def tahap_renja(paket: Paket, triwulan: int) -> TahapRencana:
    """The Renja in force at the end of a triwulan: the changed one beside a changed budget."""
    changed = any(row.tahap is TahapRencana.RENJA_PERUBAHAN for row in paket.renja)
    if changed and tahapan_pada(paket, triwulan).jenis is JenisTahapan.PERUBAHAN:
        return TahapRencana.RENJA_PERUBAHAN
    return TahapRencana.RENJA


def ukur_evaluasi_renja(buku: Buku, paket: Paket) -> None:
    """Columns 5 to 14 up to each triwulan, with the means and, of a finished year, the predikat."""
    if not (paket.tahapan and paket.program and paket.perjanjian_kepala):
        return
    masa = masa_of(paket)
    for number in triwulan_renja(paket, masa):
        whole = masa.selesai and number == BANYAK_TRIWULAN
        lines = indikator_renja(paket, perjanjian_renja(paket, number))
        for line in lines:
            _line(buku, paket, line, number, whole=whole)
        _money(buku, paket, number, whole=whole)
        budget = ((program, nama_angka("pagu_renja", program.kode, f"tw{number}")) for program in paket.program)
        funded = [program for program, pagu in budget if buku[pagu].nilai is not None]
        for jenis in RERATA:
            rows: Sequence[Program | IndikatorRenja] = funded if "anggaran" in jenis else lines
            _mean(buku, paket, jenis, [row.kode for row in rows], number, masa)


def _line(buku: Buku, paket: Paket, line: IndikatorRenja, triwulan: int, *, whole: bool) -> None:
    context = f"tw{triwulan}"
    target = _target(buku, paket, line, triwulan)
    reached = _up_to(buku, paket, line, triwulan, whole=whole)
    ukur_derajat(
        buku, paket, derajat_renja, nama_angka("derajat_renja", line.kode, context),
        f"Tingkat capaian Renja {line.nama} sampai triwulan {triwulan}", (reached, target), line.arah, line.rumus_turun,
    )  # fmt: skip
    if line.indikator:
        end = buku[nama_angka("target_akhir_renstra", line.ukuran, line.renstra)]
        ukur_derajat(
            buku, paket, derajat_renstra, nama_angka("derajat_renstra", line.kode, context),
            f"Tingkat capaian Renstra {line.nama} sampai triwulan {triwulan}",
            (_of_renstra(buku, paket, line, reached, triwulan), end), line.arah, line.rumus_turun,
        )  # fmt: skip


def _of_renstra(buku: Buku, paket: Paket, line: IndikatorRenja, reached: Angka, triwulan: int) -> Angka:
    """Column 13: what adds up is added to the years before; of the rest the last value stands."""
    name = nama_angka("realisasi_renstra_sampai", line.kode, f"tw{triwulan}")
    before = nama_angka("realisasi_renstra_lalu", line.ukuran, line.renstra)
    if before not in buku or (not line.bertambah and reached.nilai is not None):
        return buku.alias(name, reached)
    if not line.bertambah:
        return buku.alias(name, buku[before])
    renstra: Renstra = paket.kunci["renstra"][line.renstra]
    title = f"Realisasi {line.nama} selama {renstra.nama} sampai triwulan {triwulan}"
    parts = {"lalu": buku[before], "berjalan": reached}
    return buku.turunkan(realisasi_renstra, name, title, parts, seperti(paket.kunci["ukuran"][line.ukuran]))


def _target(buku: Buku, paket: Paket, line: IndikatorRenja, triwulan: int) -> Angka:
    """Column 7: the target of the Renja in force, else that of the agreement."""
    name = nama_angka("target_renja", line.kode, f"tw{triwulan}")
    papers = dict.fromkeys((tahap_renja(paket, triwulan), TahapRencana.RENJA))
    names = [nama_angka("target_rencana", line.indikator, konteks_tahap(paper)) for paper in papers]
    if line.keluaran:
        names.append(nama_angka("target_program", line.kode))
    else:
        names += [nama_angka("target", line.ukuran, pk.kode) for pk in reversed(paket.perjanjian)]
    told = (buku[other] for other in names if other in buku and buku[other].keadaan is not Keadaan.KOSONG)
    if found := next(told, None):
        return buku.alias(name, found)
    place = Sumber("Rencana Kerja Tahunan", line.kode, "Target")
    return buku.isian(name, f"Target {line.nama} menurut Renja", Keadaan.KOSONG, line.cetak, place)


def _up_to(buku: Buku, paket: Paket, line: IndikatorRenja, triwulan: int, *, whole: bool) -> Angka:
    """Columns 8 to 12: what each triwulan gave, and what they make; the value for the year at the end of it."""
    given = [a for n in range(1, triwulan + 1) if (a := _quarter(buku, paket, line, n))]
    name = nama_angka("realisasi_renja_sampai", line.kode, f"tw{triwulan}")
    if whole:
        year = ("realisasi_program", line.kode) if line.keluaran else ("realisasi", line.ukuran)
        return buku.alias(name, buku[nama_angka(*year)])
    title = f"Realisasi {line.nama} sampai triwulan {triwulan}"
    if any(quarter.nilai is not None for quarter in given):
        rule = aturan_setahun(line.tipe)
        return buku.turunkan(rule, name, title, {"nilai": given}, line.cetak, boleh_kosong=True)
    state = (given[-1].keadaan if given else None) or Keadaan.KOSONG
    return buku.isian(name, title, state, line.cetak, Sumber("Indikator Program", line.kode, "TW I sampai IV"))


def _quarter(buku: Buku, paket: Paket, line: IndikatorRenja, triwulan: int) -> Angka | None:
    own = nama_angka("realisasi_program", line.kode, f"tw{triwulan}")
    shared = nama_angka("realisasi", line.ukuran, f"{paket.tahun}-tw{triwulan}")
    found = next((name for name in (own, shared) if name in buku), None)
    return buku.alias(nama_angka("realisasi_renja", line.kode, f"tw{triwulan}"), buku[found]) if found else None


def pagu_menurut_renja(buku: Buku | Mapping[str, Angka], paket: Paket, triwulan: int) -> bool:
    """Is column 7 of money the pagu of the Renja: has it one for every code that the budget has?

    Else the pagu in force stands there for all, so that no code is set beside another paper's.
    """
    paper, stage = konteks_tahap(tahap_renja(paket, triwulan)), tahapan_pada(paket, triwulan).kode
    funded = [p.kode for p in paket.program if buku[nama_angka("pagu", p.kode, stage)].nilai is not None]
    return bool(funded) and all(nama_angka("pagu_rencana", kode, paper) in buku for kode in ("", *funded))


def _money(buku: Buku, paket: Paket, triwulan: int, *, whole: bool) -> None:
    context = f"tw{triwulan}"
    stage = tahapan_pada(paket, triwulan).kode
    planned, paper = pagu_menurut_renja(buku, paket, triwulan), konteks_tahap(tahap_renja(paket, triwulan))
    renstra = perjanjian_renja(paket, triwulan).renstra
    _spent_in(buku, paket, triwulan)
    for kode in ("", *(p.kode for p in paket.program)):
        name = name_of(paket, kode)
        own = nama_angka("pagu_rencana", kode, paper)
        pagu = buku[own] if planned and own in buku else buku[nama_angka("pagu", kode, stage)]
        buku.alias(nama_angka("pagu_renja", kode, context), pagu)
        spent = buku.alias(
            nama_angka("realisasi_anggaran_renja", kode, context), _spent(buku, kode, triwulan, whole=whole)
        )
        ukur_derajat(
            buku, paket, derajat_renja, nama_angka("derajat_anggaran_renja", kode, context),
            f"Tingkat realisasi anggaran Renja {name} sampai triwulan {triwulan}", (spent, pagu),
        )  # fmt: skip
        end = nama_angka("pagu_renstra_akhir", kode, renstra)
        if end not in buku:
            continue
        before = nama_angka("realisasi_pendanaan_lalu", kode, renstra)
        total_name = nama_angka("realisasi_anggaran_renstra", kode, context)
        total = (
            buku.turunkan(
                realisasi_renstra, total_name, f"Realisasi anggaran Renstra {name} sampai triwulan {triwulan}",
                {"lalu": buku[before], "berjalan": spent}, RUPIAH,
            )
            if before in buku else buku.alias(total_name, spent)
        )  # fmt: skip
        ukur_derajat(
            buku, paket, derajat_renstra, nama_angka("derajat_anggaran_renstra", kode, context),
            f"Tingkat realisasi anggaran Renstra {name} sampai triwulan {triwulan}", (total, buku[end]),
        )  # fmt: skip


def _spent_in(buku: Buku, paket: Paket, triwulan: int) -> None:
    """Columns 8 to 11 of money: what one triwulan alone spent, by code."""
    leaves: dict[str, list[Angka]] = {}
    for row in paket.realisasi_anggaran:
        name = f"{nama_angka('realisasi_anggaran', f'{row.program}/{row.belanja.value}')}/tw{triwulan}"
        if name in buku:
            leaves.setdefault(row.program, []).append(buku[name])
    # Which lines still wait is counted for the triwulan as a whole, beside what was spent up to it.
    title = f"Realisasi anggaran triwulan {triwulan}"
    roll_up(buku, paket, leaves, "belanja_triwulan", f"tw{triwulan}", title, lambda kode: _by_triwulan(paket, kode))


def _by_triwulan(paket: Paket, kode: str) -> Kelengkapan | None:
    """How many lines of the budget under a code are told by triwulan, where others are for the year alone."""
    rows = [r for r in paket.realisasi_anggaran if not kode or r.program == kode or r.program.startswith(f"{kode}.")]
    told = [any(amount is not None for amount in amounts_of(row)) for row in rows]
    yearly = [row.setahun is not None and not by for row, by in zip(rows, told, strict=True)]
    return Kelengkapan(sum(told), len(rows), "rincian belanja", "hanya diisi setahun") if any(yearly) else None


def _spent(buku: Buku, kode: str, triwulan: int, *, whole: bool) -> Angka:
    """Column 12 of money: spent up to a triwulan; in a finished year what the year spent."""
    until = nama_angka("realisasi_anggaran", kode, f"tw{triwulan}")
    return buku[until] if until in buku and not whole else buku[nama_angka("realisasi_anggaran", kode)]


def _mean(buku: Buku, paket: Paket, jenis: str, codes: list[str], triwulan: int, masa: Masa) -> None:
    """The mean of one column, and its class where the time that the column covers is over."""
    context = f"tw{triwulan}"
    every = [buku[name] for code in codes if (name := nama_angka(jenis, code, context)) in buku]
    # A target of zero promised nothing, so its row lacks nothing either.
    found = [a for a in every if a.keadaan is not None or status_of(a) is not Status.TANPA_CAPAIAN]
    skala, (rata, kelas, title) = skala_of(paket), RERATA[jenis]
    mean = buku.himpun(
        rata_rata_capaian, nama_angka(rata, "", context), f"Rata-rata {title} sampai triwulan {triwulan}",
        {"capaian": judged(found)}, persen(batas_capaian(skala)), terukur(found, "baris"), boleh_kosong=True,
    )  # fmt: skip
    if berpredikat(paket, jenis, triwulan, masa):
        buku.turunkan(
            predikat, nama_angka(kelas, "", context), f"Predikat {title}", {"capaian": mean}, KATA,
            lain={"skala": skala},
        )  # fmt: skip


def berpredikat(paket: Paket, jenis: str, triwulan: int, masa: Masa) -> bool:
    """May the scale be applied to a mean: of the year when it is over, of the Renstra in its last year."""
    if triwulan < BANYAK_TRIWULAN or not masa.selesai:
        return False
    renstra: Renstra = paket.kunci["renstra"][perjanjian_renja(paket, triwulan).renstra]
    return jenis.endswith("renja") or paket.tahun >= renstra.tahun_akhir
