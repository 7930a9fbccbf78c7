"""The runner: documents in, one result each out, in this process, on a pool or a cluster."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any

from raadsparser.bulk.inputs import Input, Inputs, walk
from raadsparser.bulk.outcome import failed, identified
from raadsparser.bulk.plan import DEADLINE, Order, Plan
from raadsparser.output.entry import Entry
from raadsparser.record import DocumentResult
from raadsparser.settings import Settings


def convert(
    inputs: Inputs,
    *,
    settings: Settings | None = None,
    workers: int = 1,
    order: Order = "input",
    deadline: float | None = DEADLINE,
    cluster: Any = None,
    **options: Any,
) -> Iterator[DocumentResult]:
    """Read documents one by one, lazily; a bad one gives a result with status `failed`.

    `inputs` are files, folders (with all below them), globs, `.zip` archives and URLs. With
    `workers` above 1 they are read by that many processes, started as by multiprocessing's
    *forkserver*, and where there is none by *spawn*: a script that calls this needs
    `if __name__ == "__main__":` around its main part.
    A document that takes longer than `deadline` seconds there fails; in this process none
    can be broken off. `cluster` is a `distributed.Client`, or the address of a Dask
    scheduler: its workers read instead. `order` is that of the inputs, or `done`: as they
    come. `options` are settings by name (`profile="hengelo"`).

    Raises MissingComponentError where a needed component is absent, and ValueError for
    unknown settings.
    """
    plan = Plan(workers=workers, order=order, deadline=deadline)
    chosen = Settings(**((settings or Settings()).model_dump() | options))
    return (entry.result() for entry in run(walk(inputs), chosen, plan, cluster=cluster))


def run(
    found: Iterable[Input], settings: Settings, plan: Plan, *, cluster: Any = None
) -> Iterator[Entry]:
    """As `convert`, for inputs that were walked already; entries with their sheets as JSON."""
    if cluster is not None:
        from raadsparser.bulk.cluster import run_cluster

        yield from run_cluster(found, settings, plan, cluster)
        return
    rest = iter(found)
    first = list(islice(rest, 2))
    if plan.workers == 1 or len(first) < 2:  # starting processes for one document gains nothing
        yield from _here(chain(first, rest), settings)
        return
    from raadsparser.bulk.pool import run_pool

    yield from run_pool(chain(first, rest), settings, plan)


def _here(found: Iterable[Input], settings: Settings) -> Iterator[Entry]:
    from raadsparser.pipeline import convert_one

    for one in found:
        here = one.loaded()
        if here.issue is not None:
            yield failed(here, here.issue)
        elif here.twin:
            yield Entry(here.name, here.sha256, "no_sheet", twin=True)
        else:
            yield identified(here, convert_one(here.path, settings, here.data))


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
