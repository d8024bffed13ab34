"""Errors to plant, by kind; each contradicts something that the same report prints."""

from bench.reviu.tanam import anggaran, angka, kalimat, susunan
from bench.reviu.tanam.dasar import Galat, Kesalahan

KESALAHAN: dict[str, Kesalahan] = {**angka.KESALAHAN, **anggaran.KESALAHAN, **kalimat.KESALAHAN, **susunan.KESALAHAN}
"""Every kind by its name, in the order of the report."""

__all__ = ["KESALAHAN", "Galat", "Kesalahan"]
