"""A council decision: gelezen, gelet op, besluit."""

from __future__ import annotations

from datetime import timedelta

from raadsparser.bench.synth.blocks import Item, set_blocks
from raadsparser.bench.synth.content.dates import WITH_YEAR
from raadsparser.bench.synth.content.names import person
from raadsparser.bench.synth.marked import Marked
from raadsparser.bench.synth.papers._paper import Desk, Paper

_TITLES = ("Raadsbesluit", "Besluit", "Besluit van de raad", "Collegebesluit")


def draw(desk: Desk) -> None:
    look, rng, voice = desk.look, desk.rng, desk.voice
    flow = desk.flow()
    desk.paragraph(flow, rng.choice(_TITLES), look.title)
    number = desk.register.case_number(desk.day.year)
    desk.paragraph(flow, f"{rng.choice(('Nummer', 'Zaaknummer', 'Besluitnummer'))}: {number}")
    desk.paragraph(flow, f"Onderwerp: {voice.say('onderwerp')}")
    desk.paragraph(flow, f"De raad van de gemeente {desk.municipality};")
    proposed = WITH_YEAR["long"](desk.day - timedelta(days=rng.randrange(14, 60)))
    letter = desk.register.letter_number(desk.day.year)
    desk.paragraph(
        flow, f"gelezen het voorstel van burgemeester en wethouders d.d. {proposed}, nr. {letter};"
    )
    desk.paragraph(flow, voice.fill("gelet op {artikel};"))
    desk.paragraph(flow, "besluit:", look.body.but(bold=True))
    items = [
        Item(Marked(f"{index}."), Marked(voice.say("verzoek")))
        for index in range(1, rng.randint(2, 5))
    ]
    flow.lines(set_blocks(items, look, look.width))
    flow.space(look.body.line_height * 2)
    decided = WITH_YEAR["long"](desk.day)
    desk.paragraph(flow, f"Aldus vastgesteld in de openbare raadsvergadering van {decided},")
    for role in ("de griffier,", "de voorzitter,"):
        flow.space(look.body.line_height * 2)
        desk.paragraph(flow, role)
        desk.paragraph(flow, person(rng, desk.split).formal)


PAPER = Paper("decision", draw, within=3)
