"""The office's pictures stand once, where their row, their indikator or a text says, and are referred to."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from PIL import Image
from tests.naskah.alat import paket_kecil, spoken

from akuntabel.dokumen.blocks import Foto, Gambar, Judul, Paragraf, Rujuk, plain
from akuntabel.dokumen.dokumen import walk
from akuntabel.dokumen.format import WRITERS
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.lkjip import susun_lkjip
from akuntabel.naskah.markdown import sebaris
from akuntabel.skema.tabel.anggaran import Program
from akuntabel.skema.tabel.narasi import Analisis, BagianNarasi, JenisAnalisis, JenisGambar, Narasi
from akuntabel.skema.tabel.narasi import Gambar as Baris
from akuntabel.ukur import hitung


def _isi() -> Gambar:
    stream = BytesIO()
    Image.new("RGB", (60, 40), "teal").save(stream, "PNG")
    return Gambar(stream.getvalue(), "png", (60, 40))


def bahan(*rows: Baris, missing: tuple[str, ...] = (), **tables: tuple[object, ...]) -> Bahan:
    """The small office with these pictures, all of them found but for some."""
    hasil = hitung(paket_kecil().ganti(program=(Program("3.30.01", "Program"),), gambar=rows, **tables))
    return Bahan(hasil, gambar={row.kode: _isi() for row in rows if row.kode not in missing})


def under(bahan: Bahan) -> list[tuple[str, str]]:
    """Each picture with the heading that it stands under."""
    heading, found = "", []
    for block in (b for part in susun_lkjip(bahan).bagian for b in walk(part.blok)):
        if isinstance(block, Judul):
            heading = plain(block.isi)
        elif isinstance(block, Foto):
            found.append((plain(block.judul), heading))
    return found


_FOTO = Baris("foto", "foto.jpg", "Ruang tunggu")


def test_picture_closes_its_part_of_the_report() -> None:
    row = replace(_FOTO, bagian=BagianNarasi.LATAR_BELAKANG)
    assert under(bahan(row)) == [("Ruang tunggu", "Latar Belakang")]


def test_picture_of_an_indikator_stands_under_it_once() -> None:
    paket = paket_kecil()
    second = replace(paket.perjanjian[0], kode="pk2")
    targets = (*paket.target_pk, replace(paket.target_pk[0], perjanjian="pk2"))
    row = replace(_FOTO, indikator="S1.IKM", bagian=BagianNarasi.KESIMPULAN)
    found = under(bahan(row, perjanjian=(*paket.perjanjian, second), target_pk=targets))
    assert found == [("Ruang tunggu", "Analisis Ketercapaian Sasaran 1.1")]


def test_picture_without_a_place_stands_with_the_text_that_mentions_it() -> None:
    text = Narasi(BagianNarasi.KEUANGAN, "Lihat [gambar foto].")
    assert under(bahan(_FOTO, narasi=(text,))) == [("Ruang tunggu", "Akuntabilitas Keuangan")]
    point = Analisis(JenisAnalisis.PENDORONG, "Lihat {{gambar:foto}}.", unsur="S1", indikator="S1.IKM")
    assert under(bahan(_FOTO, analisis=(point,)))[0][1] == "Analisis Ketercapaian Sasaran 1.1"
    assert under(bahan(_FOTO))[0][1].startswith("Capaian dan Analisis Kinerja")


def test_caption_tells_where_and_when_as_far_as_it_is_known() -> None:
    row = replace(_FOTO, tempat="Kantor", tanggal=date(2025, 5, 14), jenis=JenisGambar.PETA)
    (found,) = (b for part in susun_lkjip(bahan(row)).bagian for b in walk(part.blok) if isinstance(b, Foto))
    assert plain(found.judul) == "Ruang tunggu (Kantor, 14 Mei 2025)"
    assert found.alt == "Peta: Ruang tunggu, Kantor, 14 Mei 2025."
    assert under(bahan(_FOTO))[0][0] == "Ruang tunggu"


def test_every_picture_is_referred_to() -> None:
    material = bahan(_FOTO, replace(_FOTO, kode="peta"), narasi=(Narasi(BagianNarasi.TUJUAN, "Lihat [gambar peta]."),))
    blocks = [b for part in susun_lkjip(material).bagian for b in walk(part.blok)]
    told = {s.label for b in blocks if isinstance(b, Paragraf) for s in b.isi if isinstance(s, Rujuk)}
    assert {b.label for b in blocks if isinstance(b, Foto)} <= told


@pytest.mark.parametrize("form", ["docx", "pdf", "html", "xlsx"])
def test_a_mention_of_a_picture_that_is_missing_is_its_name_in_words(form: str) -> None:
    material = bahan(_FOTO, missing=("foto",), narasi=(Narasi(BagianNarasi.TUJUAN, "Lihat [gambar foto]."),))
    assert under(material) == []
    assert WRITERS[form](susun_lkjip(material))
    assert sebaris("Lihat [gambar foto].", material.hasil)[1] == Rujuk("foto-foto", "gambar “Ruang tunggu”")


def test_a_mention_that_no_row_knows_stays_as_typed_and_is_told() -> None:
    material = bahan(_FOTO, narasi=(Narasi(BagianNarasi.TUJUAN, "Lihat [gambar lain] dan [gambar foto]."),))
    assert "Lihat [gambar lain] dan " in spoken(susun_lkjip(material).bagian)
    notes = [p for p in material.hasil.peringatan if p.kode == "UKR050"]
    assert [p.pesan for p in notes] == ["Gambar 'lain' tidak ada pada lembar Gambar."]
