"""Examples of columns for each kind of office: those of the schema are a kecamatan's.

Codes of programmes follow the urusan that an office of the kind would have; all names are made up.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from akuntabel.skema.tabel.instansi import JenisPerangkatDaerah as Jenis


@dataclass(frozen=True, slots=True)
class _Kantor:
    """An office of one kind: its name, its head, the second in command, one unit with its head, one urusan."""

    nama: str
    kepala: str
    sekretaris: str
    unit: str
    pimpinan_unit: str
    program: str
    register: str = "pengaduan"
    ukuran: str = "ADUAN"
    asal: str = "Loket pengaduan"


_KANTOR: Mapping[Jenis, _Kantor] = MappingProxyType(
    {
        Jenis.KELURAHAN: _Kantor(
            "Kelurahan Sukamaju", "Lurah Sukamaju", "Sekretaris Kelurahan", "Seksi Pemerintahan",
            "Kepala Seksi Pemerintahan", "7.01.02", asal="Rukun warga",
        ),
        Jenis.DINAS: _Kantor(
            "Dinas Perdagangan", "Kepala Dinas Perdagangan", "Sekretaris Dinas", "Bidang Sarana Perdagangan",
            "Kepala Bidang Sarana Perdagangan", "3.30.03",
        ),
        Jenis.BADAN: _Kantor(
            "Badan Perencanaan Pembangunan Daerah", "Kepala Badan Perencanaan Pembangunan Daerah", "Sekretaris Badan",
            "Bidang Perencanaan dan Evaluasi", "Kepala Bidang Perencanaan dan Evaluasi", "5.01.02",
        ),
        Jenis.SEKRETARIAT: _Kantor(
            "Sekretariat Daerah", "Sekretaris Daerah", "Asisten Administrasi Umum", "Bagian Organisasi",
            "Kepala Bagian Organisasi", "4.01.02",
        ),
        Jenis.BAGIAN: _Kantor(
            "Bagian Organisasi", "Kepala Bagian Organisasi", "Kepala Sub Bagian Tata Usaha", "Sub Bagian Kinerja",
            "Kepala Sub Bagian Kinerja", "4.01.02",
        ),
        Jenis.INSPEKTORAT: _Kantor(
            "Inspektorat", "Inspektur", "Sekretaris Inspektorat", "Inspektur Pembantu I", "Inspektur Pembantu I",
            "6.01.02",
        ),
        Jenis.SATPOL_PP: _Kantor(
            "Satuan Polisi Pamong Praja", "Kepala Satuan Polisi Pamong Praja", "Sekretaris Satuan",
            "Bidang Ketertiban Umum", "Kepala Bidang Ketertiban Umum", "1.05.02", "trantib", "TRANTIB", "Pelapor",
        ),
        Jenis.RSUD: _Kantor(
            "Rumah Sakit Umum Daerah", "Direktur Rumah Sakit Umum Daerah", "Wakil Direktur Umum",
            "Bidang Pelayanan Medis", "Kepala Bidang Pelayanan Medis", "1.02.02",
        ),
        Jenis.UPTD: _Kantor(
            "UPTD Metrologi Legal", "Kepala UPTD Metrologi Legal", "Kepala Sub Bagian Tata Usaha",
            "Kelompok Jabatan Fungsional Penera", "Koordinator Penera", "3.30.06",
        ),
    }
)  # fmt: skip
"""Every kind but the kecamatan, whose examples the schema holds."""


@cache
def _words(jenis: Jenis) -> Mapping[str, str]:
    """What stands for each example of the schema that is a kecamatan's."""
    kantor = _KANTOR[jenis]
    unit, post = _kode(kantor.unit), _kode(kantor.pimpinan_unit)
    return MappingProxyType(
        {
            "kecamatan": jenis.value,
            "Kecamatan Sukamaju": kantor.nama,
            "Camat Sukamaju": kantor.kepala,
            "camat": "kepala",
            "camat-2025": "kepala-2025",
            "kec.sukamaju@contohkab.go.id": f"{_kode(kantor.nama)}@contohkab.go.id",
            "Kedudukan, Susunan Organisasi, Tugas dan Fungsi Kecamatan": (
                f"Kedudukan, Susunan Organisasi, Tugas dan Fungsi {kantor.nama}"
            ),
            "Indikator Kinerja Utama Kecamatan Sukamaju": f"Indikator Kinerja Utama {kantor.nama}",
            "Sekretaris Kecamatan": kantor.sekretaris,
            "kasi-pelayanan": post,
            "Kepala Seksi Pelayanan Umum": kantor.pimpinan_unit,
            "seksi-pelayanan": unit,
            "seksi-trantib": unit,
            "Seksi Pelayanan Umum": kantor.unit,
            "7.01.02": kantor.program,
            "7.01.02.2.01": f"{kantor.program}.2.01",
            "7.01.02.2.01.0002": f"{kantor.program}.2.01.0002",
            "murni-7.01.02-1": f"murni-{kantor.program}-1",
            "reg-trantib": f"reg-{kantor.register}",
            "laporan ketertiban": "laporan ketertiban" if kantor.register == "trantib" else "pengaduan",
            "TRANTIB": kantor.ukuran,
            "TRANTIB.selesai": f"{kantor.ukuran}.selesai",
            "Laporan Gangguan Ketertiban": (
                "Laporan Gangguan Ketertiban" if kantor.register == "trantib" else "Pengaduan Masyarakat"
            ),
            "Laporan gangguan ketertiban di pasar": (
                "Laporan gangguan ketertiban di pasar" if kantor.register == "trantib" else "Antrean terlalu lama"
            ),
            "Desa Sukamaju": kantor.asal,
        }
    )


def _kode(name: str) -> str:
    return name.lower().replace(" ", "-")


def contoh_jenis(contoh: str, jenis: Jenis) -> str:
    """An example of the schema as an office of this kind would write it.

    >>> contoh_jenis("Camat Sukamaju", Jenis.DINAS)
    'Kepala Dinas Perdagangan'
    """
    return contoh if jenis is Jenis.KECAMATAN else _words(jenis).get(contoh, contoh)


def petunjuk_jenis(petunjuk: str, jenis: Jenis) -> str:
    """A help text of the schema with a code of programmes that an office of this kind has."""
    return petunjuk if jenis is Jenis.KECAMATAN else petunjuk.replace("7.01.02", _KANTOR[jenis].program)


def is_contoh(isi: str, contoh: Collection[str]) -> bool:
    """Is a text one of some examples of the schema, as some kind of office writes it?"""
    return any(isi == contoh_jenis(known, jenis) for jenis in Jenis for known in contoh)
