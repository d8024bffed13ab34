"""Figures of services and SPM: to be served, served, percent, money."""

from decimal import Decimal

from akuntabel.aturan.anggaran import serapan
from akuntabel.aturan.layanan import persen_layanan
from akuntabel.skema.nilai import Isian, Keadaan, Nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import Bentuk
from akuntabel.skema.tabel.layanan import Layanan
from akuntabel.ukur.angka import Angka
from akuntabel.ukur.buku import Buku, nama_angka, sumber_of
from akuntabel.ukur.cetak import RUPIAH, Cetak, persen


def kunci_layanan(row: Layanan) -> str:
    """The key of a service in names of figures: `NAMA|PENERIMA`, or `NAMA` alone."""
    return f"{row.nama}|{row.penerima}" if row.penerima else row.nama


def ukur_layanan(buku: Buku, paket: Paket) -> None:
    """Each service by what it was to reach and what it reached; without totals, for the units of services differ."""
    for row in paket.layanan:
        count = Cetak(Bentuk.JUMLAH, row.satuan)
        served, owed = (_cell(buku, row, field, count) for field in ("terlayani", "harus_dilayani"))
        _cell(buku, row, "target", persen(), "target_layanan")
        pagu = _cell(buku, row, "pagu", RUPIAH, "pagu_layanan")
        spent = _cell(buku, row, "realisasi", RUPIAH, "realisasi_layanan")
        key, title = kunci_layanan(row), f"{row.nama} {row.penerima}".strip()
        buku.turunkan(
            persen_layanan, nama_angka("persen_layanan", key), f"{title}, yang terlayani",
            {"terlayani": served, "harus_dilayani": owed}, persen(),
        )  # fmt: skip
        if row.pagu is not None:
            buku.turunkan(
                serapan, nama_angka("serapan_layanan", key), f"Serapan anggaran {title}",
                {"realisasi": spent, "anggaran": pagu}, persen(),
            )  # fmt: skip


def _cell(buku: Buku, row: Layanan, field: str, cetak: Cetak, jenis: str = "") -> Angka:
    amount: Decimal | None = getattr(row, field)
    isian: Isian = Keadaan.KOSONG if amount is None else Nilai(amount)
    title = f"{row.nama} {row.penerima}".strip() + f", {field.replace('_', ' ')}"
    return buku.isian(nama_angka(jenis or field, kunci_layanan(row)), title, isian, cetak, sumber_of(row, field))
