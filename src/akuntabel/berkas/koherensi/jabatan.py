"""Who holds a post and signs for it: one definite holder at a time, signing in term, to the post above."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from akuntabel.berkas.koherensi.catatan import Catatan, check
from akuntabel.berkas.koherensi.jenjang import has_jenjang
from akuntabel.berkas.temuan import Kode
from akuntabel.skema.paket import Paket
from akuntabel.skema.tabel.instansi import Jabatan, Pejabat, StatusPejabat
from akuntabel.skema.tanggal import format_tanggal


@check("pejabat", "jabatan")
def posts_with_two_definite_holders(paket: Paket) -> Iterator[Catatan]:
    """Only where the dates say so: a term that does not tell its beginning proves nothing."""
    terms: dict[str, list[tuple[date, int]]] = {}
    for nomor, pejabat in enumerate(paket.pejabat):
        if pejabat.status is StatusPejabat.DEFINITIF and pejabat.mulai:
            terms.setdefault(pejabat.jabatan, []).append((pejabat.mulai, nomor))
    for jabatan, begun in terms.items():
        for (_, first), (start, second) in pairwise(sorted(begun)):
            one, other = paket.pejabat[first], paket.pejabat[second]
            if one.selesai is None or start < one.selesai:
                until = format_tanggal(one.selesai) if one.selesai else "tidak disebut berakhir"
                yield Catatan(
                    Kode.JABATAN_BERTUMPANG,
                    "pejabat",
                    first,
                    "selesai",
                    f"{_title(paket, jabatan)} dijabat '{one.kode}' (sampai: {until}), padahal '{other.kode}' mulai "
                    f"menjabat {format_tanggal(start)}.",
                    "Betulkan tanggal selesai pejabat yang lama; pejabat sementara ditulis Plt., Plh., atau Pj.",
                )


@check("perjanjian", "pejabat", "jabatan")
def agreements_signed_outside_the_term(paket: Paket) -> Iterator[Catatan]:
    for nomor, perjanjian in enumerate(paket.perjanjian):
        for field in ("pihak_pertama", "pihak_kedua"):
            pejabat: Pejabat | None = paket.kunci["pejabat"].get(getattr(perjanjian, field))
            if pejabat is None or perjanjian.tanggal is None:
                continue
            early = pejabat.mulai is not None and perjanjian.tanggal < pejabat.mulai
            late = pejabat.selesai is not None and perjanjian.tanggal > pejabat.selesai
            if early or late:
                word, day = ("mulai", pejabat.mulai) if early else ("selesai", pejabat.selesai)
                yield Catatan(
                    Kode.DI_LUAR_MASA_JABATAN,
                    "perjanjian",
                    nomor,
                    field,
                    f"PK bertanggal {format_tanggal(perjanjian.tanggal)}, sedangkan '{pejabat.kode}' {word} menjabat "
                    f"{format_tanggal(day) if day else ''}.",
                    "Pilih pejabat yang menjabat pada tanggal itu, atau betulkan tanggalnya.",
                )


@check("perjanjian", "pejabat", "jabatan")
def agreements_with_another_than_the_post_above(paket: Paket) -> Iterator[Catatan]:
    if not has_jenjang(paket):
        return
    for nomor, perjanjian in enumerate(paket.perjanjian):
        own, above = _post(paket, perjanjian.pihak_pertama), _post(paket, perjanjian.pihak_kedua)
        if own and above and own.atasan and own.atasan != above.kode:
            yield Catatan(
                Kode.BUKAN_ATASAN,
                "perjanjian",
                nomor,
                "pihak_kedua",
                f"Atasan langsung {own.nama} adalah {_title(paket, own.atasan)}, bukan {above.nama}.",
                "Pilih pejabat pada jabatan atasan langsungnya, atau betulkan atasan pada lembar Jabatan.",
            )


def _post(paket: Paket, pejabat: str) -> Jabatan | None:
    found: Pejabat | None = paket.kunci["pejabat"].get(pejabat)
    return paket.kunci["jabatan"].get(found.jabatan) if found else None


def _title(paket: Paket, jabatan: str) -> str:
    found: Jabatan | None = paket.kunci["jabatan"].get(jabatan)
    return found.nama if found else jabatan
