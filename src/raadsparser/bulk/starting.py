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
    """The way to start a worker; elsewhere than on Linux each begins with nothing."""
    if sys.platform != "linux":
        return multiprocessing.get_context("spawn")
    copies = multiprocessing.get_context("forkserver")
    copies.set_forkserver_preload([_LOADED])  # without effect once that process is there
    return copies


def begin() -> None:
    """Start the process that workers are copied from, and do not wait for it."""
    if sys.platform == "linux":
        from multiprocessing.forkserver import ensure_running

        context()
        with one_each():
            ensure_running()
