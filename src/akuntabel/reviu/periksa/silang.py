"""Figures of one thing that differ between tables or documents."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.reviu.fakta import Basis, Besaran, Fakta, JenisSubjek, JenisTabel, TabelDikenali
from akuntabel.reviu.latar import USULAN
from akuntabel.reviu.periksa.baris import name_of, rows
from akuntabel.reviu.periksa.narasi_rujukan import UNSUR
from akuntabel.reviu.periksa.pertentangan import (
    Kunci,
    Pertentangan,
    clusters,
    comparable_units,
    conflicts,
    grouped,
    in_year,
    known_bases,
    primary_tables,
    table_of,
    without_cut_names,
)
from akuntabel.reviu.periksa.senada import told_once
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, Lulus, check
from akuntabel.reviu.temuan import Tingkat

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_PERJANJIAN = PERMENPANRB_53_2014.at("Lampiran I")

_MESSAGE = "{subjek}: {besaran}{tahun} tercetak {tercetak}; {banyak} tabel lain mencetak {lain}."
_FEWEST_ROWS = 3
_MOSTLY = 0.6
_HINT = "Cocokkan dengan dokumen sumbernya, lalu samakan di semua tempat."


def _on_agreement(basis: Basis) -> Basis:
    return replace(basis, tahapan="") if basis.tahapan else basis


def _on_agreement_and_stage(basis: Basis) -> Basis:
    return basis


def _on_stage(basis: Basis) -> Basis:
    return Basis(tahapan=basis.tahapan)


def _on_nothing(_: Basis) -> Basis:
    return Basis()


def _compare(
    facts: Sequence[Fakta],
    tables: tuple[TabelDikenali, ...],
    deciding: Iterable[JenisTabel],
    part_of: Callable[[Basis], Basis],
    key_of: Callable[[Fakta], Kunci | None] = in_year,
    matters: Callable[[Pertentangan], bool] = lambda _: True,
) -> Iterator[Lulus | Pertentangan]:
    primary, known = primary_tables(tables, frozenset(deciding)), known_bases(facts, part_of)
    groups = [group for group in grouped(facts, key_of, part_of) if comparable_units(group)]
    outcomes = [one for group in groups for one in conflicts(group, primary, part_of, known)]
    yield from (LULUS for one in outcomes if one is None)
    yield from told_once(groups, (one for one in outcomes if one is not None and matters(one)))


def _told(outcomes: Iterable[Lulus | Pertentangan], tingkat_of: Callable[[Pertentangan], Tingkat | None]) -> Hasil:
    return (_broken(o, tingkat_of(o)) if isinstance(o, Pertentangan) else o for o in outcomes)


def _always_grave(_: Pertentangan) -> None:
    return None


def _grave_on_one_basis(facts: tuple[Fakta, ...]) -> Callable[[Pertentangan], Tingkat | None]:
    """A saran where two measures may share a name: in a report on two agreements, values that never share one.

    A measure that has one realisasi on both in some other year is one measure.
    """
    known = known_bases(facts, _on_agreement)
    several = any(not a.selaras(b) for a in known for b in known)
    proven = _measures_on_both(_of(facts, Besaran.REALISASI)) if several else set()

    def tingkat_of(found: Pertentangan) -> Tingkat | None:
        unsure = several and not found.satu_basis and found.ganjil.fakta[0].subjek.kunci not in proven
        return Tingkat.SARAN if unsure else None

    return tingkat_of


def _measures_on_both(values: Iterable[Fakta]) -> set[str]:
    """Subjects that print one realisasi of one year, with decimals, on two agreements."""
    seen: dict[Kunci, list[Fakta]] = defaultdict(list)
    for fact in values:
        if fact.nilai.desimal > 0:
            seen[fact.subjek.kunci, fact.tahun, fact.nilai.angka].append(fact)
    return {group[0].subjek.kunci for group in seen.values() if any(not f.basis.selaras(group[0].basis) for f in group)}


def _broken(found: Pertentangan, tingkat: Tingkat | None) -> Langgar:
    odd = found.ganjil.fakta[0]
    others = sorted({f.berkas for f in found.lazim.fakta} - {odd.berkas})
    alike = f"; {len(found.serupa)} nilai lain pada tabel ini juga berbeda" if found.serupa else ""
    return Langgar(
        tempat=odd.tempat,
        berkas=odd.berkas,
        tercetak=odd.nilai.teks,
        seharusnya=found.lazim.teks if found.pasti else f"{found.lazim.teks} atau {found.ganjil.teks}",
        tempat_lain=tuple(
            f.tempat for one in (found, *found.serupa) for f in (*one.ganjil.fakta, *one.lazim.fakta) if f is not odd
        ),
        isi={
            "subjek": name_of(odd),
            "besaran": odd.besaran.value,
            "tahun": f" {odd.tahun}" if odd.tahun else "",
            "lain": (f"{found.lazim.teks} ({', '.join(others)})" if others else found.lazim.teks) + alike,
            "banyak": str(len({table_of(f) for f in found.lazim.fakta})),
        },
        tingkat=tingkat or (Tingkat.PERINGATAN if found.serupa else None),
    )


def _of(facts: tuple[Fakta, ...], *quantities: Besaran) -> list[Fakta]:
    return [f for f in facts if f.besaran in quantities]


@check("SIL001", message=_MESSAGE, hint=_HINT, dasar=_PERJANJIAN)
def target_differing(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Sebuah indikator mempunyai dua target untuk satu tahun pada Renstra atau Perjanjian Kinerja yang sama.

    Target akhir dihitung sebagai target tahun terakhir Renstra; target RPJMD tidak disandingkan. Nilai yang dicetak
    lebih banyak tabel dianggap benar; bila sama banyak, keduanya disebut.
    """
    deciding = (JenisTabel.PERJANJIAN, JenisTabel.TARGET_TAHUNAN)
    yield from _told(
        _compare(_without_upper(_of(fakta, Besaran.TARGET, Besaran.TARGET_AKHIR)), tabel, deciding, _on_agreement),
        _always_grave,
    )


