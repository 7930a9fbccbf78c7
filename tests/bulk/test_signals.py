"""Stops that come while results are being written."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator

import pytest

from raadsparser.bulk.signals import termination_as_interrupt, undisturbed


@pytest.fixture(autouse=True)
def _listens() -> Iterator[None]:
    """Python's own handler of Ctrl-C, which a shell's background job does not get."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def _soon(number: signal.Signals) -> None:
    """Signal this process from outside the block, in a thread that takes signals itself."""
    threading.Thread(target=lambda: (time.sleep(0.02), os.kill(os.getpid(), number))).start()


def _written_while_stopped(number: signal.Signals, lines: list[int]) -> None:
    with undisturbed():
        _soon(number)
        for line in range(100):
            time.sleep(0.001)
            lines.append(line)


def _failing_while_stopped() -> None:
    with undisturbed():
        os.kill(os.getpid(), signal.SIGINT)
        raise OSError("full")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_waits_for_the_block_though_other_threads_take_signals(
    number: signal.Signals,
) -> None:
    bystander = threading.Thread(target=time.sleep, args=(0.3,))
    bystander.start()
    lines: list[int] = []
    with termination_as_interrupt(), pytest.raises(KeyboardInterrupt):
        _written_while_stopped(number, lines)
    assert len(lines) == 100
    bystander.join()


def test_a_block_that_fails_tells_its_own_error() -> None:
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(OSError, match="full"):
        _failing_while_stopped()
    assert signal.getsignal(signal.SIGINT) is before
