"""Figures of staff and assets, with their totals."""

from akuntabel.aturan.anggaran import jumlah, selisih_pagu
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.instansi import KelompokSarana, Pegawai
from akuntabel.ukur.angka import Angka, Kelengkapan
from akuntabel.ukur.buku import Buku, nama_angka, sumber_of
from akuntabel.ukur.cetak import HITUNGAN

PENDIDIKAN = ("sd", "sma", "d3", "s1", "s2")
KOLOM_PEGAWAI = (
    "kebutuhan",
    *(f"kebutuhan_{p}" for p in PENDIDIKAN),
    "bezetting",
    *(f"bezetting_{p}" for p in PENDIDIKAN),
    "laki_laki",
    "perempuan",
)
"""Columns of the staff table: total need, need by education, total bezetting, bezetting by education, L, P."""


_TOTAL = {total: tuple(f"{total}_{p}" for p in PENDIDIKAN) for total in ("kebutuhan", "bezetting")}
_ISIAN = {**_TOTAL, "selisih": (*_TOTAL["kebutuhan"], *_TOTAL["bezetting"])}
"""The fields that each computed column is made of."""


def ukur_pegawai(buku: Buku, paket: Paket) -> None:
    """Each cell of the staff table, its row totals, the gap of each group, and the column totals."""
    if not paket.pegawai:
        return
    for row in paket.pegawai:
        _staff_row(buku, row)
    for column in (*KOLOM_PEGAWAI, "selisih"):
        parts = [buku[nama_angka("pegawai", f"{row.kelompok.value}/{column}")] for row in paket.pegawai]
        missing = terisi([getattr(row, field) for row in paket.pegawai for field in _ISIAN.get(column, (column,))])
        title = f"Jumlah pegawai, {_words(column)}"
        jumlah_terisi(buku, nama_angka("pegawai", column), title, parts, missing)


def terisi(counts: list[int | None]) -> Kelengkapan | None:
    """How many cells are filled in; None when all are."""
    known = sum(count is not None for count in counts)
    return Kelengkapan(known, len(counts), "isian") if known < len(counts) else None


def jumlah_terisi(buku: Buku, nama: str, judul: str, parts: list[Angka], missing: Kelengkapan | None) -> Angka:
    """The sum of the cells that are filled in; no value where none is."""
    known = [a for a in parts if a.nilai is not None]
    return buku.himpun(jumlah, nama, judul, {"bagian": known or parts}, HITUNGAN, missing)


def _words(column: str) -> str:
    return column.replace("laki_laki", "laki-laki").replace("_", " ").replace(" s", " S").replace(" d", " D")


def _staff_row(buku: Buku, row: Pegawai) -> None:
    group = row.kelompok.value
    cells: dict[str, Angka] = {
        column: buku.banyak(
            nama_angka("pegawai", f"{group}/{column}"), f"{group}, {_words(column)}", getattr(row, column),
            sumber_of(row, column),
        )
        for column in KOLOM_PEGAWAI
        if column not in {"kebutuhan", "bezetting"}
    }  # fmt: skip
    for total in ("kebutuhan", "bezetting"):
        parts = [cells[f"{total}_{p}"] for p in PENDIDIKAN]
        name, title = nama_angka("pegawai", f"{group}/{total}"), f"{group}, {total}"
        cells[total] = jumlah_terisi(buku, name, title, parts, terisi([getattr(row, field) for field in _ISIAN[total]]))
    buku.turunkan(
        selisih_pagu, nama_angka("pegawai", f"{group}/selisih"), f"{group}, bezetting dikurangi kebutuhan",
        {"sesudah": cells["bezetting"], "sebelum": cells["kebutuhan"]}, HITUNGAN,
    )  # fmt: skip


def ukur_sarana(buku: Buku, paket: Paket) -> None:
    """Count and ideal count of each asset, with totals by card; land and computers have no sum."""
    for group in KelompokSarana:
        rows = [row for row in paket.sarana if row.kelompok is group]
        if not rows:
            continue
        for column in ("jumlah", "jumlah_ideal"):
            parts = []
            for row in rows:
                count = getattr(row, column)
                if count is not None:
                    name = nama_angka(f"sarana_{column}", f"{group.value}/{row.nama}")
                    parts.append(buku.banyak(name, f"{row.nama}, {_words(column)}", count, sumber_of(row, column)))
            missing = Kelengkapan(len(parts), len(rows), "jenis barang") if len(parts) < len(rows) else None
            name, title = nama_angka(f"sarana_{column}", group.value), f"{group.value}, {_words(column)}"
            if parts:
                buku.himpun(jumlah, name, title, {"bagian": parts}, HITUNGAN, missing)
            else:
                buku.banyak(name, title, None, sumber_of(rows[0], column))
