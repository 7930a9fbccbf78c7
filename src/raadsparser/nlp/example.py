"""A text with what is in it: spans, and which of them make one related letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start:end` of a text under one of `labels.LABELS`."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Letter:
    """One related letter as places in a list of spans.

    `kind` and `date` are None where the text prints none; `implicit` then names the kind
    that the sentence says without a noun.
    """

    numbers: tuple[int, ...]
    kind: int | None
    date: int | None
    implicit: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A text with its spans in order and its letters.

    `values` says what the spans mean, each as a canonical text: a number, a kind, an ISO
    date (empty where the year is not printed), or the span itself.
    """

    text: str
    spans: tuple[Span, ...]
    letters: tuple[Letter, ...]
    values: tuple[str, ...]


def without(example: Example, lost: set[int]) -> Example:
    """The example without some of its spans; letters keep what is left of them."""
    kept = [place for place in range(len(example.spans)) if place not in lost]
    moved = {old: new for new, old in enumerate(kept)}
    letters = []
    for letter in example.letters:
        numbers = tuple(moved[n] for n in letter.numbers if n in moved)
        date = moved.get(letter.date) if letter.date is not None else None
        kind = moved.get(letter.kind) if letter.kind is not None else None
        if numbers or (date is not None and kind is not None):
            letters.append(Letter(numbers, kind, date, letter.implicit))
    return Example(
        example.text,
        tuple(example.spans[old] for old in kept),
        tuple(letters),
        tuple(example.values[old] for old in kept),
    )


def joined(examples: Sequence[Example], gap: str = " ") -> Example:
    """Several texts as one, in order, with `gap` between them."""
    text, spans, letters, values = "", [], [], []  # type: ignore[var-annotated]
    for example in examples:
        offset, place = len(text) + (len(gap) if text else 0), len(spans)
        text = text + gap + example.text if text else example.text
        spans += [Span(s.start + offset, s.end + offset, s.label) for s in example.spans]
        values += example.values
        letters += [
            Letter(
                tuple(n + place for n in letter.numbers),
                None if letter.kind is None else letter.kind + place,
                None if letter.date is None else letter.date + place,
                letter.implicit,
            )
            for letter in example.letters
        ]
    return Example(text, tuple(spans), tuple(letters), tuple(values))
