"""What the fields that hold persons share."""

from __future__ import annotations

from collections.abc import Iterable

from raadsparser.candidate import Candidate, Ink
from raadsparser.extract.fields._propose import zone_score
from raadsparser.extract.names import PersonMatch, parse_persons
from raadsparser.extract.passage import Passage
from raadsparser.extract.view import View, scalar_lines
from raadsparser.sheet import Zone


def persons_in(zone: Zone) -> tuple[Passage, list[PersonMatch]]:
    """The persons of a short labelled value, each line break kept as a possible border."""
    passage = Passage(scalar_lines(zone), keep_lines=True)
    return passage, parse_persons(passage.text)


def one_person(view: View, key: str) -> Iterable[Candidate]:
    """Candidates for a role that one person has; two that share it are both named."""
    for zone in view.zones(key):
        passage, found = persons_in(zone)
        if not found:
            continue
        score = zone_score(zone)
        ink = passage.ink(found[0].start, found[-1].end, "label", label=score)
        value = " en ".join(person.name for person in found)
        yield Candidate(f"/{key}", value, {"": ink}, score)


def person_list(view: View, key: str) -> Iterable[Candidate]:
    """Candidates for a role that several persons may have."""
    for zone in view.zones(key):
        passage, found = persons_in(zone)
        if not found:
            continue
        score = zone_score(zone)
        inks: dict[str, Ink] = {
            f"/{place}": passage.ink(person.start, person.end, "label", label=score)
            for place, person in enumerate(found)
        }
        yield Candidate(f"/{key}", [person.name for person in found], inks, score)
