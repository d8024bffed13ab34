"""The document beside its findings, as one page that needs nothing else: no script, no file, no network.

Every finding leads to its place, every marked place to its findings.
"""

from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from akuntabel import __version__
from akuntabel.dokumen.baca.terbaca import (
    BlokTerbaca,
    DokumenTerbaca,
    JudulTerbaca,
    ParagrafTerbaca,
    SelTerbaca,
    TabelTerbaca,
)
from akuntabel.dokumen.html.gaya import base_stylesheet
from akuntabel.dokumen.html.teks import escape
from akuntabel.reviu.hasil import Butir, HasilReviu
from akuntabel.reviu.keluaran.teks import SEBUTAN_TINGKAT, acceptance, printable, summary
from akuntabel.reviu.letak import AWAL, Denah, Posisi, shortened
from akuntabel.reviu.temuan import Tingkat

_DEEPEST = 6
_IN_LIST = 90
_LONG = 120  # letters; a longer mark is not coloured


@dataclass(frozen=True, slots=True)
class _Catatan:
    """A finding with its number on the page."""

    nomor: int
    butir: Butir

    @property
    def kartu(self) -> str:
        return f"t{self.nomor}"

    @property
    def tanda(self) -> str:
        return f"m{self.nomor}"


def write_halaman(hasil: HasilReviu) -> str:
    """The reviewed documents with the findings at their side; without documents the findings alone."""
    numbered = [_Catatan(number, b) for number, b in enumerate(hasil.butir, 1)]
    documents = hasil.perkara.dokumen
    files = {d.berkas for d in documents}
    sections = [_document(d, [c for c in numbered if c.butir.temuan.berkas == d.berkas]) for d in documents]
    loose = [c for c in numbered if c.butir.temuan.berkas not in files]
    style = base_stylesheet() + _own_style()
    return _frame().render(
        judul=", ".join(d.berkas for d in hasil.dokumen),
        versi=__version__,
        gaya=Markup(style),  # noqa: S704 (our own sheet)
        gaya_hash=b64encode(sha256(style.encode()).digest()).decode("ascii"),
        navigasi=Markup(_navigation(numbered)),  # noqa: S704 (escaped below)
        ringkasan=_capitalized(summary(hasil)),
        catatan=[note for d in hasil.dokumen for note in d.catatan],
        usang=hasil.usang,
        jejak=hasil.diperiksa.jejak,
        tabel=hasil.diperiksa.tabel,
        bagian=Markup("\n".join([*sections, _aside(loose, marked=False)])),  # noqa: S704 (escaped below)
    )


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]


def _navigation(numbered: Sequence[_Catatan]) -> str:
    """The findings by gravity, then those that were accepted, each a link to its card."""
    groups = [
        (SEBUTAN_TINGKAT[t], [c for c in numbered if c.butir.temuan.tingkat is t and not c.butir.penerimaan])
        for t in Tingkat
    ]
    groups.append(("Diterima", [c for c in numbered if c.butir.penerimaan]))
    lists = "".join(_navigation_group(title, items) for title, items in groups if items)
    return f'<ul class="daftar-isi">{lists}</ul>' if lists else "<p>Tidak ada temuan.</p>"


def _navigation_group(title: str, items: Sequence[_Catatan]) -> str:
    lines = "".join(
        f'<li class="t2"><a href="#{c.kartu}">{escape(c.butir.temuan.kode)}'
        f" {escape(printable(shortened(c.butir.sebutan, _IN_LIST)))}</a></li>"
        for c in items
    )
    return f"<li><strong>{title} ({len(items)})</strong></li>{lines}"


def _document(document: DokumenTerbaca, notes: Sequence[_Catatan]) -> str:
    plan = Denah(document)
    placed: dict[int, list[tuple[Posisi, _Catatan]]] = defaultdict(list)
    for note in notes:
        posisi = plan.posisi(note.butir.temuan.tempat)
        placed[posisi.blok].append((posisi, note))
    whole = _row("", [note for _, note in placed[AWAL.blok]], marked=False)
    rows = (_block_row(block, placed[index]) for index, block in enumerate(document.blok))
    title = escape(printable(document.berkas))
    return f'<section aria-label="{title}"><h2>{title}</h2>{whole}{"".join(rows)}</section>'


def _block_row(block: BlokTerbaca, placed: Sequence[tuple[Posisi, _Catatan]]) -> str:
    return _row(_block(block, placed), [note for _, note in placed])


def _row(content: str, notes: Sequence[_Catatan], *, marked: bool = True) -> str:
    if not notes:
        return f'<div class="baris"><div class="isi">{content}</div></div>' if content else ""
    return f'<div class="baris ada"><div class="isi">{content}</div>{_aside(notes, marked=marked)}</div>'


def _aside(notes: Sequence[_Catatan], *, marked: bool) -> str:
    """Cards of findings; they lead to their marks where the page has any."""
    cards = "".join(_card(note, marked=marked) for note in notes)
    return f'<div class="sisi">{cards}</div>' if cards else ""


def _card(note: _Catatan, *, marked: bool) -> str:
    b, t = note.butir, note.butir.temuan
    others = (
        f"{place} ({file})" if file != t.berkas else place
        for place, file in zip(b.sebutan_lain, b.berkas_lain, strict=True)
    )
    lines = [
        t.pesan,
        t.saran,
        f"Dibandingkan dengan: {'; '.join(others)}." if t.tempat_lain else "",
        f"Dasar: {t.aturan}." if t.aturan else "",
        acceptance(b),
    ]
    body = "".join(f"<p>{escape(printable(line))}</p>" for line in lines if line)
    gravity = SEBUTAN_TINGKAT[t.tingkat] + (", diterima" if b.penerimaan else "")
    place = escape(printable(b.sebutan))
    if marked:
        place = f'<a href="#{note.tanda}">{place}</a>'
    return (
        f'<article class="temuan {t.tingkat.value}" id="{note.kartu}" aria-label="Temuan {note.nomor}">'
        f'<p class="kode">{note.nomor}. {escape(t.kode)} · {gravity}</p>'
        f'<p class="tempat">{place}</p>{body}</article>'
    )


