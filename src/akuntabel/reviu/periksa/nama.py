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
from akuntabel.reviu.sebutan import WEAK, alike, tokens
from akuntabel.reviu.temuan import Tingkat

_CODE = re.compile(r"(?:\d|X)\.(?:\d\d|XX)\.\d\d(?:\.\d\.\d\d(?:\.\d{2,4})?)?")
_CODED = frozenset({JenisSubjek.PROGRAM, JenisSubjek.KEGIATAN, JenisSubjek.SUB_KEGIATAN})
_NAMED = _CODED | {
    JenisSubjek.INDIKATOR,
    JenisSubjek.INDIKATOR_PROGRAM,
    JenisSubjek.SASARAN,
    JenisSubjek.TUJUAN,
}
_SHARED = 0.6

Cetakan = dict[Kunci, tuple[Fakta, str]]
"""By table, the first row that prints a name, and the name as printed."""

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
        tempat_lain=(other.tempat,),
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
            pairs = [(one, first[pagu]) for pagu, one in other.items() if pagu in first]
            renamed = [(one, former) for one, former in pairs if not _one_name(one, former)]
            yield _renamed(*renamed[0]) if len(renamed) == 1 else LULUS


def _renamed(one: Fakta, former: Fakta) -> Langgar:
    return Langgar(
        tempat=one.tempat,
        berkas=one.berkas,
        tercetak=name_of(one),
        tempat_lain=(former.tempat,),
        isi={"lain": name_of(former), "pagu": one.nilai.teks, "jenis": one.subjek.jenis.value.capitalize()},
    )


def _breakdowns(facts: tuple[Fakta, ...]) -> Iterator[list[dict[Decimal, Fakta]]]:
    """Tables that break one program down into the same pagu: the parts of each by their pagu, where one has it."""
    by_program: dict[Kunci, dict[Kunci, dict[Decimal, list[Fakta]]]] = defaultdict(lambda: defaultdict(dict))
    for fact, program in _parts(facts):
        tables = by_program[program, fact.tahun, fact.subjek.jenis]
        tables[table_of(fact), fact.basis.tahapan].setdefault(fact.nilai.angka, []).append(fact)
    for tables in by_program.values():
        alike: dict[frozenset[Decimal], dict[object, dict[Decimal, Fakta]]] = defaultdict(dict)
        for (table, _), parts in tables.items():
            alone = {pagu: facts[0] for pagu, facts in parts.items() if len(facts) == 1}
            alike[frozenset(parts)].setdefault(table, alone)
        yield from ([*found.values()] for found in alike.values() if len(found) > 1)


def _parts(facts: tuple[Fakta, ...]) -> Iterator[tuple[Fakta, str]]:
    for fact in facts:
        if fact.besaran is Besaran.PAGU and fact.subjek.jenis in _PARTS and fact.nilai.angka and fact.subjek.kunci:
            program = next((s.kunci for s in fact.konteks if s.jenis is JenisSubjek.PROGRAM), "")
            if program:
                yield fact, program


@check(
    "SIL020",
    message="{jenis} tercetak '{tercetak}'; {banyak} tabel lain mencetak '{lain}'.",
    hint="Pakai nama seperti dalam Renstra, Perjanjian Kinerja, atau nomenklatur di semua tempat.",
    dasar=PERMENPANRB_53_2014.at("Lampiran II"),
    tingkat=Tingkat.SARAN,
)
def nama_differing(fakta: tuple[Fakta, ...]) -> Hasil:
    """Nama indikator, sasaran, tujuan, program, kegiatan, atau sub kegiatan dicetak dengan kata yang berbeda.

    Huruf besar, tanda baca, kata sambung, dan ejaan yang lazim berbeda diabaikan. Kata yang diganti
    dengan kata lain menjadi peringatan bila nama lainnya lebih sering dicetak.
    """
    for names in _names_by_subject(fakta).values():
        ordered = sorted(names.items(), key=lambda item: -len(item[1]))
        yield LULUS
        for at, (name, odd) in enumerate(ordered):
            rival = next((r for r in ordered[:at] if _may_be_one(odd, r[1])), None)
            if rival is not None and not _is_torn(name, odd, *rival):
                yield _name_differing(name, odd, *rival)


