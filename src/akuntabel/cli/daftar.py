"""All that is to say of a Paket as one ordered list, each fact once though two rooms see it."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from akuntabel.cli.kelengkapan import kekurangan_of
from akuntabel.cli.masukan import Masukan
from akuntabel.cli.pesan import Pesan, Tingkat
from akuntabel.dokumen.baca.terbaca import Tempat as TempatReviu
from akuntabel.naskah.kelengkapan import SEBUTAN, Kekurangan, Uji
from akuntabel.reviu.letak_paket import letak_of_tempat, tempat_letak
from akuntabel.reviu.registry import PEMERIKSAAN, Perkara, run
from akuntabel.reviu.seperkara import perkara_of, told_once
from akuntabel.reviu.temuan import Temuan
from akuntabel.reviu.temuan import Tingkat as TingkatReviu
from akuntabel.skema.paket import Paket

_TINGKAT = list(Tingkat)


@dataclass(frozen=True, slots=True)
class Daftar:
    """The list by gravity and place, and what each document lacks."""

    masukan: Masukan
    pesan: tuple[Pesan, ...]
    kekurangan: tuple[Kekurangan, ...] = ()

    def dari(self, tingkat: Tingkat) -> list[Pesan]:
        """What is of one gravity."""
        return [p for p in self.pesan if p.tingkat is tingkat]


def list_all(masukan: Masukan) -> Daftar:
    """Everything: what reading and measuring found, what the documents lack, what the checks of a Paket say."""
    if masukan.hasil is None:
        return Daftar(masukan, _ordered(masukan.pesan))
    kekurangan = kekurangan_of(masukan)
    rooms = (list(_lacking(masukan, kekurangan)), masukan.pesan, list(_reviewed(masukan, masukan.hasil.paket)))
    return Daftar(masukan, _ordered(told_once(rooms, _fact)), kekurangan)


def for_reviu(masukan: Masukan, paket: Paket) -> tuple[Temuan, ...]:
    """The same list as findings of a review, but for what its own checks find."""
    rooms = (list(_lacking(masukan, kekurangan_of(masukan))), masukan.pesan)
    return tuple(_as_temuan(p, paket) for p in _ordered(told_once(rooms, _fact)))


def _ordered(pesan: tuple[Pesan, ...] | list[Pesan]) -> tuple[Pesan, ...]:
    return tuple(sorted(pesan, key=lambda p: (_TINGKAT.index(p.tingkat), p.tempat.urutan, p.kode)))


def _fact(pesan: Pesan) -> Hashable:
    """The record and what is said of it; a place without a record is a fact of its own."""
    letak = pesan.letak
    if letak is None:
        return pesan.kode, pesan.tempat, pesan.pesan
    kode = perkara_of(pesan.kode, has_record=letak.nomor is not None)
    return kode, letak.tabel, letak.nomor


def _lacking(masukan: Masukan, kekurangan: tuple[Kekurangan, ...]) -> Iterator[Pesan]:
    """Each thing that lacks once, with all documents that lose by it; demanded where any of them has it so."""
    told: dict[tuple[str, Uji], list[Kekurangan]] = {}
    for lack in kekurangan:
        for uji in lack.kosong:
            told.setdefault((lack.syarat.kode, uji), []).append(lack)
    for (kode, uji), lacks in told.items():
        first = next((k for k in lacks if k.syarat.diminta), lacks[0])
        subject = f": {uji.subjek}" if uji.subjek else ""
        yield Pesan(
            kode,
            Tingkat.KELENGKAPAN,
            masukan.tempat_of(uji.letak),
            f"{first.syarat.bagian} belum diisi{subject}.",
            first.syarat.saran,
            uji.letak,
            tuple(dict.fromkeys(SEBUTAN[k.naskah] for k in lacks)),
            first.syarat.akibat,
            first.syarat.dasar.teks if first.syarat.dasar else "",
        )


def _reviewed(masukan: Masukan, paket: Paket) -> Iterator[Pesan]:
    """What the checks that read a Paket find."""
    import akuntabel.reviu.periksa  # noqa: F401, PLC0415  # enters the checks; a third of a second that others need not pay

    perkara = Perkara((), paket=paket)
    for kode in sorted(k for k, check in PEMERIKSAAN.items() if check.untuk_paket):
        for t in run(perkara, kode)[1]:
            letak = letak_of_tempat(t.tempat, paket)
            yield Pesan(
                kode, Tingkat(t.tingkat.value), masukan.tempat_of(letak), t.pesan, masukan.dengan_lembar(t.saran), letak
            )


def _as_temuan(pesan: Pesan, paket: Paket) -> Temuan:
    if pesan.tingkat is Tingkat.KELENGKAPAN:
        tingkat = TingkatReviu.PERINGATAN if pesan.dasar else TingkatReviu.SARAN
    else:
        tingkat = TingkatReviu(pesan.tingkat.value)
    return Temuan(
        pesan.kode,
        tingkat,
        f"{pesan.pesan} {pesan.akibat}".rstrip(),
        pesan.saran,
        pesan.dasar,
        "",
        tempat_letak(pesan.letak, paket) if pesan.letak else TempatReviu(lembar=pesan.tempat.lembar),
    )
