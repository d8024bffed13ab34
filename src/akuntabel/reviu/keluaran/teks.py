"""Findings in words, the same in every output."""

from collections.abc import Sequence

from akuntabel.dokumen.baca.terbaca import Tempat
from akuntabel.reviu.hasil import Butir, HasilReviu, Putusan
from akuntabel.reviu.temuan import Tingkat
from akuntabel.skema.tanggal import format_tanggal

_MOST_PLACES = 5
SEBUTAN_TINGKAT = {Tingkat.GALAT: "Galat", Tingkat.PERINGATAN: "Peringatan", Tingkat.SARAN: "Saran"}


def count_text(number: int) -> str:
    """A count with dots between thousands."""
    return f"{number:,}".replace(",", ".")


def summary(hasil: HasilReviu) -> str:
    """The last line: `31 temuan (12 galat, 14 peringatan, 5 saran); 512 angka diperiksa dalam 38 tabel.`"""
    counts = ", ".join(f"{count_text(hasil.banyak(t))} {t.value}" for t in hasil.ditampilkan)
    found = f"{count_text(len(hasil.terbuka))} temuan ({counts})" if hasil.terbuka else "tidak ada temuan"
    accepted = f", {count_text(len(hasil.diterima))} diterima dengan alasan" if hasil.diterima else ""
    seen = hasil.diperiksa
    if all(d.format == "paket" for d in hasil.dokumen):
        return f"{found}{accepted}; {count_text(sum(j.diperiksa for j in seen.jejak))} isian dibandingkan."
    return f"{found}{accepted}; {count_text(seen.angka)} angka diperiksa dalam {count_text(seen.dikenali)} tabel."


def summary_together(hasil: Sequence[HasilReviu], gagal: int) -> str:
    """The sum over at least one review: `3 reviu: 170 temuan (38 galat, 55 peringatan, 77 saran); 1 tanpa galat.`"""
    numbers = {t: sum(h.banyak(t) for h in hasil) for t in hasil[0].ditampilkan}
    counts = ", ".join(f"{count_text(n)} {t.value}" for t, n in numbers.items())
    clean = sum(h.putusan is Putusan.BERSIH for h in hasil)
    failed = f", {count_text(gagal)} tidak terbaca" if gagal else ""
    return (
        f"{count_text(len(hasil) + gagal)} reviu: {count_text(sum(numbers.values()))} temuan ({counts}); "
        f"{count_text(clean)} tanpa galat{failed}."
    )


def acceptance(butir: Butir) -> str:
    """Who accepted a finding, when and why; empty when nobody did."""
    accepted = butir.penerimaan
    if accepted is None:
        return ""
    return f"Diterima oleh {accepted.nama}, {format_tanggal(accepted.tanggal)}: {accepted.alasan}"


def printable(text: str) -> str:
    """A text on one line, without the signs that steer a terminal or turn its direction."""
    return "".join(c if c.isprintable() else " " for c in text)


def compared_places(butir: Butir) -> dict[str, tuple[str, Tempat]]:
    """The places that a finding was compared with, file and place by name; the finding's own name is told already."""
    t = butir.temuan
    named: dict[str, tuple[str, Tempat]] = {}
    for name, file, place in zip(butir.sebutan_lain, butir.berkas_lain, t.tempat_lain, strict=True):
        named.setdefault(name if file == t.berkas else f"{file}, {name}", (file, place))
    named.pop(butir.sebutan, None)
    return named


def compared(butir: Butir, most: int = _MOST_PLACES, *, elsewhere: bool = False) -> str:
    """What a finding was compared with: `Tabel 2.3 baris 7; renstra.docx, Tabel 4.1 baris 3; dan 4 tempat lain`.

    A place in another document names its file. `elsewhere` leaves out the finding's own table.
    """
    t = butir.temuan
    places = [
        name
        for name, (file, place) in compared_places(butir).items()
        if not (elsewhere and file == t.berkas and place.tabel is not None and place.tabel == t.tempat.tabel)
    ]
    named = places[:most]
    rest = len(places) - len(named)
    return printable("; ".join([*named, f"dan {count_text(rest)} tempat lain"] if rest else named))


def remark(butir: Butir) -> list[str]:
    """A finding as the paragraphs of a remark beside its place; the first is its title."""
    t = butir.temuan
    others = compared(butir)
    lines = (
        f"{t.kode} · {SEBUTAN_TINGKAT[t.tingkat]}",
        t.pesan,
        t.saran,
        f"Dibandingkan dengan: {others}." if others else "",
        f"Dasar: {t.aturan}." if t.aturan else "",
        acceptance(butir),
    )
    return [printable(line) for line in lines if line]
