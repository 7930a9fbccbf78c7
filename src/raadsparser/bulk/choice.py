"""Which inputs a run takes: paths from a list, and one share of them for each of many runs."""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from raadsparser.bulk.inputs import Input
from raadsparser.errors import UsageError

STANDARD_INPUT = "-"


def listed(name: str) -> list[str]:
    """The paths in a file, one a line or parted by NUL (`find -print0`); `-` is standard input.

    Raises UsageError where the list cannot be read or is empty.
    """
    try:
        raw = sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name).read_bytes()
    except OSError as error:
        raise UsageError(f"{name}: the list of inputs cannot be read: {error.strerror}") from error
    text = raw.decode("utf-8", "surrogateescape")
    parts = text.split("\0") if "\0" in text else text.splitlines()
    found = [part for part in parts if part.strip()]
    if not found:
        raise UsageError(f"{name}: the list of inputs is empty")
    return found


@dataclass(frozen=True, slots=True)
class Shard:
    """The `number`-th (from 1) of `total` parts of the inputs."""

    number: int
    total: int

    @staticmethod
    def parse(text: str) -> Shard:
        """From `2/8`; UsageError for anything else."""
        match = re.fullmatch(r"(\d+)/(\d+)", text.strip())
        shard = Shard(int(match[1]), int(match[2])) if match else Shard(0, 0)
        if not 1 <= shard.number <= shard.total:
            raise UsageError(f"--shard {text}: give it as I/N with I from 1 to N, as in 2/8")
        return shard

    def of(self, found: Iterable[Input]) -> Iterator[Input]:
        """The inputs of this part. It goes by name: files that come later move no others."""
        for one in found:
            digest = hashlib.blake2b(one.name.encode("utf-8"), digest_size=8).digest()
            if int.from_bytes(digest) % self.total == self.number - 1:
                yield one
