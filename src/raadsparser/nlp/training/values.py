"""Draws the values that stand in the templates: numbers, kinds, dates, names, amounts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random

from raadsparser.bench.synth.content.lists import words_of
from raadsparser.extract.dates.calendar_words import MONTHS, WEEKDAYS
from raadsparser.lexicon import entries
from raadsparser.nlp.training import coined
from raadsparser.nlp.training.lists import Split, dealt, sections, table

_SHORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sept", "okt", "nov", "dec")
_BETWEEN = ("van", "de", "van der", "van den", "van de", "ter", "den", "ten", "te", "van 't", "el")
_COINED = 0.2  # of the names of training text, those that no list has
_CLASS_SHAPES = {"motie": "motie", "amendement": "amendement", "toezegging": "toezegging"}


@dataclass(frozen=True, slots=True)
class Kind:
    """A noun for a kind of document; `value` is its canonical name."""

    printed: str
    value: str
    article: str
    group: str


def kind(rng: Random, split: Split, plural: bool = False) -> Kind:
    """A kind of document by its weight; some kinds stand only in the test split."""
    rows = [row for row in table("kinds.tsv") if split == "test" or not row[3].startswith("!")]
    row = rng.choices(rows, [int(r[4]) * _boost(r, split) for r in rows])[0]
    single, many, article, group = row[0], row[1], row[2], row[3].lstrip("!")
    value = "schriftelijke vragen" if single.startswith("artikel") else single.lower()
    value = "raadsinformatiebrief" if single == "RIB" else value
    return Kind(many if plural else single, value, "de" if plural else article, group)


def named_kind(name: str) -> Kind:
    """The kind of this canonical name, as it is printed in the singular."""
    for row in table("kinds.tsv"):
        if row[0] == name:
            return Kind(name, name, row[2], row[3].lstrip("!"))
    return Kind(name, name, "de", "topic")


def _boost(row: tuple[str, ...], split: Split) -> int:
    return 5 if split == "test" and row[3].startswith("!") else 1


def number(rng: Random, split: Split, group: str, year: int) -> str:
    """A number in a shape of the split, or in one of the motions and promises."""
    if group in _CLASS_SHAPES and rng.random() < 0.6:
        return _filled(rng, _shape(rng, _CLASS_SHAPES[group]), year)
    if split == "train" and rng.random() < 0.3:
        return _free(rng, year)
    # The dev split measures how far rules can be trusted, so it has the usual shapes as well.
    usual = split == "train" or (split == "dev" and rng.random() < 0.5)
    names = ("all", "train") if usual else ("all", split)
    return _filled(rng, _shape(rng, *names), year)


def _shape(rng: Random, *splits: str) -> str:
    rows = [row for row in table("shapes.tsv") if row[1] in splits]
    weights = [
        int(row[2]) / (3 if row[1] == "all" and splits[-1] != "train" else 1) for row in rows
    ]
    return rng.choices([row[0] for row in rows], weights)[0]


def _filled(rng: Random, shape: str, year: int) -> str:
    def one(match: re.Match[str]) -> str:
        if match[0].startswith("Y"):
            return str(year)[-len(match[0]) :]
        if match[0] == "#":
            return rng.choice("ABCDEFGHKLMPRSTVWZ")
        return str(rng.randrange(1 if match.start() == 0 else 0, 10))

    return re.sub(r"YYYY|YY|9|#", one, shape)


@cache
def _held_out() -> tuple[re.Pattern[str], ...]:
    shapes = [row[0] for row in table("shapes.tsv") if row[1] in {"dev", "test"}]
    forms = (re.escape(s).replace("YYYY", r"\d{4}").replace("YY", r"\d\d") for s in shapes)
    return tuple(re.compile(f.replace("9", r"\d").replace(r"\#", "[A-Z]")) for f in forms)


def _free(rng: Random, year: int) -> str:
    """A number in a shape of chance that no other split holds out."""
    while True:
        letters = "".join(rng.choice("ABCDEGHIKLNOPRSTUVWZ") for _ in range(rng.randrange(5)))
        dated = rng.choice(("", str(year), f"{year % 100:02d}"))
        digits = f"{rng.randrange(10 ** rng.choice((4, 5, 6, 6, 7, 8))):05d}"
        marks = [rng.choice(("-", "/", ".", "", "-", " / ")) for _ in range(2)]
        parts = [part for part in (letters, dated) if part]
        made = "".join(part + mark for part, mark in zip(parts, marks, strict=False)) + digits
        made += rng.choice(("", "", "", "", f"/{rng.randrange(1, 99):02d}"))
        if len(made) >= 6 and not any(p.fullmatch(made) for p in _held_out()):
            return made


@dataclass(frozen=True, slots=True)
class Day:
    """A date as printed and as ISO; empty where the year is not printed."""

    printed: str
    iso: str


DateForm = Callable[[date, Random], str]
_FORMS: dict[str, tuple[int, DateForm]] = {
    "long": (16, lambda d, r: f"{d.day} {MONTHS[d.month - 1]} {d.year}"),
    "padded": (2, lambda d, r: f"{d.day:02d} {MONTHS[d.month - 1]} {d.year}"),
    "weekday": (2, lambda d, r: f"{WEEKDAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]} {d.year}"),
    "dashes": (3, lambda d, r: f"{d.day:02d}-{d.month:02d}-{d.year}"),
    "dashes_short": (2, lambda d, r: f"{d.day}-{d.month}-{d.year}"),
    "slashes": (1, lambda d, r: f"{d.day:02d}/{d.month:02d}/{d.year}"),
    "short": (1, lambda d, r: f"{d.day:02d} {_SHORT[d.month - 1]} {d.year}"),
    "short_dot": (1, lambda d, r: f"{d.day} {_SHORT[d.month - 1]}. {d.year}"),
    "iso_dots": (1, lambda d, r: f"{d.year}.{d.month:02d}.{d.day:02d}"),
    "apostrophe": (1, lambda d, r: f"{d.day}/{d.month}/'{d.year % 100:02d}"),
}
_YEARLESS: tuple[DateForm, ...] = (
    lambda d, r: f"{d.day} {MONTHS[d.month - 1]} {r.choice(('jl.', 'jongstleden'))}",
    lambda d, r: f"{d.day} {MONTHS[d.month - 1]}",
    lambda d, r: f"{WEEKDAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]}",
)


def day(rng: Random) -> date:
    """A day from 2008 to 2025."""
    return date(2008, 1, 1) + timedelta(days=rng.randrange(6500))


def printed_day(rng: Random, when: date) -> Day:
    """The date in a form of running text; one in sixteen without its year."""
    if rng.random() < 0.06:
        return Day(rng.choice(_YEARLESS)(when, rng), "")
    name = rng.choices(list(_FORMS), [weight for weight, _ in _FORMS.values()])[0]
    return Day(_FORMS[name][1](when, rng), when.isoformat())


def two_days(rng: Random, when: date) -> Day:
    """Two days of one month: `10 en 11 november 2021`; the ISO date is the last of them."""
    first = min(when.day, 26)
    later = when.replace(day=first + 1)
    join = rng.choice((" en ", " en ", " t/m ", "/"))
    printed = f"{first}{join}{first + 1} {MONTHS[when.month - 1]} {when.year}"
    return Day(printed, later.isoformat())


def person(rng: Random, split: Split) -> str:
    """A name of the split: given name, initials or the surname alone."""
    given = rng.choice(words_of("given_names", split))
    family = rng.choice(words_of("family_names", split))
    if split == "train" and rng.random() < _COINED:
        family = coined.family(rng)
    if rng.random() < 0.06:
        family = f"{family}-{rng.choice(words_of('family_names', split))}"
    between = rng.choice(_BETWEEN) if rng.random() < 0.3 else ""
    last = f"{between} {family}" if between else family
    form = rng.random()
    if form < 0.45:
        return f"{given} {last}"
    if form < 0.72:
        letters = [given[0], *rng.choices("ABCDEFGHIJKLMNPRSTW", k=rng.choice((0, 1, 1, 2)))]
        return "".join(f"{letter}." for letter in letters) + rng.choice((" ", " ", "")) + last
    return last[:1].upper() + last[1:] if rng.random() < 0.8 else last


def full_name(rng: Random, split: Split) -> str:
    """A name with a given name or initials, as it stands where no title tells it is one."""
    while " " not in (name := person(rng, split)) or name.startswith(("Van ", "De ", "Ter ")):
        if rng.random() < 0.05:
            break
    return name


def organisation(rng: Random, split: Split) -> str:
    """A listed body, or a made one: a sort of body with a name of its own."""
    chance = rng.random()
    if split == "train" and rng.random() < _COINED / 2:
        return coined.body(rng)
    if chance < 0.3:
        return rng.choice(dealt("names.txt", "organisatie_lijst", split))
    if chance < 0.4:
        return "".join(rng.choice("ABCDEFGHIKLMNOPRSTVW") for _ in range(rng.choice((3, 3, 4, 4))))
    if chance < 0.6:
        stem = rng.choice(dealt("names.txt", "organisatie_stam", split))
        return stem + rng.choice(dealt("names.txt", "organisatie_staart", split))
    sort = rng.choice(dealt("names.txt", "organisatie_voor", split))
    if sort.lower() in {"gemeente", "provincie", "ggd", "omgevingsdienst", "veiligheidsregio"}:
        if split == "train" and rng.random() < _COINED:
            return f"{sort} {coined.town(rng)}"
        return f"{sort} {rng.choice(words_of('municipalities', split))}"
    own = rng.choice(dealt("names.txt", "organisatie_eigen", split))
    if split == "train" and rng.random() < _COINED:
        own = coined.body(rng)
    if rng.random() < 0.25:
        return rng.choice(words_of("family_names", split)) + rng.choice((" B.V.", " BV", " Groep"))
    return f"{sort} {own}"


def party(rng: Random, split: Split) -> str:
    """A party; one in ten is a list named after a person or a town."""
    if rng.random() < 0.1:
        name = rng.choice(words_of("family_names", split))
        return f"{rng.choice(('Lijst', 'Groep', 'Fractie'))} {name}"
    if rng.random() < 0.06:
        return f"Leefbaar {rng.choice(words_of('municipalities', split))}"
    national = sections("names.txt")["partij"][:12]
    return rng.choice((*national, *dealt("names.txt", "partij", split)))


def street(rng: Random, split: Split) -> str:
    """A street, with or without a number."""
    name = rng.choice(dealt("names.txt", "kern", split)) + rng.choice(
        sections("names.txt")["einde"]
    )
    return f"{name} {rng.randrange(1, 240)}" if rng.random() < 0.25 else name


def place(rng: Random, split: Split) -> str:
    """A municipality, a quarter or a street."""
    chance = rng.random()
    if split == "train" and rng.random() < _COINED:
        return coined.town(rng)
    if chance < 0.55:
        return rng.choice(words_of("municipalities", split))
    if chance < 0.75:
        return street(rng, split)
    listed = dealt("names.txt", "buurt", split)
    return rng.choice((*listed, *_quarters(split)))


@cache
def _quarters(split: Split) -> tuple[str, ...]:
    kernels = dealt("names.txt", "kern", split)
    return tuple(
        k + e for k in kernels for e in ("wijk", "buurt", "dorp", "veld", "hoek", "kwartier")
    )


def law(rng: Random, split: Split) -> str:
    """A law, an article, or an article of a law."""
    known = entries("laws") if rng.random() < 0.6 else dealt("names.txt", "wet", split)
    name = rng.choice(known)
    if split == "train" and rng.random() < 0.35:
        return _cited(rng, name)
    if rng.random() < 0.2:
        return name
    number = f"{rng.randrange(1, 260)}{rng.choice(('', '', '', 'a', 'b'))}"
    if rng.random() < 0.2:
        number = f"{rng.randrange(1, 12)}{rng.choice('.:')}{rng.randrange(1, 40)}"
    if rng.random() < 0.15:
        number += f" {rng.choice(('en', 't/m'))} {rng.randrange(1, 260)}"
    part = rng.choice(("", "", "", f", lid {rng.randrange(1, 6)}", ", eerste lid"))
    article = f"{rng.choice(('artikel', 'artikel', 'art.', 'Artikel', 'Art.'))} {number}"
    if part and rng.random() < 0.3:
        return article + part.replace(", ", " ")
    if rng.random() < 0.1:
        return article
    link = rng.choice((" ", " van de ", " ", " van het " if name.startswith("R") else " "))
    return f"{article}{part}{',' if part else ''}{link}{name}"


def _cited(rng: Random, name: str) -> str:
    """A law cited in one of the many ways that only training sees."""
    if rng.random() < 0.25:
        name = rng.choice(sections("more.txt")["wet"])
    one, two = sorted(rng.sample(range(1, 270), 2))
    nth = rng.choice(("eerste", "tweede", "derde", "vierde"))
    of = rng.choice(("van het", "van de")) if name[0].islower() else rng.choice(("van de", ""))
    forms = (
        name,
        f"{name}, artikel {one}",
        f"{name}, art. {one}, lid {rng.randrange(1, 6)}",
        f"artikel {one}, {nth} lid, {of} {name}",
        f"artikel {one}, {nth} lid, onder {rng.choice('abcd')}, {of} {name}",
        f"artikel {one} {nth} lid {of} {name}",
        f"artikel {one} lid {rng.randrange(1, 6)} {of} {name}",
        f"artikel {one}, lid {rng.randrange(1, 6)} sub {rng.choice('abc')}, {of} {name}",
        f"artikel {rng.randrange(1, 9)}:{one} {of} {name}",
        f"artikelen {one} en {two} {of} {name}",
        f"artikelen {one} tot en met {two} {of} {name}",
        f"art. {one} jo. {two} {of} {name}",
        f"hoofdstuk {rng.randrange(1, 12)} {of} {name}",
        f"afdeling {rng.randrange(1, 6)}.{rng.randrange(1, 6)} {of} {name}",
        f"artikel {one}{rng.choice(('', 'a', 'b'))}",
    )
    return " ".join(rng.choice(forms).replace(",  ", ", ").split())


def plain(rng: Random, split: Split, name: str) -> str:
    """A value that is no span: an amount, a phone number, a postcode."""
    if name == "bedrag":
        return f"€ {rng.randrange(5, 900)}.{rng.choice(('000', '500', '250'))}" + rng.choice(
            ("", "", ",-")
        )
    if name == "telefoon":
        digits = "".join(str(rng.randrange(10)) for _ in range(8))
        forms = (
            f"06-{digits}",
            f"06 {digits[:2]} {digits[2:4]} {digits[4:6]} {digits[6:]}",
            f"(0{digits[:2]}) {digits[2:5]} {digits[5:7]} {digits[6:]}",
            f"0{digits[:2]} - {digits[2:5]} {digits[4:]}",
            f"0{digits[:2]}-{digits[1:]}",
            f"14 0{digits[:2]}",
        )
        return rng.choice(forms)
    if name == "postcode":
        letters = "".join(rng.choice("ABEGHKLNPRSTVXZ") for _ in range(2))
        return f"{rng.randrange(1000, 9999)} {letters}"
    if name == "aantal":
        return str(rng.randrange(3, 950))
    raise KeyError(f"no plain value is named {name!r}")


__all__ = [
    "Day",
    "Kind",
    "day",
    "kind",
    "law",
    "number",
    "organisation",
    "party",
    "person",
    "place",
    "plain",
    "printed_day",
    "street",
    "two_days",
]
