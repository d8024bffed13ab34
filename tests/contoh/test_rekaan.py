"""The made-up examples: read without a word, true to themselves, and clean before our own review."""

from collections import defaultdict
from decimal import Decimal
from pathlib import Path

import pytest
from bench.reviu.pohon import read_tree
from tests.contoh.alat import DEGREE, DINAS, KECAMATAN, NIP, made, number, read

import akuntabel.reviu.periksa  # noqa: F401  # enters the checks in the registry
from akuntabel.berkas.folder import save_csv
from akuntabel.berkas.muat import load_paket
from akuntabel.contoh import berkas_lain, daftar, lokasi
from akuntabel.dasar.nomenklatur import cari
from akuntabel.dokumen.dokumen import Kertas
from akuntabel.naskah import NASKAH
from akuntabel.naskah.bahan import Bahan
from akuntabel.reviu.hasil import review_perkara
from akuntabel.reviu.jalan import review
from akuntabel.reviu.perkara import susun_perkara
from akuntabel.reviu.temuan import Tingkat
from akuntabel.skema.nilai import Keadaan
from akuntabel.skema.paket import RECORDS, Paket
from akuntabel.skema.tabel.instansi import StatusPegawai
from akuntabel.skema.tabel.perencanaan import TahapRencana
from akuntabel.ukur import hitung

REKAAN = (DINAS, KECAMATAN)
EMPTY = {
    DINAS: {"wilayah", "gambar"},
    KECAMATAN: {"pendapatan", "ipp", "akip", "reviu", "catatan_reviu"},
}
"""Tables that an example leaves empty: a dinas has no area, and a year under way no review of its report."""


