"""Tables of capaian: the short one of the summary, the wide one of Bab III, the scale."""

from collections.abc import Iterable

from akuntabel.dokumen.blocks import Baris, Isi, Sel, Tabel, Teks
from akuntabel.naskah.bahan import Bahan, sebut_perjanjian
from akuntabel.naskah.nilai_resmi import catatan_nilai_resmi
from akuntabel.naskah.tabel.rangka import (
    ANGKA,
    KIRI,
    NADA,
    TENGAH,
    baris,
    kepala,
    kolom,
    nada_of,
    nomor_kolom,
    sel_kepala,
)
from akuntabel.naskah.teks import Span, isian, nomor, rangkai, sitasi
from akuntabel.skema.pilihan import Arah, Bentuk
from akuntabel.skema.tabel.kinerja import Pembanding
from akuntabel.skema.tabel.perencanaan import Indikator, JenisUnsur, Unsur
from akuntabel.skema.tabel.perjanjian import Perjanjian
from akuntabel.ukur.kinerja import TAHUN_TREN, skala_of

_KOLOM_CAPAIAN = 7


def predikat_sel(bahan: Bahan, ukuran: str, perjanjian: str) -> Sel:
    """The class of a capaian in its colour and its word."""
    angka = bahan.angka("predikat", ukuran, perjanjian)
    return Sel((bahan.kolom("predikat", ukuran, perjanjian),), rata=TENGAH, nada=nada_of(angka))


def tabel_ringkasan(bahan: Bahan, perjanjian: Perjanjian) -> Tabel:
    """Target, realisasi and capaian of every indikator of one agreement, in the agreement's order."""
    body: list[Baris] = []
    unsur_of = [unsur for _, unsur in bahan.unsur_pk(perjanjian)]
    previous = ""
    for number, indikator in enumerate(bahan.indikator_pk(perjanjian.kode), 1):
        unsur = bahan.paket.kunci["unsur"][indikator.unsur]
        key = (indikator.ukuran, perjanjian.kode)
        body.append(
            baris(
                Sel((nomor(number),), rata=TENGAH),
                Sel((isian(unsur.uraian),) if unsur.kode != previous else ()),
                isian(indikator.nama),
                bahan.kolom("target", *key),
                bahan.kolom("realisasi", indikator.ukuran),
                bahan.kolom("capaian", *key),
                predikat_sel(bahan, *key),
            )
        )
        previous = unsur.kode
    return Tabel(
        kolom=kolom(
            (0.5, TENGAH), (3.4, KIRI), (3.0, KIRI), (1.2, ANGKA), (1.25, ANGKA), (1.25, ANGKA), (1.35, TENGAH)
        ),
        head=(kepala("No", sebut_jenis(unsur_of), "Indikator Kinerja", "Target", "Realisasi", "Capaian", "Kriteria"),),
        body=tuple(body),
        judul=rangkai("Capaian Indikator {perjanjian}", perjanjian=sebut_perjanjian(perjanjian)),
        label=f"tabel-ringkasan-{perjanjian.kode}",
    )


def tahun_sebelumnya(bahan: Bahan, perjanjian: Perjanjian) -> list[int]:
    """Years before the reported one that a trend looks at and that any indikator of the agreement has."""
    codes = [i.ukuran for i in bahan.indikator_pk(perjanjian.kode)]
    years = range(bahan.tahun - TAHUN_TREN + 1, bahan.tahun)
    return [y for y in years if any(bahan.ada("realisasi", code, str(y)) for code in codes)]


