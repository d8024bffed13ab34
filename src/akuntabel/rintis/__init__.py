"""Draft Pakets: what an office already knows becomes the Paket that it fills in next."""
