"""The papers of a reviu, out of its result: what the naskah are told, and what the checklist can be told."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from akuntabel.aturan.tenggat import batas_reviu
from akuntabel.dasar.kalender import ketentuan_tenggat
from akuntabel.dokumen.baca.terbaca import Tempat
from akuntabel.naskah.bahan_reviu import BahanReviu, PemeriksaanReviu, TemuanDiterima, TemuanReviu
from akuntabel.naskah.formulir_reviu import IsianPernyataan, Jawaban
from akuntabel.reviu.fakta import Besaran, JenisTabel
from akuntabel.reviu.hasil import Butir, HasilReviu
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
_REFERS_TO = {
    "III.1": frozenset({JenisTabel.PERJANJIAN, JenisTabel.ANGGARAN_PERJANJIAN}),
    "III.2": frozenset({JenisTabel.TARGET_TAHUNAN}),
    "III.5": frozenset({JenisTabel.IKU}),
}


def bahan_reviu(hasil: HasilReviu, tanggal: date, selesai: date | None = None) -> BahanReviu:
    """What the papers say of a result.

    Args:
        hasil: the result, with what was reviewed.
        tanggal: the day of the reviu.
        selesai: the day on which the report was finished; the deadline counts from it.
    """
    terms = ketentuan_tenggat(selesai or tanggal)
    several = len(hasil.dokumen) > 1
    office = hasil.perkara.paket.lembaga if hasil.perkara.paket else None
    return BahanReviu(
        berkas=tuple(d.berkas for d in hasil.dokumen),
        temuan=tuple(_temuan(b, several=several) for b in hasil.terbuka),
        diterima=tuple(
            TemuanDiterima(_temuan(b, several=several), b.penerimaan.alasan, b.penerimaan.nama, b.penerimaan.tanggal)
            for b in hasil.butir
            if b.penerimaan
        ),
        jumlah={t.value: hasil.banyak(t) for t in Tingkat},
        pemeriksaan=tuple(_families(hasil)),
        angka=hasil.diperiksa.angka,
        tabel=hasil.diperiksa.dikenali,
        catatan=tuple(note for d in hasil.dokumen for note in d.catatan),
        formulir=isi_formulir(hasil),
        perangkat_daerah=office.nama if office else "",
        pemerintah_daerah=office.pemerintah_daerah if office else "",
        tahun=office.tahun if office else None,
        tanggal=tanggal,
        laporan_selesai=selesai,
        batas=batas_reviu(selesai, terms) if selesai else None,
        lama_hari=terms.reviu_hari,
    )


def _temuan(butir: Butir, *, several: bool) -> TemuanReviu:
    """A finding in words; its place names the file where several were reviewed together."""
    t = butir.temuan
    place = f"{t.berkas}: {butir.sebutan}" if several else butir.sebutan
    return TemuanReviu(t.kode, t.tingkat.value, place, t.pesan, t.saran, t.aturan, t.tercetak, t.seharusnya)


def _families(hasil: HasilReviu) -> Iterator[PemeriksaanReviu]:
    checked: Counter[str] = Counter()
    passed: Counter[str] = Counter()
    for jejak in hasil.diperiksa.jejak:
        checked[jejak.kode[:3]] += jejak.diperiksa
        passed[jejak.kode[:3]] += jejak.lulus
    for family, name in KELUARGA.items():
        if checked[family]:
            yield PemeriksaanReviu(f"{name} ({family})", checked[family], passed[family])


# The checklist


def isi_formulir(hasil: HasilReviu) -> dict[str, IsianPernyataan]:
    """Answers that the facts or the findings prove; a statement on which they are silent is left out.

    A report of which nothing was recognised proves nothing: then a missing target may only be unread.
    """
    quantities = {fact.besaran for fact in hasil.perkara.fakta}
    years = {fact.tahun for fact in hasil.perkara.fakta if fact.besaran is Besaran.REALISASI and fact.tahun}
    answers: dict[str, IsianPernyataan] = {}
    if Besaran.TARGET in quantities:
        answers["I.2"] = _ya("Target kinerja terbaca dalam tabel.")
    if {Besaran.REALISASI, Besaran.CAPAIAN} <= quantities:
        answers["I.3"] = _shown(hasil)
    if quantities & {Besaran.REALISASI_ANGGARAN, Besaran.SERAPAN}:
        answers["I.6"] = _ya("Realisasi anggaran terbaca dalam tabel.")
    if Besaran.PEMBANDING in quantities or len(years) > 1:
        answers["III.7"] = _ya("Pembanding atau realisasi tahun sebelumnya terbaca dalam tabel.")
    answers.update(_contradicted(hasil))
    return answers


def _ya(keterangan: str) -> IsianPernyataan:
    return IsianPernyataan(Jawaban.YA, keterangan)


def _shown(hasil: HasilReviu) -> IsianPernyataan:
    """Achievement is there; whether it is presented well is left open while its figures are wrong."""
    wrong = [b for b in hasil.terbuka if b.temuan.kode.startswith("HIT") and b.temuan.tingkat is Tingkat.GALAT]
    if wrong:
        return IsianPernyataan(Jawaban.BELUM, f"Capaian terbaca, tetapi terdapat {len(wrong)} galat hitungan.")
    return _ya("Realisasi dan capaian terbaca dalam tabel.")


def _contradicted(hasil: HasilReviu) -> Iterator[tuple[str, IsianPernyataan]]:
    """Statements of agreement with a plan, where a galat stands between its table and the rest."""
    kinds = {(t.berkas, t.tabel.tempat.tabel): t.jenis for t in hasil.perkara.tabel}
    grave = [b for b in hasil.terbuka if b.temuan.kode.startswith("SIL") and b.temuan.tingkat is Tingkat.GALAT]
    for statement, wanted in _REFERS_TO.items():
        found = [b for b in grave if any(kinds.get(table) in wanted for table in _tables_of(b))]
        if found:
            codes = ", ".join(sorted({b.temuan.kode for b in found}))
            yield statement, IsianPernyataan(Jawaban.TIDAK, f"{len(found)} temuan ({codes}).")


def _tables_of(butir: Butir) -> Iterator[tuple[str, int | None]]:
    yield butir.temuan.berkas, butir.temuan.tempat.tabel
    places: tuple[Tempat, ...] = butir.temuan.tempat_lain
    yield from ((file, place.tabel) for file, place in zip(butir.berkas_lain, places, strict=True))
