"""Figures that others of the report bear out or not: programs that reached their target, targets that ask for less."""

import re
from collections import defaultdict
from collections.abc import Iterator

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.reviu.fakta import Besaran, Fakta, JenisSubjek, JenisTabel, TabelDikenali
from akuntabel.reviu.periksa.arah import evidence
from akuntabel.reviu.periksa.baris import SERATUS, name_of, rows, write
from akuntabel.reviu.periksa.pertentangan import table_of
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.temuan import Tingkat
from akuntabel.reviu.tercetak import Beda
from akuntabel.skema.pilihan import Arah

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_SHARE = re.compile(r"(?:persen\w*|prosentase|presentase|%)\s+indikator\s+program\b.*\btercapai", re.IGNORECASE)
_ABSORPTION = re.compile(
    r"(?:persen\w*|prosentase|presentase|tingkat|%)\s+(?:realisasi|serapan|penyerapan|capaian)\s+(?:keuangan|anggaran)"
    r"(?:\s+program)?\W*",
    re.IGNORECASE,
)
_MEASURES = frozenset({JenisSubjek.INDIKATOR, JenisSubjek.INDIKATOR_PROGRAM})
_FEWEST = 2


@check(
    "HIT023",
    message="{subjek}: realisasi {tercetak}; menurut tabel program {tercapai} dari {banyak} tercapai, {seharusnya}.",
    hint="Hitung dari indikator program yang tercapai, atau jelaskan indikator mana yang dihitung.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.SARAN,
)
def program_tercapai_unlike_tables(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Persentase indikator program yang tercapai tidak sama dengan yang tampak pada tabel program pendukung.

    Indikator kegiatan dan sub kegiatan tidak dihitung. Laporan mungkin menghitung indikator yang tidak
    dicetaknya, sehingga temuannya hanya saran, satu kali setiap perjanjian kinerja.
    """
    supporting = {(t.berkas, t.tabel.tempat.tabel): t for t in tabel if t.jenis is JenisTabel.KONTRIBUSI}
    reached: dict[str, dict[str, Fakta]] = defaultdict(dict)
    for fact in fakta:
        if fact.besaran is Besaran.CAPAIAN and table_of(fact) in supporting and _is_of_program(fact):
            reached[_agreement(fact)].setdefault(fact.subjek.kunci, fact)
    told: set[str] = set()
    for fact in fakta:
        listed = list(reached.get(_agreement(fact), {}).values())
        is_share = fact.subjek.jenis in _MEASURES and _SHARE.search(fact.subjek.nama)
        this_year = fact.besaran is Besaran.REALISASI and fact.tahun in {f.tahun for f in listed}
        if not is_share or not this_year or len(listed) < _FEWEST or _agreement(fact) in told:
            continue
        told.add(_agreement(fact))
        full = sum(f.nilai.angka >= SERATUS for f in listed)
        share = SERATUS * full / len(listed)
        if fact.nilai.beda(share) is not Beda.BERBEDA:
            yield LULUS
            continue
        yield Langgar(
            fact.tempat,
            fact.nilai.teks,
            write(share, fact.nilai),
            tuple(f.tempat for f in listed),
            isi={"subjek": name_of(fact), "tercapai": str(full), "banyak": str(len(listed))},
            berkas=fact.berkas,
        )


def _is_of_program(fact: Fakta) -> bool:
    owner = next(iter(fact.konteks), None)
    if owner is None or owner.jenis is not JenisSubjek.PROGRAM:
        return False
    return fact.subjek.jenis is JenisSubjek.INDIKATOR_PROGRAM and _SHARE.search(fact.subjek.nama) is None


def _agreement(fact: Fakta) -> str:
    return f"{fact.berkas}/{fact.basis.perjanjian}"


@check(
    "SIL038",
    message=(
        "{banyak} target {tahun} lebih mudah daripada realisasi {lalu}; "
        "yang pertama, {subjek}, {tercetak} sesudah {seharusnya}."
    ),
    hint="Jelaskan mengapa targetnya lebih rendah, atau naikkan target tahun berikutnya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.SARAN,
)
def target_easier_than_last_year(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Target sebuah indikator lebih mudah daripada realisasi tahun sebelumnya pada tabel yang sama.

    Hanya tabel capaian, tahun terakhirnya, dan indikator yang arahnya jelas dari targetnya atau namanya; disebut
    satu kali setiap tahun, betapapun banyak tabel yang mencetaknya.
    """
    clues = evidence(fakta)
    found: dict[tuple[str, int | None], list[tuple[Fakta, Fakta]]] = defaultdict(list)
    reporting = {(t.berkas, t.tabel.tempat.tabel) for t in tabel if t.jenis is JenisTabel.CAPAIAN}
    for row in rows(f for f in fakta if table_of(f) in reporting and f.subjek.jenis is JenisSubjek.INDIKATOR):
        latest = max((f.tahun or 0 for f in row.of(Besaran.TARGET)), default=0)
        for target in (f for f in row.of(Besaran.TARGET) if f.tahun == latest):
            last = next(_realised(row.of(Besaran.REALISASI), target), None)
            if last is None:
                continue
            direction = clues.of(target)
            if direction is None:
                continue
            falls = direction is Arah.TURUN
            easier = target.nilai.angka > last.nilai.angka if falls else target.nilai.angka < last.nilai.angka
            if easier:
                found[target.berkas, target.tahun].append((target, last))
            else:
                yield LULUS
    for (target, last), *others in found.values():
        yield Langgar(
            target.tempat,
            target.nilai.teks,
            last.nilai.teks,
            (last.tempat, *(f.tempat for f, _ in others)),
            isi={
                "banyak": str(len({f.subjek.kunci for f in (target, *(f for f, _ in others))})),
                "subjek": name_of(target),
                "tahun": str(target.tahun),
                "lalu": str(last.tahun),
            },
            berkas=target.berkas,
        )


def _realised(facts: tuple[Fakta, ...], target: Fakta) -> Iterator[Fakta]:
    """The realisasi of the year before a target."""
    return (f for f in facts if target.tahun and f.tahun == target.tahun - 1)


@check(
    "SIL040",
    message="{subjek} {program}: realisasi {tercetak}, padahal serapan program itu {seharusnya}.",
    hint="Isi serapan program itu sendiri, atau sebut dalam nama indikator bahwa yang diukur serapan seluruhnya.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.SARAN,
)
def realisasi_anggaran_unlike_serapan(fakta: tuple[Fakta, ...]) -> Hasil:
    """Indikator program tentang realisasi anggaran tidak sama dengan serapan program itu pada tabel anggaran.

    Indikatornya mungkin mengukur serapan seluruh perangkat daerah, sehingga temuannya hanya saran.
    """
    absorbed: dict[tuple[str, str, int | None], Fakta] = {}
    for fact in fakta:
        if fact.besaran is Besaran.SERAPAN and fact.subjek.jenis is JenisSubjek.PROGRAM and fact.triwulan is None:
            absorbed.setdefault((fact.berkas, fact.subjek.kunci, fact.tahun), fact)
    for fact in fakta:
        owner = next(iter(fact.konteks), None)
        if owner is None or owner.jenis is not JenisSubjek.PROGRAM or fact.besaran is not Besaran.REALISASI:
            continue
        own = absorbed.get((fact.berkas, owner.kunci, fact.tahun))
        if own is None or not _ABSORPTION.fullmatch(fact.subjek.nama.strip()):
            continue
        if own.nilai.cocok(fact.nilai):
            yield LULUS
            continue
        yield Langgar(
            fact.tempat,
            fact.nilai.teks,
            own.nilai.teks,
            (own.tempat,),
            isi={"subjek": name_of(fact), "program": " ".join(owner.nama.split())},
            berkas=fact.berkas,
        )
