"""The figures of the Kencong Paket: whole, canonical, and every total the sum of its parts."""

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import pytest
from tests.contoh.alat import number

from akuntabel.berkas.folder import save_csv
from akuntabel.berkas.muat import load_paket
from akuntabel.berkas.temuan import Kode
from akuntabel.contoh import lokasi
from akuntabel.dasar.nomenklatur import cari
from akuntabel.skema.nilai import Keadaan, Nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.anggaran import JenisBelanja
from akuntabel.skema.tabel.instansi import KelompokSarana
from akuntabel.skema.tabel.kinerja import AsalRealisasi, YaTidak
from akuntabel.ukur.sumber_daya import PENDIDIKAN

KENCONG = lokasi("kencong-2025")
STAGES = ("murni", "pergeseran", "perubahan")
PROGRAMMES = ("7.01.01", "7.01.02", "7.01.03", "7.01.04")
# Tabel 2.9 writes "Urusan Pemerintahan Daerah" where the code list has "Urusan Pemerintah Daerah".
NAMED_OTHERWISE = {"7.01.01.2.07"}


@pytest.fixture(scope="module")
def paket() -> Paket:
    read = load_paket(KENCONG).paket
    assert read is not None
    return read


def pagu_of(paket: Paket, code: str, stage: str) -> Decimal:
    """Sum of the sub kegiatan at or below a code; an empty code is the office."""
    return sum((p.pagu for p in paket.pagu if p.tahapan == stage and p.program.startswith(code)), Decimal())


def spent_of(paket: Paket, code: str) -> Decimal:
    parts = (r.setahun for r in paket.realisasi_anggaran if r.program.startswith(code))
    return sum((part for part in parts if part is not None), Decimal())


def written(value: Nilai | Keadaan) -> str:
    """A value as its digits were typed: `B (67)`, `92,80`; empty for no value."""
    if isinstance(value, Keadaan):
        return value.value
    digits = str(value.angka).replace(".", ",")
    return f"{value.predikat} ({digits})" if value.predikat else digits


def column(values: Iterable[Nilai | Keadaan]) -> list[str]:
    return [written(value) for value in values]


def test_reading_warns_of_the_output_without_pagu_in_both_pk_and_of_nothing_else(paket: Paket) -> None:
    temuan = load_paket(KENCONG).temuan
    outputs = [i.kode for i in paket.indikator_program if i.program == "7.01.03.2.01.0001"]
    assert outputs == ["murni-7.01.03.2.01.0001-1", "perubahan-7.01.03.2.01.0001-1"]
    assert [t.kode for t in temuan] == [Kode.REALISASI_TANPA_PAGU, Kode.REALISASI_TANPA_PAGU]
    assert all("pagu 7.01.03.2.01.0001 " in t.pesan for t in temuan)


def test_the_committed_form_is_canonical(paket: Paket, tmp_path: Path) -> None:
    save_csv(paket, tmp_path / "salinan")
    again = {file.name: file.read_bytes() for file in (tmp_path / "salinan").iterdir()}
    assert again == {file.name: file.read_bytes() for file in KENCONG.iterdir()}


def test_only_tables_that_the_report_lacks_are_empty(paket: Paket) -> None:
    empty = {table.nama for table, _, records in paket.isi() if not records}
    assert empty == {
        *("rencana_aksi", "realisasi_triwulan", "catatan_triwulan", "pemantauan", "realisasi_bulanan", "renja"),
        *("nilai_variabel", "skm", "ipp", "akip", "tindak_lanjut", "reviu", "catatan_reviu", "gambar"),
        *("pendanaan_renstra", "dukungan_silang", "pendapatan", "layanan", "status_pegawai", "wilayah"),
    }


