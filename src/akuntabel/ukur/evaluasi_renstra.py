"""Figures of formulir E.80: each year of a Renstra, what it promised, what came of it, and the plan as a whole.

Readings where the form is silent: docs/tafsir/evaluasi-renja.md.
"""

from collections.abc import Mapping, Sequence

from akuntabel.aturan.anggaran import jumlah
from akuntabel.aturan.renja import jumlah_tahun, rasio_tahunan
from akuntabel.skema.nilai import Keadaan
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.perencanaan import Indikator, Renstra, Ukuran
from akuntabel.ukur.anggaran import name_of
from akuntabel.ukur.angka import Angka, Sumber
from akuntabel.ukur.buku import Buku, nama_angka
from akuntabel.ukur.cetak import RUPIAH, Cetak, seperti
from akuntabel.ukur.derajat import ukur_derajat
from akuntabel.ukur.indikator_renja import bertambah
from akuntabel.ukur.masa import Masa, masa_of
from akuntabel.ukur.rincian import children_of


def tahun_renstra(renstra: Renstra) -> tuple[int, ...]:
    """The years that a Renstra is carried out in: those of its period after the baseline."""
    return tuple(range(max(renstra.tahun_awal, renstra.tahun_dasar + 1), renstra.tahun_akhir + 1))


def tahun_terlaksana(paket: Paket, renstra: Renstra, masa: Masa) -> tuple[int, ...]:
    """Those of its years that are over; the reported one when its data are a whole year's."""
    last = paket.tahun if masa.selesai else paket.tahun - 1
    return tuple(year for year in tahun_renstra(renstra) if year <= last)


def ukur_evaluasi_renstra(buku: Buku, paket: Paket) -> None:
    """Every indikator of each Renstra by year and in all, then the money of each code."""
    masa = masa_of(paket)
    for indikator in paket.indikator:
        renstra: Renstra = paket.kunci["renstra"][paket.kunci["unsur"][indikator.unsur].renstra]
        _of_indikator(buku, paket, renstra, indikator, masa)
    for renstra in paket.renstra:
        if any(row.renstra == renstra.kode for row in paket.pendanaan_renstra):
            _of_money(buku, paket, renstra, masa)


def _of_indikator(buku: Buku, paket: Paket, renstra: Renstra, indikator: Indikator, masa: Masa) -> None:
    ukuran: Ukuran = paket.kunci["ukuran"][indikator.ukuran]
    years, before = tahun_renstra(renstra), [y for y in tahun_renstra(renstra) if y < paket.tahun]
    _target_akhir(buku, renstra, indikator, ukuran, years)
    if before:
        _until_last_year(buku, renstra, indikator, ukuran, before)
    for year in tahun_terlaksana(paket, renstra, masa):
        context = f"{renstra.kode}/{year}"
        reached, target = _of_year(buku, paket, indikator, year), nama_angka("target", ukuran.kode, context)
        if reached is None:
            continue
        buku.alias(nama_angka("realisasi_tahunan", ukuran.kode, context), reached)
        if target in buku:
            ukur_derajat(
                buku, paket, rasio_tahunan, nama_angka("rasio_tahunan", ukuran.kode, context),
                f"Rasio capaian {indikator.nama} tahun {year}", (reached, buku[target]),
                ukuran.arah, ukuran.rumus_turun,
            )  # fmt: skip


def _of_year(buku: Buku, paket: Paket, indikator: Indikator, year: int) -> Angka | None:
    """What the ukuran reached in one year; in the reported one, where that is blank, what the output did that it is."""
    own = nama_angka("realisasi", indikator.ukuran, str(year))
    if year == paket.tahun and (own not in buku or buku[own].nilai is None):
        outputs = [row.kode for row in paket.indikator_program if row.indikator_renstra == indikator.kode]
        made = [a for kode in outputs if (a := buku[nama_angka("realisasi_program", kode)]).nilai is not None]
        if made:
            return made[-1]
    return buku.cari(own)


def _target_akhir(buku: Buku, renstra: Renstra, indikator: Indikator, ukuran: Ukuran, years: Sequence[int]) -> None:
    """What the whole Renstra promises: the sum of its years where the ukuran adds up, else the last target."""
    name = nama_angka("target_akhir_renstra", ukuran.kode, renstra.kode)
    yearly = [nama_angka("target", ukuran.kode, f"{renstra.kode}/{year}") for year in years]
    if not bertambah(ukuran) or any(n in buku and buku[n].sampai is not None for n in yearly):
        buku.alias(name, buku[nama_angka("target_akhir", ukuran.kode, renstra.kode)])
        return
    title = f"Target {indikator.nama} selama {renstra.nama}"
    _sum_of_years(buku, name, title, yearly, seperti(ukuran), Sumber("Target Renstra", indikator.kode, "setiap tahun"))


