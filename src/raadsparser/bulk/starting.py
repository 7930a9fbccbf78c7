"""How worker processes are started.

Loading what reading needs takes as long as reading many a sheet. Where the system can, one
process loads it, while the command that asked for it is still starting itself, and each worker
is a copy of that one: so is the worker that replaces another.
"""

from __future__ import annotations

import multiprocessing
import sys
from multiprocessing.context import BaseContext

from raadsparser.threads import one_each

_LOADED = "raadsparser.bulk.loaded"


def context() -> BaseContext:
    """The way to start a worker: as a copy, where the system can, else from nothing."""
    return multiprocessing.get_context("forkserver" if begin() else "spawn")


def begin() -> bool:
    """Start the process that workers are copied from, if it is not there, and do not wait for
    it; whether that can be done here."""
    if sys.platform != "linux":
        return False
    from multiprocessing.forkserver import ensure_running, set_forkserver_preload

    set_forkserver_preload([_LOADED])  # without effect once that process is there
    try:
        with one_each():
            ensure_running()
    except OSError:  # it needs a socket in a folder for temporary files
        return False
    return True
