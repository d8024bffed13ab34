"""Cerita: what the planner has to say of each sasaran or indikator; one row a subject, one column a kind of point."""

from collections.abc import Iterator

from akuntabel.berkas.buku.isian import Isian
from akuntabel.berkas.buku.pandangan.rupa import Anak, Kol, Kunci, Letak, Pandangan, Terhitung, Tunjuk
from akuntabel.skema.tabel.narasi import JenisAnalisis

_SLOTS = ("perjanjian", "unsur", "indikator", "program")


def _rows(isian: Isian) -> Iterator[Kunci]:
    """Subjects in the order in which they are spoken of, then what the agreements promise and nobody speaks of."""
    spoken = dict.fromkeys(tuple(texts[name] for name in _SLOTS) for texts in isian.teks["analisis"])
    above = {texts["kode"]: texts["unsur"] for texts in isian.teks["indikator"]}
    told = {key[:2] for key in spoken}
    promised = dict.fromkeys((t["perjanjian"], above.get(t["indikator"], ""), "", "") for t in isian.teks["target_pk"])
    for key in (*spoken, *(key for key in promised if key[:2] not in told)):
        yield dict(zip(_SLOTS, key, strict=True))


def _finished(isian: Isian) -> Terhitung:
    """What a row says with its figures filled in."""

    def value(place: Letak) -> str:
        said = (text for name, text in place.teks.items() if name.startswith("analisis."))
        return "\n".join(isian.kalimat[text] for text in said if text in isian.kalimat)

    return Terhitung("kalimat", "Kalimat jadi", 60, lambda _: "", value)


VIEW = Pandangan(
    nama="cerita",
    judul="Cerita",
    bantuan="Penjelasan setiap tujuan, sasaran atau program: penyebab, pendorong, penghambat, solusi. Butir kedua "
    "ditulis pada baris baru dengan judul yang sama. Sebut angka dengan namanya, misalnya [capaian IKM].",
    bagian=(
        Tunjuk("perjanjian", "perjanjian"),
        Tunjuk("unsur", "unsur"),
        Tunjuk("indikator", "indikator"),
        Tunjuk("program", "program"),
        Anak("analisis", {name: name for name in _SLOTS}, ("uraian",), sebar="jenis"),
    ),
    kolom=(
        Kol("perjanjian", judul="Perjanjian Kinerja", bantuan="Kosong: untuk seluruh laporan.", lebar=24),
        Kol("unsur", judul="Tujuan/sasaran", lebar=34),
        Kol("indikator", judul="Indikator", bantuan="Bila sasarannya memiliki beberapa indikator.", lebar=30),
        Kol("analisis", judul="{}", untuk=lambda _: [kind.value for kind in JenisAnalisis], lebar=44),
        Kol(hitung=lambda isian: [_finished(isian)] if isian.kalimat else []),
        Kol("program", judul="Program", bantuan="Untuk penjelasan tentang satu program.", lebar=34),
    ),
    baris=lambda isian: list(_rows(isian)),
)
