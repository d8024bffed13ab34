"""Random Pakets that agree with themselves, built from the schema."""

from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from akuntabel.berkas.terbaca import Terbaca
from akuntabel.skema.kolom import Jenis, Kolom, kolom_of, tabel_of
from akuntabel.skema.nilai import Isian, Keadaan, Nilai
from akuntabel.skema.paket import RECORDS, Paket
from akuntabel.skema.pilihan import Bentuk

Draw = Callable[[st.SearchStrategy[Any]], Any]
Row = dict[str, Any]
Tables = dict[str, list[Row]]

_NASTY = (
    "=1+1",
    "'x",
    '"dikutip"',
    "titik;koma,dan koma",
    "007",
    "1-2",
    "3/4",
    "92%",
    "TRUE",
    "#N/A",
    "-",
    "+62",
    "@SUM(A1)",
    "_x0041_",
    "ＡＢ ½ é 🙂 𝔘",
    "jarak  ganda",
    "Contoh",
    "{{capaian:IKM@pk-murni}}",
)
_CHARACTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp"))
_LINE = st.one_of(st.sampled_from(_NASTY), st.text(_CHARACTERS, min_size=1, max_size=30)).map(str.strip)
_PROSE = st.lists(st.one_of(_LINE, st.just("")), min_size=1, max_size=4).map("\n".join).map(str.strip)
_RUPIAH = st.decimals(-999_999, 9_999_999_999_999, places=2, allow_nan=False, allow_infinity=False)
_DAYS = st.dates(date(1890, 1, 1), date(2099, 12, 31))
_PARTS = ("bezetting_sd", "bezetting_sma", "bezetting_d3", "bezetting_s1", "bezetting_s2")


def isian(bentuk: Bentuk, *, kosong: bool) -> st.SearchStrategy[Isian]:
    """Every value that an indikator of this form can hold, and the states without a value."""
    places = 2 if bentuk is Bentuk.RUPIAH else 4
    positive = st.integers(0, places).flatmap(lambda p: st.decimals(0, 10**9, places=p))
    states = [Keadaan.BELUM_DIUKUR, Keadaan.TIDAK_DIUKUR] + [Keadaan.KOSONG] * kosong
    single = positive.map(Nilai) | positive.map(lambda n: Nilai(-n - 1))
    spread = st.tuples(positive, positive).map(lambda p: Nilai(p[0], sampai=p[0] + p[1] + 1))
    letters = st.sampled_from(["AA", "A", "BB", "B", "CC", "C", "D"])
    graded = st.builds(lambda n, letter: Nilai(n, predikat=letter), positive, letters)
    return st.one_of(st.sampled_from(states), single, spread, *([graded] if bentuk is Bentuk.PREDIKAT else []))


def _field(kolom: Kolom, keys: Sequence[str]) -> st.SearchStrategy[Any]:
    """Any value of a field but NILAI."""
    text = _PROSE if kolom.jenis is Jenis.PROSA else _LINE
    strategies: dict[Jenis, st.SearchStrategy[Any]] = {
        Jenis.TEKS: text.filter(bool),
        Jenis.PROSA: text.filter(bool),
        Jenis.RUJUKAN: st.sampled_from(list(keys) or [""]),
        Jenis.PILIHAN: st.sampled_from(list(kolom.pilihan or ())),
        Jenis.TANGGAL: _DAYS,
        Jenis.TAHUN: st.integers(1945, 2100),
        Jenis.BULAT: st.integers(0, 10**6),
        Jenis.RUPIAH: _RUPIAH,
        Jenis.DESIMAL: st.integers(0, 4).flatmap(lambda p: st.decimals(-1000, 1000, places=p)),
    }
    return strategies[kolom.jenis]


@st.composite
def pakets(draw: Draw) -> Paket:
    """A Paket whose keys, references, years and totals hold, with every kind of value in its fields."""
    tables = _keys(draw)
    _empty_where_nothing_to_name(tables)
    for name, record in RECORDS.items():
        defaults = {f.name: f.default for f in fields(record)}
        for number, row in enumerate(tables[name]):
            for field, kolom in kolom_of(record).items():
                if field in row or kolom.jenis is Jenis.NILAI:
                    continue
                keys = [r["kode"] for r in tables.get(kolom.rujuk, [])]
                if field == tabel_of(record).induk:
                    keys = [r["kode"] for r in tables[name][:number]]
                empty = kolom.wajib is False and (not keys if kolom.rujuk else draw(st.booleans()))
                row[field] = defaults[field] if empty else draw(_field(kolom, keys))
    _settle(draw, tables)
    _drop_duplicates(tables)
    _values(draw, tables)
    _totals(tables)
    return Paket(**{name: tuple(RECORDS[name](**row) for row in tables[name]) for name in RECORDS})


def _keys(draw: Draw) -> Tables:
    """How many rows each table has, with their codes."""
    tables: Tables = {}
    for name, record in RECORDS.items():
        least = 1 if tabel_of(record).wajib else 0
        count = 1 if tabel_of(record).tunggal else draw(st.integers(least, 3))
        coded = "kode" in kolom_of(record)
        tables[name] = [{"kode": f"{name[:3].upper()}.{n:03}"} if coded else {} for n in range(count)]
    first = f"7.01.{draw(st.integers(1, 99)):02}"
    codes = [first, f"{first}.2.01", f"{first}.2.01.0001", f"{first}.2.01.0002"]
    tables["program"] = [{"kode": code} for code in codes]
    tables["ukuran"] = [{"kode": f"U{n}"} for n, _ in enumerate(tables["indikator"])]
    return tables


