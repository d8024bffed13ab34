"""The office's emblem: a picture beside the Paket, named in Instansi, and nothing outside its folder."""

import json
from pathlib import Path

from akuntabel.dokumen.blocks import Lambang
from akuntabel.skema.tabel.instansi import Instansi
from akuntabel.ukur.hasil import Peringatan

MOST_BYTES = 2_000_000
_KINDS = {".png": "png", ".jpg": "jpg", ".jpeg": "jpg", ".svg": "svg"}
_OUTSIDE = (b"<!ENTITY", b"<script", b"<foreignObject", b'href="http', b"href='http", b'href="file', b"href='file")


class LambangError(Exception):
    """Why an emblem is left out, and what to do."""

    def __init__(self, pesan: str, saran: str) -> None:
        super().__init__(pesan)
        self.saran = saran


def read_lambang(paket: Path, instansi: Instansi) -> tuple[Lambang | None, tuple[Peringatan, ...]]:
    """Read the emblem that a Paket names, from its folder; one that cannot be used is told of and left out."""
    if not instansi.lambang:
        return None, ()
    folder = paket if paket.is_dir() else paket.parent
    try:
        return _read(folder, instansi), ()
    except LambangError as error:
        place = "Instansi, Berkas lambang daerah"
        return None, (Peringatan("LBG001", place, f"{error} Tempatnya dikosongkan.", error.saran),)


def _read(folder: Path, instansi: Instansi) -> Lambang:
    name = instansi.lambang
    kind = _KINDS.get(Path(name).suffix.lower())
    if kind is None:
        raise LambangError(f"Lambang '{name}' bukan gambar PNG, JPG atau SVG.", "Pakai berkas gambar yang lain.")
    file = _inside(folder, name)
    try:
        if file.stat().st_size > MOST_BYTES:
            raise LambangError(f"Lambang '{name}' lebih besar dari 2 MB.", "Perkecil gambarnya.")
        content = file.read_bytes()
    except OSError:
        raise LambangError(f"Lambang '{name}' tidak dapat dibuka.", "Periksa izin membacanya.") from None
    if leads_outside(content, kind) or not _is_drawable(file):
        raise LambangError(f"Lambang '{name}' rusak atau memuat isi yang tidak diizinkan.", "Simpan ulang gambarnya.")
    return Lambang(content, kind, f"Lambang {instansi.pemerintah_daerah}")


def _inside(folder: Path, name: str) -> Path:
    """The file, links followed, when it is one and stands in the folder."""
    try:
        file = (folder / name).resolve()
        if file.is_relative_to(folder.resolve()) and file.is_file():
            return file
    except (OSError, ValueError):  # a name that no file can have
        pass
    raise LambangError(f"Lambang '{name}' tidak ada di folder Paket.", "Salin gambarnya ke folder Paket.")


def leads_outside(content: bytes, kind: str) -> bool:
    """Does a drawing hold what runs, or names what lies outside of it?"""
    lowered = content.lower()
    return kind == "svg" and any(word in lowered for word in _OUTSIDE)


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
