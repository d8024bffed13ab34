"""Money: codes with their parents, pagu where it belongs, totals equal to their parts to the sen."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from akuntabel.berkas.koherensi.catatan import Catatan, check
from akuntabel.berkas.temuan import Kode
from akuntabel.dasar.errors import KodeTidakSahError
from akuntabel.dasar.nomenklatur import Jenjang
from akuntabel.dasar.nomenklatur import Kode as KodeProgram
from akuntabel.skema.bilangan import format_bilangan
from akuntabel.skema.nilai import Nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.anggaran import RealisasiAnggaran
from akuntabel.skema.tabel.kinerja import AsalRealisasi


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


@check("pagu", "realisasi_anggaran")
def money_above_the_sub_kegiatan(paket: Paket) -> Iterator[Catatan]:
    for table in ("pagu", "realisasi_anggaran"):
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
    pagu = _pagu_by_code(paket)
    for nomor, printed in enumerate(paket.jumlah_tercetak):
        parts = pagu[printed.tahapan, printed.program]
        if parts != printed.jumlah:
            subject = printed.program or "seluruh program"
            yield Catatan(
                Kode.JUMLAH_TIDAK_COCOK,
                "jumlah_tercetak",
                nomor,
                "jumlah",
                f"Jumlah tercetak {subject} {_rupiah(printed.jumlah)} tidak sama dengan jumlah rinciannya "
                f"{_rupiah(parts)} (selisih {_rupiah(printed.jumlah - parts)}).",
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
                f"Realisasi setahun {_rupiah(realisasi.setahun)} tidak sama dengan jumlah triwulan "
                f"{_rupiah(total)} (selisih {_rupiah(realisasi.setahun - total)}).",
                "Betulkan triwulannya, atau kosongkan kolom Setahun agar dihitung.",
            )


@check("realisasi_anggaran", "pagu", "tahapan")
def money_spent_above_the_pagu(paket: Paket) -> Iterator[Catatan]:
    if not paket.tahapan:
        return
    last = paket.tahapan[-1].kode
    pagu = {(p.program, p.belanja): p.pagu for p in paket.pagu if p.tahapan == last}
    for nomor, realisasi in enumerate(paket.realisasi_anggaran):
        spent = realisasi.setahun if realisasi.setahun is not None else sum(_quarters(realisasi), Decimal())
        allowed = pagu.get((realisasi.program, realisasi.belanja), Decimal())
        if spent > allowed:
            yield Catatan(
                Kode.REALISASI_LEBIH_PAGU,
                "realisasi_anggaran",
                nomor,
                "setahun",
                f"Realisasi {_rupiah(spent)} melebihi pagu tahapan '{last}' {_rupiah(allowed)}.",
                "Periksa realisasi dan pagu belanja ini.",
            )


@check("indikator_program", "pagu", "tahapan")
def outputs_without_pagu(paket: Paket) -> Iterator[Catatan]:
    if not paket.tahapan:
        return
    last, pagu = paket.tahapan[-1].kode, _pagu_by_code(paket)
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


def _kode(text: str) -> KodeProgram | None:
    try:
        return KodeProgram(text)
    except KodeTidakSahError:
        return None


def _pagu_by_code(paket: Paket) -> defaultdict[tuple[str, str], Decimal]:
    """Pagu by tahapan and code: of each sub kegiatan, of all above it, and of everything under the empty code."""
    total: defaultdict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for pagu in paket.pagu:
        parts = pagu.program.split(".")
        for length in range(len(parts) + 1):
            total[pagu.tahapan, ".".join(parts[:length])] += pagu.pagu
    return total


def _quarters(realisasi: RealisasiAnggaran) -> list[Decimal]:
    quarters = (realisasi.tw1, realisasi.tw2, realisasi.tw3, realisasi.tw4)
    return [amount for amount in quarters if amount is not None]


def _rupiah(amount: Decimal) -> str:
    return f"-Rp{format_bilangan(-amount, 2)}" if amount < 0 else f"Rp{format_bilangan(amount, 2)}"
