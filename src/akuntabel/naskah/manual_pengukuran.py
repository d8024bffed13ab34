"""Manual pengukuran kinerja: how each indikator is measured, by whom, from which data, when.

Source: PermenPANRB 88/2021, criteria 2a (guide, operational definitions, collection of data). No text fixes
a form; the lines are those that the criteria ask for.
"""

from collections.abc import Iterator

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014, PERMENPANRB_88_2021
from akuntabel.dokumen.blocks import Blok, Butir, Daftar, Gaya, Isi, Judul, Penomoran, Rincian
from akuntabel.dokumen.dokumen import Dokumen, Kertas
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.formulasi import blok_formulasi
from akuntabel.naskah.lembar import susun_lembar
from akuntabel.naskah.markdown import markdown
from akuntabel.naskah.pemilik import pemilik_indikator, sebut_penanggung_jawab
from akuntabel.naskah.teks import Span, daftar_kata, isian, nomor, par, rangkai, rapat, sitasi
from akuntabel.skema.pilihan import Arah, PeranVariabel, TipeTarget
from akuntabel.skema.tabel.perencanaan import Indikator, PeranPemilik, Ukuran
from akuntabel.skema.tabel.perjanjian import Iku
from akuntabel.skema.tabel.variabel import Variabel

_LEBAR_RUMUS = 60

_TIPE = {
    TipeTarget.KUMULATIF: "jumlah realisasi triwulan I sampai dengan IV",
    TipeTarget.TREN_NEGATIF: "nilai triwulan terakhir yang terisi",
    TipeTarget.PERSENTASE: "persentase kumulatif pada triwulan terakhir yang terisi",
    TipeTarget.NILAI_AKHIR: "nilai triwulan terakhir yang terisi",
    TipeTarget.NILAI_TERTINGGI: "nilai tertinggi di antara triwulan yang terisi",
    TipeTarget.RATA_RATA: "rata-rata nilai triwulan yang terisi",
}
_ARAH = {
    Arah.NAIK: "makin tinggi realisasinya makin baik",
    Arah.TURUN: "makin rendah realisasinya makin baik",
}


def susun_manual(bahan: Bahan, kertas: Kertas = Kertas.A4) -> Dokumen:
    """The manual of the indikator that the head's agreements promise, each once, in their order."""
    indicators = dict.fromkeys(i for pk in bahan.paket.perjanjian_kepala for i in bahan.indikator_pk(pk.kode))
    blocks: list[Blok] = [
        par(
            "Manual ini menjadi pedoman pengukuran dan pengumpulan data kinerja {nama} menurut {dasar}. Setiap indikator "
            "diukur dengan definisi, rumus, dan sumber data yang sama setiap kali diukur.",
            nama=isian(bahan.instansi.nama),
            dasar=daftar_kata([(sitasi(p.singkat),) for p in (PERMENPANRB_53_2014, PERMENPANRB_88_2021)]),
        ),
    ]
    for number, indikator in enumerate(indicators, 1):
        blocks += [_judul(number, indikator), Rincian(tuple(_butir(bahan, indikator)), lebar=0.27)]
    return susun_lembar(bahan, "Manual Pengukuran Kinerja", tuple(blocks), kertas)


def _judul(number: int, indikator: Indikator) -> Judul:
    return Judul(3, rangkai("{n}. {nama}", n=nomor(number), nama=isian(indikator.nama)), Penomoran.SENYAP)


def _butir(bahan: Bahan, indikator: Indikator) -> Iterator[tuple[Isi, tuple[Blok, ...]]]:
    """The lines of one indikator; a line of which nothing is known has a dash."""
    ukuran, iku = bahan.ukuran(indikator), _iku(bahan, indikator)
    unsur = bahan.paket.kunci["unsur"][indikator.unsur]
    yield _baris("Tujuan/sasaran", isian(unsur.uraian))
    yield rangkai("Definisi operasional"), markdown(iku.definisi if iku else "", bahan.hasil, Gaya.RAPAT) or _kosong()
    yield rangkai("Rumus"), blok_formulasi(bahan, iku, _LEBAR_RUMUS) if iku else _kosong()
    if variables := [v for v in bahan.paket.variabel if v.ukuran == ukuran.kode]:
        yield rangkai("Data yang dikumpulkan"), (_variabel(bahan, variables),)
    yield _baris("Satuan", isian(ukuran.satuan or "–"))
    yield _baris("Arah", _ARAH[ukuran.arah])
    yield _baris("Nilai setahun", _TIPE[ukuran.tipe])
    yield _baris("Sumber data", isian(iku.sumber_data if iku and iku.sumber_data else "–"))
    yield _baris("Penanggung jawab", sebut_penanggung_jawab(bahan, indikator.kode, iku.penanggung_jawab if iku else ""))
    if collectors := pemilik_indikator(bahan, indikator.kode, PeranPemilik.PENGUMPUL_DATA):
        yield _baris("Pengumpul data", daftar_kata(collectors))
    if evidence := _bukti(bahan, ukuran):
        yield rangkai("Data dukung"), (Daftar(tuple((rapat("{b}", b=isian(name)),) for name in evidence), Butir.TITIK),)


def _baris(label: str, text: Span) -> tuple[Isi, tuple[Blok, ...]]:
    return rangkai(label), (rapat("{isi}", isi=text),)


def _kosong() -> tuple[Blok, ...]:
    return (rapat("–"),)


def _iku(bahan: Bahan, indikator: Indikator) -> Iku | None:
    """The description of an indikator in its decree; the last one where several describe it."""
    rows = [row for row in bahan.paket.iku if row.indikator == indikator.kode]
    return rows[-1] if rows else None


def _variabel(bahan: Bahan, variables: list[Variabel]) -> Daftar:
    return Daftar(tuple((rapat("{isi}", isi=_satu_variabel(bahan, v)),) for v in variables), Butir.TITIK)


def _satu_variabel(bahan: Bahan, variabel: Variabel) -> Isi:
    part = "" if variabel.peran is PeranVariabel.BAGIAN else f" ({variabel.peran.value})"
    name = rangkai("{nama}{peran}", nama=isian(variabel.nama), peran=part)
    register = bahan.paket.kunci["register"].get(variabel.register)
    if register is None:
        return name
    counted = rangkai("{nama}, dihitung dari {register}", nama=name, register=isian(register.nama))
    if variabel.cara_hitung:
        counted = rangkai("{isi}: {cara}", isi=counted, cara=variabel.cara_hitung.value)
    if variabel.status_dihitung:
        counted = rangkai("{isi} “{status}”", isi=counted, status=isian(variabel.status_dihitung))
    if register.alasan_hitung:
        counted = rangkai("{isi}. {alasan}", isi=counted, alasan=isian(register.alasan_hitung))
    return counted


def _bukti(bahan: Bahan, ukuran: Ukuran) -> list[str]:
    return list(dict.fromkeys(row.nama for row in bahan.paket.data_dukung if row.ukuran == ukuran.kode))
