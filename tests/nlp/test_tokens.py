"""Tokens and the keys and lists that the model sees of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.vocab import Vocab

from raadsparser.nlp.tokens import RaadTokenizer, norm
from raadsparser.nlp.wordlists import word_class

TOKENIZER = RaadTokenizer(Vocab())


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("per brief (3496929).", ["per", "brief", "(", "3496929", ")", "."]),
        ("Z/20/43414", ["Z", "/", "20", "/", "43414"]),
        ("kenmerk NW20-11402", ["kenmerk", "NW20", "-", "11402"]),
        ("Onskenmerk_CE18", ["Onskenmerk", "_", "CE18"]),
        ("kenmerk3604012", ["kenmerk", "3604012"]),
        ("één raadsbrief\n\nDaarna", ["één", "raadsbrief", "\n\n", "Daarna"]),
    ],
)
def test_tokens_end_where_spans_can(text: str, tokens: list[str]) -> None:
    assert [token.text for token in TOKENIZER(text)] == tokens


@given(st.text(max_size=60))
def test_no_character_is_lost(text: str) -> None:
    assert TOKENIZER(text).text == text


@pytest.mark.parametrize(
    ("read", "meant"),
    [("janvari", "januari"), ("uit", "vit"), ("3496929", "1234567"), ("2019", "2023")],
)
def test_what_ocr_confuses_has_one_key(read: str, meant: str) -> None:
    assert norm(read) == norm(meant)


@pytest.mark.parametrize(("one", "other"), [("12", "13"), ("123456", "1234567"), ("M23", "Z23")])
def test_what_differs_has_its_own_key(one: str, other: str) -> None:
    assert norm(one) != norm(other)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("wethouder", "title"),
        ("wethovder", "title"),
        ("Hengelo", "place"),
        ("VVD", "party"),
        ("Gemeentewet", "law"),
        ("Klimaatwet", "law"),
        ("Marieke", "given"),
        ("marieke", ""),
        ("fietspad", ""),
        ("3496929", ""),
    ],
)
def test_the_list_that_knows_a_word(word: str, name: str) -> None:
    assert word_class(word) == name
