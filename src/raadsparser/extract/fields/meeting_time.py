"""Start and end of the session, `HH:MM`."""

from __future__ import annotations

from collections.abc import Iterable

from raadsparser.candidate import Candidate
from raadsparser.extract.fields._propose import scalar_candidate, zone_score
from raadsparser.extract.times import find_times
from raadsparser.extract.view import View, scalar

KEYS = ("meeting/start_time", "meeting/end_time", "meeting/time", "meeting/date")
_START, _END = "/meeting/start_time", "/meeting/end_time"


def propose(view: View) -> Iterable[Candidate]:
    for zone in view.zones(*KEYS):
        passage = scalar(zone)
        times = find_times(passage.text)
        score = zone_score(zone)
        pointers = (_END,) if zone.key == "meeting/end_time" else (_START, _END)
        for pointer, time in zip(pointers, times, strict=False):
            ink = passage.ink(time.start, time.end, "label", label=score)
            yield scalar_candidate(pointer, time.value, ink, score)
