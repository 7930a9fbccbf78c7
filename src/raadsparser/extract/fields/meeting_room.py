"""The room or place of the session (Zaal, Locatie)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from raadsparser.candidate import Candidate
from raadsparser.extract.fields._propose import scalar_candidate, zone_score
from raadsparser.extract.view import View, scalar

KEYS = ("meeting/room",)
# Rank of a value told by its look alone, under a label that no list has.
_BY_LOOK = 0.5


def propose(view: View) -> Iterable[Candidate]:
    for zone in view.zones(*KEYS):
        passage = scalar(zone)
        value = passage.text.strip(" :;|_‘'\"")
        if any(c.isalnum() for c in value):
            score = zone_score(zone)
            start = passage.text.index(value)
            ink = passage.ink(start, start + len(value), "label", label=score)
            yield scalar_candidate("/meeting/room", value, ink, score)
    for zone in view.unlisted:
        passage = scalar(zone)
        rooms = "|".join(re.escape(room) for room in view.profile.meeting.rooms)
        if re.fullmatch(rf"(?:\w+ )?(?i:{rooms}|\w+zaal|zaal|kamer)(?: [\w.\-]+)?", passage.text):
            yield scalar_candidate("/meeting/room", passage.text, passage.whole("layout"), _BY_LOOK)
