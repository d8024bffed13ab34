"""Where each figure comes from: one entry a figure, listed at the end and opened at the figure.

An entry is an element of the list with the `popover` attribute: it reads as part of the list,
and a press on the figure lifts it beside the text. No script takes part.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from akuntabel.dokumen.blocks import Figur
from akuntabel.dokumen.figur import identity, printed
from akuntabel.dokumen.html.teks import Pengenal, escape
from akuntabel.skema.bilangan import decimals_of, format_bilangan
from akuntabel.ukur.angka import Angka, Sumber, Turunan

_DIGITS_SHOWN = 12
_KEPT = 16384
"""Texts of figures outlive one page: a changed sentence leaves nearly all of them as they were."""


class DaftarAsal:
    """The figures of a page, each once, in order of appearance; what they are made of follows them."""

    def __init__(self, pengenal: Pengenal) -> None:
        self._pengenal = pengenal
        self._anchors: dict[Angka, str] = {}
        self._by_name: dict[tuple[object, ...], str] = {}
        self._listed: list[Angka] = []

    def figure(self, figur: Figur) -> str:
        """A printed figure that opens its entry."""
        classes = "f tebal" if figur.tebal else "f"
        text = _escaped(figur)
        return f'<button type="button" class="{classes}" popovertarget="{self.anchor(figur.angka)}">{text}</button>'

    def anchor(self, angka: Angka) -> str:
        """The identifier of the figure's entry; a figure met for the first time joins the list."""
        anchor = self._anchors.get(angka)
        if anchor is None:
            same = identity(angka)
            anchor = self._by_name.get(same)
            if anchor is None:
                anchor = self._by_name[same] = self._pengenal.new(f"asal {angka.nama}")
                self._listed.append(angka)
            self._anchors[angka] = anchor
        return anchor

    def entries(self) -> Iterator[str]:
        """The entries, those of inputs met on the way included."""
        for angka in self._listed:  # grows while it is walked
            asal = angka.asal
            inputs = tuple(map(self.anchor, asal.angka())) if isinstance(asal, Turunan) else ()
            yield _entry(angka, self.anchor(angka), inputs)


@lru_cache(maxsize=_KEPT)
def _escaped(figur: Figur) -> str:
    return escape(printed(figur))


@lru_cache(maxsize=_KEPT)
def _entry(angka: Angka, anchor: str, inputs: tuple[str, ...]) -> str:
    name = escape(angka.judul or angka.nama)
    rows = [("Nilai", _value(angka))]
    if angka.nilai is None and angka.catatan:
        rows.append(("Sebab", escape(angka.catatan)))
    if isinstance(angka.asal, Sumber):
        rows.append(("Sumber", escape(str(angka.asal))))
    else:
        rows += _derivation(angka.asal, inputs)
    if angka.nilai is not None and angka.catatan:
        rows.append(("Catatan", escape(angka.catatan)))
    body = "".join(f"<dt>{label}</dt><dd>{text}</dd>" for label, text in rows)
    return (
        f'<div class="asal" id="{anchor}" popover role="group" aria-label="Asal angka {name}">'
        f'<p class="nama">{name}</p><dl>{body}</dl>'
        f'<button type="button" class="tutup" popovertarget="{anchor}" popovertargetaction="hide">Tutup</button></div>'
    )


def _value(angka: Angka) -> str:
    shown = f"<strong>{_escaped(Figur(angka))}</strong>"
    if angka.nilai is None or angka.sampai is not None:
        return shown
    decimals = decimals_of(angka.nilai)
    exact = format_bilangan(angka.nilai, min(decimals, _DIGITS_SHOWN))
    if decimals > _DIGITS_SHOWN:
        exact = f"{exact}…"
    return shown if exact in angka.teks else f'{shown} <span class="tepat">(tepatnya {exact})</span>'


def _derivation(asal: Turunan, anchors: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    aturan = asal.aturan
    yield "Aturan", escape(aturan.judul)
    yield "Rumus", escape(aturan.rumus)
    yield "Dasar", escape("; ".join(kutipan.teks for kutipan in aturan.dasar))
    choices = [f"{_words(name)}: {value}" for name, value in asal.lain if isinstance(value, str | int | Decimal)]
    if choices:
        yield "Pilihan", escape("; ".join(choices))
    yield "Masukan", f"<ul>{''.join(_inputs(asal, iter(anchors)))}</ul>"


def _inputs(asal: Turunan, anchors: Iterator[str]) -> Iterator[str]:
    for name, given in asal.masukan:
        figures = (given,) if isinstance(given, Angka) else given
        for angka in figures:
            yield (
                f'<li>{escape(_words(name))}: <button type="button" class="f" popovertarget="{next(anchors)}">'
                f"{_escaped(Figur(angka))}</button> <span>{escape(angka.judul or angka.nama)}</span></li>"
            )


def _words(parameter: str) -> str:
    return parameter.replace("_", " ")
