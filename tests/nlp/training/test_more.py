"""The phrases and names that only training has."""

from __future__ import annotations

import re
from random import Random

import pytest
from rapidfuzz import fuzz

from raadsparser.nlp.training import coined
from raadsparser.nlp.training.draw import DEALT, draw, templates
from raadsparser.nlp.training.lists import portion, sections


def _plain(template: str) -> str:
    return re.sub(r"\W+", " ", re.sub(r"\{[^}]*\}", " x ", template)).strip().lower()


@pytest.mark.parametrize("heading", DEALT)
def test_no_phrase_is_nearly_one_that_is_held_out(heading: str) -> None:
    listed = sections("clauses.txt")[heading]
    held = [_plain(line) for split in ("dev", "test") for line in portion(listed, split)]  # type: ignore[arg-type]
    more = sections("more.txt").get(heading, ())
    near = [m for m in more if max(fuzz.ratio(_plain(m), h) for h in held) >= 85]
    assert near == []


def test_only_training_has_them() -> None:
    more = set(sections("more.txt")["zin"])
    assert more <= set(templates("zin", "train"))
    assert not more & {*templates("zin", "dev"), *templates("zin", "test")}


def test_no_pause_is_doubled() -> None:
    rng = Random(5)
    assert not [
        e.text for _ in range(200) if re.search(r",\s?[,.;:]", (e := draw(rng, "dev")).text)
    ]


@pytest.mark.parametrize("make", [coined.family, coined.town, coined.body])
def test_coined_names_have_a_capital(make: object) -> None:
    assert callable(make)
    names = [make(Random(seed)) for seed in range(50)]
    assert all(name[0].isupper() for name in names)
    assert len(set(names)) > 40
