"""Realisasi made of variables and registers, and which of several realisasi of one year counts."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.naskah.alat import paket_kecil

from akuntabel.skema.letak import Letak
from akuntabel.skema.nilai import Isian, Keadaan, Nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import Bentuk, CaraHitung, PeranVariabel, RumusRealisasi, TipeTarget
from akuntabel.skema.tabel.kinerja import NilaiResmi, Realisasi, RealisasiTriwulan, YaTidak
from akuntabel.skema.tabel.perencanaan import Ukuran
from akuntabel.skema.tabel.variabel import IsiRegister, JenisRegister, NilaiVariabel, Register, Variabel
from akuntabel.ukur import Hasil, hitung
from akuntabel.ukur.angka import Angka, Sumber, Turunan
from akuntabel.ukur.masa import masa_of

ATAS, BAWAH, BAGIAN = PeranVariabel.PEMBILANG, PeranVariabel.PENYEBUT, PeranVariabel.BAGIAN
Angka4 = Sequence[int | None]


def nilai(angka: object) -> Nilai:
    return Nilai(Decimal(str(angka)))


def paket(rumus: RumusRealisasi | None, *variabel: Variabel, **tables: Any) -> Paket:
    """The small office whose one ukuran, IKM, is made by a formula."""
    ukuran = Ukuran("IKM", "Penyelesaian laporan", Bentuk.PERSEN, "%", rumus=rumus)
    return paket_kecil().ganti(ukuran=(ukuran,), variabel=variabel, **tables)


def diketik(kode: str, nilai: Angka4, tahun_lalu: int | None = None) -> NilaiVariabel:
    amounts = [None if n is None else Decimal(n) for n in nilai]
    return replace(NilaiVariabel(kode, *amounts), tahun_lalu=None if tahun_lalu is None else Decimal(tahun_lalu))


def rasio(atas: Angka4, bawah: Angka4, tipe: TipeTarget = TipeTarget.KUMULATIF, **tables: Any) -> Paket:
    """A ratio of two variables typed by triwulan."""
    return paket(
        RumusRealisasi.RASIO,
        Variabel("atas", "IKM", "Selesai", ATAS),
        Variabel("bawah", "IKM", "Masuk", BAWAH, tipe=tipe),
        nilai_variabel=(diketik("atas", atas), diketik("bawah", bawah)),
        **tables,
    )


def told(hasil: Hasil, kode: str) -> list[str]:
    return [w.pesan for w in hasil.peringatan if w.kode == kode]


def leaves(angka: Angka) -> list[Sumber]:
    """The cells that a figure comes from."""
    if isinstance(angka.asal, Turunan):
        return [cell for part in angka.asal.angka() for cell in leaves(part)]
    return [angka.asal]


def test_ratio_of_a_year_is_made_of_the_sums_and_not_of_quarterly_ratios() -> None:
    hasil = hitung(rasio([1, 5, 4, 2], [1, 10, 5, 4]))
    assert hasil["realisasi:IKM@2025-tw1"].teks == "100,00%"
    assert hasil["realisasi:IKM@2025-tw2"].teks == "50,00%"
    assert hasil["realisasi:IKM"].nilai == Decimal(60)
    assert hasil["hasil_variabel:IKM@2025-sampai-tw2"].teks == "54,55%"
    assert hasil["variabel:atas"].teks == "12"
    assert hasil["variabel:bawah@sampai-tw3"].teks == "16"


def test_made_realisasi_leads_back_to_every_cell_of_its_variables() -> None:
    year = hitung(rasio([1, 5, 4, 2], [1, 10, 5, 4]))["realisasi:IKM"]
    assert leaves(year)[0] == Sumber("Nilai Variabel", "atas", "TW I")
    assert len(leaves(year)) == 8


def test_each_variable_goes_to_the_year_by_its_own_type() -> None:
    hasil = hitung(rasio([3, 3, 3, 3], [12, None, None, 16], TipeTarget.NILAI_AKHIR))
    assert hasil["realisasi:IKM"].nilai == Decimal(75)
    assert hasil["realisasi:IKM@2025-tw2"].teks == "belum diisi"


def test_progress_up_to_a_triwulan_is_the_ratio_of_its_sums() -> None:
    hasil = hitung(rasio([1, 5, None, None], [1, 10, None, None]))
    assert hasil["realisasi_sampai:IKM@tw2"].teks == "54,55%"
    assert masa_of(hasil.paket).triwulan_of("IKM") == 2
    assert not hasil["predikat:IKM@pk"].kata


def test_variables_that_stop_at_unlike_triwulan_make_no_year_and_say_which() -> None:
    hasil = hitung(rasio([1, 5, 4, None], [1, 10, None, None]))
    year = hasil["realisasi:IKM"]
    assert year.nilai is None
    assert "Selesai: triwulan 1, 2, 3; Masuk: triwulan 1, 2" in year.catatan
    (pesan,) = told(hasil, "UKR020")
    assert "triwulan 1, 2, 3" in pesan


def test_denominator_of_zero_gives_no_value_and_says_so() -> None:
    hasil = hitung(rasio([0, 0, 0, 0], [0, 0, 0, 0]))
    assert hasil["realisasi:IKM"].nilai is None
    assert "penyebutnya bernilai 0" in hasil["realisasi:IKM"].catatan
    assert hasil["capaian:IKM@pk"].nilai is None


def test_word_of_the_planner_stands_where_the_variables_give_no_value() -> None:
    typed = (Realisasi("IKM", 2025, Keadaan.TIDAK_DIUKUR),)
    assert hitung(rasio([0] * 4, [0] * 4, realisasi=typed))["realisasi:IKM"].teks == "tidak diukur"
    assert hitung(rasio([1] * 4, [2] * 4, realisasi=typed))["realisasi:IKM"].teks == "50,00%"


def test_missing_variable_leaves_the_period_blank() -> None:
    hasil = hitung(rasio([3, 3, 3, 3], [None] * 4))
    assert hasil["realisasi:IKM"].teks == "belum diisi"


@pytest.mark.parametrize(
    ("rumus", "variabel", "values", "made"),
    [
        (RumusRealisasi.JUMLAH, (BAGIAN, BAGIAN), ((1, 1, 1, 1), (2, 2, 2, 2)), "12%"),
        (RumusRealisasi.SELISIH, (ATAS, BAWAH), ((5, 5, 5, 5), (2, 2, 2, 2)), "12%"),
        (RumusRealisasi.RATA_RATA, (BAGIAN, BAGIAN), ((1, 1, 1, 1), (2, 2, 2, 2)), "6,00%"),
    ],
)
def test_every_formula_takes_its_own_parts(
    rumus: RumusRealisasi, variabel: tuple[PeranVariabel, ...], values: tuple[Angka4, ...], made: str
) -> None:
    variables = [Variabel(f"v{n}", "IKM", f"V{n}", peran) for n, peran in enumerate(variabel)]
    rows = tuple(diketik(f"v{n}", given) for n, given in enumerate(values))
    hasil = hitung(paket(rumus, *variables, nilai_variabel=rows))
    assert hasil["realisasi:IKM"].teks == made
    assert not told(hasil, "UKR033")


def test_weighted_mean_waits_for_every_weight() -> None:
    two = [Variabel(f"v{n}", "IKM", f"V{n}", BAGIAN, tipe=TipeTarget.NILAI_AKHIR, bobot=Decimal(n)) for n in (1, 3)]
    rows = (diketik("v1", [None, None, None, 80]), diketik("v3", [None, None, None, 90]))
    assert hitung(paket(RumusRealisasi.TERTIMBANG, *two, nilai_variabel=rows))["realisasi:IKM"].nilai == Decimal("87.5")
    two[0] = replace(two[0], bobot=None)
    year = hitung(paket(RumusRealisasi.TERTIMBANG, *two, nilai_variabel=rows))["realisasi:IKM"]
    assert "Banyak bagian (2) tidak sama dengan banyak bobot (1)" in year.catatan


def test_growth_is_of_the_year_alone_and_needs_the_year_before() -> None:
    one = Variabel("v", "IKM", "Wajib pajak", BAGIAN)
    grown = hitung(paket(RumusRealisasi.PERTUMBUHAN, one, nilai_variabel=(diketik("v", [10, 10, 15, 15], 40),)))
    assert grown["realisasi:IKM"].teks == "25,00%"
    assert "realisasi:IKM@2025-tw1" not in grown
    assert grown["variabel:v@2024"].teks == "40"
    alone = hitung(paket(RumusRealisasi.PERTUMBUHAN, one, nilai_variabel=(diketik("v", [10, 10, 15, 15]),)))
    assert alone["realisasi:IKM"].nilai is None
    assert alone["realisasi:IKM"].catatan


def test_variable_of_a_part_that_the_formula_does_not_take_is_told() -> None:
    idle = paket(RumusRealisasi.RASIO, Variabel("v", "IKM", "Sisa", BAGIAN))
    assert told(hitung(idle), "UKR033") == [
        "Sisa tidak ikut dihitung: rumus rasio memakai pembilang dan penyebut, bukan bagian."
    ]
    assert "belum dipilih" in told(hitung(paket(None, Variabel("v", "IKM", "Sisa", BAGIAN))), "UKR033")[0]
    assert "belum mempunyai variabel" in told(hitung(paket(RumusRealisasi.RASIO)), "UKR033")[0]


# Which of several realisasi counts


def resmi(angka: object, sumber: str, dipakai: YaTidak | None = None, tahun: int = 2025) -> NilaiResmi:
    return NilaiResmi("IKM", tahun, sumber, nilai(angka), nomor="1/X", tanggal=date(2026, 1, 5), dipakai=dipakai)


def typed(angka: object) -> tuple[Realisasi, ...]:
    return (Realisasi("IKM", 2025, nilai(angka)),)


def quarters(*angka: object) -> tuple[RealisasiTriwulan, ...]:
    isian: list[Isian] = [nilai(a) for a in angka]
    return (RealisasiTriwulan("IKM", *isian),)


def test_official_value_comes_before_the_year_this_before_quarters_and_these_before_variables() -> None:
    made = rasio([1] * 4, [2] * 4)
    assert hitung(made)["realisasi:IKM"].teks == "50,00%"
    by_quarter = made.ganti(realisasi_triwulan=quarters(50, 51, 52, 53))
    assert hitung(by_quarter)["realisasi:IKM"].teks == "53%"
    by_year = by_quarter.ganti(realisasi=typed(54))
    assert hitung(by_year)["realisasi:IKM"].teks == "54%"
    official = by_year.ganti(nilai_resmi=(resmi(55, "Bagian Organisasi"),))
    assert hitung(official)["realisasi:IKM"].teks == "55%"


def test_every_pair_that_differs_is_told_with_both_values() -> None:
    hasil = hitung(rasio([1] * 4, [2] * 4, realisasi=typed(54), nilai_resmi=(resmi(55, "Bagian Organisasi"),)))
    assert told(hasil, "UKR030") == [
        "Realisasi Penyelesaian laporan tahun 2025 diisi 54%, sedangkan nilai resmi yang dipakai 55%."
    ]
    (pesan,) = told(hasil, "UKR032")
    assert "55%" in pesan
    assert "50,00%" in pesan
    assert hasil["realisasi_diisi:IKM@2025"].teks == "54%"


def test_made_value_that_the_typed_digits_only_round_is_no_difference() -> None:
    rounded = rasio([1, 1, 1, 0], [2, 2, 2, 1])
    assert not told(hitung(rounded.ganti(realisasi=typed("42.9"))), "UKR032")
    assert told(hitung(rounded.ganti(realisasi=typed("42.8"))), "UKR032")


def test_triwulan_typed_unlike_its_variables_is_told() -> None:
    hasil = hitung(rasio([1] * 4, [2] * 4, realisasi_triwulan=quarters(50, 40, 50, 50)))
    (pesan,) = told(hasil, "UKR032")
    assert "triwulan 2 dinyatakan 40%" in pesan
    assert hasil["realisasi:IKM@2025-tw2"].teks == "40%"


def test_official_value_leads_to_its_letter() -> None:
    hasil = hitung(paket(None, nilai_resmi=(resmi("92.33", "Bagian Organisasi"),)))
    assert str(hasil["realisasi:IKM"].asal) == (
        "Nilai Resmi, IKM, 2025, Bagian Organisasi, Nilai (Bagian Organisasi, nomor 1/X, 5 Januari 2026)"
    )
    assert masa_of(hasil.paket).selesai


def test_of_several_official_values_none_counts_until_one_is_marked_and_all_are_kept() -> None:
    two = (resmi("92.33", "e-SUKMA"), resmi("89.95", "Tabel 3.12"))
    open_ = hitung(paket(None, nilai_resmi=two, realisasi=typed(91)))
    assert open_["realisasi:IKM"].teks == "91%"
    assert "92,33% (e-SUKMA); 89,95% (Tabel 3.12)" in told(open_, "UKR031")[0]
    marked = hitung(paket(None, nilai_resmi=(replace(two[0], dipakai=YaTidak.YA), two[1])))
    assert marked["realisasi:IKM"].teks == "92,33%"
    assert marked["nilai_resmi:IKM@2025/Tabel 3.12"].teks == "89,95%"
    assert not told(marked, "UKR031")
    twice = tuple(replace(row, dipakai=YaTidak.YA) for row in two)
    assert told(hitung(paket(None, nilai_resmi=twice)), "UKR031")


def test_refused_official_value_does_not_count_and_needs_no_decision() -> None:
    hasil = hitung(paket(None, nilai_resmi=(resmi("89.95", "Tabel 3.12", YaTidak.TIDAK),), realisasi=typed(91)))
    assert hasil["realisasi:IKM"].teks == "91%"
    assert not told(hasil, "UKR031")


def test_official_value_of_an_earlier_year_counts_for_that_year() -> None:
    hasil = hitung(paket(None, nilai_resmi=(resmi(88, "Bagian Organisasi", tahun=2024),), realisasi=typed(91)))
    assert hasil["realisasi:IKM@2024"].teks == "88%"
    assert hasil["selisih:IKM"].nilai == 3


# Registers


def baris(nomor: int, **fields: Any) -> IsiRegister:
    return IsiRegister("reg", nomor, f"Laporan {nomor}", **fields)


def trantib(*rows: IsiRegister, jenis: JenisRegister = JenisRegister.TRANTIB, **variabel: Any) -> Paket:
    """Reports received and solved, both counted in one register."""
    return paket(
        RumusRealisasi.RASIO,
        Variabel("selesai", "IKM", "Laporan selesai", ATAS, register="reg", **variabel),
        Variabel("masuk", "IKM", "Laporan masuk", BAWAH, register="reg"),
        register=(Register("reg", "Laporan", jenis),),
        isi_register=rows,
    )


MARET, MEI, JANUARI_BERIKUTNYA = date(2025, 3, 9), date(2025, 5, 2), date(2026, 1, 3)


def test_case_counts_as_received_and_as_solved_each_in_its_own_triwulan() -> None:
    hasil = hitung(trantib(baris(1, tanggal=MARET, status="Selesai", tanggal_status=MEI)))
    counts = {name: hasil[name].teks for name in hasil.angka if name.startswith("variabel:") and "@tw" in name}
    assert counts == {
        "variabel:masuk@tw1": "1",
        "variabel:masuk@tw2": "0",
        "variabel:selesai@tw1": "0",
        "variabel:selesai@tw2": "1",
        **{f"variabel:{kode}@tw{n}": "belum diisi" for kode in ("masuk", "selesai") for n in (3, 4)},
    }
    assert hasil["realisasi:IKM"].teks == "100,00%"


def test_count_leads_back_to_each_row() -> None:
    rows = [baris(n, tanggal=MARET, status="selesai", tanggal_status=MEI) for n in range(1, 101)]
    year = hitung(trantib(*rows))["variabel:selesai"]
    assert year.nilai == 100
    assert leaves(year)[6] == Sumber("Isi Register", "reg, 7", "Uraian")
    assert isinstance(year.asal, Turunan)
    assert year.asal.aturan.id == "register.banyak-baris"


def test_case_solved_after_the_year_is_not_solved_in_it_and_told() -> None:
    hasil = hitung(
        trantib(
            baris(1, tanggal=MARET, status="selesai", tanggal_status=MEI),
            baris(2, tanggal=MARET, status="selesai", tanggal_status=JANUARI_BERIKUTNYA),
        )
    )
    assert hasil["realisasi:IKM"].teks == "50,00%"
    (pesan,) = told(hasil, "UKR036")
    assert "1 dari 2 baris (nomor 2)" in pesan


def test_row_without_date_counts_in_the_year_only_and_is_told() -> None:
    hasil = hitung(trantib(baris(1, tanggal=MARET, status="masuk"), baris(2, status="masuk")))
    assert hasil["variabel:masuk@tw1"].teks == "1"
    assert hasil["variabel:masuk"].teks == "2"
    (place,) = [w.letak for w in hasil.peringatan if w.kode == "UKR035"]
    assert place == Letak("isi_register", 1, "tanggal")
    (pesan,) = told(hasil, "UKR035")
    assert pesan == "Laporan masuk: 1 dari 2 baris (nomor 2) tanpa Tanggal, sehingga dihitung dalam setahun saja."


def test_register_without_rows_is_not_zero_and_takes_what_is_typed() -> None:
    empty = trantib()
    assert hitung(empty)["variabel:masuk"].teks == "belum diisi"
    filled = empty.ganti(nilai_variabel=(diketik("selesai", [1, 1, 1, 1]), diketik("masuk", [2, 2, 2, 2])))
    assert hitung(filled)["realisasi:IKM"].teks == "50,00%"
    assert not told(hitung(filled), "UKR038")
    both = trantib(baris(1, tanggal=MARET)).ganti(nilai_variabel=(diketik("masuk", [2, 2, 2, 2]),))
    assert hitung(both)["variabel:masuk"].teks == "1"
    assert told(hitung(both), "UKR038")


def dokumen(
    *rows: IsiRegister, cara: CaraHitung | None = None, jenis: JenisRegister = JenisRegister.DOKUMEN_WAJIB
) -> Paket:
    return paket(
        RumusRealisasi.JUMLAH,
        Variabel("dok", "IKM", "Dokumen", BAGIAN, register="reg", cara_hitung=cara),
        register=(Register("reg", "Dokumen", jenis),),
        isi_register=rows,
    )


def test_ten_papers_of_four_kinds_are_four_documents_and_the_rule_says_so() -> None:
    kinds = ["Laporan Kinerja", *["analisis jabatan"] * 3, *["kelembagaan"] * 2, *["Pelayanan", "pelayanan"] * 2]
    hasil = hitung(dokumen(*(baris(n, kelompok=kind) for n, kind in enumerate(kinds, 1))))
    year = hasil["realisasi:IKM"]
    assert year.nilai == 4
    assert isinstance(hasil["variabel:dok"].asal, Turunan)
    assert hasil["variabel:dok"].asal.aturan.judul == "Banyak kelompok dalam register"
    assert len(leaves(year)) == 10
    assert masa_of(hasil.paket).selesai


def test_paper_without_its_kind_is_not_counted_by_kind_and_told() -> None:
    hasil = hitung(dokumen(baris(1, kelompok="laporan"), baris(2)))
    assert hasil["variabel:dok"].nilai == 1
    assert told(hasil, "UKR037") == ["Dokumen: 1 dari 2 baris (nomor 2) tanpa Kelompok dan tidak dihitung."]


def test_values_of_rows_add_up() -> None:
    rows = [baris(1, tanggal=MARET, nilai=Decimal(25)), baris(2, tanggal=MEI, nilai=Decimal("12.5")), baris(3)]
    hasil = hitung(dokumen(*rows, cara=CaraHitung.JUMLAH))
    assert hasil["variabel:dok@tw1"].nilai == 25
    assert hasil["variabel:dok"].nilai == Decimal("37.5")
    assert "tanpa Nilai" in told(hasil, "UKR037")[0]


def test_count_by_state_without_a_state_counts_nothing_and_says_so() -> None:
    hasil = hitung(dokumen(baris(1, status="x"), cara=CaraHitung.BERSTATUS, jenis=JenisRegister.LAINNYA))
    assert hasil["variabel:dok"].teks == "belum diisi"
    assert told(hasil, "UKR034")


def test_state_named_by_the_variable_comes_before_that_of_the_template() -> None:
    rows = [baris(1, tanggal=MARET, status="dilimpahkan", tanggal_status=MEI), baris(2, tanggal=MARET, status="masuk")]
    own = trantib(*rows, status_dihitung="selesai; Dilimpahkan", cara_hitung=CaraHitung.BERSTATUS)
    assert hitung(own)["realisasi:IKM"].teks == "50,00%"
    assert hitung(trantib(*rows))["realisasi:IKM"].teks == "0,00%"


def test_every_peringatan_of_a_realisasi_leads_to_its_table() -> None:
    office = trantib(baris(1, tanggal=MARET, status="selesai"), baris(2)).ganti(
        nilai_resmi=(resmi(92, "A"), resmi(89, "B")), nilai_variabel=(diketik("masuk", [2, 2, 2, 2]),),
        realisasi=typed(91),
    )  # fmt: skip
    places = {w.kode: w.letak.tabel for w in hitung(office).peringatan if w.kode >= "UKR030" and w.letak}
    assert places == {
        "UKR031": "nilai_resmi",
        "UKR032": "realisasi",
        "UKR035": "isi_register",
        "UKR038": "nilai_variabel",
    }
