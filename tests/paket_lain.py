"""Pakets unlike the example, made from it: other offices, other moments, and what is not filled in.

Each is coherent: `pangkas` takes away what would point to a record that is gone.
"""

from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Any

from akuntabel.berkas.muat import load_paket
from akuntabel.contoh import lokasi
from akuntabel.skema.kolom import Jenis, kolom_of, tabel_of
from akuntabel.skema.nilai import Keadaan, Nilai
from akuntabel.skema.paket import RECORDS, Paket
from akuntabel.skema.tabel.instansi import JenisPerangkatDaerah
from akuntabel.skema.tabel.perencanaan import JenisUnsur

_TENTANG_SATU_HAL = {"analisis", "narasi"}
"""Rows that speak of one record: without it they would speak of the whole report."""


@cache
def contoh() -> Paket:
    """The example that ships with the package, each realisasi typed."""
    paket = load_paket(lokasi("kencong-2025")).paket
    assert paket is not None
    return terketik(paket)


def terketik(paket: Paket) -> Paket:
    """Without letters, variables and registers: what realisasi says is then all that is known."""
    return paket.ganti(
        nilai_resmi=(), variabel=(), nilai_variabel=(), register=(), isi_register=(),
        ukuran=tuple(replace(ukuran, rumus=None) for ukuran in paket.ukuran),
    )  # fmt: skip


def pangkas(paket: Paket) -> Paket:
    """Take away rows that must name a record that is not there, and references that may be empty."""
    while (trimmed := paket.ganti(**{name: _kept(paket, name) for name in RECORDS})) != paket:
        paket = trimmed
    return paket


def _kept(paket: Paket, name: str) -> tuple[Any, ...]:
    references = {f: k for f, k in kolom_of(RECORDS[name]).items() if k.jenis is Jenis.RUJUKAN}
    kept = []
    for row in getattr(paket, name):
        gone = [f for f, k in references.items() if getattr(row, f) and getattr(row, f) not in paket.kunci[k.rujuk]]
        if any(references[f].wajib for f in gone) or (gone and name in _TENTANG_SATU_HAL):
            continue
        kept.append(replace(row, **dict.fromkeys(gone, "")))
    return tuple(kept)


def satu_perjanjian(paket: Paket | None = None) -> Paket:
    """A year with its first Perjanjian Kinerja alone, on its one Renstra."""
    paket = paket or contoh()
    first = paket.perjanjian[0]
    return pangkas(
        paket.ganti(
            perjanjian=(first,),
            renstra=tuple(r for r in paket.renstra if r.kode == first.renstra),
            lampiran=(),
        )
    )


def dinas() -> Paket:
    """A dinas whose Perjanjian Kinerja and Renstra have two sasaran and no tujuan."""
    base = satu_perjanjian()
    kept = ("21-S1.1", "21-S2.1")
    head = replace(
        base.lembaga,
        jenis=JenisPerangkatDaerah.DINAS,
        nama="Dinas Pelayanan Contoh",
        kepala="Kepala Dinas Pelayanan Contoh",
    )
    return pangkas(
        base.ganti(instansi=(head,), unsur=tuple(replace(u, induk="") for u in base.unsur if u.kode in kept))
    )


def campuran() -> Paket:
    """One sasaran under a tujuan, one without, one under another sasaran, and a tujuan without sasaran."""
    base = satu_perjanjian()
    above = {"21-S1.1": "21-T1", "21-S2.1": "", "21-S2.2": "21-S2.1", "21-S2.3": ""}
    return pangkas(base.ganti(unsur=tuple(replace(u, induk=above.get(u.kode, "")) for u in base.unsur)))


def tanpa_tujuan_dalam_pk() -> Paket:
    """The Renstra has tujuan, but the Perjanjian Kinerja promises sasaran alone."""
    base = satu_perjanjian()
    level = {i.kode: base.kunci["unsur"][i.unsur].jenis for i in base.indikator}
    return base.ganti(target_pk=tuple(t for t in base.target_pk if level[t.indikator] is JenisUnsur.SASARAN))


