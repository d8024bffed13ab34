"""The command line: parse, call one function of a room below, print.

Exit status: 0 done (peringatan included), 1 the Paket has galat, 2 the command cannot
be carried out as given. Nothing heavy is imported before the verb is known.
"""

import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper

from akuntabel.cli.errors import as_pesan, exit_status
from akuntabel.cli.parser import build_parser
from akuntabel.dasar.errors import PesanError


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    _print_whatever_the_console_knows()
    try:
        status = _run(argv)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has enough. Python would complain again when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 128 + int(getattr(signal, "SIGPIPE", 13))
    except KeyboardInterrupt:
        print("\nDihentikan; tidak ada berkas yang ditulis setengah jalan.", file=sys.stderr)
        return 128 + signal.SIGINT
    except PesanError as error:
        return _fail(error)
    except OSError as error:
        return _fail(as_pesan(error))
    return status


def _run(argv: Sequence[str] | None) -> int:
    parser = build_parser()
    arguments = parser.parse_args(argv)
    if arguments.perintah is None:
        parser.print_help(sys.stderr)
        return 2
    verb = import_module(f"akuntabel.cli.perintah.{arguments.perintah}")
    status: int = verb.run(arguments)
    return status


def _fail(error: PesanError) -> int:
    print(f"akuntabel: {error}", file=sys.stderr)
    return exit_status(error)


def _print_whatever_the_console_knows() -> None:
    """A Windows code page lacks some signs; a `?` in their place is better than no output."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
