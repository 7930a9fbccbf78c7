"""The pipeline's own components, registered with spaCy under `raad_…` names.

`raad_sentences` sets sentence boundaries, `raad_relations` makes letters and mentions of the
entities, `raad_references` does all of it, rules and model, in anybody's pipeline.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from raadsparser.extract.text.sentences import sentences
from raadsparser.nlp.ranker import Ranker
from raadsparser.nlp.reading import FoundLetter, FoundMention, Reading, read

SPANS = "raad"
"""The key of `doc.spans` under which the found spans stand, for displaCy."""

_WEIGHTS = "relations.npz"


def set_extensions() -> None:
    """Makes `doc._.related_letters` and `doc._.mentions` known to spaCy."""
    for name in ("related_letters", "mentions"):
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=None)


def make_sentences(nlp: Language, name: str) -> RaadSentences:
    """The factory of `raad_sentences`."""
    return RaadSentences()


def make_relations(nlp: Language, name: str) -> RaadRelations:
    """The factory of `raad_relations`; its weights come from disk or from training."""
    return RaadRelations()


class RaadSentences:
    """Sets where sentences begin; abbreviations, initials and dates do not end one."""

    def __call__(self, doc: Doc) -> Doc:
        starts = {start for start, _ in sentences(doc.text)}
        for token in doc:
            token.is_sent_start = token.idx in starts or token.i == 0
        return doc


class RaadRelations:
    """Groups the entities into related letters and tells the mentions."""

    def __init__(self, ranker: Ranker | None = None) -> None:
        self.ranker = ranker
        set_extensions()

    def __call__(self, doc: Doc) -> Doc:
        if self.ranker is None:
            raise ValueError("raad_relations has no weights; load them with nlp.from_disk")
        tell(doc, read(doc, self.ranker))
        return doc

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Writes the weights into the folder `path`."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        if self.ranker is not None:
            np.savez_compressed(folder / _WEIGHTS, **self.ranker.to_arrays())  # type: ignore[arg-type]

    def from_disk(self, path: str | Path, **_: Any) -> RaadRelations:
        """Reads the weights from the folder `path`."""
        with np.load(Path(path) / _WEIGHTS, allow_pickle=False) as kept:
            self.ranker = Ranker.from_arrays({name: kept[name] for name in kept.files})
        return self


def tell(doc: Doc, reading: Reading) -> None:
    """Puts a reading on a document: the extensions, and spans for displaCy."""
    doc._.related_letters = [letter_dict(letter) for letter in reading.letters]
    doc._.mentions = [mention_dict(mention) for mention in reading.mentions]
    places = [
        *((n.start, n.end, "NUMBER") for f in reading.letters for n in f.reference.numbers),
        *((*f.noun, "KIND") for f in reading.letters if f.noun),
        *(
            (d.start, d.end, "DATE")
            for f in reading.letters
            if (d := f.reference.date_match) is not None
        ),
        *((m.start, m.end, m.label.upper()) for m in reading.mentions),
    ]
    made = (
        doc.char_span(a, b, label, alignment_mode="expand") for a, b, label in sorted(set(places))
    )
    doc.spans[SPANS] = [span for span in made if span is not None]


def letter_dict(letter: FoundLetter) -> dict[str, Any]:
    """A letter as the record has it, with the printed noun and its place in the text."""
    found = letter.reference
    return {
        "numbers": [number.value for number in found.numbers],
        "kind": found.kind,
        "printed_kind": letter.printed,
        "date": found.date,
        "text": found.text,
        "start": found.start,
        "end": found.end,
    }


def mention_dict(mention: FoundMention) -> dict[str, Any]:
    """A mention as the record has it."""
    return {
        "text": mention.text,
        "label": mention.label,
        "start": mention.start,
        "end": mention.end,
    }


_ASSIGNS = ["doc._.related_letters", "doc._.mentions"]
set_extensions()
Language.factory("raad_sentences", assigns=["token.is_sent_start"], func=make_sentences)
Language.factory("raad_relations", requires=["doc.ents"], assigns=_ASSIGNS, func=make_relations)
