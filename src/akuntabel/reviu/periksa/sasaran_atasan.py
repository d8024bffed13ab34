"""Sasaran of the RPJMD that a Renstra serves, as the tables of one document name them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, TabelTerbaca, Tempat
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.sebutan import alike, tokens
from akuntabel.reviu.temuan import Tingkat

_LABELLED = re.compile(r"\W*sasaran\s+rpjmd\s*:\s*(?P<nama>\S.{15,300})", re.IGNORECASE | re.DOTALL)
_LISTED = re.compile(r"\W*sasaran\s*:\s*(?P<isi>\S.*)", re.IGNORECASE | re.DOTALL)
_ITEM = re.compile(r"(?:^|\s)\(?\d{1,2}[.)]\s+")
_HEAD = re.compile(r"\brpjmd\b", re.IGNORECASE)
_SHARED = 0.8


class _Daftar(NamedTuple):
    """The sasaran that a cell of a cascading table lists, and where."""

    nama: tuple[str, ...]
    tempat: Tempat


@check(
    "SIL039",
    message="Sasaran RPJMD “{tercetak}” tidak ada pada tabel keterkaitan, yang memuat {lain}.",
    hint="Salin sasaran dari naskah RPJMD di kedua tempat.",
    dasar=PERMENPANRB_53_2014.at("Lampiran II"),
    tingkat=Tingkat.PERINGATAN,
)
def sasaran_rpjmd_differing(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Tabel Renstra menyebut sasaran RPJMD yang lain daripada tabel keterkaitan RPJMD dan Renstra.

    Hanya bila sasaran RPJMD lain yang disebut dengan cara yang sama ada pada salah satu tabel keterkaitan.
    """
    for document in dokumen:
        named = list(_labelled(document))
        listed = list(_cascades(document)) if named else []
        fitting = [next((one for one in listed if _is_in(name, one)), None) for name, _ in named]
        home = next(filter(None, fitting), None)
        for (name, place), found in zip(named, fitting, strict=True) if home else ():
            if found:
                yield LULUS
                continue
            yield Langgar(
                place,
                name,
                tempat_lain=(home.tempat,) if home else (),
                isi={"lain": "; ".join(f"“{one}”" for one in home.nama) if home else ""},
                berkas=document.berkas,
            )


def _labelled(document: DokumenTerbaca) -> Iterator[tuple[str, Tempat]]:
    for block in document.blok:
        if not isinstance(block, TabelTerbaca) and (found := _LABELLED.fullmatch(block.teks)):
            yield " ".join(found["nama"].split()).rstrip(" ."), block.tempat


def _cascades(document: DokumenTerbaca) -> Iterator[_Daftar]:
    """Cells that list sasaran below a head that names the RPJMD."""
    for table in document.tabel():
        heads = {at for row in table.grid[: table.kepala] for at, c in enumerate(row) if _HEAD.search(c.teks)}
        for row in table.grid[table.kepala :]:
            for at in heads:
                found = _LISTED.fullmatch(row[at].teks.strip())
                if found is not None:
                    items = [" ".join(i.split()).rstrip(" .") for i in _ITEM.split(found["isi"]) if i.strip()]
                    yield _Daftar(tuple(items), row[at].tempat)


def _is_in(name: str, listed: _Daftar) -> bool:
    """Do most words of a name stand in one of the listed, as far as spelling allows?"""
    words = tokens(name)[1:]
    return any(
        sum(any(alike(word, other) for other in tokens(one)) for word in words) >= _SHARED * len(words)
        for one in listed.nama
    )
