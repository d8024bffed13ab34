"""docs/reviu/, written from the registry and the fixture pairs: `python -m akuntabel.reviu.dokumentasi`."""

import re
from itertools import groupby
from pathlib import Path

import akuntabel.reviu.periksa  # noqa: F401  enters every check
from akuntabel.reviu.registry import KELUARGA, PEMERIKSAAN, Pemeriksaan

FOLDER = Path("docs/reviu")
PAIRS = Path("tests/reviu")

_HEAD = """# Pemeriksaan reviu

Halaman-halaman ini dibuat dari daftar pemeriksaan; jangan disunting dengan tangan. Setiap temuan menyebut salah satu
kode di bawah ini. Tingkat `galat` pasti dan berat, `peringatan` hampir pasti atau lebih ringan, `saran` perlu dilihat
manusia. Sebuah temuan dapat bertingkat lain daripada kodenya bila perkaranya lebih pasti atau kurang pasti.
"""
_FIELD = re.compile(r"\{(\w+)\}")
_MARKER = re.compile(r"[ \t]*<- [A-Z]{3}\d{3}[ \t]*$", re.MULTILINE)
_LONGEST_EXAMPLE = 40


def pages(pairs: Path = PAIRS) -> dict[str, str]:
    """Every page by its file name; `pairs` is the folder of the fixture pairs that give the examples."""
    checks = [PEMERIKSAAN[kode] for kode in sorted(PEMERIKSAAN)]
    return {"README.md": _overview(checks), **{f"{c.kode}.md": _page(c, pairs / c.kode) for c in checks}}


def _overview(checks: list[Pemeriksaan]) -> str:
    by_family = {family: list(group) for family, group in groupby(checks, key=lambda c: c.keluarga)}
    return "\n".join([_HEAD, *(_family(family, by_family[family]) for family in KELUARGA if family in by_family)])


def _family(family: str, checks: list[Pemeriksaan]) -> str:
    head = [f"## {family}\n", f"{KELUARGA[family]}\n", "| Kode | Nama | Tingkat | Pesan |", "|---|---|---|---|"]
    rows = [f"| [{c.kode}]({c.kode}.md) | {c.nama} | {c.tingkat} | {_plain(c.pesan)} |" for c in checks]
    return "\n".join([*head, *rows, ""])


def _page(check: Pemeriksaan, pair: Path) -> str:
    law = "; ".join(", ".join(filter(None, (k.peraturan.sebutan, k.tempat))) for k in check.dasar)
    parts = [
        f"# {check.kode} {check.nama}",
        f"Tingkat: **{check.tingkat}**. Keluarga: [{check.keluarga}](README.md#{check.keluarga.lower()}).",
        "## Yang ditemukan",
        f"> {_plain(check.pesan)}",
        "## Mengapa",
        "\n\n".join(" ".join(part.split()) for part in check.penjelasan.split("\n\n")),
        "## Dasar",
        f"{law}.",
        *_examples(pair),
        "## Cara memperbaiki",
        _plain(check.saran),
    ]
    return "\n\n".join(parts) + "\n"


def _examples(pair: Path) -> list[str]:
    """The texts of the pair; a pair that changes a Paket has none."""
    if not (pair / "flawed.txt").exists():
        return []
    flawed, sound = ((pair / f"{name}.txt").read_text(encoding="utf-8") for name in ("flawed", "sound"))
    return [
        "## Contoh",
        "Ditemukan pada baris bertanda `<-`:",
        _fenced(flawed),
        "Tidak ditemukan:",
        _fenced(_MARKER.sub("", sound)),
    ]


def _fenced(text: str) -> str:
    lines = [line.replace("\t", " | ") for line in text.strip("\n").split("\n")]
    shown = lines if len(lines) <= _LONGEST_EXAMPLE else [*lines[:_LONGEST_EXAMPLE], "…"]
    return "\n".join(["```text", *shown, "```"])


def _plain(template: str) -> str:
    """A message with its fields shown as names."""
    return _FIELD.sub(lambda field: f"‹{field[1]}›", template).replace("|", "∣")


def write(folder: Path = FOLDER, pairs: Path = PAIRS) -> None:
    """Write every page, and remove those of checks that are no more."""
    folder.mkdir(parents=True, exist_ok=True)
    current = pages(pairs)
    for stale in {path.name for path in folder.glob("*.md")} - current.keys():
        (folder / stale).unlink()
    for name, text in current.items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
