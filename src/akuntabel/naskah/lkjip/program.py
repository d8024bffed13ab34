"""What each program contributed to a tujuan or sasaran, with its own drivers and obstacles."""

from akuntabel.dokumen.blocks import Blok, Butir, Daftar, Isi
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.kalimat import butir
from akuntabel.naskah.nama_program import nama_kalimat
from akuntabel.naskah.teks import daftar_kata, isian, par, rangkai, rapat
from akuntabel.skema.tabel.anggaran import Program
from akuntabel.skema.tabel.kinerja import IndikatorProgram
from akuntabel.skema.tabel.narasi import JenisAnalisis
from akuntabel.skema.tabel.perencanaan import Unsur
from akuntabel.skema.tabel.perjanjian import Perjanjian
from akuntabel.ukur.angka import Angka


def blok_program(bahan: Bahan, perjanjian: Perjanjian, unsur: Unsur) -> tuple[Blok, ...]:
    """What each program contributed, with its own drivers and obstacles."""
    codes = bahan.program_pendukung(perjanjian.kode, unsur)
    lead = par("Dukungan program terhadap {jenis} ini adalah sebagai berikut.", jenis=unsur.jenis.value, sambung=True)
    items = [_satu_program(bahan, perjanjian, bahan.paket.kunci["program"][code]) for code in codes]
    return (lead, Daftar(tuple(items), Butir.ANGKA)) if items else ()


def _satu_program(bahan: Bahan, perjanjian: Perjanjian, program: Program) -> tuple[Blok, ...]:
    measured = [_ukuran_program(bahan, i) for i in bahan.indikator_program(perjanjian.kode, program.kode)]
    sentence = rangkai("{nama}", nama=isian(nama_kalimat(program), tebal=True))
    if measured:
        sentence = rangkai("{nama}: {ukuran}.", nama=sentence, ukuran=daftar_kata(measured))
    blocks: list[Blok] = [rapat("{isi}", isi=sentence)]
    for kind, lead in (
        (JenisAnalisis.PENDORONG, "Faktor pendorong:"),
        (JenisAnalisis.PENGHAMBAT, "Faktor penghambat:"),
        (JenisAnalisis.SOLUSI, "Solusi:"),
    ):
        if points := bahan.analisis(kind, perjanjian.kode, program=program.kode):
            blocks += [rapat("{lead}", lead=lead), butir(points)]
    return tuple(blocks)


def _ukuran_program(bahan: Bahan, indikator: IndikatorProgram) -> Isi:
    """Target and realisasi of an output indikator in a clause, as far as they are filled in."""
    target, realisasi, capaian = (bahan.fig(f"{name}_program", indikator.kode) for name in _BUTIR_PROGRAM)
    template = {
        (True, True): "{nama} ditargetkan {target} dan terealisasi {realisasi}{capaian}",
        (True, False): "{nama} ditargetkan {target}, realisasinya {realisasi}",
        (False, True): "{nama} terealisasi {realisasi}, targetnya {target}",
        (False, False): "{nama} {keadaan}",
    }[target.angka.nilai is not None, realisasi.angka.nilai is not None]
    return rangkai(
        template,
        nama=isian(indikator.nama),
        target=target,
        realisasi=realisasi,
        keadaan=_tanpa_keduanya(target.angka, realisasi.angka),
        capaian=rangkai(" (capaian {n})", n=capaian) if capaian.angka.nilai is not None else (),
    )


_BUTIR_PROGRAM = ("target", "realisasi", "capaian")


def _tanpa_keduanya(target: Angka, realisasi: Angka) -> str:
    if target.teks == realisasi.teks:
        return f"{target.teks} target dan realisasinya"
    return f"{target.teks} targetnya dan {realisasi.teks} realisasinya"
