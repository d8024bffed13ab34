"""Does a Paket agree with itself? Checks over records, however they were read."""

from akuntabel.berkas.koherensi import anggaran, instansi, kewajaran, pengukuran, perencanaan
from akuntabel.berkas.koherensi.aksara import check_aksara
from akuntabel.berkas.koherensi.catatan import Catatan, check_records
from akuntabel.berkas.koherensi.periksa import periksa
from akuntabel.berkas.koherensi.struktur import check_structure

__all__ = [
    "Catatan",
    "anggaran",
    "check_aksara",
    "check_records",
    "check_structure",
    "instansi",
    "kewajaran",
    "pengukuran",
    "perencanaan",
    "periksa",
]
