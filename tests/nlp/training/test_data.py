"""The generated text: splits share nothing, spans stay where they are, noise is as counted."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from pathlib import Path
from random import Random

import pytest

from raadsparser.nlp import labels
from raadsparser.nlp.example import Example
from raadsparser.nlp.training import corpus
from raadsparser.nlp.training.draw import draw, templates
from raadsparser.nlp.training.handwritten import marked, read_sentences
from raadsparser.nlp.training.lists import SPLITS, Split, dealt, sections, table
from raadsparser.nlp.training.noise import spoilt

WRITTEN = Path(__file__).parents[1] / "written.txt"


@pytest.mark.parametrize("heading", ["ref", "refnd", "refd", "zin", "vervolg", "naam"])
def test_splits_share_no_template(heading: str) -> None:
    for one, other in combinations(SPLITS, 2):
        assert not set(templates(heading, one)) & set(templates(heading, other))
    more = sections("more.txt").get(heading, ())
    assert set().union(*(templates(heading, split) for split in SPLITS)) == {
        *sections("clauses.txt")[heading],
        *more,
    }


@pytest.mark.parametrize("name", ["organisatie_eigen", "organisatie_lijst", "partij", "buurt"])
def test_splits_share_no_names(name: str) -> None:
    for one, other in combinations(SPLITS, 2):
        assert not set(dealt("names.txt", name, one)) & set(dealt("names.txt", name, other))


def test_the_shapes_held_out_do_not_occur_in_training() -> None:
    held = [row[0] for row in table("shapes.tsv") if row[1] == "test"]
    forms = [re.escape(s).replace("YYYY", r"20\d\d").replace("YY", r"\d\d") for s in held]
    patterns = [re.compile(form.replace("9", r"\d")) for form in forms]
    for seed in range(400):
        example = draw(Random(seed), "train")
        for span in example.spans:
            if span.label == labels.NUMBER:
                printed = example.text[span.start : span.end]
                assert not any(pattern.fullmatch(printed) for pattern in patterns), printed


@pytest.mark.parametrize("split", SPLITS)
def test_every_slot_is_filled_and_every_span_is_its_value(split: Split) -> None:
    for seed in range(200):
        example = draw(Random(seed), split)
        assert "{" not in example.text
        assert "<" not in example.text
        check(example)
        for span, value in zip(example.spans, example.values, strict=True):
            if span.label == labels.NUMBER:
                assert example.text[span.start : span.end] == value


def check(example: Example) -> None:
    """Spans in order and within the text, letters that point at numbers, kinds and dates."""
    ends = [(span.start, span.end) for span in example.spans]
    assert ends == sorted(ends)
    assert all(0 <= start < end <= len(example.text) for start, end in ends)
    assert all(one[1] <= other[0] for one, other in pairwise(ends))
    for letter in example.letters:
        assert all(example.spans[n].label == labels.NUMBER for n in letter.numbers)
        assert letter.kind is None or example.spans[letter.kind].label == labels.KIND
        assert letter.date is None or example.spans[letter.date].label == labels.DATE
        assert letter.numbers or (letter.kind is not None and letter.date is not None)


@pytest.mark.parametrize("rate", [0.02, 0.05, 0.1])
def test_noise_changes_its_share_and_spans_move_along(rate: float) -> None:
    changed = total = 0
    for seed in range(150):
        rng = Random(seed)
        clean = draw(rng, "train")
        noisy = spoilt(clean, rng, rate)
        check(noisy)
        changed += clean.text != noisy.text
        total += 1
        assert len(noisy.text) == pytest.approx(len(clean.text), rel=0.25, abs=10)
    assert changed / total > 0.5


def test_the_same_seed_gives_the_same_text() -> None:
    assert corpus.examples("dev", 5, 1) == corpus.examples("dev", 5, 1)
    assert corpus.examples("dev", 5, 1) != corpus.examples("dev", 5, 2)


def test_there_are_enough_sentences_written_by_hand() -> None:
    sentences = read_sentences(WRITTEN)
    assert len(sentences) >= 150
    assert len({sentence.text for sentence in sentences}) == len(sentences)
    for sentence in sentences:
        check(sentence)


def test_a_marked_line() -> None:
    example = marked(
        "Per [brief|K1] ([3604012|N1] / [3614175|N1]) van [3 mei 2021|D1] en [9 mei|D]."
    )
    assert example.text == "Per brief (3604012 / 3614175) van 3 mei 2021 en 9 mei."
    (letter,) = example.letters
    assert [example.values[n] for n in letter.numbers] == ["3604012", "3614175"]
    assert letter.date is not None
    assert example.values[letter.date] == "2021-05-03"
    assert example.values[-1] == ""
    with pytest.raises(ValueError, match="say the value"):
        marked("In [mei 2021|D1] kwam een [brief|K1].")
