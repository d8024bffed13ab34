"""Wrong classes, names, numbers of tables and headings, and citations."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from akuntabel.dasar import peraturan as aturan
from bench.reviu.lembar import Alinea, Judul, Lembar, Potong, Tabel, p, teks
from bench.reviu.tanam.dasar import Galat, Kesalahan, di_kalimat, di_tabel, ganti, ubah
from bench.reviu.tanam.kalimat import efisiensi_lain, kelas_lain

_PREDIKAT = ("AA", "A", "BB", "B", "CC", "C", "D")
_SATUAN = ("Orang", "Kali", "Bulan", "Unit")
_PANGKAT = ("Pembina", "Penata Tk. I", "Penata", "Penata Muda", "Pengatur", "Pengatur Muda")


def _kriteria(rng: Random, lembar: Lembar) -> Galat | None:
    return ganti(rng, lembar, di_tabel(lembar, ("capaian",), "kriteria"), lambda p: kelas_lain(rng, p.teks))


def _akip(rng: Random, lembar: Lembar) -> Galat | None:
    """`A (80,41)` becomes `BB (80,41)`."""

    def other(part: Potong) -> str | None:
        head, found, tail = part.teks.partition(" (")
        return f"{rng.choice([k for k in _PREDIKAT if k != head])} ({tail}" if found and head in _PREDIKAT else None

    return ganti(rng, lembar, lembar.bertanda("realisasi"), other)


def _efisiensi(rng: Random, lembar: Lembar) -> Galat | None:
    return ganti(rng, lembar, di_tabel(lembar, ("efisiensi",), "efisiensi"), lambda p: efisiensi_lain(lembar, p))


def _skala(new: Callable[[int, int], tuple[int, int]]) -> Callable[[Random, Lembar], Galat | None]:
    """Move the bounds of one class of the printed scale."""

    def plant(rng: Random, lembar: Lembar) -> Galat | None:
        def moved(part: Potong) -> str | None:
            low, found, high = part.teks.partition(" - ")
            if not found or part.tanda is None or part.tanda.subjek == "Sangat Tinggi":
                return None
            return "{} - {}".format(*new(int(low), int(high)))

        made = ganti(rng, lembar, lembar.bertanda("rentang"), moved)
        return made and replace(made, sisi=(*made.sisi, *_rows(made.lembar, "skala")))

    return plant


def _rows(lembar: Lembar, jenis: str) -> list[str]:
    return [
        " ".join(c.teks for c in row)
        for b in lembar.blok
        if isinstance(b, Tabel) and b.jenis == jenis
        for row in b.body
    ]


def _kelas_ganda(rng: Random, lembar: Lembar) -> Galat | None:
    made = ganti(rng, lembar, lembar.bertanda("nama_kelas"), lambda p: kelas_lain(rng, p.teks))
    return made and replace(made, sisi=(*made.sisi, *_rows(made.lembar, "skala")))


def _pangkat(rng: Random, lembar: Lembar) -> Galat | None:
    return ganti(rng, lembar, lembar.bertanda("pangkat"), lambda p: rng.choice([x for x in _PANGKAT if x != p.teks]))


def _satuan(rng: Random, lembar: Lembar) -> Galat | None:
    return ganti(
        rng,
        lembar,
        di_tabel(lembar, ("capaian", "perjanjian", "renstra"), "satuan"),
        lambda p: rng.choice([s for s in _SATUAN if s != p.teks]),
    )


def _nama(tanda: str, jenis: tuple[str, ...]) -> Callable[[Random, Lembar], Galat | None]:
    """One word of a name is another word, in one table."""

    def renamed(rng: Random, text: str) -> str | None:
        words = text.split()
        long = [n for n, w in enumerate(words) if len(w) > 6 and w.isalpha() and n]
        if len(words) < 3 or not long:
            return None
        words[rng.choice(long)] = rng.choice(("Pengawasan", "Kebersihan", "Perdagangan", "Kesehatan"))
        return " ".join(words)

    return lambda rng, lembar: ganti(rng, lembar, di_tabel(lembar, jenis, tanda), lambda p: renamed(rng, p.teks))


def _nomor_tabel(step: int) -> Callable[[Random, Lembar], Galat | None]:
    """A caption takes the number of the one before (-1), or leaves one out (+1, and all that follow)."""

    def plant(rng: Random, lembar: Lembar) -> Galat | None:
        tables = [(n, b) for n, b in enumerate(lembar.blok) if isinstance(b, Tabel) and b.keterangan]
        late = [(n, b) for n, b in tables if not b.nomor.endswith(".1")]
        if not late:
            return None
        at, chosen = rng.choice(late)
        changed, sides = lembar, []
        for n, b in tables:
            chapter, _, number = b.nomor.partition(".")
            moves = n == at if step < 0 else n >= at and chapter == chosen.nomor.partition(".")[0]
            if moves:
                new = replace(b, nomor=f"{chapter}.{int(number) + step}")
                changed = changed.ganti_blok(n, new)
                sides.append(new.keterangan)
        sides += [b.keterangan for n, b in tables if n < at][-1:]
        return Galat(changed, tuple(sides), chosen.nomor, "")

    return plant


def _daftar_isi(rng: Random, lembar: Lembar) -> Galat | None:
    """The contents word a heading otherwise, or leave it out."""
    lines = [(at, part) for at, part in lembar.bertanda("daftar_isi") if not part.teks.startswith("BAB")]
    if not lines:
        return None
    at, part = rng.choice(lines)
    headings = [teks(b.isi) for b in lembar.blok if isinstance(b, Judul) and teks(b.isi) == part.teks]
    if rng.random() < 0.5:
        return Galat(lembar.ganti_blok(at.blok), tuple(headings), part.teks, "")
    changed = lembar.ganti(at, f"{part.teks.split(' ')[0]} Uraian Lainnya")
    return Galat(changed, (changed.sebaris(at), *headings), part.teks, "")


def _rujukan(rng: Random, lembar: Lembar) -> Galat | None:
    return ganti(
        rng,
        lembar,
        di_kalimat(lembar, "rujukan"),
        lambda p: f"{p.teks[:-1].rpartition('.')[0]}.{rng.randint(30, 40)}" if p.teks.startswith("Tabel") else None,
    )


def _butir(rng: Random, lembar: Lembar) -> Galat | None:
    """A letter of a list twice, or one left out."""
    items = [
        n for n, b in enumerate(lembar.blok) if isinstance(b, Alinea) and b.butir[:1].isalpha() and b.butir != "a."
    ]
    if not items:
        return None
    at = rng.choice(items)
    item = lembar.blok[at]
    if not isinstance(item, Alinea):
        return None
    mark = f"{chr(ord(item.butir[0]) + rng.choice((-1, 1)))}."
    changed = lembar.ganti_blok(at, replace(item, butir=mark))
    around = [_item(changed, n) for n in (at - 1, at, at + 1)]
    return Galat(changed, tuple(filter(None, around)), item.butir, mark)


def _item(lembar: Lembar, number: int) -> str:
    block = lembar.blok[number] if number < len(lembar.blok) else None
    return f"{block.butir} {teks(block.isi)}" if isinstance(block, Alinea) else ""


def _nomor_judul(rng: Random, lembar: Lembar) -> Galat | None:
    """A heading with the number of the one before."""
    found = [x for x in lembar.bertanda("nomor_judul") if x[1].tanda and not x[1].tanda.subjek.endswith(".1")]
    if not found:
        return None
    at, part = rng.choice(found)
    text = f"{chr(ord(part.teks[0]) - 1)}." if part.teks[0].isalpha() else f"{part.teks[:-1]}{int(part.teks[-1]) - 1}"
    changed = lembar.ganti(at, text)
    before = [changed.sebaris(o) for o, _ in changed.bertanda("nomor_judul") if o.blok <= at.blok][-2:]
    return Galat(changed, tuple(before), part.teks, text)


def _nomor_peraturan(rng: Random, lembar: Lembar) -> Galat | None:
    return ganti(
        rng,
        lembar,
        lembar.bertanda("nomor_peraturan"),
        lambda p: ubah(rng, p.teks) if rng.random() < 0.5 else _other_year(rng, p.teks),
    )


def _other_year(rng: Random, text: str) -> str:
    head, _, year = text.rpartition(" ")
    return f"{head} {int(year) + rng.choice((-2, -1, 1))}"


def _judul_peraturan(rng: Random, lembar: Lembar) -> Galat | None:
    titles = [part.teks for _, part in lembar.bertanda("judul_peraturan")]
    return ganti(
        rng, lembar, lembar.bertanda("judul_peraturan"), lambda p: rng.choice([t for t in titles if t != p.teks])
    )


def _dicabut(rng: Random, lembar: Lembar) -> Galat | None:
    """A regulation that another one has replaced."""
    old = [r for r in aturan.daftar_peraturan().values() if r.status == "dicabut"]
    items = [
        n
        for n, b in enumerate(lembar.blok)
        if isinstance(b, Alinea) and any(x.tanda and x.tanda.jenis == "nomor_peraturan" for x in b.isi)
    ]
    if not old or not items:
        return None
    at, rule = rng.choice(items), rng.choice(old)
    item = lembar.blok[at]
    if not isinstance(item, Alinea):
        return None
    changed = lembar.ganti_blok(at, Alinea((p(f"{rule.sebutan};"),), item.butir))
    return Galat(changed, (f"{item.butir} {rule.sebutan};",), teks(item.isi), rule.sebutan)


def _kode(rng: Random, lembar: Lembar) -> Galat | None:
    """A code that is none: a part of it one digit short or long, or the code of the row above."""
    codes = di_tabel(lembar, ("realisasi_anggaran",), "kode")

    def broken(part: Potong) -> str | None:
        head, _, last = part.teks.rpartition(".")
        return f"{head}.{last[:-1]}" if len(last) == 4 else f"{head}.{last}9" if len(last) == 2 else None

    return ganti(rng, lembar, codes, broken)


KESALAHAN = {
    "kriteria": Kesalahan("kriteria di tabel capaian", ("SKL", "NAR"), _kriteria),
    "predikat AKIP": Kesalahan("predikat yang tidak sesuai nilainya", ("SKL", "SIL", "NAR"), _akip),
    "efisiensi": Kesalahan("kategori di tabel efisiensi", ("SKL", "NAR"), _efisiensi),
    "skala bercelah": Kesalahan("skala dengan celah", ("SKL",), _skala(lambda low, high: (low + 4, high))),
    "skala bertumpuk": Kesalahan("skala yang bertumpuk", ("SKL",), _skala(lambda low, high: (low, high + 5))),
    "kelas ganda": Kesalahan("kelas skala tercetak dua kali", ("SKL",), _kelas_ganda),
    "pangkat": Kesalahan("pangkat yang bukan golongannya", ("SKL",), _pangkat),
    "satuan": Kesalahan("satuan di satu tabel", ("SIL", "ATR"), _satuan),
    "nama indikator": Kesalahan(
        "nama indikator di satu tabel",
        ("SIL", "NAR"),
        _nama("nama_indikator", ("capaian", "perjanjian", "renstra", "akhir")),
    ),
    "nama program": Kesalahan(
        "nama program di satu tabel", ("SIL", "NAR", "ATR"), _nama("nama_program", ("anggaran_pk",))
    ),
    "nomor tabel ganda": Kesalahan("nomor tabel dipakai dua kali", ("STR",), _nomor_tabel(-1)),
    "nomor tabel dilompati": Kesalahan("nomor tabel dilompati", ("STR",), _nomor_tabel(1)),
    "daftar isi": Kesalahan("daftar isi tidak seperti judulnya", ("STR",), _daftar_isi),
    "rujukan": Kesalahan("rujukan ke tabel yang tidak ada", ("STR",), _rujukan),
    "butir": Kesalahan("huruf butir tidak urut", ("STR",), _butir),
    "nomor judul": Kesalahan("nomor judul dipakai dua kali", ("STR",), _nomor_judul),
    "nomor peraturan": Kesalahan("nomor atau tahun peraturan", ("ATR",), _nomor_peraturan),
    "judul peraturan": Kesalahan("judul peraturan lain", ("ATR",), _judul_peraturan),
    "peraturan dicabut": Kesalahan("peraturan yang sudah dicabut", ("ATR",), _dicabut),
    "kode": Kesalahan("kode program yang tidak sah", ("ATR", "SIL"), _kode),
}
"""Kinds of wrong classes, names, numbers and citations."""
