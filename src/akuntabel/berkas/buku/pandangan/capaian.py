"""Capaian and its class beside a realisasi, by the formulas of `aturan`, against each agreement of the head."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from xlsxwriter.utility import quote_sheetname, xl_range_abs

from akuntabel.aturan.capaian import aturan_capaian
from akuntabel.aturan.errors import AturanError
from akuntabel.aturan.predikat import predikat
from akuntabel.aturan.rule import Rule
from akuntabel.berkas.buku.isian import Isian
from akuntabel.berkas.buku.lembar import last_row
from akuntabel.berkas.buku.pandangan import perjanjian
from akuntabel.berkas.buku.pandangan.rumus import angka_of, number_of
from akuntabel.berkas.buku.pandangan.rupa import Letak, Terhitung
from akuntabel.berkas.buku.pandangan.susun import columns_of
from akuntabel.berkas.buku.tata import FIRST_ROW
from akuntabel.dasar.errors import ParameterBelumBerlakuError
from akuntabel.dasar.skala import Skala, skala_predikat
from akuntabel.skema.pilihan import Arah, RumusTurun

_MOST_WORDS = 240  # Excel takes no longer text within a formula
_DECIMALS = 6


def capaian_columns(isian: Isian) -> Sequence[Terhitung]:
    """Capaian and class of each row against every agreement of the head of the office."""
    heads = [texts["kode"] for texts in isian.teks["perjanjian"] if not texts["induk"]]
    return [column for pk in heads for column in _columns_of(isian, pk)]


def _columns_of(isian: Isian, pk: str) -> Sequence[Terhitung]:
    words, skala = isian.sebutan.words("perjanjian", pk), _skala(isian)
    name = f"capaian@{pk}"

    def formula(place: Letak) -> str:
        found = _target_cell(isian, pk, place.kunci["ukuran"])
        if not found:
            return ""
        rule = _rule_of(isian, place)
        realisasi = place.sel(f"realisasi.nilai@{isian.tahun}")
        capaian = rule.aturan.formula(realisasi=number_of(realisasi), target=number_of(found))
        return f'IF({realisasi}="","",IFERROR(ROUND({capaian},{_DECIMALS}),""))'

    def class_formula(place: Letak) -> str:
        if skala is None or not _target_cell(isian, pk, place.kunci["ukuran"]):
            return ""
        cell = place.sel(f"hitung.{name}")
        return f'IF({cell}="","",{predikat.aturan.formula(capaian=cell, skala=skala)})'

    def class_value(place: Letak) -> str:
        capaian = _capaian(isian, pk, place)
        return predikat(capaian, skala).nama if skala and capaian is not None else ""

    return (
        Terhitung(name, f"Capaian {words}", 14, formula, _or_nothing(isian, pk), "hitung_persen"),
        Terhitung(f"kelas@{pk}", f"Kelas {words}", 16, class_formula, class_value),
    )


def _or_nothing(isian: Isian, pk: str) -> Callable[[Letak], Decimal | str]:
    def value(place: Letak) -> Decimal | str:
        capaian = _capaian(isian, pk, place)
        return "" if capaian is None else capaian

    return value


def _capaian(isian: Isian, pk: str, place: Letak) -> Decimal | None:
    """Capaian on as many decimals as its cell keeps; None where one of the two is no single number."""
    ukuran = place.kunci["ukuran"]
    promised = _target(isian, pk, ukuran)
    if promised is None:
        return None
    target = angka_of(isian.terbaca.tabel["target_pk"][promised]["target"])
    realised = [
        angka_of(fields["nilai"])
        for fields in isian.terbaca.tabel["realisasi"]
        if fields["ukuran"] == ukuran and fields["tahun"] == isian.tahun
    ]
    if target is None or not realised or realised[0] is None or not _target_cell(isian, pk, ukuran):
        return None
    try:
        capaian = _rule_of(isian, place)(realised[0], target)
    except AturanError:
        return None
    return capaian.quantize(Decimal(1).scaleb(-_DECIMALS), rounding=ROUND_HALF_UP)


def _rule_of(isian: Isian, place: Letak) -> Rule[[Decimal, Decimal], Decimal]:
    texts = next(t for t in isian.teks["ukuran"] if t["kode"] == place.kunci["ukuran"])
    return aturan_capaian(Arah(texts["arah"] or Arah.NAIK), RumusTurun(texts["rumus_turun"] or RumusTurun.N1))


def _target(isian: Isian, pk: str, ukuran: str) -> int | None:
    """The number of the target of an ukuran in an agreement."""
    measured = {texts["kode"] for texts in isian.teks["indikator"] if texts["ukuran"] == ukuran}
    targets = enumerate(isian.teks["target_pk"])
    return next((n for n, t in targets if t["perjanjian"] == pk and t["indikator"] in measured), None)


def _target_cell(isian: Isian, pk: str, ukuran: str) -> str:
    """Formula for the target on the sheet of the agreements, found by the words of its indikator."""
    number = _target(isian, pk, ukuran) if ukuran else None
    if number is None:
        return ""
    words = isian.sebutan.words("indikator", isian.teks["target_pk"][number]["indikator"])
    if len(words) > _MOST_WORDS:
        return ""
    columns = {lajur.field: n for n, lajur in enumerate(columns_of(perjanjian.VIEW, isian), 1)}
    last = last_row(FIRST_ROW, len(isian.teks["target_pk"]))
    sheet = quote_sheetname(perjanjian.VIEW.judul)
    targets, names = (
        f"{sheet}!{xl_range_abs(FIRST_ROW, columns[name], last, columns[name])}"
        for name in (f"target_pk.target@{pk}", "indikator.")
    )
    looked_up = words.replace("~", "~~").replace("*", "~*").replace("?", "~?").replace('"', '""')
    return f'INDEX({targets},MATCH("{looked_up}",{names},0))'


def _skala(isian: Isian) -> Skala | None:
    """The scale of the reported year in the reading that the office chose; None before there was one."""
    office = next(iter(isian.teks["instansi"]), {})
    try:
        day = date(isian.tahun, 12, 31)
        return skala_predikat(day, bacaan) if (bacaan := office.get("bacaan_skala")) else skala_predikat(day)
    except ParameterBelumBerlakuError:
        return None
