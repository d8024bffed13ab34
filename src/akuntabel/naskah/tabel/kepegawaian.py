"""Tables of staff by status of employment: of the office by sex, and of its units."""

from akuntabel.dokumen.blocks import Isi, Sel, Tabel
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.tabel.rangka import ANGKA, KIRI, baris, baris_jumlah, kepala, kolom
from akuntabel.naskah.teks import isian, nomor, rangkai
from akuntabel.ukur.kepegawaian import KELAMIN, statuses, units

_KOLOM = (*KELAMIN, "jumlah")


def tabel_status_pegawai(bahan: Bahan) -> Tabel:
    """Each status with its men, women and all."""
    rows = [
        baris(isian(status.value), *(sel_pegawai(bahan, f"{status.value}/{column}") for column in _KOLOM))
        for status in statuses(bahan.paket)
    ]
    rows.append(
        baris_jumlah(
            (Sel(rangkai("Jumlah"), tebal=True), *(sel_pegawai(bahan, column, tebal=True) for column in _KOLOM))
        )
    )
    return Tabel(
        kolom=kolom((4, KIRI), (1.5, ANGKA), (1.5, ANGKA), (1.5, ANGKA)),
        head=(kepala("Status Kepegawaian", "Laki-laki", "Perempuan", "Jumlah"),),
        body=tuple(rows),
        judul=rangkai(
            "Pegawai {nama} menurut Status Kepegawaian Tahun {y}",
            nama=isian(bahan.instansi.nama),
            y=nomor(bahan.tahun),
        ),
        label="tabel-status-pegawai",
        catatan=_catatan(bahan),
    )


def tabel_pegawai_unit(bahan: Bahan) -> Tabel | None:
    """Each unit with its staff of each status; None where no unit is told of."""
    told, kinds = units(bahan.paket), statuses(bahan.paket)
    if not told:
        return None
    rows = [
        baris(
            isian(bahan.sebut_unit(unit)),
            *(sel_pegawai(bahan, f"{kind.value}/jumlah", unit) for kind in kinds),
            sel_pegawai(bahan, "jumlah", unit),
        )
        for unit in told
    ]
    return Tabel(
        kolom=kolom((4, KIRI), *((1.2, ANGKA) for _ in kinds), (1.2, ANGKA)),
        head=(kepala("Unit Kerja", *(isian(kind.value, tebal=True) for kind in kinds), "Jumlah"),),
        body=tuple(rows),
        judul=rangkai("Pegawai menurut Unit Kerja dan Status Tahun {y}", y=nomor(bahan.tahun)),
        label="tabel-pegawai-unit",
        catatan=_catatan_unit(bahan),
    )


def sel_pegawai(bahan: Bahan, kunci: str, unit: str = "", *, tebal: bool = False) -> Isi:
    """A count of staff; nothing where it is not told."""
    name = ("pegawai_status", kunci, unit)
    if not bahan.ada(*name) or bahan.angka(*name).nilai is None:
        return ()
    return (bahan.kolom(*name, tebal=tebal),)


def _catatan(bahan: Bahan) -> Isi:
    blank = any(getattr(row, sex) is None for row in bahan.paket.status_pegawai for sex in KELAMIN)
    return rangkai("Sel kosong belum diisi; jumlah hanya memuat sel yang diisi.") if blank else ()


def _catatan_unit(bahan: Bahan) -> Isi:
    """What an empty cell is: a status that the unit does not tell of."""
    pairs = {(row.status, row.unit) for row in bahan.paket.status_pegawai}
    whole = all((kind, unit) in pairs for kind in statuses(bahan.paket) for unit in units(bahan.paket))
    return () if whole else rangkai("Sel kosong: unit kerja itu tidak mengisi status tersebut.")
