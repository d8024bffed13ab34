"""Anggaran, as a DPA: one row a programme, kegiatan or sub kegiatan and its belanja, with the realisasi beside it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from akuntabel.berkas.buku.isian import Isian
from akuntabel.berkas.buku.pandangan.rumus import cents
from akuntabel.berkas.buku.pandangan.rupa import Anak, Kol, Kunci, Letak, Nilai, Pandangan, Rumah, Terhitung

_ROOT = {"program": "program", "belanja": "belanja"}
_KINDS = ("murni", "perubahan")
_SUB_KEGIATAN = 5
"""Points in the code of a sub kegiatan."""

_QUARTERS = ("tw1", "tw2", "tw3", "tw4", "setahun")


def _rows(isian: Isian) -> Iterator[Kunci]:
    """Every code, a sub kegiatan once for each kind of belanja that it spends on."""
    kinds: dict[str, dict[str, None]] = {}
    for table in ("pagu", "realisasi_anggaran"):
        for texts in isian.teks[table]:
            kinds.setdefault(texts["program"], {})[texts["belanja"]] = None
    for texts in isian.teks["program"]:
        for belanja in kinds.get(texts["kode"], {"": None}):
            yield {"program": texts["kode"], "belanja": belanja}


def _stages(isian: Isian) -> Sequence[str]:
    return [texts["kode"] for texts in isian.teks["tahapan"]]


def _offered(isian: Isian) -> Sequence[str]:
    """Every stage, and the kinds that are still to come: a stage may be called by its kind."""
    return [*_stages(isian), *isian.yang_belum("tahapan", _KINDS)]


def _sums_up(kunci: Kunci) -> bool:
    """A programme or a kegiatan has no money of its own."""
    return not kunci["belanja"] and 0 < kunci["program"].count(".") < _SUB_KEGIATAN


def _sum_below(place: Letak, column: str) -> str:
    """The sum of the sub kegiatan under a code, and nothing where none of them has an amount."""
    amounts, below = place.bawah(column), place.bawah("program.kode")
    under = f'{below},{place.sel("program.kode")}&".*",{place.bawah("belanja.belanja")},"?*"'
    return f'IF(COUNTIFS({under},{amounts},">-1E+99")=0,"",SUMIFS({amounts},{under}))'


def _realised(isian: Isian) -> Terhitung:
    """Realisasi of the year: as filled in, or the sum of the quarters; above sub kegiatan the sum of those."""

    def formula(place: Letak) -> str:
        year = place.sel("realisasi_anggaran.setahun")
        quarters = f"{place.sel('realisasi_anggaran.tw1')}:{place.sel('realisasi_anggaran.tw4')}"
        own = f'IF(ISNUMBER({year}),{year},IF(COUNT({quarters})=0,"",SUM({quarters})))'
        return f'IF({place.sel("belanja.belanja")}="",{_sum_below(place, "hitung.realisasi")},{own})'

    def value(place: Letak) -> Decimal | str:
        found = _amounts(isian, place)
        known = [amount for amount in found if amount is not None]
        return sum(known, Decimal()) if known else ""

    return Terhitung("realisasi", "Realisasi", 20, formula, value, "hitung_uang")


def _amounts(isian: Isian, place: Letak) -> list[Decimal | None]:
    """Realisasi of every record that a row stands for."""
    code, belanja = place.kunci["program"], place.kunci["belanja"]
    found: list[Decimal | None] = []
    for fields in isian.terbaca.tabel["realisasi_anggaran"]:
        own = fields["program"] == code and fields["belanja"] == belanja
        below = not belanja and code and fields["program"].startswith(f"{code}.")
        if own or below:
            quarters = [fields[name] for name in _QUARTERS[:4] if fields[name] is not None]
            total = sum(quarters, Decimal()) if quarters else None
            found.append(total if fields["setahun"] is None else fields["setahun"])
    return found


def _in_force(isian: Isian) -> str:
    """The column of the pagu of the last stage."""
    stages = _stages(isian)
    return f"pagu.pagu@{stages[-1]}" if stages else ""


def _pagu_of(isian: Isian, place: Letak) -> Decimal | None:
    code, belanja, stages = place.kunci["program"], place.kunci["belanja"], _stages(isian)
    found = [
        fields["pagu"]
        for fields in isian.terbaca.tabel["pagu"]
        if fields["tahapan"] == stages[-1]
        and (
            (fields["program"] == code and fields["belanja"] == belanja)
            or (not belanja and code and fields["program"].startswith(f"{code}."))
        )
    ]
    return sum(found, Decimal()) if found else None


def _left(isian: Isian) -> Sequence[Terhitung]:
    """What is left of the pagu in force, and the share that was spent."""
    column = _in_force(isian)
    if not column:
        return ()

    def left(place: Letak) -> str:
        pagu, spent = place.sel(column), place.sel("hitung.realisasi")
        return f'IF(AND(ISNUMBER({pagu}),ISNUMBER({spent})),{pagu}-{spent},"")'

    def share(place: Letak) -> str:
        pagu, spent = place.sel(column), place.sel("hitung.realisasi")
        return f'IF(AND(ISNUMBER({pagu}),ISNUMBER({spent})),IF({pagu}=0,"",ROUND({spent}/{pagu}*100,2)),"")'

    def both(place: Letak) -> tuple[Decimal, Decimal] | None:
        pagu, amounts = _pagu_of(isian, place), _amounts(isian, place)
        spent = [amount for amount in amounts if amount is not None]
        return (pagu, sum(spent, Decimal())) if pagu is not None and spent else None

    def left_value(place: Letak) -> Decimal | str:
        found = both(place)
        return found[0] - found[1] if found else ""

    def share_value(place: Letak) -> Decimal | str:
        found = both(place)
        return cents(found[1] / found[0] * 100) if found and found[0] else ""

    return (
        Terhitung("sisa", "Sisa", 18, left, left_value, "hitung_uang"),
        Terhitung("serapan", "Serapan", 11, share, share_value, "hitung_persen"),
    )


def _lacking(_: Isian) -> Sequence[Terhitung]:
    """A sub kegiatan with money needs its kind of belanja, and the year its realisasi."""

    def formula(place: Letak) -> str:
        code, belanja = place.sel("program.kode"), place.sel("belanja.belanja")
        dots = f'LEN({code})-LEN(SUBSTITUTE({code},".",""))'
        spent = f'IF(ISNUMBER({place.sel("hitung.realisasi")}),"","realisasi")'
        return f'IF({dots}<{_SUB_KEGIATAN},"",IF({belanja}="","jenis belanja",{spent}))'

    def value(place: Letak) -> str:
        if place.kunci["program"].count(".") < _SUB_KEGIATAN:
            return ""
        if not place.kunci["belanja"]:
            return "jenis belanja"
        return "" if any(place.teks[f"realisasi_anggaran.{name}"] for name in _QUARTERS) else "realisasi"

    return (Terhitung("belum", "Belum diisi", 18, formula, value, "hitung_belum"),)


VIEW = Pandangan(
    nama="anggaran",
    judul="Anggaran",
    bantuan="Program, kegiatan dan sub kegiatan seperti pada DPA. Pagu dan realisasi diisi pada sub kegiatan menurut "
    "jenis belanja; jumlah di atasnya dihitung. Boleh ditempel dari SIPD.",
    bagian=(
        Rumah("program", "program", lihat_kode=True),
        Nilai("belanja", "pagu", "belanja"),
        Anak("pagu", _ROOT, ("pagu",), sebar="tahapan"),
        Anak("realisasi_anggaran", _ROOT, _QUARTERS),
    ),
    kolom=(
        Kol("program", "kode", judul="Kode", lebar=20, wajib=True),
        Kol("program", "nama", judul="Program/kegiatan/sub kegiatan", lebar=52, wajib=True),
        Kol("belanja", judul="Jenis belanja", bantuan="Kosong pada program dan kegiatan."),
        Kol("pagu", judul="Pagu {}", untuk=_offered, lebar=20),
        Kol("realisasi_anggaran", "tw1", judul="Realisasi TW I", lebar=18),
        Kol("realisasi_anggaran", "tw2", judul="Realisasi TW II", lebar=18),
        Kol("realisasi_anggaran", "tw3", judul="Realisasi TW III", lebar=18),
        Kol("realisasi_anggaran", "tw4", judul="Realisasi TW IV", lebar=18),
        Kol("realisasi_anggaran", "setahun", judul="Realisasi setahun", lebar=20),
        Kol(hitung=lambda isian: (_realised(isian), *_left(isian), *_lacking(isian))),
        Kol("program", "penanggung_jawab", lebar=24, jauh=True),
        Kol("program", "nomenklatur", bantuan="Keputusan yang memuat kode ini.", lebar=24, jauh=True),
    ),
    baris=lambda isian: list(_rows(isian)),
    menjumlah=_sums_up,
    jumlah=_sum_below,
    syarat="belanja.belanja",
)
