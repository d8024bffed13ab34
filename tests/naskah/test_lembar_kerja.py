"""Working papers of the cycle: each tells what its tables hold, and no more."""

from datetime import date
from decimal import Decimal

import pytest
from tests.naskah.alat import bahan_kecil, kencong, paket_kecil, spoken, untyped_digits

from akuntabel.dokumen.blocks import Tabel
from akuntabel.dokumen.dokumen import Dokumen, Kertas, walk
from akuntabel.naskah import NASKAH
from akuntabel.naskah.bahan import Bahan
from akuntabel.skema.pilihan import CaraHitung, PeranVariabel
from akuntabel.skema.tabel.anggaran import JenisBelanja, Pagu, Program
from akuntabel.skema.tabel.evaluasi import Rekomendasi, StatusTindakLanjut, TindakLanjut
from akuntabel.skema.tabel.instansi import Jabatan, Organisasi, Pejabat
from akuntabel.skema.tabel.kinerja import CatatanTriwulan, DataDukung
from akuntabel.skema.tabel.perencanaan import DukunganSilang, JenisUnsur, Pemilik, PeranPemilik, Unsur
from akuntabel.skema.tabel.perjanjian import Dukungan, Iku, JenisPerjanjian, KeputusanIku, Pemantauan, Perjanjian
from akuntabel.skema.tabel.variabel import Register, Variabel

LEMBAR = ("matriks", "manual", "pemantauan", "tindak-lanjut")
UNIT = (Organisasi("camat", "Camat"), Organisasi("layanan", "Seksi Pelayanan Umum", "camat"))


def one(bahan: Bahan, name: str) -> Dokumen:
    (document,) = NASKAH[name](bahan, Kertas.A4).values()
    return document


def rows(document: Dokumen, number: int = 0) -> list[list[str]]:
    tables = [b for part in document.bagian for b in walk(part.blok) if isinstance(b, Tabel)]
    return [[spoken(cell) for cell in row.sel] for row in tables[number].body]


@pytest.mark.parametrize("name", LEMBAR)
def test_digits_come_from_figures_and_typed_spans(name: str) -> None:
    for document in NASKAH[name](kencong(), Kertas.F4).values():
        assert untyped_digits(document) == []
        assert document.kertas is Kertas.F4


@pytest.mark.parametrize("name", ["manual", "pemantauan", "tindak-lanjut"])
def test_nothing_to_tell_gives_no_document(name: str) -> None:
    assert NASKAH[name](bahan_kecil(), Kertas.A4) == {}


def test_matrix_sets_indikator_beside_programmes_under_their_result() -> None:
    bahan = bahan_kecil(
        organisasi=UNIT,
        program=(Program("7.01.02", "Program Pelayanan"), Program("7.01.02.2.01", "Koordinasi"),
                 Program("7.01.02.2.01.0001", "Sinergi")),
        pagu=(Pagu("7.01.02.2.01.0001", JenisBelanja.OPERASI, "murni", Decimal(1500)),),
        dukungan=(Dukungan("pk", "S1", "7.01.02"),),
        pemilik=(Pemilik("S1.IKM", "layanan"),),
        dukungan_silang=(DukunganSilang("S1", "", "Dinas Sosial"),),
    )  # fmt: skip
    assert rows(one(bahan, "matriks")) == [
        ["Sasaran 1.1: Meningkatnya kepuasan; dukungan silang: Dinas Sosial"],
        ["Indeks Kepuasan Masyarakat", "92,5", "Seksi Pelayanan Umum", "7.01.02 Program Pelayanan", "1.500,00"],
        ["", "", "", "7.01.02.2.01 Koordinasi", "1.500,00"],
    ]


def test_matrix_of_a_result_without_programme_has_its_indikator_alone() -> None:
    assert rows(one(bahan_kecil(), "matriks"))[1] == ["Indeks Kepuasan Masyarakat", "92,5", "–", "", ""]


def test_manual_tells_formula_data_and_owner_of_each_indikator_once() -> None:
    bahan = bahan_kecil(
        organisasi=UNIT,
        keputusan_iku=(KeputusanIku("iku", "R1", "1/2025"),),
        iku=(
            Iku("iku", "S1.IKM", formulasi="Nilai survei.", definisi="Kepuasan pengguna.", sumber_data="Laporan SKM"),
        ),
        pemilik=(
            Pemilik("S1.IKM", "layanan"),
            Pemilik("S1.IKM", "camat", PeranPemilik.PENGUMPUL_DATA),
        ),
        register=(Register("reg", "Register Dokumen", alasan_hitung="Sepuluh naskah menjadi empat kelompok."),),
        variabel=(
            Variabel("V1", "IKM", "Dokumen", PeranVariabel.BAGIAN, register="reg", cara_hitung=CaraHitung.KELOMPOK),
        ),
        data_dukung=(DataDukung("IKM", 2025, "Laporan SKM Semester II"),),
    )
    text = spoken(one(bahan, "manual"))
    for part in (
        "1. Indeks Kepuasan Masyarakat",
        "Definisi operasionalKepuasan pengguna.",
        "RumusNilai survei.",
        "Dokumen, dihitung dari Register Dokumen: banyak kelompok. Sepuluh naskah menjadi empat kelompok.",
        "Penanggung jawabSeksi Pelayanan Umum",
        "Pengumpul dataCamat",
        "Laporan SKM Semester II",
    ):
        assert part in text, part


