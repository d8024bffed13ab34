"""Renstra, as form T-C.25: one row an indikator, with its tujuan and sasaran before it and its targets behind it."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from akuntabel.berkas.buku.isian import Isian
from akuntabel.berkas.buku.pandangan.rumus import lacking
from akuntabel.berkas.buku.pandangan.rupa import Anak, Kol, Kunci, Pandangan, Rumah, Terhitung, Tunjuk
from akuntabel.berkas.sebutan import Texts

_OWN = ("induk", "unsur_rpjmd", "kelompok", "indikator_rpjmd", "program", "unit")
_MOST_YEARS = 15


def _rows(isian: Isian) -> Iterator[Kunci]:
    """Unsur in order, each with its indikator; a tujuan that only its sasaran need has no row of its own."""
    unsur = {texts["kode"]: texts for texts in isian.teks["unsur"]}
    indikator: dict[str, list[Texts]] = {}
    for texts in isian.teks["indikator"]:
        indikator.setdefault(texts["unsur"], []).append(texts)
    shown_by_sasaran = {t["induk"] for t in unsur.values() if _is_sasaran_of(t, unsur)}
    for code, texts in unsur.items():
        measured = indikator.get(code, [])
        if (not measured and code in shown_by_sasaran and _says_its_name_alone(texts)) or (
            not measured and ("unsur", code) in _outside(isian)
        ):
            continue
        above = code if texts["jenis"] == "tujuan" else texts["induk"]
        base = {"renstra": texts["renstra"], "tujuan": above, "unsur": code}
        for item in measured or [{"kode": "", "ukuran": ""}]:
            yield base | {"ukuran": item["ukuran"], "indikator": item["kode"]}


def _is_sasaran_of(texts: Texts, unsur: dict[str, Texts]) -> bool:
    above = unsur.get(texts["induk"])
    return bool(above and texts["jenis"] != "tujuan" and above["renstra"] == texts["renstra"])


def _says_its_name_alone(texts: Texts) -> bool:
    return texts["jenis"] == "tujuan" and not any(texts[name] for name in _OWN)


def _outside(isian: Isian) -> AbstractSet[tuple[str, str]]:
    """A tujuan under another one has no cell for the words of that one."""
    return {("unsur", t["kode"]) for t in isian.teks["unsur"] if t["jenis"] == "tujuan" and t["induk"]}


def _is_silent(name: str, kunci: Kunci) -> bool:
    """The words of a tujuan stand in its own column, not in that of sasaran."""
    return name == "unsur.uraian" and kunci["unsur"] == kunci["tujuan"]


def _years(isian: Isian) -> Sequence[str]:
    plans = isian.terbaca.tabel["renstra"]
    if not plans:
        return [str(isian.tahun + step) for step in range(-1, 5)]
    first = min(plan["tahun_dasar"] for plan in plans) + 1
    last = max(plan["tahun_akhir"] for plan in plans)
    return [str(year) for year in range(first, min(last + 1, first + _MOST_YEARS))]


def _lacking(isian: Isian) -> Terhitung:
    needed = (("ukuran.bentuk",), (f"target_renstra.target@{isian.tahun}",))
    return lacking(needed, ("bentuk", f"target {isian.tahun}"), "indikator.nama")


VIEW = Pandangan(
    nama="renstra",
    judul="Renstra",
    bantuan="Tujuan, sasaran, indikator dan target Renstra, satu indikator satu baris. Tujuan dan sasaran yang sama "
    "dengan baris di atasnya boleh dikosongkan.",
    bagian=(
        Tunjuk("renstra", "renstra", turun=True),
        Rumah(
            "tujuan",
            "unsur",
            {"renstra": "renstra"},
            naman="uraian",
            turun=True,
            lemah=True,
            juga=("unsur",),
            bawaan={"jenis": "tujuan"},
        ),
        Rumah(
            "unsur",
            "unsur",
            {"renstra": "renstra", "induk": "tujuan"},
            naman="uraian",
            turun=True,
            bawaan={"jenis": "sasaran"},
            jatuh="tujuan",
        ),
        Rumah("ukuran", "ukuran", ikut="indikator.nama", lintas=True),
        Rumah("indikator", "indikator", {"unsur": "unsur", "ukuran": "ukuran"}, sendiri=True),
        Anak("target_renstra", {"indikator": "indikator"}, ("target",), sebar="tahun"),
    ),
    kolom=(
        Kol("renstra", judul="Renstra", bantuan="Kosong: Renstra baris di atasnya.", lebar=20),
        Kol(
            "tujuan",
            "uraian",
            judul="Tujuan",
            bantuan="Boleh kosong. Untuk sasaran program ke bawah: sasaran di atasnya.",
            lebar=34,
        ),
        Kol("unsur", "uraian", judul="Sasaran", bantuan="Kosongkan untuk indikator tujuan.", lebar=34),
        Kol("indikator", "nama", judul="Indikator", lebar=36, wajib=True),
        Kol("ukuran", "satuan", judul="Satuan", lebar=12),
        Kol("ukuran", "bentuk", judul="Bentuk", lebar=11, wajib=True),
        Kol("ukuran", "arah", judul="Arah", bantuan="naik: makin tinggi makin baik.", lebar=10),
        Kol("indikator", "kondisi_awal", bantuan="Tahun dasar Renstra.", lebar=12),
        Kol("target_renstra", judul="Target {}", untuk=_years, lebar=11),
        Kol("indikator", "target_akhir", judul="Target akhir Renstra", bantuan="Kosong: tahun terakhir.", lebar=12),
        Kol(hitung=lambda isian: [_lacking(isian)]),
        Kol("ukuran", "tipe", jauh=True),
        Kol("ukuran", "nama", judul="Ukuran", bantuan="Kosong: sama dengan nama indikator.", lebar=30, jauh=True),
        Kol("ukuran", "desimal", jauh=True),
        Kol("ukuran", "instrumen", lebar=24, jauh=True),
        Kol("ukuran", "rumus", lebar=24, jauh=True),
        Kol("ukuran", "rumus_turun", jauh=True),
        Kol(
            "unsur",
            "jenis",
            judul="Jenis sasaran",
            bantuan="Kosong: sasaran. Sasaran program dan di bawahnya dipilih.",
            lebar=24,
            jauh=True,
        ),
        Kol("unsur", "unsur_rpjmd", judul="Mendukung sasaran RPJMD", lebar=34, jauh=True),
        Kol("unsur", "indikator_rpjmd", lebar=30, jauh=True),
        Kol("unsur", "kelompok", lebar=22, jauh=True),
        Kol("unsur", "program", judul="Program/kegiatan/sub kegiatan", lebar=34, jauh=True),
        Kol("unsur", "unit", lebar=26, jauh=True),
    ),
    baris=lambda isian: list(_rows(isian)),
    diam=_is_silent,
    luar=_outside,
)
