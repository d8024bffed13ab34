"""A text as the stem of a file name that every system takes."""

import hashlib
import os
import re

PALING_PANJANG = 100
"""Bytes of a stem: a name takes 255 at most, and on Windows a path of 260 must hold the folders and the ending too."""

_DIGEST = 8
_REFUSED = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\ud800-\udfff]+')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)


def file_stem(text: str, longest: int = PALING_PANJANG) -> str:
    """Make a stem without signs and names that a system refuses, at most `longest` bytes long.

    >>> file_stem("tabel-t-c-25-renstra-2025-2029")
    'tabel-t-c-25-renstra-2025-2029'
    >>> file_stem("Renstra 2021/2026: akhir.")
    'Renstra 2021-2026- akhir'
    >>> file_stem("con")
    'berkas-con'
    """
    clean = _REFUSED.sub("-", text).strip().rstrip(". ") or "berkas"
    return shorten_stem(f"berkas-{clean}" if _DEVICES.fullmatch(clean) else clean, longest)


def shorten_stem(stem: str, longest: int = PALING_PANJANG) -> str:
    """Cut a stem to `longest` bytes; a digest of the whole tells it from others with the same beginning."""
    content = os.fsencode(stem)
    if len(content) <= longest:
        return stem
    digest = hashlib.sha256(content).hexdigest()[:_DIGEST]
    kept = content[: longest - _DIGEST - 1].decode(errors="ignore").rstrip("-. ")
    return f"{kept}-{digest}"
