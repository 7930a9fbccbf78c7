"""Letters that both rules and model find in a text: which to keep, and whose part of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from raadsparser.weighing.places import Place, overlap
from raadsparser.weighing.reliability import Reliability, Source

# In a text that was read well the rules stand where they are so sure.
_SURE = 0.85
# A date from here on is believed against a source that is less sure, or silent.
_HEARD = 0.8
_NO_KIND = "document"
_SHAPED = {"motie", "amendement", "toezegging", "raadsvoorstel"}
# What councils number from one, so that a short number says which.
_COUNTED = _SHAPED | {"schriftelijke vragen", "besluit", "raadsbesluit"}
_BUCKETS = (0.6, 0.8, 0.9, 0.97)


@dataclass(frozen=True, slots=True)
class Claim:
    """That a text refers to a document.

    `anchor` are the characters of its numbers, or of its date where it has none; `zone`
    tells texts apart. Each trust is 0 to 1, of the source's own making. `bent` says that its
    noun is printed as no list has it, so that rules cannot see it; `blur` how badly its text
    was read (0 to 2, see `nlp.blur`). `in_list` says that its number and its date stand in the same
    place of two lists, which no model sees.
    """

    zone: int
    anchor: Place
    numbers: tuple[str, ...]
    kind: str
    date: str | None
    date_place: Place | None = None
    trust: float = 1.0
    kind_trust: float = 1.0
    date_trust: float = 1.0
    bent: bool = False
    blur: int = 0
    in_list: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A letter of the result: where it stands in either list, and whose each part is."""

    pattern: int | None
    model: int | None
    numbers: Source
    kind: Source
    date: Source

    @property
    def agreed(self) -> bool:
        """Whether both sources speak of it."""
        return self.pattern is not None and self.model is not None


def weigh_letters(
    pattern: Sequence[Claim], model: Sequence[Claim], reliability: Reliability
) -> list[Choice]:
    """The letters to keep, in the order of the text."""
    pairs = paired(pattern, model)
    choices = [choice for pair in pairs if (choice := _choice(*pair, pattern, model, reliability))]
    choices.sort(key=lambda choice: _place(choice, pattern, model))
    return _without_doubles(choices, pattern, model)


def paired(pattern: Sequence[Claim], model: Sequence[Claim]) -> list[tuple[int | None, int | None]]:
    """Claims of either source that are about the same ink, and those that stand alone."""
    free = list(range(len(model)))
    pairs: list[tuple[int | None, int | None]] = []
    for place, claim in enumerate(pattern):
        match = next((m for m in free if _same(claim, model[m])), None)
        if match is not None:
            free.remove(match)
        pairs.append((place, match))
    return pairs + [(None, m) for m in free]


def _same(one: Claim, other: Claim) -> bool:
    return (
        one.zone == other.zone
        and bool(one.numbers) == bool(other.numbers)
        and overlap(one.anchor, other.anchor)
    )


def _choice(
    p: int | None,
    m: int | None,
    pattern: Sequence[Claim],
    model: Sequence[Claim],
    reliability: Reliability,
) -> Choice | None:
    if p is not None and m is not None:
        return Choice(p, m, *_believed(pattern[p], model[m], reliability))
    source: Source = "pattern" if p is not None else "model"
    claim = pattern[p] if p is not None else model[m or 0]
    if source == "model" and claim.kind not in _COUNTED and _is_count(claim):
        return None
    stands = bool(claim.numbers) and _stands(claim, claim.trust)
    stands = source == "pattern" and (stands or (claim.in_list and claim.blur == 0))
    if stands or reliability.trusted(alone_situation(claim, source), source, claim.blur):
        return Choice(p, m, source, source, source)
    return None


def _believed(one: Claim, other: Claim, reliability: Reliability) -> tuple[Source, Source, Source]:
    """Whose numbers, kind and date are believed where both sources speak."""

    def better(situation: str | None) -> Source:
        return reliability.better(situation, one.blur) if situation else "pattern"

    numbers = better(numbers_situation(one, other))
    if len(one.numbers) >= len(other.numbers) and _stands(one, one.trust):
        numbers = "pattern"
    if one.in_list:
        numbers = "pattern"
    date = _dated_by(one, other) or better(date_situation(one, other))
    kind = better(kind_situation(one, other))
    # That the model is silent says little: it is so where a phrasing is new to it.
    if one.blur == 0 and other.kind == _NO_KIND:
        kind = "pattern"
    return numbers, kind, date


