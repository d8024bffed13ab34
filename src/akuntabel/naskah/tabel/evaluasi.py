"""What the tables of the yearly plan and of its evaluation share: cells of figures, rows of codes, feet."""

from collections.abc import Callable, Iterable, Sequence

from akuntabel.dasar.nomenklatur import Jenjang, Kode
from akuntabel.dokumen.blocks import Baris, Figur, Inline, JenisBaris, Sel, Teks
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.tabel.anggaran import nama_program
from akuntabel.naskah.tabel.rangka import TENGAH, baris, baris_jumlah, nada_of
from akuntabel.naskah.teks import nomor, rangkai
from akuntabel.skema.nilai import Keadaan
from akuntabel.skema.pilihan import Bentuk
from akuntabel.skema.tabel.anggaran import Program

STRIP = Teks("–")
Nama = tuple[str, str, str]
"""A figure by the parts of its name: jenis, kunci, konteks."""
TANPA: Nama = ("", "", "")
"""The name of no figure, for a cell that stays a dash."""


def angka(bahan: Bahan, nama: Nama, *, tebal: bool = False) -> Inline:
    """A figure for a column whose row names the unit; a dash where it has no value and no word for why."""
    if not bahan.ada(*nama):
        return STRIP
    figure = bahan.angka(*nama)
    if figure.nilai is None and not figure.kata and figure.keadaan in {None, Keadaan.KOSONG}:
        return STRIP
    return Figur(figure, tabel=True, tebal=tebal, polos=figure.bentuk is not Bentuk.PREDIKAT)


def satuan(bentuk: Bentuk, satuan: str) -> str:
    """What the column of units says of an indikator."""
    plain = {Bentuk.PERSEN: "%", Bentuk.RUPIAH: "Rp"}
    return plain.get(bentuk, satuan or "–")


def baris_kode(bahan: Bahan, program: Program, nomor_program: str, nama: Iterable[Nama], *ekor: Inline) -> Baris:
    """A row of money: number of the program, code and name, figures, and what stands after them."""
    bold = is_program(program)
    return baris(
        Sel((nomor(nomor_program),), rata=TENGAH),
        nama_program(program, berkode=True),
        *(angka(bahan, one, tebal=bold) for one in nama),
        *ekor,
        jenis=JenisBaris.KELOMPOK if bold else JenisBaris.BIASA,
    )


def is_program(program: Program) -> bool:
    """Does this code stand at the top?"""
    return Kode(program.kode).jenjang is Jenjang.PROGRAM


def bernomor(programs: Iterable[Program]) -> list[tuple[str, Program]]:
    """Codes in order, each program with its number, what stands under it with none."""
    every = list(programs)
    numbers = {program.kode: str(n) for n, program in enumerate(filter(is_program, every), 1)}
    return [(numbers.get(program.kode, ""), program) for program in every]


def sejenjang(programs: Iterable[Program], is_told: Callable[[str], bool]) -> list[tuple[str, Program]]:
    """Numbered codes that a table can hold: programs, and under a shown code its parts where all of them are told.

    Parts of which one lacks would not make the sum above them.
    """
    every = list(programs)
    parts: dict[str, list[str]] = {}
    for program in every:
        parts.setdefault(_induk(program), []).append(program.kode)
    shown: set[str] = set()
    for program in every:
        above = _induk(program)
        if is_program(program) or (above in shown and all(map(is_told, parts[above]))):
            shown.add(program.kode)
    return [(number, program) for number, program in bernomor(every) if program.kode in shown]


def _induk(program: Program) -> str:
    parent = Kode(program.kode).induk
    return parent.teks if parent else ""


def nomor_formulir(*numbers: str) -> Baris:
    """The row of column numbers as the form has them, where the columns of one form stand in several tables."""
    return Baris(tuple(Sel((nomor(number),), rata=TENGAH) for number in numbers))


def baris_kaki(bahan: Bahan, judul: str, kepala: int, nama: Sequence[Nama | None], ekor: int = 0) -> Baris:
    """A foot row: its title over the first `kepala` columns, figures or nothing under the rest, `ekor` empty cells."""
    cells = [Sel() if one is None else _sel_kaki(bahan, one) for one in nama]
    return baris_jumlah(
        (Sel(rangkai("{judul}", judul=judul), kolom=kepala, tebal=True), *cells, *(Sel() for _ in range(ekor)))
    )


def _sel_kaki(bahan: Bahan, nama: Nama) -> Sel:
    tint = nada_of(bahan.angka(*nama)) if bahan.ada(*nama) else None
    return Sel((angka(bahan, nama, tebal=True),), nada=tint)
