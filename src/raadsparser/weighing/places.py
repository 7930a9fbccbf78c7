"""Places in a text."""

from __future__ import annotations

Place = tuple[int, int]
"""Characters of a text: the first, and the one after the last."""


def overlap(one: Place, other: Place) -> bool:
    """Whether two spans share a character."""
    return one[0] < other[1] and other[0] < one[1]
