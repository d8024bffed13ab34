"""From a record of a Paket back to the cell of the workbook, or the line of the file, that it was read from."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from akuntabel.berkas.temuan import Tempat
from akuntabel.skema.kolom import tabel_of
from akuntabel.skema.letak import Letak
from akuntabel.skema.paket import RECORDS

if TYPE_CHECKING:
    from akuntabel.berkas.rakit import Baris


_BY_TITLE = {tabel_of(record).judul: name for name, record in RECORDS.items()}
_NAMED = re.compile(rf"\blembar ({'|'.join(sorted(map(re.escape, _BY_TITLE), key=len, reverse=True))})\b")


@dataclass(frozen=True, slots=True)
class Peta:
    """The rows that a Paket was made of, by table; `lembar` names the sheet or file of a table without rows."""

    baris: Mapping[str, Sequence["Baris"]]
    lembar: Callable[[str], str]

    def dengan_lembar(self, teks: str) -> str:
        """A message with the sheets that it names by their table, named as this Paket has them."""
        return _NAMED.sub(lambda match: f"lembar {self._title(match[1])}", teks)

    def _title(self, judul: str) -> str:
        """The sheet of a table; a file of a folder is spoken of by the title of its table."""
        found = self.lembar(_BY_TITLE[judul])
        return judul if found.endswith(".csv") else found

    def tempat_of(self, letak: Letak) -> Tempat:
        """The place on disk: the cell where the record is known, else the sheet."""
        rows = self.baris.get(letak.tabel, ())
        if letak.nomor is None or letak.nomor >= len(rows):
            order = (list(RECORDS).index(letak.tabel), 0, 0)
            return Tempat(order, rows[0].tempat_of("").lembar if rows else self.lembar(letak.tabel))
        return rows[letak.nomor].tempat_of(letak.kolom)
