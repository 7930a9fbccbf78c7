"""How a run is to be done: how many processes, in which order, how long a document may take."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from raadsparser.bulk.worker import Share

Order = Literal["input", "done"]

DEADLINE = 600.0
"""Seconds a document may take where nobody says otherwise; a bundle of 300 scans takes as long."""


@dataclass(frozen=True, slots=True)
class Plan:
    """`deadline` is seconds a document, None for no limit; `share` is when a worker ends."""

    workers: int = 1
    order: Order = "input"
    deadline: float | None = DEADLINE
    share: Share = field(default_factory=Share)

    def __post_init__(self) -> None:
        if self.order not in ("input", "done"):
            raise ValueError(f"order is 'input' or 'done', not {self.order!r}")
        if self.workers < 1:
            raise ValueError(f"workers is a number from 1, not {self.workers}")
        if self.deadline is not None and self.deadline <= 0:
            raise ValueError(f"deadline is a number of seconds above 0, not {self.deadline}")
