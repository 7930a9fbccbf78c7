"""A pool of worker processes that loses a document, never the run, when a worker dies.

Each worker has a pipe of its own and holds one document at a time, so that a death points
at the document that was being read. (`concurrent.futures` breaks the whole pool instead,
and cannot say which of the documents in flight was to blame.)
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import count, takewhile
from multiprocessing.connection import Connection, wait
from pathlib import Path

from raadsparser.bulk.inputs import Input
from raadsparser.bulk.outcome import failed
from raadsparser.bulk.worker import Answer, Reader, work
from raadsparser.errors import MissingComponentError, RaadsparserError
from raadsparser.record import DocumentResult, Issue
from raadsparser.settings import Settings

ATTEMPTS = 2  # a document is given to a second, fresh worker and then given up
STARTS = 3  # so many workers in a row that die before their first word: none will live
AHEAD = 32  # results a worker may be ahead of the one that is waited for


@dataclass(slots=True)
class _Job:
    place: int
    path: Path
    deaths: int = 0


class _Worker:
    """One process, its pipe, and the job it holds."""

    def __init__(self, settings: Settings, reader: Reader | None) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection: Connection[Path, Answer]
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=work, args=(theirs, settings, reader), daemon=True)
        self.process.start()
        theirs.close()
        self.ready = False
        self.job: _Job | None = None

    def give(self, job: _Job) -> None:
        self.job = job
        try:
            self.connection.send(job.path)
        except (BrokenPipeError, ConnectionResetError):
            return  # it has died; the closed pipe is seen at the next wait

    def end(self) -> str:
        """Stop the process and say how it ended."""
        self.connection.close()
        self.process.join(timeout=1)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        code = self.process.exitcode or 0
        if code >= 0:
            return f"exit code {code}"
        return f"signal {-code}, {signal.strsignal(-code) or 'unknown'}"


class _Pool:
    """The workers, what they hold and what came of it; see `run_pool`."""

    def __init__(
        self, found: Iterable[Input], start: Callable[[], _Worker], size: int, *, in_order: bool
    ) -> None:
        self.found = iter(found)
        self.start = start
        self.size = size
        self.in_order = in_order
        self.workers: list[_Worker] = []
        self.again: deque[_Job] = deque()
        self.done: dict[int, DocumentResult] = {}
        self.taken = 0
        self.handed_out = 0
        self.exhausted = False
        self.failed_starts = 0

    def feed(self) -> None:
        """Give every idle worker a document; start workers only as there is work."""
        while True:
            worker = self._idle()
            if worker is None and len(self.workers) == self.size:
                return
            job = self._next()
            if job is None:
                return
            if worker is None:
                worker = self.start()
                self.workers.append(worker)
            worker.give(job)

    def _idle(self) -> _Worker | None:
        for worker in [worker for worker in self.workers if worker.job is None]:
            if worker.process.is_alive():
                return worker
            self._bury(worker)  # it died with nothing in hand: no document is to blame
        return None

    def _next(self) -> _Job | None:
        if self.again:
            return self.again.popleft()
        while not self.exhausted and self.taken < self.handed_out + AHEAD * self.size:
            one = next(self.found, None)
            if one is None:
                self.exhausted = True
                break
            place, self.taken = self.taken, self.taken + 1
            if one.issue is None:
                return _Job(place, one.path)
            self.done[place] = failed(one.path, one.issue)
        return None

    def hand_out(self) -> list[DocumentResult]:
        """The results whose turn it is."""
        turn = takewhile(self.done.__contains__, count(self.handed_out))
        places = list(turn) if self.in_order else sorted(self.done)
        self.handed_out += len(places)
        return [self.done.pop(place) for place in places]

    def finished(self) -> bool:
        return self.exhausted and not self.again and not self.done and not self.busy()

    def busy(self) -> bool:
        return any(worker.job for worker in self.workers)

    def collect(self) -> None:
        """Wait for answers and deaths; fills `done`. Raises what stops the whole run."""
        by_pipe = {worker.connection: worker for worker in self.workers if worker.job}
        for pipe in wait(list(by_pipe)):
            worker = by_pipe[pipe]  # type: ignore[index]
            try:
                answer = worker.connection.recv()
            except (EOFError, OSError):  # OSError: it died in the middle of a message
                self._bury(worker)
                continue
            self._take(worker, answer)

    def _take(self, worker: _Worker, answer: Answer) -> None:
        if isinstance(answer, MissingComponentError):
            raise answer
        if answer is None:
            worker.ready, self.failed_starts = True, 0
        elif worker.job is not None:
            self.done[worker.job.place] = answer
            worker.job = None

    def _bury(self, worker: _Worker) -> None:
        self.workers.remove(worker)
        cause, job = worker.end(), worker.job
        if not worker.ready:
            self.failed_starts += 1
            if self.failed_starts == STARTS:
                raise RaadsparserError(
                    f"worker processes cannot start ({cause}). In a script, put the call under "
                    '`if __name__ == "__main__":`; or use one worker.'
                )
        if job is None:
            return
        job.deaths += worker.ready
        if job.deaths < ATTEMPTS:
            self.again.append(job)
        else:
            message = f"{ATTEMPTS} workers died reading it; the last by {cause}"
            self.done[job.place] = failed(job.path, Issue(code="worker_died", message=message))

    def close(self) -> None:
        for worker in self.workers:
            if worker.job is not None:
                worker.process.kill()
            worker.connection.close()
        for worker in self.workers:
            worker.end()


def run_pool(
    found: Iterable[Input],
    settings: Settings,
    workers: int,
    *,
    in_order: bool,
    reader: Reader | None = None,
) -> Iterator[DocumentResult]:
    """Results from `workers` processes, one document each at a time.

    Inputs are taken as workers come free, so memory does not grow with their number; in
    input order at most `AHEAD` results a worker wait for a slow one. A document whose worker
    dies is read once more and then fails with `worker_died`. `reader` is for another way to
    read a document than the pipeline's; it must be importable in a new process.
    """
    pool = _Pool(found, lambda: _Worker(settings, reader), workers, in_order=in_order)
    try:
        while not pool.finished():
            pool.feed()
            yield from pool.hand_out()
            if pool.busy():
                pool.collect()
    finally:
        pool.close()
