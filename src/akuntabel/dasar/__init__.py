"""The law as data: regulations that can be cited, and dated figures that they set."""
