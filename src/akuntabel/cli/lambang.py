"""The office's emblem: a picture beside the Paket, named in Instansi, and nothing outside its folder."""

import json
import re
from pathlib import Path

from akuntabel.cli.berkas_gambar import GambarError, read_beside
from akuntabel.dokumen.blocks import Lambang
from akuntabel.skema.letak import Letak
from akuntabel.skema.tabel.instansi import Instansi
from akuntabel.ukur.hasil import Peringatan

MOST_BYTES = 2_000_000
_LETAK = Letak("instansi", 0, "lambang")
_KINDS = {".png": "png", ".jpg": "jpg", ".jpeg": "jpg", ".svg": "svg"}
_ACTIVE = {"script", "foreignObject"}
_INSIDE = ("#", "data:image/png", "data:image/jpeg")
_STYLE = re.compile(r"""@import|url\(\s*['"]?\s*(?!#)""", re.IGNORECASE)


def read_lambang(paket: Path, instansi: Instansi) -> tuple[Lambang | None, tuple[Peringatan, ...]]:
    """Read the emblem that a Paket names, from its folder; one that cannot be used is told of and left out."""
    if not instansi.lambang:
        return None, ()
    try:
        return _read(paket, instansi), ()
    except GambarError as error:
        place = "Instansi, Berkas lambang daerah"
        return None, (Peringatan("LBG001", place, f"{error} Tempatnya dikosongkan.", error.saran, _LETAK),)


def _read(paket: Path, instansi: Instansi) -> Lambang:
    name = instansi.lambang
    kind = _KINDS.get(Path(name).suffix.lower())
    if kind is None:
        raise GambarError(f"Lambang '{name}' bukan gambar PNG, JPG atau SVG.", "Pakai berkas gambar yang lain.")
    file, content = read_beside(paket, name, "Lambang", MOST_BYTES)
    if (kind == "svg" and _leads_outside(content)) or not _is_drawable(file):
        raise GambarError(f"Lambang '{name}' rusak atau memuat isi yang tidak diizinkan.", "Simpan ulang gambarnya.")
    return Lambang(content, kind, f"Lambang {instansi.pemerintah_daerah}")


def _leads_outside(content: bytes) -> bool:
    """Does a drawing hold what runs, name what lies outside of it, or define its own entities?"""
    from lxml import etree  # noqa: PLC0415  # heavy, and needed only where a drawing is given

    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return True
    definitions = root.getroottree().docinfo.internalDTD
    if definitions is not None and definitions.entities():  # type: ignore[union-attr]  # not in the stub
        return True
    return any(
        etree.QName(element).localname in _ACTIVE
        or _STYLE.search(element.text or "")
        or any(_points_outside(etree.QName(name).localname, str(value)) for name, value in element.items())
        for element in root.iter(etree.Element)
    )


def _points_outside(attribute: str, value: str) -> bool:
    if attribute == "href":
        return not value.strip().startswith(_INSIDE)
    return _STYLE.search(value) is not None


def _is_drawable(file: Path) -> bool:
    """Ask the engine that will draw it."""
    import typst  # noqa: PLC0415  # heavy, and needed only where an emblem is given

    source = f"#image({json.dumps(file.name)})".encode()
    try:
        typst.compile(  # type: ignore[call-overload]  # the stub wants a root of the type of the source
            source, root=str(file.parent), ignore_system_fonts=True, format="pdf"
        )
    except typst.TypstError:
        return False
    return True
