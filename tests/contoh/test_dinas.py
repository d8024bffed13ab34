"""What the dinas is there to show: sasaran without tujuan, a falling indikator, revenue, services."""

import pytest
from tests.contoh.alat import DINAS, amount, number, read, variable

from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.perencanaan import JenisUnsur
from akuntabel.ukur import hitung


@pytest.fixture(scope="module")
def dinas() -> Paket:
    return read(DINAS)


def test_it_promises_sasaran_without_tujuan(dinas: Paket) -> None:
    assert JenisUnsur.TUJUAN not in {u.jenis for u in dinas.unsur}
    assert {u.induk for u in dinas.unsur if u.jenis is JenisUnsur.SASARAN} == {""}


def test_one_indikator_falls_and_another_is_missed(dinas: Paket) -> None:
    figures = hitung(dinas)
    reached = {u.kode: figures[name] for u in dinas.ukuran if (name := f"capaian:{u.kode}@pk-2025") in figures}
    assert [u.kode for u in dinas.ukuran if u.arah.value == "turun"] == ["HARGA"]
    assert [kode for kode, capaian in reached.items() if amount(capaian.nilai) < 100] == ["TERA"]


def test_the_revenue_is_the_realisasi_of_its_indikator(dinas: Paket) -> None:
    row = next(r for r in dinas.realisasi_triwulan if r.ukuran == "PENDAPATAN")
    for quarter in ("tw1", "tw2", "tw3", "tw4"):
        assert number(getattr(row, quarter)) == sum(getattr(p, quarter) for p in dinas.pendapatan)
    promised = next(t.target for t in dinas.target_pk if t.indikator == "S1.PENDAPATAN")
    assert number(promised) == sum(amount(p.target_murni) for p in dinas.pendapatan)


def test_the_services_are_the_counts_behind_their_indikator(dinas: Paket) -> None:
    served = {s.nama: (s.terlayani, s.harus_dilayani) for s in dinas.layanan}
    for service, ukuran in (("Tera dan tera ulang", "TERA"), ("Penanganan pengaduan konsumen", "ADUAN")):
        keys = [v.kode for v in dinas.variabel if v.ukuran == ukuran]
        assert served[service] == tuple(variable(dinas, key, (1, 2, 3, 4)) for key in keys)


def test_the_official_value_that_counts_is_the_realisasi(dinas: Paket) -> None:
    reached = {r.ukuran: r.nilai for r in dinas.realisasi if r.tahun == dinas.tahun}
    used = {n.ukuran: n.nilai for n in dinas.nilai_resmi if n.dipakai and n.dipakai.value == "ya"}
    assert used == {ukuran: reached[ukuran] for ukuran in ("SAKIP", "IKM", "IPP")}
    assert len(dinas.nilai_resmi) == len(used) + 1
