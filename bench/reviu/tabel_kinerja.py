"""Tables of performance in a stranger's report."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from akuntabel.skema.tabel.perencanaan import Indikator
from bench.reviu.lembar import Baris, Potong, Sel, Tabel, p, sel
from bench.reviu.pandangan import Pandangan

_Isi = Callable[[Indikator], Potong]
_SASARAN = ("kolom", "gabung", "kosong")


def tabel_capaian(v: Pandangan) -> Tabel:
    """Target, realisasi and capaian of the year, in the layout's order of columns."""
    kata, tata = v.tata.kata, v.tata
    inner: list[tuple[str, str, _Isi]] = [(n, getattr(kata, n), getattr(v, n)) for n in tata.urutan]
    left: list[tuple[str, str, _Isi]] = [("indikator", kata.indikator, v.nama)]
    if tata.satuan == "kolom":
        left.append(("satuan", kata.satuan, v.satuan))
    right: list[tuple[str, str, _Isi]] = []
    if tata.lanskap:
        left.append(("kondisi_awal", f"{kata.kondisi_awal} ({v.renstra.tahun_dasar})", v.kondisi_awal))
        right += [
            ("target_akhir", f"{kata.target_akhir} ({v.renstra.tahun_akhir})", v.target_akhir),
            ("capaian_akhir", kata.capaian_akhir, v.capaian_akhir),
        ]
    columns = [*left, *inner, *right]
    group = tata.kepala_dua.format(tahun=v.tahun)
    head = _head(v, [t for _, t, _ in left], [t for _, t, _ in inner], [t for _, t, _ in right], group)
    if tata.nomor_kolom:
        first = 1 + (tata.sasaran in _SASARAN)
        head.append(_numbers(v, first, [name for name, _, _ in columns]))
    body = list(rows_by_sasaran(v, v.indikator, [make for _, _, make in columns]))
    if rata := rata_rata(v):
        before = len(body[0]) if tata.sasaran != "gabung" else 2 + len(columns)
        at = before - len(right) - len(inner) + [n for n, _, _ in inner].index("capaian")
        cells = [sel(p(f"Rata-rata {kata.capaian.replace('(%)', '').strip()}"), kolom=at), sel(rata)]
        width = 1 + (tata.sasaran in _SASARAN) + len(columns)
        cells += [sel() for _ in range(width - at - 1)]
        body.append(tuple(cells))
    return Tabel(
        "capaian", tuple(head), tuple(body), judul=(p(f"{_JUDUL[tata.prosa]} Tahun {v.tahun}"),), lanskap=tata.lanskap
    )


_JUDUL = ("Capaian Kinerja", "Pengukuran Kinerja", "Target dan Realisasi Kinerja", "Pencapaian Indikator Kinerja Utama")


def rata_rata(v: Pandangan) -> Potong | None:
    """The mean capaian, in layouts that print it."""
    if v.tata.prosa not in {0, 3}:
        return None
    values = [v.nilai("capaian", f"{i.ukuran}@{v.pk.kode}") for i in v.indikator]
    return p(v.tata.persen(sum(values, Decimal(0)) / len(values), sel=True), "rata_rata")


def _head(v: Pandangan, left: list[str], inner: list[str], right: list[str], group: str) -> list[Baris]:
    first = ["No", *([v.tata.kata.sasaran] if v.tata.sasaran in _SASARAN else [])]
    if not group:
        return [tuple(sel(t) for t in (*first, *left, *inner, *right))]
    top = [
        *(sel(t, baris=2) for t in (*first, *left)),
        sel(group, kolom=len(inner)),
        *(sel(t, baris=2) for t in right),
    ]
    return [tuple(top), tuple(sel(t) for t in inner)]


