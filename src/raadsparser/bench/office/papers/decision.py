"""A decision of the council: having read, having regard to, decides."""

from __future__ import annotations

from random import Random

from raadsparser.bench.office.content.dates import WRITTEN, written
from raadsparser.bench.office.content.numbers import number
from raadsparser.bench.office.content.people import person
from raadsparser.bench.office.content.place import Place
from raadsparser.bench.office.look import Look
from raadsparser.bench.office.odt import Par, Sheaf
from raadsparser.bench.office.papers._text import day_of, topic_of

WEIGHT = 2


def type_paper(sheaf: Sheaf, look: Look, rng: Random, place: Place) -> str:
    topic, day = topic_of(rng, place), day_of(rng, place)
    line = sheaf.line
    out = line(rng.choice(("RAADSBESLUIT", "Besluit")), Par(after=12.0), look.title)
    out += line(f"Nummer {number(rng, place.number, day)}", Par(after=10.0), look.body)
    out += line(f"De raad van de gemeente {place.municipality};", Par(after=8.0), look.body)
    read = f"gelezen het voorstel van burgemeester en wethouders d.d. {written(day, WRITTEN)}"
    law = "gelet op artikel 147, tweede lid, van de Gemeentewet;"
    for text in (f"{read} over {topic['about']};", law, "gehoord de commissie;", "b e s l u i t :"):
        out += line(text, Par(after=8.0), look.body)
    points = (
        f"De nota over {topic['about']} vast te stellen.",
        f"Daarvoor € {rng.randint(20, 900)}.000 beschikbaar te stellen.",
        "De begroting overeenkomstig te wijzigen.",
    )
    for count, text in enumerate(points, 1):
        out += line(f"{count}.\t{text}", Par(left=0.8, first=-0.8, after=4.0), look.body)
    out += line(
        f"Vastgesteld in de openbare vergadering van {written(day, WRITTEN)}.",
        Par(before=12.0, after=24.0),
        look.body,
    )
    names = f"{person(rng, place.split).name}\t{person(rng, place.split).name}"
    return out + line(f"de griffier,\tde voorzitter,\n\n\n{names}", Par(tabs=(8.0,)), look.body)
