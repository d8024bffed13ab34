"""What kind of table it is, by what its columns hold; the words around it only decide between near kinds."""

import re
from collections.abc import Sequence

from akuntabel.reviu.fakta import Besaran, JenisTabel, Kolom
from akuntabel.reviu.kenali import kosakata as kata

_PERFORMANCE = frozenset({Besaran.TARGET, Besaran.REALISASI, Besaran.CAPAIAN})
_AGREEMENT = re.compile(r"perjanjian\s+kinerja|penetapan\s+kinerja|\bpk\b|diperjanjikan", re.IGNORECASE)
_STAFF = re.compile(r"pegawai|\bsdm\b|sumber\s+daya\s+manusia|\basn\b|personil|jabatan", re.IGNORECASE)
_ASSETS = re.compile(r"sarana|prasarana|\baset\b|inventaris|barang\s+milik", re.IGNORECASE)
_SURVEY = re.compile(r"survei|survey|kepuasan|\bskm\b|\bikm\b|unsur\s+pelayanan", re.IGNORECASE)
_EVALUATION = re.compile(r"\bakip\b|\bsakip\b|\blke\b|\blhe\b|evaluasi", re.IGNORECASE)
_UNKNOWN = (JenisTabel.DIBIARKAN, "tidak ada kolom yang cukup jelas untuk dibandingkan")


def kind_of(columns: Sequence[Kolom], texts: Sequence[str]) -> tuple[JenisTabel, str]:
    """The kind of a table and, in Indonesian words, why.

    Args:
        columns: what its columns hold.
        texts: what stands around it, nearest first.
    """
    around = " ".join(texts)
    roles = {c.peran for c in columns if c.peran}
    quantities = {c.besaran for c in columns if c.besaran}
    parts = sum(bool(c.besaran and (c.triwulan or c.bulan)) for c in columns)
    if kata.INTERVAL in roles or (
        quantities == {Besaran.PREDIKAT} and not roles & {kata.INDIKATOR, *kata.PROGRAM_NAMES}
    ):
        return JenisTabel.SKALA, "kolom rentang nilai di samping kategori"
    if parts >= 2 and roles & {kata.INDIKATOR, kata.SASARAN, kata.URAIAN, *kata.PROGRAM_NAMES}:
        return JenisTabel.TRIWULAN, "kolom menurut triwulan atau bulan"
    if quantities & {Besaran.EFISIENSI, Besaran.TINGKAT_EFISIENSI} and quantities & (
        _PERFORMANCE | {Besaran.PAGU, Besaran.SERAPAN, Besaran.RATA_RATA}
    ):
        return JenisTabel.EFISIENSI, "kolom efisiensi di samping kinerja dan anggaran"
    return (
        _scored(roles, quantities, around)
        or _of_indicators(columns, roles, quantities, around)
        or _of_money(columns, roles, quantities)
        or _of_counts(roles, quantities, texts)
        or _of_named_performance(roles, quantities)
        or _UNKNOWN
    )


def _scored(roles: set[str], quantities: set[Besaran], around: str) -> tuple[JenisTabel, str] | None:
    if not quantities & {Besaran.BOBOT, Besaran.SKOR} or quantities & {Besaran.TARGET, Besaran.REALISASI, Besaran.PAGU}:
        return None
    if kata.UNSUR in roles and _SURVEY.search(around):
        return JenisTabel.SURVEI, "kolom unsur di samping nilai"
    if _EVALUATION.search(around) and Besaran.SKOR in quantities:
        return JenisTabel.EVALUASI, "kolom komponen di samping bobot dan nilai"
    if Besaran.BOBOT in quantities:
        return JenisTabel.BOBOT, "kolom bobot"
    return None


