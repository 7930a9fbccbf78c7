"""Stopping at a good moment: Ctrl-C and termination wait while results are being written."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_STOPS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Hold back what would stop this process until the block is through.

    By handlers of our own: a mask holds for its own thread only, and the system then hands
    the signal to another one (a progress bar has one), for which Python breaks off the main
    thread all the same.
    """
    if threading.current_thread() is not threading.main_thread():
        yield  # Python handles signals in the main thread
        return
    held: list[int] = []

    def hold(number: int, frame: FrameType | None) -> None:
        held.append(number)

    before = {number: signal.getsignal(number) for number in _STOPS}
    try:
        for number in before:
            signal.signal(number, hold)
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, signal.SIG_DFL if handler is None else handler)
    for stop in held[:1]:
        signal.raise_signal(stop)


@contextmanager
def termination_as_interrupt() -> Iterator[None]:
    """SIGTERM, by which job schedulers stop a run, ends it as Ctrl-C does."""

    def interrupt(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
