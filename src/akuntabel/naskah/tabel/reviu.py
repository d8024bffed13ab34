"""Tables of the papers of a reviu."""

from collections.abc import Callable, Iterator, Sequence
from itertools import count

from akuntabel.dokumen.blocks import Baris, Isi, Rata, Sel, Tabel
from akuntabel.naskah.bahan_reviu import BahanReviu, TemuanReviu
from akuntabel.naskah.formulir_reviu import KELOMPOK, IsianPernyataan, Jawaban, lengkapi
from akuntabel.naskah.tabel.rangka import KIRI, TENGAH, baris, kelompok, kepala, kolom
from akuntabel.naskah.teks import banyak, isian, nomor, rangkai, rapat, tanggal

_CENTANG = "✓"
_KOSONG: Isi = ()


def tabel_temuan(temuan: Sequence[TemuanReviu]) -> Tabel:
    """The findings by gravity, each with its ground, and an empty column for the answer of the report's writers."""
    return Tabel(
        kolom((0.5, TENGAH), (1.5, KIRI), (5.4, KIRI), (2.2, KIRI)),
        (kepala("No", "Tempat", "Temuan, saran, dan dasar", "Tanggapan"),),
        tuple(
            _kelompok_temuan(
                temuan, lambda number, t: baris(nomor(number), isian(t.tempat), _uraian(t, t.dasar), _KOSONG)
            )
        ),
    )


def tabel_tindak_lanjut(temuan: Sequence[TemuanReviu]) -> Tabel:
    """The findings by gravity, with empty columns for what was agreed and by when it is mended."""
    return Tabel(
        kolom((0.5, TENGAH), (1.5, KIRI), (4.4, KIRI), (2.1, KIRI), (1.1, KIRI)),
        (kepala("No", "Tempat", "Temuan dan saran", "Tanggapan dan tindak lanjut", "Selesai tanggal"),),
        tuple(
            _kelompok_temuan(
                temuan, lambda number, t: baris(nomor(number), isian(t.tempat), _uraian(t), _KOSONG, _KOSONG)
            )
        ),
    )


def _kelompok_temuan(temuan: Sequence[TemuanReviu], row: Callable[[int, TemuanReviu], Baris]) -> Iterator[Baris]:
    """Rows numbered through, each gravity under its own heading."""
    numbers = count(1)
    for gravity in dict.fromkeys(t.tingkat for t in temuan):
        rows = [row(next(numbers), t) for t in temuan if t.tingkat == gravity]
        title = rangkai("{judul} ({n})", judul=gravity.capitalize(), n=nomor(len(rows)))
        yield kelompok(title, len(rows[0].sel))
        yield from rows


def _uraian(t: TemuanReviu, dasar: str = "") -> Sel:
    """Code and finding, under them what to do, and the ground where it is wanted."""
    lines = [rapat("{kode} {uraian}", kode=isian(t.kode, tebal=True), uraian=isian(t.uraian))]
    if t.saran:
        lines.append(rapat("{saran}", saran=isian(t.saran)))
    if dasar:
        lines.append(rapat("Dasar: {dasar}.", dasar=isian(dasar)))
    return Sel(tuple(lines))


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
        ),
    )


def tabel_pemeriksaan(bahan: BahanReviu) -> Tabel:
    """What was compared by each family of checks."""
    return Tabel(
        kolom((4, KIRI), (1.2, Rata.ANGKA), (1.2, Rata.ANGKA)),
        (kepala("Kelompok pemeriksaan", "Dibandingkan", "Sesuai"),),
        tuple(baris(p.nama, banyak(p.diperiksa), banyak(p.sesuai)) for p in bahan.pemeriksaan),
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
        kolom((0.6, TENGAH), (5.2, KIRI), (0.5, TENGAH), (0.6, TENGAH), (2.3, KIRI)),
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
