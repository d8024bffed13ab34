"""Reading documents that others wrote: one reader a format, one tree for all, each node with its place."""
