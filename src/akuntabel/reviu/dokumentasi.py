"""docs/reviu/, written from the registry and the fixture pairs: `python -m akuntabel.reviu.dokumentasi`."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import groupby
from pathlib import Path

import akuntabel.reviu.periksa  # noqa: F401  enters every check
from akuntabel.reviu.contoh_halaman import CONTOH
from akuntabel.reviu.registry import KELUARGA, PEMERIKSAAN, Pemeriksaan

FOLDER = Path("docs/reviu")
PAIRS = Path("tests/reviu")

_HEAD = """# Pemeriksaan reviu

Halaman-halaman ini dibuat dari daftar pemeriksaan; jangan disunting dengan tangan. Setiap temuan atas laporan menyebut
salah satu kode di bawah ini. Tingkat `galat` pasti dan berat, `peringatan` hampir pasti atau lebih ringan, `saran`
perlu dilihat manusia. Sebuah temuan dapat bertingkat lain daripada kodenya bila perkaranya lebih pasti atau kurang
pasti.

Temuan atas sebuah Paket dapat pula berkode PKT (pembacaan), UKR (angka), LBG (lambang), atau KLG (kelengkapan), yang
juga disebut `akuntabel periksa`; lihat [panduan](../panduan/memeriksa-paket.md).

Cara memakai reviu dijelaskan pada [panduan](../panduan/mereviu-laporan.md).
"""
_REASON = {
    "HIT": "Angka yang dihitung harus dapat dihitung ulang oleh pembacanya dari angka-angka di sampingnya.",
    "SIL": "Laporan menyatakan satu hal dengan satu isi; dua isi berarti salah satunya keliru, dan pembaca tidak tahu "
    "yang mana.",
    "NAR": "Kalimat analisis menjelaskan angka dalam tabel, sehingga keduanya harus sejalan.",
    "SKL": "Sebutan menyimpulkan sebuah nilai menurut skala yang ditetapkan; nilai yang sama selalu bersebutan sama.",
    "STR": "Susunan yang utuh dan bernomor urut membuat setiap bagian dapat ditemukan dan dirujuk.",
    "ATR": "Rujukan kepada peraturan, kode, dan tenggat harus dapat ditelusuri ke naskah yang berlaku.",
    "DAT": "Kinerja hanya dapat dipertanggungjawabkan bila datanya berdefinisi, bersumber, dan beralasan.",
}
_QUIET = {
    "HIT": "Angka yang berbeda hanya karena banyak desimal yang dicetak tidak dipersoalkan. Bila dua bacaan aturan "
    "sama-sama menjelaskan angkanya, tidak ada temuan. Tabel yang tidak dikenali dibiarkan.",
    "SIL": "Yang dibandingkan hanya isi dengan tahun, Renstra, Perjanjian Kinerja, dan tahapan anggaran yang tidak "
    "saling meniadakan. Angka yang berbeda hanya karena banyak desimal yang dicetak tidak dipersoalkan.",
    "NAR": "Kalimat yang tidak jelas berbicara tentang apa, tahun berapa, atau perjanjian yang mana dibiarkan, begitu "
    "pula bila salah satu tabel membenarkannya.",
    "SKL": "Nilai yang tidak terbaca, dan sebutan yang tidak dikenal, dibiarkan.",
    "STR": "Bagian yang tidak terbaca sebagai judul, daftar, atau tabel dibiarkan.",
    "ATR": "Peraturan yang belum ada dalam daftar peraturan Akuntabel dibiarkan.",
    "DAT": "Tabel Paket yang kosong karena tidak dipakai tidak dipersoalkan; dokumen tanpa Paket tidak diperiksa.",
}
_ACCEPT = """Bila isinya memang benar demikian, terima temuannya dengan alasan dan nama:

