"""Where a label ends and its answer begins."""

from __future__ import annotations

import pytest

from raadsparser.layout.labels import lexicon_of
from raadsparser.profiles import load_profiles
from tests.drawn import drawn


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Spreekrecht inwoners Mogelijk", 2),
        ("Spreekrecht inwoners mogelijk", 3),
        ("Spreekrecht inwoners Mogelijk?", 3),
        ("Spreekrecht inwoners Raad", 3),
        ("Spreekrecht inwoners Mogelijk: ja", 3),
        ("Spreekrecht Mogelijk", 2),
    ],
)
def test_a_capital_behind_small_letters_begins_the_answer(line: str, words: int) -> None:
    hit = lexicon_of(load_profiles()["generic"]).prefix(drawn(line).words)
    assert hit is not None
    assert (hit.key, hit.words) == ("public_speaking", words)
