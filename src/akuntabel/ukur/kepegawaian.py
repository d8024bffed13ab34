"""Figures of staff by status of employment, of the office and of each unit."""

from collections.abc import Sequence

from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.instansi import Organisasi, PegawaiStatus, StatusPegawai
from akuntabel.ukur.angka import Angka
from akuntabel.ukur.buku import Buku, nama_angka, sumber_of
from akuntabel.ukur.sumber_daya import jumlah_terisi, terisi

KELAMIN = ("laki_laki", "perempuan")


def ukur_status_pegawai(buku: Buku, paket: Paket) -> None:
    """Staff of each status by sex and in all; of each unit that is told by itself; of the whole office.

    A row without a unit is the status of the whole office, and rows of units beside it are its parts.
    """
    cells = {(row, sex): _cell(buku, row, sex) for row in paket.status_pegawai for sex in KELAMIN}
    for row in paket.status_pegawai:
        if row.unit:
            _sums(buku, f"{row.status.value}", row.unit, [row], cells, f"{row.status.value}, {_unit(paket, row.unit)}")
    for unit in units(paket):
        rows = [row for row in paket.status_pegawai if row.unit == unit]
        _sums(buku, "", unit, rows, cells, _unit(paket, unit))
    for status in statuses(paket):
        _sums(buku, status.value, "", _of_office(paket, status), cells, status.value, own_cells=True)
    if paket.status_pegawai:
        counted = [row for status in statuses(paket) for row in _of_office(paket, status)]
        _sums(buku, "", "", counted, cells, "seluruh status", own_cells=True)


def statuses(paket: Paket) -> list[StatusPegawai]:
    """The statuses that are told of, in their order."""
    told = {row.status for row in paket.status_pegawai}
    return [status for status in StatusPegawai if status in told]


def units(paket: Paket) -> list[str]:
    """The units that are told of by themselves, in the order of the organisation."""
    told = {row.unit for row in paket.status_pegawai if row.unit}
    return [unit.kode for unit in paket.organisasi if unit.kode in told]


def _of_office(paket: Paket, status: StatusPegawai) -> list[PegawaiStatus]:
    rows = [row for row in paket.status_pegawai if row.status is status]
    return [row for row in rows if not row.unit] or rows


def _unit(paket: Paket, kode: str) -> str:
    unit: Organisasi | None = paket.kunci["organisasi"].get(kode)
    return unit.nama if unit else kode


def _cell(buku: Buku, row: PegawaiStatus, sex: str) -> Angka:
    context = row.unit or "isian"
    return buku.banyak(
        nama_angka("pegawai_status", f"{row.status.value}/{sex}", context),
        f"Pegawai {row.status.value}, {sex.replace('_', '-')}", getattr(row, sex), sumber_of(row, sex),
    )  # fmt: skip


def _sums(
    buku: Buku,
    status: str,
    unit: str,
    rows: Sequence[PegawaiStatus],
    cells: dict[tuple[PegawaiStatus, str], Angka],
    words: str,
    *,
    own_cells: bool = False,
) -> None:
    """Totals of some rows: in all, and by sex where these are not cells already."""
    prefix = f"{status}/" if status else ""
    columns = {"jumlah": KELAMIN} | ({sex: (sex,) for sex in KELAMIN} if own_cells or not status else {})
    for column, sexes in columns.items():
        parts = [cells[row, sex] for row in rows for sex in sexes]
        missing = terisi([getattr(row, sex) for row in rows for sex in sexes])
        title = f"Jumlah pegawai, {words}" + ("" if column == "jumlah" else f", {column.replace('_', '-')}")
        jumlah_terisi(buku, nama_angka("pegawai_status", f"{prefix}{column}", unit), title, parts, missing)
