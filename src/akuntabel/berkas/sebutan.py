"""What a record is called where another names it: words that a planner knows instead of its code."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from akuntabel.berkas.kode import same_code
from akuntabel.skema.kolom import Jenis, Kolom, kolom_of, tabel_of
from akuntabel.skema.paket import RECORDS

_FIELDS: dict[str, tuple[str, ...]] = {
    "dokumen": ("jenis", "nomor", "tahun"),
    "pejabat": ("jabatan", "nama", "status"),
    "rpjmd": ("tahun_awal", "tahun_akhir"),
    "keputusan_iku": ("nomor",),
    "program": ("kode", "nama"),
    "perjanjian": ("jenis", "unit"),
}
"""Fields that make the words of a table, where it is not its name alone; a reference gives its own words."""

_BEFORE = {"perjanjian": "PK", "rpjmd": "RPJMD", "keputusan_iku": "Keputusan Nomor"}
_BETWEEN = {"rpjmd": "–"}
_APART = {"unsur": "renstra", "indikator": "unsur", "perjanjian": "pihak_pertama"}
"""The reference that tells two records of the same words apart."""

_ALSO = {"tahapan": ("jenis",)}
"""Fields by which people call a record too."""

_NAMING = ("nama", "uraian", "rekomendasi", "judul")
_LONGEST = 200

Texts = Mapping[str, str]
"""A record as text by field; a reference holds the code."""


def same_words(text: str) -> str:
    """Words for comparing: one space, no case."""
    return " ".join(text.split()).casefold()


@cache
def named_tables() -> tuple[str, ...]:
    """Tables whose records have one code, those that others need for their words first."""
    ordered: dict[str, None] = {}

    def visit(table: str) -> None:
        if table in ordered:
            return
        for kolom in kolom_of(RECORDS[table]).values():
            if kolom.jenis is Jenis.RUJUKAN and kolom.rujuk != table:
                visit(kolom.rujuk)
        if tabel_of(RECORDS[table]).kunci == ("kode",):
            ordered[table] = None

    for table in RECORDS:
        visit(table)
    return tuple(ordered)


@cache
def word_fields(table: str) -> tuple[str, ...]:
    """Fields whose words name a record of this table."""
    known = kolom_of(RECORDS[table])
    return _FIELDS.get(table) or tuple(name for name in _NAMING if name in known)[:1]


def has_hidden_code(table: str) -> bool:
    """Tell whether the records of a table have codes that no planner needs to see; those of programmes are known."""
    return tabel_of(RECORDS[table]).kunci == ("kode",) and table != "program"


def example_of(kolom: Kolom) -> str:
    """The example of a field; a reference shows the words of the record, not its code."""
    if kolom.jenis is not Jenis.RUJUKAN:
        return kolom.contoh
    described = kolom_of(RECORDS[kolom.rujuk])
    return described[word_fields(kolom.rujuk)[-1]].contoh


def words_of(table: str) -> tuple[str, str, tuple[str, ...]]:
    """How the words of a record are made: what comes before its fields, between them, and the fields."""
    before = f"{_BEFORE[table]} " if table in _BEFORE else ""
    return before, _BETWEEN.get(table, " "), word_fields(table)


@dataclass(frozen=True)
class Sebutan:
    """The words of every record: words by table and code, and the codes that a form of words may mean."""

    kata: dict[str, dict[str, str]] = field(default_factory=dict)
    arti: dict[str, dict[str, set[str]]] = field(default_factory=dict)

    @classmethod
    def of(cls, tables: Mapping[str, Sequence[Texts]]) -> "Sebutan":
        """Name the records of a whole Paket, given as text."""
        sebutan = cls()
        for table in named_tables():
            sebutan.add(table, tables[table])
        return sebutan

    def add(self, table: str, rows: Sequence[Texts], former: Mapping[str, str] | None = None) -> None:
        """Name the records of one table; those that it refers to are named already.

        Args:
            table: its name.
            rows: its records that have a code.
            former: words by code under which the records went before, still understood.
        """
        forms = {row["kode"]: list(self._forms(table, row)) for row in rows if row.get("kode")}
        meaning = self.arti[table] = {}
        for code, words in forms.items():
            for form in words:
                meaning.setdefault(same_words(form), set()).add(code)
        for row in rows:
            for name in _ALSO.get(table, ()):
                if row.get("kode") and row.get(name):
                    meaning.setdefault(same_words(row[name]), set()).add(row["kode"])
        for code, form in (former or {}).items():
            if code in forms:
                meaning.setdefault(same_words(form), set()).add(code)
        self.kata[table] = {
            code: next((w for w in words if meaning[same_words(w)] == {code} and w not in forms), code)
            for code, words in forms.items()
        }

    def find(self, table: str, text: str) -> set[str]:
        """Codes that a text may mean: itself when it is a code; none when nobody is called so."""
        known = self.kata.get(table, {})
        line = " ".join(text.split())
        if line in known:
            return {line}
        found = self.arti.get(table, {}).get(same_words(text), set())
        if not found and table == "program" and (code := line.partition(" ")[0]) in known:
            return {code}
        return found or {code for code in known if same_code(code) == same_code(line)}

    def words(self, table: str, code: str) -> str:
        """What a record is called; the code itself where there is no such record."""
        return self.kata.get(table, {}).get(code, code)

    def _forms(self, table: str, row: Texts) -> Iterator[str]:
        """Words of a record, from the plainest to those that only it has."""
        kolom = kolom_of(RECORDS[table])

        def word(name: str) -> str:
            text = row.get(name, "")
            return self.words(kolom[name].rujuk, text) if kolom[name].jenis is Jenis.RUJUKAN and text else text

        parts = [word(name) for name in word_fields(table)]
        line = " ".join(_BETWEEN.get(table, " ").join(filter(None, parts)).split())
        if not line:
            return
        plain = f"{_BEFORE[table]} {line}" if table in _BEFORE else line
        short = plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]}…"
        yield short
        if other := word(_APART[table]) if table in _APART else "":
            yield f"{short} – {other[:_LONGEST]}"
        yield f"{short} ({row['kode']})"
