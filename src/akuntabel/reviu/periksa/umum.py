"""What several sentences say of the office itself, told with two values."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, ParagrafTerbaca, Tempat
from akuntabel.reviu.fakta import Besaran, Fakta, JenisSubjek, JenisTabel, TabelDikenali
from akuntabel.reviu.ingatan import sekali
from akuntabel.reviu.klaim.kalimat import sentences
from akuntabel.reviu.klaim.putusan import has_number
from akuntabel.reviu.klaim.umum import FaktaUmum, office_facts
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.susunan import teks_of
from akuntabel.reviu.temuan import Tingkat

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_MAY_TELL = re.compile(
    r"\b(?:luas|seluas|penduduk|pegawai|personi?el|personil|aparatur|sdm|asn|pns|sumber\s+daya\s+manusia|desa|kelurahan|dusun|lingkungan"
    r"|r[tw]|rukun|misi|jumlah\s+kecamatan)\b|\d\s+(?:\([a-z ]+\)\s+)?kecamatan\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\bkecamatan\s+(?P<nama>[A-Z]\w+)", re.IGNORECASE)
_MOSTLY = 0.6


class Sebutan(NamedTuple):
    """A fact with its place and file."""

    fakta: FaktaUmum
    tempat: Tempat
    berkas: str


@check(
    "SIL024",
    message="{subjek} tercetak {tercetak}, di tempat lain {seharusnya}.",
    hint="Cocokkan dengan data yang resmi, lalu samakan di semua tempat.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def data_umum_differing(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Dua kalimat menyebut luas wilayah, jumlah penduduk, desa, RT, RW, atau pegawai yang sama dengan dua angka.

    Hanya kalimat tentang wilayah atau perangkat daerah seluruhnya yang dibandingkan; angka untuk tahun yang berbeda,
    sebagian wilayah, dan kebutuhan pegawai dibiarkan.
    """
    for mentions in _grouped(dokumen).values():
        values = _values(mentions)
        yield LULUS
        usual = values[0]
        for odd in values[1:]:
            first = odd[0]
            yield Langgar(
                tempat=first.tempat,
                berkas=first.berkas,
                tercetak=first.fakta.nilai.teks,
                seharusnya=usual[0].fakta.nilai.teks,
                tempat_lain=tuple(s.tempat for s in (*odd[1:], *usual) if s.berkas == first.berkas),
                isi={"subjek": _subject(first.fakta)},
            )


def _grouped(documents: Iterable[DokumenTerbaca]) -> dict[tuple[str, str, int | None], list[Sebutan]]:
    groups: dict[tuple[str, str, int | None], list[Sebutan]] = defaultdict(list)
    for one in _mentions(documents):
        groups[one.fakta.hal, one.fakta.pemilik, one.fakta.tahun].append(one)
    return groups


@sekali
def _mentions(documents: Iterable[DokumenTerbaca]) -> Iterator[Sebutan]:
    """Every fact of an office; one without an owner belongs to the office of the document."""
    for document in documents:
        own = None
        for block in document.blok:
            if not isinstance(block, ParagrafTerbaca) or not has_number(block.teks) or not _MAY_TELL.search(block.teks):
                continue
            for sentence in filter(has_number, sentences(block.teks)):
                for fact in office_facts(sentence):
                    own = _own_name(document) if own is None else own
                    # Two governments may each have their misi: only one section tells of the same.
                    owner = block.tempat.bagian if fact.hal == "jumlah misi" else fact.pemilik or own
                    owned = replace(fact, pemilik=owner)
                    yield Sebutan(owned, block.tempat, document.berkas)


def _own_name(document: DokumenTerbaca) -> str:
    """The kecamatan that a document names almost alone; empty where there is none."""
    names = Counter(found["nama"].casefold() for text in teks_of(document) for found in _OWN.finditer(text.isi))
    name, count = next(iter(names.most_common(1)), ("", 0))
    return f"kecamatan {name}" if count > _MOSTLY * names.total() else ""


def _values(mentions: list[Sebutan]) -> list[list[Sebutan]]:
    """The mentions by value, the value told most often, or first, in front."""
    found: list[list[Sebutan]] = []
    for one in mentions:
        home = next((group for group in found if all(s.fakta.nilai.cocok(one.fakta.nilai) for s in group)), None)
        if home is None:
            found.append([one])
        else:
            home.append(one)
    return sorted(found, key=lambda group: -len(group))


def _subject(fact: FaktaUmum) -> str:
    year = f" tahun {fact.tahun}" if fact.tahun else ""
    return f"{fact.hal[0].upper()}{fact.hal[1:]}{year}"


@check(
    "NAR027",
    message="Kalimat menyebut {tercetak} orang pegawai, tabel pegawai memuat {seharusnya}.",
    hint="Samakan jumlah pegawai dalam kalimat dengan tabelnya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def pegawai_kalimat_wrong(
    dokumen: tuple[DokumenTerbaca, ...], fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]
) -> Hasil:
    """Jumlah pegawai dalam kalimat tidak sama dengan satu pun jumlah pada tabel pegawai dalam dokumen yang sama."""
    tables = {(t.berkas, t.tabel.tempat.tabel) for t in tabel if t.jenis is JenisTabel.PEGAWAI}
    totals: dict[str, list[Fakta]] = defaultdict(list)
    for fact in fakta:
        of_staff = (fact.berkas, fact.tempat.tabel) in tables
        if of_staff and fact.besaran is Besaran.CACAH and fact.subjek.jenis is JenisSubjek.JUMLAH:
            totals[fact.berkas].append(fact)
    for told in _mentions(dokumen):
        known = totals[told.berkas]
        if told.fakta.hal != "jumlah pegawai" or not known:
            continue
        values = {f.nilai.angka for f in known}
        if told.fakta.nilai.angka in values | {a + b for a in values for b in values - {a}}:
            yield LULUS
            continue
        highest = max(known, key=lambda f: f.nilai.angka)
        yield Langgar(
            tempat=told.tempat,
            berkas=told.berkas,
            tercetak=told.fakta.nilai.teks,
            seharusnya=highest.nilai.teks,
            tempat_lain=(highest.tempat,),
        )