@pytest.mark.parametrize(
    ("code", "murni", "pergeseran", "perubahan", "spent"),
    [
        ("", "4667506655.00", "3920691860.40", "3920691860.40", "3067535140"),
        ("7.01.01", "3160652155.00", "2905257160.40", "2911311160.40", "2070116001"),
        ("7.01.01.2.02", "2349248887.00", "2347889160.40", "2347891160.40", "1640398092"),
        ("7.01.01.2.06", "99034400.00", "38185900.00", "46143300.00", "41182300"),
        ("7.01.01.2.07", "92761368", "0", "0", "0"),
        ("7.01.01.2.08", "514594900.00", "460787900.00", "452696500.00", "328143178"),
        ("7.01.01.2.09", "105012600.00", "58394200.00", "64580200.00", "60392431"),
        ("7.01.02", "893700000.00", "784600000.00", "797300000.00", "793025000"),
        ("7.01.03", "376722100.00", "163644500.00", "143419500.00", "140435128"),
        ("7.01.04", "236432400.00", "67190200.00", "68661200.00", "63959011"),
    ],
)
def test_parts_make_the_totals_of_tabel_2_9_and_3_13(
    paket: Paket, code: str, murni: str, pergeseran: str, perubahan: str, spent: str
) -> None:
    assert [pagu_of(paket, code, stage) for stage in STAGES] == [Decimal(t) for t in (murni, pergeseran, perubahan)]
    assert spent_of(paket, code) == Decimal(spent)


def test_parts_make_every_total_that_a_pk_prints(paket: Paket) -> None:
    printed = {(j.tahapan, j.program): j.jumlah for j in paket.jumlah_tercetak}
    assert printed == {(s, p): pagu_of(paket, p, s) for s in ("murni", "perubahan") for p in (*PROGRAMMES, "")}


def test_every_sub_kegiatan_has_a_pagu_at_each_stage_and_a_realisasi(paket: Paket) -> None:
    leaves = [p.kode for p in paket.program if len(p.kode.split(".")) == 6]
    assert len(leaves) == 14
    assert [(p.program, p.tahapan) for p in paket.pagu] == [(leaf, s) for leaf in leaves for s in STAGES]
    assert [r.program for r in paket.realisasi_anggaran] == leaves


def test_belanja_modal_is_zero_after_perubahan(paket: Paket) -> None:
    modal = [p for p in paket.pagu if p.belanja is JenisBelanja.MODAL]
    assert sum(p.pagu for p in modal if p.tahapan == "murni") == Decimal(92761368)
    assert [p.pagu for p in modal if p.tahapan == "perubahan"] == [0, 0]


def test_names_of_programmes_are_those_of_the_code_list(paket: Paket) -> None:
    listed = {p.kode: cari(p.kode) for p in paket.program}
    assert None not in listed.values()
    assert {p.kode for p in paket.program if (known := listed[p.kode]) and known.nama != p.nama} == NAMED_OTHERWISE


@pytest.mark.parametrize(
    ("pk", "indikator", "target", "end", "past", "realisasi"),
    [
        ("pk-murni", "21-T2.DOKORG", "4", "4", "4 4 4 4", "4"),
        ("pk-murni", "21-S2.1.IKM", "92,5", "93", "90 91 85,42 92,80", "92,33"),
        ("pk-murni", "21-S2.2.FASKES", "97,5", "98", "68,67 96 96,5 97", "97,5"),
        ("pk-murni", "21-S2.3.TRANTIB", "100", "100", "97,65 100 100 100", "100"),
        ("pk-murni", "21-T1.SAKIP", "B (67)", "B (68)", "B (63,17) B (64) A (80,87) B (68,41)", "A (80,41)"),
        ("pk-murni", "21-S1.1.INDPROG", "92", "92,5", "86,86 91 88 91,5", "92"),
        ("pk-perubahan", "25-T1.IPP", "4,3", "4,67", "2,7", "3,17"),
        ("pk-perubahan", "25-S1.1.IKM", "93,5", "97", "90 91 85,42 92,80", "92,33"),
        ("pk-perubahan", "25-S1.2.CAPPROG", "100", "100", "100", "100"),
        ("pk-perubahan", "25-S1.2.SAKIP", "81", "85", "B (63,17) B (64) A (80,87) B (68,41)", "A (80,41)"),
    ],
)
def test_inputs_of_tabel_3_2_and_3_8(
    paket: Paket, pk: str, indikator: str, target: str, end: str, past: str, realisasi: str
) -> None:
    ukuran = paket.kunci["indikator"][indikator].ukuran
    reached = column(r.nilai for r in paket.realisasi if r.ukuran == ukuran)
    targets = column(t.target for t in paket.target_renstra if t.indikator == indikator)
    assert column(t.target for t in paket.target_pk if (t.perjanjian, t.indikator) == (pk, indikator)) == [target]
    assert (" ".join(reached[:-1]), reached[-1]) == (past, realisasi)
    assert (len(targets), targets[-1]) == (5, end)


