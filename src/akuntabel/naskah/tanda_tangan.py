"""Signature blocks and letterheads of the office."""

from datetime import date

from akuntabel.dokumen.blocks import Isi, KopSurat, Penanda, TandaTangan
from akuntabel.naskah.bahan import Bahan, sebut_jabatan
from akuntabel.naskah.teks import isian, rangkai, tanggal
from akuntabel.skema.tabel.instansi import Pejabat


def nama_pejabat(pejabat: Pejabat) -> Isi:
    """The name, or a clear place for it."""
    return (isian(pejabat.nama or "[nama pejabat]", tebal=True),)


def penanda(pejabat: Pejabat, tempat: str = "", hari: date | None = None, peran: str = "") -> Penanda:
    """One signatory; place and date stand above when a place is given, the role (`Pihak Kedua`) before the post."""
    above: list[Isi] = []
    if tempat:
        above.append(rangkai("{tempat}, {hari}", tempat=isian(tempat), hari=tanggal(hari)))
    if peran:
        above.append(rangkai("{peran}", peran=peran))
    above.append(rangkai("{jabatan},", jabatan=sebut_jabatan(pejabat)))
    below: list[Isi] = []
    if pejabat.pangkat:
        below.append((isian(pejabat.pangkat),))
    if pejabat.nip:
        below.append(rangkai("NIP {nip}", nip=isian(pejabat.nip)))
    return Penanda(tuple(above), nama_pejabat(pejabat), tuple(below))


def tanda_tangan(*penanda_tangan: Penanda) -> TandaTangan:
    """Signatures side by side."""
    return TandaTangan(penanda_tangan)


def kop_surat(bahan: Bahan) -> KopSurat:
    """The office's letterhead."""
    office = bahan.instansi
    address = ", ".join(filter(None, (office.alamat, office.pemerintah_daerah)))
    first = f"{address} {office.kode_pos}".strip()
    second = "   ".join(
        f"{label} {value}"
        for label, value in (("Telepon", office.telepon), ("Surel", office.surel), ("Laman", office.laman))
        if value
    )
    return KopSurat(
        (f"PEMERINTAH {office.pemerintah_daerah.upper()}", office.nama.upper()),
        tuple(filter(None, (first, second))),
        bahan.lambang,
    )
