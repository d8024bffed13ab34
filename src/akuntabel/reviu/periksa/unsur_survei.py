"""SKL: the nine unsur of the survey of satisfaction as a report lists them."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from akuntabel.dasar.peraturan import PERMENPANRB_14_2017
from akuntabel.dasar.survei import Unsur, instrumen_skm
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, ParagrafTerbaca, TabelTerbaca, Tempat
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.susunan import sel_of, teks_memuat
from akuntabel.reviu.temuan import Tingkat

_ITEM = re.compile(r"\n+|(?:^|(?<=\s))(?:[-•✓▪–]|\(?(?:\d{1,2}|[a-z])[.)])\s+")
_SIGNS = {
    "persyaratan": r"syarat",
    "prosedur": r"prosedur|mekanisme",
    "waktu": r"\bwaktu\b",
    "biaya": r"biaya|tarif",
    "produk": r"\bproduk\b|spesifikasi",
    "kompetensi": r"kompetensi|kemampuan",
    "perilaku": r"perilaku|kesopanan",
    "pengaduan": r"pengaduan|aduan",
    "sarana": r"sarana|prasarana",
}
_WHOLE = {"waktu": re.compile(r"penyelesaian|selesai", re.IGNORECASE)}
"""Unsur whose sign alone leaves another reading: what else its name holds."""
_KNOWN = {kunci: re.compile(sign, re.IGNORECASE) for kunci, sign in _SIGNS.items()}
_LONGEST_ITEM = 80
_MOST = 7
_MAY_LIST = re.compile(r"perilaku", re.IGNORECASE)


class _Butir(NamedTuple):
    teks: str
    tempat: Tempat


@check(
    "SKL009",
    message="Unsur survei tercetak “{tercetak}”, seharusnya “{seharusnya}”.",
    hint="Salin kesembilan unsur dari PermenPANRB 14/2017.",
    dasar=PERMENPANRB_14_2017.at("Lampiran"),
    tingkat=Tingkat.PERINGATAN,
)
def unsur_survei_misnamed(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Daftar kesembilan unsur survei kepuasan menyebut salah satunya dengan nama lain.

    Hanya daftar berisi tepat sembilan butir, yang sekurang-kurangnya tujuh di antaranya dikenali.
    """
    for document in dokumen:
        listed = (items for items in _lists(document) if any(_MAY_LIST.search(item.teks) for item in items))
        for items in listed if any(teks_memuat(document, "perilaku")) else ():
            named = [_unsur_of(item.teks) for item in items]
            unsur = {u.kunci: u for u in instrumen_skm(date.max).unsur}
            if len(items) != len(unsur) or len({*named} - {None}) < _MOST:
                continue
            missing = [u for kunci, u in unsur.items() if kunci not in named]
            yield from _compare(items, named, unsur, missing, document.berkas)


def _compare(
    items: Sequence[_Butir], named: Sequence[str | None], unsur: dict[str, Unsur], missing: list[Unsur], berkas: str
) -> Hasil:
    for item, kunci in zip(items, named, strict=True):
        if kunci is None:
            if len(missing) == 1:
                yield Langgar(item.tempat, item.teks, missing[0].nama, berkas=berkas)
            continue
        whole = _WHOLE.get(kunci)
        if whole is not None and not whole.search(item.teks):
            yield Langgar(item.tempat, item.teks, unsur[kunci].nama, berkas=berkas)
        else:
            yield LULUS


def _unsur_of(text: str) -> str | None:
    return next((kunci for kunci, sign in _KNOWN.items() if sign.search(text)), None)


def _lists(document: DokumenTerbaca) -> Iterator[list[_Butir]]:
    """Runs of short items, in cells and in the text, that name the behaviour of staff among others."""
    run: list[_Butir] = []
    for block in document.blok:
        if isinstance(block, ParagrafTerbaca) and block.tanda and len(block.teks) <= _LONGEST_ITEM:
            run.append(_Butir(block.teks.rstrip(" .;"), block.tempat))
            continue
        if run:
            yield run
            run = []
        if isinstance(block, TabelTerbaca):
            for text, place in sel_of(block):
                if _MAY_LIST.search(text):
                    yield from _runs_in(text, place)
    if run:
        yield run


def _runs_in(text: str, place: Tempat) -> Iterator[list[_Butir]]:
    """Runs of items of a cell from the first to the last that is an unsur, with what stands between."""
    items = [" ".join(part.split()).rstrip(" .;") for part in _ITEM.split(text) if part and part.strip()]
    short = [len(item) <= _LONGEST_ITEM for item in items]
    at = 0
    while at < len(items):
        end = at
        while end < len(items) and short[end]:
            end += 1
        yield from _nine(items[at:end], place)
        at = max(end, at + 1)


def _nine(items: Sequence[str], place: Tempat) -> Iterator[list[_Butir]]:
    """The nine items that hold most unsur, if a run is longer than that."""
    if len(items) < _MOST:
        return
    count = len(_KNOWN)
    windows = [items[at : at + count] for at in range(max(1, len(items) - count + 1))]
    best = max(windows, key=lambda w: len({_unsur_of(item) for item in w} - {None}))
    yield [_Butir(item, place) for item in best]
