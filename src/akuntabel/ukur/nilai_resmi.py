"""Values that others set by a letter or a report, and which of them counts for a ukuran and a year."""

from akuntabel.skema.nilai import Nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.kinerja import NilaiResmi, YaTidak
from akuntabel.skema.tanggal import format_tanggal
from akuntabel.ukur.angka import Angka
from akuntabel.ukur.buku import Buku, nama_angka, sumber_of
from akuntabel.ukur.cetak import seperti


def ukur_nilai_resmi(buku: Buku, paket: Paket) -> None:
    """Every official value under its source, and under the year alone the one that counts."""
    for row in paket.nilai_resmi:
        ukuran = paket.kunci["ukuran"][row.ukuran]
        buku.isian(
            _name(row), f"{ukuran.nama} tahun {row.tahun} menurut {row.sumber}", row.nilai, seperti(ukuran),
            sumber_of(row, "nilai", surat_of(row)),
        )  # fmt: skip
    for (kode, tahun), row in resmi_dipakai(paket).items():
        buku.alias(nama_angka("nilai_resmi", kode, str(tahun)), buku[_name(row)])


def _name(row: NilaiResmi) -> str:
    return nama_angka("nilai_resmi", row.ukuran, f"{row.tahun}/{row.sumber}")


def surat_of(row: NilaiResmi) -> str:
    """The paper of an official value in words: who set it, by which number, on which day."""
    number = f"nomor {row.nomor}" if row.nomor else ""
    return ", ".join(filter(None, (row.sumber, number, format_tanggal(row.tanggal) if row.tanggal else "")))


def resmi_by_tahun(paket: Paket) -> dict[tuple[str, int], list[NilaiResmi]]:
    """The official values by ukuran and year, those without a value left out."""
    found: dict[tuple[str, int], list[NilaiResmi]] = {}
    for row in paket.nilai_resmi:
        if isinstance(row.nilai, Nilai):
            found.setdefault((row.ukuran, row.tahun), []).append(row)
    return found


def resmi_dipakai(paket: Paket) -> dict[tuple[str, int], NilaiResmi]:
    """The official value that counts for a ukuran and a year: the one marked, else the only one not refused.

    Where several are marked, or several stand unmarked, none counts until somebody decides.
    """
    chosen: dict[tuple[str, int], NilaiResmi] = {}
    for key, rows in resmi_by_tahun(paket).items():
        marked = [row for row in rows if row.dipakai is YaTidak.YA]
        candidates = marked or [row for row in rows if row.dipakai is not YaTidak.TIDAK]
        if len(candidates) == 1:
            chosen[key] = candidates[0]
    return chosen


def realisasi_resmi(buku: Buku, paket: Paket, ukuran: str) -> dict[int, Angka]:
    """Make the official values that count the realisasi of their years, and answer with them by year."""
    return {
        tahun: buku.alias(
            nama_angka("realisasi", ukuran, str(tahun)), buku[nama_angka("nilai_resmi", ukuran, str(tahun))]
        )
        for kode, tahun in resmi_dipakai(paket)
        if kode == ukuran
    }