def test_monitoring_tells_what_is_planned_from_what_was_done() -> None:
    bahan = bahan_kecil(
        organisasi=UNIT,
        pemantauan=(
            Pemantauan(2, "Rapat", date(2025, 7, 8), unit="layanan"),
            Pemantauan(1, "Rapat", date(2025, 4, 8), date(2025, 4, 9), "layanan", "Satu hambatan.", "Ditangani."),
        ),
        catatan_triwulan=(CatatanTriwulan("IKM", 1, hambatan="Antrean panjang."),),
    )
    document = one(bahan, "pemantauan")
    assert rows(document) == [
        ["1", "I", "Rapat", "8 April 2025", "Seksi Pelayanan Umum", "9 April 2025"],
        ["2", "II", "Rapat", "8 Juli 2025", "Seksi Pelayanan Umum", "belum dilaksanakan"],
    ]
    assert rows(document, 1) == [["1", "I", "Rapat", "Satu hambatan.", "Ditangani.", "–"]]
    assert rows(document, 2) == [["I", "Indeks Kepuasan Masyarakat", "–", "Antrean panjang.", "–", "–"]]


def test_follow_up_leaves_blank_what_is_not_known_and_shows_the_quarters_of_the_year() -> None:
    bahan = bahan_kecil(
        rekomendasi=(Rekomendasi("R1", "Menyusun pedoman."), Rekomendasi("R2", "Memantau rencana aksi.")),
        tindak_lanjut=(
            TindakLanjut("R2", 2025, 3, "Jadwal disusun.", StatusTindakLanjut.PROSES, "Jadwal"),
            TindakLanjut("R1", 2024, 4, "Rancangan."),
        ),
    )
    document = one(bahan, "tindak-lanjut")
    assert rows(document)[0] == ["1", "Menyusun pedoman.", "–", "–", "–", "–", "–"]
    assert rows(document, 1) == [["2", "–", "–", "Jadwal disusun.Status: prosesBukti: Jadwal", "–"]]


def bawahan(**more: tuple[object, ...]) -> Bahan:
    start = paket_kecil()
    return bahan_kecil(
        organisasi=UNIT,
        jabatan=(Jabatan("camat", "Camat Sukamaju"),
                 Jabatan("kasi", "Kepala Seksi Pelayanan Umum", None, "layanan", "camat")),
        pejabat=(Pejabat("kasi-2025", "kasi"),),
        unsur=(*start.unsur, Unsur("SP1", "R1", JenisUnsur.SASARAN_PROGRAM, "Terlayaninya pemohon", "S1")),
        perjanjian=(
            *start.perjanjian,
            Perjanjian("pk-kasi", JenisPerjanjian.MURNI, 2025, "R1", "murni", pihak_pertama="kasi-2025",
                       induk=start.perjanjian[0].kode, unit="layanan"),
        ),
        **more,
    )  # fmt: skip


def test_agreement_below_the_head_is_its_signers_and_names_the_post_above() -> None:
    documents = NASKAH["pk"](bawahan(), Kertas.A4)
    assert list(documents) == [
        "perjanjian-kinerja-murni",
        "perjanjian-kinerja-murni-kepala-seksi-pelayanan-umum",
    ]
    text = spoken(documents["perjanjian-kinerja-murni-kepala-seksi-pelayanan-umum"])
    assert "LAMPIRAN PERJANJIAN KINERJA TAHUN 2025KEPALA SEKSI PELAYANAN UMUM" in text
    assert text.index("Kepala Seksi Pelayanan Umum") < text.index("Camat Sukamaju")
    assert "Bupati" not in text
    assert "Anggaran" not in text, "no programme is named, so no table of money stands"


def test_agreement_below_the_head_sums_what_it_names_without_counting_twice() -> None:
    bahan = bawahan(
        program=(Program("7.01.02", "Program A"), Program("7.01.02.2.01", "Kegiatan A"),
                 Program("7.01.02.2.01.0001", "Sub A"), Program("7.01.03", "Program B"),
                 Program("7.01.03.2.01", "Kegiatan B"), Program("7.01.03.2.01.0001", "Sub B")),
        pagu=(Pagu("7.01.02.2.01.0001", JenisBelanja.OPERASI, "murni", Decimal(1000)),
              Pagu("7.01.03.2.01.0001", JenisBelanja.OPERASI, "murni", Decimal(500))),
        dukungan=(Dukungan("pk-kasi", "SP1", "7.01.02"), Dukungan("pk-kasi", "SP1", "7.01.02.2.01"),
                  Dukungan("pk-kasi", "SP1", "7.01.03.2.01.0001")),
    )  # fmt: skip
    assert bahan.fig("pagu_pk", "", "pk-kasi").teks == "Rp1.500,00"
    document = NASKAH["pk"](bahan, Kertas.A4)["perjanjian-kinerja-murni-kepala-seksi-pelayanan-umum"]
    assert rows(document, 1) == [
        ["1", "Program A", "1.000,00", ""],
        ["2", "Sub B", "500,00", ""],
        ["Jumlah", "1.500,00", ""],
    ]
