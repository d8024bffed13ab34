"""Sentences about efficiency: the class, or why there is none."""

from akuntabel.dokumen.blocks import Figur, Isi, Rujuk
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.catatan_kelengkapan import sebut_kelengkapan
from akuntabel.naskah.tabel.anggaran import unsur_didukung
from akuntabel.naskah.tabel.capaian import sebut_unsur
from akuntabel.naskah.teks import lower_first, nomor, rangkai
from akuntabel.skema.pilihan import RumusEfisiensi
from akuntabel.skema.tabel.perencanaan import Unsur
from akuntabel.skema.tabel.perjanjian import Perjanjian
from akuntabel.ukur.angka import Angka, Turunan
from akuntabel.ukur.status import Status, status_of


def kalimat_efisiensi(bahan: Bahan, perjanjian: Perjanjian, unsur: Unsur) -> Isi:
    """Point 6: what the programs that serve the unsur spent, and the class of efficiency."""
    pk = perjanjian.kode
    table = Rujuk(f"tabel-efisiensi-{pk}")
    if not bahan.ada("efisiensi", unsur.kode, pk):
        return _tanpa_program(bahan, perjanjian, unsur, table)
    if reason := _alasan(bahan, pk, unsur):
        return rangkai("Efisiensinya belum dinilai karena {alasan} ({tabel}).", alasan=reason, tabel=table)
    if not bahan.angka("efisiensi", unsur.kode, pk).kata:
        return rangkai("Serapan program pendukung disajikan pada {tabel}.", tabel=table)
    return rangkai(
        "Program pendukung menyerap {realisasi} atau {serapan} dari pagu {pagu}, sedangkan rata-rata capaiannya {capaian}. "
        "Penggunaan anggaran tergolong {kelas} ({tabel}).",
        realisasi=bahan.fig("realisasi_pendukung", unsur.kode, pk),
        serapan=bahan.fig("serapan_pendukung", unsur.kode, pk),
        pagu=bahan.fig("anggaran_pendukung", unsur.kode, pk),
        capaian=bahan.fig("capaian_unsur", unsur.kode, pk),
        kelas=_kelas(bahan, pk, unsur),
        tabel=table,
    )


def _tanpa_program(bahan: Bahan, perjanjian: Perjanjian, unsur: Unsur, tabel: Rujuk) -> Isi:
    """An unsur for which no program is named: those below it tell, or nothing does."""
    below = {child.kode for child in bahan.seluruh_bawahan(unsur.kode)}
    if any(supported.kode in below for _, supported in unsur_didukung(bahan, perjanjian)):
        return rangkai(
            "Penggunaan sumber daya {jenis} ini adalah penggunaan sumber daya sasaran di bawahnya, disajikan pada {tabel}.",
            jenis=unsur.jenis.value,
            tabel=tabel,
        )
    return rangkai(
        "Efisiensinya belum dinilai karena program pendukung {jenis} ini belum diisi.", jenis=unsur.jenis.value
    )


def _alasan(bahan: Bahan, pk: str, unsur: Unsur) -> Isi:
    """Why nothing can be said of efficiency: what is missing of capaian, pagu or realisasi; empty where nothing is."""
    parts = (
        ("capaiannya", "capaian_unsur", "belum ada"),
        ("pagu program pendukungnya", "anggaran_pendukung", "belum diisi"),
        ("realisasi anggaran program pendukungnya", "realisasi_pendukung", "belum diisi"),
        ("serapan program pendukungnya", "serapan_pendukung", "tidak dapat dihitung"),
    )
    for what, jenis, none in parts:
        angka = bahan.angka(jenis, unsur.kode, pk)
        if angka.catatan and angka.nilai is None and isinstance(angka.asal, Turunan) and any(angka.asal.angka()):
            return (nomor(lower_first(angka.catatan.rstrip("."))),)
        if angka.nilai is None:
            return rangkai("{apa} {keadaan}", apa=what, keadaan=none)
        if angka.kelengkapan:
            return rangkai("{apa} baru mencakup {isi}", apa=what, isi=sebut_kelengkapan(angka.kelengkapan))
    return ()


def _kelas(bahan: Bahan, pk: str, unsur: Unsur) -> Isi:
    """The class by the office's rule and by R2 beside it; one word where both agree."""
    first, second = (bahan.fig(jenis, unsur.kode, pk) for jenis in ("efisiensi", "efisiensi_pembanding"))
    rules = nomor(bahan.instansi.rumus_efisiensi.value), nomor(RumusEfisiensi.R2.value)
    if first.teks == second.teks:
        return rangkai("{satu} menurut rumus {r_satu} maupun {r_dua}", satu=first, r_satu=rules[0], r_dua=rules[1])
    return rangkai(
        "{satu} menurut rumus {r_satu}, tetapi {dua} menurut rumus {r_dua}",
        satu=first,
        r_satu=rules[0],
        dua=second,
        r_dua=rules[1],
    )


def kalimat_kesimpulan(bahan: Bahan, perjanjian: Perjanjian, number: str, unsur: Unsur) -> Isi:
    """Capaian beside serapan of one unsur, with the judgement where nothing is missing for it."""
    key = (unsur.kode, perjanjian.kode)
    subject = sebut_unsur(number, unsur)
    if reason := _alasan(bahan, perjanjian.kode, unsur):
        return rangkai("{unsur}: efisiensinya belum dinilai karena {alasan}.", unsur=subject, alasan=reason)
    reached = status_of(bahan.angka("capaian_unsur", *key)) in {Status.TERCAPAI, Status.MELAMPAUI}
    return rangkai(
        "{unsur} {standing} dengan rata-rata capaian {capaian} dan serapan {serapan}{nilai}.",
        unsur=subject,
        standing="mencapai target" if reached else "belum mencapai target",
        capaian=bahan.fig("capaian_unsur", *key),
        serapan=bahan.fig("serapan_pendukung", *key),
        nilai=_putusan(bahan.angka("efisiensi", *key)),
    )


def _putusan(verdict: Angka) -> Isi:
    return rangkai(", sehingga penggunaan anggarannya {kata}", kata=Figur(verdict)) if verdict.kata else ()
