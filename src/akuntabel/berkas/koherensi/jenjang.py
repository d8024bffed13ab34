"""Agreements of the levels below the head: every sasaran served, every sasaran under one, true to the level above.

A Paket without such agreements is not held to any of this.
"""

from collections.abc import Iterator

from akuntabel.berkas.koherensi.catatan import Catatan, check
from akuntabel.berkas.temuan import Kode
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.perencanaan import JenisUnsur, Unsur
from akuntabel.skema.tabel.perjanjian import Perjanjian

_DI_BAWAH = {
    JenisUnsur.SASARAN_PROGRAM,
    JenisUnsur.SASARAN_KEGIATAN,
    JenisUnsur.SASARAN_SUB_KEGIATAN,
    JenisUnsur.SASARAN_INDIVIDU,
}


@check("perjanjian", "target_pk", "indikator", "unsur", "dukungan_silang")
def sasaran_that_no_lower_agreement_serves(paket: Paket) -> Iterator[Catatan]:
    """Told at the first indikator of the sasaran; an agreement without any below it is not held to this."""
    promised = _unsur_by_perjanjian(paket)
    for perjanjian in paket.perjanjian:
        below = [pk.kode for pk in paket.perjanjian if pk.induk == perjanjian.kode]
        if not below:
            continue
        served = {up for kode in below for unsur in promised.get(kode, {}) for up in _served_by(paket, unsur)}
        for unsur, nomor in promised.get(perjanjian.kode, {}).items():
            if unsur not in served:
                yield Catatan(
                    Kode.SASARAN_TANPA_PENDUKUNG,
                    "target_pk",
                    nomor,
                    "indikator",
                    f"{_name(paket, unsur)} pada PK '{perjanjian.kode}' tidak didukung satu pun PK di bawahnya.",
                    "Tambahkan sasaran yang mendukungnya pada PK bawahan, atau sebut dukungannya pada Dukungan Silang.",
                )


def _unsur_by_perjanjian(paket: Paket) -> dict[str, dict[str, int]]:
    """For each agreement the results that it promises, each with the number of its first Target PK."""
    found: dict[str, dict[str, int]] = {}
    for nomor, target in enumerate(paket.target_pk):
        if indikator := paket.kunci["indikator"].get(target.indikator):
            found.setdefault(target.perjanjian, {}).setdefault(indikator.unsur, nomor)
    return found


def _served_by(paket: Paket, unsur: str) -> set[str]:
    """A result with all above it, by induk and by dukungan silang."""
    aside: dict[str, list[str]] = {}
    for row in paket.dukungan_silang:
        aside.setdefault(row.unsur, []).append(row.didukung)
    reached, waiting = set[str](), [unsur]
    while waiting:
        kode = waiting.pop()
        if kode and kode not in reached:
            reached.add(kode)
            record: Unsur | None = paket.kunci["unsur"].get(kode)
            waiting += [*([record.induk] if record else []), *aside.get(kode, [])]
    return reached


def _name(paket: Paket, kode: str) -> str:
    unsur: Unsur | None = paket.kunci["unsur"].get(kode)
    return f"{unsur.jenis.value.capitalize()} '{unsur.uraian}'" if unsur else f"'{kode}'"


@check("perjanjian", "unsur", "dukungan_silang")
def lower_sasaran_under_nothing(paket: Paket) -> Iterator[Catatan]:
    if not has_jenjang(paket):
        return
    aside = {row.unsur for row in paket.dukungan_silang}
    for nomor, unsur in enumerate(paket.unsur):
        if unsur.jenis in _DI_BAWAH and not unsur.induk and unsur.kode not in aside:
            yield Catatan(
                Kode.SASARAN_TANPA_INDUK,
                "unsur",
                nomor,
                "induk",
                f"{_name(paket, unsur.kode)} tidak menyebut sasaran di atasnya.",
                "Isi induknya, yaitu sasaran satu jenjang di atas yang didukungnya.",
            )


def has_jenjang(paket: Paket) -> bool:
    """Does the Paket hold agreements below the head's?"""
    return any(perjanjian.induk for perjanjian in paket.perjanjian)


@check("perjanjian", "target_pk", "indikator", "pemilik")
def indikator_of_the_head_without_owner(paket: Paket) -> Iterator[Catatan]:
    if not has_jenjang(paket):
        return
    owned = {row.indikator for row in paket.pemilik}
    head = {perjanjian.kode for perjanjian in paket.perjanjian_kepala}
    for nomor, target in enumerate(paket.target_pk):
        if target.perjanjian in head and target.indikator not in owned:
            yield Catatan(
                Kode.INDIKATOR_TANPA_PEMILIK,
                "target_pk",
                nomor,
                "indikator",
                f"Indikator '{target.indikator}' belum mempunyai unit kerja yang memilikinya.",
                "Isi unit penanggung jawabnya pada lembar Pemilik Indikator.",
            )


@check("perjanjian")
def agreements_unlike_the_one_above(paket: Paket) -> Iterator[Catatan]:
    for nomor, perjanjian in enumerate(paket.perjanjian):
        above: Perjanjian | None = paket.kunci["perjanjian"].get(perjanjian.induk)
        if above is None:
            continue
        for field, word in (("renstra", "Renstra"), ("tahun", "tahun")):
            own, theirs = getattr(perjanjian, field), getattr(above, field)
            if own != theirs:
                yield Catatan(
                    Kode.PK_BEDA_ATASAN,
                    "perjanjian",
                    nomor,
                    field,
                    f"PK '{perjanjian.kode}' memakai {word} '{own}', sedangkan PK atasannya '{above.kode}' memakai "
                    f"'{theirs}'.",
                    "Samakan, atau pilih PK atasan yang benar.",
                )
