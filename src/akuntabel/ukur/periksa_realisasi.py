"""Realisasi that can be told in several ways: the one that counts beside the others, and what a register leaves out."""

from collections.abc import Iterator, Sequence

from akuntabel.aturan.register import BERSTATUS
from akuntabel.skema.bilangan import decimals_of, round_half_up
from akuntabel.skema.letak import letak_of
from akuntabel.skema.tabel.kinerja import NilaiResmi
from akuntabel.skema.tabel.variabel import IsiRegister, Variabel
from akuntabel.ukur.angka import Angka, sumber_angka
from akuntabel.ukur.buku import nama_angka
from akuntabel.ukur.hasil import Hasil, Peringatan
from akuntabel.ukur.nilai_resmi import resmi_by_tahun, resmi_dipakai
from akuntabel.ukur.register import isi_of, terhitung_of
from akuntabel.ukur.variabel import PERAN_RUMUS, TRIWULAN, is_dari_register

_MOST_DECIMALS = 2
_NAMED_ROWS = 8


def periksa_realisasi(hasil: Hasil) -> Iterator[Peringatan]:
    """Find realisasi of one year or triwulan that differ, official values nobody chose, rows that do not count."""
    yield from _typed_beside_official(hasil)
    yield from _undecided_official(hasil)
    yield from _made_beside_told(hasil)
    yield from _without_answer(hasil)
    yield from _idle_variables(hasil)
    for variabel in hasil.paket.variabel:
        if is_dari_register(hasil.paket, variabel):
            yield from _rows(hasil, variabel)


def differ(told: Angka, made: Angka) -> bool:
    """Do two values differ by more than the digits of the one as told can hide (two decimals at most)?"""
    if told.nilai is None or made.nilai is None:
        return False
    digits = min(decimals_of(told.nilai), _MOST_DECIMALS)
    return round_half_up(told.nilai, digits) != round_half_up(made.nilai, digits)


def _typed_beside_official(hasil: Hasil) -> Iterator[Peringatan]:
    for row in hasil.paket.realisasi:
        typed = hasil.angka.get(nama_angka("realisasi_diisi", row.ukuran, str(row.tahun)))
        if typed and differ(official := hasil[nama_angka("nilai_resmi", row.ukuran, str(row.tahun))], typed):
            yield Peringatan(
                "UKR030",
                str(typed.asal),
                f"{typed.judul} diisi {typed.teks}, sedangkan nilai resmi yang dipakai {official.teks}.",
                "Samakan realisasinya, atau tandai nilai resmi yang dipakai; laporan memakai nilai resmi.",
            )


def _undecided_official(hasil: Hasil) -> Iterator[Peringatan]:
    decided = resmi_dipakai(hasil.paket)
    for (kode, tahun), rows in resmi_by_tahun(hasil.paket).items():
        if (kode, tahun) not in decided and not _all_refused(rows):
            nama = hasil.paket.kunci["ukuran"][kode].nama
            values = [hasil[nama_angka("nilai_resmi", kode, f"{tahun}/{row.sumber}")].teks for row in rows]
            told = "; ".join(f"{value} ({row.sumber})" for value, row in zip(values, rows, strict=True))
            yield Peringatan(
                "UKR031",
                f"Nilai Resmi, {kode}, {tahun}",
                f"{nama} tahun {tahun} mempunyai {len(rows)} nilai resmi tanpa satu yang ditandai dipakai: {told}.",
                "Tulis 'ya' pada kolom Dipakai untuk satu nilai; sebelum itu tidak satu pun dipakai.",
                letak_of(hasil.paket, rows[0], "dipakai"),
            )


def _all_refused(rows: Sequence[NilaiResmi]) -> bool:
    return all(row.dipakai is not None and row.dipakai.value == "tidak" for row in rows)


def _made_beside_told(hasil: Hasil) -> Iterator[Peringatan]:
    """What the variables make beside what was typed or set, of the year and of each triwulan."""
    tahun = hasil.paket.tahun
    for ukuran in hasil.paket.ukuran:
        for konteks in (str(tahun), *(f"{tahun}-tw{number}" for number in TRIWULAN)):
            told = hasil.angka.get(nama_angka("realisasi", ukuran.kode, konteks))
            made = hasil.angka.get(nama_angka("hasil_variabel", ukuran.kode, konteks))
            if told and made and differ(told, made):
                yield Peringatan(
                    "UKR032",
                    str(next(sumber_angka(told))),
                    f"{told.judul} dinyatakan {told.teks}, sedangkan variabelnya menghasilkan {made.teks}.",
                    "Pastikan mana yang benar; laporan memakai nilai yang dinyatakan.",
                )


