"""What fields with a short printed list (`Fysiek / Sociaal`) share."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from raadsparser.candidate import Candidate, Ink
from raadsparser.extract.fields._people import with_whole_words
from raadsparser.extract.fields._propose import zone_score
from raadsparser.extract.options.struck import without_struck
from raadsparser.extract.text.passage import Passage, in_rows
from raadsparser.extract.text.spelling import spelt
from raadsparser.extract.view import View, has_boxes, scalar_lines
from raadsparser.page import BULLET
from raadsparser.sheet import Line, Zone

_LISTED = 2  # names on a line that has no boxes
_ROWS = 6  # of a list, in a narrow column
_DATED = re.compile(r"\d{3,}|\d\d?[-/]\d")
_SEPARATOR = re.compile(r"\s*(?:[/|;·•\n]|,(?!\d)|\s-\s|\s–\s)\s*")


def pieces(text: str) -> Iterable[tuple[int, int]]:
    """Start and end of each part of a printed list, the separators left out."""
    start = 0
    for cut in [*_SEPARATOR.finditer(text), None]:
        stop = cut.start() if cut else len(text)
        left = start + len(text[start:stop]) - len(text[start:stop].lstrip(" ‘'\"_:."))
        right = start + len(text[start:stop].rstrip(" ‘'\"_:."))
        if any(c.isalpha() for c in text[left:right]) and not _DATED.search(text[left:right]):
            yield left, right
        if cut:
            start = cut.end()


def listed(view: View, key: str) -> Iterable[Candidate]:
    """Candidates for a list field: its ticked options, or its parts as printed and not struck
    out."""
    for zone in view.zones(key):
        score = zone_score(zone)
        own = _before_boxes(zone)
        if has_boxes(own):
            found = ticked(view, zone)
        else:
            left = without_struck(in_rows(scalar_lines(replace(zone, lines=own), _ROWS)))
            passage = Passage(with_whole_words(left), keep_lines=BULLET in zone.text)
            found = [
                (spelt(passage, a, b), passage.ink(a, b, "label", label=score))
                for a, b in pieces(passage.text)
            ]
        if found:
            inks = {f"/{place}": ink for place, (_, ink) in enumerate(found)}
            yield Candidate(f"/{key}", [value for value, _ in found], inks, score)


def _before_boxes(zone: Zone) -> tuple[Line, ...]:
    """The lines of a zone, less those with boxes of another question under a list with none:
    `Financiën / Samenleving` over `☐ Besluiten`."""
    boxed = next((n for n, line in enumerate(zone.lines) if has_boxes([line])), None)
    first = zone.lines[0].text if zone.lines else ""
    hint = first[:1].islower()
    if not boxed or hint or len(list(pieces(first))) < _LISTED:
        return zone.lines
    return zone.lines[:boxed]


def ticked(view: View, zone: Zone) -> list[tuple[str, Ink]]:
    """The options of a zone whose boxes are ticked, with box and option as ink."""
    result = []
    for tick in view.ticks_in(zone):
        if tick.checked:
            ink = Ink.of([tick.option], "tick", tick=tick.certainty)
            ink = Ink(ink.raw, ink.page, (tick.box, *ink.boxes), "tick", ink.features)
            result.append((spelt(Passage([tick.option])).strip(" ,;:."), ink))
    return result
