"""Formulir E.80: evaluation of a Renstra by year, targets apart from realisasi, performance apart from money.

Source: Permendagri 86/2017, formulir E.80, as reports carry it; docs/tafsir/evaluasi-renja.md.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count

from akuntabel.dasar.peraturan import PERMENDAGRI_86_2017
from akuntabel.dokumen.blocks import Baris, Blok, Inline, Isi, JenisBaris, Kolom, Rujuk, Sel, Tabel
from akuntabel.dokumen.dokumen import Dokumen, Kertas
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.lembar import susun_lembar, tanda_evaluasi
from akuntabel.naskah.tabel.capaian import sebut_unsur
from akuntabel.naskah.tabel.evaluasi import Nama, angka, baris_kaki, baris_kode, nomor_formulir, satuan, sejenjang
from akuntabel.naskah.tabel.rangka import ANGKA, KIRI, TENGAH, baris, kolom, sel_kepala
from akuntabel.naskah.teks import daftar_kata, isian, nomor, par, rangkai, sitasi
from akuntabel.skema.tabel.anggaran import Program
from akuntabel.skema.tabel.perencanaan import Indikator, JenisUnsur, Renstra, Unsur
from akuntabel.ukur.evaluasi_renstra import tahun_renstra, tahun_terlaksana

_ATAS = {JenisUnsur.TUJUAN, JenisUnsur.SASARAN}


def susun_evaluasi_renstra(bahan: Bahan, renstra: Renstra, kertas: Kertas = Kertas.A4) -> Dokumen:
    """The form of one Renstra; the tables of money only where one of its years is told."""
    performance = [_target_kinerja(bahan, renstra), _realisasi_kinerja(bahan, renstra)]
    funded = bahan.ada("pagu_renstra_akhir", "", renstra.kode)
    money = [_pagu(bahan, renstra), _realisasi_anggaran(bahan, renstra)] if funded else []
    blocks: list[Blok] = [
        par(
            "Formulir ini mengevaluasi {renstra} {nama} menurut {dasar}. Kinerja (K) disajikan pada {kinerja}{anggaran}, agar "
            "setiap tabel terbaca pada satu halaman; nomor kolom tetap menurut formulirnya.",
            renstra=isian(renstra.nama),
            nama=isian(bahan.instansi.nama),
            dasar=sitasi(f"{PERMENDAGRI_86_2017.singkat}, Formulir E.80"),
            kinerja=_rujuk(performance),
            anggaran=rangkai(" dan anggaran (Rp) pada {tabel}", tabel=_rujuk(money)) if money else (),
        ),
        *performance,
        *money,
        *(par("{isi}", isi=sentence) for sentence in _keterangan(bahan, renstra)),
    ]
    title = f"Evaluasi terhadap Hasil {renstra.nama}"
    return susun_lembar(bahan, title, tuple(blocks), kertas, tanda=tanda_evaluasi(bahan, renstra))


def _rujuk(tables: list[Tabel]) -> Isi:
    return daftar_kata([(Rujuk(table.label),) for table in tables])


# Performance


def _target_kinerja(bahan: Bahan, renstra: Renstra) -> Tabel:
    years = tahun_renstra(renstra)

    def figures(indikator: Indikator) -> list[Nama]:
        return [
            ("kondisi_awal", indikator.ukuran, renstra.kode),
            ("target_akhir_renstra", indikator.ukuran, renstra.kode),
            *(("target", indikator.ukuran, f"{renstra.kode}/{year}") for year in years),
        ]

    numbers = _nomor_tahun(years)
    columns = kolom(
        (0.5, TENGAH), (4.2, KIRI), (1.2, KIRI), *((1.3, ANGKA) for _ in ("awal", "akhir", *years)), (2.2, KIRI)
    )
    return Tabel(
        kolom=columns,
        head=(
            Baris(
                (
                    *_kepala_awal(),
                    sel_kepala(rangkai("Kondisi awal {y}", y=nomor(renstra.tahun_dasar, tebal=True)), baris=2),
                    sel_kepala(rangkai("Target s.d. {y}", y=nomor(renstra.tahun_akhir, tebal=True)), baris=2),
                    sel_kepala("Target Renstra tahun", kolom=len(years)),
                    sel_kepala("Penanggung jawab", baris=2),
                )
            ),
            Baris(tuple(_tahun(year) for year in years)),
            nomor_formulir("1", "4", "4", "5", "6", *numbers.target, numbers.unit),
        ),
        body=tuple(_baris_kinerja(bahan, renstra, figures, columns, unit=True)),
        judul=rangkai("Target Kinerja {renstra} (K)", renstra=isian(renstra.nama)),
        label=f"target-{renstra.kode}",
        catatan=rangkai(
            "Target sampai dengan akhir Renstra bagi indikator yang bertambah dari tahun ke tahun adalah jumlah target seluruh "
            "tahun; indikator lain memakai target tahun terakhir."
        ),
        lanskap=True,
    )


def _realisasi_kinerja(bahan: Bahan, renstra: Renstra) -> Tabel:
    years = tahun_renstra(renstra)

    def figures(indikator: Indikator) -> list[Nama]:
        reached = (("realisasi_tahunan", indikator.ukuran, f"{renstra.kode}/{year}") for year in years)
        ratios = (("rasio_tahunan", indikator.ukuran, f"{renstra.kode}/{year}") for year in years)
        return [*reached, *ratios]

    columns = kolom(
        (0.5, TENGAH), (4.2, KIRI), (1.2, KIRI), *((1.3, ANGKA) for _ in years), *((1.15, ANGKA) for _ in years)
    )
    return Tabel(
        kolom=columns,
        head=_kepala_realisasi(years, _kepala_awal(), "Realisasi tahun", ("1", "4", "4")),
        body=tuple(_baris_kinerja(bahan, renstra, figures, columns)),
        judul=rangkai("Realisasi dan Rasio Capaian Kinerja {renstra} (K)", renstra=isian(renstra.nama)),
        label=f"realisasi-{renstra.kode}",
        catatan=_catatan_tahun(bahan, renstra),
        lanskap=True,
    )  # fmt: skip


def _kepala_awal() -> tuple[Sel, ...]:
    return tuple(sel_kepala(title, baris=2) for title in ("No", "Indikator", "Satuan"))


def _kepala_realisasi(
    years: tuple[int, ...], lead: tuple[Sel, ...], title: str, numbers: tuple[str, ...]
) -> tuple[Baris, ...]:
    years_wide, printed = len(years), _nomor_tahun(years)
    return (
        Baris((*lead, sel_kepala(title, kolom=years_wide), sel_kepala("Rasio capaian tahun (%)", kolom=years_wide))),
        Baris(tuple(_tahun(year) for year in (*years, *years))),
        nomor_formulir(*numbers, *printed.realisasi, *printed.rasio),
    )


def _tahun(year: int) -> Sel:
    return sel_kepala(nomor(year, tebal=True))


@dataclass(frozen=True, slots=True)
class _Nomor:
    """Column numbers of the form by year: of five years 7 to 11, 12 to 16 and 17 to 21, then 22."""

    target: tuple[str, ...]
    realisasi: tuple[str, ...]
    rasio: tuple[str, ...]
    unit: str


def _nomor_tahun(years: tuple[int, ...]) -> _Nomor:
    numbers = map(str, count(7))
    target, realisasi, rasio = (tuple(next(numbers) for _ in years) for _ in range(3))
    return _Nomor(target, realisasi, rasio, next(numbers))


def _baris_kinerja(
    bahan: Bahan,
    renstra: Renstra,
    figures: Callable[[Indikator], list[Nama]],
    columns: tuple[Kolom, ...],
    *,
    unit: bool = False,
) -> Iterator[Baris]:
    """Every result of the Renstra that has indikator, as a heading, then its indikator."""
    told = ((unsur, heading) for unsur, heading in _unsur(bahan, renstra) if bahan.indikator(unsur.kode))
    for number, (unsur, heading) in enumerate(told, 1):
        cells = Sel((nomor(number),), rata=TENGAH), Sel(heading, kolom=len(columns[1:]), rata=KIRI, tebal=True)
        yield baris(*cells, jenis=JenisBaris.KELOMPOK)
        for indikator in bahan.indikator(unsur.kode):
            ukuran = bahan.ukuran(indikator)
            yield baris(
                Sel(),
                isian(indikator.nama),
                isian(satuan(ukuran.bentuk, ukuran.satuan)),
                *(angka(bahan, name) for name in figures(indikator)),
                *([_penanggung_jawab(bahan, unsur, indikator)] if unit else []),
            )


def _unsur(bahan: Bahan, renstra: Renstra) -> Iterator[tuple[Unsur, Isi]]:
    """Tujuan and sasaran with their numbers, then the results of programme codes in the order of the codes."""
    for number, unsur in bahan.urutan_unsur(renstra.kode):
        if unsur.jenis in _ATAS:
            yield unsur, rangkai("{unsur}: {isi}", unsur=sebut_unsur(number, unsur), isi=isian(unsur.uraian))
    below = _di_bawah(bahan, renstra)
    order = {program.kode: place for place, program in enumerate(bahan.paket.program)}
    for unsur in sorted(below, key=lambda u: order.get(u.program, -1)):
        yield unsur, _kepala_program(bahan, unsur)


def _di_bawah(bahan: Bahan, renstra: Renstra) -> list[Unsur]:
    """Results of programme codes; one person's are no part of the form."""
    left_out = {*_ATAS, JenisUnsur.SASARAN_INDIVIDU}
    return [u for u in bahan.paket.unsur if u.renstra == renstra.kode and u.jenis not in left_out]


