"""What a document says of the time that it covers: names of triwulan, and why a year is not over."""

from collections.abc import Iterator

from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.errors import BelumAdaTriwulanError, BelumSetahunError

ROMAWI = ("I", "II", "III", "IV")
_SEMESTER = {2: "Semester I", 4: "Semester II"}
_DISEBUT = 3
SETAHUN = len(ROMAWI)
_TRIWULAN = "Susun laporan triwulannya (akuntabel susun PAKET --naskah laporan-triwulan), atau lengkapi"


def nama_triwulan(triwulan: int) -> str:
    """`Triwulan II`."""
    return f"Triwulan {ROMAWI[triwulan - 1]}"


def nama_masa(triwulan: int) -> str:
    """`Triwulan II (Semester I)`: the half-year that ends with it beside it."""
    half = _SEMESTER.get(triwulan)
    return f"{nama_triwulan(triwulan)} ({half})" if half else nama_triwulan(triwulan)


def require_setahun(bahan: Bahan) -> None:
    """Refuse an annual report on a year that is not over.

    Raises:
        BelumSetahunError: it is not; the sentence names what lacks.
    """
    if not bahan.masa.selesai:
        way = _TRIWULAN if bahan.masa.triwulan else "Lengkapi"
        raise BelumSetahunError(tahun=bahan.tahun, sebab=" dan ".join(_reasons(bahan)), jalan=way)


def _reasons(bahan: Bahan) -> Iterator[str]:
    masa = bahan.masa
    names = [bahan.paket.kunci["ukuran"][kode].nama for kode in masa.kurang]
    if names:
        more = f", dan {len(names) - _DISEBUT} lainnya" if len(names) > _DISEBUT else ""
        yield f"{len(names)} ukuran belum bernilai setahun ({', '.join(names[:_DISEBUT])}{more})"
    if 0 < masa.anggaran < SETAHUN:
        yield f"realisasi anggaran baru sampai {nama_triwulan(masa.anggaran)}"
    if not names and masa.anggaran in {0, SETAHUN}:
        yield "belum ada satu pun nilai setahun"


def require_triwulan(bahan: Bahan) -> int:
    """The triwulan that a quarterly report is about: as asked, else the last with a value.

    Raises:
        BelumAdaTriwulanError: nothing is filled for it.
    """
    last = bahan.masa.triwulan
    asked = bahan.triwulan or last
    if not asked or asked > last:
        name = nama_triwulan(asked) if asked else "triwulan"
        there = f" Yang terakhir terisi adalah {nama_triwulan(last)}." if last else ""
        raise BelumAdaTriwulanError(triwulan=name, ada=there)
    return asked
