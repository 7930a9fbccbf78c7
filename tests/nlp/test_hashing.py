"""Numbers of texts and their places in tables are those that spaCy and thinc give."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.lex_attrs import word_shape as spacys_shape
from spacy.strings import get_string_id
from spacy.symbols import IDS
from thinc.api import NumpyOps

from raadsparser.nlp.encoder import word_shape
from raadsparser.nlp.hashing import rows_of, text_number


@given(st.text(max_size=40))
def test_the_number_of_a_text(text: str) -> None:
    text = text.encode("utf-8", "ignore").decode("utf-8")
    assert text_number(text) == get_string_id(text)


@pytest.mark.parametrize("text", ["", "raad", "gemeente", "gemeenteraad", "één € 𝕏"])
def test_the_number_of_a_text_of_each_length(text: str) -> None:
    assert text_number(text) == get_string_id(text)


def test_the_numbers_of_spacys_own_symbols() -> None:
    assert {name: text_number(name) for name in IDS} == IDS


@given(st.lists(st.integers(0, 2**64 - 1), min_size=1), st.integers(0, 2**32 - 1))
def test_the_places_in_a_table(numbers: list[int], seed: int) -> None:
    ids = np.array(numbers, dtype=np.uint64)
    seeds = np.array([seed, 8], dtype=np.uint64)
    found = rows_of(np.stack((ids, ids), axis=1), seeds)
    np.testing.assert_array_equal(found[:, 0], NumpyOps().hash(ids, seed))
    np.testing.assert_array_equal(found[:, 1], NumpyOps().hash(ids, 8))


@given(st.text(min_size=1, max_size=120))
def test_the_shape_of_a_word(word: str) -> None:
    assert word_shape(word) == spacys_shape(word)
