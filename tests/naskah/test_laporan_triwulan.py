"""Laporan Kinerja Triwulan: the example as it stood at the end of a triwulan."""

import io
import re
from dataclasses import replace
from decimal import Decimal

import pikepdf
import pytest
from bench.paket_acak.triwulan import berjalan
from tests.dokumen.alat import blank_pages, english_words, headings_last, ink_outside, page_texts
from tests.naskah.alat import kencong, paket_kecil, spoken, untyped_digits

from akuntabel.dokumen.blocks import Grafik, Paragraf, Rujuk, Sampul, Tabel
from akuntabel.dokumen.dokumen import Dokumen, Kertas, walk
from akuntabel.dokumen.format import WRITERS
from akuntabel.naskah import NASKAH, naskah_bawaan
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.errors import BelumAdaTriwulanError, BelumSetahunError
from akuntabel.naskah.laporan_triwulan import susun_laporan_triwulan
from akuntabel.naskah.laporan_triwulan.kalimat import kalimat_perkembangan
from akuntabel.skema.nilai import Isian, Keadaan, Nilai
from akuntabel.skema.pilihan import Arah, Bentuk, TipeTarget
from akuntabel.skema.tabel.kinerja import CatatanTriwulan, DataDukung, Realisasi, RealisasiTriwulan
from akuntabel.skema.tabel.perencanaan import Ukuran
from akuntabel.skema.tabel.perjanjian import RencanaAksi
from akuntabel.ukur import hitung

VONIS = (
    "sangat tinggi", "sangat rendah", "predikat", "tercapai", "mencapai target", "melampaui", "tren naik", "tren turun",
    "berfluktuasi", "membaik", "cukup efisien", "tidak efisien",
)  # fmt: skip


@pytest.fixture(scope="module")
def bahan() -> Bahan:
    return Bahan(hitung(berjalan(kencong().paket, 2)))


@pytest.fixture(scope="module")
def laporan(bahan: Bahan) -> Dokumen:
    return susun_laporan_triwulan(bahan)


def own_words(bahan: Bahan) -> str:
    """The report without texts of the planner, which may speak of anything."""
    quiet = hitung(bahan.paket.ganti(analisis=(), rekomendasi=(), narasi=()))
    return spoken(susun_laporan_triwulan(replace(bahan, hasil=quiet)).bagian)


def test_cover_and_title_name_the_triwulan_and_its_semester(laporan: Dokumen) -> None:
    (cover,) = laporan.bagian[0].blok
    assert isinstance(cover, Sampul)
    assert cover.judul == "LAPORAN KINERJA TRIWULAN II (SEMESTER I)"
    assert laporan.judul == "Laporan Kinerja Kecamatan Kencong Triwulan II (Semester I) Tahun 2025"


def test_no_word_of_the_annual_scale_trend_or_verdict_stands_in_it(bahan: Bahan) -> None:
    text = own_words(bahan).lower().replace("indikator program yang tercapai", "")
    assert [word for word in VONIS if word in text] == []
    assert "tidak menilai capaian, tren, maupun efisiensi" in text


def test_digits_come_only_from_typed_spans_and_every_table_is_referred_to(laporan: Dokumen) -> None:
    assert untyped_digits(laporan) == []
    blocks = [b for part in laporan.bagian for b in walk(part.blok)]
    captioned = {b.label for b in blocks if isinstance(b, Tabel | Grafik) and b.judul}
    assert captioned == {s.label for b in blocks if isinstance(b, Paragraf) for s in b.isi if isinstance(s, Rujuk)}
    assert re.findall(r"[,;:.][.,;:]", spoken(laporan.bagian).replace("s.d.", "")) == []


def test_only_the_agreement_signed_by_then_is_reported(laporan: Dokumen) -> None:
    text = spoken(laporan.bagian)
    assert (
        "Dari 6 indikator Perjanjian Kinerja Tahun 2025, 4 sudah memiliki realisasi, 1 belum diisi, dan 1 belum" in text
    )
    assert "Perjanjian Kinerja Perubahan" not in text


