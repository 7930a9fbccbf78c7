"""Train, dev and test share no sentence, no topic, no form and no family name."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

from raadsparser.bench.synth import make
from raadsparser.bench.synth.content.lists import SPLITS, Split, words_of
from raadsparser.bench.synth.content.phrases import rules, topics
from raadsparser.bench.synth.document import layouts, names_in

from .reading import truth_lines

PAIRS = list(combinations(SPLITS, 2))


def _templates(split: Split) -> set[str]:
    """Every sentence template of a split: what has four words or more."""
    names = ("algemeen", *topics(split))
    texts = (text for name in names for alts in rules(split, name).values() for _, text in alts)
    return {text.lower() for text in texts if len(text.split()) >= 4}


def _sentences(truth: Path) -> set[str]:
    found: set[str] = set()
    for line in truth_lines(truth):
        for sheet in line["sheets"]:
            texts = [sheet["history"] or "", sheet["advice"] or "", sheet["subject"]]
            texts += [sub["text"] for item in sheet["programme"] for sub in item["subitems"]]
            texts += [sheet["public_speaking"]["note"] or ""]
            for text in texts:
                found.update(re.split(r"(?<=[.?!:])\s+", text))
    return {sentence for sentence in found if len(sentence.split()) >= 4}


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_no_sentence_template_is_in_two_splits(one: Split, other: Split) -> None:
    assert _templates(one)
    assert not _templates(one) & _templates(other)


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_no_topic_and_no_name_is_in_two_splits(one: Split, other: Split) -> None:
    assert not set(topics(one)) & set(topics(other))
    for names in ("given_names", "family_names"):
        assert not set(words_of(names, one)) & set(words_of(names, other))


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_no_form_is_in_two_splits(one: Split, other: Split) -> None:
    assert not set(names_in(one, None)) & set(names_in(other, None))
    orders = [{layouts()[n][1].groups for n in names_in(s, None)} for s in (one, other)]
    assert not orders[0] & orders[1]


def test_whole_families_are_held_out_of_train() -> None:
    families = {s: {name.split("-")[0] for name in names_in(s, None)} for s in SPLITS}
    assert families["test"] - families["train"] - families["dev"] == {"bands", "ledger"}
    assert families["dev"] - families["train"] - families["test"] == {"agendacard", "sidebar"}
    assert len(set.union(*families.values())) >= 12


def test_made_sheets_of_test_have_no_sentence_of_train(tmp_path: Path) -> None:
    made = {
        split: _sentences(make(tmp_path / split, n=60, seed=4, split=split, conditions=["digital"]))
        for split in SPLITS
    }
    assert len(made["train"]) > 300
    assert not made["test"] & made["train"]
    assert not made["dev"] & made["train"]
    assert not made["test"] & made["dev"]
