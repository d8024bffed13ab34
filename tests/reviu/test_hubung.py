"""Linking: what is one thing under two spellings, and what is not."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reviu.alat import fakta, paragraf, perkara, tabel

from akuntabel.dokumen.baca.terbaca import TabelTerbaca
from akuntabel.reviu.fakta import JenisSubjek
from akuntabel.reviu.sebutan import alike, distance, stem, tokens


def indikator(*rows: tuple[str, str, str], nomor: int = 1) -> TabelTerbaca:
    """A table of sasaran, indikator and target."""
    return tabel("Sasaran | Indikator | Target 2025\n" + "\n".join(" | ".join(row) for row in rows), nomor=nomor)


def keys(*tables: TabelTerbaca) -> list[str]:
    """The keys of the indikator, in order."""
    return [f.subjek.kunci for f in perkara(*tables).fakta]


SAME = "Meningkatnya kualitas layanan"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Indeks Kepuasan Masyarakat", "INDEKS KEPUASAN MASYARAKAT (Indeks)"),
        ("Persentase Fasilitasi Kesejahteraan", "Prosentase Fasilitas Kesejahteraan"),
        ("Persentase Indikator Program yang tercapai", "% indikator program yang tercapai"),
        ("Nilai SAKIP OPD", "Nilai Sakip Kecamatan (Angka)"),
        ("Nilai SAKIP", "Nilai AKIP Perangkat Daerah"),
        ("Jumlah Dokumen Penataan Organisasi", "Jumlah dokumen penataan otganisasi"),
        ("Persentase Ketenteraman Umum", "Presentase Ketentraman Umum"),
        ("Persentase Penyelenggaraan Layanan Umum", "Persentase Penyelengga raan Layanan Umum"),
        ("Jumlah Desa yang Dibina Tahun 2025", "Jumlah Desa yang dibina"),
        ("1. Indeks Layanan Publik", "Indeks Pelayanan Publik."),
    ],
)
def test_spellings_of_one_indikator(first: str, second: str) -> None:
    one, other = keys(indikator((SAME, first, "80")), indikator((SAME, second, "80"), nomor=2))
    assert one == other


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Persentase Indikator Program yang tercapai", "Persentase Capaian Kinerja Program yang Tercapai"),
        ("Jumlah Laporan Keuangan", "Persentase Laporan Keuangan"),
        ("Nilai SAKIP Kecamatan", "Nilai SAKIP Kabupaten"),
        ("Jumlah Desa yang dibina", "Jumlah Kelurahan yang dibina"),
        ("Persentase Desa dengan Laporan Tepat Waktu", "Persentase Desa dengan Laporan Tidak Tepat Waktu"),
        ("Jumlah Kegiatan Tahap 1", "Jumlah Kegiatan Tahap 2"),
        ("Jumlah Dokumen DPA SKPD yang disusun", "Jumlah Dokumen Perubahan DPA SKPD yang disusun"),
        ("Indeks Kepuasan Masyarakat", "Indeks Kinerja Wilayah"),
        ("Persentase Laki-laki terdata aktif", "Persentase Perempuan terdata aktif"),
    ],
)
def test_two_indikator_stay_two(first: str, second: str) -> None:
    one, other = keys(indikator((SAME, first, "80")), indikator((SAME, second, "80"), nomor=2))
    assert one != other


def test_dropped_words_link_only_with_the_same_sasaran_or_figures() -> None:
    long, short = "Persentase Aduan Pelanggaran Ketertiban Diselesaikan", "Persentase Aduan Pelanggaran Ketertiban"
    here = keys(indikator((SAME, long, "81,5")), indikator((SAME, short, "81,5"), nomor=2))
    elsewhere = keys(indikator((SAME, long, "81,5")), indikator(("Terjaganya tertib umum", short, "70"), nomor=2))
    assert here[0] == here[1]
    assert elsewhere[0] != elsewhere[1]


def test_rows_of_one_table_are_never_one_thing() -> None:
    one, other = keys(indikator((SAME, "Nilai SAKIP OPD", "80"), (SAME, "Nilai SAKIP Kecamatan", "80")))
    assert one != other


def test_the_only_row_that_differs_between_two_lists_is_one_thing() -> None:
    first = [("A", "Indeks Layanan Publik", "1"), ("B", "Nilai Tertib Umum", "2"), ("C", "Ketentraman Umum Warga", "3")]
    second = [
        ("A", "Indeks Layanan Publik", "1"),
        ("B", "Nilai Tertib Umum", "2"),
        ("D", "Ketertarikan Umum Warga", "4"),
    ]
    found = keys(indikator(*first), indikator(*second, nomor=2))
    assert found[:3] == found[3:]


def test_abbreviations_that_the_document_explains() -> None:
    found = perkara(
        paragraf("Ukurannya Indeks Kepuasan Masyarakat (IKM) tahun berjalan."),
        indikator((SAME, "Indeks Kepuasan Masyarakat", "80")),
        indikator((SAME, "IKM", "80"), nomor=2),
        indikator((SAME, "Indeks Kepuasan Masyarakat (IKM) Kecamatan", "80"), nomor=3),
    )
    assert len({f.subjek.kunci for f in found.fakta}) == 1


def test_a_measure_with_two_targets_is_one_with_its_bases_apart() -> None:
    text = "Sasaran | Indikator | Target\nMeningkatnya akuntabilitas | {} | {}"
    facts = perkara(
        tabel(text.format("Nilai SAKIP OPD", 67), judul="Target 2025 dengan dasar Renstra 2021-2026"),
        tabel(text.format("Nilai SAKIP Kecamatan", 81), judul="Target 2025 dengan dasar Renstra 2025-2029", nomor=2),
    ).fakta
    assert facts[0].subjek.kunci == facts[1].subjek.kunci
    assert not facts[0].basis.selaras(facts[1].basis)


def test_the_sasaran_of_two_renstra_stay_two_though_one_drops_words() -> None:
    text = "Sasaran | Indikator | Target\n{} | Indeks Kepuasan Masyarakat | 90"
    facts = perkara(
        tabel(text.format("Meningkatnya Kepuasan Masyarakat"), judul="Target 2025 Renstra 2021-2026"),
        tabel(
            text.format("Meningkatkan Kepuasan Masyarakat yang Merata"), judul="Target 2025 Renstra 2021-2026", nomor=2
        ),
        tabel(
            text.format("Meningkatnya Kepuasan Masyarakat Terhadap Aparatur"),
            judul="Target 2025 Renstra 2025-2029",
            nomor=3,
        ),
    ).fakta
    first, same, other = (f.konteks[0].kunci for f in facts)
    assert first == same != other


def test_programs_by_code_and_by_name() -> None:
    facts = perkara(
        tabel("Kode | Program | Pagu\n7.01.02 | Penyelenggaraan Pelayanan | 5.000.000"),
        tabel("Program | Pagu\nPROGRAM PENYELENGGARAAN PELAYANAN | 5.000.000", nomor=2),
        tabel("Kode | Program | Pagu\n7.01.02 | Layanan Publik | 5.000.000", nomor=3),
    ).fakta
    assert len({f.subjek.kunci for f in facts}) == 1


def test_the_same_amount_links_a_name_that_gained_a_word() -> None:
    text = "Sub Kegiatan | Pagu\nSub Kegiatan {} | {}"
    long, short = "Penyediaan Jasa Pajak dan Perizinan Kendaraan Dinas", "Penyediaan Jasa Pajak Kendaraan Dinas"
    linked = perkara(tabel(text.format(long, "20.445.000")), tabel(text.format(short, "20.445.000"), nomor=2)).fakta
    apart = perkara(tabel(text.format(long, "20.445.000")), tabel(text.format(short, "99.000.000"), nomor=2)).fakta
    assert linked[0].subjek.kunci == linked[1].subjek.kunci
    assert apart[0].subjek.kunci != apart[1].subjek.kunci


def test_an_output_counts_per_program() -> None:
    facts = fakta("""
        Program/Kegiatan | Indikator | Target | Realisasi
        Sub Kegiatan Rapat | Jumlah Laporan | 12 | 12
        Sub Kegiatan Forum | Jumlah Laporan | 4 | 4
    """)
    first, other = {f.subjek.kunci: None for f in facts}
    assert first.split("@")[0] == other.split("@")[0]
    assert first != other


def test_a_sub_kegiatan_of_two_units_is_two() -> None:
    facts = fakta("""
        Uraian Program | Pagu | Realisasi
        KECAMATAN ALFA | 5.000.000 | 4.000.000
        PROGRAM PELAYANAN | 5.000.000 | 4.000.000
        KECAMATAN BETA | 6.000.000 | 4.000.000
        PROGRAM PELAYANAN | 6.000.000 | 4.000.000
    """)
    assert len({f.subjek.kunci for f in facts if f.subjek.jenis is JenisSubjek.PROGRAM}) == 2


def test_every_subject_has_a_key_also_in_the_context() -> None:
    facts = fakta(
        "Sasaran | Indikator | Target | Realisasi\nMeningkatnya layanan | Indeks Layanan | 80 | 76\nJumlah | | 1 | 1"
    )
    assert all(s.kunci for f in facts for s in (f.subjek, *f.konteks))


def test_linking_does_not_depend_on_the_order_of_tables() -> None:
    names = ["Nilai SAKIP OPD", "Nilai Sakip Kecamatan (Angka)", "NILAI SAKIP Perangkat Daerah"]
    tables = [indikator((SAME, name, "80"), nomor=at) for at, name in enumerate(names, 1)]
    assert len(set(keys(*tables))) == len(set(keys(*reversed(tables)))) == 1


def test_time_grows_with_the_number_of_names() -> None:
    def seconds(count: int) -> float:
        rows = [(f"Sasaran {n}", f"Jumlah laporan bidang kata{n} dan kata{n * 7}", "12") for n in range(count)]
        begun = time.process_time()
        keys(indikator(*rows))
        return time.process_time() - begun

    seconds(50)
    assert seconds(1600) < 12 * seconds(400)


class TestWords:
    """Words of names, and when two are one."""

    @pytest.mark.parametrize(
        ("name", "words"),
        [
            ("Prosentase Fasilitasi di Perangkat Daerah (%)", "persentase fasilitasi opd"),
            ("Meningkatnya Tata Laksana dan Kerja Sama", "meningkatnya tatalaksana kerjasama"),
            ("Perundang- Undangan", "perundangundangan"),
            ("di", "di"),
        ],
    )
    def test_words_that_count(self, name: str, words: str) -> None:
        assert tokens(name) == tuple(words.split())

    @pytest.mark.parametrize("word", ["meningkatnya", "meningkatkan", "peningkatan"])
    def test_stems(self, word: str) -> None:
        assert stem(word) == "ingkat"

    @pytest.mark.parametrize(
        ("a", "b", "same"),
        [
            ("organisasi", "otganisasi", True),
            ("efektivitas", "efektifitas", True),
            ("pemerintah", "pemerintahan", True),
            ("desa", "dana", False),
            ("2025", "2026", False),
            ("pembinaan", "pembangunan", False),
            ("keamanan", "kenyamanan", False),
        ],
    )
    def test_misspelt_or_inflected(self, a: str, b: str, same: bool) -> None:
        assert alike(a, b) is same

    @given(st.text("abc", max_size=7), st.text("abc", max_size=7))
    def test_distance_is_one(self, a: str, b: str) -> None:
        full = distance(a, b, 20)
        assert full == distance(b, a, 20)
        assert (full == 0) is (a == b)
        assert abs(len(a) - len(b)) <= full <= max(len(a), len(b))
        assert distance(a, b, 2) == min(full, 3)
