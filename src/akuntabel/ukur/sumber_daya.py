"""Figures of staff and assets, with their totals."""

from akuntabel.aturan.anggaran import jumlah, selisih_pagu
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.instansi import KelompokSarana, Pegawai
from akuntabel.ukur.angka import Angka
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


def ukur_pegawai(buku: Buku, paket: Paket) -> None:
    """Each cell of the staff table, its row totals, the gap of each group, and the column totals."""
    if not paket.pegawai:
        return
    for row in paket.pegawai:
        _staff_row(buku, row)
    for column in (*KOLOM_PEGAWAI, "selisih"):
        parts = [buku[nama_angka("pegawai", f"{row.kelompok.value}/{column}")] for row in paket.pegawai]
        buku.turunkan(
            jumlah, nama_angka("pegawai", column), f"Jumlah pegawai, {_words(column)}", {"bagian": parts}, HITUNGAN
        )


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
        cells[total] = buku.turunkan(
            jumlah, nama_angka("pegawai", f"{group}/{total}"), f"{group}, {total}", {"bagian": parts}, HITUNGAN
        )
    buku.turunkan(
        selisih_pagu, nama_angka("pegawai", f"{group}/selisih"), f"{group}, bezetting dikurangi kebutuhan",
        {"sesudah": cells["bezetting"], "sebelum": cells["kebutuhan"]}, HITUNGAN,
    )  # fmt: skip


def ukur_sarana(buku: Buku, paket: Paket) -> None:
    """Count and ideal count of each asset, with totals by card and of all."""
    totals: dict[str, list[Angka]] = {"jumlah": [], "jumlah_ideal": []}
    for group in KelompokSarana:
        rows = [row for row in paket.sarana if row.kelompok is group]
        if not rows:
            continue
        for column, collected in totals.items():
            parts = []
            for row in rows:
                count = getattr(row, column)
                if count is not None:
                    name = nama_angka(f"sarana_{column}", f"{group.value}/{row.nama}")
                    parts.append(buku.banyak(name, f"{row.nama}, {_words(column)}", count, sumber_of(row, column)))
            name = nama_angka(f"sarana_{column}", group.value)
            collected.append(
                buku.turunkan(jumlah, name, f"{group.value}, {_words(column)}", {"bagian": parts}, HITUNGAN)
            )
    if paket.sarana:
        for column, parts in totals.items():
            name = nama_angka(f"sarana_{column}")
            buku.turunkan(jumlah, name, f"Sarana dan prasarana, {_words(column)}", {"bagian": parts}, HITUNGAN)