def _until_last_year(buku: Buku, renstra: Renstra, indikator: Indikator, ukuran: Ukuran, years: Sequence[int]) -> None:
    """What the Renstra had reached before the reported year: the sum of its years, else the last value known."""
    name = nama_angka("realisasi_renstra_lalu", ukuran.kode, renstra.kode)
    title = f"Realisasi {indikator.nama} selama {renstra.nama} sampai tahun {years[-1]}"
    yearly = [nama_angka("realisasi", ukuran.kode, str(year)) for year in years]
    place = Sumber("Realisasi Tahunan", ukuran.kode, "setiap tahun")
    if bertambah(ukuran):
        _sum_of_years(buku, name, title, yearly, seperti(ukuran), place)
        return
    known = [buku[n] for n in yearly if n in buku and buku[n].nilai is not None]
    if known:
        buku.alias(name, known[-1])
    else:
        buku.isian(name, title, Keadaan.KOSONG, seperti(ukuran), place)


def _sum_of_years(buku: Buku, name: str, title: str, yearly: Sequence[str], cetak: Cetak, place: Sumber) -> Angka:
    """The sum over all years; none where one of them is not known, for part of a plan is not the plan."""
    if any(n not in buku or buku[n].nilai is None for n in yearly):
        return buku.isian(name, title, Keadaan.KOSONG, cetak, place)
    return buku.turunkan(jumlah_tahun, name, title, {"tahun": [buku[n] for n in yearly]}, cetak)


def _of_money(buku: Buku, paket: Paket, renstra: Renstra, masa: Masa) -> None:
    years, done = tahun_renstra(renstra), tahun_terlaksana(paket, renstra, masa)
    before = [year for year in years if year < paket.tahun]
    for year in years:
        _roll_up_year(buku, paket, renstra, year, "pagu_renstra", "pagu_pendanaan", "Pagu indikatif")
    for year in dict.fromkeys((*before, *done)):
        _roll_up_year(buku, paket, renstra, year, "realisasi_renstra", "realisasi_pendanaan", "Realisasi anggaran")
    for kode in ("", *(p.kode for p in paket.program)):
        name = name_of(paket, kode)
        for year in done:
            context = f"{renstra.kode}/{year}"
            pair = (nama_angka(jenis, kode, context) for jenis in ("realisasi_pendanaan", "pagu_pendanaan"))
            spent, pagu = (buku[one] for one in pair)
            ukur_derajat(
                buku, paket, rasio_tahunan, nama_angka("rasio_pendanaan", kode, context),
                f"Rasio realisasi anggaran {name} tahun {year}", (spent, pagu),
            )  # fmt: skip
        title = f"Pagu indikatif {name} selama {renstra.nama}"
        _money_of_years(buku, renstra, ("pagu_renstra_akhir", kode), title, "pagu_pendanaan", years)
        if before:
            title = f"Realisasi anggaran {name} selama {renstra.nama} sampai tahun {before[-1]}"
            _money_of_years(buku, renstra, ("realisasi_pendanaan_lalu", kode), title, "realisasi_pendanaan", before)


def _money_of_years(
    buku: Buku, renstra: Renstra, key: tuple[str, str], title: str, part: str, years: Sequence[int]
) -> None:
    jenis, kode = key
    yearly = [nama_angka(part, kode, f"{renstra.kode}/{year}") for year in years]
    place = Sumber("Pendanaan Renstra", kode or "seluruhnya", "setiap tahun")
    _sum_of_years(buku, nama_angka(jenis, kode, renstra.kode), title, yearly, RUPIAH, place)


def _roll_up_year(buku: Buku, paket: Paket, renstra: Renstra, year: int, part: str, jenis: str, judul: str) -> None:
    """The amount of each code in one year: as its own row has it, else the sum of the codes under it.

    A code under which one amount lacks has none; codes that the Renstra does not fund are no part of the sum.
    """
    tree, context = children_of(paket), f"{renstra.kode}/{year}"
    funded = {row.program for row in paket.pendanaan_renstra if row.renstra == renstra.kode}

    def total(kode: str) -> Angka:
        children = [total(child) for child in tree[kode] if _is_funded(tree, funded, child)]
        own, name = nama_angka(part, kode, context), nama_angka(jenis, kode, context)
        if own in buku and (not children or buku[own].nilai is not None):
            return buku.alias(name, buku[own])
        title = f"{judul} {name_of(paket, kode)} tahun {year}"
        if not children or any(child.nilai is None for child in children):
            return buku.rupiah(name, title, None, Sumber("Pendanaan Renstra", kode or "seluruhnya", str(year)))
        return buku.turunkan(jumlah, name, title, {"bagian": children}, RUPIAH)

    total("")
    for program in paket.program:
        if nama_angka(jenis, program.kode, context) not in buku:
            total(program.kode)


def _is_funded(tree: Mapping[str, Sequence[str]], funded: set[str], kode: str) -> bool:
    return kode in funded or any(_is_funded(tree, funded, child) for child in tree[kode])
