"""Every check has its pair, its page and a message that can be said."""

import re
from string import Formatter

import pytest
from tests.reviu.pasangan import FOLDER as PAIRS
from tests.reviu.pasangan import naskah_codes, paket_contoh
from tests.reviu.pasangan_buku import BUKU
from tests.reviu.pasangan_paket import PASANGAN

import akuntabel.reviu.periksa  # noqa: F401
from akuntabel.reviu.dokumentasi import FOLDER, pages
from akuntabel.reviu.perkara import susun_perkara
from akuntabel.reviu.registry import KELUARGA, PEMERIKSAAN, run

ROOT = PAIRS.parents[1]
SEMUA = sorted(PEMERIKSAAN)


@pytest.fixture(scope="module")
def halaman() -> dict[str, str]:
    return pages(PAIRS)


@pytest.mark.parametrize("kode", SEMUA)
def test_code_has_a_pair_of_its_own_kind(kode: str) -> None:
    assert [kode in pairs for pairs in (naskah_codes(), PASANGAN, BUKU)].count(True) == 1
    assert kode not in naskah_codes() or (PAIRS / kode / "sound.txt").exists()


@pytest.mark.parametrize("kode", SEMUA)
def test_code_belongs_to_a_family_and_says_its_ground(kode: str) -> None:
    entry = PEMERIKSAAN[kode]
    assert re.fullmatch(r"[A-Z]{3}\d{3}", kode)
    assert entry.keluarga in KELUARGA
    assert entry.dasar
    assert entry.penjelasan.endswith(".")
    assert entry.pesan.endswith(".")
    assert entry.saran.endswith(".")


@pytest.mark.parametrize("kode", SEMUA)
def test_message_and_hint_name_fields_only(kode: str) -> None:
    for template in (PEMERIKSAAN[kode].pesan, PEMERIKSAAN[kode].saran):
        fields = [name for _, name, _, _ in Formatter().parse(template) if name is not None]
        assert all(name.isidentifier() for name in fields), template


@pytest.mark.parametrize("kode", SEMUA)
def test_committed_page_is_current(kode: str, halaman: dict[str, str]) -> None:
    assert (ROOT / FOLDER / f"{kode}.md").read_text(encoding="utf-8") == halaman[f"{kode}.md"], (
        "run: python -m akuntabel.reviu.dokumentasi"
    )


@pytest.mark.parametrize("kode", SEMUA)
def test_page_tells_all_that_its_reader_asks(kode: str, halaman: dict[str, str]) -> None:
    """What is checked, why, an example of both kinds, what to do, and where the check stays quiet."""
    page = halaman[f"{kode}.md"]
    sections = ["Yang diperiksa", "Mengapa", "Contoh", "Yang perlu dilakukan", "Batas pemeriksaan"]
    assert re.findall(r"^## (.+)$", page, re.MULTILINE) == sections
    examples = page.partition("## Contoh")[2].partition("## ")[0].split("```text")
    assert len(examples) == 3
    assert examples[1].partition("```")[0].strip() != examples[2].partition("```")[0].strip()
    assert f"[{kode}]({kode}.md)" in halaman["README.md"]


def test_pages_are_in_indonesian(halaman: dict[str, str]) -> None:
    english = re.compile(r"\b(?:the|and|is|are|with|must|which|should)\b")
    prose = {
        name: re.sub(r"`[^`]*`", "", re.sub(r"```.*?```", "", text, flags=re.DOTALL)) for name, text in halaman.items()
    }
    assert {name: found[0] for name, text in prose.items() if (found := english.search(text))} == {}


def test_committed_overview_is_current(halaman: dict[str, str]) -> None:
    assert (ROOT / FOLDER / "README.md").read_text(encoding="utf-8") == halaman["README.md"]
    assert {path.name for path in (ROOT / FOLDER).glob("*.md")} == halaman.keys()


def test_every_pair_belongs_to_a_check() -> None:
    assert naskah_codes() | PASANGAN.keys() | BUKU.keys() <= PEMERIKSAAN.keys()


def test_true_findings_on_the_example_paket_stay() -> None:
    perkara = susun_perkara([], paket_contoh())
    found = {kode: len(run(perkara, kode)[1]) for kode in SEMUA if PEMERIKSAAN[kode].untuk_paket}
    assert {kode: count for kode, count in found.items() if count} == {
        "DAT001": 1,  # Persentase Capaian Kinerja Program: a ratio, but no definition
        "DAT006": 1,  # an indikator of a tujuan that counts documents
        "DAT007": 2,  # IKM 92,5 after 92,80, SAKIP 67 after 68,41, both in the first PK
        "DAT008": 2,  # a sub kegiatan without budget that reports its output, in both PK
        "DAT010": 2,  # neither PK has a rencana aksi
    }