# The document


def _block(block: BlokTerbaca, placed: Sequence[tuple[Posisi, _Catatan]]) -> str:
    notes = [note for _, note in placed]
    match block:
        case JudulTerbaca(teks=text, tingkat=level):
            tag = f"h{min(max(level, 1) + 2, _DEEPEST)}"
            return f"<{tag}>{_marked(text, notes)}</{tag}>"
        case ParagrafTerbaca(teks=text, tanda=mark):
            return f"<p>{escape(mark)} {_marked(text, notes)}</p>" if mark else f"<p>{_marked(text, notes)}</p>"
        case TabelTerbaca():
            return _table(block, placed)


def _table(table: TabelTerbaca, placed: Sequence[tuple[Posisi, _Catatan]]) -> str:
    by_cell: dict[int, list[_Catatan]] = defaultdict(list)
    whole: list[_Catatan] = []
    for posisi, note in placed:
        cell = _cell_at(table, posisi)
        if cell is None:
            whole.append(note)
        else:
            by_cell[id(cell)].append(note)
    name = f"Tabel {table.nomor} {table.judul}".strip() if table.nomor else table.judul or "Tabel"
    rows = list(_rows(table, by_cell))
    head, body = "".join(rows[: table.kepala]), "".join(rows[table.kepala :])
    return (
        f'<div class="gulir" tabindex="0" role="group" aria-label="{escape(printable(name))}"><table>'
        f"<caption>{_marked(name, whole)}</caption>"
        f"{f'<thead>{head}</thead>' if head else ''}<tbody>{body}</tbody></table></div>"
    )


def _cell_at(table: TabelTerbaca, posisi: Posisi) -> SelTerbaca | None:
    if not 0 < posisi.baris <= len(table.grid):
        return None
    row = table.grid[posisi.baris - 1]
    return row[max(posisi.kolom, 1) - 1] if row and posisi.kolom <= len(row) else None


def _rows(table: TabelTerbaca, notes: dict[int, list[_Catatan]]) -> Iterator[str]:
    """Rows as text; a cell that covers several places is written once, where it begins.

    A head that a cell of the body grows out of is cut there: HTML lets no cell leave its part.
    """
    seen: set[int] = set()
    for number, row in enumerate(table.grid):
        part_end = table.kepala if number < table.kepala else len(table.grid)
        tag = "th" if number < table.kepala else "td"
        cells = []
        for cell in row:
            if id(cell) in seen:
                continue
            seen.add(id(cell))
            down = min(cell.baris, part_end - number)
            spans = _span("colspan", cell.kolom) + _span("rowspan", down)
            cells.append(f"<{tag}{spans}>{_marked(cell.teks, notes.get(id(cell), ()))}</{tag}>")
        yield f"<tr>{''.join(cells)}</tr>"


def _span(name: str, number: int) -> str:
    return f' {name}="{number}"' if number > 1 else ""


def _marked(text: str, notes: Sequence[_Catatan]) -> str:
    """A text with the words that findings are about marked, each mark leading to its findings."""
    if not notes:
        return _lines(text)
    out, at = [], 0
    for start, end, here in _stretches(text, notes):
        out.append(_lines(text[at:start]))
        out.append(_mark(text[start:end], here))
        at = end
    return "".join([*out, _lines(text[at:])])


def _stretches(text: str, notes: Sequence[_Catatan]) -> list[tuple[int, int, list[_Catatan]]]:
    """Where the marks stand, apart from each other; a finding whose words are not there marks the whole text."""
    found: dict[tuple[int, int], list[_Catatan]] = defaultdict(list)
    for note in notes:
        words = note.butir.temuan.tercetak
        start = text.find(words) if words else -1
        found[(start, start + len(words)) if start >= 0 else (0, len(text))].append(note)
    apart: list[tuple[int, int, list[_Catatan]]] = []
    for (start, end), here in sorted(found.items(), key=lambda item: item[0]):
        if apart and start < apart[-1][1]:
            first, last, others = apart[-1]
            apart[-1] = (first, max(last, end), others + here)
        else:
            apart.append((start, end, here))
    return apart


def _mark(text: str, notes: Sequence[_Catatan]) -> str:
    """One mark; further findings at the same words have an anchor each inside it."""
    first, *rest = notes
    gravest = min((n.butir.temuan.tingkat for n in notes), key=list(Tingkat).index)
    anchors = "".join(f'<span id="{n.tanda}"></span>' for n in rest)
    links = "".join(
        f'<a class="acu" href="#{n.kartu}" aria-label="Temuan {n.nomor}, {n.butir.temuan.tingkat.value}">{n.nomor}</a>'
        for n in notes
    )
    look = f"{gravest.value} panjang" if len(text) > _LONG else gravest.value
    return f'<mark class="{look}" id="{first.tanda}">{anchors}{_lines(text)}{links}</mark>'


def _lines(text: str) -> str:
    return "<br>".join(escape(printable(line)) for line in text.split("\n"))


@cache
def _own_style() -> str:
    return resources.files(__package__).joinpath("halaman.css").read_text("utf-8")


@cache
def _frame() -> Template:
    environment = Environment(
        loader=PackageLoader("akuntabel.reviu", "keluaran"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("halaman.html.jinja")
