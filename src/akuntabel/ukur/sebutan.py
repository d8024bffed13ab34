"""Figures named in a planner's words: `[capaian IKM]`, `[realisasi IKM 2024]`, `[serapan Program Pelayanan Publik]`."""

import difflib
import re
from collections.abc import Container, Iterator, Mapping

from akuntabel.skema.paket import Paket

_UKURAN = {
    "capaian": "capaian",
    "predikat": "predikat",
    "kelas": "predikat",
    "target akhir": "target_akhir",
    "target": "target",
    "kondisi awal": "kondisi_awal",
    "realisasi": "realisasi",
    "selisih": "selisih",
    "tren": "tren",
    "pembanding": "pembanding",
    "mutu": "mutu",
}
_PROGRAM = {
    "pagu": "pagu",
    "serapan": "serapan",
    "realisasi anggaran": "realisasi_anggaran",
    "sisa anggaran": "sisa_anggaran",
}
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_NOUNS = sorted({*_UKURAN, *_PROGRAM}, key=len, reverse=True)

KURUNG = re.compile(rf"\[((?:{'|'.join(_NOUNS)})(?:\s[^\[\]{{}}]*)?)\]", re.IGNORECASE)
"""A figure in square brackets: one of our nouns first, then what it is about."""

_YEAR = re.compile(r"\s+(?:tahun\s+)?((?:19|20)[0-9]{2})$")
_QUARTER = re.compile(r"\s+(?:tw|triwulan)\s+(iv|i{1,3}|[1-4])$")
_PK = re.compile(r"\s+pk[ -](.+)$")
_LEVELS = ("nasional", "provinsi", "daerah", "internasional")


def nama_of(kata: str, paket: Paket, known: Container[str]) -> str | None:
    """The name of the figure that these words mean; None when there is none.

    Args:
        kata: what stands in the brackets; case and spaces do not matter.
        paket: whose figures are spoken of.
        known: names of all figures.
    """
    line = _fold(kata)
    noun = next(n for n in _NOUNS if line == n or line.startswith(f"{n} "))
    rest = line[len(noun) :]
    names = _of_program(_PROGRAM[noun], rest, paket) if noun in _PROGRAM else _of_ukuran(_UKURAN[noun], rest, paket)
    return next((name for name in names if name in known), None)


def near_words(kata: str, paket: Paket) -> list[str]:
    """Words of figures most like these, as they are written in brackets."""
    line = _fold(kata)
    noun = next(n for n in _NOUNS if line == n or line.startswith(f"{n} "))
    subjects = [t.nama for t in paket.program] if noun in _PROGRAM else [t.nama for t in paket.ukuran]
    codes = [t.kode for t in (paket.program if noun in _PROGRAM else paket.ukuran)]
    folded = {_fold(word): word for word in (*subjects, *codes)}
    found = difflib.get_close_matches(line[len(noun) :].strip(), list(folded), n=2, cutoff=0.5)
    return [f"[{noun} {folded[word]}]" for word in found]


def _of_ukuran(noun: str, rest: str, paket: Paket) -> Iterator[str]:
    """Names that a figure of an indikator may have, the likeliest first."""
    known = _ukuran_by_words(paket)
    about, year, quarter, pk = _split(rest, known)
    code = known.get(about)
    if code is None:
        return
    agreements = [p for p in reversed(paket.perjanjian_kepala) if pk in {"", _fold(p.jenis), _fold(p.kode)}]
    plans = list(reversed(paket.renstra))
    if noun == "realisasi":
        yield f"realisasi:{code}" + (f"/tw{quarter}" if quarter else "") + (f"@{year}" if year else "")
    elif noun in {"kondisi_awal", "target_akhir"}:
        yield from (f"{noun}:{code}@{plan.kode}" for plan in plans)
    elif noun == "pembanding":
        yield from (f"{noun}:{code}@{level}" for level in _LEVELS)
    elif noun in {"selisih", "tren", "mutu"}:
        yield f"{noun}:{code}"
    elif noun == "target" and year:
        yield from (f"target:{code}@{plan.kode}/{year}" for plan in plans)
    elif not year:
        yield from (f"{noun}:{code}@{p.kode}" for p in agreements)


def _of_program(noun: str, rest: str, paket: Paket) -> Iterator[str]:
    """Names that a figure of money may have: of the whole office, or of a programme, kegiatan or sub kegiatan."""
    stages = {_fold(t.nama): t.kode for t in paket.tahapan} | {_fold(t.kode): t.kode for t in paket.tahapan}
    known = _programs_by_words(paket)
    for words, stage in sorted({**stages, "": ""}.items(), key=lambda item: -len(item[0])):
        about = rest.strip()
        if words and not f" {about}".endswith(f" {words}"):
            continue
        subject = about[: len(about) - len(words)].strip() if words else about
        if subject and subject not in known:
            continue
        about_code = f":{known[subject]}" if subject else ""
        yield f"{noun}{about_code}" + (f"@{stage}" if stage else "")


def _split(rest: str, known: Mapping[str, str]) -> tuple[str, str, str, str]:
    """What is spoken of, and the year, the quarter and the agreement behind it; a name may itself end so."""
    about, found = rest, {"year": "", "quarter": "", "pk": ""}
    while about.strip() not in known:
        for key, pattern in (("year", _YEAR), ("quarter", _QUARTER), ("pk", _PK)):
            if match := pattern.search(about):
                about, found[key] = about[: match.start()], match[1]
                break
        else:
            break
    quarter = found["quarter"]
    return about.strip(), found["year"], _ROMAN.get(quarter, quarter), found["pk"]


def _ukuran_by_words(paket: Paket) -> dict[str, str]:
    """Codes of ukuran by the names of their indikator, their own names, and themselves, the surest last."""
    words = {_fold(i.nama): i.ukuran for i in paket.indikator}
    return words | {_fold(u.nama): u.kode for u in paket.ukuran} | {_fold(u.kode): u.kode for u in paket.ukuran}


def _programs_by_words(paket: Paket) -> dict[str, str]:
    words: dict[str, str] = {}
    for program in reversed(paket.program):
        name = _fold(program.nama)
        for form in (name, name.removeprefix("program "), f"program {name}", _fold(program.kode)):
            words[form] = program.kode
    return words


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()
