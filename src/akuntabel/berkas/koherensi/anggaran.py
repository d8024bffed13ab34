"""Money: codes with their parents, pagu where it belongs, totals equal to their parts to the sen."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal

from akuntabel.berkas.koherensi.catatan import Catatan, check
from akuntabel.berkas.temuan import Kode
from akuntabel.dasar.errors import KodeTidakSahError
from akuntabel.dasar.nomenklatur import BELUM_DIPASTIKAN, Jenjang, cari, has_neighbours
from akuntabel.dasar.nomenklatur import Kode as KodeProgram
from akuntabel.skema.bilangan import format_bilangan
from akuntabel.skema.nilai import Keadaan, Nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import Arah
from akuntabel.skema.tabel.anggaran import RealisasiAnggaran, RealisasiBulanan
from akuntabel.skema.tabel.kinerja import AsalRealisasi, IndikatorProgram


@check("program")
def program_codes_of_wrong_form_or_without_parent(paket: Paket) -> Iterator[Catatan]:
    known = paket.kunci["program"]
    for nomor, program in enumerate(paket.program):
        kode = _kode(program.kode)
        if kode is None:
            yield Catatan(
                Kode.KODE_PROGRAM,
                "program",
                nomor,
                "kode",
                f"Kode '{program.kode}' bukan kode program, kegiatan atau sub kegiatan.",
                "Tulis program seperti 7.01.02, kegiatan seperti 7.01.02.2.01, sub kegiatan seperti 7.01.02.2.01.0001.",
            )
        elif kode.induk and kode.induk.teks not in known:
            yield Catatan(
                Kode.PROGRAM_TANPA_INDUK,
                "program",
                nomor,
                "kode",
                f"Induknya, {kode.induk.jenjang} {kode.induk}, tidak ada pada lembar ini.",
                f"Tambahkan baris {kode.induk}, atau betulkan kode ini.",
            )


@check("pagu", "realisasi_anggaran", "realisasi_bulanan")
def money_above_the_sub_kegiatan(paket: Paket) -> Iterator[Catatan]:
    for table in ("pagu", "realisasi_anggaran", "realisasi_bulanan"):
        for nomor, record in enumerate(getattr(paket, table)):
            kode = _kode(record.program)
            if kode and kode.jenjang is not Jenjang.SUB_KEGIATAN:
                yield Catatan(
                    Kode.PAGU_BUKAN_SUB_KEGIATAN,
                    table,
                    nomor,
                    "program",
                    f"{kode} adalah {kode.jenjang}, bukan sub kegiatan.",
                    "Isi rupiah pada sub kegiatannya; jumlah kegiatan dan program dihitung.",
                )


@check("pagu", "jumlah_tercetak", "tahapan")
def printed_totals_unlike_their_parts(paket: Paket) -> Iterator[Catatan]:
    pagu = pagu_by_code(paket)
    for nomor, printed in enumerate(paket.jumlah_tercetak):
        parts = pagu[printed.tahapan, printed.program]
        if parts != printed.jumlah:
            subject = printed.program or "seluruh program"
            yield Catatan(
                Kode.JUMLAH_TIDAK_COCOK,
                "jumlah_tercetak",
                nomor,
                "jumlah",
                f"Jumlah tercetak {subject} {rupiah(printed.jumlah)} tidak sama dengan jumlah rinciannya "
                f"{rupiah(parts)} (selisih {rupiah(printed.jumlah - parts)}).",
                "Periksa pagu sub kegiatan pada tahapan itu, lalu jumlah yang tercetak.",
            )


@check("realisasi_anggaran")
def quarters_unlike_the_year(paket: Paket) -> Iterator[Catatan]:
    for nomor, realisasi in enumerate(paket.realisasi_anggaran):
        quarters = _quarters(realisasi)
        if realisasi.setahun is not None and quarters and sum(quarters, Decimal()) != realisasi.setahun:
            total = sum(quarters, Decimal())
            yield Catatan(
                Kode.TRIWULAN_TIDAK_COCOK,
                "realisasi_anggaran",
                nomor,
                "setahun",
                f"Realisasi setahun {rupiah(realisasi.setahun)} tidak sama dengan jumlah triwulan "
                f"{rupiah(total)} (selisih {rupiah(realisasi.setahun - total)}).",
                "Betulkan triwulannya, atau kosongkan kolom Setahun agar dihitung.",
            )


@check("realisasi_anggaran", "pagu", "tahapan")
def money_spent_above_the_pagu(paket: Paket) -> Iterator[Catatan]:
    if not paket.tahapan:
        return
    last = paket.tahapan[-1].kode
    pagu = {(p.program, p.belanja): p.pagu for p in paket.pagu if p.tahapan == last}
    for nomor, realisasi in enumerate(paket.realisasi_anggaran):
        spent = _spent(realisasi) or Decimal()
        allowed = pagu.get((realisasi.program, realisasi.belanja), Decimal())
        if spent > allowed:
            yield Catatan(
                Kode.REALISASI_LEBIH_PAGU,
                "realisasi_anggaran",
                nomor,
                "setahun",
                f"Realisasi {rupiah(spent)} melebihi pagu tahapan '{last}' {rupiah(allowed)}.",
                "Periksa realisasi dan pagu belanja ini.",
            )


@check("indikator_program", "pagu", "tahapan")
def outputs_without_pagu(paket: Paket) -> Iterator[Catatan]:
    if not paket.tahapan:
        return
    last, pagu = paket.tahapan[-1].kode, pagu_by_code(paket)
    for nomor, indikator in enumerate(paket.indikator_program):
        reached = isinstance(indikator.realisasi, Nilai) and indikator.realisasi.angka > 0
        if reached and indikator.asal is AsalRealisasi.DIISI and pagu[last, indikator.program] == 0:
            yield Catatan(
                Kode.REALISASI_TANPA_PAGU,
                "indikator_program",
                nomor,
                "realisasi",
                f"Realisasi terisi, padahal pagu {indikator.program} pada tahapan '{last}' Rp0,00.",
                "Periksa realisasinya; biarkan bila keluaran memang tercapai tanpa anggaran.",
            )


@check("indikator_program", "pagu", "tahapan", "realisasi_anggaran", "realisasi_bulanan")
def outputs_and_money_that_do_not_meet(paket: Paket) -> Iterator[Catatan]:
    """An output for which nothing was spent, and money spent for which nothing is told.

    What nobody has begun to fill is no contradiction: money counts where a row of it stands, a blank output
    where others of its Perjanjian Kinerja are filled.
    """
    spent = _spent_by_code(paket)
    begun = {i.perjanjian for i in paket.indikator_program if isinstance(i.realisasi, Nilai)}
    for nomor, indikator in enumerate(paket.indikator_program):
        amount = spent.get(indikator.program)
        if amount is None or indikator.asal is not AsalRealisasi.DIISI:
            continue
        made = indikator.realisasi.angka if isinstance(indikator.realisasi, Nilai) else None
        if amount == 0 and made and made > 0 and not _without_pagu(paket, indikator.program):
            yield Catatan(
                Kode.KELUARAN_TANPA_BELANJA,
                "indikator_program",
                nomor,
                "realisasi",
                f"Realisasi terisi, padahal realisasi anggaran {indikator.program} Rp0,00.",
                "Periksa keduanya; biarkan bila keluaran memang tercapai tanpa belanja.",
            )
        elif amount > 0 and indikator.perjanjian in begun and _tells_nothing(indikator):
            told = "belum diisi" if made is None else "0"
            yield Catatan(
                Kode.BELANJA_TANPA_KELUARAN,
                "indikator_program",
                nomor,
                "realisasi",
                f"Anggaran {indikator.program} terealisasi {rupiah(amount)}, sedangkan realisasi indikatornya {told}.",
                "Isi realisasinya, atau tulis 'tidak diukur'.",
            )


def _tells_nothing(indikator: IndikatorProgram) -> bool:
    """Is the output blank, or zero where zero is neither promised nor better?"""
    if not isinstance(indikator.realisasi, Nilai):
        said = (indikator.realisasi, indikator.tw1, indikator.tw2, indikator.tw3, indikator.tw4)
        return all(value is Keadaan.KOSONG for value in said)
    promised_zero = isinstance(indikator.target, Nilai) and indikator.target.angka == 0
    return indikator.realisasi.angka == 0 and indikator.arah is Arah.NAIK and not promised_zero


def _without_pagu(paket: Paket, code: str) -> bool:
    return not paket.tahapan or pagu_by_code(paket)[paket.tahapan[-1].kode, code] == 0


@check("program")
def codes_outside_the_nomenclature(paket: Paket) -> Iterator[Catatan]:
    """Only where the list in hand holds the neighbours of a code and the planner names no other decree."""
    for nomor, program in enumerate(paket.program):
        kode = _kode(program.kode)
        decree = program.nomenklatur.casefold().replace(" ", "-") or BELUM_DIPASTIKAN
        if kode and decree == BELUM_DIPASTIKAN and cari(kode.teks) is None and has_neighbours(kode):
            yield Catatan(
                Kode.KODE_LUAR_NOMENKLATUR,
                "program",
                nomor,
                "kode",
                f"Kode {kode.jenjang} {kode} tidak ada pada daftar nomenklatur yang tersedia.",
                "Cocokkan dengan DPA; bila benar, tulis keputusan yang memuatnya pada kolom Keputusan nomenklatur.",
            )


def _kode(text: str) -> KodeProgram | None:
    try:
        return KodeProgram(text)
    except KodeTidakSahError:
        return None


def _spent_by_code(paket: Paket) -> dict[str, Decimal]:
    """Money spent by each code that has a row, and by all above it."""
    total: dict[str, Decimal] = {}
    told = {(r.program, r.belanja) for r in paket.realisasi_anggaran}
    rows: list[RealisasiAnggaran | RealisasiBulanan] = [*paket.realisasi_anggaran]
    rows += (r for r in paket.realisasi_bulanan if (r.program, r.belanja) not in told)
    for realisasi in rows:
        if (spent := _spent(realisasi)) is not None:
            for code in _line_of(realisasi.program):
                total[code] = total.get(code, Decimal()) + spent
    return total


def _line_of(code: str) -> Iterator[str]:
    """The empty code, and each beginning of a code up to itself."""
    parts = code.split(".")
    return (".".join(parts[:length]) for length in range(len(parts) + 1))


def _spent(realisasi: RealisasiAnggaran | RealisasiBulanan) -> Decimal | None:
    """The year as given, else its quarters or its months; None where nothing is filled."""
    if isinstance(realisasi, RealisasiBulanan):
        parts = [amount for f in fields(realisasi) if isinstance(amount := getattr(realisasi, f.name), Decimal)]
    elif realisasi.setahun is not None:
        return realisasi.setahun
    else:
        parts = _quarters(realisasi)
    return sum(parts, Decimal()) if parts else None


def pagu_by_code(paket: Paket) -> defaultdict[tuple[str, str], Decimal]:
    """Pagu by tahapan and code: of each sub kegiatan, of all above it, and of everything under the empty code."""
    total: defaultdict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for pagu in paket.pagu:
        for code in _line_of(pagu.program):
            total[pagu.tahapan, code] += pagu.pagu
    return total


def _quarters(realisasi: RealisasiAnggaran) -> list[Decimal]:
    quarters = (realisasi.tw1, realisasi.tw2, realisasi.tw3, realisasi.tw4)
    return [amount for amount in quarters if amount is not None]


def rupiah(amount: Decimal) -> str:
    """An amount in a sentence, with its sen."""
    return f"-Rp{format_bilangan(-amount, 2)}" if amount < 0 else f"Rp{format_bilangan(amount, 2)}"
