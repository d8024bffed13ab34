"""Official documents: each is composed from a Paket and its figures, and computes none."""

from collections.abc import Callable, Iterable, Mapping
from itertools import chain, count
from types import MappingProxyType

from akuntabel.dokumen.dokumen import Dokumen, Kertas
from akuntabel.dokumen.nama_berkas import file_stem
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.evaluasi_renja import require_triwulan_renja, susun_evaluasi_renja
from akuntabel.naskah.evaluasi_renstra import susun_evaluasi_renstra
from akuntabel.naskah.keputusan_iku import susun_keputusan
from akuntabel.naskah.laporan_triwulan import susun_laporan_triwulan
from akuntabel.naskah.manual_pengukuran import susun_manual
from akuntabel.naskah.masa import require_setahun, require_triwulan
from akuntabel.naskah.matriks_perencanaan import susun_matriks
from akuntabel.naskah.matriks_tindak_lanjut import susun_matriks_tindak_lanjut
from akuntabel.naskah.pemantauan import susun_pemantauan
from akuntabel.naskah.perjanjian_kinerja import pembuat, susun_perjanjian
from akuntabel.naskah.rencana_aksi import susun_rencana_aksi
from akuntabel.naskah.renja import susun_renja
from akuntabel.naskah.slug import slug
from akuntabel.naskah.tabel_renstra import susun_tabel_renstra
from akuntabel.skema.tabel.perencanaan import Renstra
from akuntabel.skema.tabel.perjanjian import Perjanjian
from akuntabel.ukur.evaluasi_renja import triwulan_renja

Penyusun = Callable[[Bahan, Kertas], Mapping[str, Dokumen]]


def _lkjip(bahan: Bahan, kertas: Kertas) -> Mapping[str, Dokumen]:
    # The report draws charts, and their library is slow to load; no other document needs it.
    from akuntabel.naskah.lkjip import susun_lkjip  # noqa: PLC0415

    require_setahun(bahan)
    return {"lkjip": susun_lkjip(bahan, kertas)}


def _laporan_triwulan(bahan: Bahan, kertas: Kertas) -> Mapping[str, Dokumen]:
    return {
        f"laporan-kinerja-triwulan-{require_triwulan(bahan)}": susun_laporan_triwulan(bahan, kertas),
    }


def _pk(bahan: Bahan, kertas: Kertas) -> Mapping[str, Dokumen]:
    return _named((_stem_pk(bahan, pk), susun_perjanjian(bahan, pk, kertas)) for pk in bahan.paket.perjanjian)


def _stem_pk(bahan: Bahan, perjanjian: Perjanjian) -> str:
    """`perjanjian-kinerja-murni` for the head, `perjanjian-kinerja-murni-sekretaris-kecamatan` below."""
    signer = f"-{slug(pembuat(bahan, perjanjian)) or 'bawahan'}" if perjanjian.induk else ""
    return f"perjanjian-kinerja-{perjanjian.jenis.value}{signer}"


def _iku(bahan: Bahan, kertas: Kertas) -> Mapping[str, Dokumen]:
    return _named(
        (
            f"keputusan-iku-{_periode(bahan.paket.kunci['renstra'][keputusan.renstra])}",
            susun_keputusan(bahan, keputusan, kertas),
        )
        for keputusan in bahan.paket.keputusan_iku
    )


def _tc25(bahan: Bahan, kertas: Kertas) -> Mapping[str, Dokumen]:
    return _named(
        (
            f"{slug(renstra.tabel_sumber) or 'tabel'}-renstra-{_periode(renstra)}",
            susun_tabel_renstra(bahan, renstra, kertas),
        )
        for renstra in bahan.paket.renstra
    )


def _e80(bahan: Bahan, kertas: Kertas) -> Mapping[str, Dokumen]:
    return _named(
        (f"formulir-e80-evaluasi-renstra-{_periode(renstra)}", susun_evaluasi_renstra(bahan, renstra, kertas))
        for renstra in bahan.paket.renstra
    )


def _e81(bahan: Bahan, kertas: Kertas) -> Mapping[str, Dokumen]:
    if not triwulan_renja(bahan.paket, bahan.masa):
        return {}
    stem = f"formulir-e81-evaluasi-renja-triwulan-{require_triwulan_renja(bahan)}"
    return {stem: susun_evaluasi_renja(bahan, kertas)}


def _alone(stem: str, compose: Callable[[Bahan, Kertas], Dokumen], *needs: str) -> Penyusun:
    """A document that a year has once, and only where one of the tables that it tells of is filled."""

    def penyusun(bahan: Bahan, kertas: Kertas) -> Mapping[str, Dokumen]:
        return {stem: compose(bahan, kertas)} if any(getattr(bahan.paket, table) for table in needs) else {}

    return penyusun


def _periode(renstra: Renstra) -> str:
    return f"{renstra.tahun_awal}-{renstra.tahun_akhir}"


def _named(documents: Iterable[tuple[str, Dokumen]]) -> dict[str, Dokumen]:
    """Documents by file stem; a stem that is taken gets a number: `perjanjian-kinerja-perubahan-2`."""
    named: dict[str, Dokumen] = {}
    for stem, document in ((file_stem(stem), document) for stem, document in documents):
        stems = chain([stem], (f"{stem}-{number}" for number in count(2)))
        named[next(s for s in stems if s not in named)] = document
    return named


NASKAH: Mapping[str, Penyusun] = MappingProxyType(
    {
        "lkjip": _lkjip,
        "laporan-triwulan": _laporan_triwulan,
        "pk": _pk,
        "iku": _iku,
        "tc25": _tc25,
        "matriks": _alone("matriks-perencanaan", susun_matriks, "perjanjian"),
        "manual": _alone("manual-pengukuran", susun_manual, "iku", "variabel"),
        "pemantauan": _alone("pemantauan-rencana-aksi", susun_pemantauan, "pemantauan", "catatan_triwulan"),
        "tindak-lanjut": _alone("matriks-tindak-lanjut", susun_matriks_tindak_lanjut, "rekomendasi"),
        "rencana-aksi": _alone("rencana-aksi", susun_rencana_aksi, "rencana_aksi"),
        "renja": _alone("renja", susun_renja, "renja"),
        "e80": _e80,
        "e81": _e81,
    }
)
"""How each document is composed, by the name that the command line knows; every document by its file stem."""


UTAMA = ("lkjip", "laporan-triwulan", "pk", "iku", "tc25")
"""The reports, and the papers that they attach."""


def naskah_bawaan(bahan: Bahan, names: Iterable[str] = UTAMA) -> tuple[str, ...]:
    """Of some documents those that fit the time: the annual report of a finished year, else that of its last triwulan.

    A Paket that holds no value yet has neither.
    """
    if bahan.masa.selesai:
        left_out = {"laporan-triwulan"}
    else:
        left_out = {"lkjip"} if bahan.masa.triwulan else {"lkjip", "laporan-triwulan"}
    return tuple(name for name in names if name not in left_out)