def _of_indicators(
    columns: Sequence[Kolom], roles: set[str], quantities: set[Besaran], around: str
) -> tuple[JenisTabel, str] | None:
    if not roles & {kata.INDIKATOR, kata.SASARAN_INDIKATOR}:
        return None
    measured = bool(quantities & {Besaran.REALISASI, Besaran.CAPAIAN})
    if not measured and Besaran.TARGET not in quantities:
        explained = roles & {kata.PENJELASAN, kata.SUMBER_DATA, kata.PENANGGUNG_JAWAB} and not quantities
        return (JenisTabel.IKU, "kolom indikator dengan formulasi atau sumber data, tanpa angka") if explained else None
    yearly = len(_years(columns, {Besaran.TARGET, Besaran.PAGU})) > 1
    if roles & kata.PROGRAM_NAMES and (measured or not yearly):
        return JenisTabel.KONTRIBUSI, "kolom program dan indikatornya dengan target atau realisasi"
    if measured:
        return JenisTabel.CAPAIAN, "kolom indikator dengan realisasi atau capaian"
    if not yearly and _AGREEMENT.search(around):
        return JenisTabel.PERJANJIAN, "kolom indikator dengan satu target, pada bagian perjanjian kinerja"
    return JenisTabel.TARGET_TAHUNAN, "kolom indikator dengan target"


def _of_money(columns: Sequence[Kolom], roles: set[str], quantities: set[Besaran]) -> tuple[JenisTabel, str] | None:
    if Besaran.PAGU not in quantities or not roles & {*kata.PROGRAM_NAMES, kata.URAIAN, kata.SASARAN, kata.PERIODE}:
        return None
    if Besaran.REALISASI_ANGGARAN in quantities:
        return JenisTabel.REALISASI_ANGGARAN, "kolom anggaran di samping realisasinya"
    stages = {c.basis.tahapan for c in columns if c.besaran is Besaran.PAGU} - {""}
    if len(stages) > 1 or Besaran.SELISIH_PAGU in quantities:
        return JenisTabel.PAGU_BERTAHAP, "kolom anggaran menurut tahapan"
    if len(_years(columns, {Besaran.PAGU})) > 1:
        return JenisTabel.TARGET_TAHUNAN, "kolom anggaran beberapa tahun"
    if roles & kata.PROGRAM_NAMES:
        return JenisTabel.ANGGARAN_PERJANJIAN, "kolom program dengan satu anggaran"
    return None


def _of_counts(roles: set[str], quantities: set[Besaran], texts: Sequence[str]) -> tuple[JenisTabel, str] | None:
    if Besaran.CACAH not in quantities or quantities & _PERFORMANCE:
        return None
    subject = kata.JABATAN if kata.JABATAN in roles else kata.BARANG if kata.BARANG in roles else ""
    if not subject and kata.URAIAN in roles:
        told = next((text for text in texts if _STAFF.search(text) or _ASSETS.search(text)), "")
        subject = kata.BARANG if _ASSETS.search(told) else kata.JABATAN if told else ""
    if subject == kata.JABATAN:
        return JenisTabel.PEGAWAI, "kolom cacah menurut jabatan, pendidikan, atau golongan"
    return (JenisTabel.SARANA, "kolom cacah menurut jenis barang") if subject else None


def _of_named_performance(roles: set[str], quantities: set[Besaran]) -> tuple[JenisTabel, str] | None:
    if len(quantities & _PERFORMANCE) < 2:
        return None
    if kata.PERIODE in roles and not quantities & {Besaran.PAGU, Besaran.REALISASI_ANGGARAN}:
        return JenisTabel.CAPAIAN, "baris tahun dengan target dan realisasi"
    if roles & kata.PROGRAM_NAMES:
        return JenisTabel.KONTRIBUSI, "kolom program dengan target dan realisasi"
    if roles & {kata.SASARAN, kata.TUJUAN, kata.URAIAN, kata.UNSUR}:
        return JenisTabel.CAPAIAN, "kolom sasaran atau uraian dengan target dan realisasi"
    return None


def _years(columns: Sequence[Kolom], quantities: set[Besaran]) -> set[int | None]:
    return {c.tahun for c in columns if c.besaran in quantities}
