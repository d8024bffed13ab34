"""The main figures of a report as tables: capaian of each Perjanjian Kinerja, money, efficiency."""

from collections.abc import Iterator
from dataclasses import dataclass

from akuntabel.dasar.nomenklatur import Jenjang, Kode
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.anggaran import Program
from akuntabel.skema.tabel.perjanjian import Perjanjian
from akuntabel.ukur import Hasil
from akuntabel.ukur.angka import Angka
from akuntabel.ukur.buku import nama_angka
from akuntabel.ukur.kinerja import judul_perjanjian
from akuntabel.ukur.masa import masa_of


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """One table; columns in `numeric` (from 0) hold figures."""

    judul: str
    kepala: tuple[str, ...]
    baris: list[tuple[str, ...]]
    numeric: tuple[int, ...]
    kaki: str = ""


def summarize(hasil: Hasil) -> Iterator[Ringkasan]:
    """The tables that have rows, in the order of a report."""
    tables = (
        *(_capaian(hasil, perjanjian) for perjanjian in hasil.paket.perjanjian_kepala),
        _mutu(hasil),
        _anggaran(hasil),
        *(_efisiensi(hasil, perjanjian) for perjanjian in hasil.paket.perjanjian_kepala),
    )
    return (table for table in tables if table.baris)


_BERJALAN = (
    "Tahun ini belum selesai diisi: persentase di atas dihitung dari nilai sebagian tahun dan bukan capaian setahun."
)


def _capaian(hasil: Hasil, perjanjian: Perjanjian) -> Ringkasan:
    indicators = [
        hasil.paket.kunci["indikator"][row.indikator]
        for row in hasil.paket.target_pk
        if row.perjanjian == perjanjian.kode
    ]
    reached = _text(hasil, "jumlah_tercapai", "", perjanjian.kode)
    every = _text(hasil, "jumlah_indikator", "", perjanjian.kode)
    return Ringkasan(
        f"Capaian {judul_perjanjian(perjanjian)}",
        ("Indikator", "Target", "Realisasi", "Capaian", "Predikat"),
        [
            (
                i.nama,
                _text(hasil, "target", i.ukuran, perjanjian.kode),
                _text(hasil, "realisasi", i.ukuran),
                _text(hasil, "capaian", i.ukuran, perjanjian.kode),
                _text(hasil, "predikat", i.ukuran, perjanjian.kode),
            )
            for i in indicators
        ],
        numeric=(1, 2, 3),
        kaki=f"{reached} dari {every} indikator tercapai." if masa_of(hasil.paket).selesai else _BERJALAN,
    )


def _mutu(hasil: Hasil) -> Ringkasan:
    return Ringkasan(
        "Kategori menurut instrumennya",
        ("Ukuran", "Realisasi", "Kategori"),
        [
            (ukuran.nama, _text(hasil, "realisasi", ukuran.kode), _text(hasil, "mutu", ukuran.kode))
            for ukuran in hasil.paket.ukuran
            if nama_angka("mutu", ukuran.kode) in hasil
        ],
        numeric=(1,),
    )


def _anggaran(hasil: Hasil) -> Ringkasan:
    codes = [(p.kode, p.nama) for p in _programs(hasil.paket)] + [("", "Jumlah")]
    columns = ("pagu", "realisasi_anggaran", "serapan", "sisa_anggaran")
    return Ringkasan(
        "Anggaran menurut program, pagu terakhir",
        ("Program", "Pagu (Rp)", "Realisasi (Rp)", "Serapan", "Sisa (Rp)"),
        [
            (f"{kode} {nama}".strip(), *(_cell(hasil, column, kode) for column in columns))
            for kode, nama in codes
            if nama_angka("pagu", kode) in hasil
        ],
        numeric=(1, 2, 3, 4),
    )


def _programs(paket: Paket) -> list[Program]:
    return [p for p in paket.program if Kode(p.kode).jenjang is Jenjang.PROGRAM]


def _efisiensi(hasil: Hasil, perjanjian: Perjanjian) -> Ringkasan:
    main = hasil.paket.lembaga.rumus_efisiensi.value
    kode = perjanjian.kode
    return Ringkasan(
        f"Efisiensi {judul_perjanjian(perjanjian)}",
        ("Tujuan/sasaran", "Capaian", "Serapan", f"Efisiensi ({main})", "Pembanding (R2)"),
        [
            (
                unsur.uraian,
                _text(hasil, "capaian_unsur", unsur.kode, kode),
                _text(hasil, "serapan_pendukung", unsur.kode, kode),
                _text(hasil, "efisiensi", unsur.kode, kode),
                _text(hasil, "efisiensi_pembanding", unsur.kode, kode),
            )
            for unsur in hasil.paket.unsur
            if nama_angka("efisiensi", unsur.kode, kode) in hasil
        ],
        numeric=(1, 2),
    )


def _find(hasil: Hasil, jenis: str, kunci: str, konteks: str) -> Angka | None:
    return hasil.angka.get(nama_angka(jenis, kunci, konteks))


def _text(hasil: Hasil, jenis: str, kunci: str = "", konteks: str = "") -> str:
    found = _find(hasil, jenis, kunci, konteks)
    return found.teks if found else ""


def _cell(hasil: Hasil, jenis: str, kunci: str = "") -> str:
    found = _find(hasil, jenis, kunci, "")
    return found.teks_tabel if found else ""
