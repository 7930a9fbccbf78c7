"""Counts hits of rules alone, model alone and both together on examples with known truth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from raadsparser.extract.dates.finding import find_dates
from raadsparser.extract.numbers.finding import find_numbers
from raadsparser.extract.references.nouns import find_kind_nouns
from raadsparser.nlp import labels
from raadsparser.nlp.claims import (
    model_claims,
    model_namings,
    naming,
    rule_claims,
    rule_namings,
)
from raadsparser.nlp.dayspan import day_of
from raadsparser.nlp.example import Example, Letter
from raadsparser.nlp.reading import Reading
from raadsparser.weighing.letters import Choice, Claim, weigh_letters
from raadsparser.weighing.namings import Naming, weigh_namings
from raadsparser.weighing.reliability import Reliability

READERS = ("rules", "model", "both")
ROWS = ("number+date", "number+kind")
NAMES = (*ROWS, *labels.LABELS)

Row = tuple[str | None, str | None]


@dataclass(slots=True)
class Score:
    """Hits, values in the truth, and values read."""

    hits: int = 0
    gold: int = 0
    read: int = 0

    def add(self, hits: int, gold: int, read: int) -> None:
        self.hits += hits
        self.gold += gold
        self.read += read

    @property
    def precision(self) -> float:
        return self.hits / self.read if self.read else 0.0

    @property
    def recall(self) -> float:
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.hits / (self.gold + self.read) if self.gold + self.read else 0.0


Scores = dict[str, dict[str, Score]]


@dataclass(slots=True)
class Told:
    """What one text holds for each reader: claims and namings."""

    claims: dict[str, list[Claim]] = field(default_factory=dict)
    namings: dict[str, list[Naming]] = field(default_factory=dict)


def told(text: str, reading: Reading, spans: Sequence[Naming]) -> Told:
    """What rules and model say; `spans` are the model's numbers, kinds and dates."""
    found = Told()
    claims, namings = _rules(text)
    found.claims = {"rules": list(claims), "model": model_claims(text, reading)}
    found.namings = {
        "rules": list(namings),
        "model": [*model_namings(text, reading), *spans],
    }
    return found


@lru_cache(maxsize=8192)
def _rules(text: str) -> tuple[tuple[Claim, ...], tuple[Naming, ...]]:
    """What the rules say: the same for every seed."""
    return tuple(rule_claims(text)), (*rule_namings(text), *_rule_parts(text))


def _rule_parts(text: str) -> list[Naming]:
    nouns = [noun for noun in find_kind_nouns(text) if noun.group != "label"]
    return [
        *(naming(text, n.start, n.end, labels.NUMBER) for n in find_numbers(text)),
        *(naming(text, n.start, n.end, labels.KIND) for n in nouns),
        *(naming(text, n.start, n.end, labels.DATE) for n in find_dates(text)),
    ]


def with_both(found: Told, reliability: Reliability) -> Told:
    """The same with what rules and model make together."""
    pattern, model = found.claims["rules"], found.claims["model"]
    found.claims["both"] = [
        chosen_claim(choice, pattern, model)
        for choice in weigh_letters(pattern, model, reliability)
    ]
    kept = weigh_namings(found.namings["rules"], found.namings["model"], reliability)
    sides = {"pattern": found.namings["rules"], "model": found.namings["model"]}
    found.namings["both"] = [sides[source][place] for source, place, _ in kept]
    return found


def chosen_claim(choice: Choice, pattern: list[Claim], model: list[Claim]) -> Claim:
    """What a choice makes of both lists: the numbers, kind and date of whoever is believed."""

    def side(source: str) -> Claim:
        return pattern[choice.pattern or 0] if source == "pattern" else model[choice.model or 0]

    numbers, kind, date = side(choice.numbers), side(choice.kind), side(choice.date)
    return Claim(numbers.zone, numbers.anchor, numbers.numbers, kind.kind, date.date)


def counted(example: Example, found: Told) -> Scores:
    """`{reader: {label or row: Score}}` of one example."""
    scores: Scores = {reader: {name: Score() for name in NAMES} for reader in READERS}
    for reader in found.claims:
        _count_rows(scores[reader], example, found.claims[reader])
        _count_spans(scores[reader], example, found.namings[reader])
    return scores


def added(every: Iterable[Scores]) -> Scores:
    """The scores of several examples as one."""
    total: Scores = {reader: {name: Score() for name in NAMES} for reader in READERS}
    for scores in every:
        for reader, rows in scores.items():
            for name, score in rows.items():
                total[reader][name].add(score.hits, score.gold, score.read)
    return total


def _count_spans(scores: dict[str, Score], example: Example, namings: Sequence[Naming]) -> None:
    read = {(n.place, _label(n.label)) for n in namings}
    gold = {((s.start, s.end), s.label) for s in example.spans}
    for label in labels.LABELS:
        ours = {item for item in read if item[1] == label}
        theirs = {item for item in gold if item[1] == label}
        scores[label].add(len(ours & theirs), len(theirs), len(ours))


def _label(name: str) -> str:
    return labels.OF_MENTION.get(name, name)


def _count_rows(scores: dict[str, Score], example: Example, claims: Sequence[Claim]) -> None:
    dates = [ways for letter in example.letters for ways in _date_rows(example, letter)]
    kinds = [ways for letter in example.letters for ways in _kind_rows(example, letter)]
    read_dates = Counter(row for claim in claims for row in _dated(claim))
    read_kinds: Counter[Row] = Counter(
        (number, claim.kind) for claim in claims for number in claim.numbers
    )
    scores["number+date"].add(_matched(dates, read_dates), len(dates), read_dates.total())
    scores["number+kind"].add(_matched(kinds, read_kinds), len(kinds), read_kinds.total())


def _dated(claim: Claim) -> list[Row]:
    rows: list[Row] = [(number, claim.date) for number in claim.numbers]
    return rows or ([(None, claim.date)] if claim.date else [])


def _matched(gold: Sequence[set[Row]], read: Mapping[Row, int]) -> int:
    hits, left = 0, Counter(read)
    for ways in gold:
        way = next((w for w in ways if left[w] > 0), None)
        if way is not None:
            left[way] -= 1
            hits += 1
    return hits


def _date_rows(example: Example, letter: Letter) -> list[set[Row]]:
    """The rows of a letter, each with its fair readings: what was meant, what is now printed."""
    days = dates_of(example, letter)
    if not letter.numbers:
        return [{(None, day) for day in days}] if None not in days else []
    numbers = [numbers_of(example, place) for place in letter.numbers]
    return [{(number, day) for number in ways for day in days} for ways in numbers]


def _kind_rows(example: Example, letter: Letter) -> list[set[Row]]:
    kind = kind_of(example, letter)
    return [{(n, kind) for n in numbers_of(example, place)} for place in letter.numbers]


def kind_of(example: Example, letter: Letter) -> str:
    """The kind that a letter has."""
    return example.values[letter.kind] if letter.kind is not None else letter.implicit or "document"


def numbers_of(example: Example, place: int) -> set[str]:
    """A number as meant, and as noise has left it."""
    span = example.spans[place]
    return {example.values[place], " ".join(example.text[span.start : span.end].split())}


def dates_of(example: Example, letter: Letter) -> set[str | None]:
    """A date as meant, and as noise has left it; None where it has no year."""
    if letter.date is None:
        return {None}
    span = example.spans[letter.date]
    now = day_of(example.text, span.start, span.end)
    days: set[str | None] = {example.values[letter.date] or None}
    if now is not None and now.year is not None:
        days.add(now.iso)
    return days
