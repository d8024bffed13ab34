"""Random offices: who reports, its papers, officials, organisation, staff, assets and the evaluator's advice."""

from collections.abc import Iterator
from datetime import date
from random import Random
from typing import Any

from akuntabel.skema.pilihan import Bacaan, RumusEfisiensi
from akuntabel.skema.tabel.evaluasi import Rekomendasi, StatusTindakLanjut
from akuntabel.skema.tabel.instansi import (
    Dokumen,
    Instansi,
    IsuStrategis,
    Jabatan,
    JenisPerangkatDaerah,
    JenisTugas,
    KelompokJabatan,
    KelompokSarana,
    Kondisi,
    Organisasi,
    Pegawai,
    Pejabat,
    Sarana,
    StatusPejabat,
    TugasFungsi,
)
from bench.paket_acak.kata import KECAMATAN
from bench.paket_acak.rumpun import BADAN, DAERAH, DINAS, TEMPAT, Rumpun

Baris = tuple[str, Any]


def office(rng: Random) -> tuple[Rumpun, JenisPerangkatDaerah]:
    """A kecamatan in half of the cases, else a dinas or a badan."""
    if rng.random() < 0.5:
        name = rng.choice(TEMPAT)
        return Rumpun(f"Kecamatan {name}", f"Camat {name}", "7.01", KECAMATAN), JenisPerangkatDaerah.KECAMATAN
    if rng.random() < 0.7:
        return rng.choice(DINAS), JenisPerangkatDaerah.DINAS
    return rng.choice(BADAN), JenisPerangkatDaerah.BADAN


def profile(rng: Random, rumpun: Rumpun, jenis: JenisPerangkatDaerah, tahun: int) -> Iterator[Baris]:
    """Everything about the office that does not depend on its plans and its money."""
    region = rng.choice(DAERAH)
    place = region.split(maxsplit=1)[1]
    head = ("Wali Kota " if region.startswith("Kota") else "Bupati ") + place
    yield "instansi", Instansi(
        tahun, rumpun.nama, jenis, region, rumpun.kepala, head, f"Jalan Melati Nomor {rng.randint(1, 300)}, {place}",
        str(rng.randint(10000, 99999)), f"(0{rng.randint(21, 999)}) {rng.randint(200000, 999999)}",
        f"kantor@{place.lower().replace(' ', '')}.go.id", "", place, date(tahun + 1, 2, rng.randint(2, 27)), "kepala",
        "", rng.choice([Bacaan.G1, Bacaan.G1, Bacaan.G2]), rng.choice(list(RumusEfisiensi)),
    )  # fmt: skip
    yield from _papers(rng, rumpun, region, head, tahun)
    yield "jabatan", Jabatan("kepala", rumpun.kepala, atasan="kepala-daerah")
    yield "jabatan", Jabatan("kepala-daerah", head)
    yield (
        "pejabat",
        Pejabat("kepala", "kepala", pangkat=rng.choice(["", "Pembina, IV/a", "Pembina Tingkat I, IV/b"])),
    )
    status = rng.choice([StatusPejabat.DEFINITIF, StatusPejabat.DEFINITIF, StatusPejabat.PJ])
    yield "pejabat", Pejabat("kepala-daerah", "kepala-daerah", status=status)
    yield from _organisation(rng, rumpun)
    if rng.random() < 0.8:
        yield from (("pegawai", row) for row in _staff(rng))
    if rng.random() < 0.8:
        yield from (("sarana", row) for row in _assets(rng))
    for text in rng.sample(_ISU, rng.randint(0, len(_ISU))):
        yield "isu_strategis", IsuStrategis(text)
    if rng.random() < 0.7:
        for number, (advice, answer) in enumerate(rng.sample(_ADVICE, rng.randint(1, len(_ADVICE))), 1):
            status_now = rng.choice([None, *StatusTindakLanjut])
            yield "rekomendasi", Rekomendasi(f"R{number}", advice, answer, f"lhe-{tahun}", "Laporan", status_now)


def _papers(rng: Random, rumpun: Rumpun, region: str, head: str, tahun: int) -> Iterator[Baris]:
    law = f"Peraturan {head}"
    about = "Kedudukan, Susunan Organisasi, Tugas dan Fungsi serta Tata Kerja"
    yield "dokumen", Dokumen("sotk", law, str(rng.randint(5, 90)), tahun - rng.randint(1, 6), None, about, "sotk")
    yield "dokumen", Dokumen("dpa", f"Dokumen Pelaksanaan Anggaran (DPA) {rumpun.nama}", "", tahun, None, "", "dpa")
    yield (
        "dokumen",
        Dokumen("dppa", f"Dokumen Pelaksanaan Perubahan Anggaran (DPPA) {rumpun.nama}", "", tahun, None, "", "dppa"),
    )
    if rng.random() < 0.6:
        about = f"Rencana Pembangunan Jangka Menengah Daerah {region}"
        yield (
            "dokumen",
            Dokumen("rpjmd", f"Peraturan Daerah {region}", str(rng.randint(1, 12)), tahun, None, about, "rpjmd"),
        )
    number = f"700.1/{rng.randint(10, 99)}/LHE/{tahun}"
    yield "dokumen", Dokumen(
        f"lhe-{tahun}", "Laporan Hasil Evaluasi (LHE)", number, tahun, date(tahun, 9, rng.randint(1, 30)),
        f"Evaluasi Akuntabilitas Kinerja Instansi Pemerintah pada {rumpun.nama}", "lhe",
    )  # fmt: skip


