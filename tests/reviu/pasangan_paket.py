"""Pairs of the checks that read a Paket: what makes it flawed, and what makes it sound again."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from tests.reviu.pasangan import Ubah

from akuntabel.skema.nilai import Nilai
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.perencanaan import Pemilik
from akuntabel.skema.tabel.perjanjian import Iku, RencanaAksi


class PasanganPaket(NamedTuple):
    """Two changes of the example: what the finding must speak of is `disebut`."""

    flawed: Ubah
    sound: Ubah
    disebut: str


def _defined(paket: Paket) -> Paket:
    return paket.ganti(iku=tuple(replace(iku, definisi=iku.definisi or "Uraian") for iku in paket.iku))


def _without(empty: Callable[[Iku], Iku]) -> Ubah:
    def change(paket: Paket) -> Paket:
        return paket.ganti(iku=tuple(empty(i) if i.indikator == "21-S2.1.IKM" else i for i in _defined(paket).iku))

    return change


def _without_owner(paket: Paket) -> Paket:
    """Neither its decree nor the table of owners says who answers for the IKM."""
    return _owned_by_a_unit(paket).ganti(pemilik=tuple(p for p in paket.pemilik if p.indikator != "21-S2.1.IKM"))


def _owned_by_a_unit(paket: Paket) -> Paket:
    """The decree is silent, a unit owns the IKM."""
    silent = _without(lambda i: replace(i, penanggung_jawab=""))(paket)
    return silent.ganti(pemilik=(Pemilik("21-S2.1.IKM", paket.organisasi[0].kode),))


def _without_evidence(paket: Paket) -> Paket:
    return paket.ganti(data_dukung=tuple(bukti for bukti in paket.data_dukung if bukti.ukuran != "IKM"))


def _named(nama: str, kode: str = "murni-7.01.01.2.02.0003-1") -> Ubah:
    def change(paket: Paket) -> Paket:
        return paket.ganti(
            indikator_program=tuple(replace(i, nama=nama) if i.kode == kode else i for i in paket.indikator_program),
            indikator=tuple(
                replace(i, nama="Indeks Penataan Organisasi") if i.ukuran == "DOKORG" else i for i in paket.indikator
            ),
        )

    return change


def _target(indikator: str, angka: str) -> Ubah:
    def change(paket: Paket) -> Paket:
        raised = {"21-S2.1.IKM": Nilai(Decimal(93)), "21-T1.SAKIP": Nilai(Decimal(70), predikat="BB")}
        raised[indikator] = Nilai(Decimal(angka))
        return paket.ganti(
            target_pk=tuple(replace(t, target=raised.get(t.indikator, t.target)) for t in paket.target_pk)
        )

    return change


def _paid(amount: int, program: str = "7.01.03.2.01.0001") -> Ubah:
    def change(paket: Paket) -> Paket:
        return paket.ganti(
            pagu=tuple(
                replace(p, pagu=Decimal(amount)) if p.program == program and p.tahapan == "perubahan" else p
                for p in paket.pagu
            )
        )

    return change


def _unexplained(paket: Paket) -> Paket:
    return paket.ganti(analisis=())


def _planned(paket: Paket) -> Paket:
    return paket.ganti(
        rencana_aksi=tuple(RencanaAksi(t.perjanjian, t.indikator, "Melaksanakan kegiatan") for t in paket.target_pk)
    )


def _planned_but_one(paket: Paket) -> Paket:
    return paket.ganti(rencana_aksi=_planned(paket).rencana_aksi[1:])


def _ratified(hari: date) -> Ubah:
    def change(paket: Paket) -> Paket:
        return paket.ganti(tahapan=tuple(replace(t, tanggal=hari) if t.kode == "murni" else t for t in paket.tahapan))

    return change


def _same(paket: Paket) -> Paket:
    return paket


PASANGAN: Mapping[str, PasanganPaket] = {
    "ATR010": PasanganPaket(_ratified(date(2025, 1, 9)), _ratified(date(2025, 1, 10)), "pk-murni"),
    "DAT001": PasanganPaket(_without(lambda i: replace(i, definisi="")), _defined, "Indeks Kepuasan Masyarakat"),
    "DAT002": PasanganPaket(_without(lambda i: replace(i, sumber_data="")), _same, "Indeks Kepuasan Masyarakat"),
    "DAT003": PasanganPaket(_without_evidence, _same, "Indeks Kepuasan Masyarakat"),
    "DAT004": PasanganPaket(_without_owner, _owned_by_a_unit, "Indeks Kepuasan Masyarakat"),
    "DAT005": PasanganPaket(
        _named("Meningkatnya Tertib Keuangan"), _named("Jumlah Laporan Peningkatan Tertib Keuangan"), "Tertib Keuangan"
    ),
    "DAT006": PasanganPaket(
        _named("Jumlah Laporan Pelayanan", "murni-7.01.02-1"),
        _named("Jumlah Penduduk Terlayani", "murni-7.01.02-1"),
        "Laporan Pelayanan",
    ),
    "DAT007": PasanganPaket(_target("21-S2.1.IKM", "92.79"), _target("21-S2.1.IKM", "92.8"), "Indeks Kepuasan"),
    "DAT008": PasanganPaket(_same, _paid(1), "Partisipasi Masyarakat"),
    "DAT009": PasanganPaket(_unexplained, _same, "Indeks Pelayanan Publik"),
    "DAT010": PasanganPaket(_planned_but_one, _planned, "Jumlah Dokumen Penataan"),
}
