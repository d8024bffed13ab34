"""Whose report it is, as far as its cover says so and nothing else does."""

import pytest

from akuntabel.dokumen.baca.terbaca import BlokTerbaca, DokumenTerbaca, JudulTerbaca, ParagrafTerbaca, Tempat
from akuntabel.reviu.keluaran.identitas import Identitas, identitas


def document(*lines: str) -> DokumenTerbaca:
    first, *rest = lines
    blocks: tuple[BlokTerbaca, ...] = (
        JudulTerbaca(first, 1, Tempat()),
        *(ParagrafTerbaca(line, Tempat()) for line in rest),
    )
    return DokumenTerbaca("laporan.docx", "docx", blocks)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("LAPORAN KINERJA TAHUN 2025", "KECAMATAN SUMBER MAJU", "KABUPATEN CONTOH"),
            Identitas("Kecamatan Sumber Maju", "Kabupaten Contoh", 2025),
        ),
        (
            ("LKjIP", "DINAS PERIKANAN DAN KELAUTAN KOTA CONTOH TAHUN 2024"),
            Identitas("Dinas Perikanan dan Kelautan", "Kota Contoh", 2024),
        ),
        (
            ("PEMERINTAH KABUPATEN CONTOH", "Sekretariat DPRD", "PERJANJIAN KINERJA TAHUN 2026"),
            Identitas("Sekretariat DPRD", "Kabupaten Contoh", 2026),
        ),
        (("Badan ini dibentuk dengan Peraturan Daerah Nomor 3.", "Camat"), Identitas()),
        (("KECAMATAN SATU", "KECAMATAN DUA", "KABUPATEN CONTOH"), Identitas("", "Kabupaten Contoh")),
    ],
)
def test_cover_names_the_office(lines: tuple[str, ...], expected: Identitas) -> None:
    assert identitas([document(*lines)]) == expected


def test_documents_of_two_offices_have_none() -> None:
    both = [document("KECAMATAN SATU", "KABUPATEN CONTOH"), document("KECAMATAN DUA", "KABUPATEN CONTOH")]
    assert identitas(both) == Identitas("", "Kabupaten Contoh")
