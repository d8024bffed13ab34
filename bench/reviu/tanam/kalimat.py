"""Sentences that say what the figures of the same report do not."""

from collections.abc import Callable
from decimal import Decimal
from random import Random

from bench.reviu.lembar import Alinea, Judul, Lembar, Letak, Potong, teks
from bench.reviu.tanam.dasar import Galat, Kesalahan, di_kalimat, di_tabel, galat, ganti, nilai, ubah

_NAR = ("NAR", "SIL", "HIT")
_LAWAN = (
    ("telah mencapai target", "belum mencapai target"),
    ("tidak tercapai", "tercapai"),
    ("belum tercapai", "tercapai"),
    ("telah memenuhi target", "belum memenuhi target"),
    ("mengalami kenaikan", "mengalami penurunan"),
    ("meningkat", "menurun"),
    ("naik", "turun"),
    ("peningkatan", "penurunan"),
    ("lebih tinggi daripada", "lebih rendah daripada"),
    ("di atas", "di bawah"),
)


def _lawan(word: str) -> str | None:
    if word == "tetap":
        return "meningkat"
    if word == "tercapai":
        return "belum tercapai"
    for one, two in _LAWAN:
        if word in {one, two}:
            return two if word == one else one
    return None


def _angka(*tanda: str, least: str = "0.03") -> Callable[[Random, Lembar], Galat | None]:
    def plant(rng: Random, lembar: Lembar) -> Galat | None:
        printed = {p.tanda for _, p in di_tabel(lembar, _SEMUA, *tanda)}
        found = [x for x in di_kalimat(lembar, *tanda) if x[1].tanda in printed or len(tanda) > 1]
        return ganti(rng, lembar, found, lambda p: ubah(rng, p.teks, Decimal(least)))

    return plant


_SEMUA = (
    "capaian",
    "perjanjian",
    "renstra",
    "perkembangan",
    "akhir",
    "pembanding",
    "realisasi_anggaran",
    "anggaran_pk",
    "efisiensi",
    "pegawai",
)


def _cacah(rng: Random, lembar: Lembar) -> Galat | None:
    return ganti(
        rng,
        lembar,
        di_kalimat(lembar, "cacah"),
        lambda p: str(int(p.teks) + rng.choice((1, 2)) * (-1 if int(p.teks) > 2 and rng.random() < 0.5 else 1)),
    )


def _kata(tanda: str) -> Callable[[Random, Lembar], Galat | None]:
    return lambda rng, lembar: ganti(rng, lembar, di_kalimat(lembar, tanda), lambda p: _lawan(p.teks))


def _kelas(rng: Random, lembar: Lembar) -> Galat | None:
    return ganti(rng, lembar, di_kalimat(lembar, "kriteria"), lambda p: kelas_lain(rng, p.teks))


def kelas_lain(rng: Random, name: str) -> str:
    """Another class of the scale of capaian."""
    return rng.choice([k for k in ("Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah") if k != name])


def efisiensi_lain(lembar: Lembar, part: Potong) -> str | None:
    """The other class of efficiency, where no known rule gives it: capaian and serapan lie far apart."""
    kode = part.tanda.subjek if part.tanda else ""
    values = {
        p.tanda.jenis: nilai(p.teks)
        for _, p in lembar.bertanda("capaian_sasaran", "serapan_pendukung")
        if p.tanda and p.tanda.subjek == kode
    }
    gap = values.get("capaian_sasaran", Decimal(0)) - values.get("serapan_pendukung", Decimal(0))
    upper = part.teks[:1].isupper()
    if "tidak" in part.teks.lower():
        return ("Efisien" if upper else "efisien") if gap < 0 else None
    return ("Tidak Efisien" if upper else "tidak efisien") if gap > 5 and values["capaian_sasaran"] >= 100 else None


def _efisiensi(rng: Random, lembar: Lembar) -> Galat | None:
    return ganti(rng, lembar, di_kalimat(lembar, "efisiensi_kalimat"), lambda p: efisiensi_lain(lembar, p))


def _nama_lain(tanda: str, source: str) -> Callable[[Random, Lembar], Galat | None]:
    """A name taken from another row of the report."""

    def plant(rng: Random, lembar: Lembar) -> Galat | None:
        pool = {p.tanda.subjek: p.teks for _, p in lembar.bertanda(source) if p.tanda}
        beside = {at.blok: set[str]() for at, _ in lembar.bertanda(source)}
        for at, part in lembar.bertanda(source):
            beside[at.blok].add(part.teks)
        levels = {kode: kode.count(".") for kode in pool}

        def other(part: Potong) -> str | None:
            own = part.tanda.subjek if part.tanda else ""
            near = next((names for names in beside.values() if part.teks in names), set[str]())
            names = [t for kode, t in pool.items() if kode != own and levels[kode] == own.count(".") and t not in near]
            return rng.choice(names) if names else None

        return ganti(rng, lembar, di_kalimat(lembar, tanda), other)

    return plant


