"""The table of the area: each desa and kelurahan by size and people."""

from akuntabel.dokumen.blocks import Figur, Isi, Sel, Tabel, Teks
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.catatan_kelengkapan import sebut_kelengkapan
from akuntabel.naskah.tabel.rangka import ANGKA, KIRI, TENGAH, baris, baris_jumlah, kepala, kolom
from akuntabel.naskah.teks import isian, nomor, rangkai
from akuntabel.ukur.wilayah import KOLOM_WILAYAH

_JUDUL = {
    "luas": "Luas (km²)",
    "laki_laki": "Laki-laki",
    "perempuan": "Perempuan",
    "penduduk": "Penduduk",
    "keluarga": "Kepala Keluarga",
}


def kolom_wilayah(bahan: Bahan) -> list[str]:
    """The columns that anything is known of."""
    return [column for column in KOLOM_WILAYAH if bahan.angka("wilayah", column).nilai is not None]


def tabel_wilayah(bahan: Bahan) -> Tabel:
    """Every place, the totals, and what they miss."""
    columns = kolom_wilayah(bahan)
    rows = [
        baris(
            Sel((nomor(number),), rata=TENGAH),
            isian(row.nama),
            *(_sel(bahan, f"{row.nama}/{column}") for column in columns),
        )
        for number, row in enumerate(bahan.paket.wilayah, 1)
    ]
    if columns:
        total = (_sel(bahan, column, tebal=True) for column in columns)
        rows.append(baris_jumlah((Sel(rangkai("Jumlah"), kolom=2, tebal=True), *total)))
    sources = list(dict.fromkeys(row.sumber for row in bahan.paket.wilayah if row.sumber))
    return Tabel(
        kolom=kolom((0.6, TENGAH), (3.6, KIRI), *((1.4, ANGKA) for _ in columns)),
        head=(kepala("No", "Wilayah", *(nomor(_JUDUL[column], tebal=True) for column in columns)),),
        body=tuple(rows),
        judul=rangkai("Wilayah {nama} Tahun {y}", nama=isian(bahan.instansi.nama), y=nomor(bahan.tahun)),
        label="tabel-wilayah",
        sumber=(isian("; ".join(sources)),) if sources else (),
        catatan=_catatan(bahan, columns),
    )


def _sel(bahan: Bahan, kunci: str, *, tebal: bool = False) -> Isi:
    angka = bahan.angka("wilayah", kunci)
    return (Figur(angka, tebal=tebal, polos=True),) if angka.nilai is not None else (Teks("–"),)


def _catatan(bahan: Bahan, columns: list[str]) -> Isi:
    """Which totals do not reach over every place."""
    gaps = {column: bahan.angka("wilayah", column).kelengkapan for column in columns}
    parts = [
        rangkai("{kolom} {isi}", kolom=_JUDUL[column].split(" (")[0].lower(), isi=sebut_kelengkapan(gap))
        for column, gap in gaps.items()
        if gap
    ]
    if not parts:
        return ()
    joined = parts[0]
    for part in parts[1:]:
        joined = (*joined, Teks(", "), *part)
    return rangkai("Jumlah hanya memuat yang diisi: {bagian}.", bagian=joined)
