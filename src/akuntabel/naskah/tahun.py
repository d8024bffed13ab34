"""Point 2 of the seven analyses: this year beside the years before, in words that the series bears out."""

from collections.abc import Iterator
from itertools import pairwise

from akuntabel.dokumen.blocks import Isi
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.teks import daftar_kata, isian, nomor, rangkai
from akuntabel.skema.tabel.perencanaan import Indikator
from akuntabel.skema.tabel.perjanjian import Perjanjian
from akuntabel.ukur.kinerja import TAHUN_TREN
from akuntabel.ukur.status import sign_of, step_of

_FEWEST_OF_A_TREND = 3
_TREN = {
    "naik": "menunjukkan tren naik",
    "turun": "menunjukkan tren turun",
    "tetap": "tetap",
    "fluktuatif": "berfluktuasi",
}
_MAKNA = {
    "membaik": ", yang berarti kinerjanya membaik",
    "memburuk": ", yang berarti kinerjanya menurun dan perlu perhatian",
    "stabil": "; kinerjanya terjaga stabil",
    "fluktuatif": ", sehingga kestabilannya masih perlu dijaga",
}
_DIBANDING = {
    "membaik": "Kinerjanya membaik dibandingkan tahun {y}.",
    "memburuk": "Kinerjanya menurun dibandingkan tahun {y} dan perlu perhatian.",
}


def kalimat_tahun(bahan: Bahan, perjanjian: Perjanjian, indikator: Indikator) -> Isi:
    """This year beside last year and the years before; a trend needs three years."""
    code = indikator.ukuran
    years = [y for y in _window(bahan) if _has(bahan, code, y)]
    earlier = [y for y in years if y != bahan.tahun]
    if not earlier:
        return _di_luar_jendela(bahan, code)
    if bahan.tahun not in years:
        return _tanpa_tahun_ini(bahan, code, earlier)
    told = _dua_tahun(bahan, code, earlier[0]) if len(years) < _FEWEST_OF_A_TREND else _tren(bahan, code, years)
    return (*told, *_renstra_baru(bahan, perjanjian))


def _window(bahan: Bahan) -> range:
    return range(bahan.tahun - TAHUN_TREN + 1, bahan.tahun + 1)


def _has(bahan: Bahan, code: str, year: int) -> bool:
    return bahan.ada("realisasi", code, str(year)) and bahan.angka("realisasi", code, str(year)).nilai is not None


def _renstra_baru(bahan: Bahan, perjanjian: Perjanjian) -> Isi:
    """Why a plan in its first year has a past."""
    renstra = bahan.renstra(perjanjian)
    if renstra.tahun_awal != bahan.tahun:
        return ()
    return rangkai(
        " Tahun {y} merupakan tahun pertama {renstra}; tahun-tahun sebelumnya memakai ukuran yang sama.",
        y=nomor(bahan.tahun),
        renstra=isian(renstra.nama),
    )


# No pair of years


def _di_luar_jendela(bahan: Bahan, code: str) -> Isi:
    """Nothing in the years that a trend looks at: the latest value before them, if there is one."""
    older = [
        r.tahun
        for r in bahan.paket.realisasi
        if r.ukuran == code and r.tahun < bahan.tahun and _has(bahan, code, r.tahun)
    ]
    if not older:
        return rangkai("Data laporan ini tidak memuat realisasi tahun sebelumnya, sehingga belum ada perbandingan.")
    return rangkai(
        "Realisasi terakhir sebelum tahun {y} adalah {v}, yaitu realisasi tahun {dulu}.",
        y=nomor(bahan.tahun),
        v=bahan.fig("realisasi", code, str(max(older))),
        dulu=nomor(max(older)),
    )


def _tanpa_tahun_ini(bahan: Bahan, code: str, earlier: list[int]) -> Isi:
    return rangkai(
        "Realisasi tahun {y} {keadaan}, sehingga belum dapat dibandingkan dengan {nilai}.",
        y=nomor(bahan.tahun),
        keadaan=bahan.fig("realisasi", code),
        nilai=rangkai("realisasi tahun-tahun sebelumnya: {nilai}", nilai=_nilai(bahan, code, earlier))
        if len(earlier) > 1
        else rangkai(
            "realisasi tahun {y}, yaitu {v}", y=nomor(earlier[0]), v=bahan.fig("realisasi", code, str(earlier[0]))
        ),
    )


def _nilai(bahan: Bahan, code: str, years: list[int]) -> Isi:
    return daftar_kata([rangkai("{v} ({y})", v=bahan.fig("realisasi", code, str(y)), y=nomor(y)) for y in years])


# Two years


