"""The tokens of council text for spaCy, which needs a document of them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from raadsparser.nlp.tokens import make_tokenizer, tokens
from raadsparser.nlp.wordlists import word_class


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


def build(nlp: Language) -> RaadTokenizer:
    """The tokenizer of a pipeline."""
    return RaadTokenizer(nlp.vocab)


registry.tokenizers("raad_tokenizer.v1", func=make_tokenizer)
