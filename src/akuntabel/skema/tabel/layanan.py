"""Services that the office owes the public, with the minimum service standards (SPM) among them."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from akuntabel.skema.kolom import Lingkup, Tabel, tabel
from akuntabel.skema.tabel import _kolom as k


class JenisLayanan(StrEnum):
    """What kind of duty a service is."""

    SPM = "SPM"
    PELAYANAN = "pelayanan"


@tabel(
    Tabel(
        "layanan",
        "Layanan dan SPM",
        "Pengukuran",
        "Layanan yang diberikan tahun ini dan penerimanya, termasuk Standar Pelayanan Minimal (SPM). Kosong bila tidak ada.",
        kunci=("nama", "penerima"),
        lingkup=Lingkup.TAHUN,
    )
)
@dataclass(frozen=True, slots=True)
class Layanan:
    """One service: how many were to be served, how many were, with which money.

    Source: PP 2/2018 and Permendagri 59/2021 for the SPM (receivers and quality of a basic service).
    """

    nama: Annotated[str, k.teks("Jenis layanan", wajib=True, contoh="Pelayanan kesehatan ibu hamil", lebar=45)]
    penerima: Annotated[str, k.teks("Penerima/indikator", contoh="Ibu hamil", lebar=35)] = ""
    jenis: Annotated[JenisLayanan, k.pilihan("Jenis", JenisLayanan, contoh="SPM")] = JenisLayanan.PELAYANAN
    satuan: Annotated[str, k.teks("Satuan", contoh="Orang")] = ""
    harus_dilayani: Annotated[Decimal | None, k.desimal("Harus dilayani", contoh="1240")] = None
    terlayani: Annotated[Decimal | None, k.desimal("Terlayani", contoh="1198")] = None
    target: Annotated[Decimal | None, k.desimal("Target (%)", "SPM: 100.", contoh="100")] = None
    pagu: Annotated[Decimal | None, k.rupiah("Pagu")] = None
    realisasi: Annotated[Decimal | None, k.rupiah("Realisasi anggaran")] = None
    unit: Annotated[str, k.rujukan("Unit kerja", "organisasi")] = ""
    keterangan: Annotated[str, k.teks("Keterangan", lebar=40)] = ""
