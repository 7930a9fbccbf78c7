"""`make model` as a whole, on next to nothing: that it trains, measures, ships and writes."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
import spacy

from raadsparser.nlp.training import card, make
from raadsparser.nlp.training.trainer import Plan

TINY = replace(
    Plan(), examples=60, dev=10, steps=6, related=60, epochs=1, seeds=(0,), measured=20, tested=6
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    written = folder / "written.txt"
    written.write_text("Zie de [brief|K1] ([3496929|N1]).\n", encoding="utf-8")
    seeds = make.run(TINY, folder / "work", written, workers=1)
    make.ship(seeds[0], folder / "nl_raad")
    found = make.report(seeds, seeds[0], TINY, 61.0)
    (folder / "nlp.json").write_text(json.dumps(found), encoding="utf-8")
    card.write(folder / "nl_raad" / "README.md", found)
    return folder


def test_the_pipeline_can_be_loaded(made: Path) -> None:
    nlp = spacy.load(made / "nl_raad")
    assert nlp.pipe_names == ["tok2vec", "raad_sentences", "ner", "raad_relations"]
    assert nlp("Zie de brief (3496929).")._.related_letters is not None


def test_every_seed_has_figures_at_every_noise(made: Path) -> None:
    found = json.loads((made / "nlp.json").read_text("utf-8"))
    (seed,) = found["seeds"]
    assert list(seed["test"]) == ["0", "0.02", "0.05", "0.1"]
    assert set(seed["test"]["0"]) == {"rules", "model", "both"}
    assert seed["written"]["rules"]["number+kind"]["gold"] == 1


def test_the_card_has_a_table_for_each(made: Path) -> None:
    text = (made / "nl_raad" / "README.md").read_text("utf-8")
    assert text.count("| number+date |") == 6
    assert "five" not in text
    assert "## Unseen templates, 2 % character noise" in text


def test_the_reliabilities_lie_beside_the_weights(made: Path) -> None:
    table = json.loads((made / "nl_raad" / "reliability.json").read_text("utf-8"))
    assert table["situations"]


def test_a_spread_is_shown_where_there_is_one() -> None:
    assert card.spread([0.9, 0.92]) == "91.0 (90.0–92.0)"
    assert card.spread([0.9, 0.9]) == "90.0"
