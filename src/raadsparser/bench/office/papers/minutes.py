"""Minutes: who was there, and what was said at each item."""

from __future__ import annotations

from random import Random

from raadsparser.bench.office.content.dates import WRITTEN, written
from raadsparser.bench.office.content.lists import words
from raadsparser.bench.office.content.people import person
from raadsparser.bench.office.content.place import Place
from raadsparser.bench.office.look import Look
from raadsparser.bench.office.odt import Par, Sheaf
from raadsparser.bench.office.papers._text import day_of

WEIGHT = 2
_SAID = (
    "{who} vraagt waarom dit niet eerder aan de orde is gesteld.",
    "{who} sluit zich aan bij de vorige spreker en dankt voor de heldere stukken.",
    "De wethouder zegt toe de cijfers na te sturen.",
    "{who} overweegt een motie.",
    "De voorzitter concludeert dat het onderwerp voldoende is besproken.",
)


def type_paper(sheaf: Sheaf, look: Look, rng: Random, place: Place) -> str:
    body = place.habit("body").choice(place.words("bodies"))
    day = written(day_of(rng, place), WRITTEN)
    head = rng.choice(("Verslag", "Notulen", "Besluitenlijst"))
    out = sheaf.line(f"{head} {body} van {day}", Par(after=10.0), look.title)
    present = ", ".join(person(rng, place.split).name for _ in range(rng.randint(5, 9)))
    for label, text in (
        ("Aanwezig", present),
        ("Voorzitter", person(rng, place.split).name),
        ("Griffier", person(rng, place.split).name),
    ):
        line = sheaf.run(f"{label}: ", look.label) + sheaf.run(text, look.body)
        out += sheaf.para(line, Par(after=4.0), look.body)
    topics = rng.sample(words(place.split, "topics")["topic"], rng.randint(2, 4))
    titles = ["Opening", *(topic["subject"] for topic in topics), "Rondvraag en sluiting"]
    for count, title in enumerate(titles, 1):
        out += sheaf.line(f"{count}. {title}", Par(before=8.0, after=3.0, keep=True), look.label)
        for text in rng.sample(_SAID, rng.randint(1, 4)):
            said = text.format(who=person(rng, place.split).name)
            out += sheaf.line(said, Par(after=3.0, leading=look.leading), look.body)
    return out
