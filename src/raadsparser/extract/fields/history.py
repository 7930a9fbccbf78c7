"""What went before (Historie, Bestuurlijke achtergrond), paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable

from raadsparser.candidate import Candidate
from raadsparser.extract.fields._propose import scalar_candidate, zone_score
from raadsparser.extract.passage import Passage
from raadsparser.extract.view import View

KEYS = ("history",)
# Printed where a form asks for what there is not.
NOTHING = re.compile(r"^\W*(n\.?\s?v\.?\s?t|geen|niet van toepassing)\W*$", re.IGNORECASE)


def propose(view: View) -> Iterable[Candidate]:
    for zone in view.zones(*KEYS):
        passage = Passage(zone.lines)
        if any(c.isalnum() for c in passage.text) and not NOTHING.match(passage.text):
            score = zone_score(zone)
            ink = passage.whole("label", label=score)
            yield scalar_candidate("/history", passage.text.strip(), ink, score)
