"""What went before (Historie, Bestuurlijke achtergrond), paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterable

from raadsparser.candidate import Candidate
from raadsparser.extract.fields._propose import scalar_candidate, zone_score
from raadsparser.extract.text.passage import Passage
from raadsparser.extract.text.spelling import spelt
from raadsparser.extract.view import View, says_nothing

KEYS = ("history",)


def propose(view: View) -> Iterable[Candidate]:
    for zone in view.zones(*KEYS):
        passage = Passage(zone.lines)
        if any(c.isalnum() for c in passage.text) and not says_nothing(passage.text):
            score = zone_score(zone)
            ink = passage.whole("label", label=score)
            yield scalar_candidate("/history", spelt(passage).strip(), ink, score)
