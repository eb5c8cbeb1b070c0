"""Memory of a process: how much it has held, and how much it may hold."""

from __future__ import annotations

import sys
from pathlib import Path


def peak_memory() -> int:
    """The most memory, in MB, that this process has held; 0 where the system does not tell.

    Example:
        >>> peak_memory() < 5000
        True
    """
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return _peak_as_counted()
    # What is counted for a process includes what the process that started it held then; this does not.
    return next((int(line.split()[1]) // 1000 for line in status.splitlines() if "VmHWM" in line), 0)


def _peak_as_counted() -> int:
    try:
        import resource
    except ImportError:  # Windows
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // (1_000_000 if sys.platform == "darwin" else 1000)


def limit_memory(memory: int) -> None:
    """Makes allocations beyond so many bytes of data fail in this process."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    # RLIMIT_DATA counts what is written to; RLIMIT_AS would count libraries that are only mapped.
    hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
    soft = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))
