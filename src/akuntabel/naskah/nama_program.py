"""Names of programmes as a sentence writes them: exports of the budget system are in capitals."""

import re

from akuntabel.dasar.nomenklatur import cari
from akuntabel.skema.tabel.anggaran import Program

_KECIL = {
    "ada", "agar", "akan", "antar", "atas", "atau", "bagi", "dalam", "dan", "dari", "dengan", "di", "dll", "guna", "hingga",
    "karena", "ke", "kepada", "maupun", "menuju", "oleh", "pada", "per", "sampai", "serta", "tentang", "terhadap", "tanpa",
    "untuk", "yang",
}  # fmt: skip
_SINGKATAN = {
    "AKIP", "AMDAL", "APBD", "APBN", "ASN", "BLUD", "BOS", "BPBD", "BPJS", "BPKAD", "BUMD", "BUMDES", "CPNS", "DAK", "DAU",
    "DED", "DPA", "DPMD", "DPPA", "DPRD", "HAM", "HIV", "IKM", "IKU", "IMB", "IPAL", "IPLT", "JKN", "KB", "KBLI", "KK",
    "KKN", "KLB", "KLHS", "KPH", "KTP", "KUA", "LAPOR", "LHKPN", "LPPD", "LPMD", "MCK", "NIK", "NKRI", "ODGJ", "OPD",
    "PAD", "PAUD", "PBB", "PDAM", "PKB", "PKK", "PKL", "PMI", "PMKS", "PNS", "POLRI", "PPAS", "PPID", "PPPK", "PSU",
    "RKA", "RKPD", "RPJMD", "RPJPD", "RSUD", "RT", "RTH", "RTRW", "RW", "SAKIP", "SD", "SDA", "SDM", "SIPD", "SKPD", "SLB",
    "SMA", "SMK", "SMP", "SPAM", "SPBE", "SPIP", "SPM", "TBC", "TIK", "TNI", "TPA", "TPS", "UKM", "UMKM", "UPTD", "USK",
}  # fmt: skip
_ROMAWI = re.compile(r"(?=[IVX])X{0,3}(IX|IV|V?I{0,3})")
_KATA = re.compile(r"[^\W\d_]+")


def nama_kalimat(program: Program) -> str:
    """The name as given; one in capitals as the nomenclature writes it, else in title case with small particles."""
    if not program.nama.isupper():
        return program.nama
    official = cari(program.kode)
    if official and official.nama.casefold() == program.nama.casefold():
        return official.nama
    return judul_dari_kapital(program.nama)


def judul_dari_kapital(text: str) -> str:
    """A text in capitals in title case; abbreviations and Roman numerals stay, particles become small.

    >>> judul_dari_kapital("PROGRAM KOORDINASI ASN DAN PEMBINAAN RT/RW TAHAP II")
    'Program Koordinasi ASN dan Pembinaan RT/RW Tahap II'
    """
    return _KATA.sub(lambda match: _kata(match[0], first=match.start() == 0), text)


def _kata(word: str, *, first: bool) -> str:
    if word in _SINGKATAN or _ROMAWI.fullmatch(word):
        return word
    if word.lower() in _KECIL and not first:
        return word.lower()
    return word.capitalize()
