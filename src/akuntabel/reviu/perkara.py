"""From documents to a Perkara: recognise the tables, take their facts, link what is one thing, read the claims."""

from collections.abc import Sequence
from dataclasses import replace

from akuntabel.dokumen.baca.terbaca import DokumenTerbaca
from akuntabel.reviu.ekstrak import facts
from akuntabel.reviu.hubung import link
from akuntabel.reviu.kenali import Dikenal, recognise
from akuntabel.reviu.klaim import klaim_of
from akuntabel.reviu.latar import settle_bases, with_surroundings
from akuntabel.reviu.registry import Perkara
from akuntabel.reviu.sesudah import settle
from akuntabel.skema.paket import Paket


def susun_perkara(dokumen: Sequence[DokumenTerbaca], paket: Paket | None = None) -> Perkara:
    """Everything that checks read, out of documents given together; never raises for what they hold."""
    recognised = [found for document in dokumen for found in _recognise_all(document)]
    perkara = Perkara(
        tuple(dokumen),
        tuple(r.tabel for r in recognised),
        link(facts(recognised), dokumen),
        paket=paket,
    )
    return replace(perkara, klaim=klaim_of(perkara))


def _recognise_all(document: DokumenTerbaca) -> list[Dikenal]:
    around = settle_bases(list(with_surroundings(document)))
    return settle([recognise(tabel, latar, document.berkas) for tabel, latar in around])
