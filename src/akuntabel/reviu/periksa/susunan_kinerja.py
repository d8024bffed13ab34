"""How many sasaran stand under a tujuan, sentences that lead in a table, and rows that add up to others."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, ParagrafTerbaca, TabelTerbaca
from akuntabel.reviu.fakta import Besaran, Fakta, JenisSubjek, JenisTabel, Subjek, TabelDikenali
from akuntabel.reviu.periksa.baris import name_of
from akuntabel.reviu.periksa.pertentangan import Tabel, table_of
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.sebutan import tokens
from akuntabel.reviu.temuan import Tingkat

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_OPEN, _SHUT = '“"', '”"'
_SUPPORTED = re.compile(
    rf"\btujuan\b[^{_OPEN}]{{0,30}}[{_OPEN}](?P<tujuan>[^{_OPEN}{_SHUT}]{{10,300}})[{_SHUT}]\s*,?\s*"
    rf"(?:di)?dukung\w*\s+(?:oleh\s+)?(?:satu\s+|1\s+)?(?:\(\w+\)\s+)?sasaran\b[^{_OPEN}\n:]{{0,20}}"
    rf"[{_OPEN}](?P<sasaran>[^{_OPEN}{_SHUT}]{{10,300}})[{_SHUT}](?P<sisa>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ALREADY = re.compile(r"\bsasaran\s+(?:strategis\s+)?yang\s+(?:sudah|telah)\s+tercapai\b", re.IGNORECASE)
_MISSED = Decimal("99.995")


@check(
    "SIL036",
    message="Tujuan “{tercetak}” disebut didukung satu sasaran; tabelnya memuat {banyak}: {seharusnya}.",
    hint="Sebut semua sasaran tujuan itu, seperti dalam Renstra.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def sasaran_of_tujuan_left_out(dokumen: tuple[DokumenTerbaca, ...], fakta: tuple[Fakta, ...]) -> Hasil:
    """Kalimat menyebut satu sasaran sebagai pendukung sebuah tujuan, padahal tabel memuat beberapa di bawahnya.

    Sasaran yang disebut harus salah satu dari yang dimuat tabel.
    """
    below = _below_tujuan(fakta)
    if not below:
        return
    for document in dokumen:
        for block in document.blok:
            said = _SUPPORTED.search(block.teks) if isinstance(block, ParagrafTerbaca) else None
            if said is None or re.search(rf"\bsasaran\b[^{_OPEN}]*[{_OPEN}]", said["sisa"], re.IGNORECASE):
                continue
            listed = below.get(_key(said["tujuan"]), {})
            named = _key(said["sasaran"])
            if not listed:
                continue
            if len(listed) == 1 or not any(_is_one(named, words) for words in listed):
                yield LULUS
                continue
            yield Langgar(
                block.tempat,
                " ".join(said["tujuan"].split()),
                "; ".join(name for name, _ in listed.values()),
                tuple(fact.tempat for _, fact in listed.values()),
                isi={"banyak": str(len(listed))},
                berkas=document.berkas,
            )


def _below_tujuan(facts: tuple[Fakta, ...]) -> dict[tuple[str, ...], dict[tuple[str, ...], tuple[str, Fakta]]]:
    """The sasaran that tables print below each tujuan, of the table that prints most."""
    tables: dict[tuple[tuple[str, ...], Tabel], dict[str, tuple[Subjek, Fakta]]] = defaultdict(dict)
    for fact in facts:
        chain = fact.konteks
        for near, far in pairwise(chain):
            if near.jenis is JenisSubjek.SASARAN and far.jenis is JenisSubjek.TUJUAN:
                tables[_key(far.nama), table_of(fact)].setdefault(near.kunci, (near, fact))
    found: dict[tuple[str, ...], dict[tuple[str, ...], tuple[str, Fakta]]] = {}
    for (goal, _), named in tables.items():
        if len(named) > len(found.get(goal, {})):
            found[goal] = {_key(s.nama): (" ".join(s.nama.split()), fact) for s, fact in named.values()}
    return found


def _key(name: str) -> tuple[str, ...]:
    """A name's words without the form of its first: `Meningkatnya` and `Meningkatkan` begin one name."""
    return tokens(name.strip(" .,;"))[1:]


