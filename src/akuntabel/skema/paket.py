"""The Paket: every record of one perangkat daerah for one tahun, in the order it was written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property
from types import MappingProxyType
from typing import Any, get_args, get_type_hints

from akuntabel.skema.kolom import Tabel, tabel_of
from akuntabel.skema.tabel.anggaran import (
    JumlahTercetak,
    Pagu,
    Pendapatan,
    Program,
    RealisasiAnggaran,
    RealisasiBulanan,
    SumberDana,
    Tahapan,
)
from akuntabel.skema.tabel.evaluasi import (
    Akip,
    CatatanReviu,
    Ipp,
    Rekomendasi,
    ReviuLaporan,
    Skm,
    TindakLanjut,
)
from akuntabel.skema.tabel.instansi import (
    Dokumen,
    Instansi,
    IsuStrategis,
    Jabatan,
    Organisasi,
    Pegawai,
    PegawaiStatus,
    Pejabat,
    Sarana,
    TugasFungsi,
    Wilayah,
)
from akuntabel.skema.tabel.kinerja import (
    CatatanTriwulan,
    DataDukung,
    IndikatorProgram,
    NilaiResmi,
    Pembanding,
    Realisasi,
    RealisasiTriwulan,
)
from akuntabel.skema.tabel.layanan import Layanan
from akuntabel.skema.tabel.narasi import Analisis, Gambar, Lampiran, LangkahPerbaikan, Narasi
from akuntabel.skema.tabel.perencanaan import (
    DukunganSilang,
    Indikator,
    Pemilik,
    PendanaanRenstra,
    Renja,
    Renstra,
    Rpjmd,
    TargetRenstra,
    Ukuran,
    Unsur,
    UnsurRpjmd,
)
from akuntabel.skema.tabel.perjanjian import (
    Dukungan,
    Iku,
    KeputusanIku,
    Pemantauan,
    Perjanjian,
    PertimbanganIku,
    RencanaAksi,
    TargetPk,
)
from akuntabel.skema.tabel.variabel import IsiRegister, NilaiVariabel, Register, Variabel


@dataclass(frozen=True)
class Paket:
    """All tables, each a tuple of records; the field order is the order of sheets and files.

    A table that people fill in wide (`Matriks`) is kept row by row: records of one
    row stand together, years ascending, keys in the order of the table that they name.
    """

    instansi: tuple[Instansi, ...]
    dokumen: tuple[Dokumen, ...] = ()
    jabatan: tuple[Jabatan, ...] = ()
    pejabat: tuple[Pejabat, ...] = ()
    organisasi: tuple[Organisasi, ...] = ()
    tugas_fungsi: tuple[TugasFungsi, ...] = ()
    pegawai: tuple[Pegawai, ...] = ()
    status_pegawai: tuple[PegawaiStatus, ...] = ()
    sarana: tuple[Sarana, ...] = ()
    wilayah: tuple[Wilayah, ...] = ()
    isu_strategis: tuple[IsuStrategis, ...] = ()
    rpjmd: tuple[Rpjmd, ...] = ()
    unsur_rpjmd: tuple[UnsurRpjmd, ...] = ()
    renstra: tuple[Renstra, ...] = ()
    unsur: tuple[Unsur, ...] = ()
    ukuran: tuple[Ukuran, ...] = ()
    indikator: tuple[Indikator, ...] = ()
    pemilik: tuple[Pemilik, ...] = ()
    dukungan_silang: tuple[DukunganSilang, ...] = ()
    target_renstra: tuple[TargetRenstra, ...] = ()
    pendanaan_renstra: tuple[PendanaanRenstra, ...] = ()
    renja: tuple[Renja, ...] = ()
    keputusan_iku: tuple[KeputusanIku, ...] = ()
    pertimbangan_iku: tuple[PertimbanganIku, ...] = ()
    iku: tuple[Iku, ...] = ()
    tahapan: tuple[Tahapan, ...] = ()
    program: tuple[Program, ...] = ()
    pagu: tuple[Pagu, ...] = ()
    realisasi_anggaran: tuple[RealisasiAnggaran, ...] = ()
    realisasi_bulanan: tuple[RealisasiBulanan, ...] = ()
    sumber_dana: tuple[SumberDana, ...] = ()
    pendapatan: tuple[Pendapatan, ...] = ()
    jumlah_tercetak: tuple[JumlahTercetak, ...] = ()
    perjanjian: tuple[Perjanjian, ...] = ()
    target_pk: tuple[TargetPk, ...] = ()
    dukungan: tuple[Dukungan, ...] = ()
    rencana_aksi: tuple[RencanaAksi, ...] = ()
    pemantauan: tuple[Pemantauan, ...] = ()
    realisasi: tuple[Realisasi, ...] = ()
    realisasi_triwulan: tuple[RealisasiTriwulan, ...] = ()
    catatan_triwulan: tuple[CatatanTriwulan, ...] = ()
    nilai_resmi: tuple[NilaiResmi, ...] = ()
    data_dukung: tuple[DataDukung, ...] = ()
    pembanding: tuple[Pembanding, ...] = ()
    indikator_program: tuple[IndikatorProgram, ...] = ()
    layanan: tuple[Layanan, ...] = ()
    register: tuple[Register, ...] = ()
    isi_register: tuple[IsiRegister, ...] = ()
    variabel: tuple[Variabel, ...] = ()
    nilai_variabel: tuple[NilaiVariabel, ...] = ()
    skm: tuple[Skm, ...] = ()
    ipp: tuple[Ipp, ...] = ()
    akip: tuple[Akip, ...] = ()
    rekomendasi: tuple[Rekomendasi, ...] = ()
    tindak_lanjut: tuple[TindakLanjut, ...] = ()
    reviu: tuple[ReviuLaporan, ...] = ()
    catatan_reviu: tuple[CatatanReviu, ...] = ()
    analisis: tuple[Analisis, ...] = ()
    narasi: tuple[Narasi, ...] = ()
    langkah_perbaikan: tuple[LangkahPerbaikan, ...] = ()
    gambar: tuple[Gambar, ...] = ()
    lampiran: tuple[Lampiran, ...] = ()

    @property
    def lembaga(self) -> Instansi:
        """The one office that this Paket is about."""
        return self.instansi[0]

    @property
    def tahun(self) -> int:
        """The reported year."""
        return self.lembaga.tahun

    @property
    def perjanjian_kepala(self) -> tuple[Perjanjian, ...]:
        """The agreements of the head of the office, in order: those that an LKjIP reports."""
        return tuple(perjanjian for perjanjian in self.perjanjian if not perjanjian.induk)

    @cached_property
    def kunci(self) -> Mapping[str, Mapping[str, Any]]:
        """Records by key, for every table with a key of one field: `paket.kunci["ukuran"]["IKM"]`."""
        return MappingProxyType(
            {
                description.nama: MappingProxyType({getattr(r, description.kunci[0]): r for r in records})
                for description, _, records in self.isi()
                if len(description.kunci) == 1
            }
        )

    def isi(self) -> Iterator[tuple[Tabel, type, tuple[Any, ...]]]:
        """Walk the tables in order: description, record class, records."""
        for record in RECORDS.values():
            yield tabel_of(record), record, getattr(self, tabel_of(record).nama)

    def ganti(self, **tables: tuple[Any, ...]) -> "Paket":
        """Copy with some tables replaced."""
        return replace(self, **tables)


def _records() -> dict[str, type]:
    hints = get_type_hints(Paket)
    return {f.name: get_args(hints[f.name])[0] for f in fields(Paket)}


RECORDS: Mapping[str, type] = MappingProxyType(_records())
"""Record class of each table, by the table's name, in order."""
