"""The indikator of programme codes in one year: outputs of an agreement, results of the Renstra, or both in one."""

from dataclasses import dataclass

from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import Arah, RumusTurun, TipeTarget
from akuntabel.skema.tabel.kinerja import IndikatorProgram
from akuntabel.skema.tabel.perencanaan import Indikator, JenisUnsur, Ukuran
from akuntabel.skema.tabel.perjanjian import Perjanjian
from akuntabel.ukur.cetak import Cetak, seperti
from akuntabel.ukur.program import tipe_program

_JENJANG = {JenisUnsur.SASARAN_PROGRAM, JenisUnsur.SASARAN_KEGIATAN, JenisUnsur.SASARAN_SUB_KEGIATAN}


@dataclass(frozen=True, slots=True)
class IndikatorRenja:
    """One line of formulir E.81: an indikator of the code `program`.

    `kode` is its key in the names of figures: of the output where `keluaran`, else of the
    indikator. `indikator` is what it is in the Renstra, empty for an output that the Renstra
    does not have; `ukuran` and `renstra` are then empty too. `tipe` is how its triwulan make
    a year.
    """

    program: str
    kode: str
    nama: str
    keluaran: bool
    cetak: Cetak
    tipe: TipeTarget
    arah: Arah
    indikator: str = ""
    ukuran: str = ""
    renstra: str = ""
    bertambah: bool = False
    rumus_turun: RumusTurun = RumusTurun.N1


def bertambah(ukuran: Ukuran) -> bool:
    """Does the ukuran add up over the years, as it does over the triwulan of one?"""
    return ukuran.tipe is TipeTarget.KUMULATIF


def indikator_renja(paket: Paket, perjanjian: Perjanjian) -> list[IndikatorRenja]:
    """By code, in the order of the Paket: the outputs of an agreement, then what only its Renstra has."""
    outputs = [row for row in paket.indikator_program if row.perjanjian == perjanjian.kode]
    taken, codes = {row.indikator_renstra for row in outputs}, {row.kode for row in paket.indikator_program}
    lines = [_of_output(paket, row) for row in outputs] + [
        _of_result(paket, unsur.program, indikator, codes)
        for indikator in paket.indikator
        if indikator.kode not in taken
        and (unsur := paket.kunci["unsur"][indikator.unsur]).renstra == perjanjian.renstra
        and unsur.jenis in _JENJANG
    ]
    return [line for program in paket.program for line in lines if line.program == program.kode]


def _of_output(paket: Paket, row: IndikatorProgram) -> IndikatorRenja:
    cetak = Cetak(row.bentuk, row.satuan)
    own = (row.program, row.kode, row.nama, True, cetak, tipe_program(row), row.arah)
    indikator: Indikator | None = paket.kunci["indikator"].get(row.indikator_renstra)
    if indikator is None:
        return IndikatorRenja(*own)
    ukuran: Ukuran = paket.kunci["ukuran"][indikator.ukuran]
    renstra = paket.kunci["unsur"][indikator.unsur].renstra
    return IndikatorRenja(*own, indikator.kode, ukuran.kode, renstra, bertambah(ukuran), ukuran.rumus_turun)


def _of_result(paket: Paket, program: str, indikator: Indikator, outputs: set[str]) -> IndikatorRenja:
    """A line of the Renstra; an output may have its code, which two tables do not keep apart."""
    kode = f"renstra/{indikator.kode}" if indikator.kode in outputs else indikator.kode
    ukuran: Ukuran = paket.kunci["ukuran"][indikator.ukuran]
    renstra = paket.kunci["unsur"][indikator.unsur].renstra
    return IndikatorRenja(
        program, kode, indikator.nama, False, seperti(ukuran), ukuran.tipe, ukuran.arah,
        indikator.kode, ukuran.kode, renstra, bertambah(ukuran), ukuran.rumus_turun,
    )  # fmt: skip