def test_a_pk_promises_the_target_of_its_renstra(paket: Paket) -> None:
    in_2025 = {t.indikator: t.target for t in paket.target_renstra if t.tahun == 2025}
    assert {t.indikator: t.target for t in paket.target_pk} == in_2025


def test_the_order_of_a_pk_is_that_of_its_signed_annex(paket: Paket) -> None:
    order = [t.indikator.partition(".")[2].rpartition(".")[2] for t in paket.target_pk]
    assert order == ["DOKORG", "IKM", "FASKES", "TRANTIB", "SAKIP", "INDPROG", "IPP", "IKM", "CAPPROG", "SAKIP"]


def test_the_base_year_of_each_indikator_has_its_realisasi(paket: Paket) -> None:
    reached = {(r.ukuran, r.tahun) for r in paket.realisasi}
    for indikator in paket.indikator:
        renstra = paket.kunci["renstra"][paket.kunci["unsur"][indikator.unsur].renstra]
        assert indikator.kondisi_awal is Keadaan.KOSONG
        assert (indikator.ukuran, renstra.tahun_dasar) in reached


def test_staff_is_24_of_24_and_21_men_3_women(paket: Paket) -> None:
    rows = [
        (
            *(sum(getattr(p, f"{total}_{level}") for level in PENDIDIKAN) for total in ("kebutuhan", "bezetting")),
            p.laki_laki or 0,
            p.perempuan or 0,
        )
        for p in paket.pegawai
    ]
    assert rows == [(0, 0, 0, 0), (2, 2, 2, 0), (6, 4, 3, 1), (16, 18, 16, 2), (0, 0, 0, 0)]
    assert [sum(column) for column in zip(*rows, strict=True)] == [24, 24, 21, 3]


def test_staff_by_education_is_the_last_row_of_tabel_1_1(paket: Paket) -> None:
    filled = [(p.bezetting_sd, p.bezetting_sma, p.bezetting_d3, p.bezetting_s1, p.bezetting_s2) for p in paket.pegawai]
    assert [sum(column) for column in zip(*filled, strict=True)] == [1, 12, 2, 7, 2]


def test_assets_are_289_by_card(paket: Paket) -> None:
    counts = {card: sum(s.jumlah for s in paket.sarana if s.kelompok is card) for card in KelompokSarana}
    assert list(counts.values()) == [18, 221, 4, 26, 20]
    assert sum(counts.values()) == sum(s.jumlah_ideal or 0 for s in paket.sarana) == 289


def test_every_programme_serves_one_sasaran_in_each_pk(paket: Paket) -> None:
    served = [(d.perjanjian, d.program) for d in paket.dukungan]
    assert sorted(served) == [(pk.kode, p) for pk in paket.perjanjian for p in PROGRAMMES]


def test_every_programme_level_has_its_output_in_each_pk(paket: Paket) -> None:
    without = {"7.01.01.2.07", "7.01.01.2.07.0005", "7.01.01.2.07.0006"}  # the report gives them no indikator
    for pk in paket.perjanjian:
        measured = {i.program for i in paket.indikator_program if i.perjanjian == pk.kode}
        assert {p.kode for p in paket.program} - measured == without


def test_the_share_of_the_budget_spent_is_computed_and_not_typed(paket: Paket) -> None:
    from_money = [i for i in paket.indikator_program if i.asal is AsalRealisasi.SERAPAN]
    assert [(i.perjanjian, i.nama, written(i.target)) for i in from_money] == [
        ("pk-murni", "Persentase Realisasi Anggaran", "92"),
        ("pk-perubahan", "Persentase Realisasi Anggaran", "100"),
    ]
    assert all(i.realisasi is Keadaan.KOSONG for i in from_money)


