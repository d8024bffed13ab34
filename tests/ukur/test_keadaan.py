"""States without a value, and the figures of the instruments, on small changes of the example."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.paket_lain import contoh

from akuntabel.aturan import AturanError
from akuntabel.dasar.ipp import instrumen_ipp
from akuntabel.skema.nilai import Isian, Keadaan, Nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import Arah, BacaanTargetNol, RumusEfisiensi, RumusTurun, TipeTarget
from akuntabel.skema.tabel.evaluasi import Akip, Ipp, Skm
from akuntabel.skema.tabel.kinerja import Realisasi, RealisasiTriwulan
from akuntabel.ukur import Hasil, hitung
from akuntabel.ukur.hasil import SebutanError
from akuntabel.ukur.kinerja import TANPA_CAPAIAN, akhir_tahun
from akuntabel.ukur.status import Status, status_of

UNSUR = ("Persyaratan", "Prosedur", "Waktu", "Biaya", "Produk", "Kompetensi", "Perilaku", "Pengaduan", "Sarana")


@pytest.fixture(scope="module")
def paket() -> Paket:
    return contoh()


def with_realisasi(paket: Paket, ukuran: str, nilai: Isian) -> Paket:
    rows = tuple(replace(r, nilai=nilai) if (r.ukuran, r.tahun) == (ukuran, 2025) else r for r in paket.realisasi)
    return paket.ganti(realisasi=rows)


def with_target(paket: Paket, indikator: str, nilai: Isian) -> Paket:
    rows = tuple(replace(r, target=nilai) if r.indikator == indikator else r for r in paket.target_pk)
    return paket.ganti(target_pk=rows)


def with_ukuran(paket: Paket, kode: str, **fields: Any) -> Paket:
    return paket.ganti(ukuran=tuple(replace(u, **fields) if u.kode == kode else u for u in paket.ukuran))


def quarterly(paket: Paket, ukuran: str, *values: str | None) -> Paket:
    """The example before its year is over: one ukuran with quarters, no annual value for the year."""
    kept = tuple(r for r in paket.realisasi if r.tahun != 2025)
    given = [Keadaan.BELUM_DIUKUR if v is None else Nilai(Decimal(v)) for v in values]
    return paket.ganti(realisasi=kept, realisasi_triwulan=(RealisasiTriwulan(ukuran, *given),))


@pytest.mark.parametrize(
    ("isian", "words", "count"),
    [
        (Keadaan.KOSONG, "belum diisi", "jumlah_belum_diisi"),
        (Keadaan.BELUM_DIUKUR, "belum diukur", "jumlah_belum_diukur"),
        (Keadaan.TIDAK_DIUKUR, "tidak diukur", "jumlah_tidak_diukur"),
    ],
)
def test_no_realisasi_is_neither_zero_nor_hundred(paket: Paket, isian: Keadaan, words: str, count: str) -> None:
    hasil = hitung(with_realisasi(paket, "IKM", isian))
    for nama in ("capaian:IKM@pk-murni", "predikat:IKM@pk-murni", "capaian_akhir:IKM@pk-perubahan"):
        assert hasil[nama].nilai is None
        assert hasil[nama].teks == words
    without = {jenis: hasil[f"{jenis}@pk-murni"].teks for jenis in TANPA_CAPAIAN}
    assert without == dict.fromkeys(TANPA_CAPAIAN, "0") | {count: "1"}
    assert hasil["jumlah_tercapai@pk-murni"].teks == "5"
    assert hasil["jumlah_tidak_tercapai@pk-murni"].teks == "0"


def test_rising_target_of_zero_promises_nothing_and_periksa_says_what_to_do(paket: Paket) -> None:
    hasil = hitung(with_target(paket, "21-S2.1.IKM", Nilai(Decimal(0))))
    capaian = hasil["capaian:IKM@pk-murni"]
    assert (capaian.nilai, capaian.teks) == (None, "tidak dapat dihitung")
    assert "tidak ada hasil yang dijanjikan" in capaian.catatan
    assert hasil["jumlah_tidak_dihitung@pk-murni"].teks == "1"
    (told,) = (w for w in hasil.peringatan if w.kode == "UKR020")
    assert told.tempat == "Target PK, pk-murni, 21-S2.1.IKM, Target"
    assert told.saran.startswith("Periksa target")


def zero_complaints(paket: Paket, realisasi: int, bacaan: BacaanTargetNol = BacaanTargetNol.Z1) -> Hasil:
    """TRANTIB as complaints of which none are promised, beside other indikator of its agreement."""
    falling = with_ukuran(paket, "TRANTIB", arah=Arah.TURUN)
    promised = with_target(falling, "21-S2.3.TRANTIB", Nilai(Decimal(0)))
    office = replace(paket.lembaga, bacaan_target_nol=bacaan)
    return hitung(with_realisasi(promised, "TRANTIB", Nilai(Decimal(realisasi))).ganti(instansi=(office,)))


def test_zero_promised_and_kept_is_a_full_capaian(paket: Paket) -> None:
    hasil = zero_complaints(paket, 0)
    assert hasil["capaian:TRANTIB@pk-murni"].teks == "100,00%"
    assert hasil["predikat:TRANTIB@pk-murni"].kode == "ST"
    assert hasil["jumlah_tidak_tercapai@pk-murni"].teks == "1"


def test_zero_promised_and_missed_is_counted_without_a_percentage(paket: Paket) -> None:
    hasil = zero_complaints(paket, 3)
    capaian = hasil["capaian:TRANTIB@pk-murni"]
    assert (capaian.nilai, capaian.teks, status_of(capaian)) == (None, "tidak tercapai", Status.TIDAK_TERCAPAI)
    assert hasil["jarak_target:TRANTIB@pk-murni"].nilai == 3
    assert hasil["predikat:TRANTIB@pk-murni"].teks_tabel == "–"
    assert hasil["jumlah_tidak_tercapai@pk-murni"].teks == "2"
    assert [hasil[f"{jenis}@pk-murni"].teks for jenis in TANPA_CAPAIAN] == ["0"] * 4


def test_no_mean_and_no_class_of_efficiency_passes_over_a_missed_zero(paket: Paket) -> None:
    unsur = paket.kunci["indikator"]["21-S2.3.TRANTIB"].unsur
    mean = zero_complaints(paket, 3)[f"capaian_unsur:{unsur}@pk-murni"]
    assert mean.nilai is None
    assert "1 dari 1 capaian tidak dapat dinyatakan dalam persen" in mean.catatan
    assert zero_complaints(paket, 3)[f"efisiensi:{unsur}@pk-murni"].kata == ""
    assert zero_complaints(paket, 0)[f"efisiensi:{unsur}@pk-murni"].kata != ""


def test_office_may_read_a_missed_zero_as_zero_percent(paket: Paket) -> None:
    hasil = zero_complaints(paket, 3, BacaanTargetNol.Z2)
    assert hasil["capaian:TRANTIB@pk-murni"].teks == "0,00%"
    assert hasil["predikat:TRANTIB@pk-murni"].kode == "SR"
    assert hasil["jumlah_tidak_tercapai@pk-murni"].teks == "2"


def test_every_reason_without_an_answer_is_a_fact_and_its_advice_stands_apart() -> None:
    for error in AturanError.__subclasses__():
        words = set(re.findall(r"[a-z]+", error.pesan.lower()))
        assert not words & {"isi", "tulis", "perbaiki", "pakai", "periksa", "tukar", "tunggu", "lengkapi", "tandai"}


def test_falling_indikator_counts_distance_from_target(paket: Paket) -> None:
    changed = with_ukuran(
        with_target(with_realisasi(paket, "TRANTIB", Nilai(Decimal(8))), "21-S2.3.TRANTIB", Nilai(Decimal(10))),
        "TRANTIB",
        arah=Arah.TURUN,
    )
    assert hitung(changed)["capaian:TRANTIB@pk-murni"].teks == "120,00%"


def test_range_target_is_met_inside(paket: Paket) -> None:
    changed = with_target(paket, "21-S2.1.IKM", Nilai(Decimal(90), sampai=Decimal(93)))
    assert hitung(changed)["capaian:IKM@pk-murni"].teks == "100,00%"
    assert hitung(changed)["target:IKM@pk-murni"].teks == "90–93"


def test_print_does_not_round_a_miss_into_a_hit(paket: Paket) -> None:
    hasil = hitung(with_realisasi(paket, "IKM", Nilai(Decimal("92.497"))))
    assert hasil["capaian:IKM@pk-murni"].teks == "99,997%"
    assert hasil["jumlah_tidak_tercapai@pk-murni"].teks == "1"


def test_quarters_make_the_year_by_type(paket: Paket) -> None:
    quarters = quarterly(with_ukuran(paket, "IKM", tipe=TipeTarget.RATA_RATA), "IKM", "90", "92", "94", "93.32")
    assert hitung(quarters)["realisasi:IKM"].nilai == Decimal("92.33")


@pytest.mark.parametrize(
    ("tipe", "values", "made"),
    [
        (TipeTarget.RATA_RATA, ("90", "92", "94", "93.32"), ""),
        (TipeTarget.RATA_RATA, ("90", "92", "94", "95"), "92,75"),
        (TipeTarget.RATA_RATA, ("80", "80", "80", None), ""),
        (TipeTarget.NILAI_AKHIR, (None, None, None, "92.33"), ""),
        (TipeTarget.NILAI_AKHIR, (None, None, None, "92.34"), "92,34"),
        (TipeTarget.NILAI_AKHIR, ("90", "91", "92", None), ""),
        (TipeTarget.KUMULATIF, ("20", "20", "20", "32.33"), ""),
        (TipeTarget.KUMULATIF, ("92.33", "92.33", "92.33", "92.33"), "369,32"),
        (TipeTarget.NILAI_TERTINGGI, ("92.33", "90", "91", "92"), ""),
    ],
)
def test_year_that_its_quarters_do_not_give_is_reported(
    paket: Paket, tipe: TipeTarget, values: tuple[str | None, ...], made: str
) -> None:
    stated = quarterly(with_ukuran(paket, "IKM", tipe=tipe), "IKM", *values).ganti(realisasi=paket.realisasi)
    found = [w for w in hitung(stated).peringatan if w.kode == "UKR006"]
    assert len(found) == bool(made)
    if made:
        assert found[0].tempat == "Realisasi Tahunan, IKM, 2025, Realisasi"
        assert f"dinyatakan 92,33, sedangkan triwulannya menghasilkan {made} (tipe {tipe.value})" in found[0].pesan


def test_cumulative_percent_that_falls_is_reported(paket: Paket) -> None:
    falling = quarterly(with_ukuran(paket, "IKM", tipe=TipeTarget.PERSENTASE), "IKM", "40", "30", "60", "92.33")
    assert [w.tempat for w in hitung(falling).peringatan if w.kode == "UKR006"] == ["Realisasi Triwulan, IKM"]


@pytest.mark.parametrize("tahun", [2017, 2020])
def test_every_year_since_the_law_in_hand_can_be_measured(paket: Paket, tahun: int) -> None:
    """The first year that a Paket may report, and one before the rules of evaluation."""
    early = paket.ganti(
        instansi=(replace(paket.lembaga, tahun=tahun),),
        perjanjian=tuple(replace(p, tahun=tahun) for p in paket.perjanjian),
        realisasi=tuple(replace(r, tahun=r.tahun - 2025 + tahun) for r in paket.realisasi),
    )
    assert hitung(early)["predikat:IKM@pk-murni"].kata


def test_unfinished_year_has_no_predikat(paket: Paket) -> None:
    started = quarterly(with_ukuran(paket, "IKM", tipe=TipeTarget.RATA_RATA), "IKM", "90", "92", "94", None)
    hasil = hitung(started.ganti(realisasi_anggaran=()))
    assert hasil["capaian:IKM@pk-murni"].nilai is not None
    assert hasil["predikat:IKM@pk-murni"].kata == ""
    assert "triwulan 3" in hasil["predikat:IKM@pk-murni"].catatan


def test_unfinished_year_is_not_set_beside_whole_years_and_not_judged_by_its_money(paket: Paket) -> None:
    started = quarterly(with_ukuran(paket, "IKM", tipe=TipeTarget.KUMULATIF), "IKM", "30", "31", None, None)
    hasil = hitung(started)
    assert "selisih:IKM" not in hasil
    assert hasil["realisasi:IKM"].teks == "61"
    assert len(list(hasil["tren:IKM"].asal.angka())) == 3  # type: ignore[union-attr]
    assert not [name for name in hasil.angka if name.startswith("efisiensi")]


def test_report_dated_before_its_year_is_over_is_a_hint(paket: Paket) -> None:
    early = paket.ganti(instansi=(replace(paket.lembaga, tanggal_laporan=date(2025, 7, 5)),))
    assert [w.tempat for w in hitung(early).peringatan if w.kode == "UKR021"] == ["Instansi, Tanggal laporan"]
    assert not [w for w in hitung(paket).peringatan if w.kode == "UKR021"]


def test_survey_counts_give_the_ikm_and_are_compared_with_the_stated_one(paket: Paket) -> None:
    counts = tuple(Skm("IKM", 2025, unsur, 0, 0, 2, 3) for unsur in UNSUR)
    hasil = hitung(paket.ganti(skm=counts))
    assert hasil["nrr:IKM/Biaya@2025"].nilai == Decimal("3.6")
    assert hasil["hasil_survei:IKM@2025"].teks == "90,00"
    assert any(w.kode == "UKR001" and "92,33" in w.pesan and "90,00" in w.pesan for w in hasil.peringatan)


def test_index_and_evaluation_come_from_their_parts(paket: Paket) -> None:
    scores = tuple(
        Ipp("IPP", 2025, i.nomor, Decimal(3)) for a in instrumen_ipp(akhir_tahun(2025)).aspek for i in a.indikator
    )
    points = tuple(Akip("SAKIP", 2025, kode, Decimal(n)) for kode, n in (("1a", "5.4"), ("1b", "75.01")))
    hasil = hitung(paket.ganti(ipp=(Ipp("IPP", 2025, 0, Decimal(4)), *scores), akip=points))
    assert hasil["hasil_ipp:IPP@2025"].teks == "3,25"
    assert hasil["hasil_akip:SAKIP@2025"].teks == "80,41"
    assert [w.kode for w in hasil.peringatan if "IPP" in w.tempat] == ["UKR001"]
    assert not [w for w in hasil.peringatan if "SAKIP" in w.tempat]


@pytest.mark.parametrize("rumus", RumusEfisiensi)
def test_every_rule_of_efficiency_can_be_chosen(paket: Paket, rumus: RumusEfisiensi) -> None:
    hasil = hitung(paket.ganti(instansi=(replace(paket.lembaga, rumus_efisiensi=rumus),)))
    figure = hasil["efisiensi:21-S1.1@pk-murni"]
    assert figure.asal.aturan.id == f"efisiensi.{rumus.value.lower()}"  # type: ignore[union-attr]
    assert figure.kata or figure.nilai is not None


def test_capaian_left_unexplained_is_reported(paket: Paket) -> None:
    silent = paket.ganti(analisis=tuple(a for a in paket.analisis if a.unsur != "25-S1.1"))
    found = [w for w in hitung(silent).peringatan if w.kode == "UKR004"]
    assert [w.tempat for w in found] == ["Analisis, 25-S1.1, pk-perubahan"]
    assert "penyebab dan solusi belum diisi" in found[0].pesan


def test_formula_that_gives_zero_at_the_target_is_reported(paket: Paket) -> None:
    hasil = hitung(with_ukuran(paket, "TRANTIB", arah=Arah.TURUN, rumus_turun=RumusTurun.N3))
    assert any(w.kode == "UKR005" for w in hasil.peringatan)


def test_unknown_name_suggests_the_nearest(paket: Paket) -> None:
    hasil: Hasil = hitung(paket)
    with pytest.raises(SebutanError, match="Mungkin maksudnya capaian:IKM@pk-murni"):
        hasil["capaian:IKM@pk-murny"]


def test_text_with_an_unknown_figure_is_reported_with_its_place(paket: Paket) -> None:
    broken = paket.ganti(analisis=(replace(paket.analisis[0], uraian="Capaian {{capaian:IKN@pk-murni}}."),))
    found = [w for w in hitung(broken).peringatan if w.kode == "UKR003"]
    assert [w.tempat for w in found] == ["Analisis, isian ke-1, Uraian"]


def test_realisasi_of_another_year_does_not_count_as_this_years(paket: Paket) -> None:
    only_past = paket.ganti(realisasi=(Realisasi("IKM", 2024, Nilai(Decimal("92.80"))),))
    assert hitung(only_past)["realisasi:IKM"].keadaan is Keadaan.KOSONG


def test_every_peringatan_leads_to_its_record(paket: Paket) -> None:
    silent = paket.ganti(analisis=(replace(paket.analisis[0], uraian="{{capaian:TIDAKADA}}"),))
    found = hitung(silent).peringatan
    assert {w.kode for w in found} >= {"UKR002", "UKR003", "UKR004"}
    assert all(w.letak is not None and w.letak.nomor is not None and w.letak.kolom for w in found)
