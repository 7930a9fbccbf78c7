"""What rules and model say of a text, in the form in which they are weighed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from raadsparser.extract.names.naming import named_spans
from raadsparser.extract.references.finding import Reference, find_references
from raadsparser.nlp.blur import blur
from raadsparser.nlp.kinds import noun_of
from raadsparser.nlp.wordlists import word_class
from raadsparser.weighing.letters import Claim
from raadsparser.weighing.namings import Naming

if TYPE_CHECKING:
    from raadsparser.nlp.reading import FoundLetter, Reading


def claim_of(found: Reference, zone: int, text: str, letter: FoundLetter | None = None) -> Claim:
    """A reference in `text` as a claim; a letter of the model brings the chances of its parts."""
    date = found.date_match
    place = (date.start, date.end) if date else None
    if found.numbers:
        anchor = (found.numbers[0].start, found.numbers[-1].end)
    else:
        anchor = place or (found.start, found.end)
    return Claim(
        zone,
        anchor,
        tuple(number.value for number in found.numbers),
        found.kind,
        found.date,
        place,
        found.certainty,
        letter.kind_chance if letter else found.certainty,
        letter.date_chance if letter else found.certainty,
        bent=bool(letter and letter.printed and not noun_of(letter.printed).plain),
        blur=blur(text),
        in_list=found.in_list,
    )


def rule_claims(text: str, zone: int = 0, kin: Sequence[str] = ()) -> list[Claim]:
    """What the rules say."""
    return [claim_of(found, zone, text) for found in find_references(text, kin)]


def model_claims(text: str, reading: Reading, zone: int = 0) -> list[Claim]:
    """What the model says of a text."""
    return [claim_of(letter.reference, zone, text, letter) for letter in reading.letters]


def naming(text: str, start: int, end: int, label: str, zone: int = 0) -> Naming:
    """What `text[start:end]` is called, with the list that knows its first word."""
    words = text[start:end].split()
    return Naming(zone, (start, end), label, word_class(words[0]) if words else "", blur(text))


def rule_namings(text: str, zone: int = 0) -> list[Naming]:
    """What the rules name."""
    return [naming(text, start, end, label, zone) for start, end, label in named_spans(text)]


def model_namings(text: str, reading: Reading, zone: int = 0) -> list[Naming]:
    """What the model names in a text."""
    return [naming(text, m.start, m.end, m.label, zone) for m in reading.mentions]
