"""People as council papers name them: in full, with initials, by surname, with a title."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from raadsparser.bench.office.content.lists import Split, words

_PREFIXES = ("van", "van de", "van der", "van den", "de", "den", "ter", "ten", "van 't", "in 't")
_LETTERS = "ABCDEFGHIJKLMNPRSTW"


@dataclass(frozen=True, slots=True)
class Person:
    """A name as it is printed without titles."""

    name: str


def person(rng: Random, split: Split, style: str | None = None) -> Person:
    """`style` is full, initials or surname; by chance if None."""
    lists = words(split, "names")
    prefix = rng.choice(_PREFIXES) if rng.random() < 0.33 else ""
    surname = _surname(rng, lists["family"])
    first = ""
    match style or rng.choices(("full", "initials", "surname"), (6, 3, 1))[0]:
        case "full":
            first = rng.choice(lists["given"])
        case "initials":
            first = "".join(f"{c}." for c in rng.sample(_LETTERS, rng.randint(1, 3)))
        case _:
            prefix = prefix[:1].upper() + prefix[1:]
    return Person(" ".join(part for part in (first, prefix, surname) if part))


def _surname(rng: Random, family: list[str]) -> str:
    name = rng.choice(family)
    if rng.random() < 0.1 and "-" not in name:
        prefix = rng.choice(("", "", "de ", "van der "))
        return f"{name}-{prefix}{rng.choice(family).split('-')[0]}"
    return name


def titled(rng: Random, name: str, role: str) -> str:
    """A name with `role` (wethouder, burgemeester) or a form of address, or as it is."""
    if name.split()[0] in ("Van", "De", "Den", "Ter", "Ten", "In") or rng.random() < 0.4:
        return name
    return rng.choice((f"{role} {name}", f"{name} ({role})", f"{role.capitalize()} {name}"))


def addressed(rng: Random, name: str) -> str:
    """A chair's or clerk's name, now and then with a form of address."""
    if rng.random() < 0.85:
        return name
    return f"{rng.choice(('mw.', 'dhr.', 'de heer', 'mevrouw'))} {name}"
