"""Typed sheets as the tests want them: many, of one split, without a word processor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any
from xml.etree import ElementTree

from raadsparser.bench.office.content.lists import Split
from raadsparser.bench.office.planning import Spec, plan
from raadsparser.bench.office.typing_pool import Part, type_parts

_DOCUMENTS = 80


@cache
def documents(split: Split) -> tuple[tuple[Spec, tuple[Part, ...]], ...]:
    """Eighty documents of a split, as flat texts with their records."""
    return tuple((spec, tuple(type_parts(spec)[1])) for spec in plan(_DOCUMENTS, 5, split))


def records(split: Split) -> Iterator[tuple[Part, dict[str, Any]]]:
    """Every sheet with its record."""
    for _, parts in documents(split):
        for part in parts:
            if part.record is not None:
                yield part, part.record


def squashed(text: str) -> str:
    """Text without what a line end may add or take: white space and hyphens."""
    return re.sub(r"[\s\u00ad\ufffe\u0002-]", "", text)


def printed(part: Part) -> str:
    """All that a flat text prints, squashed."""
    return squashed("".join(ElementTree.fromstring(part.text).itertext()))


def values(record: dict[str, Any]) -> Iterator[str]:
    """What must stand on the sheet to the letter."""
    meeting = record["meeting"]
    single = [record["municipality"], record["subject"], record["zaaknummer"], record["advice"]]
    single += [meeting[key] for key in ("body", "item", "date_text", "room", "chair", "clerk")]
    single.append(record["public_speaking"]["note"])
    yield from filter(None, single)
    yield from record["portfolio_holders"] + record["portfolios"] + meeting["domains"]
    yield from (record["history"] or "").split("\n\n")
    for letter in record["related_letters"]:
        yield from (*letter["numbers"], letter["text"])
    for item in record["programme"]:
        yield from (item["number"], item["text"])
        for sub in item["subitems"]:
            yield from (sub["marker"], sub["text"])
    for paper in record["attachments"]:
        yield from filter(None, (paper["number"], paper["name"]))
