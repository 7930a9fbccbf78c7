"""Portfolios, where the sheet names the portfolio instead of its holder.

`Portefeuille` may stand before a name as well: then it is the holder's label.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from raadsparser.candidate import Candidate
from raadsparser.extract.fields._people import persons_in
from raadsparser.extract.fields._propose import zone_score
from raadsparser.extract.names.slots import PersonMatch
from raadsparser.extract.text.passage import Passage
from raadsparser.extract.view import View, scalar_lines
from raadsparser.lexicon import entries

KEYS = ("portfolios",)
_TITLED = re.compile(
    r"\b(wethouder|burgemeester|heer|mevrouw|dhr|mw|mevr|drs|ir|mr)\b", re.IGNORECASE
)
_INITIALS = re.compile(r"\b[A-Z]\.\s?(?:[A-Z]\.)*")


def propose(view: View) -> Iterable[Candidate]:
    for zone in view.zones(*KEYS):
        score = zone_score(zone)
        passage, found = persons_in(view, zone)
        if found and all(_is_person(person.raw) or _is_titled(person) for person in found):
            inks = {
                f"/{n}": passage.ink(p.start, p.end, "label", label=score * 0.9)
                for n, p in enumerate(found)
            }
            names = [person.name for person in found]
            yield Candidate("/portfolio_holders", names, inks, score * 0.8)
            continue
        whole = Passage(scalar_lines(zone))
        if any(c.isalpha() for c in whole.text):
            ink = whole.whole("label", label=score)
            yield Candidate("/portfolios", [whole.text.strip(" :.")], {"/0": ink}, score)


def _is_titled(person: PersonMatch) -> bool:
    """Whether a title stands before a name: `wethouder Smit`, not `wethouder Financiën`."""
    titled = person.role is not None and _TITLED.search(person.role) is not None
    return titled and person.name.split()[0] not in entries("no_surnames")


def _is_person(raw: str) -> bool:
    """Whether a value under `Portefeuille` names a person: a title, initials, a given name."""
    if _TITLED.search(raw) or _INITIALS.search(raw):
        return True
    words = raw.split()
    inserted = any(word.lower() in entries("tussenvoegsels") for word in words[:-1])
    return words[0] in entries("given_names") or (len(words) < 4 and inserted)