def _is_torn(name: tuple[str, ...], odd: Cetakan, usual: tuple[str, ...], places: Cetakan) -> bool:
    """Do the names differ only by blanks, and does one stand on a page, whose narrow columns break words?"""
    pages = (fact.tempat.halaman for fact, _ in (*odd.values(), *places.values()))
    return "".join(name) == "".join(usual) and any(pages)


def _may_be_one(one: Cetakan, other: Cetakan) -> bool:
    """Do both stand on the same Renstra or agreement somewhere? Two Renstra may name a measure anew.

    Programs and their parts bear the names of the nomenclature at every stage of the budget.
    """
    if any(f.subjek.jenis in _CODED and " ".join(f.subjek.nama.split()) == name for f, name in one.values()):
        return True
    return any(a.basis.selaras(b.basis) for a, _ in one.values() for b, _ in other.values())


def _name_differing(name: tuple[str, ...], odd: Cetakan, usual: tuple[str, ...], places: Cetakan) -> Langgar:
    fact, printed = next(iter(odd.values()))
    other, lain = next(iter(places.values()))
    clear = len(places) > len(odd)
    return Langgar(
        tempat=fact.tempat,
        berkas=fact.berkas,
        tercetak=printed,
        seharusnya=lain if clear else "",
        tempat_lain=(other.tempat,),
        isi={"lain": lain, "banyak": str(len(places)), "jenis": _kind(fact, printed).capitalize()},
        tingkat=Tingkat.PERINGATAN if clear and _is_replaced(name, usual) else None,
    )


def _names_by_subject(facts: tuple[Fakta, ...]) -> dict[str, dict[tuple[str, ...], Cetakan]]:
    found: dict[str, dict[tuple[str, ...], Cetakan]] = defaultdict(lambda: defaultdict(dict))
    for fact in facts:
        for subject in (fact.subjek, *fact.konteks):
            if subject.kunci and subject.jenis in _NAMED:
                printed = " ".join(subject.nama.split())
                found[subject.kunci][tokens(printed)].setdefault(table_of(fact), (fact, printed))
    return found


def _kind(fakta: Fakta, printed: str) -> str:
    subjects = (fakta.subjek, *fakta.konteks)
    return next((s.jenis.value for s in subjects if " ".join(s.nama.split()) == printed), fakta.subjek.jenis.value)


def _is_replaced(name: tuple[str, ...], usual: tuple[str, ...]) -> bool:
    """Is one word, or two, another word in the same place, and the rest equal?"""
    if len(name) != len(usual):
        return False
    changed = [(a, b) for a, b in zip(name, usual, strict=True) if a != b]
    weak = any(a in WEAK or b in WEAK or alike(a, b) for a, b in changed)
    return 0 < len(changed) <= 2 < len(name) and not weak


@check(
    "SIL021",
    message="{subjek}: indikator keluaran tercetak '{tercetak}', di tabel lain '{lain}'.",
    hint="Pakai indikator sub kegiatan menurut keputusan nomenklatur.",
    dasar=PERMENDAGRI_90_2019.at("Lampiran"),
    tingkat=Tingkat.PERINGATAN,
)
def keluaran_differing(fakta: tuple[Fakta, ...]) -> Hasil:
    """Sebuah sub kegiatan mempunyai indikator keluaran yang sama sekali lain di dua tabel.

    Hanya bila setiap tabel memberinya tepat satu indikator.
    """
    outputs: dict[str, dict[Kunci, dict[str, Fakta]]] = defaultdict(lambda: defaultdict(dict))
    for fact in fakta:
        owner = next(iter(fact.konteks), None)
        if fact.subjek.jenis is not JenisSubjek.INDIKATOR_PROGRAM or owner is None:
            continue
        if owner.jenis is JenisSubjek.SUB_KEGIATAN and owner.kunci:
            outputs[owner.kunci][table_of(fact)].setdefault(fact.subjek.nama, fact)
    for tables in outputs.values():
        single = [next(iter(named.values())) for named in tables.values() if len(named) == 1]
        for other in single[1:]:
            if _one_name(single[0], other):
                yield LULUS
                continue
            yield Langgar(
                tempat=other.tempat,
                berkas=other.berkas,
                tercetak=name_of(other),
                tempat_lain=(single[0].tempat,),
                isi={"lain": name_of(single[0]), "subjek": " ".join(other.konteks[0].nama.split())},
            )
