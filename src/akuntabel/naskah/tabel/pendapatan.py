"""The table of revenue: target, what came in, percent."""

from akuntabel.dokumen.blocks import Baris, Isi, Sel, Tabel, Teks
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.tabel.rangka import ANGKA, KIRI, TENGAH, baris, baris_jumlah, kepala, kolom
from akuntabel.naskah.teks import isian, nomor, rangkai
from akuntabel.skema.tabel.anggaran import Pendapatan


def tabel_pendapatan(bahan: Bahan) -> Tabel:
    """Each kind of revenue with the total; the columns of codes and of changed targets where any is given."""
    rows = bahan.paket.pendapatan
    coded, changed = any(r.kode_rekening for r in rows), any(r.target_perubahan is not None for r in rows)
    body = [_baris(bahan, number, row, coded=coded, changed=changed) for number, row in enumerate(rows, 1)]
    before = 2 + coded + changed
    body.append(
        baris_jumlah(
            (
                Sel(rangkai("Jumlah"), kolom=before, tebal=True),
                *(_sel(bahan, f"{name}_pendapatan", tebal=True) for name in ("target", "realisasi", "persen")),
            )
        )
    )
    target = "Target setelah Perubahan (Rp)" if changed else "Target (Rp)"
    return Tabel(
        kolom=kolom(
            (0.6, TENGAH),
            (3.2, KIRI),
            *([(1.9, KIRI)] if coded else []),
            *([(2.1, ANGKA)] if changed else []),
            (2.1, ANGKA),
            (2.1, ANGKA),
            (1.2, ANGKA),
        ),
        head=(
            kepala(
                "No",
                "Uraian",
                *(["Kode Rekening"] if coded else []),
                *(["Target sebelum Perubahan (Rp)"] if changed else []),
                target,
                "Realisasi (Rp)",
                "%",
            ),
        ),
        body=tuple(body),
        judul=rangkai("Pendapatan {nama} Tahun {y}", nama=isian(bahan.instansi.nama), y=nomor(bahan.tahun)),
        label="tabel-pendapatan",
        lanskap=coded and changed,
    )


def _baris(bahan: Bahan, number: int, row: Pendapatan, *, coded: bool, changed: bool) -> Baris:
    return baris(
        Sel((nomor(number),), rata=TENGAH),
        isian(row.uraian),
        *((isian(row.kode_rekening or "–"),) if coded else ()),
        *((_sel(bahan, "target_pendapatan", row.uraian, "murni"),) if changed else ()),
        *(_sel(bahan, f"{name}_pendapatan", row.uraian) for name in ("target", "realisasi", "persen")),
    )


def _sel(bahan: Bahan, jenis: str, kunci: str = "", konteks: str = "", *, tebal: bool = False) -> Isi:
    if not bahan.ada(jenis, kunci, konteks) or bahan.angka(jenis, kunci, konteks).nilai is None:
        return (Teks("–"),)
    return (bahan.kolom(jenis, kunci, konteks, tebal=tebal),)
