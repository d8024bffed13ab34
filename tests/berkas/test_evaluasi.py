"""Recommendations, remarks and steps whose states contradict what is told of them; rows of registers; triwulan."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.naskah.alat import paket_kecil

from akuntabel.berkas.koherensi import periksa
from akuntabel.berkas.temuan import Kode, Tingkat
from akuntabel.skema.nilai import Nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import PeranVariabel
from akuntabel.skema.tabel.evaluasi import CatatanReviu, Rekomendasi, StatusTindakLanjut, TindakLanjut
from akuntabel.skema.tabel.instansi import Organisasi
from akuntabel.skema.tabel.kinerja import CatatanTriwulan, NilaiResmi
from akuntabel.skema.tabel.narasi import LangkahPerbaikan
from akuntabel.skema.tabel.perjanjian import Pemantauan
from akuntabel.skema.tabel.variabel import IsiRegister, JenisRegister, NilaiVariabel, Register, Variabel

BELUM, PROSES, SELESAI = StatusTindakLanjut
MARET, MEI = date(2025, 3, 9), date(2025, 5, 2)


def rekomendasi(*tindak: TindakLanjut, **fields: Any) -> Paket:
    return paket_kecil().ganti(
        rekomendasi=(replace(Rekomendasi("R1", "Susun pedoman."), **fields),), tindak_lanjut=tindak
    )


def pada(triwulan: int, status: StatusTindakLanjut | None, tahun: int = 2025, **fields: Any) -> TindakLanjut:
    return TindakLanjut("R1", tahun, triwulan, status=status, **fields)


def told(paket: Paket, kode: Kode) -> list[str]:
    return [t.pesan for t in periksa(paket) if t.kode is kode]


@pytest.mark.parametrize(
    ("fields", "tindak", "missing"),
    [
        ({"status": SELESAI}, (), "bukti dan tanggal selesai"),
        ({"status": SELESAI, "bukti": "Pedoman"}, (), "tanggal selesai"),
        ({"status": SELESAI, "selesai": MEI}, (), "bukti"),
        ({"status": SELESAI, "selesai": MEI, "bukti": "Pedoman"}, (), ""),
        ({"status": SELESAI}, (pada(2, SELESAI, bukti="Pedoman", tanggal=MEI),), ""),
        ({"status": PROSES}, (), ""),
        ({}, (), ""),
    ],
)
def test_recommendation_is_done_with_proof_and_date(
    fields: dict[str, Any], tindak: tuple[TindakLanjut, ...], missing: str
) -> None:
    words = told(rekomendasi(*tindak, **fields), Kode.SELESAI_TANPA_BUKTI)
    assert words == ([f"Rekomendasi 'R1' dinyatakan selesai tanpa {missing}."] if missing else [])


@pytest.mark.parametrize(
    ("tindak", "status", "count"),
    [
        ((pada(1, PROSES), pada(2, BELUM)), None, 1),
        ((pada(2, BELUM), pada(1, PROSES)), None, 1),
        ((pada(4, BELUM, 2024), pada(1, PROSES)), None, 0),
        ((pada(1, BELUM), pada(2, None), pada(3, SELESAI)), SELESAI, 0),
        ((pada(1, PROSES), pada(2, SELESAI)), PROSES, 1),
    ],
)
def test_progress_goes_forward_and_ends_where_the_recommendation_says(
    tindak: tuple[TindakLanjut, ...], status: StatusTindakLanjut | None, count: int
) -> None:
    assert len(told(rekomendasi(*tindak, status=status), Kode.STATUS_BERTENTANGAN)) == count


def test_date_of_completion_without_its_state_is_told() -> None:
    (pesan,) = told(rekomendasi(selesai=MEI, status=PROSES), Kode.STATUS_BERTENTANGAN)
    assert "tanggal selesai 2 Mei 2025, tetapi statusnya proses" in pesan


@pytest.mark.parametrize(
    ("laporan", "tindak", "status", "count"),
    [
        (date(2026, 2, 1), (), PROSES, 1),
        (date(2026, 2, 1), (), None, 1),
        (date(2026, 2, 1), (), SELESAI, 0),
        (MARET, (), PROSES, 0),
        (None, (pada(2, PROSES),), PROSES, 1),
        (None, (pada(1, PROSES),), PROSES, 0),
        (None, (), PROSES, 0),
    ],
)
def test_date_due_has_passed_by_what_the_paket_tells_and_never_by_today(
    laporan: date | None, tindak: tuple[TindakLanjut, ...], status: StatusTindakLanjut | None, count: int
) -> None:
    due = rekomendasi(*tindak, status=status, tenggat=MEI)
    dated = due.ganti(instansi=(replace(due.lembaga, tanggal_laporan=laporan),))
    assert len(told(dated, Kode.TENGGAT_LEWAT)) == count


def test_remark_done_without_its_mending_is_told() -> None:
    remarks = (
        CatatanReviu(1, "Capaian keliru.", status=SELESAI),
        CatatanReviu(2, "Tabel kurang.", perbaikan="Ditambah.", status=SELESAI),
        CatatanReviu(3, "Salah ketik.", status=PROSES),
    )
    assert told(paket_kecil().ganti(catatan_reviu=remarks), Kode.SELESAI_TANPA_BUKTI) == [
        "Catatan reviu nomor 1 dinyatakan selesai tanpa menyebut perbaikannya."
    ]


def test_step_is_held_to_an_owner_and_a_date_where_another_step_names_one() -> None:
    office = paket_kecil().ganti(organisasi=(Organisasi("seksi", "Seksi"),))
    plain = (LangkahPerbaikan("Menambah loket."), LangkahPerbaikan("Melatih petugas."))
    assert told(office.ganti(langkah_perbaikan=plain), Kode.LANGKAH_BELUM_LENGKAP) == []
    named = (replace(plain[0], unit="seksi", tenggat=MEI), replace(plain[1], unit="seksi"))
    assert told(office.ganti(langkah_perbaikan=named), Kode.LANGKAH_BELUM_LENGKAP) == [
        "Langkah perbaikan ini belum menyebut tenggat."
    ]


@pytest.mark.parametrize(
    "rows",
    [
        {"catatan_triwulan": (CatatanTriwulan("IKM", 5),)},
        {"pemantauan": (Pemantauan(0, "Rapat"),)},
        {"tindak_lanjut": (pada(6, None),)},
    ],
)
def test_triwulan_that_does_not_exist_forbids_the_paket(rows: dict[str, Any]) -> None:
    (temuan,) = [t for t in periksa(rekomendasi().ganti(**rows)) if t.kode is Kode.BUKAN_NILAI]
    assert temuan.tingkat is Tingkat.GALAT
    assert temuan.saran == "Isi 1 sampai 4."


def daftar(*rows: IsiRegister, **fields: Any) -> Paket:
    register = replace(Register("reg", "Laporan", JenisRegister.TRANTIB), **fields)
    return paket_kecil().ganti(register=(register,), isi_register=rows)


def test_word_that_the_register_does_not_use_is_told_with_the_nearest() -> None:
    row = IsiRegister("reg", 1, "Keributan", status="selsai")
    (temuan,) = [t for t in periksa(daftar(row)) if t.kode is Kode.KATA_LUAR_DAFTAR]
    assert "masuk, diproses, selesai, dilimpahkan" in temuan.pesan
    assert temuan.saran == "Maksud Anda 'selesai'?"
    assert not told(daftar(replace(row, status=" Selesai ")), Kode.KATA_LUAR_DAFTAR)
    assert not told(daftar(replace(row, status="damai"), status="masuk; damai"), Kode.KATA_LUAR_DAFTAR)
    assert not told(daftar(replace(row, kelompok="apa saja", status="")), Kode.KATA_LUAR_DAFTAR)
    assert not told(daftar(replace(row, status="damai"), jenis=JenisRegister.LAINNYA), Kode.KATA_LUAR_DAFTAR)


def test_indikator_is_measured_by_filled_variables_or_an_official_value_and_not_by_empty_ones() -> None:
    empty = paket_kecil().ganti(variabel=(Variabel("v", "IKM", "Laporan", PeranVariabel.BAGIAN),))
    assert len(told(empty, Kode.REALISASI_KOSONG)) == 1
    filled = empty.ganti(nilai_variabel=(NilaiVariabel("v", tw1=Decimal(0)),))
    official = empty.ganti(nilai_resmi=(NilaiResmi("IKM", 2025, "Inspektorat", Nilai(Decimal(80))),))
    listed = daftar(IsiRegister("reg", 1, "Keributan")).ganti(
        variabel=(Variabel("v", "IKM", "Laporan", PeranVariabel.BAGIAN, register="reg"),)
    )
    assert [told(paket, Kode.REALISASI_KOSONG) for paket in (filled, official, listed)] == [[], [], []]


def test_state_reached_before_its_case_is_told() -> None:
    row = IsiRegister("reg", 1, "Keributan", tanggal=MEI, status="selesai", tanggal_status=MARET)
    assert len(told(daftar(row), Kode.URUTAN_TANGGAL)) == 1
    assert not told(daftar(replace(row, tanggal_status=MEI)), Kode.URUTAN_TANGGAL)
