"""Does a Paket agree with itself? Checks over records, however they were read."""

from akuntabel.berkas.koherensi import (
    anggaran,
    bulanan,
    evaluasi,
    instansi,
    jabatan,
    jenjang,
    kewajaran,
    pengukuran,
    perencanaan,
    register,
)
from akuntabel.berkas.koherensi.aksara import check_aksara
from akuntabel.berkas.koherensi.catatan import Catatan, check_records
from akuntabel.berkas.koherensi.periksa import periksa
from akuntabel.berkas.koherensi.struktur import check_structure

__all__ = [
    "Catatan",
    "anggaran",
    "bulanan",
    "check_aksara",
    "check_records",
    "check_structure",
    "evaluasi",
    "instansi",
    "jabatan",
    "jenjang",
    "kewajaran",
    "pengukuran",
    "perencanaan",
    "periksa",
    "register",
]