def _kepala_program(bahan: Bahan, unsur: Unsur) -> Isi:
    program: Program | None = bahan.paket.kunci["program"].get(unsur.program)
    heading = rangkai("{jenis}: {isi}", jenis=unsur.jenis.value.capitalize(), isi=isian(unsur.uraian))
    if program is None:
        return heading
    return rangkai("{kode} {nama}; {isi}", kode=nomor(program.kode), nama=isian(program.nama), isi=heading)


def _penanggung_jawab(bahan: Bahan, unsur: Unsur, indikator: Indikator) -> Inline:
    """The units that own an indikator, else that of its result, else who answers for the programme."""
    units = bahan.paket.kunci["organisasi"]
    owners = [r.unit for r in bahan.paket.pemilik if r.indikator == indikator.kode] or [unsur.unit]
    names = [units[kode].nama for kode in dict.fromkeys(owners) if kode in units]
    program: Program | None = bahan.paket.kunci["program"].get(unsur.program)
    return isian("; ".join(names) or (program.penanggung_jawab if program else "") or "–")


# Money


def _pagu(bahan: Bahan, renstra: Renstra) -> Tabel:
    years = tahun_renstra(renstra)

    def figures(kode: str) -> list[Nama]:
        yearly = (("pagu_pendanaan", kode, f"{renstra.kode}/{year}") for year in years)
        return [("pagu_renstra_akhir", kode, renstra.kode), *yearly]

    return Tabel(
        kolom=kolom((0.5, TENGAH), (4.2, KIRI), *((2, ANGKA) for _ in ("akhir", *years))),
        head=(
            Baris(
                (
                    *_kepala_kode(),
                    sel_kepala(rangkai("Pagu s.d. {y} (Rp)", y=nomor(renstra.tahun_akhir, tebal=True)), baris=2),
                    sel_kepala("Pagu indikatif tahun (Rp)", kolom=len(years)),
                )
            ),
            Baris(tuple(_tahun(year) for year in years)),
            nomor_formulir("1", "3", "6", *_nomor_tahun(years).target),
        ),
        body=(
            *(baris_kode(bahan, p, number, figures(p.kode)) for number, p in _berdana(bahan, renstra)),
            baris_kaki(bahan, "Jumlah", 2, figures("")),
        ),
        judul=rangkai("Pagu Indikatif {renstra} (Rp)", renstra=isian(renstra.nama)),
        label=f"pagu-{renstra.kode}",
        lanskap=True,
    )


