"""The papers of a reviu, out of its result: what the naskah are told."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from akuntabel.aturan.tenggat import batas_reviu
from akuntabel.dasar.kalender import ketentuan_tenggat
from akuntabel.naskah.bahan_reviu import BahanReviu, PemeriksaanReviu, TemuanDiterima, TemuanReviu
from akuntabel.reviu.hasil import Butir, HasilReviu
from akuntabel.reviu.keluaran.formulir import isi_formulir
from akuntabel.reviu.keluaran.identitas import Identitas, identitas
from akuntabel.reviu.temuan import Tingkat

KELUARGA = {
    "HIT": "Hitungan",
    "SIL": "Kesesuaian antarbagian",
    "NAR": "Narasi terhadap angka",
    "SKL": "Predikat dan skala",
    "STR": "Struktur laporan",
    "ATR": "Peraturan yang dikutip",
    "DAT": "Kelengkapan data",
}


def bahan_reviu(hasil: HasilReviu, tanggal: date, selesai: date | None = None) -> BahanReviu:
    """What the papers say of a result.

    Args:
        hasil: the result, with what was reviewed.
        tanggal: the day of the reviu.
        selesai: the day on which the report was finished; the deadline counts from it.
    """
    terms = ketentuan_tenggat(selesai or tanggal)
    deadline = batas_reviu(selesai, terms) if selesai else None
    several = len(hasil.dokumen) > 1
    office = hasil.perkara.paket.lembaga if hasil.perkara.paket else identitas(hasil.perkara.dokumen)
    return BahanReviu(
        berkas=tuple(d.berkas for d in hasil.dokumen),
        temuan=tuple(_temuan(b, several=several) for t in Tingkat for b in hasil.terbuka if b.temuan.tingkat is t),
        diterima=tuple(
            TemuanDiterima(_temuan(b, several=several), b.penerimaan.alasan, b.penerimaan.nama, b.penerimaan.tanggal)
            for b in hasil.butir
            if b.penerimaan
        ),
        jumlah={t.value: hasil.banyak(t) for t in Tingkat},
        pemeriksaan=tuple(_families(hasil)),
        angka=hasil.diperiksa.angka,
        tabel=hasil.diperiksa.dikenali,
        isian=sum(j.diperiksa for j in hasil.diperiksa.jejak),
        catatan=tuple(note for d in hasil.dokumen for note in d.catatan),
        formulir=isi_formulir(hasil),
        perangkat_daerah=office.perangkat_daerah if isinstance(office, Identitas) else office.nama,
        pemerintah_daerah=office.pemerintah_daerah,
        tahun=office.tahun,
        tanggal=tanggal,
        laporan_selesai=selesai,
        batas=deadline,
        lama_hari=terms.reviu_hari,
        terlambat=max(0, (tanggal - deadline).days) if deadline else 0,
    )


def _temuan(butir: Butir, *, several: bool) -> TemuanReviu:
    """A finding in words; its place names the file where several were reviewed together."""
    t = butir.temuan
    place = f"{t.berkas}: {butir.sebutan}" if several else butir.sebutan
    return TemuanReviu(t.kode, t.tingkat.value, place, t.pesan, t.saran, t.aturan)


def _families(hasil: HasilReviu) -> Iterator[PemeriksaanReviu]:
    checked: Counter[str] = Counter()
    passed: Counter[str] = Counter()
    for jejak in hasil.diperiksa.jejak:
        checked[jejak.kode[:3]] += jejak.diperiksa
        passed[jejak.kode[:3]] += jejak.lulus
    for family, name in KELUARGA.items():
        if checked[family]:
            yield PemeriksaanReviu(f"{name} ({family})", checked[family], passed[family])
