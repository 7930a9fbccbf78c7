"""Dev and test share no sentence, no topic, no name and no form, and not all their labels."""

from __future__ import annotations

from typing import Any

import pytest

from raadsparser.bench.office.content.lists import Split, words
from raadsparser.bench.office.families._family import forms
from raadsparser.bench.office.look import FONTS


def _strings(value: Any) -> set[str]:
    if isinstance(value, str):
        return {value}
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return {text for part in parts for text in _strings(part)}


@pytest.mark.parametrize("name", ["phrases", "topics"])
def test_no_sentence_of_three_words_is_in_both(name: str) -> None:
    shared = _strings(dict(words("dev", name))) & _strings(dict(words("test", name)))
    assert not {text for text in shared if len(text.split()) >= 3}


@pytest.mark.parametrize("name", ["given", "family", "municipalities"])
def test_no_name_is_in_both(name: str) -> None:
    dev, test = (set(words(split, "names")[name]) for split in ("dev", "test"))
    assert len(dev) >= 50
    assert not dev & test


@pytest.mark.parametrize("key", ["number", "holders", "history", "advice", "clerk", "purpose"])
def test_each_has_labels_that_the_other_lacks(key: str) -> None:
    dev, test = (set(words(split, "labels")[key]) for split in ("dev", "test"))
    assert dev - test
    assert test - dev


def test_both_have_all_labels() -> None:
    dev, test = (words(split, "labels") for split in ("dev", "test"))
    assert dev.keys() == test.keys()
    assert dev["other"].keys() == test["other"].keys()


def test_every_family_has_forms_of_both() -> None:
    found: dict[str, set[Split]] = {}
    for family, variant in forms().values():
        found.setdefault(family.name, set()).add(variant.split)
    assert all(splits == {"dev", "test"} for splits in found.values())
    assert len(found) >= 6


def test_each_has_fonts_that_the_other_lacks() -> None:
    assert set(FONTS["dev"]) - set(FONTS["test"])
    assert set(FONTS["test"]) - set(FONTS["dev"])