_UPPER_PLAN = re.compile(r"\brpjm[dn]\b", re.IGNORECASE)


def _without_upper(facts: list[Fakta]) -> list[Fakta]:
    """Targets without those that a column says to be of the RPJMD alone: an office's own may be others."""
    return [f for f in facts if not _UPPER_PLAN.search(f.kolom) or "renstra" in f.kolom.casefold()]


@check("SIL002", message=_MESSAGE, hint=_HINT, dasar=_PELAPORAN)
def realisasi_differing(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Sebuah indikator mempunyai dua realisasi untuk satu tahun atau satu triwulan.

    Tabel yang berbeda dari tabel lain pada sebagian besar isinya dilaporkan satu kali, sebagai peringatan.
    Dua nilai yang tidak pernah berada pada Renstra atau perjanjian yang sama mungkin dua ukuran dengan satu nama:
    peringatan.
    """
    values = _compare(_of(fakta, Besaran.REALISASI), tabel, (JenisTabel.CAPAIAN,), _on_nothing)
    yield from _told(values, _grave_on_one_basis(fakta))


@check("SIL003", message=_MESSAGE, hint=_HINT, dasar=_PELAPORAN)
def kondisi_awal_differing(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Kondisi awal berbeda dari kondisi awal di tabel lain, atau dari realisasi tahun itu.

    Berbeda dari realisasi saja, atau dari kolom tahun dasar pada tabel target yang untuk indikator lain
    memuat kondisi awal, menjadi peringatan.
    """
    values = [*_of(fakta, Besaran.KONDISI_AWAL, Besaran.REALISASI), *_targets_of_base_year(fakta)]
    for found in _compare(values, tabel, (JenisTabel.TARGET_TAHUNAN,), _on_nothing):
        if isinstance(found, Lulus):
            yield found
        elif baseline := _baseline_of(found):
            yield baseline


def _baseline_of(found: Pertentangan) -> Langgar | None:
    """The finding at the condition at the start, whichever side it stands on; None where neither is one."""
    sides = [any(f.besaran is Besaran.KONDISI_AWAL for f in side.fakta) for side in (found.ganjil, found.lazim)]
    if not any(sides):
        return None
    if all(sides):
        return _broken(found, None)
    turned = found if sides[0] else Pertentangan(found.lazim, found.ganjil)
    first = [f for f in turned.ganjil.fakta if f.besaran is Besaran.KONDISI_AWAL]
    rest = [f for f in turned.ganjil.fakta if f.besaran is not Besaran.KONDISI_AWAL]
    return _broken(replace(turned, ganjil=replace(turned.ganjil, fakta=(*first, *rest))), Tingkat.PERINGATAN)


def _targets_of_base_year(facts: tuple[Fakta, ...]) -> Iterator[Fakta]:
    """Targets of a year whose column repeats the condition at the start for most indikator."""
    bases = {(f.subjek.kunci, f.tahun, f.basis.renstra): f.nilai for f in _of(facts, Besaran.KONDISI_AWAL)}
    columns: dict[object, list[Fakta]] = defaultdict(list)
    for fact in _of(facts, Besaran.TARGET):
        if fact.triwulan is None and (fact.subjek.kunci, fact.tahun, fact.basis.renstra) in bases:
            columns[table_of(fact), fact.tempat.kolom].append(fact)
    for column in columns.values():
        same = sum(bases[f.subjek.kunci, f.tahun, f.basis.renstra].cocok(f.nilai) for f in column)
        if len(column) >= _FEWEST_ROWS and same >= _MOSTLY * len(column):
            yield from column


@check("SIL004", message=_MESSAGE, hint=_HINT, dasar=_PELAPORAN)
def pagu_differing(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Sebuah program, kegiatan, atau sub kegiatan mempunyai dua pagu pada satu tahapan anggaran satu tahun.

    Pagu usulan dan rancangan dibiarkan, begitu pula uang APBN: satu nama program ada pada beberapa satker.
    """
    deciding = (JenisTabel.PAGU_BERTAHAP, JenisTabel.ANGGARAN_PERJANJIAN)
    granted = [f for f in _of(fakta, Besaran.PAGU) if f.basis.tahapan not in USULAN]
    yield from _told(_money(granted, tabel, deciding, _on_stage), _always_grave)


@check("SIL005", message=_MESSAGE, hint=_HINT, dasar=_PELAPORAN)
def realisasi_anggaran_differing(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Sebuah program, kegiatan, atau sub kegiatan mempunyai dua realisasi anggaran untuk satu tahun atau satu
    triwulan.
    """
    deciding = (JenisTabel.REALISASI_ANGGARAN,)
    yield from _told(_money(_of(fakta, Besaran.REALISASI_ANGGARAN), tabel, deciding, _on_nothing), _always_grave)


def _money(
    facts: list[Fakta],
    tables: tuple[TabelDikenali, ...],
    deciding: Iterable[JenisTabel],
    part_of: Callable[[Basis], Basis],
) -> Iterator[Lulus | Pertentangan]:
    """Money of programmes; that of a tujuan or sasaran on one agreement only, since others give it other programmes."""
    facts = without_cut_names(_of_one_budget(facts, tables))
    served = [f for f in facts if f.subjek.jenis in UNSUR]
    yield from _compare([f for f in facts if f.subjek.jenis not in UNSUR], tables, deciding, part_of)
    yield from _compare(served, tables, deciding, _on_agreement_and_stage)


_OF_THE_STATE = re.compile(
    r"\bapbn\b|\bbelanja\s+negara\b|\bdekonsentrasi\b|\btugas\s+pembantuan\b|\bsatker\b|\bdipa\b", re.IGNORECASE
)


def _of_one_budget(facts: list[Fakta], tables: tuple[TabelDikenali, ...]) -> list[Fakta]:
    """Facts without those of tables of the state's money: each of its satker has a budget for a program of one name."""
    state = {table_of(f) for f in facts if any(_OF_THE_STATE.search(s.nama) for s in (f.subjek, *f.konteks))}
    state |= {(t.berkas, t.tabel.tempat.tabel) for t in tables if _OF_THE_STATE.search(t.tabel.judul)}
    return [f for f in facts if table_of(f) not in state]


@check("SIL006", message=_MESSAGE, hint=_HINT, dasar=_PELAPORAN)
def pembanding_differing(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Pembanding nasional atau regional mempunyai dua nilai di bawah kepala kolom yang sama bunyinya."""

    def key_of(fact: Fakta) -> Kunci | None:
        return fact.tahun, " ".join(fact.kolom.casefold().split())

    yield from _told(_compare(_of(fakta, Besaran.PEMBANDING), tabel, (), _on_nothing, key_of), _always_grave)


_INPUTS = {
    Besaran.CAPAIAN: (Besaran.TARGET, Besaran.REALISASI),
    Besaran.CAPAIAN_AKHIR: (Besaran.TARGET_AKHIR, Besaran.REALISASI),
    Besaran.SERAPAN: (Besaran.PAGU, Besaran.REALISASI_ANGGARAN),
}


@check("SIL007", message=_MESSAGE, hint=_HINT, dasar=_PELAPORAN)
def persentase_differing(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Capaian atau serapan yang tercetak tanpa angka pembentuknya berbeda dari tabel lain.

    Bila target dan realisasi, atau pagu dan realisasi anggaran, ada pada barisnya, angka-angka itulah yang
    dicocokkan.
    """
    for besaran, inputs in _INPUTS.items():
        bare = frozenset(id(f) for row in rows(fakta) for f in row.of(besaran) if not all(map(row.of, inputs)))
        values = _of(fakta, besaran)
        spent = _of_one_budget(without_cut_names(values), tabel) if besaran is Besaran.SERAPAN else values
        yield from _told(_compare(spent, tabel, (), _on_agreement, matters=partial(_has_any_of, bare)), _always_grave)


def _has_any_of(some: frozenset[int], found: Pertentangan) -> bool:
    return any(id(f) in some for f in (*found.ganjil.fakta, *found.lazim.fakta))


@check(
    "SIL008",
    message="{subjek} {besaran} tercetak {tercetak}; {banyak} tabel lain dengan program yang sama mencetak {lain}.",
    hint=_HINT,
    dasar=_PELAPORAN,
)
def jumlah_differing(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Dua tabel dengan program yang sama mencetak jumlah yang berbeda untuk satu tahapan, atau untuk realisasinya."""
    programs: dict[tuple[str, int | None], frozenset[str]] = {}
    for fact in fakta:
        if fact.subjek.jenis is JenisSubjek.PROGRAM and fact.subjek.kunci:
            programs[table_of(fact)] = programs.get(table_of(fact), frozenset()) | {fact.subjek.kunci}
    totals = [
        replace(f, subjek=replace(f.subjek, jenis=JenisSubjek.PROGRAM, kunci="+".join(sorted(programs[table_of(f)]))))
        for f in _of(fakta, Besaran.PAGU, Besaran.REALISASI_ANGGARAN)
        if f.subjek.jenis is JenisSubjek.JUMLAH and table_of(f) in programs
    ]
    for besaran, part_of in ((Besaran.PAGU, _on_stage), (Besaran.REALISASI_ANGGARAN, _on_nothing)):
        yield from _told(_compare([f for f in totals if f.besaran is besaran], tabel, (), part_of), _always_grave)


@check(
    "SIL009",
    message="{subjek}: {besaran}{tahun} tercetak {tercetak} di sini dan {lain} di tempat lain.",
    hint="Cetak nilai yang sama dengan banyak desimal yang sama di semua tempat.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.SARAN,
)
def precision_differing(fakta: tuple[Fakta, ...]) -> Hasil:
    """Target, realisasi, atau kondisi awal dicetak dengan desimal yang berbeda sehingga angkanya tidak sama.

    Keduanya dapat berasal dari satu nilai (93 dan 92,80), jadi ini bukan pertentangan.
    """
    for quantities, part_of in (
        ((Besaran.TARGET, Besaran.TARGET_AKHIR), _on_agreement),
        ((Besaran.REALISASI, Besaran.KONDISI_AWAL), _on_nothing),
    ):
        for group in grouped(_of(fakta, *quantities), in_year, part_of):
            for value in clusters(group, {}) if comparable_units(group) else ():
                rough = min(value.fakta, key=lambda f: f.nilai.desimal)
                basis = part_of(rough.basis)
                alike = (f for f in value.fakta if part_of(f.basis).selaras(basis))
                fine = max(alike, key=lambda f: f.nilai.desimal)
                if rough.nilai.angka == fine.nilai.angka:
                    yield LULUS
                    continue
                yield Langgar(
                    tempat=rough.tempat,
                    berkas=rough.berkas,
                    tercetak=rough.nilai.teks,
                    seharusnya=fine.nilai.teks,
                    tempat_lain=(fine.tempat,),
                    isi={
                        "subjek": name_of(rough),
                        "besaran": rough.besaran.value,
                        "tahun": f" {rough.tahun}" if rough.tahun else "",
                        "lain": fine.nilai.teks,
                    },
                )
