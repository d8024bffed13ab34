"""Perjanjian: one row an indikator, the targets of every agreement beside each other, and the programmes behind."""

from collections.abc import Iterator, Sequence

from akuntabel.berkas.buku.isian import Isian
from akuntabel.berkas.buku.pandangan.rupa import Anak, Kol, Kunci, Pandangan, Tunjuk
from akuntabel.skema.tabel.perjanjian import JenisPerjanjian


def _rows(isian: Isian) -> Iterator[Kunci]:
    """Indikator in the order of the agreements, then those that no agreement has, of tujuan and sasaran alone."""
    above = {texts["kode"]: texts["unsur"] for texts in isian.teks["indikator"]}
    kinds = {texts["kode"]: texts["jenis"] for texts in isian.teks["unsur"]}
    agreed = dict.fromkeys(texts["indikator"] for texts in isian.teks["target_pk"])
    others = (code for code, unsur in above.items() if kinds.get(unsur) in {"tujuan", "sasaran"})
    for code in dict.fromkeys((*agreed, *others)):
        yield {"unsur": above.get(code, ""), "indikator": code}


def _agreements(isian: Isian) -> Sequence[str]:
    """Every agreement, and those of the head that are still to come, by the words that they will have."""
    known = [texts["kode"] for texts in isian.teks["perjanjian"]]
    return [*known, *isian.yang_belum("perjanjian", [f"PK {kind.value}" for kind in JenisPerjanjian])]


VIEW = Pandangan(
    nama="perjanjian",
    judul="Perjanjian",
    bantuan="Target setiap Perjanjian Kinerja (PK), satu indikator satu baris, dan program yang mendukung sasarannya. "
    "Tanggal dan para pihak PK diisi pada lembar Perjanjian Kinerja.",
    bagian=(
        Tunjuk("unsur", "unsur"),
        Tunjuk("indikator", "indikator"),
        Anak("target_pk", {"indikator": "indikator"}, ("target",), sebar="perjanjian"),
        Anak("dukungan", {"unsur": "unsur"}, ("program",), sebar="perjanjian", daftar=True),
    ),
    kolom=(
        Kol("unsur", judul="Tujuan/sasaran", lebar=38),
        Kol("indikator", judul="Indikator", lebar=38),
        Kol("target_pk", judul="Target {}", untuk=_agreements, lebar=16),
        Kol("dukungan", judul="Program pendukung {}", untuk=_agreements, lebar=40),
    ),
    baris=lambda isian: list(_rows(isian)),
)
