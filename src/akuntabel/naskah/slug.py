"""Names of files and folders that every system takes."""

import re
import unicodedata


def slug(text: str) -> str:
    """Letters and digits in plain ASCII, joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))
