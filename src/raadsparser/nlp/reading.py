"""From spans and relations to what the record says: letters with values, and mentions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from raadsparser.extract.dates.finding import DateMatch
from raadsparser.extract.numbers.finding import NumberMatch, find_numbers
from raadsparser.extract.numbers.shapes import number_at
from raadsparser.extract.references.finding import Reference
from raadsparser.nlp import labels
from raadsparser.nlp.dayspan import day_of
from raadsparser.nlp.example import Span
from raadsparser.nlp.kinds import noun_of
from raadsparser.nlp.ranker import Ranker
from raadsparser.nlp.relate import Related, relate
from raadsparser.nlp.scene import Scene
from raadsparser.nlp.tidy import tidied
from raadsparser.nlp.tokens import Tokens, tokens
from raadsparser.record import MentionLabel


@dataclass(frozen=True, slots=True)
class FoundLetter:
    """A related letter as the model reads it.

    `printed` is the noun as the text has it (empty where there is none) and stands at
    `noun`; the chances are those of the kind and of the date.
    """

    reference: Reference
    printed: str
    noun: tuple[int, int] | None
    kind_chance: float
    date_chance: float


@dataclass(frozen=True, slots=True)
class FoundMention:
    """Something named in a text: characters `start:end`, and what it is."""

    start: int
    end: int
    text: str
    label: MentionLabel


@dataclass(frozen=True, slots=True)
class Reading:
    """What the model finds in one text, each part in reading order."""

    letters: tuple[FoundLetter, ...]
    mentions: tuple[FoundMention, ...]


def entities_of(doc: Doc) -> list[Span]:
    """The entities that are set on a document."""
    return [Span(e.start_char, e.end_char, e.label_) for e in doc.ents]


def read(doc: Doc, ranker: Ranker) -> Reading:
    """The letters and mentions of a document, by its entities."""
    return read_tokens(tokens(doc.text), ranker, entities_of(doc))


def read_tokens(cut: Tokens, ranker: Ranker, entities: Sequence[Span]) -> Reading:
    """The letters and mentions of a text, by the entities found in it."""
    text = cut.text
    numbers = find_numbers(text)
    spans = tidied(text, entities, numbers)
    scene = Scene(cut, spans)
    # Numbers the rules know as well: they know how to mend what OCR spoilt.
    values = {(number.start, number.end): number for number in numbers}
    letters = [_letter(scene, related, values) for related in relate(scene, ranker)]
    return Reading(tuple(letters), tuple(_mentions(text, spans)))


def _mentions(text: str, spans: Sequence[Span]) -> list[FoundMention]:
    return [
        FoundMention(s.start, s.end, text[s.start : s.end], labels.MENTION_LABELS[s.label])
        for s in spans
        if s.label in labels.MENTION_LABELS
    ]


def _letter(
    scene: Scene, related: Related, known: dict[tuple[int, int], NumberMatch]
) -> FoundLetter:
    spans = [scene.spans[n] for n in related.numbers]
    numbers = tuple(
        known.get((s.start, s.end)) or number_at(scene.text, (s.start, s.end), "model", 0.9)
        for s in spans
    )
    noun = scene.spans[related.kind] if related.kind is not None else None
    printed = scene.text[noun.start : noun.end] if noun else ""
    date = _date(scene, related.date)
    parts = [*spans, *([noun] if noun else [])]
    if related.date is not None:
        parts.append(scene.spans[related.date])
    home = spans[0] if spans else parts[-1]
    sentence = next(
        ((a, b) for a, b in scene.sentences if a <= home.start < b), (0, len(scene.text))
    )
    reference = Reference(
        min(part.start for part in parts),
        max(part.end for part in parts),
        numbers,
        noun_of(printed).kind if noun else related.implicit or "document",
        date.iso if date else None,
        " ".join(scene.text[sentence[0] : sentence[1]].split()),
        sentence[0],
        date,
        round(min(related.kind_chance, related.date_chance), 3),
    )
    place = (noun.start, noun.end) if noun else None
    return FoundLetter(reference, printed, place, related.kind_chance, related.date_chance)


def _date(scene: Scene, index: int | None) -> DateMatch | None:
    if index is None:
        return None
    span = scene.spans[index]
    return day_of(scene.text, span.start, span.end)
