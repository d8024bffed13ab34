"""What a document refers to: its headings and captions with their bookmarks, pages and numbers."""

from collections.abc import Callable
from dataclasses import dataclass

from akuntabel.dokumen.blocks import Foto, Grafik, Isi, Judul, Penomoran, Tabel
from akuntabel.dokumen.dokumen import Dokumen, number, walk


@dataclass(frozen=True, slots=True)
class Entri:
    """A heading or caption: number as printed, text, level in the contents (0 is not listed)."""

    bookmark: str
    nomor: str
    isi: Isi
    tingkat: int = 1

    @property
    def nomor_bookmark(self) -> str:
        """The bookmark around the number alone."""
        return f"_Ref{self.bookmark.removeprefix('_Toc')}"


@dataclass(frozen=True, slots=True)
class Rujukan:
    """All headings in walking order, captions by label, and the way to a link's relationship id."""

    judul: tuple[Entri, ...]
    tabel: dict[str, Entri]
    gambar: dict[str, Entri]
    link: Callable[[str], str]

    def knows(self, label: str) -> bool:
        """Has any captioned block this label?"""
        return label in self.tabel or label in self.gambar

    def caption(self, label: str) -> Entri:
        """The caption of a label.

        Raises:
            ValueError: no block has it.
        """
        found = self.tabel.get(label) or self.gambar.get(label)
        if found is None:
            raise ValueError(f"no table or picture is labelled {label!r}")
        return found


def collect(document: Dokumen, link: Callable[[str], str]) -> Rujukan:
    """Number everything that can be referred to; `link` gives the relationship of an address."""
    nomor = number(document)
    blocks = [block for part in document.bagian for block in walk(part.blok)]
    headings = [block for block in blocks if isinstance(block, Judul)]
    judul = tuple(
        Entri(
            f"_TocJudul{position}",
            printed,
            block.isi,
            0 if block.penomoran is Penomoran.SENYAP else block.tingkat,
        )
        for position, (block, printed) in enumerate(zip(headings, nomor.judul, strict=True), 1)
    )
    captions: dict[type[Tabel | Grafik], dict[str, Entri]] = {Tabel: {}, Grafik: {}}
    for block in blocks:
        if isinstance(block, Tabel | Grafik | Foto) and block.judul:
            kind = Tabel if isinstance(block, Tabel) else Grafik
            listed = captions[kind]
            bookmark = f"_Toc{kind.__name__}{len(listed) + 1}"
            listed[block.label] = Entri(bookmark, nomor.label[block.label], block.judul)
    return Rujukan(judul, captions[Tabel], captions[Grafik], link)
