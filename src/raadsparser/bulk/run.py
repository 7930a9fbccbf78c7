"""The runner: documents in, one result each out, in this process or on a pool of workers."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any, Literal

from raadsparser.bulk.inputs import Input, Inputs, walk
from raadsparser.bulk.outcome import failed, identified
from raadsparser.record import DocumentResult
from raadsparser.settings import Settings

Order = Literal["input", "done"]


def convert(
    inputs: Inputs,
    *,
    settings: Settings | None = None,
    workers: int = 1,
    order: Order = "input",
    **options: Any,
) -> Iterator[DocumentResult]:
    """Read documents one by one, lazily; a bad one gives a result with status `failed`.

    `inputs` are files, folders (with all below them) and globs. With `workers` above 1 they
    are read by that many processes, started as by multiprocessing's *spawn*: a script that
    calls this needs `if __name__ == "__main__":` around its main part. `order` is that of
    the inputs, or `done`: as they come. `options` are settings by name (`profile="hengelo"`).

    Raises MissingComponentError where a needed component is absent, and ValueError for
    unknown settings.
    """
    if order not in ("input", "done"):
        raise ValueError(f"order is 'input' or 'done', not {order!r}")
    if workers < 1:
        raise ValueError(f"workers is a number from 1, not {workers}")
    known = (settings or Settings()).model_dump() | options
    return run(walk(inputs), Settings(**known), workers=workers, order=order)


def run(
    found: Iterable[Input], settings: Settings, *, workers: int, order: Order
) -> Iterator[DocumentResult]:
    """As `convert`, for inputs that were walked already."""
    rest = iter(found)
    first = list(islice(rest, 2))
    if workers == 1 or len(first) < 2:  # starting processes for one document gains nothing
        yield from _here(chain(first, rest), settings)
        return
    from raadsparser.bulk.pool import run_pool

    yield from run_pool(chain(first, rest), settings, workers, in_order=order == "input")


def _here(found: Iterable[Input], settings: Settings) -> Iterator[DocumentResult]:
    from raadsparser.pipeline import convert_one

    for one in found:
        if one.issue is not None:
            yield failed(one.path, one.issue)
        else:
            yield identified(one.path, convert_one(one.path, settings))


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
