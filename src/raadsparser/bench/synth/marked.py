"""Text that knows which of its characters are which value of the record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters `start` to `end` are the value at the JSON Pointer `pointer`."""

    start: int
    end: int
    pointer: str

    def moved(self, by: int) -> Mark:
        return Mark(self.start + by, self.end + by, self.pointer)


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with its marks; marks may overlap (a number inside a sentence inside a history)."""

    text: str
    marks: tuple[Mark, ...] = ()

    def __add__(self, other: Marked | str) -> Marked:
        if isinstance(other, str):
            return Marked(self.text + other, self.marks)
        moved = tuple(mark.moved(len(self.text)) for mark in other.marks)
        return Marked(self.text + other.text, self.marks + moved)

    def under(self, *pointers: str) -> Marked:
        """The same text, wholly marked with each pointer."""
        whole = tuple(Mark(0, len(self.text), pointer) for pointer in pointers)
        return Marked(self.text, self.marks + whole)

    def capitalised(self) -> Marked:
        return Marked(self.text[:1].upper() + self.text[1:], self.marks)

    def within(self, start: int, end: int) -> tuple[Mark, ...]:
        """Marks that touch characters `start` to `end`, counted from `start`."""
        return tuple(
            Mark(max(mark.start, start) - start, min(mark.end, end) - start, mark.pointer)
            for mark in self.marks
            if mark.start < end and mark.end > start
        )

    @staticmethod
    def join(parts: Iterable[Marked], separator: str = " ") -> Marked:
        whole = Marked("")
        for index, part in enumerate(parts):
            whole = whole + separator + part if index else part
        return whole


def plain(text: str, *pointers: str) -> Marked:
    """A text marked as a whole."""
    return Marked(text).under(*pointers)