def _is_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Is one name the other, or its beginning?"""
    short, long = sorted((one, other), key=len)
    return long[: len(short)] == short


@check(
    "SIL035",
    message="Kalimat mengantar tabel “{tercetak}”, padahal tabelnya memuat {subjek} dengan capaian {capaian}.",
    hint="Tulis bahwa tabel memuat semua sasaran, atau keluarkan sasaran yang tidak tercapai dari analisis efisiensi.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def tabel_of_reached_with_missed(
    dokumen: tuple[DokumenTerbaca, ...], tabel: tuple[TabelDikenali, ...], fakta: tuple[Fakta, ...]
) -> Hasil:
    """Kalimat di atas tabel efisiensi menyebut sasaran yang sudah tercapai, padahal tabelnya memuat yang tidak."""
    of_efficiency = {(t.berkas, t.tabel.tempat.tabel) for t in tabel if t.jenis is JenisTabel.EFISIENSI}
    missed: dict[Tabel, Fakta] = {}
    for fact in fakta:
        if fact.besaran is Besaran.CAPAIAN and fact.nilai.angka < _MISSED and table_of(fact) in of_efficiency:
            missed.setdefault(table_of(fact), fact)
    for document in dokumen:
        for above, table in pairwise(document.blok):
            if not isinstance(above, ParagrafTerbaca) or not isinstance(table, TabelTerbaca):
                continue
            said = _ALREADY.search(above.teks)
            short = missed.get((document.berkas, table.tempat.tabel))
            if said is None:
                continue
            if short is None:
                yield LULUS
                continue
            yield Langgar(
                above.tempat,
                said[0],
                tempat_lain=(short.tempat,),
                isi={"subjek": name_of(short), "capaian": short.nilai.teks},
                berkas=document.berkas,
            )


@check(
    "HIT022",
    message="{subjek}: target {tercetak}, sedangkan bagian-bagiannya bertarget {seharusnya} dan berealisasi sama.",
    hint="Samakan target kegiatan dengan jumlah target sub kegiatannya, atau masukkan sub kegiatan yang hilang.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.SARAN,
)
def target_unlike_its_parts(fakta: tuple[Fakta, ...]) -> Hasil:
    """Realisasi sebuah kegiatan sama dengan jumlah realisasi sub kegiatannya, tetapi targetnya tidak.

    Hanya bila semuanya bersatuan sama dan bukan persen.
    """
    for whole, parts in _outputs(fakta):
        facts = (*whole.values(), *(f for part in parts for f in part.values()))
        target, reached = (sum((part[b].nilai.angka for part in parts), Decimal()) for b in _BOTH)
        own = whole[Besaran.TARGET]
        countable = len({_unit(f) for f in facts}) == 1 and _unit(own) not in ("", "%") and reached
        if not countable or reached != whole[Besaran.REALISASI].nilai.angka:
            continue
        if target == own.nilai.angka:
            yield LULUS
            continue
        yield Langgar(
            own.tempat,
            f"{own.nilai.teks} {own.satuan}".strip(),
            str(target),
            tuple(part[Besaran.TARGET].tempat for part in parts),
            isi={"subjek": name_of(own)},
            berkas=own.berkas,
        )


Keluaran = dict[Besaran, Fakta]


def _outputs(facts: tuple[Fakta, ...]) -> Iterator[tuple[Keluaran, list[Keluaran]]]:
    """Target and realisasi of each kegiatan, with those of its sub kegiatan, where a table prints all of them."""
    owners: dict[tuple[Tabel, str], Keluaran] = defaultdict(dict)
    parts: dict[tuple[Tabel, str], dict[str, Keluaran]] = defaultdict(lambda: defaultdict(dict))
    for fact in facts:
        if fact.subjek.jenis is not JenisSubjek.INDIKATOR_PROGRAM or not fact.konteks or fact.besaran not in _BOTH:
            continue
        owner = fact.konteks[0]
        if owner.jenis is JenisSubjek.KEGIATAN:
            owners[table_of(fact), owner.kunci].setdefault(fact.besaran, fact)
        elif owner.jenis is JenisSubjek.SUB_KEGIATAN and len(fact.konteks) > 1:
            place = (table_of(fact), fact.konteks[1].kunci)
            parts[place][fact.subjek.kunci].setdefault(fact.besaran, fact)
    for place, whole in owners.items():
        found = list(parts.get(place, {}).values())
        if found and all(len(one) == len(_BOTH) for one in (whole, *found)):
            yield whole, found


_BOTH = (Besaran.TARGET, Besaran.REALISASI)


def _unit(fakta: Fakta) -> str:
    return (fakta.nilai.satuan or fakta.satuan).casefold().strip(" .")


@check(
    "STR026",
    message="Tabel {tercetak} merinci anggaran {banyak} program tanpa baris jumlah.",
    hint="Tambahkan baris jumlah, supaya dapat dicocokkan dengan perjanjian kinerja dan ringkasannya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.SARAN,
)
def anggaran_without_total(tabel: tuple[TabelDikenali, ...], fakta: tuple[Fakta, ...]) -> Hasil:
    """Tabel anggaran atau realisasi anggaran memuat beberapa program, tetapi tidak mencetak jumlahnya."""
    programs: dict[Tabel, dict[str, Fakta]] = defaultdict(dict)
    totals: set[Tabel] = set()
    for fact in fakta:
        if fact.besaran in (Besaran.PAGU, Besaran.REALISASI_ANGGARAN):
            if fact.subjek.jenis is JenisSubjek.PROGRAM:
                programs[table_of(fact)].setdefault(fact.subjek.kunci, fact)
            elif fact.subjek.jenis in (JenisSubjek.JUMLAH, JenisSubjek.UMUM):
                totals.add(table_of(fact))
    for table in tabel:
        place = (table.berkas, table.tabel.tempat.tabel)
        if table.jenis not in (JenisTabel.PAGU_BERTAHAP, JenisTabel.REALISASI_ANGGARAN) or len(programs[place]) < 2:
            continue
        if place in totals:
            yield LULUS
            continue
        first = next(iter(programs[place].values()))
        yield Langgar(
            table.tabel.tempat_judul or first.tempat,
            table.tabel.nomor or table.tabel.judul or "ini",
            isi={"banyak": str(len(programs[place]))},
            berkas=table.berkas,
        )
