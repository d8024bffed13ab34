"""Tables of official documents, one module per subject; each is filled from the figures of `ukur`."""
