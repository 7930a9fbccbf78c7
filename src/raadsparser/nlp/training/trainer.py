"""Trains one seed: the entity recogniser with spaCy, then the relation ranker."""

from __future__ import annotations

import io
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config

from raadsparser.nlp import features
from raadsparser.nlp.components import RaadRelations
from raadsparser.nlp.example import Example
from raadsparser.nlp.ranker import Question, Ranker
from raadsparser.nlp.relate import questions
from raadsparser.nlp.scene import Scene
from raadsparser.nlp.tokens import tokens
from raadsparser.nlp.training import corpus


@dataclass(frozen=True, slots=True)
class Plan:
    """How much to train on. `steps` is the most; training ends sooner where it no longer helps.

    A seed is chosen by as many texts as `chosen`: of fewer, the persons are too few to tell.
    """

    examples: int = 12_000
    dev: int = 300
    steps: int = 700
    related: int = 9000
    epochs: int = 3
    seeds: tuple[int, ...] = (0, 1, 2, 3, 4)
    measured: int = 2500
    chosen: int = 1000
    tested: int = 300


def write_corpora(folder: Path, plan: Plan) -> None:
    """Makes the training and early-stopping files in a folder, the same for all seeds."""
    folder.mkdir(parents=True, exist_ok=True)
    corpus.write(folder / "train.spacy", corpus.examples("train", plan.examples, 0))
    corpus.write(folder / "dev.spacy", corpus.examples("dev", plan.dev, 0))


def train_entities(data: Path, target: Path, plan: Plan, seed: int) -> Language:
    """The recogniser that did best on unseen templates."""
    with as_file(files("raadsparser.nlp.training") / "config.cfg") as path:
        config = load_config(
            path,
            overrides={
                "paths.train": str(data / "train.spacy"),
                "paths.dev": str(data / "dev.spacy"),
                "system.seed": seed,
                "training.max_steps": plan.steps,
                "training.optimizer.learn_rate.total_steps": plan.steps + 100,
                "training.eval_frequency": max(1, min(100, plan.steps // 2)),
            },
        )
    target.mkdir(parents=True, exist_ok=True)
    nlp = init_nlp(config)
    train(nlp, target, stdout=io.StringIO(), stderr=io.StringIO())
    best = spacy.load(target / "model-best")
    shutil.rmtree(target / "model-last", ignore_errors=True)
    return best


def train_relations(examples: Sequence[Example], plan: Plan, seed: int) -> Ranker:
    """The ranker of one seed; it learns from the true spans of the examples."""
    ranker = Ranker(features.ROWS, seed)
    ranker.train(asked(examples), epochs=plan.epochs, seed=seed)
    return ranker


def asked(examples: Sequence[Example]) -> list[Question]:
    """All questions that the examples hold, with their answers."""
    return [
        question
        for example in examples
        for question in questions(Scene(tokens(example.text), example.spans), example.letters)
    ]


def assembled(nlp: Language, ranker: Ranker, seed: int) -> Language:
    """The recogniser and the ranker as one pipeline."""
    nlp.add_pipe("raad_sentences", before="ner" if "ner" in nlp.pipe_names else None)
    relations = nlp.add_pipe("raad_relations")
    assert isinstance(relations, RaadRelations)
    relations.ranker = ranker
    nlp.meta.update(
        {
            "name": "raad",
            "version": "0.1.0",
            "spacy_version": ">=3.7,<4.0",
            "description": "Dutch council papers: documents, people, bodies, places and laws",
            "author": "The raadsparser founders",
            "license": "EUPL-1.2",
            "notes": f"seed {seed}; trained on generated text by raadsparser.nlp.training.make",
        }
    )
    return nlp
