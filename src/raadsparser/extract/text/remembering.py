"""Finders that several fields ask for the same texts answer from memory the second time."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

_TEXTS = 1024
"""What is remembered: the texts of some sheets. A sheet asks for its own again and again."""

Found = TypeVar("Found")


def remembered(find: Callable[[str], list[Found]]) -> Callable[[str], list[Found]]:
    """The finder with a memory; each answer is a list of its own, its members frozen."""
    known = lru_cache(maxsize=_TEXTS)(lambda text: tuple(find(text)))

    @wraps(find)
    def again(text: str) -> list[Found]:
        return list(known(text))

    return again
