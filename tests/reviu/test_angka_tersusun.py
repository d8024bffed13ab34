"""What we compose ourselves adds up, fits its scales and says one thing once, alone and among its documents."""

from pathlib import Path

import pytest

import akuntabel.reviu.periksa  # noqa: F401
from akuntabel.cli import main
from akuntabel.contoh import lokasi
from akuntabel.dokumen.baca.buka import read_document
from akuntabel.reviu.perkara import susun_perkara
from akuntabel.reviu.registry import PEMERIKSAAN, run
from akuntabel.reviu.temuan import Tingkat


@pytest.fixture(scope="module")
def composed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tersusun")
    assert main(["susun", str(lokasi("kencong-2025")), "--ke", str(folder), "--timpa"]) == 0
    return folder


@pytest.mark.parametrize("nama", ["lkjip.docx", "lkjip.pdf", "lkjip.html", "lkjip.xlsx", "*.docx"])
def test_composed_documents_have_no_galat_and_no_peringatan(composed: Path, nama: str) -> None:
    perkara = susun_perkara([read_document(path) for path in sorted(composed.glob(nama))])
    checks = sorted(kode for kode in PEMERIKSAAN if kode.startswith(("HIT", "SKL", "SIL")))
    results = [run(perkara, kode) for kode in checks]
    grave = [t for _, found in results for t in found if t.tingkat is not Tingkat.SARAN]
    assert [f"{temuan.kode} {temuan.pesan}" for temuan in grave] == []
    assert sum(trace.diperiksa for trace, _ in results) > 1500