def _sasaran(rng: Random, lembar: Lembar) -> Galat | None:
    """A sasaran named in the section of another one, by a sentence on its programs or its indikator."""
    found = [(at, p) for at, p in di_kalimat(lembar, "nama_sasaran") if isinstance(lembar.blok[at.blok], Alinea)]
    names = {p.tanda.subjek: p.teks for _, p in found if p.tanda}
    return ganti(rng, lembar, found, lambda p: rng.choice([t for t in names.values() if t != p.teks] or [""]))


def _tahun(rng: Random, lembar: Lembar) -> Galat | None:
    return ganti(rng, lembar, di_kalimat(lembar, "tahun_laporan"), lambda p: str(int(p.teks) - rng.choice((1, 1, 2))))


def _isian(rng: Random, lembar: Lembar) -> Galat | None:
    blank = rng.choice(("………", "..........", "xxx", "[diisi]"))
    return ganti(rng, lembar, di_kalimat(lembar, "realisasi", "capaian", "pagu"), lambda _: blank)


def _tempel(rng: Random, lembar: Lembar) -> Galat | None:
    """The paragraph of one indikator stands in the section of another."""
    found = [(at, p) for at, p in di_kalimat(lembar, "vonis") if p.tanda]
    pairs = [
        (a, b)
        for a in found
        for b in found
        if a[0].blok != b[0].blok and _bagian(lembar, a[0]) != _bagian(lembar, b[0])
    ]
    if not pairs:
        return None
    (one, _), (two, second) = rng.choice(pairs)
    pasted = lembar.blok[one.blok]
    changed = lembar.ganti_blok(two.blok, pasted)
    return galat(lembar, changed, [one, two], second.teks, "")


def _bagian(lembar: Lembar, at: Letak) -> str:
    return next((teks(b.isi) for b in reversed(lembar.blok[: at.blok]) if isinstance(b, Judul)), "")


KESALAHAN = {
    "kalimat: capaian": Kesalahan("capaian dalam kalimat", _NAR, _angka("capaian")),
    "kalimat: target": Kesalahan("target dalam kalimat", _NAR, _angka("target")),
    "kalimat: realisasi": Kesalahan("realisasi dalam kalimat", _NAR, _angka("realisasi")),
    "kalimat: capaian akhir": Kesalahan("capaian akhir dalam kalimat", _NAR, _angka("capaian_akhir")),
    "kalimat: pembanding": Kesalahan("angka nasional dalam kalimat", _NAR, _angka("pembanding")),
    "kalimat: uang": Kesalahan("pagu atau realisasi dalam kalimat", _NAR, _angka("pagu", "realisasi_anggaran", "sisa")),
    "kalimat: serapan": Kesalahan("serapan dalam kalimat", _NAR, _angka("serapan")),
    "kalimat: banyaknya": Kesalahan("banyaknya indikator yang tercapai", _NAR, _cacah),
    "kalimat: pegawai": Kesalahan("banyaknya pegawai dalam kalimat", _NAR, _angka("pegawai", "laki", "perempuan")),
    "kalimat: tercapai": Kesalahan("pernyataan tercapai atau tidak", _NAR, _kata("vonis")),
    "kalimat: tren": Kesalahan("kata tren", _NAR, _kata("tren")),
    "kalimat: banding": Kesalahan("perbandingan dengan angka nasional", _NAR, _kata("banding")),
    "kalimat: kriteria": Kesalahan("kriteria dalam kalimat", ("NAR", "SKL"), _kelas),
    "kalimat: efisiensi": Kesalahan("kategori efisiensi dalam kalimat", ("NAR", "SKL"), _efisiensi),
    "kalimat: program": Kesalahan(
        "program pendukung sasaran lain", ("NAR", "SIL"), _nama_lain("program_pendukung", "program_pendukung")
    ),
    "kalimat: sasaran": Kesalahan("sasaran bagian lain", ("NAR", "SIL"), _sasaran),
    "kalimat: pengukur": Kesalahan("indikator sasaran lain", ("NAR", "SIL"), _nama_lain("pengukur", "pengukur")),
    "kalimat: tahun": Kesalahan("tahun laporan yang tertinggal", ("NAR",), _tahun),
    "kalimat: isian": Kesalahan("isian yang belum diisi", ("NAR",), _isian),
    "kalimat: tertempel": Kesalahan("alinea indikator lain tertempel", ("NAR",), _tempel),
}
"""Kinds of wrong sentences."""