def test_outputs_of_the_perubahan_are_those_of_tabel_3_10(paket: Paket) -> None:
    typed = [
        f"{written(i.target)}/{written(i.realisasi)}"
        for i in paket.indikator_program
        if i.perjanjian == "pk-perubahan" and i.program.startswith("7.01.01")
    ]
    expected = "100/100 100/ 76/82,86 12/12 12/12 12/12 100/100 12/12 12/12 100/100 12/12 100/100 2/2 1/1 2/2"
    assert " ".join(typed) == expected


def test_the_only_benchmarks_are_those_of_the_report_and_the_rest_say_why(paket: Paket) -> None:
    stated = {p.ukuran: written(p.nilai) for p in paket.pembanding if p.nilai is not Keadaan.KOSONG}
    assert stated == {"SAKIP": "BB (71)", "IPP": "3,68"}
    assert {p.ukuran for p in paket.pembanding} == set(paket.kunci["ukuran"])
    assert all(bool(p.alasan) is (p.ukuran not in stated) for p in paket.pembanding)


def test_every_unit_that_is_led_has_a_post_under_the_post_of_the_unit_above(paket: Paket) -> None:
    posts = {j.unit: j for j in paket.jabatan if j.unit}
    assert {unit.kode for unit in paket.organisasi if unit.pemimpin} == set(posts)
    for unit in paket.organisasi:
        if unit.pemimpin:
            assert posts[unit.kode].nama.startswith(unit.pemimpin)
            assert posts[unit.kode].atasan == (posts[unit.induk].kode if unit.induk else "bupati")


def test_owners_are_the_units_that_the_decrees_hold_answerable(paket: Paket) -> None:
    owners = {(p.indikator, paket.kunci["organisasi"][p.unit]) for p in paket.pemilik}
    for iku in paket.iku:
        named = {
            unit.nama if unit.nama in iku.penanggung_jawab else unit.pemimpin
            for i, unit in owners
            if i == iku.indikator
        }
        assert named == set(iku.penanggung_jawab.split(", "))
    assert len([p for p in paket.pemilik if p.indikator == "21-S2.1.IKM"]) == 4


def test_of_the_official_values_one_counts_and_it_is_the_realisasi(paket: Paket) -> None:
    reached = {r.ukuran: written(r.nilai) for r in paket.realisasi if r.tahun == 2025}
    used = {n.ukuran: written(n.nilai) for n in paket.nilai_resmi if n.dipakai is YaTidak.YA}
    assert used == {ukuran: reached[ukuran] for ukuran in ("SAKIP", "IKM", "IPP")}
    assert [(n.ukuran, written(n.nilai)) for n in paket.nilai_resmi if n.dipakai is YaTidak.TIDAK] == [("IKM", "89,95")]
    assert all(n.keterangan for n in paket.nilai_resmi if n.ukuran == "IKM")


def test_eleven_papers_count_as_the_four_groups_of_the_decree(paket: Paket) -> None:
    assert len(paket.isi_register) == 11
    groups = [row.kelompok for row in paket.isi_register]
    assert "; ".join(dict.fromkeys(groups)) == paket.register[0].kelompok
    assert len(set(groups)) == next(number(r.nilai) for r in paket.realisasi if (r.ukuran, r.tahun) == ("DOKORG", 2025))


def test_the_sources_of_money_make_the_pagu_of_every_programme_in_each_pk(paket: Paket) -> None:
    for pk in paket.perjanjian:
        sources = {s.program: (s.sumber, s.jumlah) for s in paket.sumber_dana if s.tahapan == pk.tahapan}
        assert sources == {p: (pk.sumber_dana, pagu_of(paket, p, pk.tahapan)) for p in PROGRAMMES}


def test_steps_of_bab_iv_have_no_owner_date_or_budget_as_the_report_gives_none(paket: Paket) -> None:
    steps = paket.langkah_perbaikan
    assert len(steps) == 4
    assert {(s.unit, s.tenggat, s.anggaran) for s in steps} == {("", None, None)}
