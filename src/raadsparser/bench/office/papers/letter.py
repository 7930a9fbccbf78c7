"""A letter of the college or to it, or a memo, with the reference lines that letters have."""

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
Lines = list[tuple[str, str]]


def type_paper(sheaf: Sheaf, look: Look, rng: Random, place: Place) -> str:
    topic = topic_of(rng, place)
    draw = rng.choice((_of_the_college, _of_the_college, _to_the_council, _memo))
    head, lines, greeting, close = draw(sheaf, look, rng, place)
    lines.append((rng.choice(("Onderwerp", "Betreft")), topic["subject"]))
    out = head
    for name, value in lines:
        tabbed = sheaf.run(f"{name}\t", look.label) + sheaf.run(value, look.body)
        out += sheaf.para(tabbed, Par(tabs=(3.6,), after=1.0), look.body)
    out += sheaf.line(greeting, Par(before=16.0, after=8.0), look.body)
    for text in paragraphs(rng, place, topic):
        out += sheaf.line(text, Par(after=8.0, leading=look.leading), look.body)
    return out + sheaf.line(close, Par(before=14.0), look.body)


def _of_the_college(
    sheaf: Sheaf, look: Look, rng: Random, place: Place
) -> tuple[str, Lines, str, str]:
    to = rng.choice(("Aan de gemeenteraad", f"Aan de leden van de raad van {place.municipality}"))
    head = sheaf.line(f"Gemeente {place.municipality}", Par(after=24.0), look.title)
    address = f"{to}\nPostbus {rng.randint(10, 990)}\n{place.municipality}"
    head += sheaf.line(address, Par(after=18.0), look.body)
    lines = [
        ("Datum", written(day_of(rng, place), WRITTEN)),
        (
            rng.choice(("Ons kenmerk", "Kenmerk", "Zaaknummer")),
            number(rng, place.letter, place.day),
        ),
        ("Behandeld door", person(rng, place.split).name),
    ]
    greeting = rng.choice(("Geachte raadsleden,", "Geachte leden van de raad,", "Beste raad,"))
    who = person(rng, place.split).name
    return head, lines, greeting, f"Hoogachtend,\nhet college,\n\n\n{who}\nsecretaris"


def _to_the_council(
    sheaf: Sheaf, look: Look, rng: Random, place: Place
) -> tuple[str, Lines, str, str]:
    who = person(rng, place.split).name
    street = rng.choice(("Kerkstraat", "Dorpsweg", "Lindelaan", "Havenkade"))
    sender = f"{who}\n{street} {rng.randint(2, 180)}\n{rng.randint(1000, 9999)} AB"
    head = sheaf.line(f"{sender} {place.municipality}", Par(after=16.0, align="end"), look.body)
    head += sheaf.line(f"De raad van {place.municipality}", Par(after=16.0), look.body)
    head += sheaf.line(written(day_of(rng, place), WRITTEN), Par(after=12.0), look.body)
    return head, [], "Geachte raad,", f"Met vriendelijke groet,\n\n\n{who}"


def _memo(sheaf: Sheaf, look: Look, rng: Random, place: Place) -> tuple[str, Lines, str, str]:
    head = sheaf.line(rng.choice(("Memo", "MEMO", "Interne notitie")), Par(after=14.0), look.title)
    lines = [
        ("Aan", rng.choice(("De raad", "Fractievoorzitters", "Raads- en commissieleden"))),
        ("Van", person(rng, place.split).name),
        ("Datum", written(day_of(rng, place), WRITTEN)),
    ]
    return head, lines, "Beste allemaal,", "Vragen? Neem contact op met de griffie."
