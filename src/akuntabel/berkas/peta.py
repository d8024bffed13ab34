"""From a record of a Paket back to the cell of the workbook, or the line of the file, that it was read from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from akuntabel.berkas.temuan import Tempat
from akuntabel.skema.letak import Letak
from akuntabel.skema.paket import RECORDS

if TYPE_CHECKING:
    from akuntabel.berkas.rakit import Baris


@dataclass(frozen=True, slots=True)
class Peta:
    """The rows that a Paket was made of, by table; `lembar` names the sheet or file of a table without rows."""

    baris: Mapping[str, Sequence["Baris"]]
    lembar: Callable[[str], str]

    def tempat_of(self, letak: Letak) -> Tempat:
        """The place on disk: the cell where the record is known, else the sheet."""
        rows = self.baris.get(letak.tabel, ())
        if letak.nomor is None or letak.nomor >= len(rows):
            order = (list(RECORDS).index(letak.tabel), 0, 0)
            return Tempat(order, rows[0].tempat_of("").lembar if rows else self.lembar(letak.tabel))
        return rows[letak.nomor].tempat_of(letak.kolom)
