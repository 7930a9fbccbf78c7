"""Documents on their way: taken from the inputs as there is room, given back in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count, takewhile

from raadsparser.bulk.inputs import Input
from raadsparser.bulk.outcome import failed
from raadsparser.output.entry import Entry
from raadsparser.record import Issue

ATTEMPTS = 2  # a document is given to a second, fresh worker and then given up


@dataclass(slots=True)
class Job:
    """A document being read; `failures` counts the workers that it cost."""

    place: int
    input: Input
    failures: int = 0


class Queue:
    """Inputs in, entries out. `room` is how many may be ahead of the one that is waited for."""

    def __init__(self, found: Iterable[Input], room: int, *, in_order: bool) -> None:
        self._found = iter(found)
        self._room = room
        self._in_order = in_order
        self._again: deque[Job] = deque()
        self._done: dict[int, Entry] = {}
        self._taken = 0
        self._handed_out = 0
        self._exhausted = False

    def next(self) -> Job | None:
        """The next document to read; None where there is none, or no room now."""
        if self._again:
            return self._again.popleft()
        while not self._exhausted and self._taken < self._handed_out + self._room:
            one = next(self._found, None)
            if one is None:
                self._exhausted = True
                break
            place, self._taken = self._taken, self._taken + 1
            one = one.loaded()
            if one.issue is not None:
                self._done[place] = failed(one, one.issue)
            elif one.twin:
                self._done[place] = Entry(one.name, one.sha256, "no_sheet", twin=True)
            else:
                return Job(place, one)
        return None

    def finish(self, job: Job, entry: Entry) -> None:
        self._done[job.place] = entry

    def fail(self, job: Job, issue: Issue) -> None:
        """Read it once more; the second failure is its outcome."""
        job.failures += 1
        if job.failures < ATTEMPTS:
            self._again.append(job)
        else:
            self.finish(job, failed(job.input, issue))

    def give_back(self, job: Job) -> None:
        """Not to blame for what ended its worker: read it again."""
        self._again.append(job)

    def hand_out(self) -> Iterator[Entry]:
        """What is done and may go out now."""
        if self._in_order:
            ready = list(takewhile(self._done.__contains__, count(self._handed_out)))
        else:
            ready = list(self._done)
        for place in ready:
            self._handed_out += 1
            yield self._done.pop(place)

    def finished(self) -> bool:
        return self._exhausted and not self._again and self._handed_out == self._taken
