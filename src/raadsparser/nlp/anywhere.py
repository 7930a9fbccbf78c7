"""`raad_references`: letters and mentions, by rules and model together, in any pipeline.

    nlp = spacy.blank("nl")
    nlp.add_pipe("raad_references")
    nlp("Hierover is de raad per brief geïnformeerd (3496929).")._.related_letters

It needs nothing of the pipeline but the text, and leaves its tokens and entities alone; what
it finds stands in `doc._.related_letters`, `doc._.mentions` and `doc.spans["raad"]`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from raadsparser.extract.references.finding import Reference, find_references
from raadsparser.nlp.claims import claim_of, model_namings, rule_namings
from raadsparser.nlp.components import SPANS, set_extensions
from raadsparser.nlp.model import available, readings, reliability
from raadsparser.nlp.reading import Reading
from raadsparser.weighing.letters import Choice, weigh_letters
from raadsparser.weighing.namings import weigh_namings
from raadsparser.weighing.reliability import Source

_BATCH = 64


def make_references(nlp: Language, name: str) -> RaadReferences:
    """The factory of `raad_references`."""
    return RaadReferences()


class RaadReferences:
    """Tells letters and mentions on a document; by rules alone where the model is absent."""

    def __init__(self) -> None:
        set_extensions()

    def __call__(self, doc: Doc) -> Doc:
        return next(iter(self.pipe([doc])))

    def pipe(self, docs: Iterable[Doc], batch_size: int = _BATCH) -> Iterator[Doc]:
        """The documents in order, read a batch at a time."""
        source = iter(docs)
        while batch := list(islice(source, batch_size)):
            texts = [doc.text for doc in batch]
            found = readings(texts) if available() else [Reading((), ())] * len(texts)
            for doc, reading in zip(batch, found, strict=True):
                _tell(doc, reading)
                yield doc


def _tell(doc: Doc, reading: Reading) -> None:
    rules = find_references(doc.text)
    model = [letter.reference for letter in reading.letters]
    letters = _letters(doc.text, rules, reading)
    doc._.related_letters = letters
    doc._.mentions = _mentions(doc.text, reading)
    _mark(doc, [*rules, *model], letters)


def _letters(text: str, rules: list[Reference], reading: Reading) -> list[dict[str, Any]]:
    if not reading.letters:
        return [_dict(found, found, found, "pattern") for found in rules]
    model = [letter.reference for letter in reading.letters]
    choices = weigh_letters(
        [claim_of(found, 0, text) for found in rules],
        [claim_of(letter.reference, 0, text, letter) for letter in reading.letters],
        reliability(),
    )

    def side(choice: Choice, source: Source) -> Reference:
        place = choice.pattern if source == "pattern" else choice.model
        return rules[place or 0] if source == "pattern" else model[place or 0]

    return [_dict(side(c, c.numbers), side(c, c.kind), side(c, c.date), c.numbers) for c in choices]


def _dict(numbers: Reference, kind: Reference, date: Reference, method: Source) -> dict[str, Any]:
    return {
        "numbers": [number.value for number in numbers.numbers],
        "kind": kind.kind,
        "date": date.date,
        "text": numbers.text,
        "start": min(numbers.start, kind.start, date.start),
        "end": max(numbers.end, kind.end, date.end),
        "method": method,
    }


def _mentions(text: str, reading: Reading) -> list[dict[str, Any]]:
    rules = rule_namings(text)
    model = model_namings(text, reading)
    if model:
        chosen = weigh_namings(rules, model, reliability())
        kept = [((rules if s == "pattern" else model)[place], s) for s, place, _ in chosen]
    else:
        kept = [(naming, "pattern") for naming in rules]
    return [
        {
            "text": text[naming.place[0] : naming.place[1]],
            "label": naming.label,
            "start": naming.place[0],
            "end": naming.place[1],
            "method": source,
        }
        for naming, source in sorted(kept, key=lambda pair: pair[0].place)
    ]


def _mark(doc: Doc, found: list[Reference], letters: list[dict[str, Any]]) -> None:
    """Sets `doc.spans["raad"]`, which displaCy shows."""
    kept = {number for letter in letters for number in letter["numbers"]}
    places = {(n.start, n.end, "NUMBER") for r in found for n in r.numbers if n.value in kept}
    dates = {letter["date"] for letter in letters if letter["date"]}
    places |= {
        (r.date_match.start, r.date_match.end, "DATE")
        for r in found
        if r.date_match is not None and r.date in dates
    }
    places |= {(m["start"], m["end"], m["label"].upper()) for m in doc._.mentions}
    made = (doc.char_span(a, b, label, alignment_mode="expand") for a, b, label in sorted(places))
    doc.spans[SPANS] = [span for span in made if span is not None]


Language.factory(
    "raad_references",
    assigns=["doc._.related_letters", "doc._.mentions", "doc.spans"],
    func=make_references,
)
