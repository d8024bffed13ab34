"""One run: a verb is found and called, and whatever ends it becomes a sentence and a status."""

import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module

from akuntabel.cli.aliran import abandon, one_line, safe_streams
from akuntabel.cli.errors import as_pesan, exit_status
from akuntabel.cli.parser import build_parser
from akuntabel.dasar.errors import PesanError


def run(argv: Sequence[str] | None) -> int:
    """Run one command and return its exit status.

    Raises:
        KeyboardInterrupt: a hand on Ctrl-C.
    """
    with safe_streams():
        try:
            status = _status(argv)
            sys.stdout.flush()
        except BrokenPipeError:  # whoever reads has enough
            status = 128 + int(getattr(signal, "SIGPIPE", 13))
        except OSError as error:
            status = _fail(as_pesan(error))
        _let_go()
    return status


def _status(argv: Sequence[str] | None) -> int:
    try:
        return _do(argv)
    except PesanError as error:
        return _fail(error)
    except SystemExit as end:  # how argparse ends after its help, or after what it does not know
        return int(end.code or 0)


def _do(argv: Sequence[str] | None) -> int:
    parser = build_parser()
    arguments = parser.parse_args(argv)
    if arguments.perintah is None:
        parser.print_help(sys.stderr)
        return 2
    verb = import_module(f"akuntabel.cli.perintah.{arguments.perintah}")
    status: int = verb.run(arguments)
    return status


def _fail(error: PesanError) -> int:
    advice = getattr(error, "saran", "")
    with suppress(OSError):  # nobody listens
        print(f"akuntabel: {one_line(f'{error} {advice}'.rstrip())}", file=sys.stderr)
    return exit_status(error)


def _let_go() -> None:
    """Leave behind no stream that fails again when Python closes it."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            abandon(stream)
