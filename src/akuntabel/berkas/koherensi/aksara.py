"""Letters that no font of the PDF has: told at their cell, before they are printed as an unknown sign."""

from collections.abc import Iterator

from akuntabel.berkas.koherensi.catatan import Catatan
from akuntabel.berkas.temuan import Kode
from akuntabel.berkas.terbaca import Terbaca
from akuntabel.skema.aksara import aksara_tak_tercetak
from akuntabel.skema.kolom import Jenis, kolom_of
from akuntabel.skema.paket import RECORDS

_NAMED = 3


def check_aksara(terbaca: Terbaca) -> Iterator[Catatan]:
    """Check every text that could be read."""
    for name, record in RECORDS.items():
        texts = [field for field, k in kolom_of(record).items() if k.jenis in {Jenis.TEKS, Jenis.PROSA}]
        for nomor, row in enumerate(terbaca.tabel[name]):
            for field in texts:
                if found := aksara_tak_tercetak(row.get(field) or ""):
                    yield Catatan(
                        Kode.AKSARA_TAK_TERCETAK,
                        name,
                        nomor,
                        field,
                        f"Teks memuat {_named(found)} yang tidak ada pada huruf PDF dan akan tercetak sebagai tanda �.",
                        "Hapus, atau ganti dengan kata.",
                    )


def _named(found: tuple[str, ...]) -> str:
    named = ", ".join(f"'{char}' (U+{ord(char):04X})" for char in found[:_NAMED])
    return f"{named} dan {len(found) - _NAMED} aksara lain" if len(found) > _NAMED else named
