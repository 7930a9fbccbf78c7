"""Weighs what rules and model propose for one list, by how reliable each was measured to be.

Both propose mentions of letters, and of people and things. Where they agree there is nothing
to weigh. Where only one speaks, or they differ, the share of the time in which it was right
on texts neither was made for decides. The shares lie beside the model, in `reliability.json`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

Source = Literal["pattern", "model"]
Place = tuple[int, int]

FILE = "reliability.json"
# What is more often right than wrong is worth keeping; in a text that was read badly all
# reading is worse, and F1 grows by what is right more than half as often as the rest.
_KEEP = (0.5, 0.45, 0.4)
# The shares come of generated text, which the model is nearer to than papers are: in a text
# that was read well the rules stand where they are sure, and where the model was right only a
# little more often. The worse a text was read, the less the rules see, and the shares decide.
_SURE = 0.85
_MARGINS = (0.15, 0.05, 0.0)
_NO_KIND = "document"
_ENOUGH = 8  # cases below which a situation says too little
_SHAPED = {"motie", "amendement", "toezegging", "raadsvoorstel"}
# What councils number from one, so that a short number says which.
_COUNTED = _SHAPED | {"schriftelijke vragen", "besluit", "raadsbesluit"}
_CLOSED = {"law", "party"}  # lists of names that are nothing else
_BUCKETS = (0.6, 0.8, 0.9, 0.97)


@dataclass(frozen=True, slots=True)
class Claim:
    """That a text refers to a document.

    `anchor` are the characters of its numbers, or of its date where it has none; `zone`
    tells texts apart. Each trust is 0 to 1, of the source's own making. `bent` says that its
    noun is printed as no list has it, so that rules cannot see it; `blur` how badly its text
    was read (0 to 2, see `nlp.blur`).
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


@dataclass(frozen=True, slots=True)
class Naming:
    """That something is named at `place` of a text; `known` is the list that has its word.

    `blur` is how badly the text was read.
    """

    zone: int
    place: Place
    label: str
    known: str = ""
    blur: int = 0


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


class Reliability:
    """How often each source was right in a situation: `{situation: {source: n, "seen": n}}`."""

    def __init__(self, table: Mapping[str, Mapping[str, int]]) -> None:
        self.table = table

    @staticmethod
    def read(path: Path) -> Reliability:
        """The shares beside a model; ValueError names a file that is no such table."""
        try:
            table = json.loads(path.read_text("utf-8"))["situations"]
        except (json.JSONDecodeError, KeyError, TypeError) as error:
            raise ValueError(f"{path}: not a table of measured reliability ({error})") from error
        return Reliability(table)

    def share(self, situation: str, source: str) -> float | None:
        """How often a source was right; a rare situation goes by the wider one it is part of."""
        while situation:
            seen = self.table.get(situation, {})
            if seen.get("seen", 0) >= _ENOUGH:
                return seen.get(source, 0) / seen["seen"]
            situation = situation.rpartition("|")[0]
        return None

    def counted(self, situation: str) -> bool:
        """Whether just this situation was seen often enough to say something."""
        return self.table.get(situation, {}).get("seen", 0) >= _ENOUGH

    def better(self, situation: str, blur: int = 0) -> Source:
        """The source that was right more often; the rules where that is not known, or hardly."""
        pattern, model = self.share(situation, "pattern"), self.share(situation, "model")
        return "model" if (model or 0.0) > (pattern or 0.0) + _MARGINS[blur] else "pattern"

    def trusted(self, situation: str, source: Source, blur: int = 0) -> bool:
        """Whether what only one source says is to be kept; the rules where that is not known."""
        share = self.share(situation, source)
        if share is None:
            return source == "pattern"
        return share >= _KEEP[blur]


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


def overlap(one: Place, other: Place) -> bool:
    """Whether two spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


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
    stands = source == "pattern" and bool(claim.numbers) and _stands(claim, claim.trust)
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
    date = better(date_situation(one, other))
    kind = better(kind_situation(one, other))
    # That the model is silent says little: it is so where a phrasing is new to it.
    if one.blur == 0 and other.date is None:
        date = "pattern"
    if one.blur == 0 and other.kind == _NO_KIND:
        kind = "pattern"
    return numbers, kind, date


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


def weigh_namings(
    pattern: Sequence[Naming], model: Sequence[Naming], reliability: Reliability
) -> list[tuple[Source, int, bool]]:
    """The namings to keep: whose, its place in that list, and whether both agree on it."""
    kept: list[tuple[Source, int, bool]] = []
    lost: set[int] = set()
    for place, one in enumerate(pattern):
        rivals = [
            m
            for m, other in enumerate(model)
            if one.zone == other.zone and overlap(one.place, other.place)
        ]
        if any(one == model[m] for m in rivals):
            kept.append(("pattern", place, True))
            lost.update(rivals)
        elif rivals and _better_named(one, model[rivals[0]], reliability) == "model":
            continue
        elif rivals or _trusted(reliability, one, "pattern"):
            kept.append(("pattern", place, False))
            lost.update(rivals)
    for m, other in enumerate(model):
        if m not in lost and (_trusted(reliability, other, "model") or _rival(other, pattern)):
            kept.append(("model", m, False))
    return kept


def _rival(naming: Naming, pattern: Sequence[Naming]) -> bool:
    """Whether it has already been weighed against an overlapping one, and won."""
    return any(p.zone == naming.zone and overlap(p.place, naming.place) for p in pattern)


def _better_named(one: Naming, other: Naming, reliability: Reliability) -> Source:
    # A closed list says what it has: `Wgr` is a law, though it looks like a body's name.
    if one.blur == 0 and one.label in _CLOSED and one.known == one.label != other.label:
        return "pattern"
    # Rules know the forms of an article to its end; what is short of one, noise has cut.
    if one.blur == 0 and one.label == other.label == "law" and not _within(one, other):
        return "pattern"
    situation = rival_situation(one, other)
    # Rules tell a person by the form of the name. A wider situation counts blurred texts too, in
    # which they see less: it says nothing against them in a clear one.
    by_form = one.blur == 0 and one.label == "person" != other.label
    if by_form and not reliability.counted(situation):
        return "pattern"
    return reliability.better(situation, one.blur)


def _trusted(reliability: Reliability, naming: Naming, source: Source) -> bool:
    return reliability.trusted(naming_situation(naming, source), source, naming.blur)


def naming_situation(naming: Naming, source: Source) -> str:
    """Only one source names this."""
    return f"named|{source}|{naming.label}|{naming.blur}|{naming.known or 'none'}"


def rival_situation(one: Naming, other: Naming) -> str:
    """The sources see other things in the same characters."""
    where = "same" if one.place == other.place else "in" if _within(one, other) else "out"
    return f"rival|{one.label}|{other.label}|{where}|{one.blur}"


def _within(one: Naming, other: Naming) -> bool:
    return other.place[0] <= one.place[0] and one.place[1] <= other.place[1]


def as_json(table: Mapping[str, Mapping[str, int]], note: str) -> str:
    """The file that `Reliability.read` takes."""
    content: dict[str, Any] = {"note": note, "situations": table}
    return json.dumps(content, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
