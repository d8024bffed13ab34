"""Official names of national systems and terms that reports of kinerja speak of."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from akuntabel.dasar.parameter import parameter
from akuntabel.dasar.peraturan import Peraturan, peraturan


@dataclass(frozen=True, slots=True)
class NamaResmi:
    """A name as its regulation writes it; `keliru` is a pattern of wrong forms that were met, or empty.

    `tanda` is what each form holds, in lower case, so that other texts need no closer look.
    """

    resmi: str
    peraturan: Peraturan
    tanda: str
    keliru: str = ""


@cache
def nama_resmi(pada: date) -> tuple[NamaResmi, ...]:
    """The names in force on a day."""
    return tuple(
        NamaResmi(
            isi["resmi"],
            peraturan(isi["peraturan"]),
            isi.get("tanda", isi["resmi"].split()[0].casefold()),
            isi.get("keliru", ""),
        )
        for isi in parameter("nama_resmi", pada)["nama"]
    )
