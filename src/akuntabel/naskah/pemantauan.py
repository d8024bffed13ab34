"""Jadwal and laporan pemantauan: when the rencana aksi is looked at, by whom, and what came of it.

Source: PermenPANRB 88/2021, criteria 1c-4 and 2b-4 to 2b-6. No text fixes a form.
"""

from akuntabel.dasar.peraturan import PERMENPANRB_88_2021
from akuntabel.dokumen.blocks import Baris, Blok, Gaya, Isi, Rujuk, Sel, Tabel
from akuntabel.dokumen.dokumen import Dokumen, Kertas, roman
from akuntabel.naskah.bahan import Bahan, sebut_dokumen
from akuntabel.naskah.lembar import susun_lembar
from akuntabel.naskah.markdown import markdown
from akuntabel.naskah.tabel.rangka import KIRI, TENGAH, baris, kepala, kolom
from akuntabel.naskah.teks import isian, nomor, par, rangkai, sitasi, tanggal
from akuntabel.skema.tabel.kinerja import CatatanTriwulan
from akuntabel.skema.tabel.perjanjian import Pemantauan


def susun_pemantauan(bahan: Bahan, kertas: Kertas = Kertas.A4) -> Dokumen:
    """The year's schedule, what was found at each look, and the notes of the triwulan behind the values."""
    schedule, results = _jadwal(bahan), _hasil(bahan)
    notes = _catatan(bahan)
    blocks: list[Blok] = [
        par(
            "Rencana aksi {nama} dipantau setiap triwulan menurut {dasar}. Jadwalnya disajikan pada {jadwal}.",
            nama=isian(bahan.instansi.nama),
            dasar=sitasi(PERMENPANRB_88_2021.singkat),
            jadwal=Rujuk(schedule.label),
        ),
        schedule,
    ]
    if results:
        blocks += [
            par("Hasil pemantauan yang sudah dilaksanakan disajikan pada {t}.", t=Rujuk(results.label), sambung=True),
            results,
        ]
    if notes:
        blocks += [
            par(
                "Pendorong, hambatan, dan tindak lanjut setiap indikator disajikan pada {t}.",
                t=Rujuk(notes.label),
                sambung=True,
            ),
            notes,
        ]
    return susun_lembar(bahan, "Jadwal dan Laporan Pemantauan Rencana Aksi", tuple(blocks), kertas)


def _urut(bahan: Bahan) -> list[Pemantauan]:
    return sorted(bahan.paket.pemantauan, key=lambda row: row.triwulan)


def _jadwal(bahan: Bahan) -> Tabel:
    body = [
        baris(
            nomor(number),
            nomor(roman(row.triwulan)),
            isian(row.kegiatan),
            tanggal(row.rencana) if row.rencana else "–",
            _unit(bahan, row.unit),
            tanggal(row.pelaksanaan) if row.pelaksanaan else "belum dilaksanakan",
        )
        for number, row in enumerate(_urut(bahan), 1)
    ]
    return Tabel(
        kolom=kolom((0.5, TENGAH), (1, TENGAH), (4, KIRI), (1.8, KIRI), (2.4, KIRI), (1.8, KIRI)),
        head=(kepala("No", "Triwulan", "Kegiatan pemantauan", "Rencana", "Pelaksana", "Pelaksanaan"),),
        body=tuple(body),
        judul=rangkai("Jadwal Pemantauan Tahun {y}", y=nomor(bahan.tahun)),
        label="jadwal-pemantauan",
        lanskap=True,
    )


def _hasil(bahan: Bahan) -> Tabel | None:
    done = [row for row in _urut(bahan) if row.pelaksanaan or row.hasil or row.tindak_lanjut]
    if not done:
        return None
    return Tabel(
        kolom=kolom((0.5, TENGAH), (1, TENGAH), (2.4, KIRI), (3.6, KIRI), (3.6, KIRI), (2.2, KIRI)),
        head=(kepala("No", "Triwulan", "Kegiatan", "Hasil", "Tindak lanjut", "Dokumen"),),
        body=tuple(_baris_hasil(bahan, number, row) for number, row in enumerate(done, 1)),
        judul=rangkai("Hasil Pemantauan Tahun {y}", y=nomor(bahan.tahun)),
        label="hasil-pemantauan",
        lanskap=True,
    )


def _baris_hasil(bahan: Bahan, number: int, row: Pemantauan) -> Baris:
    paper = bahan.paket.kunci["dokumen"].get(row.dokumen)
    return baris(
        nomor(number),
        nomor(roman(row.triwulan)),
        isian(row.kegiatan),
        _prosa(bahan, row.hasil),
        _prosa(bahan, row.tindak_lanjut),
        sebut_dokumen(paper) if paper else "–",
    )


def _catatan(bahan: Bahan) -> Tabel | None:
    rows = sorted(bahan.paket.catatan_triwulan, key=lambda row: row.triwulan)
    if not rows:
        return None
    return Tabel(
        kolom=kolom((1, TENGAH), (2.6, KIRI), (2.6, KIRI), (2.8, KIRI), (2.8, KIRI), (1.6, KIRI)),
        head=(kepala("Triwulan", "Indikator", "Pendorong", "Hambatan", "Tindak lanjut", "Tenggat"),),
        body=tuple(_baris_catatan(bahan, row) for row in rows),
        judul=rangkai("Catatan per Triwulan Tahun {y}", y=nomor(bahan.tahun)),
        label="catatan-triwulan",
        lanskap=True,
    )


def _baris_catatan(bahan: Bahan, row: CatatanTriwulan) -> Baris:
    return baris(
        nomor(roman(row.triwulan)),
        isian(bahan.paket.kunci["ukuran"][row.ukuran].nama),
        _prosa(bahan, row.pendorong),
        _prosa(bahan, row.hambatan),
        _prosa(bahan, row.tindak_lanjut),
        tanggal(row.tenggat) if row.tenggat else "–",
    )


def _prosa(bahan: Bahan, text: str) -> Sel:
    return Sel(markdown(text, bahan.hasil, Gaya.RAPAT)) if text else Sel(rangkai("–"))


def _unit(bahan: Bahan, kode: str) -> Isi:
    unit = bahan.paket.kunci["organisasi"].get(kode)
    return (isian(unit.nama),) if unit else rangkai("–")
