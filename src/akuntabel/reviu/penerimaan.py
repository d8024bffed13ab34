"""Findings that somebody answers for: kept beside the document, with a reason and a name, and never hidden.

A waiver is tied to the code, to what is printed and to the words around the place, not to a
line or a row, so that it survives edits elsewhere and ends when the figure itself changes.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from akuntabel.dasar.errors import PesanError

VERSI = 1
_AKHIRAN = ".reviu.json"
_NEAR = 0.9
_MOST_BYTES = 5_000_000
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+")


class BerkasPenerimaanError(PesanError):
    """The file of waivers is no such file."""

    pesan = (
        "Daftar penerimaan '{nama}' tidak dapat dibaca. Pulihkan dari salinannya, "
        "atau pindahkan lalu terima lagi temuannya dengan --terima."
    )


class PenerimaanTanpaAlasanError(PesanError):
    """A waiver needs a reason and somebody who answers for it."""

    pesan = "Penerimaan temuan memerlukan alasan dan nama. Tambahkan --alasan '…' dan --nama '…'."


class AlasanTanpaPenerimaanError(PesanError):
    """A reason or a name is given, and nothing that it is for."""

    pesan = "--alasan dan --nama menyertai --terima. Tambahkan temuannya, misalnya --terima 'HIT001:Tabel 3.2 baris 4'."


class PenerimaanTidakSahError(PesanError):
    """What was typed names no code."""

    pesan = "'{isi}' bukan kode temuan dan tempatnya. Tulis misalnya --terima 'HIT001:Tabel 3.2 baris 4'."


class TemuanTidakAdaError(PesanError):
    """No finding stands where the waiver says."""

    pesan = "Tidak ada temuan {kode} pada '{tempat}'. {saran}"


@dataclass(frozen=True, slots=True)
class Penerimaan:
    """One waiver: what is accepted, why, by whom, when.

    `tempat` is the place in words at that time; `kunci` are the words around it.
    """

    kode: str
    tempat: str
    kunci: tuple[str, ...]
    tercetak: str
    alasan: str
    nama: str
    tanggal: date


@dataclass(frozen=True, slots=True)
class Permintaan:
    """A waiver as typed: a code, and the place as the result names it (its beginning is enough)."""

    kode: str
    tempat: str

    def covers(self, kode: str, sebutan: str) -> bool:
        """Is a finding meant? `Tabel 3.2` means all of that table, and nothing of Tabel 3.21."""
        if kode != self.kode:
            return False
        named, asked = (" ".join(text.casefold().split()) for text in (sebutan, self.tempat))
        return re.match(rf"{re.escape(asked)}(?!\w|\.\w)", named) is not None


def parse_permintaan(text: str) -> Permintaan:
    """Read `KODE:TEMPAT`.

    Raises:
        PenerimaanTidakSahError: it is not of this form.
    """
    kode, colon, tempat = text.partition(":")
    if not colon or not tempat.strip() or not re.fullmatch(r"[A-Za-z]{3}\d{3}", kode.strip()):
        raise PenerimaanTidakSahError(isi=text)
    return Permintaan(kode.strip().upper(), tempat.strip())


def berkas_penerimaan(dokumen: Path) -> Path:
    """Where the waivers of a document are kept: `laporan.docx.reviu.json` beside it."""
    return dokumen.with_name(f"{dokumen.name}{_AKHIRAN}")


def load_penerimaan(dokumen: Path) -> tuple[Penerimaan, ...]:
    """The waivers kept beside a document; none where there is no file.

    Raises:
        BerkasPenerimaanError: the file is there and cannot be understood.
    """
    file = berkas_penerimaan(dokumen)
    if not file.is_file():
        return ()
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise BerkasPenerimaanError(nama=file)
        return tuple(map(_of_data, json.loads(file.read_bytes())["penerimaan"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise BerkasPenerimaanError(nama=file) from error


def dump_penerimaan(penerimaan: Iterable[Penerimaan]) -> bytes:
    """Waivers as the file beside a document holds them."""
    data = {"versi": VERSI, "penerimaan": [as_data(p) for p in penerimaan]}
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def as_data(penerimaan: Penerimaan) -> dict[str, Any]:
    """A waiver for a machine."""
    return {
        "kode": penerimaan.kode,
        "tempat": penerimaan.tempat,
        "kunci": list(penerimaan.kunci),
        "tercetak": penerimaan.tercetak,
        "alasan": penerimaan.alasan,
        "nama": penerimaan.nama,
        "tanggal": penerimaan.tanggal.isoformat(),
    }


def _of_data(data: dict[str, Any]) -> Penerimaan:
    return Penerimaan(
        kode=_text(data["kode"]),
        tempat=_text(data["tempat"]),
        kunci=tuple(_text(part) for part in data["kunci"]),
        tercetak=_text(data["tercetak"]),
        alasan=_text(data["alasan"]),
        nama=_text(data["nama"]),
        tanggal=date.fromisoformat(data["tanggal"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(type(value).__name__)
    return value


def pair(findings: Sequence[tuple[str, str, tuple[str, ...]]], waivers: Sequence[Penerimaan]) -> dict[int, Penerimaan]:
    """Tie waivers to findings (code, what is printed, words around), one to one, the nearest first.

    Returns:
        The waiver of each finding that has one, by the finding's position.
    """
    near = sorted(
        (
            (-likeness, number, index)
            for number, waiver in enumerate(waivers)
            for index, finding in enumerate(findings)
            if (likeness := _likeness(finding, waiver))
        ),
    )
    paired: dict[int, Penerimaan] = {}
    used: set[int] = set()
    for _, number, index in near:
        if index not in paired and number not in used:
            paired[index] = waivers[number]
            used.add(number)
    return paired


def _likeness(finding: tuple[str, str, tuple[str, ...]], waiver: Penerimaan) -> float:
    """How alike the words around are, 0 where they cannot be of one place; digits in them must agree."""
    kode, printed, around = finding
    if kode != waiver.kode or _folded(printed) != _folded(waiver.tercetak) or len(around) != len(waiver.kunci):
        return 0
    ratios = [_ratio(here, there) for here, there in zip(around, waiver.kunci, strict=True)]
    return sum(ratios) / len(ratios) if all(r >= _NEAR for r in ratios) else 0


def _ratio(here: str, there: str) -> float:
    if here == there:
        return 1
    if _NUMBER.findall(here) != _NUMBER.findall(there):
        return 0
    return SequenceMatcher(None, _folded(here), _folded(there), autojunk=False).ratio()


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
