"""Learns a roster from a finished run: a name read clearly many times is a person's name."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from raadsparser.errors import UsageError
from raadsparser.extract.names.known_persons import find_known
from raadsparser.extract.names.roster import Roster

_AND = " en "
_RARER = 5
"""A spelling this many times rarer than one close to it is a misreading of it."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One reading of a person's name."""

    name: str
    confidence: float


def names_seen(path: Path) -> Iterator[Seen]:
    """The persons of the sheets in a file that `convert` wrote as JSON lines.

    UsageError names the line that is no sheet.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read as JSON lines: {error}") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield from _of_sheet(json.loads(line))
        except (ValueError, TypeError, AttributeError, KeyError) as error:
            raise UsageError(f"{path}, line {number}: no agenda sheet ({error!r})") from error


def _of_sheet(sheet: Mapping[str, Any]) -> Iterator[Seen]:
    evidence = sheet["evidence"]
    people = [
        *((f"/portfolio_holders/{n}", name) for n, name in enumerate(sheet["portfolio_holders"])),
        *((f"/meeting/{role}", sheet["meeting"][role]) for role in ("chair", "clerk")),
    ]
    for pointer, value in people:
        if value:
            sure = float(evidence[pointer]["confidence"])
            yield from (Seen(name, sure) for name in value.split(_AND))


def learned(seen: Iterable[Seen], *, least: int = 3, sure: float = 0.9) -> list[str]:
    """The names read at least `least` times with a confidence of `sure`, in alphabetic order.

    A spelling that is rare beside a close one is left out: it is that name read badly.
    """
    clear: dict[str, int] = defaultdict(int)
    for one in seen:
        clear[one.name] += one.confidence >= sure
    often = sorted(
        (name for name, count in clear.items() if count >= least), key=lambda n: (-clear[n], n)
    )
    kept: list[str] = []
    for name in often:
        known = find_known(name, Roster.from_names(kept)) if kept else None
        if known is None or clear[known.name] < _RARER * clear[name]:
            kept.append(name)
    return sorted(kept, key=lambda name: (name.split()[-1], name))
