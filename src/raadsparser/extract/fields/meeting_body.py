"""The body or kind of meeting: `Politieke Markt`, `Commissie WB`; labelled or in a title."""

from __future__ import annotations

import re
from collections.abc import Iterable

from raadsparser.candidate import Candidate
from raadsparser.extract.dates.finding import find_dates
from raadsparser.extract.fields._propose import scalar_candidate, zone_score
from raadsparser.extract.view import View, scalar
from raadsparser.profiles import body_words

KEYS = ("meeting/body",)
_TITLE_LINES = 30
# What may follow a body's word as part of its name: `Commissie Ruimte en Wonen`, `WB`, `A`.
_NAME_GOES_ON = (
    r"(?:\s+(?:(?:en|van de|voor|&|-)\s+)?[A-ZÀ-Ý&][\w&à-ÿ'-]*|,(?=\s[A-Z][a-z]+(?:,| en)))*"
)


def propose(view: View) -> Iterable[Candidate]:
    for zone in view.zones(*KEYS):
        passage = scalar(zone)
        stop = min((m.start for m in find_dates(passage.text)), default=len(passage.text))
        value = re.sub(r"\s+(van|d\.d\.|op|dd\.?)\W*$", "", passage.text[:stop])
        value = value.strip(" :-–—,|")
        if any(c.isalpha() for c in value):
            score = zone_score(zone)
            start = passage.text.index(value)
            ink = passage.ink(start, start + len(value), "label", label=score)
            yield scalar_candidate("/meeting/body", value, ink, score)
    yield from _in_titles(view)


def _in_titles(view: View) -> Iterable[Candidate]:
    named = re.compile(rf"\b(?:{body_words(view.profile)})\b{_NAME_GOES_ON}")
    for place, passage in enumerate(view.titles[:_TITLE_LINES]):
        found = named.search(passage.text)
        if found is None or len(passage.text.split()) > 14:
            continue
        dated = bool(find_dates(passage.text))
        value = found[0].strip(" ,-")
        share = len(value) / len(passage.text)
        score = (0.95 if dated else 0.6 + 0.2 * share) - 0.01 * place
        ink = passage.ink(found.start(), found.start() + len(value), "pattern", pattern=score)
        yield scalar_candidate("/meeting/body", value, ink, score)