def test_every_format_is_written_and_the_pages_are_whole(laporan: Dokumen) -> None:
    for write in WRITERS.values():
        assert write(laporan)
    pdf = WRITERS["pdf"](laporan)
    assert ink_outside(pdf) == []
    assert headings_last(pdf) == []
    assert blank_pages(pdf) == []
    assert english_words("\n".join(page_texts(pdf))) == set()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert opened.open_metadata()["pdfuaid:part"] == "1"


def test_year_under_way_has_the_quarterly_report_in_place_of_the_annual_one(bahan: Bahan) -> None:
    assert naskah_bawaan(kencong()) == ("lkjip", "pk", "iku", "tc25")
    assert naskah_bawaan(bahan) == ("laporan-triwulan", "pk", "iku", "tc25")
    assert naskah_bawaan(Bahan(hitung(paket_kecil()))) == ("pk", "iku", "tc25")
    assert list(NASKAH["laporan-triwulan"](bahan, Kertas.A4)) == ["laporan-kinerja-triwulan-2"]


def test_annual_report_on_a_year_under_way_is_refused_with_what_lacks_and_the_way(bahan: Bahan) -> None:
    with pytest.raises(BelumSetahunError) as caught:
        NASKAH["lkjip"](bahan, Kertas.A4)
    told = str(caught.value)
    assert "6 ukuran belum bernilai setahun" in told
    assert "realisasi anggaran baru sampai Triwulan II" in told
    assert "akuntabel susun PAKET --naskah laporan-triwulan" in told
    with pytest.raises(BelumSetahunError, match="Lengkapi nilai setahunnya") as caught:
        NASKAH["lkjip"](Bahan(hitung(paket_kecil())), Kertas.A4)
    assert "laporan-triwulan" not in str(caught.value)


@pytest.mark.parametrize(("asked", "words"), [(3, "Triwulan II."), (4, "Triwulan II.")])
def test_triwulan_without_a_value_is_refused_with_the_last_that_has_one(bahan: Bahan, asked: int, words: str) -> None:
    with pytest.raises(BelumAdaTriwulanError, match=f"Yang terakhir terisi adalah {words}"):
        susun_laporan_triwulan(replace(bahan, triwulan=asked))


def test_earlier_triwulan_tells_only_what_belongs_to_it(bahan: Bahan) -> None:
    text = own_words(replace(bahan, triwulan=1))
    assert "Triwulan II" not in text
    assert "Keluaran Program" not in text
    assert "Hambatan dan upaya pada Triwulan I belum diisi." in text


def test_notes_on_a_triwulan_stand_in_its_own_report(bahan: Bahan) -> None:
    notes = tuple(
        CatatanTriwulan("IKM", n, hambatan=f"Hambatan ke-{n}.", tindak_lanjut=f"Loket ke-{n}.") for n in (1, 2)
    )
    noted = Bahan(hitung(bahan.paket.ganti(catatan_triwulan=notes)))
    for triwulan, other in ((1, 2), (2, 1)):
        text = spoken(susun_laporan_triwulan(replace(noted, triwulan=triwulan)).bagian)
        assert f"Indeks Kepuasan Masyarakat: Hambatan ke-{triwulan}." in text
        assert f"Loket ke-{triwulan}." in text
        assert f"ke-{other}." not in text


def test_evidence_of_later_triwulan_waits(bahan: Bahan) -> None:
    papers = tuple(DataDukung("IKM", 2025, f"Laporan survei {n}", triwulan=n) for n in (1, 2, 3))
    text = spoken(susun_laporan_triwulan(Bahan(hitung(bahan.paket.ganti(data_dukung=papers)))).bagian)
    assert [f"Laporan survei {n}" in text for n in (1, 2, 3)] == [True, True, False]


