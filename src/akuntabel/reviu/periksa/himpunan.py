"""What one table lists against what another of its kind lists: rows left out, put elsewhere, or of another year."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from akuntabel.dasar.peraturan import PERMENPAN_9_2007, PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, TabelTerbaca, Tempat
from akuntabel.reviu.fakta import Besaran, Fakta, JenisSubjek, JenisTabel, TabelDikenali
from akuntabel.reviu.kenali import kosakata as kata
from akuntabel.reviu.kenali.baris import strip_label
from akuntabel.reviu.periksa.baris import name_of
from akuntabel.reviu.periksa.pertentangan import table_of
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.sebutan import tokens
from akuntabel.reviu.susunan import bagian_of, teks_memuat
from akuntabel.reviu.temuan import Tingkat

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")
_WORD = re.compile(r"[^\W_]+")
_LABELLED = re.compile(r"\W*(?:sasaran|tujuan)\b[^“\"\n]{0,30}", re.IGNORECASE)
_QUOTED = re.compile(
    r"\b(?P<jenis>tujuan|sasaran)\s+(?:strategis\s+)?[\d.]*\s*:?\s*[“\"](?P<nama>[^”“\"]{15,300})[”\"]",
    re.IGNORECASE,
)
_ENOUGH_WORDS = 4
_ALIKE = 0.8
_FEWEST_EQUAL = 3
_MOSTLY = 0.6
_FEWEST_LISTED = 3


@check(
    "SIL026",
    message=(
        "Target {tahun} pada tabel ini sama dengan kondisi awal {tahun} untuk {banyak} dari {semua} indikator; "
        "yang pertama, {subjek}, {tercetak}."
    ),
    hint="Pindahkan nilai itu ke kolom kondisi awal, atau isi target yang ditetapkan untuk tahun itu.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def kondisi_awal_as_target(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Kolom target tahun pertama memuat kondisi awal Renstra, bukan target.

    Hanya bila sebagian besar indikatornya sama, sekurang-kurangnya tiga, dan salah satunya berdesimal.
    """
    start: dict[tuple[str, str, int | None], Fakta] = {}
    for fact in fakta:
        if fact.besaran is Besaran.KONDISI_AWAL and fact.subjek.kunci:
            start.setdefault((fact.berkas, fact.subjek.kunci, fact.tahun), fact)
    columns: dict[tuple[str, int | None, int], list[tuple[Fakta, Fakta]]] = defaultdict(list)
    yearly = {(t.berkas, t.tabel.tempat.tabel) for t in tabel if t.jenis is JenisTabel.TARGET_TAHUNAN}
    for fact in fakta:
        key = (fact.berkas, fact.subjek.kunci, fact.tahun)
        if fact.besaran is not Besaran.TARGET or not fact.tahun or table_of(fact) not in yearly or key not in start:
            continue
        if table_of(start[key]) != table_of(fact) and fact.basis.selaras(start[key].basis):
            columns[fact.berkas, fact.tempat.tabel, fact.tahun].append((fact, start[key]))
    for (_, _, year), pairs in columns.items():
        equal = [(target, begin) for target, begin in pairs if target.nilai.angka == begin.nilai.angka]
        telling = any(target.nilai.desimal > 0 for target, _ in equal)
        if len(equal) < _FEWEST_EQUAL or len(equal) < _MOSTLY * len(pairs) or not telling:
            yield LULUS
            continue
        first, begin = next(pair for pair in equal if pair[0].nilai.desimal > 0)
        yield Langgar(
            first.tempat,
            first.nilai.teks,
            tempat_lain=(begin.tempat, *(f.tempat for f, _ in equal if f is not first)),
            isi={
                "tahun": str(year),
                "banyak": str(len(equal)),
                "semua": str(len(pairs)),
                "subjek": name_of(first),
            },
            berkas=first.berkas,
        )


@dataclass(frozen=True, slots=True)
class _BarisIku:
    """A row of a table of IKU: the words of its indikator, those of its formula and definition, and both as printed."""

    indikator: tuple[str, ...]
    penjelasan: frozenset[str]
    nama: str
    tempat: Tempat

    def twin(self, other: "_BarisIku") -> bool:
        """Do two rows define one indikator in the same words?"""
        shared, every = len(self.penjelasan & other.penjelasan), len(self.penjelasan | other.penjelasan)
        return self.indikator == other.indikator and shared >= _ALIKE * every


