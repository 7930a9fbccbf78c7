"""Training of the model that guesses what a label asks."""

from __future__ import annotations

from pathlib import Path

import pytest

from raadsparser.layout.lexicon.guessed import label_model
from raadsparser.nlp.training.labels.data import NEAR_MISSES, PROFILE, Example, examples
from raadsparser.nlp.training.labels.fit import fit
from raadsparser.nlp.training.labels.make import CARD, WEIGHTS, save

ROOMS = ("Zaal", "Vergaderzaal", "Zaal van de raad", "Commissiezaal")
CHAIRS = ("Voorzitter", "Voorzitter van de avond", "Raadsvoorzitter", "Wie is voorzitter?")


def _small() -> list[Example]:
    return [Example(text, "room", "a") for text in ROOMS] + [
        Example(text, "chair", "b") for text in CHAIRS
    ]


def test_what_was_not_seen_is_told_by_its_parts() -> None:
    model = fit(_small())
    for text, key in (("Trouwzaal", "room"), ("Sessievoorzitter", "chair")):
        assert model.keys[int(model.shares(text).argmax())] == key
    assert float(model.shares("Trouwzaal").sum()) == pytest.approx(1)


def test_the_same_examples_give_the_same_file(tmp_path: Path) -> None:
    for name in ("one.npz", "two.npz"):
        save(fit(_small()), tmp_path / name)
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()


def test_every_writer_has_every_field_of_the_profile() -> None:
    keys = {example.key for example in examples() if example.writer == PROFILE}
    writers = {example.writer for example in examples()} - {PROFILE, NEAR_MISSES}
    for writer in writers:
        own = {example.key for example in examples() if example.writer == writer}
        assert own <= keys | {"none"}
        assert {"subject", "zaaknummer", "meeting/date", "other", "none"} <= own


def test_the_shipped_model_knows_the_keys_it_is_trained_on() -> None:
    model = label_model()
    assert set(model.keys) == {example.key for example in examples()}
    assert WEIGHTS.stat().st_size < 1_000_000
    assert "## How it scores" in CARD.read_text(encoding="utf-8")
