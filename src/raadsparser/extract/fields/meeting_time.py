"""Start and end of the session, `HH:MM`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from raadsparser.candidate import Candidate
from raadsparser.extract.dates.times import TimeMatch, find_times
from raadsparser.extract.dates.timespans import find_span
from raadsparser.extract.fields._propose import scalar_candidate, zone_score
from raadsparser.extract.view import View, scalar

_DURATION = "meeting/duration"
KEYS = ("meeting/start_time", "meeting/end_time", "meeting/time", "meeting/date", _DURATION)
_START, _END = "/meeting/start_time", "/meeting/end_time"


def propose(view: View) -> Iterable[Candidate]:
    for zone in view.zones(*KEYS):
        passage = scalar(zone)
        times = _times(zone.key, passage.text)
        score = zone_score(zone)
        pointers = (_END,) if zone.key == "meeting/end_time" else (_START, _END)
        for pointer, time in zip(pointers, times, strict=False):
            ink = passage.ink(time.start, time.end, "label", label=score)
            yield scalar_candidate(pointer, time.value, ink, score)


def _times(key: str, text: str) -> Sequence[TimeMatch]:
    """The times of a slot; under a duration (`1.30 uur`) only two that tell from when till when."""
    if key != _DURATION:
        return find_times(text)
    span = find_span(text)
    return (span.start, span.end) if span else ()
