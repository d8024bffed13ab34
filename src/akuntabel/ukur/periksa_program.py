"""Outputs and money that are told twice: an output beside its triwulan and its Renstra, a Renstra beside the budget."""

from collections.abc import Iterator

from akuntabel.aturan.errors import AturanError
from akuntabel.aturan.triwulan import setahun
from akuntabel.skema.nilai import Nilai, format_nilai
from akuntabel.ukur.buku import nama_angka
from akuntabel.ukur.hasil import Hasil, Peringatan
from akuntabel.ukur.pendanaan import dari_realisasi_anggaran
from akuntabel.ukur.periksa_realisasi import differ
from akuntabel.ukur.program import tipe_program, triwulan_program


def periksa_program(hasil: Hasil) -> Iterator[Peringatan]:
    """Find outputs and spending of which two values are told."""
    yield from _beside_quarters(hasil)
    yield from _beside_renstra(hasil)
    yield from _money_beside_renstra(hasil)


def _beside_quarters(hasil: Hasil) -> Iterator[Peringatan]:
    """A stated year whose four triwulan give another; a year under way is not held to it."""
    for row in hasil.paket.indikator_program:
        values = triwulan_program(row)
        if not isinstance(row.realisasi, Nilai) or not all(isinstance(value, Nilai) for value in values):
            continue
        amounts = [value.angka for value in values if isinstance(value, Nilai)]
        try:
            made = setahun(amounts, tipe_program(row))
        except AturanError as error:
            words = f"{str(error)[:1].lower()}{str(error)[1:]}"
        else:
            if made == row.realisasi.angka or made is None:
                continue
            shown = format_nilai(made, row.bentuk, row.satuan)
            words = f"triwulannya menghasilkan {shown} (tipe {tipe_program(row)})."
        stated = hasil[nama_angka("realisasi_program", row.kode)].teks
        yield Peringatan(
            "UKR040",
            f"Indikator Program, {row.kode}, Realisasi",
            f"Realisasi {row.nama} dinyatakan {stated}, sedangkan {words}",
            "Pastikan mana yang benar, atau betulkan tipe triwulannya; laporan memakai nilai yang dinyatakan.",
        )


def _beside_renstra(hasil: Hasil) -> Iterator[Peringatan]:
    """An output that is an indikator of the Renstra too: one thing, so one realisasi."""
    for row in hasil.paket.indikator_program:
        if not row.indikator_renstra:
            continue
        ukuran = hasil.paket.kunci["ukuran"][hasil.paket.kunci["indikator"][row.indikator_renstra].ukuran]
        output, own = hasil[nama_angka("realisasi_program", row.kode)], hasil[nama_angka("realisasi", ukuran.kode)]
        if differ(output, own):
            yield Peringatan(
                "UKR039",
                f"Indikator Program, {row.kode}, Realisasi",
                f"Realisasi {row.nama} {output.teks}, sedangkan realisasi ukuran {ukuran.kode} pada Renstra "
                f"{own.teks}.",
                "Keduanya indikator yang sama; pastikan mana yang benar.",
            )


def _money_beside_renstra(hasil: Hasil) -> Iterator[Peringatan]:
    for row in hasil.paket.pendanaan_renstra:
        told = hasil[nama_angka("realisasi_renstra", row.program, f"{row.renstra}/{row.tahun}")]
        made = dari_realisasi_anggaran(hasil.angka, hasil.paket, row)
        if row.realisasi is not None and made and row.realisasi != made.nilai:
            yield Peringatan(
                "UKR041",
                str(told.asal),
                f"{told.judul} diisi {told.teks}, sedangkan Realisasi Anggaran berjumlah {made.teks}.",
                "Betulkan salah satunya, atau kosongkan agar diambil dari Realisasi Anggaran.",
            )
