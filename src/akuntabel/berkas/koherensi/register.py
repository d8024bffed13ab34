"""Rows of a register: words that it uses, and dates in order."""

from collections.abc import Iterator

from akuntabel.berkas.koherensi.catatan import Catatan, check
from akuntabel.berkas.sel import closest
from akuntabel.berkas.temuan import Kode
from akuntabel.dasar.register import templat_register
from akuntabel.skema.bilangan import shorten
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.variabel import Register, split_kata
from akuntabel.skema.tanggal import format_tanggal


@check("register", "isi_register")
def words_that_their_register_does_not_use(paket: Paket) -> Iterator[Catatan]:
    """A state or a group spelled in another way would be counted as another, or not at all."""
    known = {r.kode: {field: _words(r, field) for field in ("status", "kelompok")} for r in paket.register}
    for nomor, row in enumerate(paket.isi_register):
        for field, words in known.get(row.register, {}).items():
            word = getattr(row, field).strip()
            if word and words and word.casefold() not in {w.casefold() for w in words}:
                yield Catatan(
                    Kode.KATA_LUAR_DAFTAR,
                    "isi_register",
                    nomor,
                    field,
                    f"{field.capitalize()} '{shorten(word)}' tidak ada dalam daftar register '{row.register}': "
                    f"{', '.join(words)}.",
                    closest(word, list(words))
                    or f"Pakai salah satunya, atau tambahkan {field} itu pada lembar Register.",
                )


def _words(register: Register, field: str) -> tuple[str, ...]:
    """The words of a register, else those of its template; none means any word."""
    templat = templat_register(register.jenis)
    return split_kata(getattr(register, field)) or (getattr(templat, field) if templat else ())


@check("isi_register")
def states_reached_before_their_case(paket: Paket) -> Iterator[Catatan]:
    for nomor, row in enumerate(paket.isi_register):
        if row.tanggal and row.tanggal_status and row.tanggal_status < row.tanggal:
            yield Catatan(
                Kode.URUTAN_TANGGAL,
                "isi_register",
                nomor,
                "tanggal_status",
                f"Tanggal status {format_tanggal(row.tanggal_status)} mendahului tanggalnya, "
                f"{format_tanggal(row.tanggal)}.",
                "Betulkan salah satunya.",
            )
