"""A document as a tree of blocks, and what writes it.

`blocks/` says what a document is made of, once; `docx`, `pdf`, `html` and `xlsx`
say how each format shows it. Nothing here knows what an office measures.
"""
