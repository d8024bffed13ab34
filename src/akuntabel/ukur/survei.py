"""Figures of the instruments that value a ukuran: survey (SKM), service index (IPP), evaluation (AKIP)."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from akuntabel.aturan.akip import nilai_akip, predikat_akip
from akuntabel.aturan.ikm import indeks_ikm, mutu, nilai_ikm, nrr_dari_hitungan
from akuntabel.aturan.ipp import indeks_aspek, ipp, kategori_ipp, nilai_f02
from akuntabel.aturan.rule import Rule
from akuntabel.dasar.errors import ParameterBelumBerlakuError
from akuntabel.dasar.ipp import instrumen_ipp
from akuntabel.dasar.skala import Kelas, Skala, skala_kategori_ipp, skala_mutu_skm, skala_predikat_akip
from akuntabel.dasar.survei import BOBOT_BAKU, instrumen_skm
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import Bentuk, Instrumen
from akuntabel.skema.tabel.evaluasi import Skm
from akuntabel.ukur.angka import Angka
from akuntabel.ukur.buku import Buku, nama_angka, sumber_of
from akuntabel.ukur.cetak import INDEKS, KATA, Cetak
from akuntabel.ukur.kinerja import akhir_tahun

_Law = TypeVar("_Law")

JAWABAN = (1, 2, 3, 4)
"""The answers of the questionnaire, worst first."""


def ukur_survei(buku: Buku, paket: Paket) -> None:
    """IKM of each survey from its counts, where its rule is stored: NRR per unsur, index, value."""
    surveys: dict[tuple[str, int], list[Skm]] = {}
    for row in paket.skm:
        surveys.setdefault((row.ukuran, row.tahun), []).append(row)
    for (ukuran, tahun), rows in surveys.items():
        konteks, instrument = str(tahun), _in_force(instrumen_skm, akhir_tahun(tahun))
        if instrument is None:
            continue
        weight = instrument.bobot[BOBOT_BAKU]
        means = [_mean(buku, row) for row in rows]
        index = buku.turunkan(
            indeks_ikm, nama_angka("indeks_skm", ukuran, konteks), f"Indeks {ukuran} tahun {tahun}",
            {"nrr": means}, Cetak(Bentuk.INDEKS, desimal=4), lain={"bobot": weight},
        )  # fmt: skip
        buku.turunkan(
            nilai_ikm, nama_angka("hasil_survei", ukuran, konteks), f"Nilai {ukuran} tahun {tahun} dari hasil survei",
            {"indeks": index}, INDEKS,
        )  # fmt: skip


def _mean(buku: Buku, row: Skm) -> Angka:
    """NRR of one unsur from how often 1, 2, 3 and 4 were answered."""
    counts = [
        buku.banyak(
            nama_angka("jawaban", f"{row.ukuran}/{row.unsur}/{n}", str(row.tahun)), f"{row.unsur}, jawaban {n}",
            getattr(row, f"jawaban_{n}"), sumber_of(row, f"jawaban_{n}"),
        )
        for n in JAWABAN
    ]  # fmt: skip
    return buku.turunkan(
        nrr_dari_hitungan, nama_angka("nrr", f"{row.ukuran}/{row.unsur}", str(row.tahun)), f"NRR {row.unsur}",
        {"hitungan": counts}, Cetak(Bentuk.INDEKS, desimal=3), kunci={"hitungan": JAWABAN},
    )  # fmt: skip


def ukur_ipp(buku: Buku, paket: Paket) -> None:
    """IPP from the scores of F02 and the value of F03, where all are given."""
    keys = dict.fromkeys((row.ukuran, row.tahun) for row in paket.ipp)
    for ukuran, tahun in keys:
        konteks, instrument = str(tahun), _in_force(instrumen_ipp, akhir_tahun(tahun))
        if instrument is None:
            continue
        scores = {
            row.nomor: buku.catat(
                Angka(
                    nama_angka("skor_ipp", f"{ukuran}/{row.nomor}", konteks), f"Skor indikator {row.nomor}", row.skor,
                    Bentuk.INDEKS, sumber_of(row, "skor"),
                )
            )
            for row in paket.ipp
            if (row.ukuran, row.tahun) == (ukuran, tahun)
        }  # fmt: skip
        if set(scores) != {0, *(i.nomor for a in instrument.aspek for i in a.indikator)}:
            continue
        aspects = [
            buku.turunkan(
                indeks_aspek, nama_angka("indeks_aspek", f"{ukuran}/{aspek.kode}", konteks),
                f"Indeks aspek {aspek.nama}", {"skor": [scores[i.nomor] for i in aspek.indikator]}, INDEKS,
                lain={"bobot": [i.bobot for i in aspek.indikator]},
            )
            for aspek in instrument.aspek
        ]  # fmt: skip
        f02 = buku.turunkan(
            nilai_f02, nama_angka("f02", ukuran, konteks), "Nilai F02",
            {"indeks": aspects}, INDEKS, lain={"bobot": [a.bobot for a in instrument.aspek]},
        )  # fmt: skip
        buku.turunkan(
            ipp, nama_angka("hasil_ipp", ukuran, konteks), f"IPP tahun {tahun} dari F02 dan F03",
            {"f02": f02, "f03": scores[0]}, INDEKS,
            lain={"bobot_f02": instrument.bobot_f02, "bobot_f03": instrument.bobot_f03},
        )  # fmt: skip


def ukur_akip(buku: Buku, paket: Paket) -> None:
    """Nilai AKIP as the sum of its sub components, where the LHE states them."""
    for ukuran, tahun in dict.fromkeys((row.ukuran, row.tahun) for row in paket.akip):
        parts = [
            buku.catat(
                Angka(
                    nama_angka("nilai_sub_komponen", f"{ukuran}/{row.sub_komponen}", str(tahun)),
                    f"Nilai sub komponen {row.sub_komponen}", row.nilai, Bentuk.INDEKS, sumber_of(row, "nilai"),
                )
            )
            for row in paket.akip
            if (row.ukuran, row.tahun) == (ukuran, tahun)
        ]  # fmt: skip
        buku.turunkan(
            nilai_akip, nama_angka("hasil_akip", ukuran, str(tahun)), f"Nilai AKIP tahun {tahun} dari sub komponennya",
            {"nilai_sub": parts}, INDEKS,
        )  # fmt: skip


_MUTU: dict[Instrumen, tuple[Rule[..., Kelas], str, Callable[[date], Skala]]] = {
    Instrumen.SKM: (mutu, "nilai", skala_mutu_skm),
    Instrumen.IPP: (kategori_ipp, "indeks", skala_kategori_ipp),
    Instrumen.AKIP: (predikat_akip, "nilai", skala_predikat_akip),
}


def ukur_mutu(buku: Buku, paket: Paket) -> None:
    """The word that the instrument's own scale gives to the year's realisasi: mutu, kategori, predikat.

    A year before the first scale that is stored gets no word.
    """
    for ukuran in paket.ukuran:
        if ukuran.instrumen is None or ukuran.instrumen not in _MUTU:
            continue
        rule, parameter, scale_on = _MUTU[ukuran.instrumen]
        if skala := _in_force(scale_on, akhir_tahun(paket.tahun)):
            realisasi = buku[nama_angka("realisasi", ukuran.kode)]
            buku.turunkan(
                rule, nama_angka("mutu", ukuran.kode), f"Kategori {ukuran.nama}",
                {parameter: realisasi}, KATA, lain={"skala": skala},
            )  # fmt: skip


def _in_force(law: Callable[[date], _Law], day: date) -> _Law | None:
    """What the law says on a day; None before the first of it that is stored."""
    try:
        return law(day)
    except ParameterBelumBerlakuError:
        return None


HASIL_INSTRUMEN = {Instrumen.SKM: "hasil_survei", Instrumen.IPP: "hasil_ipp", Instrumen.AKIP: "hasil_akip"}
"""Name of the figure that an instrument's parts give for a ukuran and a year."""
