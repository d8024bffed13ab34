"""The document beside its findings, as one page that needs nothing else: no script, no file, no network.

Every finding leads to its place and to those it was compared with, every marked place to its findings.
"""

from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

import akuntabel.reviu.periksa  # noqa: F401  # enters the checks, whose explanations the page tells
from akuntabel import __version__
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca
from akuntabel.dokumen.html.gaya import base_stylesheet
from akuntabel.dokumen.html.teks import escape
from akuntabel.reviu.hasil import HasilReviu
from akuntabel.reviu.keluaran.isi_halaman import Catatan, IsiDokumen, Rujukan
from akuntabel.reviu.keluaran.teks import SEBUTAN_TINGKAT, acceptance, compared_places, printable, summary
from akuntabel.reviu.letak import AWAL, Posisi, shortened
from akuntabel.reviu.registry import PEMERIKSAAN
from akuntabel.reviu.temuan import Tingkat

_IN_LIST = 90


def write_halaman(hasil: HasilReviu) -> str:
    """The reviewed documents with the findings at their side; without documents the findings alone."""
    numbered = [Catatan(number, b) for number, b in enumerate(hasil.butir, 1)]
    documents = hasil.perkara.dokumen
    files = {d.berkas for d in documents}
    others = Rujukan(hasil)
    sections = [_document(d, [c for c in numbered if c.butir.temuan.berkas == d.berkas], others) for d in documents]
    loose = [c for c in numbered if c.butir.temuan.berkas not in files]
    style = base_stylesheet() + _own_style()
    return _frame().render(
        judul=", ".join(d.berkas for d in hasil.dokumen),
        versi=__version__,
        gaya=Markup(style),  # noqa: S704 (our own sheet)
        gaya_hash=b64encode(sha256(style.encode()).digest()).decode("ascii"),
        navigasi=Markup(_navigation(numbered)),  # noqa: S704 (escaped below)
        ringkasan=_capitalized(summary(hasil)),
        saring=list(_filters(numbered)),
        berdokumen=bool(documents),
        catatan=[note for d in hasil.dokumen for note in d.catatan],
        usang=hasil.usang,
        jejak=[(j, _first_sentence(PEMERIKSAAN[j.kode].penjelasan)) for j in hasil.diperiksa.jejak if j.diperiksa],
        diam=[j.kode for j in hasil.diperiksa.jejak if not j.diperiksa],
        tabel=hasil.diperiksa.tabel,
        bagian=Markup("\n".join([*sections, _aside(loose, others, marked=False)])),  # noqa: S704 (escaped below)
    )


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]


def _first_sentence(text: str) -> str:
    return " ".join(text.partition("\n\n")[0].split())


def _groups(numbered: Sequence[Catatan]) -> Iterator[tuple[str, str, list[Catatan]]]:
    """Name, heading and findings of each gravity that has some, then of those that were accepted."""
    for t in Tingkat:
        yield t.value, SEBUTAN_TINGKAT[t], [c for c in numbered if c.golongan == t.value]
    yield "diterima", "Diterima", [c for c in numbered if c.golongan == "diterima"]


def _filters(numbered: Sequence[Catatan]) -> Iterator[tuple[str, str]]:
    """What can be hidden: the name of each group, and its label."""
    return ((name, f"{title} ({len(items)})") for name, title, items in _groups(numbered) if items)


def _navigation(numbered: Sequence[Catatan]) -> str:
    """The findings by group, each a link to its card."""
    lists = "".join(_navigation_group(*group) for group in _groups(numbered) if group[-1])
    return f'<ul class="daftar-isi">{lists}</ul>' if lists else "<p>Tidak ada temuan.</p>"


def _navigation_group(name: str, title: str, items: Sequence[Catatan]) -> str:
    lines = "".join(
        f'<li class="t2 {name}"><a href="#{c.kartu}">{escape(c.butir.temuan.kode)}'
        f" {escape(printable(shortened(c.butir.sebutan, _IN_LIST)))}"
        f"<span>{escape(printable(shortened(c.butir.temuan.pesan, _IN_LIST)))}</span></a></li>"
        for c in items
    )
    return f'<li class="{name}"><strong>{title} ({len(items)})</strong></li>{lines}'


def _document(document: DokumenTerbaca, notes: Sequence[Catatan], others: Rujukan) -> str:
    plan = others.denah[document.berkas]
    placed: dict[int, list[tuple[Posisi, Catatan]]] = defaultdict(list)
    for note in notes:
        posisi = plan.posisi(note.butir.temuan.tempat)
        placed[posisi.blok].append((posisi, note))
    whole = _row("", [note for _, note in placed[AWAL.blok]], others, marked=False)
    content = IsiDokumen(document, placed, others)
    rows = (
        _row(content.blok(index), [note for _, note in placed.get(index, ())], others)
        for index in range(len(document.blok))
    )
    title = escape(printable(document.berkas))
    return f'<section aria-label="{title}"><h2>{title}</h2>{whole}{"".join(rows)}</section>'


def _row(content: str, notes: Sequence[Catatan], others: Rujukan, *, marked: bool = True) -> str:
    if not notes:
        return f'<div class="baris"><div class="isi">{content}</div></div>' if content else ""
    return f'<div class="baris ada"><div class="isi">{content}</div>{_aside(notes, others, marked=marked)}</div>'


def _aside(notes: Sequence[Catatan], others: Rujukan, *, marked: bool) -> str:
    """Cards of findings; they lead to their marks where the page has any."""
    cards = "".join(_card(note, others, marked=marked) for note in notes)
    return f'<div class="sisi">{cards}</div>' if cards else ""


def _card(note: Catatan, others: Rujukan, *, marked: bool) -> str:
    b, t = note.butir, note.butir.temuan
    lines = [
        escape(printable(t.pesan)),
        escape(printable(t.saran)),
        _compared(note, others),
        escape(printable(f"Dasar: {t.aturan}.")) if t.aturan else "",
        escape(printable(acceptance(b))),
    ]
    body = "".join(f"<p>{line}</p>" for line in lines if line)
    gravity = SEBUTAN_TINGKAT[t.tingkat] + (", diterima" if b.penerimaan else "")
    place = escape(printable(b.sebutan))
    if marked:
        place = f'<a href="#{note.tanda}">{place}</a>'
    return (
        f'<article class="temuan {t.tingkat.value}{" diterima" if b.penerimaan else ""}" id="{note.kartu}"'
        f' aria-label="Temuan {note.nomor}"><p class="kode">{note.nomor}. {escape(t.kode)} · {gravity}</p>'
        f'<p class="tempat">{place}</p>{body}</article>'
    )


def _compared(note: Catatan, others: Rujukan) -> str:
    """The places it was compared with, each a link where the page has it."""
    named = {name: others.pengenal(*place) for name, place in compared_places(note.butir).items()}
    if not named:
        return ""
    links = (
        f'<a href="#{target}">{escape(printable(words))}</a>' if target else escape(printable(words))
        for words, target in named.items()
    )
    return f"Dibandingkan dengan: {'; '.join(links)}."


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
