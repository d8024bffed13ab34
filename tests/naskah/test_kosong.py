"""Whatever is blank or lacking: the documents compose, and say nothing that a blank does not bear out."""

import re
from contextlib import suppress
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.naskah.alat import leaves, untyped_digits
from tests.paket_lain import PAKET_LAIN, boleh_kosong, contoh, dinas, kosongkan, pangkas, satu_perjanjian

from akuntabel.dokumen.blocks import Blok, Figur, Grafik, Judul, Paragraf, Rujuk, Tabel
from akuntabel.dokumen.dokumen import Dokumen, Kertas, walk
from akuntabel.naskah import NASKAH
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.errors import NaskahError
from akuntabel.skema.kolom import Jenis, kolom_of, tabel_of
from akuntabel.skema.paket import RECORDS, Paket
from akuntabel.ukur import hitung

TERLARANG = (
    r"belum di(?:isi|ukur) (?:atau|dan) belum di(?:isi|ukur)",
    r"\b0 mencapai[^.]*, 0 belum",
    r"\b0 (?:tujuan|sasaran)\b",
    r"(?:adalah|sebesar|menjadi|terealisasi|tersisa|menyerap|mencapai|tercatat|atas|dari pagu) (?:belum|tidak) d",
    r"\b(?:bersumber dari|berkedudukan di|tanggal|Nomor|oleh|dengan|pada|dari|atas) *[,.;]",
    r"[ ][,.;:](?!\.)",
    r"[,;:][.,;:]|\.\.",
    r"\(\s*\)",
    r"None|\{\w*\}|  +\w",
)
"""What no sentence may hold: blanks told as values, zeros for what is unknown, gaps where a value was to stand."""


def said(part: object) -> str:
    """All words of a part, with a word where it refers to a table or picture."""
    return "".join(
        "Tabel" if isinstance(leaf, Rujuk) else leaf.teks if isinstance(leaf, Figur) else leaf.isi
        for leaf in leaves(part)
    )


def blocks(document: Dokumen) -> list[Blok]:
    return [block for part in document.bagian for block in walk(part.blok)]


def check(paket: Paket) -> None:
    bahan = Bahan(hitung(paket))
    for make in NASKAH.values():
        with suppress(NaskahError):  # a report that the data do not reach is refused, and that is true
            for document in make(bahan, Kertas.A4).values():
                _check(document)


def _check(document: Dokumen) -> None:
    found = blocks(document)
    for block in found:
        if isinstance(block, Paragraf):
            text = said(block.isi)
            assert [p for p in TERLARANG if re.search(p, text)] == [], text
    labels = {b.label for b in found if isinstance(b, Tabel | Grafik) and b.label}
    referred = {s.label for b in found if isinstance(b, Paragraf) for s in b.isi if isinstance(s, Rujuk)}
    assert referred <= labels, referred - labels
    levels = [b.tingkat for b in found if isinstance(b, Judul)]
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []
    assert untyped_digits(document) == []


def own_words(paket: Paket) -> Paket:
    """Without texts of the planner that name figures: what they say of a blank is the planner's."""
    return paket.ganti(
        analisis=tuple(a for a in paket.analisis if "{{" not in a.uraian),
        narasi=tuple(n for n in paket.narasi if "{{" not in n.isi),
    )


@pytest.mark.parametrize(
    "told",
    [
        "Pagu terealisasi belum diisi atau belum diisi.",
        "Dari 6 indikator, 0 mencapai atau melampaui target, 0 belum mencapai target.",
        "memuat 0 tujuan dan 2 sasaran",
        "Targetnya adalah belum diisi.",
        "berkedudukan di . Barang",
        "capaiannya 92%  ().",
        "Serapan None.",
        "Belum dinilai..",
    ],
)
def test_what_no_sentence_may_say_is_seen(told: str) -> None:
    assert any(re.search(pattern, told) for pattern in TERLARANG)


@pytest.mark.parametrize("name", PAKET_LAIN)
def test_other_offices_and_moments_are_told_truly(name: str) -> None:
    check(own_words(PAKET_LAIN[name]()))


def berlubang(seed: int) -> Paket:
    """A Paket of which some rows that need not be there are gone, and some fields that may be empty are."""
    rng = Random(seed)  # noqa: S311  # reproducible, and no secret
    base = rng.choice([contoh(), satu_perjanjian(), dinas()])
    tables: dict[str, tuple[Any, ...]] = {}
    for name, record in RECORDS.items():
        gone = 0.0 if tabel_of(record).wajib else rng.choice([0, 0, 0.3, 0.6, 1])
        blank = rng.choice([0, 0.2, 0.5, 1])
        names = [f for f in boleh_kosong(record) if _blankable(record, f)]
        tables[name] = tuple(
            kosongkan(row, *(f for f in names if rng.random() < blank))
            for row in getattr(base, name)
            if rng.random() >= gone
        )
    return own_words(pangkas(base.ganti(**tables)))


def _blankable(record: type, field: str) -> bool:
    """Choices with a default are settings of the office; blanking the parent of an unsur makes another plan."""
    kolom = kolom_of(record)[field]
    return kolom.jenis is not Jenis.PILIHAN or record.__dataclass_fields__[field].default is None  # type: ignore[attr-defined]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**9))
def test_no_blank_makes_a_document_say_what_is_not_so(seed: int) -> None:
    check(berlubang(seed))
