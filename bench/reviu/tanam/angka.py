"""Wrong numbers of performance in tables."""

from collections.abc import Callable
from decimal import ROUND_DOWN, Decimal
from random import Random

from bench.reviu.lembar import Lembar, Letak, Potong
from bench.reviu.tanam.dasar import Galat, Kesalahan, di_tabel, galat, ganti, nilai, saksi, sebaris, ubah

_ANGKA = ("HIT", "SIL", "NAR", "SKL")


def _sel(
    jenis: tuple[str, ...], tanda: str, need: Callable[[Lembar, Letak, Potong], bool], least: str = "0.02"
) -> Callable[[Random, Lembar], Galat | None]:
    """Change one cell of some tables that `need` calls contradicted."""

    def plant(rng: Random, lembar: Lembar) -> Galat | None:
        found = [(at, p) for at, p in di_tabel(lembar, jenis, tanda) if need(lembar, at, p)]
        return ganti(rng, lembar, found, lambda p: ubah(rng, p.teks, Decimal(least)))

    return plant


def _dihitung(*others: str) -> Callable[[Lembar, Letak, Potong], bool]:
    """The row prints what this is computed with."""
    return lambda lembar, at, _: all(sebaris(lembar, at, o) for o in others)


def _disaksikan(lembar: Lembar, at: Letak, part: Potong) -> bool:
    """Another table or sentence prints the same fact."""
    return part.tanda is not None and any(o.blok != at.blok for o in saksi(lembar, at, part.tanda))


def _selalu(_lembar: Lembar, _at: Letak, _part: Potong) -> bool:
    return True


def _potong(rng: Random, lembar: Lembar) -> Galat | None:
    """A percentage cut where it should be rounded up, in the last printed digit."""
    found = [
        (at, p)
        for at, p in di_tabel(lembar, ("capaian", "akhir", "realisasi_anggaran"), "capaian", "capaian_akhir", "serapan")
    ]
    return ganti(rng, lembar, found, lambda p: _cut(lembar, p))


def _cut(lembar: Lembar, part: Potong) -> str | None:
    """Only a print that was rounded up can be cut: 99,82 of 99,816 to 99,81."""
    value = lembar.tepat.get(part.tanda) if part.tanda else None
    if value is None:
        return None
    printed = nilai(part.teks)
    decimals = -int(printed.as_tuple().exponent)
    cut = value.quantize(Decimal(1).scaleb(-decimals), ROUND_DOWN)
    if cut == printed or cut <= 0:
        return None
    return part.teks.replace(_like(part.teks, printed, decimals), _like(part.teks, cut, decimals))


def _like(text: str, value: Decimal, decimals: int) -> str:
    comma = "," in text
    return f"{value:.{decimals}f}".replace(".", "," if comma else ".")


def _tertukar(rng: Random, lembar: Lembar) -> Galat | None:
    """The realisasi of two rows stand in each other's place."""
    found = [x for x in di_tabel(lembar, ("capaian",), "realisasi") if sebaris(lembar, x[0], "capaian")]
    pairs = [(a, b) for a in found for b in found if a[0] < b[0] and a[0].blok == b[0].blok and _apart(a[1], b[1])]
    if not pairs:
        return None
    (one, first), (two, second) = rng.choice(pairs)
    changed = lembar.ganti(one, second.teks).ganti(two, first.teks)
    return galat(lembar, changed, [one, two], first.teks, second.teks)


def _apart(one: Potong, two: Potong) -> bool:
    try:
        a, b = nilai(one.teks), nilai(two.teks)
    except ValueError:
        return False
    return abs(a - b) > max(a, b) / 20


_KINERJA = ("capaian",)
KESALAHAN = {
    "capaian": Kesalahan(
        "capaian di tabel capaian", _ANGKA, _sel(_KINERJA, "capaian", _dihitung("target", "realisasi"))
    ),
    "target": Kesalahan("target di tabel capaian", _ANGKA, _sel(_KINERJA, "target", _dihitung("capaian", "realisasi"))),
    "realisasi": Kesalahan(
        "realisasi di tabel capaian", _ANGKA, _sel(_KINERJA, "realisasi", _dihitung("capaian", "target"))
    ),
    "target PK": Kesalahan("target di tabel perjanjian kinerja", _ANGKA, _sel(("perjanjian",), "target", _disaksikan)),
    "target Renstra": Kesalahan("target tahunan di tabel Renstra", _ANGKA, _sel(("renstra",), "target", _disaksikan)),
    "realisasi tahun lalu": Kesalahan(
        "realisasi di tabel perkembangan", _ANGKA, _sel(("perkembangan",), "realisasi", _disaksikan)
    ),
    "kondisi awal": Kesalahan(
        "kondisi awal di satu tabel", _ANGKA, _sel(("renstra", "capaian"), "kondisi_awal", _disaksikan)
    ),
    "capaian akhir": Kesalahan(
        "capaian terhadap target akhir", _ANGKA, _sel(("akhir", "capaian"), "capaian_akhir", _selalu)
    ),
    "pembanding": Kesalahan("angka nasional di tabel", _ANGKA, _sel(("pembanding",), "pembanding", _disaksikan)),
    "rata-rata": Kesalahan("rata-rata capaian", _ANGKA, _sel(_KINERJA, "rata_rata", _selalu)),
    "bobot": Kesalahan(
        "bobot yang tidak lagi berjumlah 100",
        _ANGKA,
        _sel(("akip",), "bobot", lambda _l, _a, p: bool(p.tanda and p.tanda.subjek != "jumlah")),
    ),
    "nilai komponen": Kesalahan("nilai satu komponen AKIP", _ANGKA, _sel(("akip",), "nilai", _selalu)),
    "persentase dipotong": Kesalahan("persentase dipotong, bukan dibulatkan", ("HIT", "SIL", "NAR"), _potong),
    "baris tertukar": Kesalahan("realisasi dua baris tertukar", _ANGKA, _tertukar),
}
"""Kinds of wrong numbers of performance."""