def _dua_tahun(bahan: Bahan, code: str, before: int) -> Isi:
    """From one year to another: two points are no trend."""
    last, now = bahan.angka("realisasi", code, str(before)), bahan.angka("realisasi", code)
    verb = {1: "naik dari", -1: "turun dari"}.get(step_of(last, now))
    when = "pada tahun sebelumnya" if before == bahan.tahun - 1 else rangkai("pada tahun {y}", y=nomor(before))
    if verb is None:
        same = "tahun sebelumnya" if before == bahan.tahun - 1 else rangkai("tahun {y}", y=nomor(before))
        sentence = "Realisasi tahun {y} sama dengan {dulu}, yaitu {now}."
        return rangkai(sentence, y=nomor(bahan.tahun), dulu=same, now=bahan.fig("realisasi", code))
    return rangkai(
        "Realisasi tahun {y} {verb} {last} {when} menjadi {now}{makna}.",
        y=nomor(bahan.tahun),
        verb=verb,
        last=bahan.fig("realisasi", code, str(before)),
        when=when,
        now=bahan.fig("realisasi", code),
        makna=_MAKNA[bahan.angka("makna_tren", code).kata],
    )


# Three years and more


def _tren(bahan: Bahan, code: str, years: list[int]) -> Isi:
    word, meaning = bahan.angka("tren", code).kata, bahan.angka("makna_tren", code).kata
    lead = (*_last_year(bahan, code), *_span(years, [y for y in _window(bahan) if y >= years[0]]))
    if word in _TREN:
        return rangkai(
            "{awal} realisasinya {tren}{makna}: {nilai}.",
            awal=lead,
            tren=_TREN[word],
            makna=_MAKNA[meaning],
            nilai=_nilai(bahan, code, years),
        )
    return rangkai(
        "{awal} realisasinya {langkah}. {makna}",
        awal=lead,
        langkah=_langkah(bahan, code, years),
        makna=rangkai(_DIBANDING[meaning], y=nomor(years[0])),
    )


def _langkah(bahan: Bahan, code: str, years: list[int]) -> Isi:
    """What happened where a series moved and held: `turun dari 7,2 (2022) menjadi 5 (2023), lalu bertahan pada 5 sampai 2025`."""
    clauses = [
        _klausa(bahan, code, step, years[0] if number == 0 else None, end)
        for number, (step, end) in enumerate(_ruas(bahan, code, years))
    ]
    told = clauses[0]
    for number, clause in enumerate(clauses[1:], 2):
        told = rangkai(
            "{teks}, {lalu}{clause}", teks=told, lalu="lalu " if number == len(clauses) else "", clause=clause
        )
    return told


def _ruas(bahan: Bahan, code: str, years: list[int]) -> Iterator[tuple[int, int]]:
    """Runs of one direction: 1, 0 or -1, with the last year of each."""
    steps = [
        (step_of(bahan.angka("realisasi", code, str(a)), bahan.angka("realisasi", code, str(b))), b)
        for a, b in pairwise(years)
    ]
    for (step, year), following in zip(steps, [*steps[1:], None], strict=True):
        if following is None or following[0] != step:
            yield step, year


def _klausa(bahan: Bahan, code: str, step: int, start: int | None, end: int) -> Isi:
    value = bahan.fig("realisasi", code, str(end))
    if step == 0:
        return rangkai("bertahan pada {v} sampai tahun {y}", v=value, y=nomor(end))
    verb = "naik" if step > 0 else "turun"
    if start is None:
        return rangkai("{verb} menjadi {v} ({y})", verb=verb, v=value, y=nomor(end))
    first = bahan.fig("realisasi", code, str(start))
    return rangkai(
        "{verb} dari {awal} ({dulu}) menjadi {v} ({y})", verb=verb, awal=first, dulu=nomor(start), v=value, y=nomor(end)
    )


def _span(years: list[int], since: list[int]) -> Isi:
    """How far back a trend looks; years without a value are no part of it."""
    if years == since:
        return rangkai("Dalam {n} tahun terakhir", n=nomor(len(years)))
    return rangkai("Pada tahun-tahun yang diukur sejak {y}", y=nomor(years[0]))


def _last_year(bahan: Bahan, code: str) -> Isi:
    if not bahan.ada("selisih", code) or bahan.angka("selisih", code).nilai is None:
        return ()
    verb = {1: "naik dari", -1: "turun dari"}.get(sign_of(bahan.angka("selisih", code)))
    last, now = bahan.fig("realisasi", code, str(bahan.tahun - 1)), bahan.fig("realisasi", code)
    if verb is None:
        return rangkai("Realisasi tahun {y} sama dengan tahun sebelumnya, yaitu {now}. ", y=nomor(bahan.tahun), now=now)
    return rangkai(
        "Realisasi tahun {y} {verb} {last} pada tahun sebelumnya menjadi {now}. ",
        y=nomor(bahan.tahun),
        verb=verb,
        last=last,
        now=now,
    )
