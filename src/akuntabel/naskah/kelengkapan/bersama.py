"""Requirements that several documents share."""

from collections.abc import Callable, Iterable

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.kelengkapan.syarat import Syarat, isi_kolom
from akuntabel.skema.tabel.perjanjian import Perjanjian


def tanggal_pk(perjanjian: Callable[[Bahan], Iterable[Perjanjian]]) -> Syarat:
    """The date of the agreements that a document prints."""
    return Syarat(
        "KLG002",
        "Tanggal Perjanjian Kinerja",
        lambda bahan: isi_kolom(bahan, perjanjian(bahan), "tanggal", lambda pk: pk.kode),
        "Tanggal penandatanganan Perjanjian Kinerja kosong.",
        "Isi Tanggal pada lembar Perjanjian Kinerja.",
        PERMENPANRB_53_2014.at("Lampiran I"),
    )


TANGGAL_IKU: Syarat = Syarat(
    "KLG003",
    "Tanggal Keputusan IKU",
    lambda bahan: isi_kolom(bahan, bahan.paket.keputusan_iku, "tanggal", lambda keputusan: keputusan.kode),
    "Tanggal penetapan Keputusan IKU kosong.",
    "Isi Tanggal pada lembar Keputusan IKU.",
)


def tempat(perlu: Callable[[Bahan], bool] = lambda _: True) -> Syarat:
    """The place above a signature, where a document of this Paket has one."""
    return Syarat(
        "KLG004",
        "Tempat penandatanganan",
        lambda bahan: isi_kolom(bahan, (bahan.instansi,) if perlu(bahan) else (), "tempat", lambda _: ""),
        "Tempat di atas tanda tangan kosong.",
        "Isi Tempat penandatanganan pada lembar Instansi.",
    )
