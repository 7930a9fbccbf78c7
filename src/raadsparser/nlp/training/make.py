"""`python -m raadsparser.nlp.training.make`: makes the data, trains the seeds, measures, ships.

Writes `models/nl_raad` (the seed that does best on the dev split), its card, and
`bench/nlp.json` with the figures of every seed on the test split and the written sentences.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import spacy

from raadsparser.nlp.training import card, corpus
from raadsparser.nlp.training.handwritten import read_sentences
from raadsparser.nlp.training.measure import (
    NOISES,
    Figures,
    dev_score,
    figures,
    reliability,
    test_examples,
)
from raadsparser.nlp.training.reliable import Table
from raadsparser.nlp.training.trainer import (
    Plan,
    assembled,
    train_entities,
    train_relations,
    write_corpora,
)
from raadsparser.weighing.reliability import FILE, as_json


@dataclass(frozen=True, slots=True)
class Seed:
    """What became of one seed."""

    seed: int
    folder: str
    dev: float
    entities: float
    table: Table
    test: dict[str, Figures]
    written: Figures
    seconds: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Trains and ships; the exit code is 0."""
    options = _options().parse_args(arguments)
    start = time.perf_counter()
    plan = Plan(seeds=tuple(range(options.seeds)))
    if options.small:
        plan = small(plan)
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    train = not options.measure
    seeds = run(plan, options.work, options.written, options.workers, train)
    best = max(seeds, key=lambda seed: seed.dev)
    ship(best, options.model)
    found = report(seeds, best, plan, time.perf_counter() - start)
    options.bench.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    card.write(options.model / "README.md", found)
    sys.stdout.write(f"{options.model}: seed {best.seed}, dev {best.dev:.3f}\n")
    return 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m raadsparser.nlp.training.make")
    parser.add_argument("--work", type=Path, default=Path("bench/work/nlp"))
    parser.add_argument("--model", type=Path, default=Path("models/nl_raad"))
    parser.add_argument("--bench", type=Path, default=Path("bench/nlp.json"))
    parser.add_argument("--written", type=Path, default=Path("tests/nlp/written.txt"))
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--measure", action="store_true", help="go on with what is trained")
    parser.add_argument("--small", action="store_true", help="a minute's try, not for use")
    return parser


def small(plan: Plan) -> Plan:
    """A plan that only shows that everything runs."""
    return replace(
        plan,
        examples=200,
        dev=30,
        steps=30,
        related=200,
        epochs=1,
        measured=60,
        chosen=20,
        tested=20,
    )


def run(plan: Plan, work: Path, written: Path, workers: int, train: bool = True) -> list[Seed]:
    """All seeds, `workers` at a time in processes of their own."""
    if train:
        write_corpora(work / "corpora", plan)
    # What is still to be trained goes first: it takes longest.
    order = sorted(plan.seeds, key=lambda seed: (work / f"nl_raad-{seed}").exists())
    jobs = [(plan, work, written, seed, train) for seed in order]
    if workers <= 1:
        return [one_seed(*job) for job in jobs]
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        done = pool.map(one_seed, *zip(*jobs, strict=True))
        return sorted(done, key=lambda one: one.seed)


def one_seed(plan: Plan, work: Path, written: Path, seed: int, train: bool = True) -> Seed:
    """Trains and measures one seed; its pipeline is left in the work folder."""
    start = time.perf_counter()
    folder = work / f"nl_raad-{seed}"
    if train or not folder.exists():
        nlp = train_entities(work / "corpora", work / f"entities-{seed}", plan, seed)
        examples = corpus.examples("train", plan.related, 0)
        assembled(nlp, train_relations(examples, plan, seed), seed).to_disk(folder)
    pipeline = spacy.load(folder)
    entities = float(pipeline.meta.get("performance", {}).get("ents_f", 0.0))
    table = reliability(pipeline, plan.measured)
    dev = figures(pipeline, table, corpus.examples("dev", plan.chosen, 2))
    test = {
        f"{noise:g}": figures(pipeline, table, test_examples(noise, plan.tested))
        for noise in NOISES
    }
    by_hand = figures(pipeline, table, read_sentences(written)) if written.exists() else {}
    seconds = time.perf_counter() - start
    sys.stderr.write(f"seed {seed}: dev {dev_score(dev):.3f} in {seconds:.0f} s\n")
    return Seed(seed, str(folder), dev_score(dev), entities, table, test, by_hand, seconds)


def ship(best: Seed, model: Path) -> None:
    """Puts the best seed's pipeline where the package finds it, with its reliabilities."""
    if model.exists():
        shutil.rmtree(model)
    # The strings of the training text serve nothing: features are hashes.
    shutil.copytree(best.folder, model, ignore=shutil.ignore_patterns("vocab"))
    note = "How often rules (pattern) and model were right on the dev split, by situation."
    (model / FILE).write_text(as_json(best.table, note), encoding="utf-8")


def report(seeds: Sequence[Seed], best: Seed, plan: Plan, seconds: float) -> dict[str, Any]:
    """The figures of all seeds, for the card and for those who compare."""
    return {
        "command": "make model",
        "machine": {
            "system": f"{platform.system()} {platform.machine()}",
            "processors": os.cpu_count(),
            "python": platform.python_version(),
        },
        "seconds": round(seconds),
        "processor_seconds": round(sum(os.times()[:4])),
        "plan": asdict(plan),
        "shipped": best.seed,
        "seeds": [
            {
                "seed": seed.seed,
                "dev": round(seed.dev, 4),
                "entities_dev_f1": round(seed.entities, 4),
                "seconds": round(seed.seconds),
                "test": seed.test,
                "written": seed.written,
            }
            for seed in seeds
        ],
    }


if __name__ == "__main__":
    sys.exit(main())
