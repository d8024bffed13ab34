"""The Frictionless Data Package descriptor of a folder of CSV, derived from the schema.

Source: Data Package and Tabular Data Package, version 1.
"""

import re
from typing import Any

from akuntabel.skema.kolom import Jenis, Kolom, kolom_of, tabel_of
from akuntabel.skema.paket import Paket

DESCRIPTOR = "datapackage.json"

_TYPES: dict[Jenis, dict[str, Any]] = {
    Jenis.TANGGAL: {"type": "date", "format": "default"},
    Jenis.TAHUN: {"type": "year"},
    Jenis.BULAT: {"type": "integer"},
    Jenis.RUPIAH: {"type": "number", "decimalChar": ","},
    Jenis.DESIMAL: {"type": "number", "decimalChar": ","},
}


def describe(paket: Paket) -> dict[str, Any]:
    """Describe every table of a Paket that holds records.

    Returns:
        The descriptor, ready for JSON. A NILAI is a string: its form is said by its ukuran.
    """
    tables = {description.nama: record for description, record, records in paket.isi() if records}
    lembaga = paket.lembaga
    return {
        "profile": "tabular-data-package",
        "name": _slug(f"paket {lembaga.nama} {lembaga.tahun}"),
        "title": f"Paket kinerja {lembaga.nama} {lembaga.pemerintah_daerah} Tahun {lembaga.tahun}",
        "description": "Data perencanaan, perjanjian, anggaran dan pengukuran kinerja satu perangkat daerah.",
        "resources": [_resource(record, tables) for record in tables.values()],
    }


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")


def _resource(record: type, tables: dict[str, type]) -> dict[str, Any]:
    description, kolom = tabel_of(record), kolom_of(record)
    schema: dict[str, Any] = {"fields": [_field(name, k, record) for name, k in kolom.items()], "missingValues": [""]}
    # A primary key may not be empty, and some keys of ours may in part.
    if description.kunci and all(kolom[name].wajib for name in description.kunci):
        schema["primaryKey"] = list(description.kunci)
    if keys := [_foreign_key(name, k, description.nama) for name, k in kolom.items() if k.rujuk in tables]:
        schema["foreignKeys"] = keys
    return {
        "profile": "tabular-data-resource",
        "name": description.nama,
        "path": f"{description.nama}.csv",
        "title": description.judul,
        "description": description.bantuan,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ";", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": schema,
    }


def _field(name: str, kolom: Kolom, record: type) -> dict[str, Any]:
    field: dict[str, Any] = {"name": name, "title": kolom.judul}
    if kolom.bantuan:
        field["description"] = kolom.bantuan
    field |= _TYPES.get(kolom.jenis, {"type": "string"})
    constraints: dict[str, Any] = {}
    if kolom.wajib:
        constraints["required"] = True
    if tabel_of(record).kunci == (name,):
        constraints["unique"] = True
    if kolom.pilihan:
        constraints["enum"] = [choice.value for choice in kolom.pilihan]
    if kolom.jenis is Jenis.BULAT:
        constraints["minimum"] = 0
    if constraints:
        field["constraints"] = constraints
    return field


def _foreign_key(name: str, kolom: Kolom, table: str) -> dict[str, Any]:
    return {
        "fields": name,
        "reference": {"resource": "" if kolom.rujuk == table else kolom.rujuk, "fields": "kode"},
    }
