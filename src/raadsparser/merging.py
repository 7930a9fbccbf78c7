"""Makes one candidate of what rules and model propose for a list, entry by entry."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from raadsparser.candidate import Candidate, Ink
from raadsparser.nlp.model import available, reliability
from raadsparser.weighing.letters import Choice, weigh_letters
from raadsparser.weighing.namings import Naming, weigh_namings
from raadsparser.weighing.reliability import Source

LETTERS, MENTIONS = "/related_letters", "/mentions"


def merged(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates, those of rules and model for one list made one."""
    kept: list[Candidate] = []
    lists: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        if candidate.pointer in _MERGERS and candidate.claims:
            lists.setdefault(candidate.pointer, []).append(candidate)
        else:
            kept.append(candidate)
    made = (_merged(pointer, several) for pointer, several in lists.items())
    return [*kept, *(candidate for candidate in made if candidate.value)]


def _merged(pointer: str, several: list[Candidate]) -> Candidate:
    if not available():
        return max(several, key=lambda candidate: candidate.score)
    nothing = Candidate(pointer, [], {}, 0.0)  # a side that is silent is weighed as well
    model = next((candidate for candidate in several if _is_model(candidate)), nothing)
    rules = next((candidate for candidate in several if not _is_model(candidate)), nothing)
    return _MERGERS[pointer](rules, model)


def _is_model(candidate: Candidate) -> bool:
    return any(ink.method == "model" for ink in candidate.ink.values())


def _letters(rules: Candidate, model: Candidate) -> Candidate:
    values: list[dict[str, Any]] = []
    inks: dict[str, Ink] = {}
    sides = {"pattern": rules, "model": model}
    for choice in weigh_letters(rules.claims, model.claims, reliability()):
        new = f"/{len(values)}"
        entry = dict(_entry(sides, choice, choice.numbers))
        for part in ("kind", "date"):
            source: Source = getattr(choice, part)
            entry[part] = _entry(sides, choice, source)[part]
            _move(inks, sides[source], f"/{_index(choice, source)}/{part}", f"{new}/{part}")
        old = f"/{_index(choice, choice.numbers)}"
        for place in range(len(entry["numbers"])):
            _move(inks, sides[choice.numbers], f"{old}/numbers/{place}", f"{new}/numbers/{place}")
        values.append(entry)
    return Candidate(LETTERS, values, inks, max(rules.score, model.score))


def _index(choice: Choice, source: Source) -> int:
    place = choice.pattern if source == "pattern" else choice.model
    if place is None:
        raise ValueError(f"{source} does not speak of this letter: {choice}")
    return place


def _entry(sides: dict[str, Candidate], choice: Choice, source: Source) -> dict[str, Any]:
    entry: dict[str, Any] = sides[source].value[_index(choice, source)]
    return entry


def _move(inks: dict[str, Ink], side: Candidate, old: str, new: str) -> None:
    if old in side.ink:
        inks[new] = side.ink[old]


def _mentions(rules: Candidate, model: Candidate) -> Candidate:
    sides = {"pattern": rules, "model": model}
    chosen = weigh_namings(rules.claims, model.claims, reliability())
    order = sorted(chosen, key=lambda c: (_claim(sides, c).zone, _claim(sides, c).place))
    values: list[dict[str, Any]] = []
    inks: dict[str, Ink] = {}
    for source, place, _ in order:
        inks[f"/{len(values)}/text"] = sides[source].ink[f"/{place}/text"]
        values.append(sides[source].value[place])
    return Candidate(MENTIONS, values, inks, max(rules.score, model.score))


def _claim(sides: dict[str, Candidate], chosen: tuple[Source, int, bool]) -> Naming:
    claim: Naming = sides[chosen[0]].claims[chosen[1]]
    return claim


_MERGERS: dict[str, Callable[[Candidate, Candidate], Candidate]] = {
    LETTERS: _letters,
    MENTIONS: _mentions,
}
