"""Figures of the rencana aksi by triwulan; which of its steps are in force, and what a revision changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from akuntabel.aturan.triwulan import BANYAK_TRIWULAN
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.perencanaan import Ukuran
from akuntabel.skema.tabel.perjanjian import RencanaAksi
from akuntabel.ukur.berlaku import rencana_aksi_pada
from akuntabel.ukur.buku import Buku, nama_angka, sumber_of
from akuntabel.ukur.cetak import seperti

TRIWULAN = range(1, BANYAK_TRIWULAN + 1)
_DIBANDINGKAN = ("keluaran", "program", "penanggung_jawab", "unit")


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One step that a revision changed: the step as it is now, as it was (None: new), and what differs.

    `berhenti` says that the revision left the step out; `kini` is then the step as it last was.
    `triwulan` are those whose mark moved, `anggaran` whether the money did, `kolom` the other fields.
    """

    revisi: RencanaAksi
    kini: RencanaAksi
    semula: RencanaAksi | None
    triwulan: tuple[int, ...] = ()
    anggaran: bool = False
    kolom: tuple[str, ...] = ()
    berhenti: bool = False


def kunci_aksi(paket: Paket, row: RencanaAksi) -> str:
    """The key of a step in the names of figures: its indikator, and its number among that indikator's rows."""
    rows = [r for r in paket.rencana_aksi if (r.perjanjian, r.indikator) == (row.perjanjian, row.indikator)]
    return f"{row.indikator}/{rows.index(row) + 1}"


def ukur_rencana_aksi(buku: Buku, paket: Paket) -> None:
    """Mark and realisasi of each step by triwulan, and its money."""
    for row in paket.rencana_aksi:
        key = kunci_aksi(paket, row)
        ukuran: Ukuran = paket.kunci["ukuran"][paket.kunci["indikator"][row.indikator].ukuran]
        for jenis, field, word in (
            ("target_aksi", "target", "Target"),
            ("realisasi_aksi", "realisasi", "Realisasi"),
        ):
            for number in TRIWULAN:
                cell = f"{field}_tw{number}"
                buku.isian(
                    nama_angka(jenis, key, f"{row.perjanjian}/tw{number}"), f"{word} {row.aksi}, triwulan {number}",
                    getattr(row, cell), seperti(ukuran), sumber_of(row, cell),
                )  # fmt: skip
        if row.anggaran is not None:
            name = nama_angka("anggaran_aksi", key, row.perjanjian)
            buku.rupiah(name, f"Anggaran {row.aksi}", row.anggaran, sumber_of(row, "anggaran"))


def aksi_berlaku(paket: Paket, perjanjian: str, indikator: str) -> list[RencanaAksi]:
    """The steps toward a target that are in force: those of its last revision."""
    return rencana_aksi_pada(paket, perjanjian, indikator, BANYAK_TRIWULAN)


def perubahan_aksi(paket: Paket, perjanjian: str) -> Iterator[Perubahan]:
    """What each revision of an agreement's plan changed, by indikator, in order."""
    rows = [row for row in paket.rencana_aksi if row.perjanjian == perjanjian]
    for indikator in dict.fromkeys(row.indikator for row in rows):
        own = [row for row in rows if row.indikator == indikator]
        numbers = sorted({row.revisi for row in own})
        for before, after in pairwise(numbers):
            old = {row.aksi: row for row in own if row.revisi == before}
            new = {row.aksi: row for row in own if row.revisi == after}
            yield from (_change(row, old.get(aksi)) for aksi, row in new.items())
            revision = next(iter(new.values()))
            yield from (Perubahan(revision, row, row, berhenti=True) for aksi, row in old.items() if aksi not in new)


def _change(now: RencanaAksi, before: RencanaAksi | None) -> Perubahan:
    if before is None:
        return Perubahan(now, now, None)
    return Perubahan(
        now,
        now,
        before,
        tuple(n for n in TRIWULAN if getattr(now, f"target_tw{n}") != getattr(before, f"target_tw{n}")),
        now.anggaran != before.anggaran,
        tuple(name for name in _DIBANDINGKAN if getattr(now, name) != getattr(before, name)),
    )