def _without_answer(hasil: Hasil) -> Iterator[Peringatan]:
    """A year that its variables cannot make, though they are filled."""
    for ukuran in hasil.paket.ukuran:
        made = hasil.angka.get(nama_angka("hasil_variabel", ukuran.kode, str(hasil.paket.tahun)))
        if made and made.saran:
            reason = f"{made.judul}: {made.catatan[:1].lower()}{made.catatan[1:]}"
            yield Peringatan("UKR020", f"Ukuran, {ukuran.kode}, Rumus realisasi", reason, made.saran)


def _idle_variables(hasil: Hasil) -> Iterator[Peringatan]:
    """Variables that no formula takes, and formulas without variables; both leave the realisasi as it was typed."""
    paket = hasil.paket
    for variabel in paket.variabel:
        ukuran = paket.kunci["ukuran"][variabel.ukuran]
        if ukuran.rumus is None:
            fault = f"rumus realisasi ukuran {ukuran.kode} belum dipilih"
            advice = "Pilih rumusnya pada lembar Ukuran."
        elif variabel.peran not in PERAN_RUMUS[ukuran.rumus]:
            taken = " dan ".join(PERAN_RUMUS[ukuran.rumus])
            fault = f"rumus {ukuran.rumus} memakai {taken}, bukan {variabel.peran}"
            advice = "Betulkan perannya, atau rumus pada lembar Ukuran."
        else:
            continue
        yield Peringatan(
            "UKR033", f"Variabel, {variabel.kode}, Peran", f"{variabel.nama} tidak ikut dihitung: {fault}.", advice
        )
    used = {variabel.ukuran for variabel in paket.variabel}
    for ukuran in paket.ukuran:
        if ukuran.rumus is not None and ukuran.kode not in used:
            yield Peringatan(
                "UKR033",
                f"Ukuran, {ukuran.kode}, Rumus realisasi",
                f"Rumus {ukuran.rumus} dipilih, tetapi {ukuran.nama} belum mempunyai variabel.",
                "Isi variabelnya pada lembar Variabel, atau kosongkan rumusnya.",
            )


def _rows(hasil: Hasil, variabel: Variabel) -> Iterator[Peringatan]:
    """Rows of a register that a count leaves out of a triwulan or of the year, told once for each count."""
    paket = hasil.paket
    counted, every = terhitung_of(paket, variabel), isi_of(paket, variabel.register)
    place = f"Isi Register, {variabel.register}"
    field, day = ("tanggal_status", "Tanggal status") if counted.cara in BERSTATUS else ("tanggal", "Tanggal")
    if counted.tanpa_status:
        yield Peringatan(
            "UKR034",
            f"Variabel, {variabel.kode}, Status yang dihitung",
            f"{variabel.nama} dihitung menurut status, tetapi status yang dihitung belum disebut.",
            "Isi kolom Status yang dihitung, misalnya 'selesai'.",
        )
        return
    if counted.tanpa_tanggal and counted.sampai:
        yield Peringatan(
            "UKR035",
            place,
            f"{variabel.nama}: {_these(counted.tanpa_tanggal, every)} tanpa {day}, sehingga dihitung dalam setahun "
            "saja.",
            f"Isi kolom {day} agar masuk ke triwulannya.",
            letak_of(paket, counted.tanpa_tanggal[0], field),
        )
    if counted.luar_tahun:
        yield Peringatan(
            "UKR036",
            place,
            f"{variabel.nama}: {_these(counted.luar_tahun, every)} bertanggal di luar tahun {paket.tahun} dan tidak "
            "dihitung.",
            f"Betulkan kolom {day}; biarkan bila memang terjadi di luar tahun ini.",
            letak_of(paket, counted.luar_tahun[0], field),
        )
    if counted.tanpa_isi:
        column = "Kelompok" if "kelompok" in counted.cara else "Nilai"
        yield Peringatan(
            "UKR037",
            place,
            f"{variabel.nama}: {_these(counted.tanpa_isi, every)} tanpa {column} dan tidak dihitung.",
            f"Isi kolom {column}.",
            letak_of(paket, counted.tanpa_isi[0], column.lower()),
        )
    if any(row.variabel == variabel.kode and _is_filled(row) for row in paket.nilai_variabel):
        yield Peringatan(
            "UKR038",
            f"Nilai Variabel, {variabel.kode}",
            f"{variabel.nama} dihitung dari register '{variabel.register}'; nilai triwulan yang diketik tidak dipakai.",
            "Kosongkan nilainya, atau kosongkan kolom Register pada lembar Variabel.",
        )


def _is_filled(row: object) -> bool:
    return any(getattr(row, f"tw{number}") is not None for number in TRIWULAN)


def _these(rows: Sequence[IsiRegister], every: Sequence[IsiRegister]) -> str:
    """How many rows of how many, with the numbers of the first."""
    numbers = ", ".join(str(row.nomor) for row in rows[:_NAMED_ROWS])
    more = f", dan {len(rows) - _NAMED_ROWS} lainnya" if len(rows) > _NAMED_ROWS else ""
    return f"{len(rows)} dari {len(every)} baris (nomor {numbers}{more})"