def _numbers(v: Pandangan, first: int, names: list[str]) -> Baris:
    """The row of column numbers, with the formula of the capaian where every indikator follows it."""
    number = {name: first + n for n, name in enumerate(names, 1)}
    marked = "({})" if v.tata.nomor_kolom == "(1)" else "{}"
    texts = [marked.format(n) for n in range(1, first + len(names) + 1)]
    if not any(v.turun(i) for i in v.indikator):
        at = number["capaian"]
        texts[at - 1] = marked.format(f"{at}={number['realisasi']}/{number['target']}*100")
        if "capaian_akhir" in number:
            at = number["capaian_akhir"]
            texts[at - 1] = marked.format(f"{at}={number['realisasi']}/{number['target_akhir']}*100")
    return tuple(sel(t) for t in texts)


def rows_by_sasaran(v: Pandangan, rows: Sequence[Indikator], columns: Sequence[_Isi]) -> Iterator[Baris]:
    """Rows of indikator with their sasaran: in each row, merged, blank below the first, or as rows of its own."""
    number = 0
    for key, group in groupby(rows, key=lambda i: i.unsur):
        own = list(group)
        unsur = v.nama_unsur(v.bahan.paket.kunci["unsur"][key])
        if v.tata.sasaran == "kelompok":
            yield (sel(p("Sasaran: "), unsur, kolom=1 + len(columns)),)
        for place, indikator in enumerate(own):
            number += 1
            cells = [sel(make(indikator)) for make in columns]
            if v.tata.sasaran == "kelompok":
                yield (sel(str(number)), *cells)
            elif v.tata.sasaran == "gabung":
                yield (sel(str(number)), *([sel(unsur, baris=len(own))] if place == 0 else []), *cells)
            elif v.tata.sasaran == "kosong" and place:
                yield (sel(str(number)), sel(), *cells)
            else:
                yield (sel(str(number)), sel(unsur), *cells)


def tabel_perjanjian(v: Pandangan) -> Tabel:
    """The agreement: sasaran, indikator, target."""
    kata = v.tata.kata
    unit: list[tuple[str, _Isi]] = [(kata.satuan, v.satuan)] if v.tata.satuan == "kolom" else []
    columns: list[tuple[str, _Isi]] = [(kata.indikator, v.nama), *unit, ("Target", v.target)]
    head = _head(v, [t for t, _ in columns], [], [], "")
    body = tuple(rows_by_sasaran(v, v.indikator, [make for _, make in columns]))
    return Tabel("perjanjian", tuple(head), body, judul=(p(f"Perjanjian Kinerja Tahun {v.tahun}"),))


def tabel_renstra(v: Pandangan) -> Tabel:
    """Targets by year."""
    kata, r = v.tata.kata, v.renstra
    years = v.bahan.tahun_target(r)
    left: list[tuple[str, _Isi]] = [(kata.indikator, v.nama)]
    if v.tata.satuan == "kolom":
        left.append((kata.satuan, v.satuan))
    left.append((f"{kata.kondisi_awal} {r.tahun_dasar}", v.kondisi_awal))
    titles = [str(y) if v.tata.prosa % 2 else f"Tahun {y}" for y in years]
    group = "Target Tahun" if v.tata.prosa % 2 else f"Target Kinerja Tahun {years[0]}-{years[-1]}"
    head = _head(v, [t for t, _ in left], titles, [], group)
    makers: list[_Isi] = [make for _, make in left]
    makers += [lambda i, y=y: v.target(i, y) for y in years]  # type: ignore[misc]
    body = tuple(rows_by_sasaran(v, v.indikator, makers))
    title = p(f"Tujuan, Sasaran, dan Target Renstra {r.tahun_awal}-{r.tahun_akhir}")
    return Tabel("renstra", tuple(head), body, judul=(title,), lanskap=v.tata.lanskap)


