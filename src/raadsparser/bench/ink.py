"""The ink of a value: what is printed there, what was read there, and where it is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from raadsparser.bench.pairing import Pair
from raadsparser.bench.rows import Value
from raadsparser.bench.truth import TruthSheet
from raadsparser.extract.dates.calendar_words import MONTHS

Box = tuple[float, float, float, float]
Evidence = Mapping[str, Mapping[str, Any]]


def shown(value: Value | None) -> str | None:
    """A value as one line of text for a person to read; an absent part is a dash."""
    if value is None:
        return None
    return " | ".join("–" if part is None else str(part) for part in value.parts)


def printed(pointer: str, part: Any, sheet: TruthSheet) -> tuple[str, ...]:
    """The texts that a part of the truth may stand as on paper; none where that is unknown."""
    known = sheet.ink.get(pointer)
    if known is not None and known.printed:
        return (known.printed,)
    if isinstance(part, bool) or part is None:
        return ()
    if pointer.endswith("/date") and re.fullmatch(r"\d{4}-\d\d-\d\d", str(part)):
        as_printed = (sheet.record.get("meeting") or {}).get("date_text")
        own = (as_printed,) if as_printed and pointer == "/meeting/date" else ()
        return (*own, *_dates(str(part)))
    return (str(part),)


def _dates(iso: str) -> tuple[str, ...]:
    year, month, day = (int(part) for part in iso.split("-"))
    return (f"{day} {MONTHS[month - 1]}", f"{day}-{month}-{year}", f"{day:02}-{month:02}-{year}")


def folded(text: str) -> str:
    """Letters and digits alone, without case or accents: what must survive any layout."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return re.sub(r"[\W_]", "", "".join(c for c in plain if not unicodedata.combining(c)))


def raw_of(pointers: Sequence[str], evidence: Evidence) -> str:
    """All that was read at these pointers."""
    return "\n".join(str(evidence[p]["raw"]) for p in pointers if p in evidence)


def boxes_of(
    pair: Pair, sheet: TruthSheet | None, evidence: Evidence
) -> tuple[int | None, tuple[Box, ...]]:
    """Page and boxes of the truth's ink, else of what was read; of the first page only."""
    found: list[tuple[int, Box]] = []
    if pair.gold and sheet:
        inks = (sheet.ink[p] for p in pair.gold.pointers if p in sheet.ink)
        found = [(ink.page, box) for ink in inks for box in ink.boxes]
    if not found and pair.read:
        found = _read_boxes(pair.read.pointers, evidence)
    if not found:
        return None, ()
    page = found[0][0]
    return page, tuple(box for on, box in found if on == page)


def _read_boxes(pointers: Sequence[str], evidence: Evidence) -> list[tuple[int, Box]]:
    known = (evidence[pointer] for pointer in pointers if pointer in evidence)
    return [(entry["page"], tuple(box)) for entry in known for box in entry["boxes"] or ()]


def covers(read: Sequence[str], evidence: Evidence, gold: Sequence[str], sheet: TruthSheet) -> bool:
    """Whether what was read lies on at least half of the truth's ink."""
    inks = [sheet.ink[pointer] for pointer in gold if pointer in sheet.ink]
    wanted = [(ink.page, box) for ink in inks for box in ink.boxes]
    area = sum(_area(box) for _, box in wanted)
    boxes = _read_boxes(read, evidence)
    shared = sum(
        min(_area(box), sum(_shared(box, other) for at, other in boxes if at == page))
        for page, box in wanted
    )
    return area > 0 and shared >= area / 2


def _area(box: Box) -> float:
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])


def _shared(one: Box, other: Box) -> float:
    """The area in square points that both boxes cover."""
    left, top = max(one[0], other[0]), max(one[1], other[1])
    return _area((left, top, min(one[2], other[2]), min(one[3], other[3])))
