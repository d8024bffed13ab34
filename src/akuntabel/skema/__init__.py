"""The Paket: frozen records of all that one perangkat daerah knows for one tahun.

`nilai` reads and prints values, `kolom` describes fields, `tabel/` holds one
module of records per subject, `paket` puts them together. Nothing here is
derived: figures come from `akuntabel.ukur`.
"""