```text
akuntabel reviu laporan.docx --terima "{kode}:TEMPAT" --alasan "ALASAN" --nama "NAMA"
```"""
_FIELD = re.compile(r"\{(\w+)\}")
_MARKER = re.compile(r"[ \t]*<- [A-Z]{3}\d{3}[ \t]*$", re.MULTILINE)
_LONGEST_EXAMPLE = 30
_BEFORE, _AFTER = 5, 2


def pages(pairs: Path = PAIRS) -> dict[str, str]:
    """Every page by its file name; `pairs` is the folder of the fixture pairs that give the examples."""
    checks = [PEMERIKSAAN[kode] for kode in sorted(PEMERIKSAAN)]
    return {"README.md": _overview(checks), **{f"{c.kode}.md": _page(c, pairs / c.kode) for c in checks}}


def _overview(checks: list[Pemeriksaan]) -> str:
    by_family = {family: list(group) for family, group in groupby(checks, key=lambda c: c.keluarga)}
    known = [family for family in KELUARGA if family in by_family]
    contents = "\n".join(f"- [{family}](#{family.lower()}) {KELUARGA[family]}" for family in known)
    return "\n".join([_HEAD, f"{contents}\n", *(_family(family, by_family[family]) for family in known)])


def _family(family: str, checks: list[Pemeriksaan]) -> str:
    head = [f"## {family}\n", f"{KELUARGA[family]}\n", "| Kode | Yang diperiksa | Tingkat |", "|---|---|---|"]
    rows = [f"| [{c.kode}]({c.kode}.md) | {_paragraphs(c)[0].replace('|', '∣')} | {c.tingkat} |" for c in checks]
    return "\n".join([*head, *rows, ""])


def _paragraphs(check: Pemeriksaan) -> list[str]:
    """What a check finds, then how it reads and what it leaves alone."""
    return [" ".join(part.split()) for part in check.penjelasan.split("\n\n")]


def _page(check: Pemeriksaan, pair: Path) -> str:
    what, *further = _paragraphs(check)
    law = "; ".join(", ".join(filter(None, (k.peraturan.sebutan, k.tempat))) for k in check.dasar)
    parts = [
        f"# {check.kode} `{check.nama}`",
        f"Tingkat: **{check.tingkat}**. Keluarga: [{check.keluarga}](README.md#{check.keluarga.lower()}).",
        "## Yang diperiksa",
        what,
        f"> {_plain(check.pesan)}",
        "## Mengapa",
        _REASON[check.keluarga],
        f"Dasar: {law}.",
        "## Contoh",
        *_examples(check.kode, pair),
        "## Yang perlu dilakukan",
        _plain(check.saran),
        _ACCEPT.format(kode=check.kode),
        "## Batas pemeriksaan",
        *further,
        _QUIET[check.keluarga],
    ]
    return "\n\n".join(parts) + "\n"


def _examples(kode: str, pair: Path) -> Iterator[str]:
    """The texts of the pair; of a pair that changes a Paket or a workbook, its example in words."""
    if kode in CONTOH:
        yield from ("Ditemukan:", _fenced(CONTOH[kode].salah), "Tidak ditemukan:", _fenced(CONTOH[kode].benar))
        return
    flawed, sound = (_lines((pair / f"{name}.txt").read_text(encoding="utf-8")) for name in ("flawed", "sound"))
    sound = [_MARKER.sub("", line) for line in sound]
    changes = SequenceMatcher(None, flawed, sound, autojunk=False).get_opcodes()
    in_flawed = {i for kind, start, end, _, _ in changes if kind != "equal" for i in range(start, end)}
    in_sound = {i for kind, _, _, start, end in changes if kind != "equal" for i in range(start, end)}
    in_flawed |= {i for i, line in enumerate(flawed) if _MARKER.search(line)}
    yield from ("Ditemukan pada baris bertanda `<-`:", _fenced("\n".join(_excerpt(flawed, in_flawed))))
    yield from ("Tidak ditemukan:", _fenced("\n".join(_excerpt(sound, in_sound))))


def _lines(text: str) -> list[str]:
    return text.strip("\n").split("\n")


def _excerpt(lines: list[str], telling: set[int]) -> Iterator[str]:
    """A text whole when it is short; else the lines that tell, what stands around them, and `…` for the rest."""
    last = -1
    for number, line in enumerate(lines):
        near = any(number - _AFTER <= at <= number + _BEFORE for at in telling)
        if len(lines) <= _LONGEST_EXAMPLE or near or line.startswith("Tabel "):
            if number > last + 1:
                yield "…"
            yield line
            last = number
    if last < len(lines) - 1:
        yield "…"


def _fenced(text: str) -> str:
    return "\n".join(["```text", *(line.replace("\t", " | ") for line in text.split("\n")), "```"])


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