def satu_indikator() -> Paket:
    """One sasaran with one indikator."""
    base = dinas()
    return pangkas(base.ganti(unsur=tuple(u for u in base.unsur if u.kode == "21-S2.1")))


def satu_program() -> Paket:
    """One programme with what stands under it."""
    base = satu_perjanjian()
    return pangkas(base.ganti(program=tuple(p for p in base.program if p.kode.startswith("7.01.02"))))


def dua_tahun() -> Paket:
    """Realisasi of two years alone."""
    base = contoh()
    return base.ganti(realisasi=tuple(r for r in base.realisasi if r.tahun >= base.tahun - 1))


def tanpa_rpjmd() -> Paket:
    """Nothing is known of the RPJMD."""
    base = contoh()
    papers = tuple(d for d in base.dokumen if d.untuk != "rpjmd")
    return pangkas(base.ganti(rpjmd=(), unsur_rpjmd=(), dokumen=papers))


def tanpa_pembanding() -> Paket:
    """No benchmark, and no reason why."""
    return contoh().ganti(pembanding=())


def ganti_realisasi(paket: Paket, ukuran: str, nilai: dict[int, str | Keadaan]) -> Paket:
    """The realisasi of one ukuran by year, instead of those given."""
    record = RECORDS["realisasi"]
    rows = tuple(
        record(ukuran, year, value if isinstance(value, Keadaan) else Nilai(Decimal(value)))
        for year, value in nilai.items()
    )
    return paket.ganti(realisasi=(*(r for r in paket.realisasi if r.ukuran != ukuran), *rows))


def tanpa_realisasi_anggaran(*program: str, paket: Paket | None = None) -> Paket:
    """The money spent by some sub kegiatan is not filled in; by all where none is named."""
    base = paket or contoh()
    rows = base.realisasi_anggaran
    return base.ganti(realisasi_anggaran=tuple(r for r in rows if program and r.program not in program))


def kosongkan(record: Any, *fields: str) -> Any:
    """A record with some fields as they are when nothing was typed."""
    return replace(record, **{name: _empty(type(record), name) for name in fields})


def boleh_kosong(record: type) -> list[str]:
    """The fields of a record that need not be filled in."""
    return [name for name, kolom in kolom_of(record).items() if not kolom.wajib]


def _empty(record: type, name: str) -> Any:
    field = record.__dataclass_fields__[name]  # type: ignore[attr-defined]
    return field.default


def setengah_kosong() -> Paket:
    """Of every table that may be empty each second row, and of every row each second field that may be."""
    base = contoh()
    tables: dict[str, tuple[Any, ...]] = {}
    for name, record in RECORDS.items():
        rows = getattr(base, name)
        if not tabel_of(record).wajib:
            rows = rows[::2]
        fields = boleh_kosong(record)
        tables[name] = tuple(kosongkan(row, *fields[n % 2 :: 2]) for n, row in enumerate(rows))
    return pangkas(base.ganti(**tables))


def serba_kosong() -> Paket:
    """Only what a Paket must have: every other table and field is empty."""
    base = satu_perjanjian()
    tables = {
        name: tuple(kosongkan(row, *boleh_kosong(record)) for row in getattr(base, name))
        if tabel_of(record).wajib
        else ()
        for name, record in RECORDS.items()
    }
    unsur = tuple(replace(new, induk=old.induk) for new, old in zip(tables["unsur"], base.unsur, strict=True))
    return pangkas(base.ganti(**{**tables, "unsur": unsur}))


PAKET_LAIN = {
    make.__name__: make
    for make in (
        contoh, satu_perjanjian, dinas, campuran, tanpa_tujuan_dalam_pk, satu_indikator, satu_program, dua_tahun,
        tanpa_rpjmd, tanpa_pembanding, setengah_kosong, serba_kosong, tanpa_realisasi_anggaran,
    )
}  # fmt: skip
"""Every one of them by its name, for tests of all."""
