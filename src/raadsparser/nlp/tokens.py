"""Cuts council text into tokens that OCR noise cannot glue across the edge of a span.

A token is a run of letters and digits, or one mark. What the model sees of it as NORM is a
key that the usual misreadings leave alone, so that `janvari` and `januari` are one word and
every seven-digit number looks alike. As TAG it sees the list that knows the word: given names,
titles, towns, parties, laws, bodies, kinds of documents.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from raadsparser.extract.text.confusions import skeleton
from raadsparser.nlp.wordlists import word_class

# A word, one mark, or white space: together all of a text.
_PIECE = re.compile(r"[^\W\d_]{4,}(?=\d{4})|[^\W_]+|[^\w\s]|_|\s+")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text as its tokens: the words, the keys of the words, and where each begins."""

    text: str
    words: list[str]
    norms: list[str]
    starts: list[int]


def tokens(text: str) -> Tokens:
    """The tokens of a text as `RaadTokenizer` makes them, without a document of spaCy's."""
    words: list[str] = []
    starts: list[int] = []
    place = 0
    for piece in _PIECE.findall(text):
        # The one blank after a word belongs to it; more white space is a token of its own.
        lost = bool(words) and piece[0] == " "
        if not lost:
            words.append(piece)
            starts.append(place)
        elif len(piece) > 1:
            words.append(piece[1:])
            starts.append(place + 1)
        place += len(piece)
    return Tokens(text, words, [norm(word) for word in words], starts)


class RaadTokenizer:
    """A spaCy tokenizer: runs of letters and digits, and single marks; nothing to train."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        cut = tokens(text)
        ends = [start + len(word) for start, word in zip(cut.starts, cut.words, strict=True)]
        nexts = [*cut.starts[1:], len(text)]
        spaces = [end < after for end, after in zip(ends, nexts, strict=False)]
        doc = Doc(self.vocab, words=cut.words, spaces=spaces)
        for token, key in zip(doc, cut.norms, strict=True):
            token.norm_ = key
            token.tag_ = word_class(token.text)
        return doc

    def pipe(self, texts: Iterable[str], batch_size: int = 1000) -> Iterable[Doc]:
        """A document for each text."""
        return (self(text) for text in texts)

    def to_bytes(self, **_: Any) -> bytes:
        return b""

    def from_bytes(self, _data: bytes, **_: Any) -> RaadTokenizer:
        return self

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Nothing to keep: the rules are code."""

    def from_disk(self, path: str | Path, **_: Any) -> RaadTokenizer:
        return self


@lru_cache(maxsize=20_000)
def norm(word: str) -> str:
    """The key of a word: a year, a day, a count of digits, or its letters as OCR leaves them."""
    if word.isdigit():
        if len(word) <= 2:
            return word
        return "#year" if _YEAR.fullmatch(word) else f"#{len(word)}"
    if any(char.isdigit() for char in word):
        digits = sum(char.isdigit() for char in word)
        head = "".join("9" if char.isdigit() else char for char in word[:4])
        return f"{head}{digits}" if digits < len(word) - 3 else f"{head}#{min(len(word), 12)}"
    return skeleton(word) or word


def make_tokenizer() -> Callable[[Language], RaadTokenizer]:
    """The tokenizer for a pipeline's config: `@tokenizers = "raad_tokenizer.v1"`."""

    def build(nlp: Language) -> RaadTokenizer:
        return RaadTokenizer(nlp.vocab)

    return build


registry.tokenizers("raad_tokenizer.v1", func=make_tokenizer)
