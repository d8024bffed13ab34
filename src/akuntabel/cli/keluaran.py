"""Files go out whole or not at all, and nothing that stands there is replaced unasked."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from akuntabel.berkas import atomik
from akuntabel.berkas.atomik import naming, recover
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
        BerkasError: an earlier run died while its files moved in, and they cannot be moved now.
    """
    wanted = list(targets)
    for folder in {target.parent for target in wanted}:
        recover(folder)
    there = [] if timpa else [target for target in wanted if target.exists()]
    if there:
        named = ", ".join(f"'{target}'" for target in there[:_NAMED])
        more = f" dan {len(there) - _NAMED} berkas lain" if len(there) > _NAMED else ""
        raise SudahAdaError(nama=f"{named}{more}")


def write_files(files: Mapping[Path, bytes]) -> None:
    """Write files, those of one folder all or none; what is no plain file (`/dev/stdout`, a pipe) is written to."""
    folders: dict[Path, dict[str, bytes]] = {}
    for target, content in files.items():
        if target.exists() and not target.is_file() and not target.is_dir():
            with naming(target):
                target.write_bytes(content)
        else:
            folders.setdefault(target.parent, {})[target.name] = content
    for folder, contents in folders.items():
        atomik.write_files(folder, contents)
