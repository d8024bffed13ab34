"""Figures as data for a machine; docs/angka.md describes every field."""

from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from typing import Any

from akuntabel import __version__
from akuntabel.ukur import Hasil
from akuntabel.ukur.angka import Angka, Sumber, Turunan

VERSI = 1


def as_data(hasil: Hasil) -> dict[str, Any]:
    """All figures by name, exact values as strings, each with its asal; and the peringatan."""
    instansi = hasil.paket.lembaga
    return {
        "versi": VERSI,
        "akuntabel": __version__,
        "instansi": instansi.nama,
        "tahun": instansi.tahun,
        "angka": {name: _angka(angka) for name, angka in hasil.angka.items()},
        "peringatan": [_plain(p) for p in hasil.peringatan],
    }


def _angka(angka: Angka) -> dict[str, Any]:
    return {
        "nama": angka.nama,
        "judul": angka.judul,
        "teks": angka.teks,
        "nilai": _plain(angka.nilai),
        "sampai": _plain(angka.sampai),
        "bentuk": angka.bentuk.value,
        "satuan": angka.satuan,
        "desimal": angka.desimal,
        "predikat": angka.predikat,
        "kata": angka.kata,
        "kode": angka.kode,
        "keadaan": _plain(angka.keadaan),
        "catatan": angka.catatan,
        "asal": _asal(angka.asal),
    }


def _asal(asal: Sumber | Turunan) -> dict[str, Any]:
    if isinstance(asal, Sumber):
        return {"jenis": "isian", **_plain(asal)}
    rule = asal.aturan
    return {
        "jenis": "aturan",
        "id": rule.id,
        "versi": rule.versi,
        "judul": rule.judul,
        "rumus": rule.rumus,
        "dasar": [kutipan.teks for kutipan in rule.dasar],
        "tafsir": rule.tafsir,
        "masukan": {name: _names(given) for name, given in asal.masukan},
        "lain": {name: _plain(value) for name, value in asal.lain},
    }


def _names(given: Angka | tuple[Angka, ...]) -> str | list[str]:
    return given.nama if isinstance(given, Angka) else [angka.nama for angka in given]


def _plain(value: object) -> Any:
    """A value in the words of JSON; a Decimal as its digits."""
    match value:
        case Decimal():
            return f"{value:f}"
        case Enum():
            return value.value
        case tuple() | list():
            return [_plain(item) for item in value]
        case _ if is_dataclass(value):
            return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
        case _:
            return value