def tabel_capaian(bahan: Bahan, perjanjian: Perjanjian) -> tuple[Tabel, ...]:
    """The wide table: baseline, this year, earlier years, end of Renstra, benchmark.

    Amounts of rupiah leave no room for words on one page; where an indikator is measured in
    rupiah, the earlier years and the benchmark stand in a second table.
    """
    renstra, parted = bahan.renstra(perjanjian), _berupiah(bahan, perjanjian)
    years = [] if parted else tahun_sebelumnya(bahan, perjanjian)
    head = (
        Baris(
            (
                sel_kepala("No", baris=2),
                sel_kepala(sebut_jenis(u for _, u in bahan.unsur_pk(perjanjian)) + " Strategis", baris=2),
                sel_kepala("Indikator", baris=2),
                sel_kepala(rangkai("Kondisi Awal ({y})", y=nomor(renstra.tahun_dasar)), baris=2),
                sel_kepala(rangkai("Capaian Tahun {y}", y=nomor(bahan.tahun)), kolom=4),
                *([sel_kepala("Realisasi Tahun Sebelumnya", kolom=len(years))] if years else []),
                sel_kepala(rangkai("Target Akhir Renstra ({y})", y=nomor(renstra.tahun_akhir)), baris=2),
                sel_kepala("Capaian terhadap Target Akhir", baris=2),
                *([] if parted else [sel_kepala("Pembanding", baris=2)]),
            )
        ),
        kepala("Target", "Realisasi", "Capaian", "Kriteria", *(nomor(y, tebal=True) for y in years)),
    )
    body: list[Baris] = []
    for number, unsur in bahan.unsur_pk(perjanjian):
        for indikator in bahan.indikator_pk(perjanjian.kode, unsur.kode):
            cells = _sel_capaian(bahan, perjanjian, number, unsur, indikator, years)
            tail = () if parted else (_pembanding(bahan, indikator.ukuran),)
            body.append(baris(Sel((nomor(len(body) + 1),), rata=TENGAH), *cells, *tail))
    widths = [(0.5, TENGAH), (3.2, KIRI), (2.6, KIRI), (1.35, ANGKA), (1.3, ANGKA), (1.35, ANGKA), (1.35, ANGKA)]
    widths += [(1.3, TENGAH), *([(1.35, ANGKA)] * len(years)), (1.35, ANGKA), (1.4, ANGKA)]
    numbers = nomor_kolom(len(widths) + (not parted), _rumus_kolom(bahan, perjanjian, len(widths)))
    table = Tabel(
        kolom=kolom(*widths, *([] if parted else [(2.2, KIRI)])),
        head=(*head, numbers),
        body=tuple(body),
        judul=rangkai(
            "Capaian Kinerja Tahun {y} atas {perjanjian} dengan Dasar {renstra}",
            y=nomor(bahan.tahun),
            perjanjian=sebut_perjanjian(perjanjian),
            renstra=isian(renstra.nama),
        ),
        label=f"tabel-capaian-{perjanjian.kode}",
        catatan=catatan_nilai_resmi(bahan, perjanjian),
        lanskap=True,
    )
    return (table, _tabel_perkembangan(bahan, perjanjian)) if parted else (table,)


def _berupiah(bahan: Bahan, perjanjian: Perjanjian) -> bool:
    """Is any indikator of an agreement measured in rupiah?"""
    return any(bahan.ukuran(i).bentuk is Bentuk.RUPIAH for i in bahan.indikator_pk(perjanjian.kode))


def _tabel_perkembangan(bahan: Bahan, perjanjian: Perjanjian) -> Tabel:
    """What was reached in the years before, and the benchmarks."""
    years = tahun_sebelumnya(bahan, perjanjian)
    body = [
        baris(
            Sel((nomor(number),), rata=TENGAH),
            isian(indikator.nama),
            *(realisasi_tahun(bahan, indikator.ukuran, year) for year in (*years, bahan.tahun)),
            _pembanding(bahan, indikator.ukuran),
        )
        for number, indikator in enumerate(
            (i for _, unsur in bahan.unsur_pk(perjanjian) for i in bahan.indikator_pk(perjanjian.kode, unsur.kode)), 1
        )
    ]
    columns = [(0.5, TENGAH), (3.6, KIRI), *([(1.6, ANGKA)] * len((*years, bahan.tahun))), (2.4, KIRI)]
    return Tabel(
        kolom=kolom(*columns),
        head=(
            kepala(
                "No",
                "Indikator",
                *(rangkai("Realisasi {y}", y=nomor(y, tebal=True)) for y in (*years, bahan.tahun)),
                "Pembanding",
            ),
        ),
        body=tuple(body),
        judul=rangkai("Perkembangan Realisasi Indikator {perjanjian}", perjanjian=sebut_perjanjian(perjanjian)),
        label=f"tabel-perkembangan-{perjanjian.kode}",
        lanskap=True,
    )


def _rumus_kolom(bahan: Bahan, perjanjian: Perjanjian, last: int) -> dict[int, str]:
    """How the computed columns follow from others, where every indikator is rising; `last` holds that of the Renstra."""
    falling = any(bahan.ukuran(i).arah is Arah.TURUN for i in bahan.indikator_pk(perjanjian.kode))
    return {} if falling else {_KOLOM_CAPAIAN: "6/5 × 100", last: f"6/{last - 1} × 100"}


