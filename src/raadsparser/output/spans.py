"""Files of records that grow at their end: which records stay after a run broke off."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from raadsparser.output.durable import replaced

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Span:
    """One record's place in a file, in bytes; `key` is its document's hash."""

    key: str
    id: str
    start: int
    end: int


@dataclass(slots=True)
class _Group:
    """The records of one document, as written at once."""

    start: int
    end: int
    ids: set[str] = field(default_factory=set)


def keep_last(
    path: Path, spans: Iterable[Span], wanted: Callable[[str], bool], head: int = 0
) -> Counter[str]:
    """Cut the file back to the last group of each wanted document; how many records stay.

    A document that was read again stands twice: its later group counts. `head` bytes at the
    start of the file (a heading) always stay.
    """
    groups = _last_groups(spans)
    stay = [group for key, group in groups.items() if wanted(key)]
    stay.sort(key=lambda group: group.start)
    cut(path, [(0, head), *((group.start, group.end) for group in stay)])
    return Counter({key: len(group.ids) for key, group in groups.items() if wanted(key)})


def _last_groups(spans: Iterable[Span]) -> dict[str, _Group]:
    groups: dict[str, _Group] = {}
    last = ""
    for span in spans:
        group = groups.get(span.key)
        if group is None or span.key != last or span.id in group.ids:
            group = groups[span.key] = _Group(span.start, span.end)
        group.ids.add(span.id)
        group.end = span.end
        last = span.key
    return groups


def cut(path: Path, ranges: list[tuple[int, int]]) -> None:
    """Only these parts of the file stay. A mere tail is cut off in place: a disk that was
    full has no room for a second file."""
    joined: list[tuple[int, int]] = []
    for start, end in ranges:
        if joined and start == joined[-1][1]:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    size = path.stat().st_size
    if len(joined) == 1:
        if joined[0][1] < size:
            os.truncate(path, joined[0][1])
        return
    with path.open("rb") as old, replaced(path, binary=True) as new:
        for start, end in joined:
            old.seek(start)
            while start < end:
                block = old.read(min(_BLOCK, end - start))
                new.write(block)
                start += len(block)
