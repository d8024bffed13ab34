"""The checklist of a reviu as far as facts and findings prove an answer.

An answer is given where a table or a finding shows it; where something only points one way,
the statement stays open with what was seen beside it. Every line is confirmed by a person.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from akuntabel.dokumen.baca.terbaca import JudulTerbaca, Tempat
from akuntabel.naskah.formulir_reviu import IsianPernyataan, Jawaban
from akuntabel.reviu.fakta import Besaran, Fakta, JenisSubjek, JenisTabel, Subjek
from akuntabel.reviu.hasil import Butir, HasilReviu
from akuntabel.reviu.letak import shortened
from akuntabel.reviu.registry import Perkara
from akuntabel.reviu.temuan import Tingkat

_AIMS = frozenset({JenisSubjek.TUJUAN, JenisSubjek.SASARAN})
_MEASURES = frozenset({JenisSubjek.INDIKATOR})
_LONGEST_NAME = 60
_MEASURED_OTHERWISE = frozenset({"NAR010", "NAR011", "NAR018"})


@dataclass(frozen=True, slots=True)
class _Acuan:
    """A statement of agreement with a plan: its tables, what they have in common with those of achievement."""

    tabel: frozenset[JenisTabel]
    subjek: frozenset[JenisSubjek]
    sebutan: str


_REFERS_TO: Mapping[str, _Acuan] = {
    "III.1": _Acuan(
        frozenset({JenisTabel.PERJANJIAN, JenisTabel.ANGGARAN_PERJANJIAN}), _AIMS, "tujuan/sasaran Perjanjian Kinerja"
    ),
    "III.2": _Acuan(frozenset({JenisTabel.TARGET_TAHUNAN}), _AIMS, "tujuan/sasaran Renstra"),
    "III.4": _Acuan(frozenset({JenisTabel.PERJANJIAN}), _MEASURES, "indikator kinerja"),
    "III.5": _Acuan(frozenset({JenisTabel.IKU}), _MEASURES, "Indikator Kinerja Utama"),
}


def isi_formulir(hasil: HasilReviu) -> dict[str, IsianPernyataan]:
    """Answers that the facts or the findings prove, and what was seen of others; the rest is left out.

    A report of which nothing was recognised proves nothing: then a missing target may only be unread.
    """
    quantities = {fact.besaran for fact in hasil.perkara.fakta}
    years = {fact.tahun for fact in hasil.perkara.fakta if fact.besaran is Besaran.REALISASI and fact.tahun}
    answers: dict[str, IsianPernyataan] = {}
    if Besaran.TARGET in quantities:
        answers["I.2"] = _ya("Target kinerja terbaca dalam tabel.")
    if {Besaran.REALISASI, Besaran.CAPAIAN} <= quantities:
        answers["I.3"] = _shown(hasil)
    if annexes := _annexes(hasil.perkara):
        answers["I.4"] = IsianPernyataan(Jawaban.BELUM, f"{annexes} lampiran terbaca; dukungannya dinilai pereviu.")
    if quantities & {Besaran.REALISASI_ANGGARAN, Besaran.SERAPAN}:
        answers["I.6"] = _ya("Realisasi anggaran terbaca dalam tabel.")
    if Besaran.PEMBANDING in quantities or len(years) > 1:
        answers["III.7"] = _ya("Pembanding atau realisasi tahun sebelumnya terbaca dalam tabel.")
    answers.update(_agreed(hasil.perkara))
    answers.update(_contradicted(hasil))
    return answers


def _ya(keterangan: str) -> IsianPernyataan:
    return IsianPernyataan(Jawaban.YA, keterangan)


def _shown(hasil: HasilReviu) -> IsianPernyataan:
    """Achievement is there; whether it is presented well is left open while its figures are wrong."""
    wrong = [b for b in hasil.terbuka if b.temuan.kode.startswith("HIT") and b.temuan.tingkat is Tingkat.GALAT]
    if wrong:
        return IsianPernyataan(Jawaban.BELUM, f"Capaian terbaca, tetapi terdapat {len(wrong)} galat hitungan.")
    return _ya("Realisasi dan capaian terbaca dalam tabel.")


def _annexes(perkara: Perkara) -> int:
    """How many headings begin an annex."""
    headings = (b for d in perkara.dokumen for b in d.blok if isinstance(b, JudulTerbaca))
    return sum(b.teks.casefold().startswith("lampiran") for b in headings)


def _agreed(perkara: Perkara) -> Iterator[tuple[str, IsianPernyataan]]:
    """Statements of agreement, where all that the plan names is measured, and none of it where only some is."""
    kinds = {(t.berkas, t.tabel.tempat.tabel): t.jenis for t in perkara.tabel}
    by_kind: dict[JenisTabel, dict[tuple[JenisSubjek, str], str]] = {}
    for fact in perkara.fakta:
        kind = kinds.get((fact.berkas, fact.tempat.tabel))
        if kind is not None:
            by_kind.setdefault(kind, {}).update(_named(fact))
    measured = by_kind.get(JenisTabel.CAPAIAN, {})
    for statement, plan in _REFERS_TO.items():
        tables = [by_kind[kind] for kind in plan.tabel if kind in by_kind]
        wanted = {key: name for table in tables for key, name in table.items() if key[0] in plan.subjek}
        missing = [name for key, name in wanted.items() if key not in measured]
        if len(missing) < len(wanted):
            yield statement, _agreement(plan, list(wanted.values()), missing)


def _named(fact: Fakta) -> Iterator[tuple[tuple[JenisSubjek, str], str]]:
    """The subjects of a fact that are known across the report by a key."""
    subjects: Sequence[Subjek] = (fact.subjek, *fact.konteks)
    return (((s.jenis, s.kunci), " ".join(s.nama.split())) for s in subjects if s.kunci)


def _agreement(plan: _Acuan, wanted: Sequence[str], missing: Sequence[str]) -> IsianPernyataan:
    if not missing:
        return _ya(f"{len(wanted)} {plan.sebutan} terbaca kembali dalam tabel capaian.")
    example = shortened(missing[0], _LONGEST_NAME)
    return IsianPernyataan(
        Jawaban.BELUM,
        f"{len(missing)} dari {len(wanted)} {plan.sebutan} tidak terbaca dalam tabel capaian, misalnya {example}.",
    )


def _contradicted(hasil: HasilReviu) -> Iterator[tuple[str, IsianPernyataan]]:
    """Statements of agreement with a plan, where a galat stands between its table and the rest."""
    kinds = {(t.berkas, t.tabel.tempat.tabel): t.jenis for t in hasil.perkara.tabel}
    grave = [b for b in hasil.terbuka if b.temuan.kode.startswith("SIL") and b.temuan.tingkat is Tingkat.GALAT]
    for statement in ("III.1", "III.2", "III.5"):
        wanted = _REFERS_TO[statement].tabel
        if found := [b for b in grave if any(kinds.get(table) in wanted for table in _tables_of(b))]:
            yield statement, IsianPernyataan(Jawaban.TIDAK, f"{len(found)} temuan ({_codes(found)}).")
    if found := [b for b in hasil.terbuka if b.temuan.kode in _MEASURED_OTHERWISE]:
        yield "III.4", IsianPernyataan(Jawaban.BELUM, f"Perlu diperiksa: {len(found)} temuan ({_codes(found)}).")


def _codes(found: Sequence[Butir]) -> str:
    return ", ".join(sorted({b.temuan.kode for b in found}))


def _tables_of(butir: Butir) -> Iterator[tuple[str, int | None]]:
    yield butir.temuan.berkas, butir.temuan.tempat.tabel
    places: tuple[Tempat, ...] = butir.temuan.tempat_lain
    yield from ((file, place.tabel) for file, place in zip(butir.berkas_lain, places, strict=True))
