"""A sheet that was copied from SIPD's list of Renja: its programmes, and the pagu of each sub kegiatan."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal

from akuntabel.berkas.buku.kisi import Kisi
from akuntabel.berkas.judul import fold
from akuntabel.berkas.rakit import Baris
from akuntabel.berkas.sel import Isi
from akuntabel.berkas.temuan import Tempat
from akuntabel.skema.bilangan import BilanganError, parse_bilangan
from akuntabel.skema.tabel.perencanaan import TahapRencana

_LEVELS = (("kode_program", "nama_program"), ("kode_giat", "nama_giat"), ("kode_sub_giat", "nama_sub_giat"))
_NEEDED = {"kode_sub_giat", "nama_sub_giat", "pagu"}
_SEARCHED = 20


@dataclass(frozen=True, slots=True)
class _Jumlah:
    """An amount of one sub kegiatan, of one unit and one source of money."""

    kode: str
    pagu: Decimal
    maju: Decimal | None
    dana: str
    tempat: Mapping[str, Tempat]


def heading_row(kisi: Kisi) -> int:
    """The row with the headings of SIPD; 0 when the sheet has none."""
    names: dict[int, set[str]] = {}
    for (row, _), isi in kisi.sel.items():
        if row <= _SEARCHED and isinstance(isi, str):
            names.setdefault(row, set()).add(fold(isi))
    return next((row for row, found in sorted(names.items()) if found >= _NEEDED), 0)


def read_sipd(kisi: Kisi, known: AbstractSet[str]) -> dict[str, list[Baris]]:
    """Read programmes that are not `known` yet, and Renja with the pagu of each sub kegiatan.

    A sub kegiatan stands once for each of its outputs, with the same pagu, and once for each unit, with the pagu of
    that unit: amounts of units are summed, repeated ones are not.
    """
    head = heading_row(kisi)
    columns = {fold(str(kisi.sel[head, column])): column for column in kisi.columns(head)}
    rows = [row for row in kisi.rows() if row > head]
    programs = [b for b in _programs(kisi, columns, rows) if b.isi["kode"] not in known]
    once: dict[tuple[str, str, Decimal, str], _Jumlah] = {}
    for row in rows:
        if amount := _amount(kisi, columns, row):
            unit = _text(kisi, columns, row, "kode_sub_skpd")
            once.setdefault((unit, amount.kode, amount.pagu, amount.dana), amount)
    by_code: dict[str, list[_Jumlah]] = {}
    for amount in once.values():
        by_code.setdefault(amount.kode, []).append(amount)
    return {"program": programs, "renja": [_renja(found) for found in by_code.values()]}


def _programs(kisi: Kisi, columns: Mapping[str, int], rows: list[int]) -> Iterator[Baris]:
    seen = set[str]()
    for row in rows:
        for code_name, words in _LEVELS:
            code = _text(kisi, columns, row, code_name)
            if code and code not in seen:
                seen.add(code)
                places = {"kode": columns[code_name], "nama": columns.get(words, 1)}
                isi: dict[str, Isi] = {"kode": code, "nama": _text(kisi, columns, row, words)}
                yield Baris(isi, {name: kisi.tempat(row, column) for name, column in places.items()})


def _amount(kisi: Kisi, columns: Mapping[str, int], row: int) -> _Jumlah | None:
    code = _text(kisi, columns, row, "kode_sub_giat")
    pagu = _number(kisi.sel.get((row, columns["pagu"]), ""))
    if not code or pagu is None:
        return None
    later = _number(kisi.sel.get((row, columns.get("pagu_n_depan", 0)), ""))
    return _Jumlah(code, pagu, later, _text(kisi, columns, row, "nama_dana"), _places(kisi, columns, row))


def _places(kisi: Kisi, columns: Mapping[str, int], row: int) -> Mapping[str, Tempat]:
    return {"program": kisi.tempat(row, columns["kode_sub_giat"]), "pagu": kisi.tempat(row, columns["pagu"])}


def _renja(found: list[_Jumlah]) -> Baris:
    later = [amount.maju for amount in found if amount.maju is not None]
    funds = "; ".join(dict.fromkeys(amount.dana for amount in found if amount.dana))
    isi: dict[str, Isi] = {
        "tahap": TahapRencana.RENJA.value,
        "program": found[0].kode,
        "pagu": sum((amount.pagu for amount in found), Decimal()),
    }
    if funds:
        isi["sumber_dana"] = funds
    if later:
        isi["pagu_maju"] = sum(later, Decimal())
    return Baris(isi, found[0].tempat)


def _text(kisi: Kisi, columns: Mapping[str, int], row: int, name: str) -> str:
    isi = kisi.sel.get((row, columns.get(name, 0)), "")
    return " ".join((f"{isi:f}" if isinstance(isi, Decimal) else str(isi)).split())


def _number(isi: Isi) -> Decimal | None:
    if isinstance(isi, Decimal):
        return isi
    try:
        return parse_bilangan(isi, whole_thousands=True) if isinstance(isi, str) and isi else None
    except BilanganError:
        return None
