"""Measures how reliable rules and model are in the situations in which they are weighed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from raadsparser.nlp import labels
from raadsparser.nlp.example import Example, Letter
from raadsparser.nlp.training.evaluate import Told, dates_of, kind_of, numbers_of
from raadsparser.weighing.letters import (
    Claim,
    alone_situation,
    date_situation,
    kind_situation,
    numbers_situation,
    paired,
)
from raadsparser.weighing.namings import Naming, naming_situation, rival_situation
from raadsparser.weighing.places import overlap

Table = dict[str, dict[str, int]]


def measure(examples: Iterable[Example], tolds: Iterable[Told]) -> Table:
    """`{situation: {"pattern": times right, "model": times right, "seen": times}}`.

    A situation counts for the wider ones it is part of too (`kind|4|2` for `kind|4`).
    """
    table: Table = defaultdict(lambda: {"pattern": 0, "model": 0, "seen": 0})
    for example, found in zip(examples, tolds, strict=True):
        _letters(table, example, found.claims["rules"], found.claims["model"])
        _namings(table, example, found.namings["rules"], found.namings["model"])
    return {key: dict(value) for key, value in sorted(table.items())}


def _note(table: Table, situation: str | None, pattern: bool, model: bool) -> None:
    while situation:
        row = table[situation]
        row["pattern"] += pattern
        row["model"] += model
        row["seen"] += 1
        situation = situation.rpartition("|")[0]


def _letters(table: Table, example: Example, rules: list[Claim], model: list[Claim]) -> None:
    for p, m in paired(rules, model):
        one = rules[p] if p is not None else None
        other = model[m] if m is not None else None
        letter = _gold(example, one or other)
        if one is None or other is None:
            known = one or other
            assert known is not None
            right = letter is not None and _right_alone(example, letter, known)
            source = "pattern" if one else "model"
            situation = alone_situation(known, "pattern" if one else "model")
            _note(table, situation, right and source == "pattern", right and source == "model")
        elif letter is not None:
            _differences(table, example, letter, one, other)


def _differences(table: Table, example: Example, letter: Letter, one: Claim, other: Claim) -> None:
    kind, days = kind_of(example, letter), dates_of(example, letter)
    _note(table, kind_situation(one, other), one.kind == kind, other.kind == kind)
    _note(table, date_situation(one, other), one.date in days, other.date in days)
    right = [_numbers_right(example, letter, claim) for claim in (one, other)]
    _note(table, numbers_situation(one, other), *right)


def _numbers_right(example: Example, letter: Letter, claim: Claim) -> bool:
    wanted = [numbers_of(example, place) for place in letter.numbers]
    return len(wanted) == len(claim.numbers) and all(
        number in ways for number, ways in zip(claim.numbers, wanted, strict=True)
    )


def _right_alone(example: Example, letter: Letter, claim: Claim) -> bool:
    """Whether a claim is worth keeping: its numbers or its date are those of a letter."""
    if claim.numbers:
        wanted = set().union(*(numbers_of(example, place) for place in letter.numbers))
        return set(claim.numbers) <= wanted
    return not letter.numbers and claim.date in dates_of(example, letter)


def _gold(example: Example, claim: Claim | None) -> Letter | None:
    """The letter whose ink a claim is about."""
    if claim is None:
        return None
    for letter in example.letters:
        places = letter.numbers or ((letter.date,) if letter.date is not None else ())
        spans = [example.spans[place] for place in places]
        if bool(letter.numbers) == bool(claim.numbers) and any(
            overlap((s.start, s.end), claim.anchor) for s in spans
        ):
            return letter
    return None


def _namings(table: Table, example: Example, rules: list[Naming], model: list[Naming]) -> None:
    gold = {((s.start, s.end), s.label) for s in example.spans}

    def right(naming: Naming) -> bool:
        return (naming.place, labels.OF_MENTION.get(naming.label, naming.label)) in gold

    for one in rules:
        rivals = [other for other in model if overlap(one.place, other.place)]
        if not rivals:
            _note(table, naming_situation(one, "pattern"), right(one), False)
        elif one not in rivals:
            _note(table, rival_situation(one, rivals[0]), right(one), right(rivals[0]))
    for other in model:
        if not any(overlap(other.place, one.place) for one in rules):
            _note(table, naming_situation(other, "model"), False, right(other))
