"""Where a year is finished, a draft of it, or unfinished: both sides of each line of docs/tafsir/masa-data.md."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.naskah.alat import paket_kecil

from akuntabel.skema.nilai import Isian, Keadaan, Nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import Bentuk, TipeTarget
from akuntabel.skema.tabel.anggaran import JenisBelanja, RealisasiAnggaran
from akuntabel.skema.tabel.kinerja import Realisasi, RealisasiTriwulan
from akuntabel.skema.tabel.perencanaan import Indikator, Ukuran
from akuntabel.skema.tabel.perjanjian import TargetPk
from akuntabel.ukur.masa import masa_of

KOSONG, BELUM, TIDAK = Keadaan.KOSONG, Keadaan.BELUM_DIUKUR, Keadaan.TIDAK_DIUKUR
SATU = Nilai(Decimal(1))
SUB = "7.01.02.2.01.0002"


def paket(
    setahun: dict[str, Isian] | None = None,
    triwulan: dict[str, tuple[Isian, ...]] | None = None,
    *,
    tipe: TipeTarget = TipeTarget.NILAI_AKHIR,
    uang: RealisasiAnggaran | None = None,
) -> Paket:
    """An office that promises A, B, C and D, with values for the year and by triwulan."""
    codes = "ABCD"
    return paket_kecil().ganti(
        ukuran=tuple(Ukuran(k, k, Bentuk.JUMLAH, tipe=tipe) for k in codes),
        indikator=tuple(Indikator(f"S1.{k}", "S1", k, k) for k in codes),
        target_renstra=(),
        target_pk=tuple(TargetPk("pk", f"S1.{k}", SATU) for k in codes),
        realisasi=tuple(Realisasi(k, 2025, isian) for k, isian in (setahun or {}).items()),
        realisasi_triwulan=tuple(RealisasiTriwulan(k, *values) for k, values in (triwulan or {}).items()),
        realisasi_anggaran=(uang,) if uang else (),
    )


def of_year(codes: str, isian: Isian = SATU) -> dict[str, Isian]:
    return dict.fromkeys(codes, isian)


def uang(*triwulan: int | None, setahun: int | None = None) -> RealisasiAnggaran:
    amounts = {f"tw{n}": None if amount is None else Decimal(amount) for n, amount in enumerate(triwulan, 1)}
    whole = None if setahun is None else Decimal(setahun)
    return RealisasiAnggaran(SUB, JenisBelanja.OPERASI, setahun=whole, **amounts)


SELESAI = {
    "a value for the year of every ukuran": paket(of_year("ABCD")),
    "triwulan IV of every ukuran": paket(triwulan=dict.fromkeys("ABCD", (SATU, SATU, SATU, SATU))),
    "half of them blank: a draft": paket(of_year("AB")),
    "said to be unmeasured": paket(of_year("A") | of_year("BC", BELUM) | of_year("D", TIDAK)),
    "a final value once, in triwulan III": paket(of_year("ABC"), {"D": (KOSONG, KOSONG, SATU, KOSONG)}),
    "a sum that is said to end": paket(of_year("ABC"), {"D": (SATU, SATU, SATU, TIDAK)}, tipe=TipeTarget.KUMULATIF),
    "money for the year": paket(of_year("ABCD"), uang=uang(setahun=9)),
    "money to triwulan IV": paket(of_year("ABCD"), uang=uang(1, 2, 3, 4)),
}
BELUM_SELESAI = {
    "nothing at all": paket(),
    "only words": paket(of_year("ABCD", BELUM)),
    "more than half blank": paket(of_year("A")),
    "one value for the year, the others to triwulan II": paket(
        of_year("A"), dict.fromkeys("BCD", (SATU, SATU, KOSONG, KOSONG))
    ),
    "all to triwulan II": paket(triwulan=dict.fromkeys("ABCD", (SATU, SATU, KOSONG, KOSONG))),
    "a sum that stops at triwulan II": paket(
        of_year("ABC"), {"D": (SATU, SATU, KOSONG, KOSONG)}, tipe=TipeTarget.KUMULATIF
    ),
    "waiting words in triwulan III and IV": paket(triwulan=dict.fromkeys("ABCD", (SATU, SATU, BELUM, BELUM))),
    "a word for the year over quarters that stop": paket(
        of_year("ABCD", BELUM), dict.fromkeys("ABCD", (SATU, SATU, KOSONG, KOSONG))
    ),
    "money to triwulan II": paket(of_year("ABCD"), uang=uang(1, 2)),
}


@pytest.mark.parametrize("given", SELESAI.values(), ids=SELESAI)
def test_year_is_finished(given: Paket) -> None:
    assert masa_of(given).selesai


@pytest.mark.parametrize("given", BELUM_SELESAI.values(), ids=BELUM_SELESAI)
def test_year_is_not_finished(given: Paket) -> None:
    assert not masa_of(given).selesai


def test_last_triwulan_is_that_of_any_value_or_amount() -> None:
    quarters: dict[str, tuple[Isian, ...]] = {"A": (SATU, KOSONG), "B": (SATU, SATU)}
    assert masa_of(paket(triwulan=quarters)).triwulan == 2
    assert masa_of(paket(triwulan=quarters, uang=uang(1, 2, 3))).triwulan == 3
    assert masa_of(paket(triwulan=quarters, uang=uang(setahun=3))).triwulan == 2
    assert masa_of(paket()).triwulan == 0


def test_value_for_the_year_is_whole_for_its_own_ukuran_only() -> None:
    masa = masa_of(paket(of_year("A"), dict.fromkeys("BC", (SATU, SATU))))
    assert [masa.triwulan_of(kode) for kode in "ABCD"] == [4, 2, 2, 0]
    assert masa.kurang == ("B", "C", "D")


def test_date_of_the_report_proves_nothing() -> None:
    late = paket(triwulan=dict.fromkeys("ABCD", (SATU, SATU)))
    early = paket(of_year("ABCD"))
    for given, day in ((late, date(2026, 2, 19)), (early, date(2025, 7, 1))):
        dated = given.ganti(instansi=(replace(given.lembaga, tanggal_laporan=day),))
        assert masa_of(dated).selesai is masa_of(given).selesai


def test_agreements_below_the_head_promise_nothing_of_the_annual_report() -> None:
    base = paket(of_year("ABCD"))
    below = replace(base.perjanjian[0], kode="pk-seksi", induk="pk")
    lower = tuple(Indikator(f"S1.{k}", "S1", k, k) for k in "EFGHIJ")
    given = base.ganti(
        perjanjian=(*base.perjanjian, below),
        ukuran=(*base.ukuran, *(Ukuran(i.ukuran, i.ukuran, Bentuk.JUMLAH) for i in lower)),
        indikator=(*base.indikator, *lower),
        target_pk=(*base.target_pk, *(TargetPk("pk-seksi", i.kode, SATU) for i in lower)),
    )
    assert masa_of(given).selesai
