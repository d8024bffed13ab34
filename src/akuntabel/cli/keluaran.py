"""Files go out whole or not at all, and nothing that stands there is replaced unasked."""

from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path

from akuntabel.berkas.atomik import replaced_file
from akuntabel.cli.errors import BukanFolderError, SudahAdaError

_NAMED = 3


def require_folder(folder: Path) -> None:
    """Refuse a folder whose name, or whose parent's, is that of a file.

    Raises:
        BukanFolderError: it is.
    """
    for place in (folder, *folder.parents):
        if place.exists():
            if not place.is_dir():
                raise BukanFolderError(nama=place)
            return


def refuse_existing(targets: Iterable[Path], *, timpa: bool) -> None:
    """Refuse to replace what is there, unless asked to.

    Raises:
        SudahAdaError: something is there; a few are named.
    """
    there = [] if timpa else [target for target in targets if target.exists()]
    if there:
        named = ", ".join(f"'{target}'" for target in there[:_NAMED])
        more = f" dan {len(there) - _NAMED} berkas lain" if len(there) > _NAMED else ""
        raise SudahAdaError(nama=f"{named}{more}")


def write_files(files: Mapping[Path, bytes]) -> None:
    """Write files beside their places first, and move all of them in when the last is whole."""
    with ExitStack() as stack:
        for target, content in files.items():
            stack.enter_context(replaced_file(target)).write_bytes(content)
