"""The advice on treatment (Behandeladvies): the text before the programme."""

from __future__ import annotations

from collections.abc import Iterable

from raadsparser.candidate import Candidate
from raadsparser.extract.fields._propose import scalar_candidate, zone_score
from raadsparser.extract.lists.midway import in_list_rows
from raadsparser.extract.lists.outline import outline
from raadsparser.extract.text.passage import Passage
from raadsparser.extract.text.spelling import spelt
from raadsparser.extract.view import View

KEYS = ("advice",)


def propose(view: View) -> Iterable[Candidate]:
    for zone in view.zones(*KEYS):
        found = outline(in_list_rows(zone.lines))
        listed = len(found.items) > 1
        passage = Passage(found.lead if listed else zone.lines)
        if any(c.isalnum() for c in passage.text):
            score = zone_score(zone)
            ink = passage.whole("label", label=score)
            yield scalar_candidate("/advice", spelt(passage).strip(), ink, score)
