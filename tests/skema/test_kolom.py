"""Every field is described once, and the description holds together."""

from dataclasses import MISSING, dataclass, fields

import pytest

from akuntabel.skema.kolom import Jenis, Lingkup, kolom_of, tabel_of
from akuntabel.skema.nilai import parse_isian
from akuntabel.skema.paket import RECORDS, Paket
from akuntabel.skema.pilihan import Bentuk

records = pytest.mark.parametrize("record", RECORDS.values(), ids=list(RECORDS))


@records
def test_field_is_mandatory_or_has_a_default(record: type) -> None:
    for f in fields(record):
        kolom = kolom_of(record)[f.name]
        assert kolom.wajib == (f.default is MISSING), f.name


@records
def test_headings_of_a_table_differ(record: type) -> None:
    headings = [kolom.judul.casefold() for kolom in kolom_of(record).values()]
    assert len(set(headings)) == len(headings)


@records
def test_heading_of_one_field_is_no_name_of_another(record: type) -> None:
    names = kolom_of(record)
    assert [k.judul for name, k in names.items() if k.judul.casefold() in names and k.judul.casefold() != name] == []


@records
def test_reference_points_to_a_table_with_a_code(record: type) -> None:
    for kolom in kolom_of(record).values():
        if kolom.jenis is Jenis.RUJUKAN:
            assert tabel_of(RECORDS[kolom.rujuk]).kunci == ("kode",)


@records
def test_way_to_the_form_of_a_value_leads_to_bentuk_and_satuan(record: type) -> None:
    for kolom in kolom_of(record).values():
        if kolom.jenis is Jenis.NILAI:
            end = record
            for step in filter(None, kolom.bentuk_dari.split(".")):
                end = RECORDS[kolom_of(end)[step].rujuk]
            assert {"bentuk", "satuan"} <= set(kolom_of(end))


@records
def test_key_parent_and_wide_layout_name_fields(record: type) -> None:
    description, names = tabel_of(record), set(kolom_of(record))
    matriks = description.matriks
    assert {*description.kunci, *filter(None, [description.induk])} <= names
    if matriks:
        assert {*matriks.baris, matriks.kolom, matriks.nilai} == names


@records
def test_title_fits_a_sheet_of_excel(record: type) -> None:
    title = tabel_of(record).judul
    assert len(title) <= 31
    assert not set(title) & set("[]:*?/\\")


@records
def test_choice_has_its_list_and_other_kinds_have_none(record: type) -> None:
    for kolom in kolom_of(record).values():
        assert (kolom.pilihan is not None) == (kolom.jenis is Jenis.PILIHAN)
        if kolom.pilihan and kolom.contoh:
            assert kolom.contoh in set(kolom.pilihan)


@records
def test_examples_of_values_can_be_read(record: type) -> None:
    for kolom in kolom_of(record).values():
        if kolom.jenis is Jenis.NILAI and kolom.contoh:
            parse_isian(kolom.contoh, Bentuk.PREDIKAT)


def test_tables_are_named_and_titled_apart() -> None:
    titles = [tabel_of(record).judul for record in RECORDS.values()]
    assert len(set(titles)) == len(titles)
    assert [tabel_of(record).nama for record in RECORDS.values()] == [f.name for f in fields(Paket)]


def test_class_that_is_no_record_is_refused() -> None:
    with pytest.raises(TypeError, match="str is no record"):
        kolom_of(str)


def test_class_that_was_not_registered_has_no_table() -> None:
    @dataclass(frozen=True)
    class Lain:
        pass

    with pytest.raises(KeyError):
        tabel_of(Lain)


def test_table_reaches_as_far_as_what_it_names() -> None:
    """What holds for years cannot hang on what holds for one year alone."""
    order = [Lingkup.DAERAH, Lingkup.KANTOR, Lingkup.TAHUN]
    wrong = [
        (name, field)
        for name, record in RECORDS.items()
        for field, kolom in kolom_of(record).items()
        if kolom.rujuk and order.index(tabel_of(RECORDS[kolom.rujuk]).lingkup) > order.index(tabel_of(record).lingkup)
    ]
    # The Perda of an RPJMD is named by the office's own list of papers: each office keeps its copy.
    assert wrong == [("rpjmd", "dokumen")]
