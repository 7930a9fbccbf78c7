"""Reads examples with a trained pipeline and counts what rules, model and both get right."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language

from raadsparser.nlp import labels
from raadsparser.nlp.claims import naming
from raadsparser.nlp.components import RaadRelations
from raadsparser.nlp.example import Example, Span
from raadsparser.nlp.reading import read
from raadsparser.nlp.tidy import tidied
from raadsparser.nlp.training import corpus, reliable
from raadsparser.nlp.training.evaluate import (
    NAMES,
    Score,
    Scores,
    Told,
    added,
    counted,
    told,
    with_both,
)
from raadsparser.weighing.reliability import Reliability

NOISES = (0.0, 0.02, 0.05, 0.1)
_WEIGHED_AT = (0.0, 0.0, 0.0, 0.01, 0.02, 0.05, 0.1)  # as papers are read, well and badly
_PARTS = {labels.NUMBER, labels.KIND, labels.DATE}

Figures = dict[str, dict[str, dict[str, float]]]


def tolds(nlp: Language, examples: Sequence[Example]) -> list[Told]:
    """What rules and model say of each example."""
    relations = nlp.get_pipe("raad_relations")
    if not isinstance(relations, RaadRelations) or relations.ranker is None:
        raise TypeError("the pipeline has no trained raad_relations")
    found = []
    with nlp.select_pipes(disable=["raad_relations", "raad_sentences"]):
        for example, doc in zip(examples, nlp.pipe([e.text for e in examples]), strict=True):
            spans = tidied(doc.text, [Span(e.start_char, e.end_char, e.label_) for e in doc.ents])
            parts = [naming(doc.text, s.start, s.end, s.label) for s in spans if s.label in _PARTS]
            found.append(told(example.text, read(doc, relations.ranker), parts))
    return found


def reliability(nlp: Language, count_of: int) -> reliable.Table:
    """How often rules and model are right on the dev split, by situation."""
    examples = corpus.examples("dev", count_of, 1, _WEIGHED_AT)
    return reliable.measure(examples, tolds(nlp, examples))


def figures(nlp: Language, table: reliable.Table, examples: Sequence[Example]) -> Figures:
    """`{reader: {label or row: {precision, recall, f1, gold}}}` on examples.

    `both` has the bounds of its gain on `rules` too.
    """
    weighed = Reliability(table)
    every = [
        counted(example, with_both(found, weighed))
        for example, found in zip(examples, tolds(nlp, examples), strict=True)
    ]
    found = {
        reader: {name: _figures(score) for name, score in rows.items()}
        for reader, rows in added(every).items()
    }
    for name, (low, high) in gains(every).items():
        found["both"][name] |= {"gain_low": low, "gain_high": high}
    return found


def gains(every: Sequence[Scores], draws: int = 500) -> dict[str, tuple[float, float]]:
    """Between which bounds `both` gains F1 on `rules`, 19 times in 20, by drawing texts anew."""
    rng = np.random.default_rng(0)
    weights = rng.multinomial(len(every), np.full(len(every), 1 / len(every)), size=draws)
    found = {}
    for name in NAMES:
        rules, both = (_drawn(every, reader, name, weights) for reader in ("rules", "both"))
        low, high = np.quantile(both - rules, (0.025, 0.975))
        found[name] = (round(float(low), 4), round(float(high), 4))
    return found


def _drawn(
    every: Sequence[Scores], reader: str, name: str, weights: NDArray[np.int64]
) -> NDArray[np.float64]:
    """The F1 of each drawing; a row of `weights` says how often a drawing has each text."""
    scores = [scores[reader][name] for scores in every]
    hits = weights @ np.array([score.hits for score in scores])
    values = weights @ np.array([score.gold + score.read for score in scores])
    return np.asarray(2 * hits / np.maximum(values, 1))


def _figures(score: Score) -> dict[str, float]:
    return {
        "precision": round(score.precision, 4),
        "recall": round(score.recall, 4),
        "f1": round(score.f1, 4),
        "gold": score.gold,
    }


def dev_score(found: Figures) -> float:
    """What a seed is chosen by: the two rows and the persons, read by both together."""
    both = found["both"]
    return sum(both[name]["f1"] for name in ("number+date", "number+kind", "PERSON")) / 3


def test_examples(noise: float, count_of: int) -> list[Example]:
    """The test split at one rate of noise."""
    return corpus.examples("test", count_of, 3, (noise,))
