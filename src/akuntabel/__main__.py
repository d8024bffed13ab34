"""`python -m akuntabel`."""

from akuntabel.cli import start

if __name__ == "__main__":  # a process of a pool imports this module again
    start()
