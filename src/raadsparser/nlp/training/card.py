"""Writes the model's card from the measured figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import mean
from typing import Any

from raadsparser.nlp.training.draw import DEALT
from raadsparser.nlp.training.evaluate import NAMES, READERS, ROWS
from raadsparser.nlp.training.lists import sections
from raadsparser.nlp.training.shortfalls import shortfalls, shortfalls_of_sheets

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

{lines}* That a silent model does not win from rules in clean text was decided after counting, on
  the written sentences, who is right where the two differ: the figures there are a little too good.
* Three rules for the edges of numbers were added after counting (not reading) the kinds of errors
  on the test split of the made sheets: so are the figures there.
* All of this is on text of our own making; the written sentences are nearest to papers.
"""


_SHEETS = """
## Whole sheets

Histories of {count} made sheets of the test split as they were written, F1 in percent:

{table}
{printed}A history of {words} words costs {model} ms of processor time by the model and {rules} ms
by the rules; loading takes {load} s, and the process has {memory} MiB at most
(`bench/nlp_checks.json`).
"""
_PRINTED = """Printed and read by the whole reader, scans and faxes among them ({documents}
documents, 95 % interval): {rows}.

"""


def write(path: Path, found: Mapping[str, Any], checks: Mapping[str, Any] | None = None) -> None:
    """The card at `path`; `found` is what `make` reports, `checks` what `check` measures."""
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
    short = [*shortfalls(seeds), *(shortfalls_of_sheets(checks) if checks else ())]
    parts.append(_SHORT.format(lines="".join(f"* {line}\n" for line in short)))
    for noise in seeds[0]["test"]:
        title = f"\n## Unseen templates, {float(noise) * 100:g} % character noise\n"
        parts.append(title + "\n" + table([seed["test"][noise] for seed in seeds]))
    if seeds[0]["written"]:
        title = "\n## Sentences written by hand (`tests/nlp/written.txt`)\n"
        parts.append(title + "\n" + table([seed["written"] for seed in seeds]))
    if checks:
        parts.append(_sheets(checks))
    parts.append(_PRECISION.format(table=_precision(seeds, found["shipped"])))
    path.write_text("".join(parts), encoding="utf-8")


_PRECISION = """
## Precision and recall of the shipped seed at 2 %

{table}"""


def _sheets(checks: Mapping[str, Any]) -> str:
    f1, cost = checks["gold_text_f1"]["test"], checks["cost"]
    lines = ["| | rules | model | both |", "|---|---|---|---|"]
    lines += [
        f"| {row} | {' | '.join(f'{f1[reader][row] * 100:.1f}' for reader in READERS)} |"
        for row in ROWS
    ]
    return _SHEETS.format(
        count=checks["sheets"],
        table="\n".join(lines) + "\n",
        printed=_printed(checks["end_to_end"]) if "end_to_end" in checks else "",
        words=cost["words_a_sheet"],
        model=cost["model_ms_a_sheet"],
        rules=cost["rules_ms_a_sheet"],
        load=cost["load_seconds"],
        memory=cost["peak_mib"],
    )


def _printed(found: Mapping[str, Any]) -> str:
    rows = (
        f"`{row}` {found[row]['value'] * 100:.1f}"
        f" ({found[row]['low'] * 100:.1f} to {found[row]['high'] * 100:.1f}),"
        f" {found[row]['misses']['ocr']} of {sum(found[row]['misses'].values())} misses by OCR"
        for row in ROWS
    )
    return _PRINTED.format(documents=found["documents"], rows="; ".join(rows))


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
