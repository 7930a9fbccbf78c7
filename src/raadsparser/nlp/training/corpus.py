"""The corpora: examples of a split with OCR noise, and the same as spaCy documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from raadsparser.nlp.example import Example
from raadsparser.nlp.tokens import RaadTokenizer
from raadsparser.nlp.training.draw import draw
from raadsparser.nlp.training.lists import SPLITS, Split
from raadsparser.nlp.training.noise import spoilt

NOISE = (0.0, 0.0, 0.0, 0.005, 0.01, 0.02, 0.02, 0.05, 0.05, 0.1)
"""Rates of the training text, a rate an example; the measured ones are 0 to 10 %."""


def examples(split: Split, count: int, seed: int, noise: Sequence[float] = NOISE) -> list[Example]:
    """`count` examples of a split, the same for the same seed."""
    rng = Random(f"{split}-{seed}")
    return [spoilt(draw(rng, split), rng, rng.choice(noise)) for _ in range(count)]


def write(target: Path, made: Iterable[Example]) -> None:
    """Examples as a `.spacy` file for training; the spans are entities."""
    tokenizer = RaadTokenizer(Vocab())
    DocBin(
        attrs=["ENT_IOB", "ENT_TYPE", "NORM"], docs=[document(e, tokenizer) for e in made]
    ).to_disk(target)


def document(example: Example, tokenizer: RaadTokenizer) -> Doc:
    """The example as a document; a span whose edge is inside a token takes the token whole."""
    doc = tokenizer(example.text)
    found, last = [], -1
    for span in example.spans:
        ent = doc.char_span(span.start, span.end, span.label, alignment_mode="expand")
        if ent is not None and ent.start > last:
            found.append(ent)
            last = ent.end - 1
    doc.ents = found
    return doc


__all__ = ["NOISE", "SPLITS", "document", "examples", "write"]
