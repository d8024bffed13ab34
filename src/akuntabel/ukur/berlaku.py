"""Which agreement, rencana aksi and pagu were in force at the end of a triwulan."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from akuntabel.aturan.tenggat import akhir_triwulan
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.anggaran import Tahapan
from akuntabel.skema.tabel.instansi import Dokumen
from akuntabel.skema.tabel.perjanjian import Perjanjian, RencanaAksi

Berlaku = TypeVar("Berlaku", Perjanjian, Tahapan, RencanaAksi)


def perjanjian_pada(paket: Paket, triwulan: int) -> tuple[Perjanjian, ...]:
    """The agreements of the head signed by the end of a triwulan; one without a date counts as signed."""
    return tuple(_by_then(paket, [(r, r.tanggal) for r in paket.perjanjian_kepala], triwulan))


def rencana_aksi_pada(paket: Paket, perjanjian: str, indikator: str, triwulan: int) -> list[RencanaAksi]:
    """The steps toward a target in force at the end of a triwulan: those of the last revision made by then."""
    rows = [r for r in paket.rencana_aksi if (r.perjanjian, r.indikator) == (perjanjian, indikator)]
    known = _by_then(paket, [(r, r.tanggal_revisi) for r in rows], triwulan)
    last = max((r.revisi for r in known), default=0)
    return [r for r in known if r.revisi == last]


def tahapan_pada(paket: Paket, triwulan: int) -> Tahapan:
    """The stage of the budget in force at the end of a triwulan.

    It begins on its own date, else on that of its document, else with the first agreement that rests on it.
    """
    return _by_then(paket, [(r, r.tanggal or _date_of(paket, r)) for r in paket.tahapan], triwulan)[-1]


def _date_of(paket: Paket, tahapan: Tahapan) -> date | None:
    document: Dokumen | None = paket.kunci["dokumen"].get(tahapan.dokumen)
    if document and document.tanggal:
        return document.tanggal
    return min((pk.tanggal for pk in paket.perjanjian if pk.tahapan == tahapan.kode and pk.tanggal), default=None)


def _by_then(paket: Paket, dated: Sequence[tuple[Berlaku, date | None]], triwulan: int) -> list[Berlaku]:
    """Those of a date in time or of none; the first where all came later, for the year began with it."""
    last_day = akhir_triwulan(paket.tahun, triwulan)
    return [record for record, day in dated if day is None or day <= last_day] or [record for record, _ in dated[:1]]
