"""Akuntabel: the SAKIP cycle of an Indonesian government office, one Paket in, every document out."""

__version__ = "0.1.0"
