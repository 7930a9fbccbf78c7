"""The agenda item number (Agendapunt): `3`, `4A`, `A02`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from raadsparser.candidate import Candidate
from raadsparser.extract.fields._propose import scalar_candidate, zone_score
from raadsparser.extract.view import View, scalar

KEYS = ("meeting/item",)
_ITEM = re.compile(r"^\W*([A-Z]{0,2}\d{1,3}(?:\.\d{1,2})*[A-Za-z]?|[A-Z])\b\.?")


def propose(view: View) -> Iterable[Candidate]:
    for zone in view.zones(*KEYS):
        passage = scalar(zone)
        found = _ITEM.match(passage.text)
        if found:
            score = zone_score(zone)
            ink = passage.ink(found.start(1), found.end(1), "label", label=score)
            yield scalar_candidate("/meeting/item", found[1], ink, score)
