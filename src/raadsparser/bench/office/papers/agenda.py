"""The agenda of a whole meeting: many topics, a line or a row each."""

from __future__ import annotations

from random import Random

from raadsparser.bench.office.content.dates import written
from raadsparser.bench.office.content.lists import words
from raadsparser.bench.office.content.numbers import number
from raadsparser.bench.office.content.people import person
from raadsparser.bench.office.content.place import Place
from raadsparser.bench.office.look import Look
from raadsparser.bench.office.odt import Cell, Par, Sheaf
from raadsparser.bench.office.papers._text import day_of

WEIGHT = 1


def type_paper(sheaf: Sheaf, look: Look, rng: Random, place: Place) -> str:
    day = day_of(rng, place)
    body = place.habit("body").choice(place.words("bodies"))
    out = sheaf.line(f"Agenda {body}", Par(after=8.0), look.title)
    for label, text in (
        ("Datum", written(day, "{day} {d} {month} {y}")),
        ("Aanvang", "19.30 uur"),
        ("Locatie", rng.choice(place.words("rooms"))),
        ("Voorzitter", person(rng, place.split).name),
    ):
        line = sheaf.run(f"{label}:\t", look.label) + sheaf.run(text, look.body)
        out += sheaf.para(line, Par(tabs=(3.2,), after=2.0), look.body)
    topics = rng.sample(words(place.split, "topics")["topic"], rng.randint(6, 12))
    titles = ["Opening en mededelingen", "Vaststellen agenda", "Spreekrecht inwoners"]
    titles += [topic["subject"] for topic in topics] + ["Rondvraag", "Sluiting"]
    edges = (look.line,) * 4
    rows = [
        [
            Cell(sheaf.line(text, Par(), look.label if head else look.body), edges=edges)
            for text in (str(count) if count else "Nr.", title, reg)
        ]
        for count, (title, reg, head) in enumerate(
            [("Onderwerp", "Reg.nr.", True)]
            + [(title, number(rng, place.number, day), False) for title in titles]
        )
    ]
    return out + sheaf.table([1.4, look.width - 5.6, 4.2], rows, gap=10)
