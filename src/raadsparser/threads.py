"""One thread a process for the libraries that would start more: processes share the cores out.

The libraries look when they are loaded, so that it is said before that: in the environment of
a worker to be, and of the command line.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

NAMES = ("OMP_THREAD_LIMIT", "OPENBLAS_NUM_THREADS")


def use_one() -> None:
    """Say so for this process and those it starts; what somebody has said already stays."""
    for name in NAMES:
        os.environ.setdefault(name, "1")


@contextmanager
def one_each() -> Iterator[None]:
    """The environment in which to start a worker, put back afterwards."""
    before = {name: os.environ.get(name) for name in NAMES}
    use_one()
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]


def has_one() -> bool:
    """Whether matrix products were told to keep to one thread."""
    told = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS")
    return "1" in (os.environ.get(name) for name in told)
