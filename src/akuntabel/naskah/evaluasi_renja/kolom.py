"""What the tables of formulir E.81 share: the Renstra that they look at, and the four triwulan."""

from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.tabel.evaluasi import TANPA, Nama
from akuntabel.skema.tabel.perencanaan import Renstra
from akuntabel.ukur.evaluasi_renja import perjanjian_renja


def renstra_of(bahan: Bahan, triwulan: int) -> Renstra:
    """The Renstra that the Renja carries out."""
    return bahan.renstra(perjanjian_renja(bahan.paket, triwulan))


def kolom_triwulan(jenis: str, kunci: str, triwulan: int) -> list[Nama]:
    """The four columns of triwulan; one that is still to come names no figure."""
    return [(jenis, kunci, f"tw{n}") if n <= triwulan else TANPA for n in range(1, 5)]
