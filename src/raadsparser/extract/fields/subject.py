"""Subject (Onderwerp): what the sheet is about, its wrapped lines joined."""

from __future__ import annotations

from collections.abc import Iterable

from raadsparser.candidate import Candidate
from raadsparser.extract.fields._propose import scalar_candidate, zone_score
from raadsparser.extract.passage import Passage
from raadsparser.extract.view import View
from raadsparser.sheet import Line, Zone

KEYS = ("subject",)
# White in line heights after which the subject is over.
_GAP = 0.9
_LINES = 8


def propose(view: View) -> Iterable[Candidate]:
    for zone in view.zones(*KEYS):
        passage = Passage(_subject_lines(zone))
        value = passage.text.replace("\n\n", " ").strip(" :|_\\•*,")
        if any(c.isalnum() for c in value):
            score = zone_score(zone)
            ink = passage.whole("label", label=score)
            yield scalar_candidate("/subject", value, ink, score)


def _subject_lines(zone: Zone) -> list[Line]:
    result: list[Line] = []
    for line in zone.lines[:_LINES]:
        if result and line.gap > _GAP:
            break
        result.append(line)
    return result
