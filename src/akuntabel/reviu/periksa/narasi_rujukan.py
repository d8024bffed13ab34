"""What the tables of a document say of the subject of a sentence."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from akuntabel.reviu.fakta import BERUPA_KATA, Basis, Besaran, Fakta, JenisSubjek, Klaim, Subjek, TabelDikenali
from akuntabel.reviu.periksa.baris import Letak, cell_of, explains
from akuntabel.reviu.periksa.capaian import PERBANDINGAN, computations
from akuntabel.reviu.registry import Langgar

_LONGEST_NAME = 90
_LONGEST_QUOTE = 120
UNSUR = frozenset({JenisSubjek.TUJUAN, JenisSubjek.SASARAN})


@dataclass(slots=True)
class Rujukan:
    """Facts of whole years by file, subject and quantity, and the exact values behind printed percentages."""

    menurut: dict[tuple[str, str, Besaran], list[Fakta]] = field(default_factory=lambda: defaultdict(list))
    eksak: dict[Letak, tuple[Decimal, ...]] = field(default_factory=dict)
    indikator: dict[tuple[str, str], dict[str, Subjek]] = field(default_factory=lambda: defaultdict(dict))
    jumlah: dict[tuple[str, Besaran], list[Fakta]] = field(default_factory=lambda: defaultdict(list))
    tabel: dict[tuple[str, int | None], TabelDikenali] = field(default_factory=dict)
    baris: dict[tuple[str, tuple[int, int] | None], list[Fakta]] = field(default_factory=lambda: defaultdict(list))

    @staticmethod
    def of(facts: tuple[Fakta, ...], tables: tuple[TabelDikenali, ...]) -> "Rujukan":
        """Collect the facts, once for the checks that read the same ones."""
        return _collected(_Sama(facts, tables))

    @classmethod
    def collect(cls, facts: tuple[Fakta, ...], tables: tuple[TabelDikenali, ...]) -> "Rujukan":
        """Collect the facts."""
        found = cls(tabel={(t.berkas, t.tabel.tempat.tabel): t for t in tables})
        for fact in facts:
            if fact.triwulan is None and fact.bulan is None:
                found._take(fact)
        for printed, against in PERBANDINGAN:
            for one in computations(facts, tables, printed, against):
                readings = tuple(one.exact())
                told = tuple(v for v in readings if explains(one.tercetak.nilai, v))
                found.eksak[cell_of(one.tercetak)] = told or readings
        return found

    def _take(self, fact: Fakta) -> None:
        self.menurut[fact.berkas, fact.subjek.kunci, fact.besaran].append(fact)
        self.baris[fact.berkas, fact.baris].append(fact)
        if fact.besaran not in BERUPA_KATA:
            self.jumlah[fact.berkas, fact.besaran].append(fact)
        if fact.subjek.jenis is JenisSubjek.INDIKATOR and fact.konteks and fact.konteks[0].jenis in UNSUR:
            self.indikator[fact.berkas, fact.konteks[0].kunci][fact.subjek.kunci] = fact.subjek

    def cells(self, fact: Fakta) -> Iterator[str]:
        """What the row of a fact prints in columns that no fact was made of."""
        table = self.tabel.get((fact.berkas, fact.tempat.tabel))
        if table is None or fact.baris is None or fact.baris[1] > len(table.tabel.grid):
            return
        known = {f.tempat.kolom for f in self.baris.get((fact.berkas, fact.baris), ())}
        row = table.tabel.grid[fact.baris[1] - 1]
        yield from (cell.teks for at, cell in enumerate(row, 1) if at not in known)

    def of_claim(self, klaim: Klaim, besaran: Besaran, subjek: Subjek | None = None) -> list[Fakta]:
        """The facts of a quantity that a claim can be held to: its subject, its year, its basis."""
        about = subjek or klaim.subjek
        if about is None:
            return []
        found = self.menurut.get((klaim.berkas, about.kunci, besaran), [])
        return [f for f in found if _fits(f, klaim, besaran)]

    def measures(self, klaim: Klaim) -> list[Subjek]:
        """The indikator that a claim is about: itself, or those under its sasaran or tujuan."""
        if klaim.subjek is None:
            return []
        if klaim.subjek.jenis in UNSUR:
            return list(self.indikator.get((klaim.berkas, klaim.subjek.kunci), {}).values())
        return [klaim.subjek]

    def values(self, fact: Fakta) -> tuple[Decimal, ...]:
        """The value as printed, and the exact ones that its row gives."""
        return (fact.nilai.angka, *self.eksak.get(cell_of(fact), ()))

    def series(self, klaim: Klaim) -> dict[int, Fakta]:
        """Realisasi by year up to the claim's, under any basis; years told in two ways alike are left out."""
        if klaim.subjek is None:
            return {}
        found: dict[int, Fakta] = {}
        for besaran in (Besaran.KONDISI_AWAL, Besaran.REALISASI):
            years: dict[int, list[Fakta]] = defaultdict(list)
            for fact in self.menurut.get((klaim.berkas, klaim.subjek.kunci, besaran), []):
                if fact.tahun is not None and (klaim.tahun is None or fact.tahun <= klaim.tahun):
                    years[fact.tahun].append(fact)
            for year, facts in years.items():
                if (usual := _usual(facts)) is not None:
                    found[year] = usual
                else:
                    found.pop(year, None)
        return dict(sorted(found.items()))


