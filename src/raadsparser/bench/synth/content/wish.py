"""What a layout asks of the content it prints."""

from __future__ import annotations

from dataclasses import dataclass

from raadsparser.bench.synth.content.lists import Split


@dataclass(frozen=True, slots=True)
class Wish:
    """`keys` is what the form has room for.

    `flap`: advice stands before the history, as on the commission flap, and the meeting is
    that of a `Voordracht voor de …`. `yearless`: how often the meeting date has no year.
    `number_shape` and `body` fix the register's shape and the meeting's name.
    """

    keys: frozenset[str]
    split: Split
    municipality: str
    flap: bool = False
    yearless: float = 0.25
    number_shape: str | None = None
    body: str | None = None
    topic: str | None = None