def _realisasi_anggaran(bahan: Bahan, renstra: Renstra) -> Tabel:
    years, done = tahun_renstra(renstra), tahun_terlaksana(bahan.paket, renstra, bahan.masa)

    def figures(kode: str) -> list[Nama]:
        spent = (("realisasi_pendanaan", kode, f"{renstra.kode}/{year}" if year in done else "-") for year in years)
        return [*spent, *(("rasio_pendanaan", kode, f"{renstra.kode}/{year}") for year in years)]

    return Tabel(
        kolom=kolom((0.5, TENGAH), (4.2, KIRI), *((2, ANGKA) for _ in years), *((1.1, ANGKA) for _ in years)),
        head=_kepala_realisasi(years, _kepala_kode(), "Realisasi anggaran tahun (Rp)", ("1", "3")),
        body=(
            *(baris_kode(bahan, p, number, figures(p.kode)) for number, p in _berdana(bahan, renstra)),
            baris_kaki(bahan, "Jumlah", 2, figures("")),
        ),
        judul=rangkai("Realisasi Anggaran {renstra} (Rp)", renstra=isian(renstra.nama)),
        label=f"realisasi-anggaran-{renstra.kode}",
        catatan=_catatan_tahun(bahan, renstra),
        lanskap=True,
    )


