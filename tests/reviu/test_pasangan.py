"""Each check finds the marked lines of its flawed text and nothing in its sound one."""

from pathlib import Path

import pytest
from tests.reviu.pasangan import FOLDER, naskah_codes, paket_contoh, read_naskah
from tests.reviu.pasangan_buku import BUKU, perkara_of
from tests.reviu.pasangan_paket import PASANGAN

import akuntabel.reviu.periksa  # noqa: F401
from akuntabel.reviu.perkara import susun_perkara
from akuntabel.reviu.registry import run


@pytest.mark.parametrize("kode", sorted(naskah_codes()))
def test_flawed_text_is_found_at_its_marked_lines(kode: str, tmp_path: Path) -> None:
    naskah = read_naskah(FOLDER / kode / "flawed.txt", tmp_path)
    _, found = run(naskah.perkara, kode)
    assert naskah.baris[kode]
    assert {temuan.tempat.baris for temuan in found} == naskah.baris[kode], [t.pesan for t in found]


@pytest.mark.parametrize("kode", sorted(naskah_codes()))
def test_sound_text_is_looked_at_and_left_alone(kode: str, tmp_path: Path) -> None:
    trace, found = run(read_naskah(FOLDER / kode / "sound.txt", tmp_path).perkara, kode)
    assert [temuan.pesan for temuan in found] == []
    assert trace.diperiksa > 0


@pytest.mark.parametrize("kode", sorted(PASANGAN))
def test_flawed_paket_is_found_and_sound_one_left_alone(kode: str) -> None:
    pair = PASANGAN[kode]
    _, found = run(susun_perkara([], pair.flawed(paket_contoh())), kode)
    trace, none = run(susun_perkara([], pair.sound(paket_contoh())), kode)
    assert any(pair.disebut in temuan.pesan for temuan in found), [t.pesan for t in found]
    assert [temuan.pesan for temuan in none] == []
    assert trace.diperiksa > 0


def test_a_check_of_a_paket_does_nothing_without_one() -> None:
    assert run(susun_perkara([]), "DAT001")[0].diperiksa == 0


@pytest.mark.parametrize("kode", sorted(BUKU))
def test_flawed_workbook_is_found_at_its_cell_and_sound_one_left_alone(kode: str, tmp_path: Path) -> None:
    flawed, sound, cell = BUKU[kode]
    _, found = run(perkara_of(flawed, tmp_path / "flawed.xlsx"), kode)
    trace, none = run(perkara_of(sound, tmp_path / "sound.xlsx"), kode)
    assert [temuan.tempat.jalur for temuan in found] == [cell]
    assert [temuan.pesan for temuan in none] == []
    assert trace.diperiksa > 0
