"""What is said beside a figure of which parts are missing: `3 dari 4 program; 1 belum diisi`."""

from akuntabel.dokumen.blocks import Isi
from akuntabel.naskah.teks import banyak, rangkai
from akuntabel.ukur.angka import Angka, Kelengkapan


def sebut_kelengkapan(kelengkapan: Kelengkapan) -> Isi:
    """How many parts are known, of how many, and what the others are."""
    return rangkai(
        "{terisi} dari {semua} {sebutan}; {kurang} {sisa}",
        terisi=banyak(kelengkapan.terisi),
        semua=banyak(kelengkapan.semua),
        sebutan=kelengkapan.sebutan,
        kurang=banyak(kelengkapan.kurang),
        sisa=kelengkapan.sisa,
    )


def kalimat_kelengkapan(subjek: Isi | str, *angka: Angka) -> Isi:
    """A sentence, after a space, on the first figure that has a value and misses a part; nothing if all are whole."""
    found = next((a.kelengkapan for a in angka if a.nilai is not None and a.kelengkapan), None)
    if found is None:
        return ()
    return rangkai(" {subjek} baru mencakup {isi}.", subjek=subjek, isi=sebut_kelengkapan(found))
