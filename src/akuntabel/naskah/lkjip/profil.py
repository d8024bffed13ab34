"""Bab I: what the office is made of beside its posts: units in the field, area, staff by status."""

from akuntabel.dokumen.blocks import Blok, Isi, Rujuk
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.catatan_kelengkapan import kalimat_kelengkapan
from akuntabel.naskah.tabel.kepegawaian import tabel_pegawai_unit, tabel_status_pegawai
from akuntabel.naskah.tabel.wilayah import tabel_wilayah
from akuntabel.naskah.teks import daftar_kata, isian, nomor, par, rangkai
from akuntabel.skema.tabel.instansi import JenisUnit, JenisWilayah
from akuntabel.ukur.kepegawaian import statuses

_LAPANGAN = {
    JenisUnit.UPTD: "Tugas teknis operasional dilaksanakan oleh unit pelaksana teknis daerah, yaitu {unit}.",
    JenisUnit.KELURAHAN: "Pada perangkat daerah ini terdapat kelurahan, yaitu {unit}.",
}


def blok_unit_lapangan(bahan: Bahan) -> tuple[Blok, ...]:
    """The UPTD and the kelurahan of the organisation, by name."""
    return tuple(
        par(sentence, unit=daftar_kata([(isian(unit.nama),) for unit in units]))
        for kind, sentence in _LAPANGAN.items()
        if (units := [unit for unit in bahan.paket.organisasi if unit.jenis is kind])
    )


def blok_wilayah(bahan: Bahan) -> tuple[Blok, ...]:
    """The area in a sentence and a table; nothing where it is not told."""
    if not bahan.paket.wilayah:
        return ()
    table = tabel_wilayah(bahan)
    return (
        par(
            "Wilayah kerja {nama} {isi}. Rinciannya disajikan pada {tabel}.",
            nama=isian(bahan.instansi.nama),
            isi=_sebut_wilayah(bahan),
            tabel=Rujuk(table.label),
        ),
        table,
    )


def _sebut_wilayah(bahan: Bahan) -> Isi:
    kinds = [
        rangkai("{n} {jenis}", n=bahan.fig("jumlah_wilayah", kind.value), jenis=kind.value)
        for kind in JenisWilayah
        if bahan.ada("jumlah_wilayah", kind.value)
    ]
    told = all(row.jenis for row in bahan.paket.wilayah)
    first = (
        rangkai("terdiri atas {jenis}", jenis=daftar_kata(kinds)) if told else rangkai("terbagi atas beberapa wilayah")
    )
    size = _whole(bahan, "luas", ", dengan luas {n}")
    people = _whole(bahan, "penduduk", "{awal}penduduk {n} jiwa", awal=" dan " if size else ", dengan ")
    return (*first, *size, *people)


def _whole(bahan: Bahan, column: str, sentence: str, **words: str) -> Isi:
    """A total that reaches over every place; a partial one is left to the table, which says what it lacks."""
    angka = bahan.angka("wilayah", column)
    if angka.nilai is None or angka.kelengkapan:
        return ()
    return rangkai(sentence, n=bahan.fig("wilayah", column), **words)


def blok_status_pegawai(bahan: Bahan) -> tuple[Blok, ...]:
    """Staff by status, and by unit where that is told."""
    if not bahan.paket.status_pegawai:
        return ()
    table, by_unit = tabel_status_pegawai(bahan), tabel_pegawai_unit(bahan)
    total = bahan.angka("pegawai_status", "jumlah")
    tables: list[Isi] = [(Rujuk(t.label),) for t in (table, by_unit) if t]
    if total.nilai is None:
        sentence = par("Banyaknya pegawai menurut status kepegawaian belum diisi.")
        return (sentence,)
    sentence = par(
        "Menurut status kepegawaian, termasuk yang bukan pegawai negeri sipil, tercatat {n} orang per {hari}: {status}."
        "{kurang} Rinciannya disajikan pada {tabel}.",
        n=bahan.fig("pegawai_status", "jumlah"),
        hari=rangkai("{d} Desember {y}", d=nomor(31), y=nomor(bahan.tahun)),
        status=daftar_kata(_per_status(bahan)),
        kurang=kalimat_kelengkapan("Banyaknya pegawai tersebut", total),
        tabel=daftar_kata(tables),
    )
    return (sentence, table, *([by_unit] if by_unit else []))


def _per_status(bahan: Bahan) -> list[Isi]:
    keys = ((status, f"{status.value}/jumlah") for status in statuses(bahan.paket))
    return [
        rangkai("{n} {status}", n=bahan.fig("pegawai_status", key), status=isian(status.value))
        for status, key in keys
        if bahan.angka("pegawai_status", key).nilai is not None
    ]
