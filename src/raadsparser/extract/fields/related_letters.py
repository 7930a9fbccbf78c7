"""Every registered document that the running text refers to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from raadsparser.candidate import Candidate, Ink
from raadsparser.extract.fields._propose import zone_score
from raadsparser.extract.numbers import parse_case_number
from raadsparser.extract.passage import Passage
from raadsparser.extract.references import Reference, find_references
from raadsparser.extract.view import View, scalar
from raadsparser.sheet import UNLISTED, Zone

KEYS = ()
# The running text of a sheet, in the order in which it stands.
_RUNNING = ("history", "advice", "programme")
_LONG = 15


def propose(view: View) -> Iterable[Candidate]:
    values: list[dict[str, Any]] = []
    inks: dict[str, Ink] = {}
    zones = [zone for zone in view.sheet.zones if zone.lines and _is_running(zone)]
    kin = _own_numbers(view)
    for zone in zones:
        passage = Passage(zone.lines)
        for reference in find_references(passage.text, kin):
            _note(inks, f"/{len(values)}", passage, reference, zone)
            values.append(
                {
                    "numbers": [number.value for number in reference.numbers],
                    "kind": reference.kind,
                    "date": reference.date,
                    "text": reference.text,
                }
            )
    if values:
        yield Candidate("/related_letters", values, inks, 0.9)


def _own_numbers(view: View) -> list[str]:
    """The sheet's own case number: those it refers to are often of the same shape."""
    found = (parse_case_number(scalar(zone).text) for zone in view.zones("zaaknummer"))
    return [number.value for number in found if number is not None]


def _is_running(zone: Zone) -> bool:
    """Running text: the fields that hold it, and long text under a label no list has."""
    unlisted = zone.score <= UNLISTED and len(zone.text.split()) > _LONG
    return zone.key in _RUNNING or unlisted


def _note(
    inks: dict[str, Ink], pointer: str, passage: Passage, reference: Reference, zone: Zone
) -> None:
    score = zone_score(zone)
    for place, number in enumerate(reference.numbers):
        inks[f"{pointer}/numbers/{place}"] = passage.ink(
            number.start, number.end, "pattern", pattern=number.certainty, label=score
        )
    ink = passage.ink(reference.start, reference.end, "pattern", label=score)
    inks[f"{pointer}/kind"] = ink
    if reference.date is not None:
        inks[f"{pointer}/date"] = ink