def tabel_perkembangan(v: Pandangan) -> list[Tabel]:
    """Realisasi of several years: years as columns in one table, or as rows in a table for each indikator."""
    years = [
        y for y in range(v.tahun - 4, v.tahun + 1) if any(v.ada("realisasi", f"{i.ukuran}@{y}") for i in v.indikator)
    ]
    if v.tata.tahun == "baris":
        return [_by_year(v, i, years) for i in v.indikator]
    head = (
        sel("No", baris=2),
        sel(v.tata.kata.indikator, baris=2),
        sel("Realisasi Tahun" if v.tata.prosa % 2 else "Realisasi", kolom=len(years)),
    )
    body = tuple(
        (sel(str(n)), sel(v.nama(i)), *(sel(v.realisasi(i, y, sel=False)) for y in years))
        for n, i in enumerate(v.indikator, 1)
    )
    title = p(f"Perbandingan Realisasi Kinerja Tahun {years[0]} sampai dengan {years[-1]}")
    return [Tabel("perkembangan", (head, tuple(sel(str(y)) for y in years)), body, judul=(title,))]


def _by_year(v: Pandangan, i: Indikator, years: list[int]) -> Tabel:
    rows = []
    for year in years:
        row = [sel(str(year)), sel(v.target(i, None if year == v.tahun else year, sel=False))]
        row += [sel(v.realisasi(i, year, sel=False)), sel(_capaian(v, i, year))]
        rows.append(tuple(row))
    head = tuple(sel(t) for t in ("Tahun", "Target", "Realisasi", v.tata.kata.capaian))
    title = (p("Perkembangan "), v.nama(i), p(f" Tahun {years[0]}-{years[-1]}"))
    return Tabel("perkembangan", (head,), tuple(rows), judul=title)


def _capaian(v: Pandangan, i: Indikator, year: int) -> Potong:
    if year == v.tahun:
        return v.capaian(i)
    target, realisasi = f"{i.ukuran}@{v.renstra.kode}/{year}", f"{i.ukuran}@{year}"
    if not v.ada("target", target) or not v.ada("realisasi", realisasi) or not v.nilai("target", target) or v.turun(i):
        return p("-")
    value = v.nilai("realisasi", realisasi) / v.nilai("target", target) * 100
    return p(v.tata.persen(value, sel=True), "capaian", i.kode, year)


def tabel_akhir(v: Pandangan) -> Tabel:
    """Realisasi against the last target of the Renstra."""
    kata = v.tata.kata
    names = (
        "No",
        kata.indikator,
        f"Realisasi {v.tahun}",
        f"{kata.target_akhir} {v.renstra.tahun_akhir}",
        kata.capaian_akhir,
    )
    body = tuple(
        (
            sel(str(n)),
            sel(v.nama(i)),
            sel(v.realisasi(i, sel=False)),
            sel(v.target_akhir(i, sel=False)),
            sel(v.capaian_akhir(i)),
        )
        for n, i in enumerate(v.indikator, 1)
    )
    title = p("Perbandingan Realisasi Kinerja dengan Target Jangka Menengah")
    return Tabel("akhir", (tuple(sel(t) for t in names),), body, judul=(title,))


def tabel_pembanding(v: Pandangan) -> Tabel | None:
    """Realisasi against the national figure; None where no indikator has one."""
    found = [(i, v.pembanding(i, sel=False)) for i in v.indikator]
    rows = [(i, value) for i, value in found if value]
    if not rows:
        return None
    names = ("No", v.tata.kata.indikator, f"Realisasi {v.tahun}", v.tata.kata.pembanding, "Keterangan")
    body = tuple(
        (sel(str(n)), sel(v.nama(i)), sel(v.realisasi(i, sel=False)), sel(value), sel(banding(v, i)))
        for n, (i, value) in enumerate(rows, 1)
    )
    return Tabel(
        "pembanding", (tuple(sel(t) for t in names),), body, judul=(p("Perbandingan dengan Standar Nasional"),)
    )


def banding(v: Pandangan, i: Indikator) -> Potong:
    """Where the realisasi stands beside the national figure."""
    ours, theirs = v.nilai("realisasi", f"{i.ukuran}@{v.tahun}"), v.nilai("pembanding", f"{i.ukuran}@nasional")
    word = "setara dengan" if ours == theirs else "di atas" if ours > theirs else "di bawah"
    return p(word + " angka nasional", "banding", i.ukuran)


def kosong(width: int) -> list[Sel]:
    """Blank cells."""
    return [sel() for _ in range(width)]
