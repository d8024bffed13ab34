"""Recommendations, remarks of a reviu and steps of improvement: states that agree with what is told of them."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from akuntabel.aturan.tenggat import akhir_triwulan
from akuntabel.berkas.koherensi.catatan import Catatan, check
from akuntabel.berkas.temuan import Kode
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.evaluasi import Rekomendasi, StatusTindakLanjut
from akuntabel.skema.tanggal import format_tanggal

_URUTAN = list(StatusTindakLanjut)
_SELESAI = StatusTindakLanjut.SELESAI


@check("rekomendasi", "tindak_lanjut")
def recommendations_done_without_proof(paket: Paket) -> Iterator[Catatan]:
    for nomor, rekomendasi in enumerate(paket.rekomendasi):
        done = [row for row in paket.tindak_lanjut if row.rekomendasi == rekomendasi.kode and row.status is _SELESAI]
        missing = [
            word
            for word, told in (
                ("bukti", rekomendasi.bukti or any(row.bukti for row in done)),
                ("tanggal selesai", rekomendasi.selesai or any(row.tanggal for row in done)),
            )
            if not told
        ]
        if rekomendasi.status is _SELESAI and missing:
            yield Catatan(
                Kode.SELESAI_TANPA_BUKTI,
                "rekomendasi",
                nomor,
                "status",
                f"Rekomendasi '{rekomendasi.kode}' dinyatakan selesai tanpa {' dan '.join(missing)}.",
                f"Isi {' dan '.join(missing)}, atau ubah statusnya.",
            )
        elif rekomendasi.selesai and rekomendasi.status is not _SELESAI:
            yield Catatan(
                Kode.STATUS_BERTENTANGAN,
                "rekomendasi",
                nomor,
                "status",
                f"Rekomendasi '{rekomendasi.kode}' mempunyai tanggal selesai {format_tanggal(rekomendasi.selesai)}, "
                f"tetapi statusnya {rekomendasi.status or 'belum diisi'}.",
                "Ubah statusnya menjadi selesai, atau kosongkan tanggal selesainya.",
            )


@check("rekomendasi", "tindak_lanjut")
def progress_that_goes_back_or_differs(paket: Paket) -> Iterator[Catatan]:
    """A later triwulan below an earlier one, and a recommendation whose own state is not its last triwulan's."""
    for nomor, rekomendasi in enumerate(paket.rekomendasi):
        rows = _progress(paket, rekomendasi.kode)
        for (_, before, at), (later, after, then) in pairwise(rows):
            if _URUTAN.index(after) < _URUTAN.index(before):
                yield Catatan(
                    Kode.STATUS_BERTENTANGAN,
                    "tindak_lanjut",
                    later,
                    "status",
                    f"Status rekomendasi '{rekomendasi.kode}' mundur dari {before} pada {_words(at)} menjadi {after} "
                    f"pada {_words(then)}.",
                    "Betulkan salah satunya.",
                )
        if rows and rekomendasi.status and rows[-1][1] is not rekomendasi.status:
            yield Catatan(
                Kode.STATUS_BERTENTANGAN,
                "rekomendasi",
                nomor,
                "status",
                f"Status rekomendasi '{rekomendasi.kode}' {rekomendasi.status}, sedangkan tindak lanjut "
                f"{_words(rows[-1][2])} menyebut {rows[-1][1]}.",
                "Samakan keduanya.",
            )


def _progress(paket: Paket, rekomendasi: str) -> list[tuple[int, StatusTindakLanjut, tuple[int, int]]]:
    """The triwulan of a recommendation that tell a state, in time: number of the record, state, year and triwulan."""
    rows = [
        (nomor, row.status, (row.tahun, row.triwulan))
        for nomor, row in enumerate(paket.tindak_lanjut)
        if row.rekomendasi == rekomendasi and row.status is not None
    ]
    return sorted(rows, key=lambda row: row[2])


def _words(at: tuple[int, int]) -> str:
    return f"triwulan {at[1]} tahun {at[0]}"


@check("instansi", "rekomendasi", "tindak_lanjut")
def recommendations_past_their_date(paket: Paket) -> Iterator[Catatan]:
    """By the day up to which the Paket tells, never by today's: a report must not change with the day it is made."""
    for nomor, rekomendasi in enumerate(paket.rekomendasi):
        day = _told_until(paket, rekomendasi)
        if rekomendasi.tenggat and day and rekomendasi.status is not _SELESAI and rekomendasi.tenggat < day:
            yield Catatan(
                Kode.TENGGAT_LEWAT,
                "rekomendasi",
                nomor,
                "tenggat",
                f"Tenggat rekomendasi '{rekomendasi.kode}', {format_tanggal(rekomendasi.tenggat)}, sudah lewat dan "
                f"statusnya {rekomendasi.status or 'belum diisi'}.",
                "Isi kemajuannya, atau tenggat yang baru.",
            )


def _told_until(paket: Paket, rekomendasi: Rekomendasi) -> date | None:
    """The date of the report, else the end of the last triwulan told of this recommendation; None without both."""
    if paket.instansi and paket.lembaga.tanggal_laporan:
        return paket.lembaga.tanggal_laporan
    told = [
        akhir_triwulan(row.tahun, row.triwulan)
        for row in paket.tindak_lanjut
        if row.rekomendasi == rekomendasi.kode and row.triwulan in {1, 2, 3, 4}
    ]
    return max(told, default=None)


@check("catatan_reviu")
def remarks_done_without_their_mending(paket: Paket) -> Iterator[Catatan]:
    for nomor, catatan in enumerate(paket.catatan_reviu):
        if catatan.status is _SELESAI and not catatan.perbaikan:
            yield Catatan(
                Kode.SELESAI_TANPA_BUKTI,
                "catatan_reviu",
                nomor,
                "perbaikan",
                f"Catatan reviu nomor {catatan.nomor} dinyatakan selesai tanpa menyebut perbaikannya.",
                "Isi apa yang sudah diperbaiki, atau ubah statusnya.",
            )


@check("langkah_perbaikan")
def steps_without_owner_or_date(paket: Paket) -> Iterator[Catatan]:
    """Where the office names an owner or a date for some step, the others are held to it."""
    if not any(step.unit or step.tenggat for step in paket.langkah_perbaikan):
        return
    for nomor, step in enumerate(paket.langkah_perbaikan):
        lacking = [
            (field, word)
            for field, word in (("unit", "penanggung jawab"), ("tenggat", "tenggat"))
            if not getattr(step, field)
        ]
        if lacking:
            words = " dan ".join(word for _, word in lacking)
            yield Catatan(
                Kode.LANGKAH_BELUM_LENGKAP,
                "langkah_perbaikan",
                nomor,
                lacking[0][0],
                f"Langkah perbaikan ini belum menyebut {words}.",
                f"Isi {words}, agar langkahnya dapat ditagih.",
            )
