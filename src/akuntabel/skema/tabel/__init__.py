"""The records of a Paket, one module per subject, one class per table."""
