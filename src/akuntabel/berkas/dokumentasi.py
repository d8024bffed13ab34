"""docs/paket.md, written from the schema: `python -m akuntabel.berkas.dokumentasi > docs/paket.md`."""

import sys
from collections.abc import Iterator
from itertools import groupby

from akuntabel.berkas.temuan import Kode
from akuntabel.skema.kolom import Jenis, Kolom, Tabel, kolom_of, tabel_of
from akuntabel.skema.paket import RECORDS

_HEAD = """# Isi Paket

Halaman ini dibuat dari skema; jangan disunting dengan tangan. Setiap tabel adalah satu CSV (`<tabel>.csv`, titik koma,
desimal koma, UTF-8) dan, pada buku kerja, satu lembar atau bagian dari satu lembar kerja. Kolom bertanda ● wajib diisi.

Lingkup sebuah tabel menyatakan seberapa jauh isinya berlaku:

- `daerah`: bagi semua perangkat daerah dan bertahun-tahun (RPJMD);
- `kantor`: bagi satu perangkat daerah dan bertahun-tahun (Renstra, IKU, ukuran dan realisasinya);
- `tahun`: bagi satu perangkat daerah pada tahun laporan saja (PK, pagu, realisasi).

Tahun baru, basis data, dan impor mengikutinya.
"""
_JENIS = {
    Jenis.TEKS: "teks sebaris",
    Jenis.PROSA: "teks Markdown; angka disebut namanya",
    Jenis.KODE: "kode",
    Jenis.TANGGAL: "tanggal",
    Jenis.TAHUN: "tahun",
    Jenis.BULAT: "bilangan bulat",
    Jenis.RUPIAH: "rupiah, sampai sen",
    Jenis.DESIMAL: "bilangan",
}
_CODES = """## Kode temuan

Tingkat `galat` membuat Paket tidak terbaca; `peringatan` tidak.

| Kode | Nama | Tingkat |
|---|---|---|
"""


def document() -> str:
    """The whole page, as Markdown."""
    parts = [_HEAD]
    for bagian, tables in groupby(RECORDS.values(), key=lambda record: tabel_of(record).bagian):
        parts.append(f"## {bagian}\n")
        parts.extend(_table(record) for record in tables)
    parts.append(_CODES + "\n".join(_code_rows()) + "\n")
    return "\n".join(parts)


def _table(record: type) -> str:
    description = tabel_of(record)
    kolom = kolom_of(record)
    rows = [_row(name, k, description) for name, k in kolom.items()]
    return "\n".join(
        [
            f"### {description.judul} (`{description.nama}`)\n",
            " ".join([description.bantuan, *_notes(description, kolom)]) + "\n",
            "| Kolom | Judul | | Isi | Keterangan | Contoh | Sumber |",
            "|---|---|---|---|---|---|---|",
            *rows,
            "",
        ]
    )


def _notes(description: Tabel, kolom: dict[str, Kolom]) -> Iterator[str]:
    yield f"Lingkup: {description.lingkup.value}."
    if description.wajib:
        yield "Wajib berisi."
    if description.kunci:
        yield f"Tidak boleh sama: {', '.join(kolom[name].judul for name in description.kunci)}."
    if matriks := description.matriks:
        rows = ", ".join(kolom[name].judul for name in matriks.baris)
        yield f"Pada buku kerja satu baris satu {rows}, satu kolom satu {kolom[matriks.kolom].judul}."


def _row(name: str, kolom: Kolom, description: Tabel) -> str:
    cells = (
        f"`{name}`",
        kolom.judul,
        "●" if kolom.wajib else "",
        _content(kolom, description),
        kolom.bantuan,
        f"`{kolom.contoh}`" if kolom.contoh else "",
        kolom.sumber,
    )
    return f"| {' | '.join(cell.replace('|', '∣') for cell in cells)} |"


def _content(kolom: Kolom, description: Tabel) -> str:
    match kolom.jenis:
        case Jenis.RUJUKAN:
            target = tabel_of(RECORDS[kolom.rujuk])
            return "kode pada tabel ini" if target is description else f"kode pada {target.judul}"
        case Jenis.PILIHAN:
            return ", ".join(f"`{choice.value}`" for choice in kolom.pilihan or ())
        case Jenis.NILAI:
            return "nilai, menurut bentuk ukurannya" if kolom.bentuk_dari else "nilai, menurut kolom Bentuk"
        case jenis:
            return _JENIS[jenis]


def _code_rows() -> Iterator[str]:
    for kode in Kode:
        yield f"| {kode.value} | {kode.name.replace('_', ' ').lower()} | {kode.tingkat.value} |"


if __name__ == "__main__":
    sys.stdout.write(document())