def _organisation(rng: Random, rumpun: Rumpun) -> Iterator[Baris]:
    yield "organisasi", Organisasi("kepala", rumpun.kepala, "", rumpun.kepala)
    yield "organisasi", Organisasi("sekretariat", "Sekretariat", "kepala", "Sekretaris")
    yield "organisasi", Organisasi("subbag", "Sub Bagian Umum dan Kepegawaian", "sekretariat", "Kepala Sub Bagian")
    for number, unit in enumerate(rng.sample(_UNITS, rng.randint(1, len(_UNITS)))):
        yield "organisasi", Organisasi(f"unit-{number}", unit, "kepala", f"Kepala {unit}")
    yield "tugas_fungsi", TugasFungsi(JenisTugas.KEDUDUKAN, f"{rumpun.nama} dipimpin oleh {rumpun.kepala}.", "sotk")
    for jenis, texts in ((JenisTugas.TUGAS, _TUGAS), (JenisTugas.FUNGSI, _FUNGSI)):
        for text in rng.sample(texts, rng.randint(1, len(texts))):
            yield "tugas_fungsi", TugasFungsi(jenis, text, "sotk")


def _staff(rng: Random) -> Iterator[Pegawai]:
    for group in KelompokJabatan:
        top = 0 if group is KelompokJabatan.PIMPINAN_TINGGI else rng.choice([0, 2, 5, 12])
        need = [0, 0, 0, 0, 0] if not top else [rng.randint(0, top) for _ in range(5)]
        got = [max(0, n + rng.choice([0, 0, -1, 1, 3])) if top else 0 for n in need]
        men = rng.randint(0, sum(got))
        counts = dict(zip(_COLUMNS, (*need, *got, men, sum(got) - men), strict=True))
        yield Pegawai(group, **counts)


_COLUMNS = (
    *(f"{kind}_{level}" for kind in ("kebutuhan", "bezetting") for level in ("sd", "sma", "d3", "s1", "s2")),
    "laki_laki",
    "perempuan",
)


def _assets(rng: Random) -> Iterator[Sarana]:
    for group, names in _SARANA.items():
        for name in rng.sample(names, rng.randint(1, len(names))):
            count = rng.choice([1, 2, 6, 17, 42, 1250])
            ideal = rng.choice([None, count, count, count + rng.randint(1, 9)])
            yield Sarana(group, name, count, rng.choice(list(Kondisi)), ideal)


_UNITS = (
    "Seksi Pelayanan Umum",
    "Seksi Tata Pemerintahan",
    "Bidang Pembinaan",
    "Bidang Pengembangan",
    "Bidang Data dan Informasi",
)
_TUGAS = (
    "Melaksanakan urusan pemerintahan yang menjadi kewenangannya.",
    "Mengoordinasikan pelayanan kepada masyarakat.",
    "Melaksanakan tugas lain yang diberikan pimpinan.",
)
_FUNGSI = (
    "Perumusan kebijakan teknis.",
    "Pelaksanaan kebijakan dan pelayanan.",
    "Pembinaan, pemantauan, dan evaluasi.",
    "Pelaksanaan administrasi dan pelaporan.",
)
_ISU = (
    "Mutu layanan belum merata di seluruh wilayah kerja.",
    "Pemanfaatan teknologi informasi masih terbatas.",
    "Jumlah dan kompetensi pegawai belum seimbang dengan beban kerja.",
    "Partisipasi masyarakat perlu ditingkatkan.",
)
_ADVICE = (
    ("Menyempurnakan pohon kinerja.", "Pohon kinerja disusun ulang bersama seluruh unit."),
    ("Memantau rencana aksi secara berkala.", "Pemantauan dilakukan setiap triwulan."),
    ("Memanfaatkan hasil pengukuran untuk perbaikan.", "Hasil pengukuran dibahas dalam rapat evaluasi."),
    ("Meningkatkan mutu laporan kinerja.", "Analisis pada laporan kinerja diperdalam."),
)
_SARANA: dict[KelompokSarana, tuple[str, ...]] = {
    KelompokSarana.TANAH: ("Tanah Bangunan Kantor",),
    KelompokSarana.PERALATAN: (
        "Komputer Pribadi",
        "Laptop",
        "Kendaraan Roda Dua",
        "Meja Kerja",
        "Lemari Arsip",
        "Mesin Pencetak",
    ),
    KelompokSarana.GEDUNG: ("Bangunan Gedung Kantor", "Pendopo"),
    KelompokSarana.ASET_LAIN: ("Buku Perpustakaan",),
}
