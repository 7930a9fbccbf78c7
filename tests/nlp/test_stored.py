"""Weights as spaCy keeps them: every kind of value, and files that are broken."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from srsly import msgpack_dumps, msgpack_loads

from raadsparser.nlp.model import load, model_path
from raadsparser.nlp.stored import layers, unpacked

PLAIN = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False)
    | st.text(max_size=40)
    | st.binary(max_size=40)
)
VALUES = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner, max_size=20) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=30,
)


@given(VALUES)
def test_a_value_is_read_as_it_was_kept(value: Any) -> None:
    assert unpacked(msgpack_dumps(value)) == value


@pytest.mark.parametrize("size", [0, 15, 16, 31, 32, 255, 256, 65_535, 65_536])
def test_a_value_of_any_length(size: int) -> None:
    for value in ("x" * size, b"x" * size, [1] * size, {str(n): n for n in range(size)}):
        assert unpacked(msgpack_dumps(value)) == value


def test_arrays_and_numbers_of_numpy() -> None:
    kept = np.arange(12, dtype=np.float32).reshape(3, 4)
    np.testing.assert_array_equal(unpacked(msgpack_dumps({"W": kept}))["W"], kept)
    assert unpacked(msgpack_dumps(np.float32(0.5))) == 0.5


@given(st.binary(max_size=30))
def test_what_is_no_messagepack_raises_nothing_else(data: bytes) -> None:
    with contextlib.suppress(ValueError):
        unpacked(data)


def test_a_file_that_was_cut_off_is_named(tmp_path: Path) -> None:
    whole = (model_path() / "ner" / "model").read_bytes()
    with pytest.raises(ValueError, match="not MessagePack"):
        unpacked(whole[:-5])
    other = tmp_path / "model"
    other.write_bytes(msgpack_dumps({"nodes": []}))
    with pytest.raises(ValueError, match="not the weights of a network"):
        layers(other)


@pytest.mark.parametrize("name", ["tok2vec", "ner"])
def test_the_layers_are_spacys(name: str) -> None:
    kept = msgpack_loads((model_path() / name / "model").read_bytes())
    walked = list(load().get_pipe(name).model.walk())
    found = layers(model_path() / name / "model")
    assert [layer.name for layer in found] == [layer.name.partition("(")[0] for layer in walked]
    for layer, arrays in zip(found, kept["params"], strict=True):
        assert layer.arrays.keys() == arrays.keys()
        for array in arrays:
            np.testing.assert_array_equal(layer.arrays[array], arrays[array])
