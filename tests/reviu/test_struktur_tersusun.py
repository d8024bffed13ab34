"""What we compose ourselves breaks no rule of structure and cites no regulation wrongly."""

from pathlib import Path

import pytest

import akuntabel.reviu.periksa  # noqa: F401
from akuntabel.cli import main
from akuntabel.contoh import lokasi
from akuntabel.dokumen.baca.buka import read_document
from akuntabel.reviu.registry import PEMERIKSAAN, Perkara, run
from akuntabel.reviu.temuan import Tingkat

TRUE_OF_THE_DECREE = {
    "ATR003",  # the first decree of the example cites Permendagri 13/2006, the second PP 65/2005: both revoked
    "ATR015",  # and Undang-Undang 23/2014 as amended by 9/2015 only
}


@pytest.fixture(scope="module")
def composed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tersusun")
    assert main(["susun", str(lokasi("kencong-2025")), "--ke", str(folder), "--naskah", "lkjip", "--timpa"]) == 0
    return folder


@pytest.mark.parametrize("akhiran", ["docx", "pdf", "html", "xlsx"])
def test_composed_lkjip_has_no_galat_and_no_peringatan_but_those_of_the_decree_it_holds(
    composed: Path, akhiran: str
) -> None:
    perkara = Perkara((read_document(composed / f"lkjip.{akhiran}"),))
    checks = [kode for kode in PEMERIKSAAN if kode.startswith(("STR", "ATR")) and not PEMERIKSAAN[kode].untuk_paket]
    results = [run(perkara, kode) for kode in sorted(checks)]
    grave = [t for _, found in results for t in found if t.tingkat is not Tingkat.SARAN]
    assert [f"{t.kode} {t.pesan}" for t in grave if t.kode not in TRUE_OF_THE_DECREE] == []
    assert sum(trace.diperiksa for trace, _ in results) > 300
