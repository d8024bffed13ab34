"""Names of one program, kegiatan or sub kegiatan that differ between tables or documents."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from akuntabel.dasar.peraturan import PERMENDAGRI_90_2019, PERMENPANRB_53_2014
from akuntabel.reviu.fakta import Besaran, Fakta, JenisSubjek
from akuntabel.reviu.periksa.baris import name_of
from akuntabel.reviu.periksa.pertentangan import Kunci, table_of
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.sebutan import alike, tokens
from akuntabel.reviu.temuan import Tingkat

_CODE = re.compile(r"(?:\d|X)\.(?:\d\d|XX)\.\d\d(?:\.\d\.\d\d(?:\.\d{2,4})?)?")
_CODED = frozenset({JenisSubjek.PROGRAM, JenisSubjek.KEGIATAN, JenisSubjek.SUB_KEGIATAN})
_SHARED = 0.6
_PARTS = frozenset({JenisSubjek.KEGIATAN, JenisSubjek.SUB_KEGIATAN})


@check(
    "SIL011",
    message="Kode {kode} tercetak dengan nama '{tercetak}', di tempat lain '{lain}'.",
    hint="Cocokkan kode dan namanya dengan keputusan nomenklatur yang berlaku.",
    dasar=PERMENDAGRI_90_2019.at("Lampiran"),
)
def kode_with_two_names(fakta: tuple[Fakta, ...]) -> Hasil:
    """Satu kode program, kegiatan, atau sub kegiatan dicetak dengan dua nama yang bukan satu nama.

    Ejaan yang sedikit berbeda dianggap satu nama.
    """
    by_code: dict[tuple[str, JenisSubjek], list[list[Fakta]]] = defaultdict(list)
    for fact in fakta:
        if fact.subjek.jenis in _CODED and _CODE.fullmatch(fact.subjek.kode):
            names = by_code[fact.subjek.kode, fact.subjek.jenis]
            home = next((n for n in names if _one_name(n[0], fact)), None)
            if home is None:
                names.append([fact])
            else:
                home.append(fact)
    for (code, _), names in by_code.items():
        yield LULUS
        usual, *others = sorted(names, key=lambda facts: -len({table_of(f) for f in facts}))
        for facts in others:
            yield _two_names(facts[0], usual[0], code)


def _one_name(one: Fakta, other: Fakta) -> bool:
    """Do two names share most of their words, as far as spelling allows? A name cut short is the same."""
    short, long = sorted((tokens(one.subjek.nama), tokens(other.subjek.nama)), key=len)
    shared = sum(any(alike(word, candidate) for candidate in long) for word in short)
    return shared >= _SHARED * len(short)


def _two_names(one: Fakta, other: Fakta, code: str) -> Langgar:
    return Langgar(
        tempat=one.tempat,
        berkas=one.berkas,
        tercetak=name_of(one),
        tempat_lain=(other.tempat,) if one.berkas == other.berkas else (),
        isi={"lain": name_of(other), "kode": code},
    )


@check(
    "SIL012",
    message="{jenis} dengan pagu {pagu} bernama '{tercetak}', di tabel lain '{lain}'.",
    hint="Cocokkan nama dengan kode nomenklatur dan DPA, lalu pakai satu nama.",
    dasar=PERMENPANRB_53_2014.at("Lampiran II"),
    tingkat=Tingkat.PERINGATAN,
)
def bagian_renamed(fakta: tuple[Fakta, ...]) -> Hasil:
    """Dua tabel merinci program yang sama dengan pagu yang sama, tetapi satu kegiatannya bernama lain.

    Hanya bila semua pagu rinciannya sama dan tepat satu nama di setiap tabel tidak ada di tabel lain.
    """
    for first, *rest in _breakdowns(fakta):
        for other in rest:
            renamed = [(one, first[pagu]) for pagu, one in other.items() if not _one_name(one, first[pagu])]
            yield _renamed(*renamed[0]) if len(renamed) == 1 else LULUS


def _renamed(one: Fakta, former: Fakta) -> Langgar:
    return Langgar(
        tempat=one.tempat,
        berkas=one.berkas,
        tercetak=name_of(one),
        tempat_lain=(former.tempat,) if one.berkas == former.berkas else (),
        isi={"lain": name_of(former), "pagu": one.nilai.teks, "jenis": one.subjek.jenis.value.capitalize()},
    )


def _breakdowns(facts: tuple[Fakta, ...]) -> Iterator[list[dict[Decimal, Fakta]]]:
    """Tables that break one program down into the same pagu: the parts of each by their pagu."""
    by_program: dict[Kunci, dict[Kunci, dict[Decimal, Fakta]]] = defaultdict(lambda: defaultdict(dict))
    for fact, program in _parts(facts):
        tables = by_program[program, fact.tahun, fact.subjek.jenis]
        tables[table_of(fact), fact.basis.tahapan][fact.nilai.angka] = fact
    for tables in by_program.values():
        alike: dict[frozenset[Decimal], dict[object, dict[Decimal, Fakta]]] = defaultdict(dict)
        for (table, _), parts in tables.items():
            alike[frozenset(parts)].setdefault(table, parts)
        yield from ([*found.values()] for found in alike.values() if len(found) > 1)


def _parts(facts: tuple[Fakta, ...]) -> Iterator[tuple[Fakta, str]]:
    for fact in facts:
        if fact.besaran is Besaran.PAGU and fact.subjek.jenis in _PARTS and fact.nilai.angka and fact.subjek.kunci:
            program = next((s.kunci for s in fact.konteks if s.jenis is JenisSubjek.PROGRAM), "")
            if program:
                yield fact, program
