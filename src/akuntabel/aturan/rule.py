"""What a rule is: a pure function that carries its law, its formula and its reading.

`@rule` puts an `Aturan` beside the function and enters it in a registry, so that a figure
can say by which rule it was made, a page can show the formula, and a workbook can hold the
same formula live. The function itself stays as written, types and all.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import ParamSpec, Protocol, TypeVar, cast

from akuntabel.dasar.peraturan import Kutipan

P = ParamSpec("P")
R_co = TypeVar("R_co", covariant=True)

Excel = Callable[..., str]
"""Writes a rule as a spreadsheet formula, without the leading "=".

Called with the rule's own parameter names. A figure is given as a cell reference ("C4"), a
range ("C4:C9") or a number written with a point; a collection as a list of one or more of
these; whatever is no figure (arah, skala) as itself; a parameter that only guards (triwulan)
is left out. English function names, commas between arguments.
"""


@dataclass(frozen=True, slots=True)
class Aturan:
    """What can be told of a rule.

    `rumus` is the formula as users read it, `latex` the same for a typeset equation (empty
    when words do), `tafsir` the name of a page in docs/tafsir (empty when the text leaves
    nothing open), `versi` changes when the same inputs would give another result.
    """

    id: str
    judul: str
    dasar: tuple[Kutipan, ...]
    rumus: str
    latex: str
    excel: Excel | None
    tafsir: str
    versi: str

    def formula(self, **acuan: object) -> str:
        """The rule as a spreadsheet formula; what to pass is said at `Excel`.

        Raises:
            TypeError: the rule has no such formula.
        """
        if self.excel is None:
            raise TypeError(f"{self.id} has no spreadsheet formula")
        return self.excel(**acuan)


class Rule(Protocol[P, R_co]):
    """A function with its `Aturan`."""

    aturan: Aturan
    __name__: str

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R_co: ...


_registry: dict[str, Rule[..., object]] = {}

ATURAN: Mapping[str, Rule[..., object]] = MappingProxyType(_registry)
"""All rules by id; complete once `akuntabel.aturan` is imported."""


def template(formula: str) -> Excel:
    """A formula with parameter names in braces; a list of references is joined by commas.

    >>> template("SUM({bagian})")(bagian=["C4", "C7"])
    'SUM(C4,C7)'
    """

    def write(**acuan: str | Sequence[str]) -> str:
        return formula.format(**{nama: isi if isinstance(isi, str) else ",".join(isi) for nama, isi in acuan.items()})

    return write


def rule(
    id: str,  # noqa: A002
    *,
    dasar: Kutipan | tuple[Kutipan, ...],
    judul: str,
    rumus: str,
    latex: str = "",
    excel: str | Excel | None = None,
    tafsir: str = "",
    versi: str = "1",
) -> Callable[[Callable[P, R_co]], Rule[P, R_co]]:
    """Register a pure function as a rule; the fields are those of `Aturan`.

    Raises:
        ValueError: another rule has the same id.
    """
    aturan = Aturan(
        id=id,
        judul=judul,
        dasar=dasar if isinstance(dasar, tuple) else (dasar,),
        rumus=rumus,
        latex=latex,
        excel=template(excel) if isinstance(excel, str) else excel,
        tafsir=tafsir,
        versi=versi,
    )

    def register(function: Callable[P, R_co]) -> Rule[P, R_co]:
        if id in _registry:
            raise ValueError(f"two rules are called {id}")
        registered = cast("Rule[P, R_co]", function)
        registered.aturan = aturan
        _registry[id] = registered
        return registered

    return register
