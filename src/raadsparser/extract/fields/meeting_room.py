"""The room or place of the session (Zaal, Locatie)."""

from __future__ import annotations

from collections.abc import Iterable

from raadsparser.candidate import Candidate
from raadsparser.extract.fields._propose import scalar_candidate, zone_score
from raadsparser.extract.view import View, scalar

KEYS = ("meeting/room",)


def propose(view: View) -> Iterable[Candidate]:
    for zone in view.zones(*KEYS):
        passage = scalar(zone)
        value = passage.text.strip(" :;|_‘'\"")
        if any(c.isalnum() for c in value):
            score = zone_score(zone)
            start = passage.text.index(value)
            ink = passage.ink(start, start + len(value), "label", label=score)
            yield scalar_candidate("/meeting/room", value, ink, score)
