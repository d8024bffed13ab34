"""The files that a review is timed on are sound reports, so that its time is that of a real review."""

from pathlib import Path

from bench.berkas_reviu import write_laporan

from akuntabel.reviu.jalan import review
from akuntabel.reviu.temuan import Tingkat

FAMILIES = ("HIT", "SIL", "NAR", "SKL", "STR")


def test_text_is_as_sound_as_the_document_that_it_comes_from(tmp_path: Path) -> None:
    found = {form: review([write_laporan(tmp_path, form, 1)], pilih=FAMILIES) for form in ("docx", "txt")}
    for result in found.values():
        assert not [b.temuan for b in result.butir if b.temuan.tingkat is not Tingkat.SARAN]
    assert found["txt"].diperiksa.angka > 0.9 * found["docx"].diperiksa.angka > 500
