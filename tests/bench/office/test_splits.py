"""No two splits share a sentence, a topic, a name or a form, and each has labels of its own."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from raadsparser.bench.office.content.lists import SPLITS, Split, words
from raadsparser.bench.office.families._family import forms
from raadsparser.bench.office.look import FONTS

PAIRS = list(combinations(SPLITS, 2))
two = pytest.mark.parametrize(("first", "second"), PAIRS)


def _strings(value: Any) -> set[str]:
    if isinstance(value, str):
        return {value}
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return {text for part in parts for text in _strings(part)}


def _folded(split: Split, name: str) -> set[str]:
    return {text.casefold() for text in _strings(dict(words(split, name)))}


@two
@pytest.mark.parametrize("name", ["phrases", "topics"])
def test_no_sentence_of_three_words_is_in_both(name: str, first: Split, second: Split) -> None:
    shared = _strings(dict(words(first, name))) & _strings(dict(words(second, name)))
    assert not {text for text in shared if len(text.split()) >= 3}


@two
@pytest.mark.parametrize("name", ["given", "family", "municipalities"])
def test_no_name_is_in_both(name: str, first: Split, second: Split) -> None:
    one, other = (set(words(split, "names")[name]) for split in (first, second))
    assert len(one) >= 50
    assert not one & other


@two
@pytest.mark.parametrize("key", ["number", "holders", "history", "advice", "clerk", "purpose"])
def test_each_has_labels_that_the_other_lacks(key: str, first: Split, second: Split) -> None:
    one, other = (set(words(split, "labels")[key]) for split in (first, second))
    assert one - other
    assert other - one


@pytest.mark.parametrize("name", ["labels", "places", "topics"])
def test_train_shares_no_word_with_one_of_the_others_alone(name: str) -> None:
    dev, test, train = (_folded(split, name) for split in ("dev", "test", "train"))
    assert train & dev == train & test == train & dev & test


def test_train_shares_no_word_of_a_topic_or_sentence() -> None:
    for name in ("phrases", "topics"):
        train = {text for text in _folded("train", name) if len(text.split()) >= 3}
        assert not train & (_folded("dev", name) | _folded("test", name))


def test_no_two_fields_of_train_have_a_label_in_common() -> None:
    lists = words("train", "labels")
    own = {key: names for key, names in lists.items() if isinstance(names, list)} | lists["other"]
    for one, other in combinations(sorted(own), 2):
        assert not set(own[one]) & set(own[other]), (one, other)


@pytest.mark.parametrize("split", SPLITS)
def test_all_have_all_labels(split: Split) -> None:
    dev, own = words("dev", "labels"), words(split, "labels")
    assert dev.keys() <= own.keys()
    assert dev["other"].keys() == own["other"].keys()


def test_every_family_has_forms_of_each() -> None:
    found: dict[str, set[Split]] = {}
    for family, variant in forms().values():
        found.setdefault(family.name, set()).add(variant.split)
    assert all(splits == set(SPLITS) for splits in found.values())
    assert len(found) >= 6


@two
def test_no_form_is_drawn_alike_in_both(first: Split, second: Split) -> None:
    def drawn(split: Split) -> set[tuple[str, str]]:
        return {
            (family.name, repr((sorted(variant.options.items()), variant.casing)))
            for family, variant in forms().values()
            if variant.split == split
        }

    assert not drawn(first) & drawn(second)


@two
def test_each_has_fonts_that_the_other_lacks(first: Split, second: Split) -> None:
    assert set(FONTS[first]) - set(FONTS[second])
    assert set(FONTS[second]) - set(FONTS[first])
