"""Sentences that count: what an agreement holds, and how many of its indikator were reached."""

from akuntabel.dokumen.blocks import Isi
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.teks import daftar_kata, rangkai
from akuntabel.skema.tabel.perencanaan import JenisUnsur
from akuntabel.skema.tabel.perjanjian import Perjanjian


def unsur_diperjanjikan(bahan: Bahan, perjanjian: Perjanjian) -> list[Isi]:
    """`2 tujuan` and `3 sasaran` of an agreement; a level that it does not have is not spoken of."""
    kinds = {unsur.jenis for _, unsur in bahan.unsur_pk(perjanjian)}
    return [
        rangkai("{n} {jenis}", n=bahan.fig(f"jumlah_{jenis.value}", "", perjanjian.kode), jenis=jenis.value)
        for jenis in JenisUnsur
        if jenis in kinds
    ]


def sebut_isi(bahan: Bahan, perjanjian: Perjanjian) -> Isi:
    """Everything that an agreement holds: `2 tujuan, 3 sasaran, serta 6 indikator`."""
    levels = unsur_diperjanjikan(bahan, perjanjian)
    template = "{unsur}, serta {n} indikator" if len(levels) > 1 else "{unsur} dan {n} indikator"
    if not levels:
        template = "{n} indikator"
    unsur: Isi = levels[0] if levels else ()
    for level in levels[1:]:
        unsur = rangkai("{unsur}, {level}", unsur=unsur, level=level)
    return rangkai(template, unsur=unsur, n=bahan.fig("jumlah_indikator", "", perjanjian.kode))


def sebut_unsur_pk(bahan: Bahan, perjanjian: Perjanjian) -> Isi:
    """The tujuan and sasaran that an agreement holds: `2 tujuan dan 3 sasaran`."""
    return daftar_kata(unsur_diperjanjikan(bahan, perjanjian))


_TANPA_CAPAIAN = {
    "jumlah_belum_diisi": "belum diisi",
    "jumlah_belum_diukur": "belum diukur",
    "jumlah_tidak_diukur": "tidak diukur",
    "jumlah_tidak_dihitung": "tidak dapat dihitung capaiannya",
}
"""Counts of indikator without a capaian, each with its own reason."""


def kalimat_hitungan(bahan: Bahan, perjanjian: Perjanjian) -> Isi:
    """How many indikator were reached, how many not, and how many have no capaian, each for its own reason."""
    pk = perjanjian.kode
    without = [
        rangkai("{n} {kata}", n=bahan.fig(jenis, "", pk), kata=word)
        for jenis, word in _TANPA_CAPAIAN.items()
        if bahan.angka(jenis, "", pk).nilai
    ]
    every = bahan.fig("jumlah_indikator", "", pk)
    reached, missed = bahan.fig("jumlah_tercapai", "", pk), bahan.fig("jumlah_tidak_tercapai", "", pk)
    if not reached.angka.nilai and not missed.angka.nilai:
        return rangkai(
            "Belum satu pun dari {semua} indikator memiliki capaian: {bagian}.",
            semua=every,
            bagian=daftar_kata(without),
        )
    parts = [
        rangkai("{n} mencapai atau melampaui target", n=reached),
        rangkai("{n} belum mencapai target", n=missed),
        *without,
    ]
    return rangkai("Dari {semua} indikator, {bagian}.", semua=every, bagian=daftar_kata(parts))
