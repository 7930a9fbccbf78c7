"""A letter of the college or to it, with the reference lines that letters have."""

from __future__ import annotations

from random import Random

from raadsparser.bench.office.content.dates import WRITTEN, written
from raadsparser.bench.office.content.numbers import number
from raadsparser.bench.office.content.people import person
from raadsparser.bench.office.content.place import Place
from raadsparser.bench.office.look import Look
from raadsparser.bench.office.odt import Par, Sheaf
from raadsparser.bench.office.papers._text import day_of, paragraphs, topic_of

WEIGHT = 4


def type_paper(sheaf: Sheaf, look: Look, rng: Random, place: Place) -> str:
    topic, day = topic_of(rng, place), day_of(rng, place)
    who = person(rng, place.split).name
    out = sheaf.line(f"Gemeente {place.municipality}", Par(after=24.0), look.title)
    to = rng.choice(
        (
            "Aan de gemeenteraad",
            f"Aan de leden van de raad van {place.municipality}",
            f"De heer {who}",
        )
    )
    out += sheaf.line(
        f"{to}\nPostbus {rng.randint(10, 990)}\n{place.municipality}", Par(after=18.0), look.body
    )
    lines = [
        ("Datum", written(day, WRITTEN)),
        (rng.choice(("Ons kenmerk", "Kenmerk", "Zaaknummer")), number(rng, place.letter, day)),
        ("Behandeld door", person(rng, place.split).name),
        (rng.choice(("Onderwerp", "Betreft")), topic["subject"]),
    ]
    for name, value in lines:
        tabbed = sheaf.run(f"{name}\t", look.label) + sheaf.run(value, look.body)
        out += sheaf.para(tabbed, Par(tabs=(3.6,), after=1.0), look.body)
    greeting = rng.choice(("Geachte raadsleden,", "Geachte heer, mevrouw,", "Beste raadsleden,"))
    out += sheaf.line(greeting, Par(before=16.0, after=8.0), look.body)
    for text in paragraphs(rng, place, topic):
        out += sheaf.line(text, Par(after=8.0, leading=look.leading), look.body)
    close = f"Met vriendelijke groet,\nnamens het college van burgemeester en wethouders\n\n\n{who}"
    return out + sheaf.line(close, Par(before=14.0), look.body)
