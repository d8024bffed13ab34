"""Columns that the workbook computes for its reader; they are shown, and never read back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.berkas.judul import HITUNG
from akuntabel.berkas.terbaca import Fields


@dataclass(frozen=True, slots=True)
class Hitung:
    """A computed column: its formula over cells of the row (`{kode}`), and the value to show before recalculation."""

    judul: str
    rumus: str
    nilai: Callable[[Fields], str | Decimal]
    lebar: int

    @property
    def kepala(self) -> str:
        """The heading, marked so that reading skips the column."""
        return f"{HITUNG} {self.judul}"


def computed(table: str) -> Sequence[Hitung]:
    """List the computed columns of a sheet."""
    return _OWN.get(table, ())


def _sum(judul: str, *fields: str, lebar: int = 12) -> Hitung:
    cells = f"{{{fields[0]}}}:{{{fields[-1]}}}"
    return Hitung(
        judul,
        f'IF(COUNT({cells})=0,"",SUM({cells}))',
        lambda row: sum((Decimal(row[f] or 0) for f in fields), Decimal()),
        lebar,
    )


def _level(row: Fields) -> str:
    return {2: "program", 4: "kegiatan", 5: "sub kegiatan"}.get(row["kode"].count("."), "periksa kode")


def _parent(row: Fields) -> str:
    parts = row["kode"].split(".")
    return ".".join(parts[: {5: 3, 6: 5}.get(len(parts), 0)])


def _up_to(dot: int) -> str:
    return f'LEFT({{kode}},FIND("~",SUBSTITUTE({{kode}},".","~",{dot}))-1)'


_DOTS = 'LEN({kode})-LEN(SUBSTITUTE({kode},".",""))'

_KEBUTUHAN = ("kebutuhan_sd", "kebutuhan_sma", "kebutuhan_d3", "kebutuhan_s1", "kebutuhan_s2")
_BEZETTING = ("bezetting_sd", "bezetting_sma", "bezetting_d3", "bezetting_s1", "bezetting_s2")

_OWN: dict[str, tuple[Hitung, ...]] = {
    "pegawai": (
        _sum("Jumlah kebutuhan", *_KEBUTUHAN),
        _sum("Jumlah bezetting", *_BEZETTING),
        _sum("Jumlah L + P", "laki_laki", "perempuan"),
    ),
    "program": (
        Hitung(
            "Jenjang",
            f'IF({{kode}}="","",IF({_DOTS}=2,"program",IF({_DOTS}=4,"kegiatan",'
            f'IF({_DOTS}=5,"sub kegiatan","periksa kode"))))',
            _level,
            14,
        ),
        Hitung(
            "Induk",
            f'IF({_DOTS}=4,{_up_to(3)},IF({_DOTS}=5,{_up_to(5)},""))',
            _parent,
            16,
        ),
    ),
    "realisasi_anggaran": (_sum("Jumlah triwulan", "tw1", "tw2", "tw3", "tw4", lebar=22),),
    "skm": (_sum("Jumlah jawaban", "jawaban_1", "jawaban_2", "jawaban_3", "jawaban_4"),),
}
