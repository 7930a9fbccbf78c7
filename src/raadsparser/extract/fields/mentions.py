"""Persons, organisations, parties, places and laws named in the running text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from raadsparser.candidate import Candidate, Ink
from raadsparser.extract import named, names
from raadsparser.extract.passage import Passage
from raadsparser.extract.view import View

KEYS = ()
_RUNNING = ("history", "advice")
_FINDERS = {
    "person": names.find_persons,
    "organisation": named.find_organisations,
    "party": named.find_parties,
    "place": named.find_places,
    "law": named.find_laws,
}


def propose(view: View) -> Iterable[Candidate]:
    values: list[dict[str, Any]] = []
    inks: dict[str, Ink] = {}
    for key in _RUNNING:
        for zone in view.zones(key)[:1]:
            passage = Passage(zone.lines)
            for start, stop, label in _spans(passage.text):
                inks[f"/{len(values)}/text"] = passage.ink(start, stop, "pattern", pattern=0.8)
                text = passage.text[start:stop]
                values.append(
                    {"text": text, "label": label, "field": key, "start": start, "end": stop}
                )
    if values:
        yield Candidate("/mentions", values, inks, 0.8)


def _spans(text: str) -> list[tuple[int, int, str]]:
    """All finds, the longer one where two overlap, in reading order."""
    found = [
        (match.start, match.end, label) for label, find in _FINDERS.items() for match in find(text)
    ]
    kept: list[tuple[int, int, str]] = []
    for span in sorted(found, key=lambda s: (s[0] - s[1], s[0])):
        if all(span[1] <= other[0] or span[0] >= other[1] for other in kept):
            kept.append(span)
    return sorted(kept)
