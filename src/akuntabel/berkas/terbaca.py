"""The values of a Paket, field by field, whether or not every cell could be read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from akuntabel.skema.kolom import Kolom, kolom_of, tabel_of
from akuntabel.skema.paket import RECORDS, Paket
from akuntabel.skema.pilihan import Bentuk

Fields = Mapping[str, Any]
"""Values of one record by field; a field that could not be read is absent."""


@dataclass(frozen=True)
class Terbaca:
    """Tables by name, each with its rows in order."""

    tabel: Mapping[str, Sequence[Fields]]

    @classmethod
    def of(cls, paket: Paket) -> "Terbaca":
        """The values of a whole Paket."""
        return cls(
            {
                description.nama: [{name: getattr(r, name) for name in kolom_of(record)} for r in records]
                for description, record, records in paket.isi()
            }
        )

    @cached_property
    def kunci(self) -> Mapping[str, Mapping[Any, Fields]]:
        """Rows by key, for every table with a key of one field."""
        keys = {name: tabel_of(record).kunci for name, record in RECORDS.items()}
        return {
            name: {row[key[0]]: row for row in self.tabel[name] if key[0] in row}
            for name, key in keys.items()
            if len(key) == 1
        }

    def bentuk_of(self, tabel: str, row: Fields, kolom: Kolom) -> tuple[Bentuk, str] | None:
        """Form and unit that rule a NILAI; None when the way to its ukuran is broken."""
        record = RECORDS[tabel]
        for step in filter(None, kolom.bentuk_dari.split(".")):
            target = kolom_of(record)[step].rujuk
            found = self.kunci[target].get(row.get(step))
            if found is None:
                return None
            record, row = RECORDS[target], found
        return (row["bentuk"], row.get("satuan", "")) if "bentuk" in row else None
