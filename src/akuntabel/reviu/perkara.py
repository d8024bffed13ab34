"""From documents to a Perkara: recognise the tables, take their facts, link what is one thing, read the claims."""

from collections.abc import Sequence

from akuntabel.dokumen.baca.terbaca import DokumenTerbaca
from akuntabel.reviu.ekstrak import facts
from akuntabel.reviu.kenali import recognise
from akuntabel.reviu.latar import with_surroundings
from akuntabel.reviu.registry import Perkara
from akuntabel.skema.paket import Paket


def susun_perkara(dokumen: Sequence[DokumenTerbaca], paket: Paket | None = None) -> Perkara:
    """Everything that checks read, out of documents given together; never raises for what they hold."""
    recognised = [
        recognise(tabel, latar, document.berkas) for document in dokumen for tabel, latar in with_surroundings(document)
    ]
    return Perkara(tuple(dokumen), tuple(r.tabel for r in recognised), facts(recognised), (), paket)
