"""The parts that a field's value is made of, before any form is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Boxes:
    """Options, each with whether it is ticked; `tail` stands behind them on the line."""

    options: Sequence[tuple[str, bool]]
    look: str
    after: bool = False
    stacked: bool = False
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A numbered item, its number as printed, with its sub-items (marker as printed, text)."""

    number: str
    text: str
    below: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class Papers:
    """Attachments: number (empty for none) and name."""

    rows: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Plan:
    """Items in a table of their own, a time or minutes with each; `heads` of the columns for
    time, number and text, or none."""

    rows: Sequence[tuple[str, Point]]
    heads: tuple[str, ...] = ()


Block = Words | Boxes | Point | Papers | Plan


@dataclass(frozen=True, slots=True)
class Field:
    """A label with its value; `long` where it does not fit in a line."""

    key: str
    label: str
    blocks: tuple[Block, ...]
    long: bool = False

    @property
    def text(self) -> str:
        return "\n".join(block.text for block in self.blocks if isinstance(block, Words))
