"""What a document is made of: one module a kind of block."""

from akuntabel.dokumen.blocks.bentuk_naskah import KopSurat, Lambang, Penanda, Rincian, Sampul, TandaTangan
from akuntabel.dokumen.blocks.daftar import Butir, Daftar
from akuntabel.dokumen.blocks.daftar_isi import DaftarIsi, IsiDaftar
from akuntabel.dokumen.blocks.foto import Foto, Gambar
from akuntabel.dokumen.blocks.grafik import (
    Batang,
    Grafik,
    GrafikBatang,
    GrafikGaris,
    GrafikPohon,
    Seri,
    Simpul,
)
from akuntabel.dokumen.blocks.inline import Figur, GantiBaris, Inline, Isi, Peran, Rujuk, Tautan, Teks, plain
from akuntabel.dokumen.blocks.judul import Judul, Penomoran
from akuntabel.dokumen.blocks.paragraf import Gaya, HalamanBaru, Paragraf
from akuntabel.dokumen.blocks.rumus import Rumus
from akuntabel.dokumen.blocks.tabel import Baris, GridError, JenisBaris, Kolom, Nada, Rata, Sel, Tabel

Blok = (
    Judul
    | Paragraf
    | HalamanBaru
    | Daftar
    | Tabel
    | Grafik
    | Foto
    | Rumus
    | Sampul
    | KopSurat
    | Rincian
    | TandaTangan
    | DaftarIsi
)

__all__ = [
    "Baris",
    "Batang",
    "Blok",
    "Butir",
    "Daftar",
    "DaftarIsi",
    "Figur",
    "Foto",
    "Gambar",
    "GantiBaris",
    "Gaya",
    "Grafik",
    "GrafikBatang",
    "GrafikGaris",
    "GrafikPohon",
    "GridError",
    "HalamanBaru",
    "Inline",
    "Isi",
    "IsiDaftar",
    "JenisBaris",
    "Judul",
    "Kolom",
    "KopSurat",
    "Lambang",
    "Nada",
    "Paragraf",
    "Penanda",
    "Penomoran",
    "Peran",
    "Rata",
    "Rincian",
    "Rujuk",
    "Rumus",
    "Sampul",
    "Sel",
    "Seri",
    "Simpul",
    "Tabel",
    "TandaTangan",
    "Tautan",
    "Teks",
    "plain",
]
