"""What each document will lack: requirements stand close to their document, one module each.

The order of this list is the order in which they are told. What the law demands is a reading:
docs/tafsir/kelengkapan.md.
"""

from collections.abc import Mapping
from types import MappingProxyType

from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.kelengkapan.iku import IKU
from akuntabel.naskah.kelengkapan.lkjip import LKJIP
from akuntabel.naskah.kelengkapan.pk import PK
from akuntabel.naskah.kelengkapan.syarat import Kekurangan, Syarat, Uji, uji_syarat
from akuntabel.naskah.kelengkapan.tc25 import TC25

KELENGKAPAN: Mapping[str, tuple[Syarat, ...]] = MappingProxyType({"lkjip": LKJIP, "pk": PK, "iku": IKU, "tc25": TC25})
"""Requirements of each document, by the name under which it is composed."""

SEBUTAN: Mapping[str, str] = MappingProxyType(
    {"lkjip": "LKjIP", "pk": "Perjanjian Kinerja", "iku": "Keputusan IKU", "tc25": "Tabel tujuan dan sasaran Renstra"}
)
"""What each document is called in a sentence."""


def periksa_kelengkapan(bahan: Bahan) -> tuple[Kekurangan, ...]:
    """Everything that the documents of this Paket will lack, by document, what the law demands first.

    While quarters alone are known, nothing is asked of the report on the whole year.
    """
    under_way = bahan.masa.triwulan > 0 and not bahan.masa.selesai
    asked = {name: needs for name, needs in KELENGKAPAN.items() if not (under_way and name == "lkjip")}
    lacking = (uji_syarat(name, syarat, bahan) for name, needs in asked.items() for syarat in needs)
    return tuple(sorted(filter(None, lacking), key=lambda k: (list(KELENGKAPAN).index(k.naskah), not k.syarat.diminta)))


__all__ = ["KELENGKAPAN", "SEBUTAN", "Kekurangan", "Syarat", "Uji", "periksa_kelengkapan"]
