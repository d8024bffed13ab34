"""Bab II and III tell sources of money, revenue and services, for offices that have them."""

from dataclasses import replace
from decimal import Decimal

from tests.naskah.alat import bahan_kecil, paket_kecil, spoken

from akuntabel.dokumen.blocks import Tabel, plain
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.lkjip.pelayanan import blok_layanan, blok_pendapatan, kalimat_target_pendapatan
from akuntabel.naskah.tabel.layanan import tabel_layanan
from akuntabel.naskah.tabel.pendapatan import tabel_pendapatan
from akuntabel.naskah.tabel.sumber_dana import tabel_sumber_dana
from akuntabel.skema.tabel.anggaran import Pendapatan, Program, SumberDana
from akuntabel.skema.tabel.layanan import JenisLayanan, Layanan
from akuntabel.ukur import hitung

_PASAR = Pendapatan("Retribusi Pasar", "4.1.02.01.03", Decimal(1000), Decimal(1200), setahun=Decimal(900))
_SEWA = Pendapatan("Sewa Tanah", target_murni=Decimal(400), tw1=Decimal(100), tw2=Decimal(200))
_PROGRAM = (Program("3.30.01", "Program Penunjang"), Program("3.30.03", "Program Sarana"))


def rows(table: Tabel) -> list[list[str]]:
    """The body of a table, as printed."""
    return [[spoken(cell) for cell in row.sel] for row in table.body]


def test_revenue_has_target_in_force_realisasi_and_percent() -> None:
    bahan = bahan_kecil(pendapatan=(_PASAR, _SEWA))
    assert rows(tabel_pendapatan(bahan)) == [
        ["1", "Retribusi Pasar", "4.1.02.01.03", "1.000,00", "1.200,00", "900,00", "75,00%"],
        ["2", "Sewa Tanah", "–", "400,00", "400,00", "300,00", "75,00%"],
        ["Jumlah", "1.600,00", "1.200,00", "75,00%"],
    ]
    text = spoken(blok_pendapatan(bahan))
    assert "terealisasi Rp1.200,00 atau 75,00% dari target Rp1.600,00." in text
    assert "mengelola pendapatan dengan target Rp1.600,00." in spoken(kalimat_target_pendapatan(bahan))


def test_revenue_without_a_realisasi_gives_no_percent_of_all() -> None:
    bahan = bahan_kecil(pendapatan=(_PASAR, replace(_SEWA, tw1=None, tw2=None)))
    text = spoken(blok_pendapatan(bahan))
    assert "terealisasi Rp900,00." in text
    assert "dari target" not in text
    nothing = bahan_kecil(pendapatan=(replace(_PASAR, setahun=None),))
    assert "Realisasi pendapatan yang dikelola Kecamatan Sukamaju belum diisi." in spoken(blok_pendapatan(nothing))


def test_services_tell_who_was_to_be_served_and_who_was() -> None:
    bahan = bahan_kecil(
        layanan=(
            Layanan("Surat keterangan", satuan="Orang", harus_dilayani=Decimal(10), terlayani=Decimal(9)),
            Layanan("Kesehatan ibu", "Ibu hamil", JenisLayanan.SPM, "Orang", Decimal(200), None, Decimal(100)),
        )
    )
    assert rows(tabel_layanan(bahan)) == [
        ["Standar Pelayanan Minimal"],
        ["1", "Kesehatan ibu", "Ibu hamil", "Orang", "200", "–", "–", "100,00%"],
        ["Pelayanan Lain"],
        ["2", "Surat keterangan", "–", "Orang", "10", "9", "90,00%", "–"],
    ]
    assert "menurut PP 2/2018 dan Permendagri 59/2021" in spoken(blok_layanan(bahan))


def test_an_office_without_spm_names_no_law_of_it() -> None:
    service = Layanan("Legalisasi", harus_dilayani=Decimal(4), terlayani=Decimal(4))
    text = spoken(blok_layanan(bahan_kecil(layanan=(service,))))
    assert "Standar Pelayanan Minimal" not in text
    assert "100,00%" in text


def test_an_office_without_revenue_and_services_tells_nothing_of_them() -> None:
    bahan = bahan_kecil()
    assert (blok_layanan(bahan), blok_pendapatan(bahan), kalimat_target_pendapatan(bahan)) == ((), (), ())


def with_sources(*sources: SumberDana) -> Bahan:
    """The small office with two programmes and these sources."""
    return Bahan(hitung(paket_kecil().ganti(program=_PROGRAM, sumber_dana=sources)))


def test_sources_of_money_stand_beside_their_programme_with_what_totals_lack() -> None:
    bahan = with_sources(
        SumberDana("murni", "3.30.01", "DAU", Decimal(700)),
        SumberDana("murni", "3.30.01", "PAD", Decimal(300)),
        SumberDana("murni", "3.30.03", "PAD", None),
    )
    (table,) = tabel_sumber_dana(bahan)
    assert rows(table) == [
        ["1", "Program Penunjang", "700,00", "300,00", "1.000,00"],
        ["2", "Program Sarana", "–", "–", "–"],
        ["Jumlah", "700,00", "300,00", "1.000,00"],
    ]
    assert plain(table.catatan) == "Jumlah baru mencakup 2 dari 3 sumber dana; 1 belum diisi."


def test_one_source_for_all_needs_no_table() -> None:
    same = (SumberDana("murni", "3.30.01", "APBD", Decimal(1)), SumberDana("murni", "3.30.03", "APBD", Decimal(2)))
    assert tabel_sumber_dana(with_sources(*same)) == []