@pytest.fixture(scope="module", params=REKAAN)
def nama(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def paket(nama: str) -> Paket:
    return read(nama)


def test_the_examples_together_fill_every_table_of_the_schema() -> None:
    filled = {table.nama for name in daftar() for table, _, records in read(name).isi() if records}
    assert set(RECORDS) - filled == set()


def test_each_fills_every_table_but_those_its_kind_or_its_moment_lacks(nama: str, paket: Paket) -> None:
    assert {table.nama for table, _, records in paket.isi() if not records} == EMPTY[nama]


def test_it_reads_and_computes_without_a_word(nama: str, paket: Paket) -> None:
    assert load_paket(lokasi(nama)).temuan == ()
    assert hitung(paket).peringatan == ()


def test_its_committed_form_is_canonical(nama: str, paket: Paket, tmp_path: Path) -> None:
    save_csv(paket, tmp_path / "salinan")
    again = {file.name: file.read_bytes() for file in (tmp_path / "salinan").iterdir()}
    others = {file.name for file in berkas_lain(nama)}
    assert again == {file.name: file.read_bytes() for file in lokasi(nama).iterdir() if file.name not in others}


def test_no_person_is_in_it(nama: str, paket: Paket) -> None:
    assert {(p.nama, p.nip, p.pangkat) for p in paket.pejabat} == {("", "", "")}
    for file in lokasi(nama).glob("*.csv"):
        text = file.read_text(encoding="utf-8")
        assert (NIP.findall(text), DEGREE.findall(text)) == ([], []), file.name


def test_what_is_composed_of_it_is_clean_before_our_own_review(nama: str, paket: Paket) -> None:
    bahan = Bahan(hitung(paket))
    due = {key: make for key, make in NASKAH.items() if nama == DINAS or key != "lkjip"}
    trees = {name: tree for make in due.values() for name, tree in make(bahan, Kertas.A4).items()}
    found = review_perkara(susun_perkara([read_tree(tree, name) for name, tree in trees.items()]))
    assert [str(b.temuan) for b in found.butir if b.temuan.tingkat is not Tingkat.SARAN] == []
    assert [b.temuan.pesan for b in review([], paket=paket, nama_paket=nama).butir] == []


def test_its_codes_have_the_names_of_the_code_list(paket: Paket) -> None:
    assert [p.kode for p in paket.program if (known := cari(p.kode)) is None or known.nama != p.nama] == []


# Money


def pagu_of(paket: Paket, stage: str) -> dict[str, Decimal]:
    """Pagu of each programme at one stage."""
    total: defaultdict[str, Decimal] = defaultdict(Decimal)
    for row in paket.pagu:
        if row.tahapan == stage:
            total[row.program[: len("7.01.01")]] += row.pagu
    return dict(total)


def test_the_months_make_the_triwulan(paket: Paket) -> None:
    months = {(r.program, r.belanja): r for r in paket.realisasi_bulanan}
    assert set(months) == {(r.program, r.belanja) for r in paket.realisasi_anggaran}
    for row in paket.realisasi_anggaran:
        month = months[row.program, row.belanja]
        quarters = (
            (month.januari, month.februari, month.maret),
            (month.april, month.mei, month.juni),
            (month.juli, month.agustus, month.september),
            (month.oktober, month.november, month.desember),
        )
        for amounts, quarter in zip(quarters, (row.tw1, row.tw2, row.tw3, row.tw4), strict=True):
            given = [amount for amount in amounts if amount is not None]
            assert (sum(given, Decimal()) if given else None) == quarter


def test_the_sources_make_the_pagu_of_each_programme_at_each_stage(paket: Paket) -> None:
    for stage in paket.tahapan:
        total: defaultdict[str, Decimal] = defaultdict(Decimal)
        for row in paket.sumber_dana:
            if row.tahapan == stage.kode:
                total[row.program] += row.jumlah or 0
        assert total == pagu_of(paket, stage.kode)


def test_the_dpa_beside_the_renja_is_the_pagu_of_its_stage(paket: Paket) -> None:
    stages = {TahapRencana.DPA: paket.tahapan[0].kode, TahapRencana.DPPA: paket.tahapan[-1].kode}
    for step, stage in stages.items():
        rows = {r.program: r.pagu for r in paket.renja if r.tahap is step and r.pagu is not None}
        assert rows in ({}, pagu_of(paket, stage))
    assert any(r.tahap is TahapRencana.DPA for r in paket.renja)


def test_the_renja_repeats_the_target_of_the_renstra(paket: Paket) -> None:
    planned = {(t.indikator, t.tahun): t.target for t in paket.target_renstra}
    for row in paket.renja:
        if row.indikator and row.tahap is TahapRencana.RENJA:
            expected = (planned[row.indikator, paket.tahun], planned[row.indikator, paket.tahun + 1])
            assert (row.target, row.target_maju) == expected


def test_the_funding_of_the_renstra_covers_every_programme_and_year(paket: Paket) -> None:
    renstra = paket.renstra[0]
    years = range(renstra.tahun_dasar + 1, renstra.tahun_akhir + 1)
    programmes = [p.kode for p in paket.program if p.kode.count(".") == 2]
    funded = {(f.program, f.tahun): f for f in paket.pendanaan_renstra}
    assert {(p, y) for p in programmes for y in years} <= set(funded)
    for (_, year), row in funded.items():
        assert (row.realisasi is not None) is (year < paket.tahun)
    for code in programmes:
        for year in years:
            below = [f.pagu for (p, y), f in funded.items() if y == year and p.startswith(f"{code}.")]
            assert not below or sum(filter(None, below), Decimal()) == funded[code, year].pagu


# Performance


def test_the_variables_and_registers_make_the_stated_realisasi(paket: Paket) -> None:
    yearly = {r.ukuran: r.nilai for r in paket.realisasi if r.tahun == paket.tahun}
    quarterly = {r.ukuran: (r.tw1, r.tw2, r.tw3, r.tw4) for r in paket.realisasi_triwulan}
    measured = {v.ukuran for v in paket.variabel}
    assert {u.kode for u in paket.ukuran if u.rumus} == measured
    assert measured <= yearly.keys() | quarterly.keys()
    for ukuran in measured:
        if ukuran in yearly:
            assert number(yearly[ukuran]) == made(paket, ukuran, (1, 2, 3, 4)), ukuran
        for quarter, value in enumerate(quarterly.get(ukuran, ()), 1):
            if not isinstance(value, Keadaan):
                assert number(value) == made(paket, ukuran, [quarter]), (ukuran, quarter)


def test_every_promised_indikator_has_owner_definition_comparison_and_measurement(paket: Paket) -> None:
    promised = {t.indikator for t in paket.target_pk}
    assert promised == set(paket.kunci["indikator"])
    assert {p.indikator for p in paket.pemilik} == promised == {i.indikator for i in paket.iku}
    assert {p.ukuran for p in paket.pembanding} == set(paket.kunci["ukuran"])
    assert {a.indikator for a in paket.rencana_aksi} == promised
    told = {r.ukuran for r in paket.realisasi if r.tahun == paket.tahun} | {r.ukuran for r in paket.realisasi_triwulan}
    assert told == set(paket.kunci["ukuran"])


def test_every_agreement_below_hangs_from_that_of_the_post_above(paket: Paket) -> None:
    def post(kode: str) -> str:
        holder: str = paket.kunci["pejabat"][kode].jabatan
        return holder

    promised: defaultdict[str, set[str]] = defaultdict(set)
    for target in paket.target_pk:
        promised[target.perjanjian].add(paket.kunci["indikator"][target.indikator].unsur)
    below = [pk for pk in paket.perjanjian if pk.induk]
    assert len(below) >= 3
    for pk in below:
        above = paket.kunci["perjanjian"][pk.induk]
        assert paket.kunci["jabatan"][post(pk.pihak_pertama)].atasan == post(pk.pihak_kedua)
        assert post(pk.pihak_kedua) == post(above.pihak_pertama)
        assert {paket.kunci["unsur"][unsur].induk for unsur in promised[pk.kode]} <= promised[above.kode]


def test_staff_by_status_is_the_bezetting(paket: Paket) -> None:
    asn = {StatusPegawai.PNS, StatusPegawai.CPNS, StatusPegawai.PPPK}
    counted = [(s.laki_laki or 0, s.perempuan or 0) for s in paket.status_pegawai if s.status in asn]
    groups = [(p.laki_laki, p.perempuan) for p in paket.pegawai]
    assert [sum(column) for column in zip(*counted, strict=True)] == [
        sum(column) for column in zip(*groups, strict=True)
    ]


def test_a_recommendation_stands_where_its_last_triwulan_left_it(paket: Paket) -> None:
    for rekomendasi in paket.rekomendasi:
        steps = [t for t in paket.tindak_lanjut if t.rekomendasi == rekomendasi.kode]
        last = max(steps, key=lambda step: (step.tahun, step.triwulan))
        done = rekomendasi.selesai is not None
        assert done is (rekomendasi.status is not None and rekomendasi.status.value == "selesai")
        assert last.status is rekomendasi.status


def test_an_action_that_was_revised_keeps_its_former_row(paket: Paket) -> None:
    actions: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
    for row in paket.rencana_aksi:
        actions[row.perjanjian, row.indikator, row.aksi].append(row.revisi or 0)
    assert max(actions.values()) == [0, 1]
    assert all(row.tanggal_revisi and row.alasan_revisi for row in paket.rencana_aksi if row.revisi)


def test_every_picture_named_is_in_the_folder(nama: str, paket: Paket) -> None:
    assert {picture.berkas for picture in paket.gambar} == {file.name for file in berkas_lain(nama)}
