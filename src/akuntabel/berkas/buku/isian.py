"""A Paket on its way into a workbook."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from akuntabel.berkas.sebutan import Sebutan, Texts
from akuntabel.berkas.terbaca import Terbaca
from akuntabel.berkas.tulis import text_rows
from akuntabel.skema.paket import RECORDS


@dataclass(frozen=True)
class Isian:
    """A Paket about to be written: its values, the same as text, and what its records are called.

    `kalimat` are finished sentences by the text of the planner, for the column that shows them.
    """

    terbaca: Terbaca
    tahun: int
    kalimat: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def teks(self) -> Mapping[str, Sequence[Texts]]:
        """Every table as text."""
        return {name: list(text_rows(name, self.terbaca)) for name in RECORDS}

    def yang_belum(self, table: str, words: Sequence[str]) -> list[str]:
        """Those of these words that mean no record of a table yet."""
        return [word for word in words if not self.sebutan.find(table, word)]

    @cached_property
    def sebutan(self) -> Sebutan:
        """What every record is called."""
        return Sebutan.of(self.teks)
