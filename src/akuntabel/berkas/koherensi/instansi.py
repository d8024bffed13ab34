"""Who reports and when: a year whose rules are in hand, officials whose NIP can be one."""

import re
from collections.abc import Iterator
from datetime import date

from akuntabel.berkas.koherensi.catatan import Catatan, check
from akuntabel.berkas.temuan import Kode
from akuntabel.dasar.parameter import load_parameter
from akuntabel.skema.paket import Paket

_DIGITS = 18
_NIP = re.compile(r"(?P<lahir>[0-9]{8})(?P<tahun>[0-9]{4})(?P<bulan>[0-9]{2})(?P<kelamin>[0-9])(?P<urut>[0-9]{3})")
# Where a PNS has the month of appointment, a PPPK has a count that begins at 21.
_MONTHS = {*range(1, 13), *range(21, 30)}
_SEXES = {"1", "2"}
# Nobody is appointed younger; two digits that changed places in a year soon give less.
_YOUNGEST = 18


@check("instansi")
def reported_year_before_the_law_in_hand(paket: Paket) -> Iterator[Catatan]:
    """Every capaian is classed on the scale of predikat, so its first year is the first that can be computed."""
    scale = load_parameter("predikat")
    first = min(scale.nilai)
    for nomor, instansi in enumerate(paket.instansi):
        if date(instansi.tahun, 12, 31) < first:
            source = scale.rujukan[first][0].peraturan.singkat
            yield Catatan(
                Kode.TAHUN_TANPA_ATURAN,
                "instansi",
                nomor,
                "tahun",
                f"Laporan tahun {instansi.tahun} tidak dapat dihitung: skala predikat yang tersedia ({source}) "
                f"berlaku sejak tahun {first.year}.",
                f"Isi tahun {first.year} atau sesudahnya; aturan sebelum tahun itu tidak tersedia.",
            )


@check("instansi", "pejabat")
def nip_that_cannot_be_one(paket: Paket) -> Iterator[Catatan]:
    """Its parts are those of Peraturan Kepala BKN 22/2007."""
    for nomor, pejabat in enumerate(paket.pejabat):
        if paket.instansi and pejabat.nip and (flaw := _flaw_of_nip(pejabat.nip, paket.tahun)):
            pesan, saran = flaw
            yield Catatan(Kode.NIP_JANGGAL, "pejabat", nomor, "nip", pesan, saran)


def _flaw_of_nip(text: str, tahun: int) -> tuple[str, str] | None:
    """What is odd about a NIP and what to do; the number itself is personal and is not repeated."""
    digits = re.sub(r"[\s.]", "", text)
    as_number = re.search(r"[eE]\+?[0-9]+$", digits) or (digits.isdecimal() and digits[15:] == "000")
    if as_number:
        return (
            "Excel menyimpan NIP ini sebagai bilangan sehingga angka-angka terakhirnya hilang.",
            "Ubah format sel menjadi Teks, lalu ketik ulang NIP-nya.",
        )
    match = _NIP.fullmatch(digits)
    if match is None:
        return (
            f"NIP ini bukan {_DIGITS} angka.",
            f"Tulis {_DIGITS} angka, atau kosongkan bila pejabatnya tidak mempunyai NIP.",
        )
    if part := _odd_part(match, tahun):
        return f"{part} pada NIP ini tidak mungkin.", "Periksa NIP-nya pada dokumen kepegawaian."
    return None


def _odd_part(nip: re.Match[str], tahun: int) -> str:
    born, year = nip["lahir"], int(nip["tahun"])
    try:
        birth = date(int(born[:4]), int(born[4:6]), int(born[6:]))
    except ValueError:
        return "Tanggal lahir (delapan angka pertama)"
    if int(nip["bulan"]) not in _MONTHS:
        return "Bulan pengangkatan (angka ke-13 dan ke-14)"
    if not birth.year + _YOUNGEST <= year <= tahun + 1:
        return "Tahun pengangkatan (angka ke-9 sampai ke-12)"
    if nip["kelamin"] not in _SEXES:
        return "Kode jenis kelamin (angka ke-15)"
    return ""
