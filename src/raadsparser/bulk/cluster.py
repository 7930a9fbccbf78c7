"""Documents read by the workers of a Dask cluster: the same entries as the pool gives.

The bytes of a document travel with its task, so that workers need no disk in common; its
result comes back as JSON. Documents of a worker that is lost are read by another.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from raadsparser.bulk.fingerprint import fingerprint
from raadsparser.bulk.inputs import Input
from raadsparser.bulk.outcome import failed
from raadsparser.bulk.plan import Plan
from raadsparser.bulk.queue import ATTEMPTS, Job, Queue
from raadsparser.bulk.worker import Fault, Reader, pipeline_reader, read_one
from raadsparser.errors import DocumentError, MissingComponentError, RaadsparserError, UsageError
from raadsparser.ingest.document import file_bytes
from raadsparser.output.entry import Entry
from raadsparser.record import Issue
from raadsparser.settings import Settings

AHEAD = 32  # results a thread may be ahead of the one that is waited for
_IN_HAND = 2  # documents sent for each thread, so that none waits for its next
_CONNECT = 30  # seconds to find the scheduler
_LOOK = 1.0  # seconds between two looks at the clock


def run_cluster(
    found: Iterable[Input],
    settings: Settings,
    plan: Plan,
    cluster: Any,
    *,
    reader: Reader | None = None,
) -> Iterator[Entry]:
    """Entries from the workers of `cluster`, a `distributed.Client` or a scheduler's address.

    Raises MissingComponentError without the extra, UsageError where the scheduler does not
    answer or a worker would read otherwise than this process (another version, another model).
    """
    client, ours = _client(cluster)
    try:
        _check(client, settings)
        yield from _Cluster(client, found, settings, plan, reader).run()
    finally:
        if ours:
            client.close()


def _client(cluster: Any) -> tuple[Any, bool]:
    """The client, and whether it is ours to close."""
    try:
        import distributed
    except ImportError:
        raise MissingComponentError("distributed", "pip install 'raadsparser[cluster]'") from None
    connect: Any = distributed.Client
    if not isinstance(cluster, str):
        return cluster, False
    try:
        return connect(cluster, timeout=_CONNECT, set_as_default=False), True
    except (OSError, ValueError) as error:
        raise UsageError(f"no Dask scheduler answers at {cluster}: {error}") from error


def _check(client: Any, settings: Settings) -> None:
    """Workers must read as this process would: the same version, models and word lists."""
    mine = fingerprint(settings)
    for address, parts in client.run(_parts, settings).items():
        told = mine.differences(parts)
        if told:
            raise UsageError(f"the worker at {address} would read otherwise: {'; '.join(told)}")
    if not client.nthreads():
        raise UsageError("the Dask cluster has no workers; start some with `dask worker`")


def _parts(settings: Settings) -> dict[str, str]:
    return dict(fingerprint(settings).parts)


def _read(
    one: Input, settings: Settings, reader: Reader | None
) -> Entry | Fault | RaadsparserError:
    """What a worker of the cluster does with a document."""
    try:
        return read_one(one, settings, reader or pipeline_reader())
    except (MissingComponentError, UsageError) as error:
        return error


class _Cluster:
    """The documents in flight, by their future."""

    def __init__(
        self,
        client: Any,
        found: Iterable[Input],
        settings: Settings,
        plan: Plan,
        reader: Reader | None,
    ) -> None:
        self.client = client
        self.settings = settings
        self.plan = plan
        self.reader = reader
        threads = sum(client.nthreads().values())
        self.queue = Queue(found, AHEAD * threads, in_order=plan.order == "input")
        self.flying: dict[Any, tuple[Job, float]] = {}

    def run(self) -> Iterator[Entry]:
        try:
            while not self.queue.finished():
                self._feed()
                yield from self.queue.hand_out()
                if self.flying:
                    self._collect()
        finally:
            self.client.cancel(list(self.flying))

    def _feed(self) -> None:
        threads = sum(self.client.nthreads().values())
        while len(self.flying) < _IN_HAND * max(1, threads):
            job = self.queue.next()
            if job is None:
                return
            self._send(job)

    def _send(self, job: Job) -> None:
        from dask import config

        one = job.input
        try:
            sent = replace(one, data=file_bytes(one.path, one.data), load=None)
        except DocumentError as error:  # it went, or is empty: no worker could read it either
            self.queue.finish(job, failed(one, Issue(code=error.code, message=error.message)))
            return
        # A scan is larger than what Dask thinks wise to send; it is sent once, and to one.
        with config.set({"distributed.admin.large-graph-warning-threshold": "1 GB"}):
            future = self.client.submit(_read, sent, self.settings, self.reader, pure=False)
        self.flying[future] = (job, time.monotonic())

    def _collect(self) -> None:
        import distributed

        wait: Any = distributed.wait
        try:
            with self.client.as_current():
                wait(list(self.flying), timeout=_LOOK, return_when="FIRST_COMPLETED")
        except TimeoutError:
            self._stop_late()
        for future in [future for future in self.flying if future.done()]:
            job, _ = self.flying.pop(future)
            self._take(job, future)

    def _take(self, job: Job, future: Any) -> None:
        error = future.exception() if future.status == "error" else None
        if error is not None or future.status != "finished":
            message = f"the workers that read it were lost: {error or future.status}"
            self.queue.fail(job, Issue(code="worker_died", message=message))
            return
        came = future.result()
        if isinstance(came, RaadsparserError):
            raise came
        if isinstance(came, Fault):
            message = f"the reader failed {ATTEMPTS} times: {came.cause}"
            self.queue.fail(job, Issue(code="internal_error", message=message))
        else:
            self.queue.finish(job, came)

    def _stop_late(self) -> None:
        """Restart workers whose document is over the deadline; it is counted as a failure."""
        if self.plan.deadline is None:
            return
        latest = time.monotonic() - self.plan.deadline * _IN_HAND  # it may have waited for another
        late = [future for future, (_, sent) in self.flying.items() if sent < latest]
        if not late:
            return
        keys = {future.key for future in late}
        holders = [
            address for address, held in self.client.processing().items() if keys & set(held)
        ]
        self.client.cancel(late)
        if holders:
            self.client.restart_workers(holders, raise_for_error=False)
        for future in late:
            job, _ = self.flying.pop(future)
            message = f"was not done in {self.plan.deadline:g} s, {ATTEMPTS} times"
            self.queue.fail(job, Issue(code="timed_out", message=message))
