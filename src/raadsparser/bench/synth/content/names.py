"""People's names, and the ways forms print them."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from raadsparser.bench.synth.content.lists import Split, words, words_of
from raadsparser.bench.synth.marked import Marked

_PREFIXES = ("van", "de", "van der", "van den", "van de", "ter", "den", "ten", "te", "van 't", "el")


@dataclass(frozen=True, slots=True)
class Person:
    """A name in its parts."""

    given: str
    initials: str
    prefix: str
    family: str

    @property
    def last(self) -> str:
        return f"{self.prefix} {self.family}" if self.prefix else self.family

    @property
    def last_alone(self) -> str:
        """The last name where nothing stands before it: `Van der Horst`."""
        return self.last[:1].upper() + self.last[1:]

    @property
    def full(self) -> str:
        return f"{self.given} {self.last}"

    @property
    def formal(self) -> str:
        return f"{self.initials} {self.last}"


def person(rng: Random, split: Split) -> Person:
    """A person by chance; the splits share no given and no family names."""
    given = rng.choice(words_of("given_names", split))
    family = rng.choice(words_of("family_names", split))
    if rng.random() < 0.06:
        family = f"{family}-{rng.choice(words_of('family_names', split))}"
    letters = [given[0], *rng.choices("ABCDEFGHIJKLMNPRSTW", k=rng.choice((0, 1, 1, 2)))]
    prefix = rng.choice(_PREFIXES) if rng.random() < 0.3 else ""
    return Person(given, "".join(f"{letter}." for letter in letters), prefix, family)


def printed_name(who: Person, form: str) -> str:
    """The name in a form: `full`, `formal` or `last`."""
    return {"full": who.full, "formal": who.formal, "last": who.last_alone}[form]


def holder(rng: Random, who: Person, form: str, dress: str, pointer: str) -> tuple[Marked, str]:
    """A portfolio holder as printed in a `dress` around the name, and the name alone."""
    name = printed_name(who, form)
    party = rng.choice(words("parties"))
    before, after = {
        "bare": ("", ""),
        "wethouder": ("wethouder ", ""),
        "Wethouder": ("Wethouder ", ""),
        "mr": (rng.choice(("mevr. ", "dhr. ", "mw. ", "de heer ", "mevrouw ")), ""),
        "party": ("", f" ({party})"),
        "role": ("", " (Wethouder)"),
        "title": (rng.choice(("drs. ", "mr. ", "dr. ", "ir. ")), ""),
    }[dress]
    return Marked(before) + Marked(name).under(pointer) + after, name


DRESSES = ("bare", "bare", "bare", "bare", "wethouder", "Wethouder", "mr", "party", "role", "title")
