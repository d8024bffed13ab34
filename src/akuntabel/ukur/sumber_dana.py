"""Figures of what each source pays of a programme's pagu, by stage of the budget."""

from collections.abc import Sequence

from akuntabel.aturan.anggaran import jumlah
from akuntabel.skema.paket import Paket
from akuntabel.ukur.angka import Angka, Kelengkapan
from akuntabel.ukur.buku import Buku, nama_angka, sumber_of
from akuntabel.ukur.cetak import RUPIAH


def ukur_sumber_dana(buku: Buku, paket: Paket) -> None:
    """Each source of each programme, with the totals of programmes, of sources, and of each stage."""
    for stage in paket.tahapan:
        cells = {
            (row.program, row.sumber): buku.rupiah(
                nama_angka("sumber_dana", f"{row.program}/{row.sumber}", stage.kode),
                f"{row.sumber} untuk {row.program}", row.jumlah, sumber_of(row, "jumlah"),
            )
            for row in paket.sumber_dana
            if row.tahapan == stage.kode
        }  # fmt: skip
        for program in dict.fromkeys(kode for kode, _ in cells):
            own = [cell for (kode, _), cell in cells.items() if kode == program]
            _total(buku, nama_angka("sumber_dana", program, stage.kode), f"Sumber dana {program}, {stage.nama}", own)
        for source in dict.fromkeys(name for _, name in cells):
            own = [cell for (_, name), cell in cells.items() if name == source]
            _total(buku, nama_angka("jumlah_sumber_dana", source, stage.kode), f"Jumlah {source}, {stage.nama}", own)
        if cells:
            name, title = nama_angka("sumber_dana", "", stage.kode), f"Jumlah sumber dana, {stage.nama}"
            _total(buku, name, title, list(cells.values()))


def _total(buku: Buku, nama: str, judul: str, parts: Sequence[Angka]) -> None:
    known = [part for part in parts if part.nilai is not None]
    missing = Kelengkapan(len(known), len(parts), "sumber dana") if len(known) < len(parts) else None
    buku.himpun(jumlah, nama, judul, {"bagian": known or parts}, RUPIAH, missing)