@dataclass(frozen=True, slots=True, eq=False)
class _Sama:
    """Facts and tables as a key: equal to the very same ones only, so that comparing reads none of them."""

    fakta: tuple[Fakta, ...]
    tabel: tuple[TabelDikenali, ...]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Sama) and self.fakta is other.fakta and self.tabel is other.tabel

    def __hash__(self) -> int:
        return hash((id(self.fakta), id(self.tabel)))


@lru_cache(maxsize=1)
def _collected(read: _Sama) -> Rujukan:
    return Rujukan.collect(read.fakta, read.tabel)


_ANY_BASIS = frozenset({Besaran.REALISASI, Besaran.PEMBANDING})
_ANY_YEAR = frozenset({Besaran.TARGET_AKHIR, Besaran.CAPAIAN_AKHIR, Besaran.PEMBANDING})


def _fits(fact: Fakta, klaim: Klaim, besaran: Besaran) -> bool:
    basis = Basis(fact.basis.renstra, fact.basis.perjanjian)
    if besaran not in _ANY_BASIS and not basis.selaras(klaim.basis):
        return False
    return besaran in _ANY_YEAR or fact.tahun is None or klaim.tahun is None or fact.tahun == klaim.tahun


def _usual(facts: list[Fakta]) -> Fakta | None:
    """The fact with the value told most often; None where two are told as often."""
    ranked = Counter(f.nilai.angka for f in facts).most_common(2)
    if len(ranked) == 2 and ranked[0][1] == ranked[1][1]:
        return None
    return next(f for f in facts if f.nilai.angka == ranked[0][0])


def broken(
    klaim: Klaim, *, tercetak: str, seharusnya: str = "", dibanding: Iterable[Fakta | Klaim] = (), **isi: str
) -> Langgar:
    """What a check yields for a claim that does not hold."""
    return Langgar(
        tempat=klaim.tempat,
        berkas=klaim.berkas,
        tercetak=tercetak,
        seharusnya=seharusnya,
        tempat_lain=tuple({(f.berkas, f.tempat): f.tempat for f in dibanding}.values()),
        isi={"subjek": name_of_subject(klaim.subjek), "kalimat": quote(klaim.kalimat), **isi},
    )


def name_of_subject(subjek: Subjek | None) -> str:
    """A subject as a finding names it."""
    name = " ".join(subjek.nama.split()) if subjek else ""
    name = name or "Laporan"
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"


def quote(text: str) -> str:
    """A sentence cut to the length of a line."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1].rstrip() + "…"


def listed(facts: Iterable[Fakta]) -> str:
    """Different prints of facts, for a message."""
    return " atau ".join(dict.fromkeys(f.nilai.teks for f in facts))


def claims_of(klaim: Iterable[Klaim], *jenis: object) -> Iterator[Klaim]:
    """The claims of some kinds."""
    return (k for k in klaim if k.jenis in jenis)