def told(ukuran: Ukuran, *values: str | Keadaan, target: Isian | None = None, setahun: str = "") -> str:
    """The sentence of the one indikator of a made-up office at its last triwulan."""
    base = paket_kecil()
    given = [v if isinstance(v, Keadaan) else Nilai(Decimal(v)) for v in values]
    paket = base.ganti(
        ukuran=(replace(ukuran, kode="IKM"),),
        target_pk=(replace(base.target_pk[0], target=target or Nilai(Decimal(12))),),
        realisasi=(Realisasi("IKM", 2025, Nilai(Decimal(setahun))),) if setahun else (),
        realisasi_triwulan=(RealisasiTriwulan("IKM", *given),)
        if given
        else (RealisasiTriwulan("LAIN", Nilai(Decimal(1))),),
        rencana_aksi=(RencanaAksi("pk", "S1.IKM", "Survei", Nilai(Decimal(5))),),
    )
    if not given:
        paket = paket.ganti(ukuran=(*paket.ukuran, Ukuran("LAIN", "Lain", Bentuk.JUMLAH)))
    bahan = Bahan(hitung(paket))
    return spoken(
        kalimat_perkembangan(bahan, paket.perjanjian[0], paket.indikator[0], bahan.masa.triwulan)
    ).removeprefix("Indeks Kepuasan Masyarakat: ")


LAPORAN = Ukuran("", "Laporan", Bentuk.JUMLAH, "Laporan", tipe=TipeTarget.KUMULATIF)
TURUN = replace(LAPORAN, arah=Arah.TURUN)
INDEKS = Ukuran("", "Indeks", Bentuk.INDEKS)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (told(LAPORAN, "2"), "Jumlah sampai dengan Triwulan I adalah 2 Laporan, atau 16,67% dari target setahun 12"),
        (told(TURUN, "2"), "adalah 2 Laporan, yaitu 10 Laporan di bawah batas setahun 12 Laporan."),
        (told(TURUN, "15"), "adalah 15 Laporan, yaitu 3 Laporan di atas batas setahun 12 Laporan."),
        (told(TURUN, "3", target=Nilai(Decimal(0))), "yaitu 3 Laporan di atas batas setahun 0 Laporan."),
        (told(TURUN, "0", target=Nilai(Decimal(0))), "adalah 0 Laporan, sama dengan batas setahun 0 Laporan."),
        (told(INDEKS, "10"), "Nilai terakhir sampai dengan Triwulan I adalah 10, yaitu 2 di bawah target setahun 12."),
        (told(INDEKS, "12"), "adalah 12, sama dengan target setahun 12."),
        (told(INDEKS, "10", target=Nilai(Decimal(9), sampai=Decimal(11))), "10, sedangkan target setahunnya 9–11."),
        (told(INDEKS, "10", target=Keadaan.BELUM_DIUKUR), "adalah 10; target setahunnya belum diukur."),
        (told(replace(INDEKS, tipe=TipeTarget.RATA_RATA), "9", "10"), "Rata-rata sampai dengan Triwulan II adalah 9,5"),
        (
            told(replace(INDEKS, tipe=TipeTarget.PERSENTASE), "9", "8"),
            "target setahunnya 12. Realisasi setahun tidak dihitung: persentase kumulatif menurun dari 9 menjadi 8.",
        ),
        (told(INDEKS, setahun="11"), "Nilai tahun 2025 adalah 11, yaitu 1 di bawah target setahun 12."),
        (told(INDEKS), "Realisasi sampai dengan Triwulan I belum diisi; target setahunnya 12."),
        (told(INDEKS, "10"), " Target Triwulan I menurut rencana aksi adalah 5."),
    ],
)  # fmt: skip
def test_sentence_fits_the_type_of_target(said: str, words: str) -> None:
    assert words in said


def test_periksa_asks_no_cause_of_a_capaian_that_is_not_there_yet(bahan: Bahan) -> None:
    assert not [w for w in bahan.hasil.peringatan if w.kode in {"UKR002", "UKR004"}]
