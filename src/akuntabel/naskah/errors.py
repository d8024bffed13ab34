"""Why a document is not composed, each as one Indonesian sentence."""

from akuntabel.dasar.errors import PesanError


class NaskahError(PesanError):
    """A document that this Paket does not allow."""


class BelumSetahunError(NaskahError):
    """An annual report was asked of a year that is not over."""

    pesan = (
        "LKjIP tahun {tahun} belum dapat disusun: {sebab}. {jalan} nilai setahunnya pada lembar Realisasi Tahunan, "
        "Realisasi Triwulan (TW IV) dan Realisasi Anggaran; nilai yang memang belum ada ditulis 'belum diukur'."
    )


class BelumAdaTriwulanError(NaskahError):
    """A quarterly report was asked of a Paket without a value up to that triwulan."""

    pesan = (
        "Laporan kinerja {triwulan} tidak dapat disusun: belum ada nilai pada lembar Realisasi Triwulan atau Realisasi "
        "Anggaran untuk triwulan itu.{ada}"
    )