def _empty_where_nothing_to_name(tables: Tables) -> None:
    """A record that must name another cannot stand without it, nor those that must name that record."""
    for _ in RECORDS:
        for name, record in RECORDS.items():
            if any(k.wajib and k.rujuk and not tables[k.rujuk] for k in kolom_of(record).values()):
                tables[name] = []


def _settle(draw: Draw, tables: Tables) -> None:
    """Bend what was drawn until years, memberships, levels and counts agree."""
    tahun = draw(st.integers(2017, 2090))
    _settle_years(draw, tables, tahun)
    for row, ukuran in zip(tables["indikator"], tables["ukuran"], strict=True):
        row["ukuran"] = ukuran["kode"]
    for row in tables["ukuran"]:
        row["desimal"] = draw(st.sampled_from([None, 0, 2, 6]))
    for row in tables["data_dukung"]:
        row["triwulan"] = draw(st.sampled_from([None, 1, 2, 3, 4]))
    for table in ("pemantauan", "catatan_triwulan", "tindak_lanjut"):
        for row in tables[table]:
            row["triwulan"] = draw(st.integers(1, 4))
    for row in tables["pegawai"]:
        row["laki_laki"] = draw(st.integers(0, sum(row[part] or 0 for part in _PARTS)))
        row["perempuan"] = sum(row[part] or 0 for part in _PARTS) - row["laki_laki"]
    subs = [row["kode"] for row in tables["program"][2:]]
    for row in (*tables["pagu"], *tables["realisasi_anggaran"], *tables["realisasi_bulanan"]):
        row["program"] = draw(st.sampled_from(subs))
    _keep_members(tables)


def _settle_years(draw: Draw, tables: Tables, tahun: int) -> None:
    for row in (*tables["instansi"], *tables["perjanjian"]):
        row["tahun"] = tahun
    for row in tables["renstra"]:
        row["tahun_awal"], row["tahun_akhir"] = tahun - draw(st.integers(0, 3)), tahun + draw(st.integers(0, 3))
        row["tahun_dasar"] = row["tahun_awal"] - draw(st.integers(1, 2))
    for row in tables["rpjmd"]:
        row["tahun_awal"], row["tahun_akhir"] = sorted((row["tahun_awal"], row["tahun_akhir"]))
    for row in tables["pejabat"]:
        if row["mulai"] and row["selesai"]:
            row["mulai"], row["selesai"] = sorted((row["mulai"], row["selesai"]))
    for row in tables["realisasi"]:
        row["tahun"] = tahun - draw(st.integers(0, 5))
    for row in tables["target_renstra"]:
        plan = _renstra_of(tables, "indikator", row["indikator"])
        row["tahun"] = draw(st.integers(plan["tahun_dasar"] + 1, plan["tahun_akhir"]))


def _keep_members(tables: Tables) -> None:
    """Only what belongs to the Renstra of its Perjanjian Kinerja or Keputusan IKU; one target is made if none does."""
    for table, head, member in (
        ("target_pk", "perjanjian", "indikator"),
        ("rencana_aksi", "perjanjian", "indikator"),
        ("dukungan", "perjanjian", "unsur"),
        ("iku", "keputusan", "indikator"),
    ):
        heads = {row["kode"]: row for row in tables["keputusan_iku" if head == "keputusan" else head]}
        if table == "target_pk":
            first = tables[table][0]
            heads[first[head]]["renstra"] = _renstra_of(tables, member, first[member])["kode"]
        tables[table] = [
            row
            for row in tables[table]
            if _renstra_of(tables, member, row[member])["kode"] == heads[row[head]]["renstra"]
        ]


def _renstra_of(tables: Tables, table: str, code: str) -> Row:
    if table == "indikator":
        code = next(row["unsur"] for row in tables["indikator"] if row["kode"] == code)
    renstra = next(row["renstra"] for row in tables["unsur"] if row["kode"] == code)
    return next(row for row in tables["renstra"] if row["kode"] == renstra)


def _drop_duplicates(tables: Tables) -> None:
    for name, record in RECORDS.items():
        if key := tabel_of(record).kunci:
            tables[name] = list({tuple(row[f] for f in key): row for row in reversed(tables[name])}.values())[::-1]


def _values(draw: Draw, tables: Tables) -> None:
    terbaca = Terbaca(tables)
    for name, record in RECORDS.items():
        for row in tables[name]:
            for field, kolom in kolom_of(record).items():
                if kolom.jenis is Jenis.NILAI:
                    bentuk = terbaca.bentuk_of(name, row, kolom)
                    # A value without the indikator that rules it cannot be read, and so is never there.
                    row[field] = draw(isian(bentuk[0], kosong=not kolom.wajib)) if bentuk else Keadaan.KOSONG


def _totals(tables: Tables) -> None:
    for row in tables["jumlah_tercetak"]:
        parts = [
            p for p in tables["pagu"] if p["tahapan"] == row["tahapan"] and p["program"].startswith(row["program"])
        ]
        row["jumlah"] = sum((p["pagu"] for p in parts), Decimal())
    for row in tables["realisasi_anggaran"]:
        quarters = [row[q] for q in ("tw1", "tw2", "tw3", "tw4") if row[q] is not None]
        if quarters and row["setahun"] is not None:
            row["setahun"] = sum(quarters, Decimal())
    told = {(row["program"], row["belanja"]) for row in tables["realisasi_anggaran"]}
    for row in tables["realisasi_bulanan"]:
        if (row["program"], row["belanja"]) in told:
            # Months that are not all given need not add up to their triwulan.
            row.update(dict.fromkeys(("januari", "april", "juli", "oktober")))
