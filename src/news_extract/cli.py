"""`news-extract`: runs the command, and lets no traceback reach its user."""

from __future__ import annotations

import signal
import sys

INTERRUPTED = 130


def main() -> None:
    """Runs the command with the arguments of the process; its exit code is the process's."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # end quietly under `| head`
    try:
        # Here, because importing takes long enough to be interrupted.
        from news_extract.commands import run

        run()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
