"""Files of pictures that a Paket names: they stand in its folder, or beside its workbook, and nowhere else."""

from pathlib import Path


class GambarError(Exception):
    """Why a picture is left out, and what to do."""

    def __init__(self, pesan: str, saran: str) -> None:
        super().__init__(pesan)
        self.saran = saran


def read_beside(paket: Path, name: str, sebutan: str, most: int) -> tuple[Path, bytes]:
    """The file of this name and its content; `sebutan` is what a message calls it, `most` its bytes.

    Raises:
        GambarError: there is none, it stands outside of the folder, is too large, or cannot be read.
    """
    file = _find(paket, name)
    if file is None:
        raise GambarError(
            f"{sebutan} '{name}' tidak ada di folder Paket.", "Salin gambarnya ke folder Paket, atau betulkan namanya."
        )
    try:
        if file.stat().st_size > most:
            raise GambarError(f"{sebutan} '{name}' lebih besar dari {most // 1_000_000} MB.", "Perkecil gambarnya.")
        return file, file.read_bytes()
    except OSError:
        raise GambarError(f"{sebutan} '{name}' tidak dapat dibuka.", "Periksa izin membacanya.") from None


def _find(paket: Path, name: str) -> Path | None:
    """The file, links followed; None where it is none, or stands outside of the folder."""
    folder = paket if paket.is_dir() else paket.parent
    try:
        file = (folder / name).resolve()
        if file.is_relative_to(folder.resolve()) and file.is_file():
            return file
    except (OSError, ValueError, RuntimeError):  # a name that no file can have, or links in a circle
        pass
    return None