def _dated_by(one: Claim, other: Claim) -> Source | None:
    """Whose date stands in a text that was read well; None where that is to be weighed.

    Rules know few phrasings but know them well: where they are silent, a model that is sure
    has seen more, and where both speak of a day, the rules' day is the right one.
    """
    if one.in_list:
        return "pattern"
    if one.blur or one.date == other.date:
        return None
    if other.date is None:
        return "pattern"
    if one.date is None:
        return "model" if other.date_trust >= _HEARD else "pattern"
    return "pattern" if one.date_trust >= _HEARD else None


def _stands(claim: Claim, trust: float) -> bool:
    """Whether rules are so sure, in a text read well, that nothing is weighed against them."""
    return claim.blur == 0 and trust >= _SURE


def _is_count(claim: Claim) -> bool:
    """Whether its numbers are so short that they may count anything: minutes, households."""
    return bool(claim.numbers) and all(len(n) < 4 and n.isdigit() for n in claim.numbers)


def bucket(trust: float) -> int:
    """The step of a trust: situations are counted by steps."""
    return sum(trust >= edge for edge in _BUCKETS)


def alone_situation(claim: Claim, source: Source) -> str:
    """Only one source speaks of this."""
    sort = "numbered" if claim.numbers else "dated"
    return f"alone|{source}|{claim.blur}|{bucket(claim.trust)}|{sort}"


def numbers_situation(one: Claim, other: Claim) -> str | None:
    """The sources read other numbers at one place; None where they do not."""
    if one.numbers == other.numbers:
        return None
    few = "fewer" if len(one.numbers) < len(other.numbers) else "more"
    same = "same" if len(one.numbers) == len(other.numbers) else few
    return f"numbers|{one.blur}|{same}|{bucket(one.trust)}"


def kind_situation(one: Claim, other: Claim) -> str | None:
    """The sources name other kinds; None where they do not."""
    if one.kind == other.kind:
        return None
    noun = "bent" if other.bent else _sort(other.kind)
    sure, step = bucket(other.kind_trust), bucket(one.kind_trust)
    return f"kind|{one.blur}|{_sort(one.kind)}|{noun}|{sure}|{step}"


def _sort(kind: str) -> str:
    """Kinds by how they are known: none said, often by the number's shape alone, by a noun."""
    if kind == _NO_KIND:
        return "none"
    return "shape" if kind in _SHAPED else "noun"


def date_situation(one: Claim, other: Claim) -> str | None:
    """The sources give other dates; None where they do not."""
    if one.date == other.date:
        return None
    sort = "pattern" if other.date is None else "model" if one.date is None else "two"
    return f"date|{one.blur}|{sort}|{bucket(other.date_trust)}|{bucket(one.date_trust)}"


def _place(choice: Choice, pattern: Sequence[Claim], model: Sequence[Claim]) -> tuple[int, Place]:
    claim = pattern[choice.pattern] if choice.pattern is not None else model[choice.model or 0]
    return claim.zone, claim.anchor


def _without_doubles(
    choices: list[Choice], pattern: Sequence[Claim], model: Sequence[Claim]
) -> list[Choice]:
    """Without those known by a date alone that a numbered one has as its own."""

    def claim(choice: Choice, source: Source) -> Claim:
        return pattern[choice.pattern or 0] if source == "pattern" else model[choice.model or 0]

    numbered = [claim(c, c.date) for c in choices if claim(c, c.numbers).numbers]
    taken = [(c.zone, c.date_place) for c in numbered if c.date_place]

    def doubled(choice: Choice) -> bool:
        known = claim(choice, choice.date)
        lone = not claim(choice, choice.numbers).numbers and not choice.agreed
        return lone and any(z == known.zone and overlap(p, known.anchor) for z, p in taken)

    return [choice for choice in choices if not doubled(choice)]
