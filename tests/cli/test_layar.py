"""What a terminal shows: folded where it ends, whole where it is copied from."""

import pytest

from akuntabel.cli import layar
from akuntabel.cli.layar import Kemajuan, count_text, print_table, size_text

LONG = "Meningkatnya kepuasan masyarakat terhadap pelayanan publik di kecamatan"


def printed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, width: int | None) -> list[str]:
    monkeypatch.setattr(layar, "terminal_width", lambda: width)
    print_table(("Nama", "Nilai", "Judul"), [("a-panjang-sekali-namanya", "1,5", LONG)], numeric=(1,), whole=(0,))
    return capsys.readouterr().out.splitlines()


def test_prose_folds_where_the_terminal_ends(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = printed(capsys, monkeypatch, 72)
    assert max(map(len, lines)) <= 72
    assert len(lines) > 3
    assert lines[2].startswith("  a-panjang-sekali-namanya    1,5  Meningkatnya")


@pytest.mark.parametrize("width", [None, 400])
def test_nothing_folds_in_a_file_or_where_there_is_room(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, width: int | None
) -> None:
    lines = printed(capsys, monkeypatch, width)
    assert len(lines) == 3
    assert lines[2].endswith(LONG)


@pytest.mark.parametrize(
    ("size", "text"), [(0, "1 KB"), (1_499, "1 KB"), (999_999, "1000 KB"), (1_250_000, "1,2 MB"), (972_430, "972 KB")]
)
def test_sizes(size: int, text: str) -> None:
    assert size_text(size) == text


def test_counts() -> None:
    assert [count_text(n) for n in (0, 999, 1234, 1_234_567)] == ["0", "999", "1.234", "1.234.567"]


@pytest.mark.parametrize("person", [True, False])
def test_progress_is_for_persons(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *, person: bool
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: person)
    with Kemajuan() as progress:
        assert list(progress.steps(("satu.pdf", "dua.pdf"))) == ["satu.pdf", "dua.pdf"]
    told = capsys.readouterr()
    assert told.out == ""
    assert ("[2/2] dua.pdf" in told.err) is person
    if person:
        assert told.err.endswith(f"\r{' ' * len('[2/2] dua.pdf')}\r")
