"""Tables of the papers of a reviu."""

from akuntabel.dokumen.blocks import Baris, Isi, Rata, Sel, Tabel
from akuntabel.naskah.bahan_reviu import BahanReviu, TemuanReviu
from akuntabel.naskah.formulir_reviu import KELOMPOK, IsianPernyataan, Jawaban, lengkapi
from akuntabel.naskah.tabel.rangka import KIRI, TENGAH, baris, kelompok, kepala, kolom
from akuntabel.naskah.teks import isian, nomor, rangkai, rapat, sel, tanggal

_CENTANG = "✓"
_KOSONG: Isi = ()


def tabel_temuan(bahan: BahanReviu) -> Tabel:
    """The findings, with an empty column for the answer of those who wrote the report."""
    return Tabel(
        kolom((0.5, TENGAH), (1.5, KIRI), (3.4, KIRI), (1.1, KIRI), (1.1, KIRI), (1.5, KIRI), (1.9, KIRI)),
        (kepala("No", "Tempat", "Temuan dan saran", "Tercetak", "Seharusnya", "Dasar", "Tanggapan"),),
        tuple(_baris_temuan(number, t) for number, t in enumerate(bahan.temuan, 1)) or (_kosong(7),),
        lanskap=True,
    )


def _baris_temuan(number: int, t: TemuanReviu) -> Baris:
    lines = [
        rapat("{kode} {tingkat}. {uraian}", kode=isian(t.kode, tebal=True), tingkat=t.tingkat, uraian=isian(t.uraian))
    ]
    if t.saran:
        lines.append(rapat("{saran}", saran=isian(t.saran)))
    return baris(
        nomor(number),
        isian(t.tempat),
        Sel(tuple(lines)),
        isian(t.tercetak),
        isian(t.seharusnya),
        isian(t.dasar),
        _KOSONG,
    )


def tabel_tindak_lanjut(bahan: BahanReviu) -> Tabel:
    """The findings, with empty columns for what was agreed and by when it is mended."""
    return Tabel(
        kolom((0.5, TENGAH), (2, KIRI), (4, KIRI), (2, KIRI), (1.5, KIRI)),
        (kepala("No", "Kode dan tempat", "Temuan", "Tanggapan dan tindak lanjut", "Selesai tanggal"),),
        tuple(
            baris(
                nomor(number),
                rangkai("{kode}, {tempat}", kode=isian(t.kode, tebal=True), tempat=isian(t.tempat)),
                isian(t.uraian),
                _KOSONG,
                _KOSONG,
            )
            for number, t in enumerate(bahan.temuan, 1)
        )
        or (_kosong(5),),
    )


def tabel_diterima(bahan: BahanReviu) -> Tabel:
    """Findings that stay as they are, with the reason and who answers for it."""
    return Tabel(
        kolom((0.5, TENGAH), (2, KIRI), (3.5, KIRI), (2.5, KIRI), (1.5, KIRI)),
        (kepala("No", "Kode dan tempat", "Temuan", "Alasan diterima", "Penanggung jawab"),),
        tuple(
            baris(
                nomor(number),
                rangkai("{kode}, {tempat}", kode=isian(d.temuan.kode, tebal=True), tempat=isian(d.temuan.tempat)),
                isian(d.temuan.uraian),
                isian(d.alasan),
                rangkai("{nama}, {hari}", nama=isian(d.nama), hari=tanggal(d.tanggal)),
            )
            for number, d in enumerate(bahan.diterima, 1)
        )
        or (_kosong(5),),
    )


def tabel_pemeriksaan(bahan: BahanReviu) -> Tabel:
    """What was compared by each family of checks."""
    return Tabel(
        kolom((4, KIRI), (1.2, Rata.ANGKA), (1.2, Rata.ANGKA)),
        (kepala("Kelompok pemeriksaan", "Dibandingkan", "Sesuai"),),
        tuple(baris(p.nama, nomor(p.diperiksa), nomor(p.sesuai)) for p in bahan.pemeriksaan) or (_kosong(3),),
    )


def tabel_formulir(bahan: BahanReviu) -> Tabel:
    """The checklist, filled in as far as the findings prove an answer."""
    answers = lengkapi(bahan.formulir)
    rows: list[Baris] = []
    for title, statements in KELOMPOK.items():
        rows.append(kelompok(title, 5))
        rows.extend(
            baris(
                nomor(p.nomor),
                p.uraian,
                *_centang(answers[p.nomor]),
                _keterangan(answers[p.nomor]),
            )
            for p in statements
        )
    return Tabel(
        kolom((0.7, TENGAH), (4.5, KIRI), (0.6, TENGAH), (0.7, TENGAH), (2.5, KIRI)),
        (kepala("No", "Pernyataan", "Ya", "Tidak", "Keterangan"),),
        tuple(rows),
    )


def _centang(answer: IsianPernyataan) -> tuple[Isi, Isi]:
    mark = rangkai(_CENTANG)
    return (
        mark if answer.jawaban is Jawaban.YA else _KOSONG,
        mark if answer.jawaban is Jawaban.TIDAK else _KOSONG,
    )


def _keterangan(answer: IsianPernyataan) -> Isi:
    if answer.jawaban is Jawaban.TIDAK_BERLAKU:
        return rangkai("Tidak berlaku.")
    return (isian(answer.keterangan),) if answer.keterangan else _KOSONG


def _kosong(columns: int) -> Baris:
    return baris(sel(rangkai("Tidak ada."), kolom=columns))
