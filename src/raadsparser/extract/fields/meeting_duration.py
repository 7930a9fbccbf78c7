"""How long the session takes, in minutes (Duur, Bespreektijd)."""

from __future__ import annotations

from collections.abc import Iterable

from raadsparser.candidate import Candidate
from raadsparser.extract.dates.times import find_duration
from raadsparser.extract.dates.timespans import find_span
from raadsparser.extract.fields._people import with_whole_words
from raadsparser.extract.fields._propose import scalar_candidate, zone_score
from raadsparser.extract.text.passage import Passage
from raadsparser.extract.view import View, scalar, scalar_lines

KEYS = ("meeting/duration", "meeting/time")
_ALONE = frozenset({"meeting/duration"})  # asks for nothing else
# Share of a value under an unlisted label that must be a duration, and its rank then.
_WHOLLY, _BY_LOOK = 0.8, 0.5


def propose(view: View) -> Iterable[Candidate]:
    for zone in view.zones(*KEYS):
        passage = Passage(with_whole_words(scalar_lines(zone)))
        score = zone_score(zone)
        if found := find_duration(passage.text):
            ink = passage.ink(found.start, found.end, "label", label=score)
            yield scalar_candidate("/meeting/duration_minutes", found.minutes, ink, score)
        elif zone.key in _ALONE and (bare := find_duration(passage.text, bare=True)):
            ink = passage.ink(bare.start, bare.end, "label", label=score, pattern=0.8)
            yield scalar_candidate("/meeting/duration_minutes", bare.minutes, ink, score * 0.9)
        elif zone.key in _ALONE and (span := find_span(passage.text)):
            ink = passage.ink(span.start.start, span.end.end, "inferred", label=score)
            yield scalar_candidate("/meeting/duration_minutes", span.minutes, ink, score * 0.9)
    for zone in view.unlisted:
        passage = scalar(zone)
        found = find_duration(passage.text)
        if found and found.end - found.start >= _WHOLLY * len(passage.text):
            ink = passage.ink(found.start, found.end, "layout")
            yield scalar_candidate("/meeting/duration_minutes", found.minutes, ink, _BY_LOOK)
