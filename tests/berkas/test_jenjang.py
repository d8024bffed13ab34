"""Agreements of several levels, their holders, and the checks that a Paket without them never meets."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.naskah.alat import paket_kecil

from akuntabel.berkas.koherensi import periksa
from akuntabel.berkas.temuan import Kode, Temuan
from akuntabel.skema.nilai import Keadaan
from akuntabel.skema.paket import Paket
from akuntabel.skema.pilihan import Bentuk
from akuntabel.skema.tabel.instansi import Jabatan, Organisasi, Pejabat, StatusPejabat
from akuntabel.skema.tabel.perencanaan import DukunganSilang, Indikator, JenisUnsur, Pemilik, Renstra, Ukuran, Unsur
from akuntabel.skema.tabel.perjanjian import JenisPerjanjian, Perjanjian, TargetPk

JENJANG = {
    *(Kode.SASARAN_TANPA_PENDUKUNG, Kode.SASARAN_TANPA_INDUK, Kode.INDIKATOR_TANPA_PEMILIK, Kode.PK_BEDA_ATASAN),
    *(Kode.JABATAN_BERTUMPANG, Kode.DI_LUAR_MASA_JABATAN, Kode.BUKAN_ATASAN),
}


def berjenjang(*, induk: str = "S1", silang: tuple[DukunganSilang, ...] = (), **pk: Any) -> Paket:
    """The head's agreement with one sasaran, and a seksi's below it with a sasaran of its programme."""
    kecil = paket_kecil()
    lower = Unsur("SP1", "R1", JenisUnsur.SASARAN_PROGRAM, "Meningkatnya mutu layanan", induk)
    return kecil.ganti(
        organisasi=(Organisasi("seksi", "Seksi Pelayanan"),),
        jabatan=(
            Jabatan("bupati", "Bupati"),
            Jabatan("camat", "Camat", atasan="bupati"),
            Jabatan("kasi", "Kepala Seksi", atasan="camat"),
        ),
        pejabat=(Pejabat("p-bupati", "bupati"), Pejabat("p-camat", "camat"), Pejabat("p-kasi", "kasi")),
        unsur=(*kecil.unsur, lower),
        ukuran=(*kecil.ukuran, Ukuran("LAP", "Laporan", Bentuk.JUMLAH)),
        indikator=(*kecil.indikator, Indikator("SP1.LAP", "SP1", "LAP", "Jumlah laporan")),
        pemilik=(Pemilik("S1.IKM", "seksi"),),
        dukungan_silang=silang,
        perjanjian=(
            replace(kecil.perjanjian[0], pihak_pertama="p-camat", pihak_kedua="p-bupati"),
            replace(
                Perjanjian("pk-kasi", JenisPerjanjian.MURNI, 2025, "R1", "murni", induk="pk", unit="seksi"),
                **{"pihak_pertama": "p-kasi", "pihak_kedua": "p-camat"} | pk,
            ),
        ),
        target_pk=(*kecil.target_pk, TargetPk("pk-kasi", "SP1.LAP", Keadaan.BELUM_DIUKUR)),
    )


def found(paket: Paket, kode: Kode) -> list[Temuan]:
    return [t for t in periksa(paket) if t.kode is kode]


def test_levels_that_agree_are_not_doubted() -> None:
    assert [t for t in periksa(berjenjang()) if t.kode in JENJANG] == []


def test_paket_of_the_head_alone_is_held_to_no_level() -> None:
    whole = berjenjang(induk="")
    alone = whole.ganti(perjanjian=whole.perjanjian[:1], target_pk=whole.target_pk[:1], pemilik=())
    assert [t for t in periksa(alone) if t.kode in JENJANG] == []


def test_sasaran_that_nobody_below_serves_is_told() -> None:
    (temuan,) = found(berjenjang(induk=""), Kode.SASARAN_TANPA_PENDUKUNG)
    assert str(temuan.tempat) == "Target PK baris 1, kolom Indikator"
    assert "Sasaran 'Meningkatnya kepuasan' pada PK 'pk' tidak didukung satu pun PK di bawahnya." in temuan.pesan


def test_dukungan_silang_serves_as_well_as_induk_does() -> None:
    aside = berjenjang(induk="", silang=(DukunganSilang("SP1", "S1"),))
    assert not found(aside, Kode.SASARAN_TANPA_PENDUKUNG)
    assert not found(aside, Kode.SASARAN_TANPA_INDUK)


def test_same_sasaran_promised_below_serves_itself() -> None:
    whole = berjenjang(induk="")
    cascaded = whole.ganti(target_pk=(*whole.target_pk, TargetPk("pk-kasi", "S1.IKM", Keadaan.BELUM_DIUKUR)))
    assert not found(cascaded, Kode.SASARAN_TANPA_PENDUKUNG)


def test_lower_sasaran_without_induk_is_told() -> None:
    (temuan,) = found(berjenjang(induk=""), Kode.SASARAN_TANPA_INDUK)
    assert str(temuan.tempat) == "Tujuan dan Sasaran baris 3, kolom Induk"


def test_indikator_of_the_head_without_owner_is_told() -> None:
    (temuan,) = found(berjenjang().ganti(pemilik=()), Kode.INDIKATOR_TANPA_PEMILIK)
    assert "Indikator 'S1.IKM'" in temuan.pesan


def test_agreement_on_another_renstra_than_the_one_above_is_told() -> None:
    other = berjenjang(renstra="R0")
    (temuan,) = found(
        other.ganti(renstra=(*other.renstra, Renstra("R0", "Lama", 2021, 2026, 2020))), Kode.PK_BEDA_ATASAN
    )
    assert "memakai Renstra 'R0', sedangkan PK atasannya 'pk' memakai 'R1'" in temuan.pesan


def test_second_party_that_is_not_the_post_above_is_told() -> None:
    (temuan,) = found(berjenjang(pihak_kedua="p-bupati"), Kode.BUKAN_ATASAN)
    assert temuan.pesan == "Atasan langsung Kepala Seksi adalah Camat, bukan Bupati."


def dijabat(*terms: tuple[date | None, date | None], status: StatusPejabat = StatusPejabat.DEFINITIF) -> Paket:
    """The post of camat held by several, the last of whom may not be definite."""
    last = len(terms) - 1
    return berjenjang().ganti(
        pejabat=(
            Pejabat("p-bupati", "bupati"),
            Pejabat("p-kasi", "kasi"),
            *(
                Pejabat(
                    f"c{n}" if n else "p-camat", "camat", mulai=a, selesai=b,
                    status=status if n == last else StatusPejabat.DEFINITIF,
                )
                for n, (a, b) in enumerate(terms)
            ),
        )
    )  # fmt: skip


JANUARI, JUNI, JULI = date(2025, 1, 1), date(2025, 6, 30), date(2025, 7, 1)


@pytest.mark.parametrize(
    ("terms", "status", "count"),
    [
        (((JANUARI, JULI), (JUNI, None)), StatusPejabat.DEFINITIF, 1),
        (((JANUARI, None), (JUNI, None)), StatusPejabat.DEFINITIF, 1),
        (((JANUARI, JUNI), (JULI, None)), StatusPejabat.DEFINITIF, 0),
        (((JANUARI, JUNI), (JUNI, None)), StatusPejabat.DEFINITIF, 0),
        (((JANUARI, JULI), (JUNI, None)), StatusPejabat.PLT, 0),
        (((None, None), (None, None)), StatusPejabat.DEFINITIF, 0),
    ],
)
def test_post_has_one_definite_holder_at_a_time(terms: Any, status: StatusPejabat, count: int) -> None:
    assert len(found(dijabat(*terms, status=status), Kode.JABATAN_BERTUMPANG)) == count


@pytest.mark.parametrize(
    ("signed", "term", "word"),
    [
        (date(2024, 12, 30), (JANUARI, None), "mulai menjabat 1 Januari 2025"),
        (JULI, (JANUARI, JUNI), "selesai menjabat 30 Juni 2025"),
        (JUNI, (JANUARI, JUNI), ""),
        (JULI, (None, None), ""),
    ],
)
def test_agreement_is_signed_within_the_term(signed: date, term: Any, word: str) -> None:
    paket = dijabat(term)
    dated = paket.ganti(perjanjian=(replace(paket.perjanjian[0], tanggal=signed), *paket.perjanjian[1:]))
    told = [t.pesan for t in found(dated, Kode.DI_LUAR_MASA_JABATAN)]
    assert len(told) == bool(word)
    assert all(word in pesan for pesan in told)