def sebut_unsur(number: str, unsur: Unsur) -> Isi:
    """`Tujuan 1`, `Sasaran 1.2`."""
    word = "Tujuan" if unsur.jenis is JenisUnsur.TUJUAN else "Sasaran"
    return rangkai("{word} {number}", word=word, number=nomor(number))


def sebut_jenis(unsur: Iterable[Unsur]) -> str:
    """Head of a column of tujuan and sasaran, by what stands in it."""
    words = {"Tujuan" if u.jenis is JenisUnsur.TUJUAN else "Sasaran" for u in unsur}
    return "/".join(sorted(words, reverse=True)) or "Tujuan/Sasaran"


def _sel_capaian(
    bahan: Bahan, perjanjian: Perjanjian, number: str, unsur: Unsur, indikator: Indikator, years: list[int]
) -> tuple[Span | Sel, ...]:
    """The cells of one indikator, from its sasaran to its capaian against the end of the Renstra."""
    code, pk = indikator.ukuran, perjanjian.kode
    return (
        rangkai("{unsur}: {uraian}", unsur=sebut_unsur(number, unsur), uraian=isian(unsur.uraian)),
        isian(indikator.nama),
        bahan.kolom("kondisi_awal", code, perjanjian.renstra),
        bahan.kolom("target", code, pk),
        bahan.kolom("realisasi", code),
        bahan.kolom("capaian", code, pk),
        predikat_sel(bahan, code, pk),
        *(realisasi_tahun(bahan, code, year) for year in years),
        bahan.kolom("target_akhir", code, perjanjian.renstra),
        bahan.kolom("capaian_akhir", code, pk),
    )


def realisasi_tahun(bahan: Bahan, ukuran: str, tahun: int) -> Isi:
    """The realisasi of one year, or a dash."""
    name = ("realisasi", ukuran, str(tahun))
    return (bahan.kolom(*name),) if bahan.ada(*name) else (Teks("–"),)


def pembanding_of(bahan: Bahan, ukuran: str) -> list[Pembanding]:
    """The benchmarks of a ukuran that have a value."""
    return [
        r for r in bahan.paket.pembanding if r.ukuran == ukuran and bahan.ada("pembanding", ukuran, r.tingkat.value)
    ]


def alasan_tanpa_pembanding(bahan: Bahan, ukuran: str) -> str:
    """Why a ukuran has no benchmark, as the planner says; empty where nothing is said."""
    return next((r.alasan for r in bahan.paket.pembanding if r.ukuran == ukuran and r.alasan), "")


def _pembanding(bahan: Bahan, ukuran: str) -> Isi:
    rows = pembanding_of(bahan, ukuran)
    if not rows:
        return (Teks("Tidak tersedia" if alasan_tanpa_pembanding(bahan, ukuran) else "–"),)
    first = rows[0]
    return rangkai(
        "{nama}: {nilai}",
        nama=isian(first.nama or first.tingkat.value),
        nilai=bahan.kolom("pembanding", ukuran, first.tingkat.value),
    )


def tabel_skala(bahan: Bahan) -> Tabel:
    """The five classes as the regulation prints them, and how their gaps are read."""
    skala = skala_of(bahan.paket)
    body: list[Baris] = []
    for number, kelas in enumerate(skala.kelas, 1):
        sign = "≥" if kelas.termasuk else ">"
        start: Isi = (nomor(f"{sign} {kelas.mulai}"),) if kelas.mulai is not None else (Teks("di bawahnya"),)
        body.append(
            baris(
                Sel((nomor(number),), rata=TENGAH),
                Sel((nomor(kelas.rentang),), rata=TENGAH),
                Sel(start, rata=TENGAH),
                Sel((Teks(kelas.nama),), rata=TENGAH, nada=NADA.get(kelas.warna)),
                Sel((Teks(kelas.kode),), rata=TENGAH),
            )
        )
    return Tabel(
        kolom=kolom((0.6, TENGAH), (2, TENGAH), (2, TENGAH), (2.4, TENGAH), (1, TENGAH)),
        head=(kepala("No", "Interval Tercetak (%)", "Berlaku bila Capaian (%)", "Kriteria", "Kode"),),
        body=tuple(body),
        judul=rangkai("Skala Nilai Peringkat Kinerja"),
        label="tabel-skala",
        sumber=(sitasi(skala.dasar[0].teks),),
        catatan=rangkai("Bacaan {bacaan}: {tafsir}", bacaan=nomor(skala.bacaan), tafsir=sitasi(skala.tafsir)),
    )
