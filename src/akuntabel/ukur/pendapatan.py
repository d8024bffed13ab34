"""Figures of revenue: target in force, what came in by triwulan and year, percent; by row and in all."""

from collections.abc import Sequence

from akuntabel.aturan.anggaran import jumlah, persen_pendapatan
from akuntabel.aturan.triwulan import BANYAK_TRIWULAN
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.anggaran import Pendapatan
from akuntabel.ukur.angka import Angka, Kelengkapan, Sumber
from akuntabel.ukur.buku import Buku, nama_angka, sumber_of
from akuntabel.ukur.cetak import RUPIAH, persen

_SEBUTAN = "jenis pendapatan"


def ukur_pendapatan(buku: Buku, paket: Paket) -> None:
    """Each kind of revenue, and the totals with how many kinds they are made of.

    A total is of the rows that are filled and says of how many; the percent of all is made
    only of rows that have both a target and a realisasi.
    """
    if not paket.pendapatan:
        return
    rows = [(row, _target(buku, row), _realisasi(buku, row)) for row in paket.pendapatan]
    for row, target, real in rows:
        _percent(buku, row.uraian, row.uraian, target, real)
    targets = _total(buku, "target_pendapatan", "Target pendapatan", [target for _, target, _ in rows])
    reals = _total(buku, "realisasi_pendapatan", "Realisasi pendapatan", [real for _, _, real in rows])
    both = [(target, real) for _, target, real in rows if target.nilai is not None and real.nilai is not None]
    if len(both) == len(rows):
        _percent(buku, "", "seluruhnya", targets, reals)
    elif both:
        lacking = Kelengkapan(len(both), len(rows), _SEBUTAN, "tanpa target atau realisasi")
        shared = [
            buku.himpun(jumlah, name, title, {"bagian": parts}, RUPIAH, lacking)
            for name, title, parts in (
                ("target_pendapatan_sebanding", "Target pendapatan yang ada realisasinya", [t for t, _ in both]),
                ("realisasi_pendapatan_sebanding", "Realisasi pendapatan yang ada targetnya", [r for _, r in both]),
            )
        ]
        _percent(buku, "", "yang sudah ada target dan realisasinya", *shared)
    place = Sumber("Pendapatan", "seluruhnya", "banyaknya baris")
    buku.banyak(nama_angka("jumlah_pendapatan"), "Jumlah jenis pendapatan", len(rows), place)
    filled = sum(real.nilai is not None for _, _, real in rows)
    buku.banyak(
        nama_angka("jumlah_pendapatan_berealisasi"), "Jumlah jenis pendapatan yang realisasinya terisi", filled, place
    )
    buku.banyak(
        nama_angka("jumlah_pendapatan_sebanding"), "Jumlah jenis pendapatan yang target dan realisasinya terisi",
        len(both), place,
    )  # fmt: skip


def _target(buku: Buku, row: Pendapatan) -> Angka:
    """The target in force: the changed one, else the first."""
    before = buku.rupiah(
        nama_angka("target_pendapatan", row.uraian, "murni"), f"Target {row.uraian} sebelum perubahan",
        row.target_murni, sumber_of(row, "target_murni"),
    )  # fmt: skip
    after = buku.rupiah(
        nama_angka("target_pendapatan", row.uraian, "perubahan"), f"Target {row.uraian} setelah perubahan",
        row.target_perubahan, sumber_of(row, "target_perubahan"),
    )  # fmt: skip
    return buku.alias(nama_angka("target_pendapatan", row.uraian), before if after.nilai is None else after)


def _realisasi(buku: Buku, row: Pendapatan) -> Angka:
    """What came in: the year as stated, else the sum of the triwulan given."""
    name, title = nama_angka("realisasi_pendapatan", row.uraian), f"Realisasi {row.uraian}"
    quarters = [
        buku.rupiah(
            nama_angka("realisasi_pendapatan", row.uraian, f"tw{n}"), f"{title}, triwulan {n}", amount,
            sumber_of(row, f"tw{n}"),
        )
        for n in range(1, BANYAK_TRIWULAN + 1)
        if (amount := getattr(row, f"tw{n}")) is not None
    ]  # fmt: skip
    if row.setahun is not None or not quarters:
        return buku.rupiah(name, title, row.setahun, sumber_of(row, "setahun"))
    return buku.turunkan(jumlah, name, title, {"bagian": quarters}, RUPIAH)


def _total(buku: Buku, jenis: str, judul: str, parts: Sequence[Angka]) -> Angka:
    known = [part for part in parts if part.nilai is not None]
    if not known:
        return buku.rupiah(nama_angka(jenis), judul, None, Sumber("Pendapatan", "seluruhnya", judul))
    lacking = Kelengkapan(len(known), len(parts), _SEBUTAN) if len(known) < len(parts) else None
    return buku.himpun(jumlah, nama_angka(jenis), judul, {"bagian": known}, RUPIAH, lacking)


def _percent(buku: Buku, kunci: str, judul: str, target: Angka, real: Angka) -> None:
    buku.turunkan(
        persen_pendapatan, nama_angka("persen_pendapatan", kunci), f"Realisasi pendapatan {judul} terhadap target",
        {"realisasi": real, "target": target}, persen(),
    )  # fmt: skip
