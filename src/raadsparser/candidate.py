"""What extraction proposes: values with the ink they came from, not yet decided on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from raadsparser.page import BBox, Word
from raadsparser.record import Method
from raadsparser.sheet import Line


@dataclass(frozen=True, slots=True)
class Ink:
    """The words a value was read from.

    `features` (each 0 to 1) is what the confidence model sees: `ocr` the mean and
    `ocr_min` the lowest word confidence, `label` how well the label matched, `pattern`
    how well the value fits its shape.
    """

    raw: str
    page: int
    boxes: tuple[BBox, ...]
    method: Method
    features: Mapping[str, float] = field(default_factory=dict)

    @staticmethod
    def of(
        lines: Sequence[Line], method: Method, *, raw: str | None = None, **features: float
    ) -> Ink:
        """The ink of whole lines, one box a line; boxes and page are those of the first page."""
        if not lines:
            raise ValueError("a value without lines has no ink")
        page = lines[0].page
        words = [word for line in lines for word in line.words]
        return Ink(
            raw=raw if raw is not None else "\n".join(line.text for line in lines),
            page=page,
            boxes=tuple(line.box for line in lines if line.page == page),
            method=method,
            features={**_reading(words), **features},
        )


def _reading(words: Sequence[Word]) -> dict[str, float]:
    known = [word.confidence for word in words] or [0.0]
    return {"ocr": sum(known) / len(known), "ocr_min": min(known)}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proposed value for one place in the record.

    `pointer` is the JSON Pointer of the whole value (`/subject`, `/programme`); `ink` maps
    pointers below it (`""` for the value itself, `/0/text`) to their ink. `score` ranks
    candidates for one pointer; it is not a probability. `claims`, one an entry of a list,
    say what the entries are about, so that two sources' lists can be weighed entry by entry.
    """

    pointer: str
    value: Any
    ink: Mapping[str, Ink]
    score: float
    claims: tuple[Any, ...] = ()
