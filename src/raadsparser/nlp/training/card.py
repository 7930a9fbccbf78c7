"""Writes the model's card from the measured figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import mean
from typing import Any

from raadsparser.nlp.training.draw import DEALT
from raadsparser.nlp.training.evaluate import NAMES, READERS
from raadsparser.nlp.training.lists import sections
from raadsparser.nlp.training.shortfalls import shortfalls

_HEAD = """# nl_raad: a small Dutch pipeline for council papers

Finds document numbers, kinds of documents, dates, persons, organisations, parties, places and
law articles in Dutch running text, and groups numbers, kind and date into related letters.

* **Made by** `{command}` in {minutes} minutes ({work} of processor time, training and measuring)
  on {processors} cores without a GPU (Python {python}); seed {shipped} of {seeds} is shipped, the
  one that does best on the dev split.
* **Parts** `tok2vec` (hashed word key, first and last letters, shape, word list; a window
  encoder of four layers), `raad_sentences` (rules), `ner` (transitions), `raad_relations` (three
  ranked questions: do two numbers belong together, which noun names the kind, which date).
* **Trained on** {examples} generated paragraphs: templates of our own and the train split of the
  made sheets, with the OCR confusions that were counted on scans of council papers, at 0 to 10 %
  of the characters. No real paper and no downloaded weights are in it.
* **Held out** whole templates, family and given names, towns, body and quarter names, and shapes
  of numbers: the dev split stops training and measures the reliabilities, the test split is only
  for the tables below. The word lists of the package (given names, towns, laws, parties, bodies)
  are known to rules and model alike. {more} phrases are for training alone (`more.txt`); who wrote
  them had seen the whole list of templates, so none is kept that is nearly one held out
  (85 of 100 alike), but they are of the same hand.
* **Not good at** handwriting, other languages, and text that is not of a council: names are
  found by the company they keep there.
* **Licence** EUPL-1.2, as the package.

`number+date` and `number+kind` are rows as the record has them: right only where both are.
Noise is the share of characters that OCR changed; a number or date that noise has made another
one counts as right both as meant and as printed. F1 in percent, mean of the seeds, with the
lowest and the highest in parentheses; rules have no seeds. What both together gain on the rules
stands with its 95 % interval, got by drawing the texts anew 500 times.
"""

_SHORT = """
## What falls short

{lines}* All of this is on text of our own making; the written sentences are nearest to papers.
"""


def write(path: Path, found: Mapping[str, Any]) -> None:
    """The card at `path`; `found` is what `make` reports."""
    seeds = found["seeds"]
    parts = [
        _HEAD.format(
            command=found["command"],
            minutes=round(found["seconds"] / 60),
            work=round(found["processor_seconds"] / 60),
            processors=found["machine"]["processors"],
            python=found["machine"]["python"],
            shipped=found["shipped"],
            seeds=len(seeds),
            more=sum(len(sections("more.txt")[heading]) for heading in DEALT),
            examples=f"{found['plan']['examples']:,}",
        )
    ]
    parts.append(_SHORT.format(lines="".join(f"* {line}\n" for line in shortfalls(seeds))))
    for noise in seeds[0]["test"]:
        title = f"\n## Unseen templates, {float(noise) * 100:g} % character noise\n"
        parts.append(title + "\n" + table([seed["test"][noise] for seed in seeds]))
    if seeds[0]["written"]:
        title = "\n## Sentences written by hand (`tests/nlp/written.txt`)\n"
        parts.append(title + "\n" + table([seed["written"] for seed in seeds]))
    parts.append(_PRECISION.format(table=_precision(seeds, found["shipped"])))
    path.write_text("".join(parts), encoding="utf-8")


_PRECISION = """
## Precision and recall of the shipped seed at 2 %

{table}"""


def table(figures: Sequence[Mapping[str, Any]]) -> str:
    """A row a label: F1 of each reader, what both gain on rules, how many values there are."""
    lines = ["| | rules | model | both | gained | values |", "|---|---|---|---|---|---|"]
    for name in NAMES:
        cells = [spread([one[reader][name]["f1"] for one in figures]) for reader in READERS]
        gold = figures[0]["rules"][name]["gold"]
        lines.append(f"| {name} | {' | '.join(cells)} | {gained(figures, name)} | {gold} |")
    return "\n".join(lines) + "\n"


def gained(figures: Sequence[Mapping[str, Any]], name: str) -> str:
    """What both together have more than the rules, and the bounds of it, means of the seeds."""
    more = mean(one["both"][name]["f1"] - one["rules"][name]["f1"] for one in figures)
    low = mean(one["both"][name]["gain_low"] for one in figures)
    high = mean(one["both"][name]["gain_high"] for one in figures)
    return f"{more * 100:+.1f} ({low * 100:+.1f} to {high * 100:+.1f})"


def spread(values: Sequence[float]) -> str:
    """The mean in percent, with the lowest and the highest where they differ."""
    low, high = min(values) * 100, max(values) * 100
    middle = f"{mean(values) * 100:.1f}"
    return middle if high - low < 0.05 else f"{middle} ({low:.1f}–{high:.1f})"


def _precision(seeds: Sequence[Mapping[str, Any]], shipped: int) -> str:
    one = next(seed for seed in seeds if seed["seed"] == shipped)["test"]["0.02"]
    lines = ["| | rules P | R | model P | R | both P | R |", "|---|---|---|---|---|---|---|"]
    for name in NAMES:
        cells = [
            f"{one[reader][name][key] * 100:.1f}"
            for reader in READERS
            for key in ("precision", "recall")
        ]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"
