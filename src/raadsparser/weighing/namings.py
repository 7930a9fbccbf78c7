"""People and things that both rules and model find in a text: which to keep."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from raadsparser.weighing.places import Place, overlap
from raadsparser.weighing.reliability import Reliability, Source

_CLOSED = {"law", "party"}  # lists of names that are nothing else


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
