"""The workbook to fill in shows examples of the kind of office that will fill it in."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from akuntabel.berkas.buku.tulis import write_template
from akuntabel.berkas.contoh_jenis import contoh_jenis, is_contoh
from akuntabel.berkas.muat import load_paket
from akuntabel.skema.kolom import Jenis, kolom_of
from akuntabel.skema.paket import RECORDS
from akuntabel.skema.tabel.instansi import JenisPerangkatDaerah

_KECAMATAN = ("kecamatan", "camat", "kec.", "seksi-", "7.01.")
BUKAN_KECAMATAN = [
    jenis
    for jenis in JenisPerangkatDaerah
    if jenis not in {JenisPerangkatDaerah.KECAMATAN, JenisPerangkatDaerah.KELURAHAN}
]


@pytest.mark.parametrize("jenis", BUKAN_KECAMATAN)
def test_no_example_of_another_kind_of_office_is_a_kecamatans(jenis: JenisPerangkatDaerah) -> None:
    shown = [contoh_jenis(kolom.contoh, jenis) for record in RECORDS.values() for kolom in kolom_of(record).values()]
    assert [text for text in shown if any(word in text.lower() for word in _KECAMATAN)] == []


@pytest.mark.parametrize("jenis", JenisPerangkatDaerah)
def test_examples_of_references_are_examples_of_what_they_refer_to(jenis: JenisPerangkatDaerah) -> None:
    """A reference that shows a key of the schema's examples shows the same key for every kind."""
    for record in RECORDS.values():
        for kolom in kolom_of(record).values():
            if kolom.jenis is not Jenis.RUJUKAN or not kolom.contoh:
                continue
            key = next(iter(kolom_of(RECORDS[kolom.rujuk]).values())).contoh
            if kolom.contoh == key:
                assert contoh_jenis(kolom.contoh, jenis) == contoh_jenis(key, jenis)


def test_template_of_a_dinas_speaks_of_a_dinas(tmp_path: Path) -> None:
    file = tmp_path / "dinas.xlsx"
    write_template(file, 2026, JenisPerangkatDaerah.DINAS)
    words = [cell.value for row in load_workbook(file)["Profil"].iter_rows() for cell in row]
    assert "Dinas Perdagangan" in words
    assert "Camat Sukamaju" not in words


def test_examples_of_a_dinas_are_not_taken_for_data(tmp_path: Path) -> None:
    file = tmp_path / "dinas.xlsx"
    write_template(file, 2026, JenisPerangkatDaerah.DINAS)
    assert [t for t in load_paket(file).temuan if "bertanda Contoh" in t.pesan] == []
    assert is_contoh("Kepala Dinas Perdagangan", {"Camat Sukamaju"})
    assert not is_contoh("Kepala Dinas Pertanian", {"Camat Sukamaju"})
