"""The command line: parse, call one function of a room below, print.

Exit status: 0 done (peringatan included), 1 the Paket has galat, 2 the command cannot
be carried out as given. Nothing heavy is imported before the verb is known, and nothing
at all before Ctrl-C is answered.
"""

import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

_DIHENTIKAN = "\nDihentikan; tidak ada berkas yang ditulis setengah jalan."
_STOPPED = 128 + signal.SIGINT


def start() -> NoReturn:
    """The program: one command, which ends at once when Ctrl-C is pressed."""
    signal.signal(signal.SIGINT, _stop)
    status = main()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(status)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    try:
        from akuntabel.cli.jalan import run  # noqa: PLC0415  # loading takes time, in which Ctrl-C may be pressed

        return run(argv)
    except KeyboardInterrupt:
        _tell_stopped()
        return _STOPPED


def _stop(*_: object) -> None:
    """End this process; where files move in just now, or other processes work for it, in good order.

    An exception in the middle of an import can leave the import's lock taken, on which a thread
    that writes a PDF then waits for ever; so none is raised where nothing needs to be put in order.
    """
    processes = sys.modules.get("multiprocessing.process")
    children = processes.active_children() if processes else []
    for child in children:
        child.kill()
    if children or getattr(sys.modules.get("akuntabel.berkas.atomik"), "WRITING", None):
        raise KeyboardInterrupt
    _tell_stopped()
    os._exit(_STOPPED)


def _tell_stopped() -> None:
    with suppress(OSError):  # nobody listens
        print(_DIHENTIKAN, file=sys.stderr, flush=True)
