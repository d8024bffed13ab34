"""Under an indikator the report tells what made its realisasi: variables, rows of a register, a letter."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.naskah.alat import bahan_kecil, paket_kecil, spoken

from akuntabel.naskah.asal_realisasi import blok_asal_realisasi
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.nilai_resmi import catatan_nilai_resmi
from akuntabel.skema.nilai import Nilai
from akuntabel.skema.pilihan import Bentuk, CaraHitung, PeranVariabel, RumusRealisasi
from akuntabel.skema.tabel.kinerja import NilaiResmi, Realisasi, YaTidak
from akuntabel.skema.tabel.variabel import IsiRegister, NilaiVariabel, Register, Variabel
from akuntabel.ukur import hitung

_ATAS = Variabel("A", "IKM", "Laporan yang diselesaikan", PeranVariabel.PEMBILANG, "Laporan")
_BAWAH = Variabel("B", "IKM", "Laporan yang masuk", PeranVariabel.PENYEBUT, "Laporan")


def told(bahan: Bahan) -> str:
    """What stands under the one indikator of the small office."""
    return spoken(blok_asal_realisasi(bahan, bahan.paket.indikator[0]))


def with_rumus(rumus: RumusRealisasi, bentuk: Bentuk, **tables: tuple[object, ...]) -> Bahan:
    """The small office, its ukuran made by a formula."""
    paket = paket_kecil()
    ukuran = replace(paket.ukuran[0], bentuk=bentuk, rumus=rumus, satuan="Dokumen" if bentuk is Bentuk.JUMLAH else "%")
    return Bahan(hitung(paket.ganti(ukuran=(ukuran,), **tables)))


def quarters(kode: str, *values: int) -> NilaiVariabel:
    return NilaiVariabel(kode, *(Decimal(v) for v in values))


def test_ratio_tells_its_two_parts() -> None:
    values = (quarters("A", 3, 3, 3, 3), quarters("B", 3, 3, 3, 4))
    bahan = with_rumus(RumusRealisasi.RASIO, Bentuk.PERSEN, variabel=(_ATAS, _BAWAH), nilai_variabel=values)
    assert told(bahan) == (
        "Realisasi tersebut adalah laporan yang diselesaikan sebanyak 12 Laporan dari laporan yang masuk sebanyak "
        "13 Laporan."
    )


def test_sum_tells_its_parts_and_the_rule() -> None:
    parts = tuple(replace(v, peran=PeranVariabel.BAGIAN, satuan="") for v in (_ATAS, _BAWAH))
    values = (quarters("A", 1, 1, 1, 1), quarters("B", 2, 2, 2, 2))
    bahan = with_rumus(RumusRealisasi.JUMLAH, Bentuk.JUMLAH, variabel=parts, nilai_variabel=values)
    assert told(bahan) == (
        "Realisasi tersebut dihitung dari laporan yang diselesaikan sebesar 4 dan laporan yang masuk sebesar 8 dengan "
        "rumus: jumlah seluruh bagian."
    )


def test_parts_that_are_not_all_known_are_not_told() -> None:
    bahan = with_rumus(
        RumusRealisasi.RASIO, Bentuk.PERSEN, variabel=(_ATAS, _BAWAH), nilai_variabel=(quarters("A", 1, 1, 1, 1),)
    )
    assert told(bahan) == ""


def test_a_realisasi_that_its_parts_do_not_make_is_not_explained_by_them() -> None:
    bahan = with_rumus(
        RumusRealisasi.RASIO,
        Bentuk.PERSEN,
        variabel=(_ATAS, _BAWAH),
        nilai_variabel=(quarters("A", 1, 1, 1, 1), quarters("B", 2, 2, 2, 2)),
        realisasi=(Realisasi("IKM", 2025, Nilai(Decimal(80))),),
    )
    assert told(bahan) == ""


def test_ten_papers_of_four_kinds_are_four_and_the_register_says_why() -> None:
    papers = tuple(
        IsiRegister("reg", n, f"Naskah {n}", kelompok=f"kelompok {n % 4}", tanggal=date(2025, 12, 1))
        for n in range(1, 11)
    )
    part = Variabel(
        "D", "IKM", "Dokumen yang tersedia", PeranVariabel.BAGIAN, "Dokumen", register="reg",
        cara_hitung=CaraHitung.KELOMPOK,
    )  # fmt: skip
    bahan = with_rumus(
        RumusRealisasi.JUMLAH,
        Bentuk.JUMLAH,
        register=(Register("reg", "Dokumen Organisasi", alasan_hitung="Naskah sejenis dihitung satu dokumen"),),
        isi_register=papers,
        variabel=(part,),
    )
    assert told(bahan) == (
        "Data dokumen yang tersedia diambil dari register Dokumen Organisasi yang memuat 10 baris: setiap kelompok "
        "dihitung satu, sehingga diperoleh 4 Dokumen. Naskah sejenis dihitung satu dokumen."
    )


_RESMI = NilaiResmi(
    "IKM", 2025, "Bagian Organisasi", Nilai(Decimal("92.33")), nomor="000.8/1", tanggal=date(2025, 12, 5)
)
_LAIN = NilaiResmi("IKM", 2025, "Tabel lain", Nilai(Decimal("89.95")), dipakai=YaTidak.TIDAK, keterangan="Tanpa surat")


def test_official_value_has_its_letter_and_date() -> None:
    assert told(bahan_kecil(nilai_resmi=(_RESMI,))) == (
        "Nilai 92,33 ditetapkan oleh Bagian Organisasi dengan surat Nomor 000.8/1 tanggal 5 Desember 2025."
    )
    bare = replace(_RESMI, nomor="", tanggal=None)
    assert told(bahan_kecil(nilai_resmi=(bare,))) == "Nilai 92,33 berasal dari Bagian Organisasi."


def test_unlike_official_values_are_both_shown_with_the_one_that_counts_and_why() -> None:
    bahan = bahan_kecil(nilai_resmi=(replace(_RESMI, dipakai=YaTidak.YA, keterangan="Nilai setahun."), _LAIN))
    text = told(bahan)
    assert "92,33 (Bagian Organisasi, surat Nomor 000.8/1 tanggal 5 Desember 2025) dan 89,95 (Tabel lain)." in text
    assert "Yang dipakai dalam laporan ini adalah 92,33: nilai setahun." in text
    assert "Nilai 89,95 tidak dipakai: tanpa surat." in text
    assert spoken(catatan_nilai_resmi(bahan, bahan.paket.perjanjian[0])).endswith(
        "89,95 (Tabel lain); yang dipakai 92,33."
    )


def test_unlike_official_values_of_which_none_was_chosen_say_so() -> None:
    bahan = bahan_kecil(nilai_resmi=(_RESMI, replace(_LAIN, dipakai=None)))
    assert "Nilai yang dipakai belum ditetapkan." in told(bahan)
    assert "belum ditetapkan yang dipakai" in spoken(catatan_nilai_resmi(bahan, bahan.paket.perjanjian[0]))


@pytest.mark.parametrize("rows", [(), (_RESMI,), (_RESMI, replace(_LAIN, nilai=_RESMI.nilai))])
def test_values_that_agree_need_no_note_under_the_table(rows: tuple[NilaiResmi, ...]) -> None:
    bahan = bahan_kecil(nilai_resmi=rows)
    assert catatan_nilai_resmi(bahan, bahan.paket.perjanjian[0]) == ()
