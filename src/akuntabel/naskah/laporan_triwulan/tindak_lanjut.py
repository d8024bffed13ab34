"""Bab IV: what stands in the way and what is done, recommendations, evidence, signature."""

from akuntabel.dokumen.blocks import Baris, Blok, Isi, Rujuk, Sel, Tabel
from akuntabel.naskah.bahan import Bahan, sebut_dokumen
from akuntabel.naskah.kalimat import butir
from akuntabel.naskah.markdown import sebaris
from akuntabel.naskah.masa import ROMAWI, nama_triwulan
from akuntabel.naskah.tabel.rangka import KIRI, TENGAH, baris, kepala, kolom
from akuntabel.naskah.tabel.rekomendasi import tabel_rekomendasi
from akuntabel.naskah.tanda_tangan import penanda, tanda_tangan
from akuntabel.naskah.teks import isian, judul, nomor, par, rangkai, tanggal
from akuntabel.skema.tabel.kinerja import DataDukung
from akuntabel.skema.tabel.narasi import JenisAnalisis

_BAGIAN = {
    JenisAnalisis.PENGHAMBAT: "Hambatan yang dijumpai adalah:",
    JenisAnalisis.SOLUSI: "Upaya yang ditempuh adalah:",
    JenisAnalisis.LANGKAH_PERBAIKAN: "Langkah perbaikan selanjutnya adalah:",
}

_CATATAN = {JenisAnalisis.PENGHAMBAT: "hambatan", JenisAnalisis.SOLUSI: "tindak_lanjut"}
"""Where a note on a triwulan holds what an analysis calls by its kind."""


def bab_tindak_lanjut(bahan: Bahan, triwulan: int) -> tuple[Blok, ...]:
    """The chapter and the signature under it."""
    office = bahan.instansi
    return (
        judul(1, "HAMBATAN DAN TINDAK LANJUT"),
        *_hambatan(bahan, triwulan),
        *_rekomendasi(bahan),
        *_data_dukung(bahan, triwulan),
        tanda_tangan(
            penanda(bahan.pejabat(office.penanda_tangan), office.tempat or "[tempat]", office.tanggal_laporan)
        ),
    )


def _hambatan(bahan: Bahan, triwulan: int) -> tuple[Blok, ...]:
    """Notes on the triwulan, and the planner's points of the time being, which belong to the last one alone."""
    points = {
        kind: [
            *_catatan(bahan, kind, triwulan),
            *(_points(bahan, kind) if triwulan == bahan.masa.triwulan else ()),
        ]
        for kind in _BAGIAN
    }
    blocks: list[Blok] = [judul(2, "Hambatan dan Upaya")]
    for kind, lead in _BAGIAN.items():
        if points[kind]:
            blocks += [par("{lead}", lead=lead, sambung=True), butir(points[kind])]
    if len(blocks) == 1:
        blocks.append(par("Hambatan dan upaya pada {masa} belum diisi.", masa=nama_triwulan(triwulan)))
    return tuple(blocks)


def _catatan(bahan: Bahan, jenis: JenisAnalisis, triwulan: int) -> list[Isi]:
    """What was noted beside the values of a triwulan, with the ukuran that it speaks of."""
    if jenis not in _CATATAN:
        return []
    noted = [
        (row.ukuran, getattr(row, _CATATAN[jenis])) for row in bahan.paket.catatan_triwulan if row.triwulan == triwulan
    ]
    return [
        rangkai(
            "{nama}: {teks}",
            nama=isian(bahan.paket.kunci["ukuran"][ukuran].nama, tebal=True),
            teks=sebaris(text, bahan.hasil),
        )
        for ukuran, text in noted
        if text
    ]


def _points(bahan: Bahan, jenis: JenisAnalisis) -> list[Isi]:
    """Every point of a kind, with the tujuan, sasaran, indikator or program that it speaks of."""
    paket = bahan.paket
    points = []
    for row in paket.analisis:
        if row.jenis is not jenis:
            continue
        subject = (
            paket.kunci["indikator"].get(row.indikator)
            or paket.kunci["unsur"].get(row.unsur)
            or paket.kunci["program"].get(row.program)
        )
        text = sebaris(row.uraian, bahan.hasil)
        name = getattr(subject, "nama", "") or getattr(subject, "uraian", "")
        points.append(rangkai("{nama}: {teks}", nama=isian(name, tebal=True), teks=text) if name else text)
    return list(dict.fromkeys(points))


def _rekomendasi(bahan: Bahan) -> tuple[Blok, ...]:
    if not bahan.paket.rekomendasi:
        return ()
    table = tabel_rekomendasi(bahan)
    lhe = bahan.dokumen_untuk("lhe")
    return (
        judul(2, "Tindak Lanjut atas Laporan Hasil Evaluasi AKIP"),
        par(
            "Rekomendasi evaluator{sumber} dan tindak lanjutnya disajikan pada {tabel}.",
            sumber=rangkai(" dalam {lhe}", lhe=sebut_dokumen(lhe)) if lhe else (),
            tabel=Rujuk(table.label),
        ),
        table,
    )


def _data_dukung(bahan: Bahan, triwulan: int) -> tuple[Blok, ...]:
    rows = [
        row
        for row in bahan.paket.data_dukung
        if row.tahun == bahan.tahun and row.triwulan is not None and row.triwulan <= triwulan
    ]
    if not rows:
        return ()
    table = _tabel_data_dukung(bahan, rows, triwulan)
    return (
        judul(2, "Data Dukung"),
        par(
            "Bukti realisasi sampai dengan {masa} disajikan pada {tabel}.",
            masa=nama_triwulan(triwulan),
            tabel=Rujuk(table.label),
        ),
        table,
    )


def _tabel_data_dukung(bahan: Bahan, rows: list[DataDukung], triwulan: int) -> Tabel:
    body: list[Baris] = [
        baris(
            Sel((nomor(number),), rata=TENGAH),
            isian(bahan.paket.kunci["ukuran"][row.ukuran].nama),
            Sel(rangkai(ROMAWI[(row.triwulan or 1) - 1]), rata=TENGAH),
            _bukti(row),
            isian(row.tautan),
        )
        for number, row in enumerate(rows, 1)
    ]
    return Tabel(
        kolom=kolom((0.5, TENGAH), (3.2, KIRI), (1.1, TENGAH), (3.6, KIRI), (2.4, KIRI)),
        head=(kepala("No", "Ukuran", "Triwulan", "Dokumen", "Berkas atau Tautan"),),
        body=tuple(body),
        judul=rangkai("Data Dukung sampai dengan {masa}", masa=nama_triwulan(triwulan)),
        label="tabel-data-dukung",
    )


def _bukti(row: DataDukung) -> Isi:
    number = rangkai(" Nomor {n}", n=isian(row.nomor)) if row.nomor else ()
    day = rangkai(" tanggal {hari}", hari=tanggal(row.tanggal)) if row.tanggal else ()
    return rangkai("{nama}{nomor}{hari}", nama=isian(row.nama), nomor=number, hari=day)
