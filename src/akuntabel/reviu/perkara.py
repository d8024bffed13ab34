"""From documents to a Perkara: recognise the tables, take their facts, link what is one thing, read the claims."""

from collections.abc import Sequence
from dataclasses import replace

from akuntabel.dokumen.baca.terbaca import DokumenTerbaca
from akuntabel.reviu.ekstrak import facts
from akuntabel.reviu.fakta import Besaran, TabelDikenali
from akuntabel.reviu.hubung import link
from akuntabel.reviu.kenali import Dikenal, recognise
from akuntabel.reviu.latar import settle_bases, with_surroundings
from akuntabel.reviu.registry import Perkara
from akuntabel.skema.paket import Paket

_LEAST_YEARS = 3


def susun_perkara(dokumen: Sequence[DokumenTerbaca], paket: Paket | None = None) -> Perkara:
    """Everything that checks read, out of documents given together; never raises for what they hold."""
    recognised = _with_periods(
        [
            recognise(tabel, latar, document.berkas)
            for document in dokumen
            for tabel, latar in settle_bases(list(with_surroundings(document)))
        ]
    )
    return Perkara(
        tuple(dokumen),
        tuple(r.tabel for r in recognised),
        link(facts(recognised), dokumen),
        paket=paket,
    )


def _with_periods(recognised: Sequence[Dikenal]) -> list[Dikenal]:
    """A table of targets by year, of a Renstra that it does not name, stands on the one whose years it lists."""
    periods = {r.tabel.basis.renstra for r in recognised} - {None}
    settled: list[Dikenal] = []
    for found in recognised:
        years = _target_years(found.tabel)
        fitting = [p for p in periods if p and years and p[0] <= min(years) and p[1] <= max(years) <= p[1] + 1]
        if found.tabel.basis.renstra is None and len(years) >= _LEAST_YEARS and len(fitting) == 1:
            basis = replace(found.tabel.basis, renstra=fitting[0])
            settled.append(replace(found, tabel=replace(found.tabel, basis=basis)))
        else:
            settled.append(found)
    return settled


def _target_years(tabel: TabelDikenali) -> set[int]:
    return {c.tahun for c in tabel.kolom if c.besaran is Besaran.TARGET and c.tahun}
