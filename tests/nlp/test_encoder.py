"""Vectors worked out here are spaCy's, also when the memory of words is full."""

from __future__ import annotations

import numpy as np
import pytest

from raadsparser.nlp import encoder as encoders
from raadsparser.nlp.encoder import Encoder
from raadsparser.nlp.model import load
from raadsparser.nlp.tokens import tokens

TEXTS = [
    "Op 14 maart 2023 heeft het college de verkenning vastgesteld (3655001).",
    "",
    "Wethouder  Noor van der Velde\n\nheeft de raad bericht: 100 % ADP PERSON é.",
]


def spacys(texts: list[str]) -> np.ndarray:
    nlp = load()
    docs = [nlp.make_doc(text) for text in texts]
    return np.concatenate(nlp.get_pipe("tok2vec").predict(docs))


def test_vectors_are_spacys() -> None:
    made = Encoder.of(load())
    assert made is not None
    found = made([tokens(text).words for text in TEXTS])
    np.testing.assert_allclose(found, spacys(TEXTS), atol=1e-4)
    again = made([tokens(text).words for text in TEXTS])
    np.testing.assert_array_equal(again, found)


def test_a_full_memory_is_emptied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoders, "_MOST", 8)
    made = Encoder.of(load())
    assert made is not None
    for text in [*TEXTS, TEXTS[0]]:
        if text:
            found = made([tokens(text).words])
            np.testing.assert_allclose(found, spacys([text]), atol=1e-4)
    assert len(made._known) <= 16


def test_an_encoder_of_another_make_is_left_to_spacy() -> None:
    model = load().get_pipe("tok2vec").model
    (window, *_) = [layer for layer in model.walk() if layer.name == "expand_window"]
    window.attrs["window_size"] = 2
    try:
        assert Encoder.of(load()) is None
    finally:
        window.attrs["window_size"] = 1