def _kepala_kode() -> tuple[Sel, ...]:
    return sel_kepala("No", baris=2), sel_kepala("Program/kegiatan/sub kegiatan", baris=2)


def _berdana(bahan: Bahan, renstra: Renstra) -> list[tuple[str, Program]]:
    """Programs, and what stands under them where the Renstra funds all of it."""
    years = tahun_renstra(renstra)

    def is_funded(kode: str) -> bool:
        amounts = (bahan.angka("pagu_pendanaan", kode, f"{renstra.kode}/{year}") for year in years)
        return any(amount.nilai is not None for amount in amounts)

    return sejenjang(bahan.paket.program, is_funded)


# Notes


def _catatan_tahun(bahan: Bahan, renstra: Renstra) -> Isi:
    """What the dashes mean, and how far the years reach."""
    done = tahun_terlaksana(bahan.paket, renstra, bahan.masa)
    until = rangkai(" Realisasi tersedia sampai tahun {y}.", y=nomor(done[-1])) if done else ()
    return rangkai("Tanda – berarti belum ada nilainya, atau rasionya tidak dapat dihitung.{sampai}", sampai=until)


def _keterangan(bahan: Bahan, renstra: Renstra) -> Iterator[Isi]:
    """What the form lacks and why, each in a sentence."""
    if not any(bahan.indikator(unsur.kode) for unsur in _di_bawah(bahan, renstra)):
        yield rangkai(
            "{renstra} yang tersedia tidak memuat indikator program, kegiatan, atau sub kegiatan, sehingga tabel kinerja memuat "
            "tujuan dan sasaran saja.",
            renstra=isian(renstra.nama),
        )
    if not bahan.ada("pagu_renstra_akhir", "", renstra.kode):
        yield rangkai(
            "Pagu dan realisasi {renstra} per tahun tidak tersedia, sehingga kolom anggaran (Rp) tidak disajikan.",
            renstra=isian(renstra.nama),
        )
    done = tahun_terlaksana(bahan.paket, renstra, bahan.masa)
    if bahan.tahun in tahun_renstra(renstra) and bahan.tahun not in done:
        yield rangkai(
            "Realisasi tahun {y} tidak dimuat karena belum setahun; kemajuannya disajikan pada evaluasi Renja.",
            y=nomor(bahan.tahun),
        )
