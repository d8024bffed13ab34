"""A finished Paket as it stood at the end of a triwulan: values by quarter, nothing of what came later."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import ROUND_FLOOR, Decimal
from typing import Any

from akuntabel.skema.nilai import Isian, Keadaan, Nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import Bentuk, TipeTarget
from akuntabel.skema.tabel.anggaran import RealisasiAnggaran
from akuntabel.skema.tabel.kinerja import AsalRealisasi, IndikatorProgram, RealisasiTriwulan
from akuntabel.skema.tabel.perencanaan import Ukuran
from akuntabel.ukur.berlaku import perjanjian_pada, tahapan_pada

_BANYAK = 4


def berjalan(paket: Paket, triwulan: int) -> Paket:
    """The Paket at the end of triwulan 1 to 3: a yearly score is blank, the last ukuran is said to wait."""
    paket = _as_signed(paket, triwulan)
    year = {r.ukuran: r.nilai for r in paket.realisasi if r.tahun == paket.tahun}
    quarters = tuple(
        RealisasiTriwulan(ukuran.kode, *_values(ukuran, year.get(ukuran.kode), triwulan)) for ukuran in paket.ukuran
    )
    last = replace(quarters[-1], tw1=Keadaan.BELUM_DIUKUR, tw2=Keadaan.KOSONG, tw3=Keadaan.KOSONG)
    return paket.ganti(
        instansi=(replace(paket.lembaga, tanggal_laporan=date(paket.tahun, triwulan * 3 + 1, 10)),),
        realisasi=tuple(r for r in paket.realisasi if r.tahun < paket.tahun),
        realisasi_triwulan=(*quarters[:-1], last),
        realisasi_anggaran=tuple(_spent(row, triwulan) for row in paket.realisasi_anggaran),
        indikator_program=tuple(_output(row, triwulan) for row in paket.indikator_program),
        analisis=tuple(row for row in paket.analisis if "{{" not in row.uraian),
        narasi=tuple(row for row in paket.narasi if "{{" not in row.isi),
        skm=(), ipp=(), akip=(), nilai_resmi=(), variabel=(), nilai_variabel=(), register=(), isi_register=(),
    )  # fmt: skip


def _as_signed(paket: Paket, triwulan: int) -> Paket:
    """Without the agreements, stages and Renstra that came later, and all that belongs to them."""
    agreements = {pk.kode for pk in perjanjian_pada(paket, triwulan)}
    plans = {pk.renstra for pk in paket.perjanjian if pk.kode in agreements}
    stages = [t.kode for t in paket.tahapan]
    stages = stages[: stages.index(tahapan_pada(paket, triwulan).kode) + 1]
    unsur = {u.kode for u in paket.unsur if u.renstra in plans}
    indicators = {i.kode for i in paket.indikator if i.unsur in unsur}
    decrees = {d.kode for d in paket.keputusan_iku if d.renstra in plans}
    measured = {i.ukuran for i in paket.indikator if i.kode in indicators}
    known = {"perjanjian": agreements, "indikator": indicators, "unsur": unsur, "ukuran": measured}
    kept = {
        name: tuple(r for r in getattr(paket, name) if _is_known(r, known))
        for name in (
            "target_pk", "dukungan", "rencana_aksi", "indikator_program", "target_renstra", "realisasi",
            "realisasi_triwulan", "data_dukung", "pembanding", "analisis", "narasi", "indikator", "pemilik",
            "dukungan_silang", "renja", "catatan_triwulan", "langkah_perbaikan", "gambar",
        )
    }  # fmt: skip
    return paket.ganti(
        **kept,
        perjanjian=tuple(pk for pk in paket.perjanjian if pk.kode in agreements),
        renstra=tuple(r for r in paket.renstra if r.kode in plans),
        unsur=tuple(u for u in paket.unsur if u.kode in unsur),
        ukuran=tuple(replace(u, rumus=None) for u in paket.ukuran if u.kode in measured),
        pendanaan_renstra=tuple(p for p in paket.pendanaan_renstra if p.renstra in plans),
        sumber_dana=tuple(s for s in paket.sumber_dana if s.tahapan in stages),
        keputusan_iku=tuple(d for d in paket.keputusan_iku if d.kode in decrees),
        pertimbangan_iku=tuple(p for p in paket.pertimbangan_iku if p.keputusan in decrees),
        iku=tuple(i for i in paket.iku if i.keputusan in decrees),
        tahapan=tuple(t for t in paket.tahapan if t.kode in stages),
        pagu=tuple(p for p in paket.pagu if p.tahapan in stages),
        jumlah_tercetak=tuple(j for j in paket.jumlah_tercetak if j.tahapan in stages),
        lampiran=tuple(row for row in paket.lampiran if not row.rujuk or row.rujuk in agreements | plans | decrees),
    )


def _is_known(record: Any, known: Mapping[str, set[str]]) -> bool:
    """Does a record speak only of what is there already; an empty key speaks of all?"""
    return all(not (code := getattr(record, name, "")) or code in codes for name, codes in known.items())


def _values(ukuran: Ukuran, year: Isian | None, triwulan: int) -> list[Isian]:
    if not isinstance(year, Nilai) or ukuran.bentuk is Bentuk.PREDIKAT:
        return []
    if ukuran.tipe is TipeTarget.KUMULATIF:
        return [Nilai(_down(year.angka / _BANYAK, ukuran))] * triwulan
    if ukuran.tipe is TipeTarget.PERSENTASE:
        return [Nilai(_down(year.angka * n / _BANYAK, ukuran)) for n in range(1, triwulan + 1)]
    return [Nilai(_down(year.angka * (94 + n) / 100, ukuran)) for n in range(1, triwulan + 1)]


def _down(value: Decimal, ukuran: Ukuran) -> Decimal:
    places = Decimal(1) if ukuran.bentuk is Bentuk.JUMLAH else Decimal("0.01")
    return value.quantize(places, ROUND_FLOOR)


def _spent(row: RealisasiAnggaran, triwulan: int) -> RealisasiAnggaran:
    given = [row.tw1, row.tw2, row.tw3, row.tw4]
    if row.setahun is not None:
        given = [(row.setahun * n / 100).quantize(Decimal(1)) for n in (15, 25, 30, 30)]
    return RealisasiAnggaran(row.program, row.belanja, *given[:triwulan])


def _output(row: IndikatorProgram, triwulan: int) -> IndikatorProgram:
    if row.asal is AsalRealisasi.SERAPAN or not isinstance(row.realisasi, Nilai):
        return row
    if row.bentuk is not Bentuk.JUMLAH:
        return replace(row, realisasi=Keadaan.BELUM_DIUKUR)
    return replace(row, realisasi=Nilai((row.realisasi.angka * triwulan / _BANYAK).quantize(Decimal(1), ROUND_FLOOR)))
