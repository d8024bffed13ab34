"""The working sheets: views shaped as the documents that planners know, each described as data."""

from collections.abc import Mapping
from types import MappingProxyType

from akuntabel.berkas.buku.pandangan import anggaran, cerita, hasil, perjanjian, renstra
from akuntabel.berkas.buku.pandangan.rupa import Pandangan

VIEWS: Mapping[str, Pandangan] = MappingProxyType(
    {module.VIEW.nama: module.VIEW for module in (renstra, perjanjian, anggaran, hasil, cerita)}
)
"""Every view by its name, in the order of the sheets."""
