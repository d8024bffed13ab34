"""Outputs of sub kegiatan against their money, their names and the staff that they speak of."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

from akuntabel.dasar.peraturan import PERMENDAGRI_90_2019, PERMENPANRB_53_2014
from akuntabel.reviu.fakta import Besaran, Fakta, JenisSubjek, JenisTabel, TabelDikenali
from akuntabel.reviu.periksa.baris import cell_of, name_of
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.sebutan import tokens
from akuntabel.reviu.temuan import Tingkat

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_PARTS = frozenset({JenisSubjek.KEGIATAN, JenisSubjek.SUB_KEGIATAN})
_PLACES = (("desa", "kelurahan"),)
_SHARED_WORDS = 2
_PAID = re.compile(r"\borang\b.*\bgaji\b|\bgaji\b.*\borang\b", re.IGNORECASE)
_MONTHS = frozenset(map(Decimal, (12, 13, 14)))
_PERSON_UNITS = frozenset({"", "ob", "orang", "orang/bulan", "orang bulan", "org"})


@check(
    "SIL033",
    message="{subjek}: keluarannya terealisasi {tercetak}, sedangkan anggaran dan realisasinya nol.",
    hint="Jelaskan dari mana keluaran itu dibiayai, atau betulkan realisasinya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.SARAN,
)
def keluaran_without_money(fakta: tuple[Fakta, ...]) -> Hasil:
    """Sebuah sub kegiatan tanpa anggaran dan tanpa realisasi anggaran melaporkan keluaran yang tercapai.

    Mungkin dibiayai dari tempat lain, sehingga temuannya hanya saran.
    """
    spent: dict[tuple[str, str, int | None], list[Fakta]] = defaultdict(list)
    for fact in fakta:
        if fact.subjek.jenis is JenisSubjek.SUB_KEGIATAN and fact.besaran is Besaran.REALISASI_ANGGARAN:
            spent[fact.berkas, fact.subjek.kunci, fact.tahun].append(fact)
    told: set[str] = set()
    for fact in fakta:
        owner = next(iter(fact.konteks), None)
        if owner is None or fact.besaran is not Besaran.REALISASI or owner.jenis is not JenisSubjek.SUB_KEGIATAN:
            continue
        money = spent.get((fact.berkas, owner.kunci, fact.tahun))
        if not money or not fact.nilai.angka:
            continue
        if any(f.nilai.angka for f in money):
            yield LULUS
        elif owner.kunci not in told:
            told.add(owner.kunci)
            yield Langgar(
                fact.tempat,
                f"{fact.nilai.teks} {fact.satuan}".strip(),
                tempat_lain=tuple(f.tempat for f in money),
                isi={"subjek": " ".join(owner.nama.split())},
                berkas=fact.berkas,
            )


@check(
    "SIL025",
    message="{subjek}: indikatornya menyebut {tercetak}, namanya sendiri {seharusnya}.",
    hint="Samakan dengan nama kegiatan atau sub kegiatan menurut nomenklatur.",
    dasar=PERMENDAGRI_90_2019.at("Lampiran"),
    tingkat=Tingkat.PERINGATAN,
)
def keluaran_of_another_place(fakta: tuple[Fakta, ...]) -> Hasil:
    """Nama kegiatan atau sub kegiatan hanya menyebut desa, indikatornya hanya menyebut kelurahan, atau sebaliknya.

    Hanya bila nama dan indikator itu berbagi beberapa kata lain. Indikator sub kegiatan ditetapkan dalam
    nomenklatur; yang di atasnya dipilih sendiri, sehingga di sana hanya saran.
    """
    seen: set[object] = set()
    for fact in fakta:
        owner = next(iter(fact.konteks), None)
        if fact.subjek.jenis is not JenisSubjek.INDIKATOR_PROGRAM or owner is None or owner.jenis not in _PARTS:
            continue
        place = (fact.berkas, fact.baris, fact.subjek.nama)
        if place in seen:
            continue
        seen.add(place)
        one, other = set(tokens(owner.nama)), set(tokens(fact.subjek.nama))
        for first, second in (pair for a, b in _PLACES for pair in ((a, b), (b, a))):
            if not {first, second} & one or not {first, second} & other:
                continue
            swapped = first in one and second not in one and second in other and first not in other
            if swapped and len(one & other) >= _SHARED_WORDS:
                yield Langgar(
                    fact.tempat,
                    second,
                    first,
                    isi={"subjek": " ".join(owner.nama.split())},
                    tingkat=None if owner.jenis is JenisSubjek.SUB_KEGIATAN else Tingkat.SARAN,
                    berkas=fact.berkas,
                )
            else:
                yield LULUS


@check(
    "HIT021",
    message="{subjek}: {besaran} {tercetak} tampaknya jumlah bulan; tabel kepegawaian memuat {seharusnya} orang.",
    hint="Isi jumlah orang yang menerima gaji, atau orang dikali bulan bila satuannya orang-bulan.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.SARAN,
)
def months_for_persons(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Jumlah orang yang menerima gaji diisi 12, 13, atau 14, padahal pegawai menurut laporan itu lebih banyak.

    Disebut satu kali untuk setiap baris. Pegawai yang dihitung tabel kepegawaian mungkin tidak semuanya
    ASN, sehingga temuannya hanya saran.
    """
    staff = dict(_staff(fakta, tabel))
    told: set[object] = set()
    for fact in fakta:
        if fact.besaran not in (Besaran.TARGET, Besaran.REALISASI) or not _PAID.search(fact.subjek.nama):
            continue
        unit = (fact.nilai.satuan or fact.satuan).casefold().strip()
        total = staff.get(fact.berkas)
        if total is None or unit not in _PERSON_UNITS or fact.baris in told:
            continue
        if fact.nilai.angka not in _MONTHS or total.nilai.angka <= max(_MONTHS):
            yield LULUS
            continue
        told.add(fact.baris)
        yield Langgar(
            fact.tempat,
            f"{fact.nilai.teks} {fact.satuan}".strip(),
            total.nilai.teks,
            (total.tempat,),
            isi={"subjek": name_of(fact), "besaran": fact.besaran.value},
            berkas=fact.berkas,
        )


def _staff(facts: tuple[Fakta, ...], tables: tuple[TabelDikenali, ...]) -> Iterator[tuple[str, Fakta]]:
    """For each file with one table of staff, the largest total that the table prints."""
    kinds: Mapping[tuple[str, int | None], JenisTabel] = {(t.berkas, t.tabel.tempat.tabel): t.jenis for t in tables}
    totals: dict[str, dict[int | None, Fakta]] = defaultdict(dict)
    for fact in {cell_of(f): f for f in facts}.values():
        place = (fact.berkas, fact.tempat.tabel)
        if fact.subjek.jenis is JenisSubjek.JUMLAH and kinds.get(place) is JenisTabel.PEGAWAI:
            largest = totals[fact.berkas].get(fact.tempat.tabel)
            if largest is None or fact.nilai.angka > largest.nilai.angka:
                totals[fact.berkas][fact.tempat.tabel] = fact
    for berkas, found in totals.items():
        if len({f.nilai.angka for f in found.values()}) == 1:
            yield berkas, next(iter(found.values()))
