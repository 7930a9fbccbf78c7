"""Vectors worked out here are spaCy's, also when the memory of words is full."""

from __future__ import annotations

import dataclasses
from typing import Any

import blis.py
import numpy as np
import pytest

from raadsparser.nlp import encoder as encoders
from raadsparser.nlp import products
from raadsparser.nlp.encoder import Encoder
from raadsparser.nlp.model import load, model_path
from raadsparser.nlp.products import Gemm, gemm
from raadsparser.nlp.stored import layers
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


def encoder(product: Gemm | None = None) -> Encoder | None:
    return Encoder.of(layers(model_path() / "tok2vec" / "model"), product or gemm())


def test_vectors_are_spacys() -> None:
    made = encoder()
    assert made is not None
    found = made([tokens(text).words for text in TEXTS])
    np.testing.assert_allclose(found, spacys(TEXTS), atol=1e-4)
    again = made([tokens(text).words for text in TEXTS])
    np.testing.assert_array_equal(again, found)


def test_a_full_memory_is_emptied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoders, "_MOST", 8)
    made = encoder()
    assert made is not None
    for text in [*TEXTS, TEXTS[0]]:
        if text:
            found = made([tokens(text).words])
            np.testing.assert_allclose(found, spacys([text]), atol=1e-4)
    assert len(made._known) <= 16


@pytest.mark.parametrize(
    ("name", "settings"),
    [("expand_window", {"window_size": 2}), ("extract_features", {"columns": ["NORM"]})],
)
def test_an_encoder_of_another_make_is_left_to_spacy(name: str, settings: dict[str, Any]) -> None:
    network = [
        dataclasses.replace(layer, settings=settings) if layer.name == name else layer
        for layer in layers(model_path() / "tok2vec" / "model")
    ]
    assert Encoder.of(network, gemm()) is None


def test_either_library_multiplies_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    words = [tokens(text).words for text in TEXTS]
    by_numpy, by_blis = (encoder(product)(words) for product in (products.by_numpy, blis.py.gemm))
    np.testing.assert_allclose(by_numpy, by_blis, atol=1e-4)
    for one, product in (("1", products.by_numpy), ("4", blis.py.gemm)):
        monkeypatch.setenv("OPENBLAS_NUM_THREADS", one)
        monkeypatch.setenv("OMP_NUM_THREADS", one)
        assert gemm() is product