@check(
    "SIL027",
    message="Tabel ini memuat {banyak} dari {semua} indikator tabel yang dikutipnya; tidak ada {tercetak}.",
    hint="Lengkapi tabel itu sesuai keputusan tentang indikator kinerja utama.",
    dasar=PERMENPAN_9_2007.at(),
    tingkat=Tingkat.PERINGATAN,
)
def iku_left_out(dokumen: tuple[DokumenTerbaca, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Sebuah tabel indikator kinerja utama hanya memuat sebagian indikator tabel lain yang sama isinya.

    Tabel di badan laporan dianggap kutipan tabel sebuah lampiran bila semua barisnya bersama rumus dan
    penjelasannya ada di sana, dan keduanya bukan atas Renstra yang berbeda. Tabel yang berlanjut pada tabel
    berikutnya tidak diperiksa.
    """
    found = [(t, rows) for t in tabel if t.jenis is JenisTabel.IKU and (rows := _iku_rows(t))]
    goes_on = {id(a) for (a, _), (b, _) in pairwise(found) if _heads(a) == _heads(b)}
    attached = {
        (d.berkas, b.tempat.tabel) for d in dokumen for b in bagian_of(d).lampiran if isinstance(b, TabelTerbaca)
    }
    for table, rows in found:
        if id(table) in goes_on or _place(table) in attached:
            continue
        if any(other is not table and _is_whole(rows, listed) for other, listed in found):
            yield LULUS
            continue
        for other, listed in found:
            if _place(other) not in attached or len(listed) <= len(rows) or not table.basis.selaras(other.basis):
                continue
            if not all(any(row.twin(one) for one in listed) for row in rows):
                continue
            missing = [one for one in listed if not any(one.indikator == row.indikator for row in rows)]
            if not missing:
                yield LULUS
                continue
            yield Langgar(
                rows[0].tempat,
                ", ".join(one.nama for one in missing),
                tempat_lain=tuple(one.tempat for one in missing) if other.berkas == table.berkas else (),
                isi={"banyak": str(len(rows)), "semua": str(len(listed))},
                berkas=table.berkas,
            )
            break
        else:
            yield LULUS


def _is_whole(rows: list[_BarisIku], listed: list[_BarisIku]) -> bool:
    """Does another table list these indikator and no others? Then a longer one is of another Renstra."""
    return len(rows) == len(listed) and all(any(row.twin(one) for one in listed) for row in rows)


def _place(table: TabelDikenali) -> tuple[str, int | None]:
    return table.berkas, table.tabel.tempat.tabel


def _heads(table: TabelDikenali) -> list[str]:
    return [column.kepala for column in table.kolom]


def _iku_rows(table: TabelDikenali) -> list[_BarisIku]:
    names = [c.nomor - 1 for c in table.kolom if c.peran == kata.INDIKATOR]
    explained = [c.nomor - 1 for c in table.kolom if c.peran == kata.PENJELASAN]
    if not names or not explained:
        return []
    rows = []
    for row in table.tabel.grid[table.badan - 1 :]:
        cell = row[names[0]]
        words = frozenset(w for at in explained for w in _WORD.findall(row[at].teks.casefold()))
        if cell.teks.strip() and words:
            rows.append(_BarisIku(tokens(cell.teks), words, " ".join(cell.teks.split()), cell.tempat))
    return rows


@check(
    "SIL028",
    message="“{tercetak}” berdiri di kolom tujuan, di tempat lain disebut sasaran.",
    hint="Pindahkan ke kolom sasaran, sesuai Renstra.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def sasaran_as_tujuan(dokumen: tuple[DokumenTerbaca, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Tabel dengan kolom tujuan dan kolom sasaran memuat sebuah sasaran di kolom tujuannya.

    Sebutan yang dibandingkan adalah yang tertulis jelas di depan namanya, seperti 'Sasaran 2'.
    """
    both = [t for t in tabel if {kata.TUJUAN, kata.SASARAN} <= {c.peran for c in t.kolom}]
    told = {d.berkas: _named(d) for d in dokumen if any(t.berkas == d.berkas for t in both)}
    for table in both:
        column = next(c.nomor - 1 for c in table.kolom if c.peran == kata.TUJUAN)
        last = None
        for row in table.tabel.grid[table.badan - 1 :]:
            cell = row[column]
            name, label = strip_label(cell.teks)
            words = tokens(name)
            if cell is last or label is not None or len(words) < _ENOUGH_WORDS:
                continue
            last = cell
            kinds = told[table.berkas].get(words, {})
            if JenisSubjek.SASARAN in kinds and JenisSubjek.TUJUAN not in kinds:
                other = kinds[JenisSubjek.SASARAN]
                yield Langgar(cell.tempat, " ".join(name.split()), tempat_lain=(other,), berkas=table.berkas)
            else:
                yield LULUS


_KINDS = {"tujuan": JenisSubjek.TUJUAN, "sasaran": JenisSubjek.SASARAN}


def _named(document: DokumenTerbaca) -> dict[tuple[str, ...], dict[JenisSubjek, Tempat]]:
    """Names that a label before them calls a tujuan or a sasaran, with the first place of each."""
    found: dict[tuple[str, ...], dict[JenisSubjek, Tempat]] = defaultdict(dict)
    for text in teks_memuat(document, "sasaran", "tujuan"):
        for quoted in _QUOTED.finditer(text.isi):
            found[tokens(quoted["nama"].strip(" .,;"))].setdefault(_KINDS[quoted["jenis"].casefold()], text.tempat)
        if _LABELLED.match(text.isi) and len(text.isi) <= 400:
            name, label = strip_label(text.isi)
            if label in (JenisSubjek.TUJUAN, JenisSubjek.SASARAN):
                found[tokens(name)].setdefault(label, text.tempat)
    return found


@check(
    "SIL029",
    message="Tabel capaian ini tidak memuat {tercetak}, yang diperjanjikan dalam perjanjian kinerjanya.",
    hint="Laporkan capaian semua indikator yang diperjanjikan.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def indikator_not_reported(fakta: tuple[Fakta, ...], tabel: tuple[TabelDikenali, ...]) -> Hasil:
    """Tabel capaian memuat semua indikator perjanjian kinerja kecuali satu.

    Hanya bila keduanya atas perjanjian yang sama, sekurang-kurangnya tiga indikatornya sama, dan indikator
    yang tidak ada itu juga tidak ada pada tabel capaian lain.
    """
    listed: dict[tuple[str, int | None], dict[str, Fakta]] = defaultdict(dict)
    for fact in fakta:
        if fact.subjek.jenis is JenisSubjek.INDIKATOR and fact.subjek.kunci:
            listed[table_of(fact)].setdefault(fact.subjek.kunci, fact)
    kinds: dict[JenisTabel, list[TabelDikenali]] = defaultdict(list)
    for table in tabel:
        kinds[table.jenis].append(table)
    reported = {kunci for t in kinds[JenisTabel.CAPAIAN] for kunci in listed[t.berkas, t.tabel.tempat.tabel]}
    for agreed, achieved in _pairs(kinds):
        promised = listed[agreed.berkas, agreed.tabel.tempat.tabel]
        told = listed[achieved.berkas, achieved.tabel.tempat.tabel]
        missing = promised.keys() - told.keys()
        if len(promised.keys() & told.keys()) < _FEWEST_LISTED:
            continue
        if len(missing) != 1 or missing & reported or told.keys() - promised.keys():
            yield LULUS
            continue
        gone = promised[missing.pop()]
        first = next(iter(told.values()))
        yield Langgar(
            achieved.tabel.tempat_judul or first.tempat,
            name_of(gone),
            tempat_lain=(gone.tempat,) if gone.berkas == achieved.berkas else (),
            berkas=achieved.berkas,
        )


def _pairs(kinds: dict[JenisTabel, list[TabelDikenali]]) -> Iterator[tuple[TabelDikenali, TabelDikenali]]:
    """Each table of capaian with the first agreement that it can report."""
    for achieved in kinds[JenisTabel.CAPAIAN]:
        agreed: Sequence[TabelDikenali] = [
            t
            for t in kinds[JenisTabel.PERJANJIAN]
            if t.basis.selaras(achieved.basis) and t.tahun == achieved.tahun and t.berkas == achieved.berkas
        ]
        if agreed:
            yield agreed[0], achieved
