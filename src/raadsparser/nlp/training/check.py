"""`python -m raadsparser.nlp.training.check`: the shipped model on made histories, and its cost.

Reads the histories of made sheets as they were written, without printing and OCR, so that
only letters are judged; measures loading, time a sheet and memory. Writes
`bench/nlp_checks.json` and the card anew. The cost is of one core: set `OMP_NUM_THREADS=1`, for
threads that wait for each other count as processor time. `--report` adds the figures end to
end, printing and OCR included, from a report of `python -m raadsparser.bench.run --split test`.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random
from typing import Any

from raadsparser.bench.synth.content.dates import meeting_day
from raadsparser.bench.synth.content.draft import voice_of
from raadsparser.bench.synth.content.history import Letters, history
from raadsparser.bench.synth.content.lists import SPLITS, Split
from raadsparser.bench.synth.content.numbers import Register
from raadsparser.extract.names.naming import named_spans
from raadsparser.extract.references.finding import find_references
from raadsparser.nlp import model
from raadsparser.nlp.claims import model_claims, rule_claims
from raadsparser.nlp.training import card
from raadsparser.nlp.training.evaluate import Score, chosen_claim
from raadsparser.weighing.letters import Claim, weigh_letters

Rows = Counter[tuple[str | None, str | None]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures and writes; the exit code is 0."""
    parser = argparse.ArgumentParser(prog="python -m raadsparser.nlp.training.check")
    parser.add_argument("--target", type=Path, default=Path("bench/nlp_checks.json"))
    parser.add_argument("--bench", type=Path, default=Path("bench/nlp.json"))
    parser.add_argument("--card", type=Path, default=Path("models/nl_raad/README.md"))
    parser.add_argument("--sheets", type=int, default=300)
    parser.add_argument("--report", type=Path, help="the `ours.json` of a scored run")
    options = parser.parse_args(arguments)
    loading = load_seconds()
    found: dict[str, Any] = {
        "command": "python -m raadsparser.nlp.training.check",
        "sheets": options.sheets,
        "gold_text_f1": {split: gold_text(split, options.sheets) for split in SPLITS},
        "cost": {"load_seconds": loading, **cost(options.sheets)},
    }
    if options.report:
        found["end_to_end"] = end_to_end(json.loads(options.report.read_text("utf-8")))
    options.target.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    card.write(options.card, json.loads(options.bench.read_text("utf-8")), found)
    sys.stdout.write(json.dumps(found, indent=1) + "\n")
    return 0


def end_to_end(report: dict[str, Any]) -> dict[str, Any]:
    """F1 with its interval, and the stages of the misses, from the report of a scored run."""
    found: dict[str, Any] = {"documents": report["documents"], "sheets": report["sheets"]}
    for row in ("number+date", "number+kind"):
        name = f"related_letters/{row}"
        found[row] = report["fields"][name]["strict"]["f1"] | {
            "gold": report["fields"][name]["gold"],
            "misses": report["attribution"]["fields"][name],
        }
    return found


def made(split: Split, count: int) -> Iterable[tuple[str, list[dict[str, Any]]]]:
    """Histories of a split, each with the letters it tells of."""
    for seed in range(count):
        rng = Random(seed)
        day = meeting_day(rng)
        voice = voice_of(rng, split, "Hengelo", day.year)
        letters = Letters(Register.draw(rng, None), day)
        paragraphs, _ = history(voice, letters, day)
        yield "\n\n".join(paragraph.text for paragraph in paragraphs), letters.records


def gold_text(split: Split, count: int) -> dict[str, dict[str, float]]:
    """F1 of `number+date` and `number+kind` by reader on the text as it was written."""
    scores: dict[str, dict[str, Score]] = {}
    for text, records in made(split, count):
        gold = [_claim(record) for record in records]
        for reader, claims in _read(text).items():
            for row, rows in (("number+date", _dated), ("number+kind", _kinds)):
                score = scores.setdefault(reader, {}).setdefault(row, Score())
                wanted, got = rows(gold), rows(claims)
                score.add((wanted & got).total(), wanted.total(), got.total())
    return {
        reader: {row: round(score.f1, 4) for row, score in rows.items()}
        for reader, rows in scores.items()
    }


def _read(text: str) -> dict[str, list[Claim]]:
    rules = rule_claims(text)
    claims = model_claims(text, model.readings([text])[0])
    both = [
        chosen_claim(choice, rules, claims)
        for choice in weigh_letters(rules, claims, model.reliability())
    ]
    return {"rules": rules, "model": claims, "both": both}


def _claim(record: dict[str, Any]) -> Claim:
    return Claim(0, (0, 0), tuple(record["numbers"]), record["kind"], record["date"])


def _dated(claims: Sequence[Claim]) -> Rows:
    rows: Rows = Counter((number, c.date) for c in claims for number in c.numbers)
    rows.update((None, c.date) for c in claims if not c.numbers and c.date)
    return rows


def _kinds(claims: Sequence[Claim]) -> Rows:
    return Counter((number, c.kind) for c in claims for number in c.numbers)


def load_seconds() -> float:
    """Seconds from nothing to a model that can read, spaCy's own import among them."""
    start = time.perf_counter()
    model.load()
    model.reliability()
    return round(time.perf_counter() - start, 2)


def cost(count: int) -> dict[str, float]:
    """Milliseconds of processor time a history, words a history, and peak memory."""
    texts = [text for text, _ in made("dev", count) if text]
    model.readings(texts[:5])
    start = time.process_time()
    for text in texts:
        model.readings([text + " "])
    read = time.process_time()
    for text in texts:
        find_references(text)
        named_spans(text)
    done = time.process_time()
    return {
        "model_ms_a_sheet": round(1000 * (read - start) / len(texts), 1),
        "rules_ms_a_sheet": round(1000 * (done - read) / len(texts), 1),
        "words_a_sheet": round(sum(len(text.split()) for text in texts) / len(texts)),
        "peak_mib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


if __name__ == "__main__":
    sys.exit(main())
