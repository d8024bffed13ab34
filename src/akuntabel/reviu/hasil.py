"""What a review found, in the order of the document, with how much was looked at."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from akuntabel.dokumen.baca.terbaca import Tempat
from akuntabel.reviu.fakta import Besaran, JenisTabel
from akuntabel.reviu.letak import Denah
from akuntabel.reviu.letak_paket import sebutan_rekaman
from akuntabel.reviu.penerimaan import Penerimaan, pair
from akuntabel.reviu.registry import PEMERIKSAAN, Jejak, Perkara, run
from akuntabel.reviu.seperkara import KELUARGA_PAKET, perkara_of, told_once
from akuntabel.reviu.temuan import Temuan, Tingkat

_WORDS = frozenset({Besaran.PREDIKAT, Besaran.EFISIENSI, Besaran.TEKS})
_GRAVITY = {Tingkat.GALAT: 0, Tingkat.PERINGATAN: 1, Tingkat.SARAN: 2}


class Putusan(StrEnum):
    """The verdict: is there a galat that nobody answers for?"""

    ADA_GALAT = "ada galat"
    BERSIH = "bersih"
    TIDAK_TERBACA = "tidak terbaca"  # of many: no galat, but not everything could be read


@dataclass(frozen=True, slots=True)
class Butir:
    """A finding with its place in words, the words around it, and who accepted it, if anybody did.

    `berkas_lain` names the file of each of the places it was compared with.
    """

    temuan: Temuan
    sebutan: str
    kunci: tuple[str, ...] = ()
    penerimaan: Penerimaan | None = None
    sebutan_lain: tuple[str, ...] = ()
    berkas_lain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sumber:
    """A document that was read, and what of it could not be."""

    berkas: str
    format: str
    halaman: int | None = None
    catatan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TabelDilihat:
    """A table, and what it was taken for and why."""

    berkas: str
    tabel: int | None
    nomor: str
    judul: str
    jenis: JenisTabel
    alasan: str


@dataclass(frozen=True, slots=True)
class Diperiksa:
    """How much was looked at: the trace of each check, numbers, and every table."""

    jejak: tuple[Jejak, ...] = ()
    angka: int = 0
    tabel: tuple[TabelDilihat, ...] = ()

    @property
    def dikenali(self) -> int:
        """Tables that were understood."""
        return sum(t.jenis is not JenisTabel.DIBIARKAN for t in self.tabel)

    @property
    def dibiarkan(self) -> int:
        """Tables that were left alone."""
        return len(self.tabel) - self.dikenali


@dataclass(frozen=True, slots=True)
class HasilReviu:
    """The result of one review: documents read, findings by place, waivers that fit nothing any more.

    `tingkat` is the mildest gravity that was asked for; None means all.
    `perkara` is what was reviewed, for those who write into the documents; `ringan` leaves it out.
    """

    dokumen: tuple[Sumber, ...]
    butir: tuple[Butir, ...]
    diperiksa: Diperiksa = Diperiksa()
    usang: tuple[Penerimaan, ...] = ()
    tingkat: Tingkat | None = None
    perkara: Perkara = field(default=Perkara(()), repr=False)

    @property
    def terbuka(self) -> tuple[Butir, ...]:
        """Findings that nobody accepted."""
        return tuple(b for b in self.butir if b.penerimaan is None)

    @property
    def diterima(self) -> tuple[Butir, ...]:
        """Findings that somebody answers for."""
        return tuple(b for b in self.butir if b.penerimaan is not None)

    @property
    def putusan(self) -> Putusan:
        """Whether a galat stands."""
        return Putusan.ADA_GALAT if self.banyak(Tingkat.GALAT) else Putusan.BERSIH

    @property
    def ditampilkan(self) -> tuple[Tingkat, ...]:
        """The gravities that findings are told of."""
        return tuple(t for t in Tingkat if self.tingkat is None or _GRAVITY[t] <= _GRAVITY[self.tingkat])

    def banyak(self, tingkat: Tingkat) -> int:
        """Count the open findings of one gravity."""
        return sum(b.temuan.tingkat is tingkat for b in self.terbuka)

    def bernama(self, nama: str) -> "HasilReviu":
        """The result of one file under another name, where two files share theirs."""
        return replace(
            self,
            dokumen=tuple(replace(d, berkas=nama) for d in self.dokumen),
            butir=tuple(_renamed(b, nama) for b in self.butir),
            diperiksa=replace(self.diperiksa, tabel=tuple(replace(t, berkas=nama) for t in self.diperiksa.tabel)),
        )

    def ringan(self) -> "HasilReviu":
        """The result without the documents, to be sent to another process."""
        return replace(self, perkara=Perkara(()))


def _renamed(butir: Butir, nama: str) -> Butir:
    return replace(butir, temuan=replace(butir.temuan, berkas=nama), berkas_lain=tuple(nama for _ in butir.berkas_lain))


def review_perkara(
    perkara: Perkara,
    *,
    nama_paket: str = "",
    pilih: Sequence[str] = (),
    tingkat: Tingkat | None = None,
    penerimaan: Sequence[Penerimaan] = (),
    tambahan: Sequence[Temuan] = (),
) -> HasilReviu:
    """Run the checks over what was read and order what they find.

    Args:
        perkara: documents, facts and claims, perhaps a Paket.
        nama_paket: the file or folder of the Paket, which its findings are put down to.
        pilih: codes of checks or of families (`HIT`, `SIL003`); none means all.
        tingkat: the mildest gravity to tell of.
        penerimaan: waivers kept beside the documents.
        tambahan: what other rooms found in the Paket; a check that sees the same does not tell it again.
    """
    traces: list[Jejak] = []
    findings: list[Temuan] = []
    of_paket: list[Temuan] = []
    for kode in chosen(pilih):
        trace, found = run(perkara, kode)
        traces.append(trace)
        (of_paket if PEMERIKSAAN[kode].untuk_paket else findings).extend(found)
    wanted = [t for t in tambahan if not pilih or t.kode.startswith(tuple(pilih))]
    findings.extend(replace(t, berkas=nama_paket) for t in told_once((wanted, of_paket), _fact))
    plans = {dokumen.berkas: Denah(dokumen) for dokumen in perkara.dokumen}
    butir = _accepted(_ordered(findings, plans), penerimaan)
    in_use = {id(b.penerimaan) for b in butir}
    return HasilReviu(
        (
            *(Sumber(d.berkas, d.format, d.halaman, d.catatan) for d in perkara.dokumen),
            *((Sumber(nama_paket, "paket"),) if perkara.paket else ()),
        ),
        tuple(b for b in butir if tingkat is None or _GRAVITY[b.temuan.tingkat] <= _GRAVITY[tingkat]),
        Diperiksa(tuple(traces), _count_numbers(perkara), tuple(_tables(perkara))),
        tuple(p for p in penerimaan if id(p) not in in_use and is_chosen(p.kode, pilih)),
        tingkat,
        perkara,
    )


def chosen(pilih: Sequence[str]) -> list[str]:
    """The codes that a choice of codes and families names, in order; all codes when nothing is chosen."""
    return [kode for kode in sorted(PEMERIKSAAN) if not pilih or kode.startswith(tuple(pilih))]


def is_chosen(kode: str, pilih: Sequence[str]) -> bool:
    """Is a code one of a check, or of another room that speaks of a Paket, and is it asked for?"""
    return (kode in PEMERIKSAAN or kode[:3] in KELUARGA_PAKET) and (not pilih or kode.startswith(tuple(pilih)))


def _fact(temuan: Temuan) -> tuple[str, str, str]:
    """The record of a Paket, or its sheet, and what is said of it."""
    place = temuan.tempat
    return perkara_of(temuan.kode, has_record=bool(place.bagian)), place.lembar, place.bagian


def _ordered(findings: Iterable[Temuan], plans: Mapping[str, Denah]) -> list[Butir]:
    """Each finding once, by file, place and code."""
    order = {berkas: number for number, berkas in enumerate(plans)}

    def key(temuan: Temuan) -> tuple[int, tuple[int, int, int], str]:
        plan = plans.get(temuan.berkas)
        return order.get(temuan.berkas, len(order)), plan.posisi(temuan.tempat) if plan else (0, 0, 0), temuan.kode

    return [_butir(_pinned(temuan, plans), plans) for temuan in sorted(dict.fromkeys(findings), key=key)]


def _pinned(temuan: Temuan, plans: Mapping[str, Denah]) -> Temuan:
    """A finding in a cell that pages cut, at the part that holds what is printed, where only one part does."""
    plan = plans.get(temuan.berkas)
    cell = plan.sel(temuan.tempat) if plan and temuan.tercetak else None
    if cell is None or not cell.sambungan or cell.tempat != temuan.tempat:
        return temuan
    places = {cell.tempat_teks(found.start()) for found in re.finditer(re.escape(temuan.tercetak), cell.teks)}
    return replace(temuan, tempat=places.pop()) if len(places) == 1 else temuan


def _butir(temuan: Temuan, plans: Mapping[str, Denah]) -> Butir:
    plan = plans.get(temuan.berkas)
    if plan is None:
        place = sebutan_rekaman(temuan.tempat)
        return Butir(
            temuan,
            place,
            (place, temuan.pesan),
            sebutan_lain=tuple(map(sebutan_rekaman, temuan.tempat_lain)),
            berkas_lain=(temuan.berkas,) * len(temuan.tempat_lain),
        )
    files = tuple(_file_of(place, temuan.berkas, plans) for place in temuan.tempat_lain)
    return Butir(
        temuan,
        plan.sebutan(temuan.tempat),
        plan.around(temuan.tempat, temuan.tercetak),
        sebutan_lain=tuple(plans[f].sebutan(place) for f, place in zip(files, temuan.tempat_lain, strict=True)),
        berkas_lain=files,
    )


def _file_of(tempat: Tempat, own: str, plans: Mapping[str, Denah]) -> str:
    """The file that a place was read from; one that no reader made belongs to whoever has such a place."""
    for knows in (Denah.owns, Denah.holds):
        files = [berkas for berkas, plan in plans.items() if knows(plan, tempat)]
        if files:
            return own if own in files else files[0]
    return own


def _accepted(butir: list[Butir], penerimaan: Sequence[Penerimaan]) -> list[Butir]:
    if not penerimaan:
        return butir
    paired = pair([(b.temuan.kode, b.temuan.tercetak, b.kunci) for b in butir], penerimaan)
    return [replace(b, penerimaan=paired.get(index)) for index, b in enumerate(butir)]


def _count_numbers(perkara: Perkara) -> int:
    return sum(f.besaran not in _WORDS for f in perkara.fakta) + sum(k.nilai is not None for k in perkara.klaim)


def _tables(perkara: Perkara) -> Iterator[TabelDilihat]:
    """Every table, those that the recogniser left out as left alone."""
    for dokumen in perkara.dokumen:
        known = {t.tabel.tempat.tabel: t for t in perkara.tabel if t.berkas in {"", dokumen.berkas}}
        for table in dokumen.tabel():
            found = known.get(table.tempat.tabel)
            jenis = found.jenis if found else JenisTabel.DIBIARKAN
            alasan = found.alasan if found else ""
            yield TabelDilihat(dokumen.berkas, table.tempat.tabel, table.nomor, table.judul, jenis, alasan)
