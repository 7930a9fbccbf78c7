"""A pool of worker processes that loses a document, never the run, when a worker dies.

Each worker has a pipe of its own and holds one document at a time, so that a death points
at the document that was being read. (`concurrent.futures` breaks the whole pool instead,
and cannot say which of the documents in flight was to blame.)
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import Connection, wait

from raadsparser.bulk.inputs import Input
from raadsparser.bulk.plan import Plan
from raadsparser.bulk.queue import ATTEMPTS, Job, Queue
from raadsparser.bulk.starting import context
from raadsparser.bulk.worker import Answer, Done, Fault, Reader, Ready, work
from raadsparser.errors import RaadsparserError
from raadsparser.output.entry import Entry
from raadsparser.record import Issue
from raadsparser.settings import Settings
from raadsparser.threads import one_each

STARTS = 3  # so many workers in a row that die before their first word: none will live
AHEAD = 32  # results a worker may be ahead of the one that is waited for
_START = 120.0  # seconds a worker may take to its first word


class _Worker:
    """One process, its pipe, and the job it holds."""

    def __init__(self, settings: Settings, plan: Plan, reader: Reader | None) -> None:
        way = context()
        self.connection: Connection[Input, Answer]
        self.connection, theirs = way.Pipe()
        arguments = (theirs, settings, plan.share, dict(os.environ), reader)
        self.process = way.Process(target=work, args=arguments, daemon=True)  # type: ignore[attr-defined]
        with one_each():
            self.process.start()
        theirs.close()
        self.ready = False
        self.job: Job | None = None
        self._deadline = plan.deadline
        self._due = time.monotonic() + _START

    def give(self, job: Job) -> None:
        self.job = job
        self._wind()
        try:
            self.connection.send(job.input)
        except (BrokenPipeError, ConnectionResetError):
            return  # it has died; the closed pipe is seen at the next wait

    def is_ready(self) -> None:
        self.ready = True
        self._wind()

    def _wind(self) -> None:
        """Start the clock of the document; a worker that still starts has a longer one."""
        if self.ready:
            self._due = time.monotonic() + (self._deadline or float("inf"))

    def seconds_left(self) -> float:
        return self._due - time.monotonic()

    def end(self, *, now: bool = False) -> str:
        """Stop the process and say how it ended."""
        self.connection.close()
        if now:
            self.process.kill()
        self.process.join(timeout=1)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        code = self.process.exitcode or 0
        if code >= 0:
            return f"exit code {code}"
        return f"signal {-code}, {signal.strsignal(-code) or 'unknown'}"


class _Pool:
    """The workers and what they hold; see `run_pool`."""

    def __init__(self, queue: Queue, start: Callable[[], _Worker], plan: Plan) -> None:
        self.queue = queue
        self.start = start
        self.plan = plan
        self.workers: list[_Worker] = []
        self.failed_starts = 0

    def feed(self) -> None:
        """Give every idle worker a document; start workers only as there is work."""
        while True:
            worker = self._idle()
            if worker is None and len(self.workers) == self.plan.workers:
                return
            job = self.queue.next()
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

    def busy(self) -> bool:
        return any(worker.job for worker in self.workers)

    def collect(self) -> None:
        """Wait for answers, deaths and deadlines. Raises what stops the whole run."""
        by_pipe = {worker.connection: worker for worker in self.workers if worker.job}
        least = min(worker.seconds_left() for worker in by_pipe.values())
        timeout = None if least == float("inf") else max(0.0, least)
        for pipe in wait(list(by_pipe), timeout):
            worker = by_pipe[pipe]  # type: ignore[index]
            try:
                answer = worker.connection.recv()
            except (EOFError, OSError):  # OSError: it died in the middle of a message
                self._bury(worker)
                continue
            self._take(worker, answer)
        for worker in by_pipe.values():
            if worker.job and worker in self.workers and worker.seconds_left() <= 0:
                self._stop(worker)

    def _take(self, worker: _Worker, answer: Answer) -> None:
        if isinstance(answer, RaadsparserError):
            raise answer
        if isinstance(answer, Ready):
            self.failed_starts = 0
            worker.is_ready()
        elif worker.job is not None:
            self._note(worker.job, answer)
            worker.job = None
            if answer.leaving:
                self.workers.remove(worker)
                worker.end()

    def _note(self, job: Job, answer: Done) -> None:
        if isinstance(answer.entry, Fault):
            message = f"the reader failed {ATTEMPTS} times: {answer.entry.cause}"
            self.queue.fail(job, Issue(code="internal_error", message=message))
        else:
            self.queue.finish(job, answer.entry)

    def _stop(self, worker: _Worker) -> None:
        """A worker that is over its time: its document hangs, or it cannot start."""
        if not worker.ready:
            self._bury(worker)
            return
        self.workers.remove(worker)
        worker.end(now=True)
        if worker.job is not None:
            message = f"was not done in {self.plan.deadline:g} s, {ATTEMPTS} times"
            self.queue.fail(worker.job, Issue(code="timed_out", message=message))

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
        if worker.ready:
            message = f"{ATTEMPTS} workers died reading it; the last by {cause}"
            self.queue.fail(job, Issue(code="worker_died", message=message))
        else:
            self.queue.give_back(job)

    def close(self) -> None:
        for worker in self.workers:
            if worker.job is not None:
                worker.process.kill()
            worker.connection.close()
        for worker in self.workers:
            worker.end()


def run_pool(
    found: Iterable[Input], settings: Settings, plan: Plan, *, reader: Reader | None = None
) -> Iterator[Entry]:
    """Entries from `plan.workers` processes, one document each at a time.

    Inputs are taken as workers come free, so memory does not grow with their number; in
    input order at most `AHEAD` results a worker wait for a slow one. A document whose worker
    dies or is over the deadline is read once more and then fails, with `worker_died`,
    `timed_out` or `internal_error`. `reader` is for another way to read a document than the
    pipeline's; it must be importable in a new process.
    """
    queue = Queue(found, AHEAD * plan.workers, in_order=plan.order == "input")
    pool = _Pool(queue, lambda: _Worker(settings, plan, reader), plan)
    try:
        while not queue.finished():
            pool.feed()
            yield from queue.hand_out()
            if pool.busy():
                pool.collect()
    finally:
        pool.close()
