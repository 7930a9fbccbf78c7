"""What the relation step sees of a text: tokens, sentences, spans, and number groups."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TypeVar

from raadsparser.extract.text.sentences import sentences
from raadsparser.nlp import labels
from raadsparser.nlp.deeds import deed
from raadsparser.nlp.example import Span
from raadsparser.nlp.tokens import Tokens

Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True)
class Place:
    """A span in tokens `start:end`; `index` is its place in the list of spans."""

    start: int
    end: int
    label: str
    index: int
    sentence: int


class Scene:
    """A text with its spans, ready for questions about what stands near what.

    `norms` are the token keys; `sentences` are character spans; sentences are numbered over
    the whole text, and `paragraph` tells which belong together.
    """

    def __init__(self, tokens: Tokens, spans: Sequence[Span]) -> None:
        self.text = tokens.text
        self.norms, starts = tokens.norms, tokens.starts
        self.sentences = sentences(self.text) or [(0, len(self.text))]
        self._heads = [start for start, _ in self.sentences]
        self._tokens = [self._sentence_of(start) for start in starts]
        self.places = [
            Place(
                max(0, bisect_right(starts, span.start) - 1),
                max(1, bisect_right(starts, span.end - 1)),
                span.label,
                index,
                self._sentence_of(span.start),
            )
            for index, span in enumerate(spans)
        ]
        self.spans = list(spans)
        self._kept: dict[tuple[object, ...], object] = {}

    def kept(self, key: tuple[object, ...], make: Callable[[], Kept]) -> Kept:
        """What `make` gives, made once a text: many questions look at the same sentence."""
        if key not in self._kept:
            self._kept[key] = make()
        return self._kept[key]  # type: ignore[return-value]

    def _sentence_of(self, start: int) -> int:
        return max(0, bisect_right(self._heads, start) - 1)

    def of(self, label: str, sentence: int | None = None) -> list[Place]:
        """The spans with a label, of one sentence or of all."""
        return list(self._by_label.get((label, sentence), ()))

    @cached_property
    def _by_label(self) -> dict[tuple[str, int | None], list[Place]]:
        found: dict[tuple[str, int | None], list[Place]] = {}
        for place in self.places:
            found.setdefault((place.label, place.sentence), []).append(place)
            found.setdefault((place.label, None), []).append(place)
        return found

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        return {
            label: sorted(place.start for place in places)
            for (label, sentence), places in self._by_label.items()
            if sentence is None
        }

    def near(self, label: str, place: Place) -> list[Place]:
        """Spans with a label in the sentence of a place, and in the one before it."""
        here = self.of(label, place.sentence)
        if place.sentence == 0 or self.parted(place.sentence - 1):
            return here
        return self.of(label, place.sentence - 1)[-2:] + here

    def parted(self, sentence: int) -> bool:
        """Whether a paragraph ends after a sentence."""
        end = self.sentences[sentence][1]
        return "\n\n" in self.text[end : self.sentences[sentence + 1][0]]

    def words(self, sentence: int) -> list[str]:
        """The token keys of a sentence."""
        return self._bags[sentence]

    @cached_property
    def _bags(self) -> list[list[str]]:
        bags: list[list[str]] = [[] for _ in self.sentences]
        for norm, sentence in zip(self.norms, self._tokens, strict=True):
            bags[sentence].append(norm)
        return bags

    def bag(self, sentence: int) -> tuple[str, ...]:
        """The token keys of a sentence, each once."""
        return self.kept(("bag", sentence), lambda: tuple(dict.fromkeys(self.words(sentence))))

    def deed(self, sentence: int) -> str:
        """What a sentence says is done with a document."""
        return self.kept(("deed", sentence), lambda: deed(self.words(sentence)))

    def clause_deed(self, place: Place) -> str:
        """What the clause of a place says is done."""
        return self.kept(("clause", place.index), lambda: deed(self.clause(place)))

    def clause(self, place: Place) -> list[str]:
        """The token keys of the clause that a place stands in."""
        first, last = place.start, place.end
        while first > 0 and self._same(first - 1, place) and self.norms[first - 1] not in _PAUSES:
            first -= 1
        while (
            last < len(self.norms) and self._same(last, place) and self.norms[last] not in _PAUSES
        ):
            last += 1
        return self.norms[first:last]

    def _same(self, token: int, place: Place) -> bool:
        return self._tokens[token] == place.sentence

    def between(self, one: Place, other: Place) -> list[str]:
        """The token keys from the end of the one to the start of the other."""
        first, last = sorted((one, other), key=lambda p: p.start)
        return self.norms[first.end : last.start]

    def inside(self, one: Place, other: Place, label: str) -> int:
        """How many spans with a label stand between two others."""
        first, last = sorted((one, other), key=lambda p: p.start)
        starts = self._starts.get(label, [])
        return max(0, bisect_left(starts, last.start) - bisect_left(starts, first.end))

    def neighbours(self, numbers: list[Place]) -> list[tuple[Place, Place]]:
        """Numbers that follow each other within a few tokens and may name one document."""
        pairs = pairwise(numbers)
        return [(a, b) for a, b in pairs if a.sentence == b.sentence and b.start - a.end <= _CLOSE]

    @property
    def numbers(self) -> list[Place]:
        return self.of(labels.NUMBER)


_CLOSE = 3
_PAUSES = {",", ";", ":"}
