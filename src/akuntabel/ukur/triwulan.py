"""Figures of a year under way: realisasi up to each triwulan, and how far it is on the way to the year's target.

None of them is a capaian: docs/tafsir/masa-data.md.
"""

from akuntabel.aturan.target_nol import jarak_target
from akuntabel.aturan.triwulan import aturan_setahun, kemajuan
from akuntabel.skema.nilai import Isian, Keadaan
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import Arah, TipeTarget
from akuntabel.skema.tabel.perencanaan import Ukuran
from akuntabel.skema.tabel.perjanjian import Perjanjian, TargetPk
from akuntabel.ukur.angka import Angka, Sumber
from akuntabel.ukur.berlaku import rencana_aksi_pada
from akuntabel.ukur.buku import Buku, nama_angka, sumber_of
from akuntabel.ukur.cetak import jarak, persen, seperti
from akuntabel.ukur.kinerja import TANPA_CAPAIAN, judul_perjanjian
from akuntabel.ukur.masa import masa_of
from akuntabel.ukur.variabel import sampai_variabel


def ukur_triwulan(buku: Buku, paket: Paket) -> None:
    """Realisasi up to each triwulan that holds anything, beside the target of the year and of the triwulan."""
    last = masa_of(paket).triwulan
    for number in range(1, last + 1):
        for ukuran in paket.ukuran:
            _up_to(buku, paket, ukuran, number, is_last=number == last)
        for row in paket.target_pk:
            _beside_target(buku, paket, row, number)
        for perjanjian in paket.perjanjian:
            _count(buku, paket, perjanjian, number)


def _up_to(buku: Buku, paket: Paket, ukuran: Ukuran, triwulan: int, *, is_last: bool) -> None:
    name = nama_angka("realisasi_sampai", ukuran.kode, f"tw{triwulan}")
    names = [nama_angka("realisasi", ukuran.kode, f"{paket.tahun}-tw{n}") for n in range(1, triwulan + 1)]
    parts = [buku[part] for part in names if part in buku]
    title = f"Realisasi {ukuran.nama} sampai triwulan {triwulan}"
    if made := sampai_variabel(buku, paket, ukuran.kode, triwulan):
        buku.alias(name, made)
    elif any(part.nilai is not None for part in parts):
        rule = aturan_setahun(ukuran.tipe)
        buku.turunkan(rule, name, title, {"nilai": parts}, seperti(ukuran), boleh_kosong=True)
    elif is_last:
        # A value for the year needs no triwulan; so does the planner's word on why there is none.
        buku.alias(name, buku[nama_angka("realisasi", ukuran.kode)])
    else:
        state = parts[-1].keadaan if parts else None
        place = Sumber("Realisasi Triwulan", ukuran.kode, "TW I sampai IV")
        buku.isian(name, title, state or Keadaan.KOSONG, seperti(ukuran), place)


def _beside_target(buku: Buku, paket: Paket, row: TargetPk, triwulan: int) -> None:
    indikator = paket.kunci["indikator"][row.indikator]
    ukuran = paket.kunci["ukuran"][indikator.ukuran]
    context = f"{row.perjanjian}/tw{triwulan}"
    _quarter_target(buku, paket, row, ukuran, triwulan)
    target = buku[nama_angka("target", ukuran.kode, row.perjanjian)]
    given = {"realisasi": buku[nama_angka("realisasi_sampai", ukuran.kode, f"tw{triwulan}")], "target": target}
    if target.sampai is not None:
        return
    if is_bertambah(ukuran, target):
        title = f"Kemajuan {indikator.nama} menuju target setahun sampai triwulan {triwulan}"
        buku.turunkan(kemajuan, nama_angka("kemajuan", ukuran.kode, context), title, given, persen())
    title = f"Jarak {indikator.nama} dari target setahun pada triwulan {triwulan}"
    buku.turunkan(jarak_target, nama_angka("jarak_target", ukuran.kode, context), title, given, jarak(ukuran))


def is_bertambah(ukuran: Ukuran, target: Angka) -> bool:
    """Does the ukuran add up over the year toward a target above zero?"""
    return ukuran.tipe is TipeTarget.KUMULATIF and ukuran.arah is Arah.NAIK and bool(target.nilai)


def _count(buku: Buku, paket: Paket, perjanjian: Perjanjian, triwulan: int) -> None:
    """How many promised indikator have a realisasi up to a triwulan, and how many lack one, each for its own reason."""
    rows = [row for row in paket.target_pk if row.perjanjian == perjanjian.kode]
    known = [
        buku[nama_angka("realisasi_sampai", paket.kunci["indikator"][row.indikator].ukuran, f"tw{triwulan}")]
        for row in rows
    ]
    counts = {"jumlah_terealisasi": sum(a.nilai is not None for a in known)}
    for jenis, keadaan in TANPA_CAPAIAN.items():
        counts[jenis] = sum(a.nilai is None and a.keadaan is keadaan for a in known)
    place = Sumber("Realisasi Triwulan", perjanjian.kode, "banyaknya indikator")
    for jenis, count in counts.items():
        title = f"{jenis.replace('_', ' ').capitalize()} sampai triwulan {triwulan}, {judul_perjanjian(perjanjian)}"
        buku.banyak(nama_angka(jenis, "", f"{perjanjian.kode}/tw{triwulan}"), title, count, place)


def _quarter_target(buku: Buku, paket: Paket, row: TargetPk, ukuran: Ukuran, triwulan: int) -> None:
    """The mark of the rencana aksi for a triwulan, where its steps agree on one."""
    steps = rencana_aksi_pada(paket, row.perjanjian, row.indikator, triwulan)
    marks: dict[Isian, str] = {}
    field = f"target_tw{triwulan}"
    for step in steps:
        mark: Isian = getattr(step, field)
        if mark is not Keadaan.KOSONG:
            marks.setdefault(mark, step.aksi)
    if len(marks) != 1:
        return
    ((mark, aksi),) = marks.items()
    source = next(step for step in steps if step.aksi == aksi)
    buku.isian(
        nama_angka("target_triwulan", ukuran.kode, f"{row.perjanjian}/tw{triwulan}"),
        f"Target {ukuran.nama} triwulan {triwulan} menurut rencana aksi",
        mark, seperti(ukuran), sumber_of(source, field),
    )  # fmt: skip
