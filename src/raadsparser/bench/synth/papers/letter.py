"""A letter to the council: it has a number, a date and a subject, and is no agenda sheet."""

from __future__ import annotations

from raadsparser.bench.synth.content.dates import WITH_YEAR
from raadsparser.bench.synth.content.history import running_text
from raadsparser.bench.synth.content.names import person
from raadsparser.bench.synth.lines import Line, Piece
from raadsparser.bench.synth.papers._paper import Desk, Paper
from raadsparser.bench.synth.rows import Flow

_SALUTATIONS = (
    "Geachte leden van de raad,",
    "Geachte raad,",
    "Geachte heer, mevrouw,",
    "Geachte commissieleden,",
)
_CLOSINGS = (
    "Wij vertrouwen erop u hiermee voldoende te hebben geïnformeerd.",
    "Voor vragen kunt u contact opnemen met {naam} via telefoonnummer {tel}.",
    "Wij zien uw reactie met belangstelling tegemoet.",
    "Wij houden u op de hoogte van het vervolg.",
)


def draw(desk: Desk) -> None:
    look = desk.look
    flow = desk.flow()
    for line in (f"Aan de gemeenteraad van {desk.municipality}", desk.voice.fill("{postcode}")):
        flow.lines([Line(look.body.line_height, (Piece(0, line, look.body),))])
    flow.space(look.body.line_height * 1.5)
    _references(desk, flow)
    flow.space(look.body.line_height)
    desk.paragraph(flow, desk.rng.choice(_SALUTATIONS))
    for text in running_text(desk.voice, desk.register, desk.day, desk.rng.randint(2, 6)):
        desk.paragraph(flow, text.text)
    desk.paragraph(flow, desk.voice.fill(desk.rng.choice(_CLOSINGS)))
    _signed(desk, flow)


def _references(desk: Desk, flow: Flow) -> None:
    """Date, reference, subject, treated by: on a line or below one another."""
    look, rng = desk.look, desk.rng
    pairs = [
        ("Datum", WITH_YEAR["long"](desk.day)),
        (
            rng.choice(("Ons kenmerk", "Kenmerk", "Zaaknummer")),
            desk.register.case_number(desk.day.year),
        ),
        (rng.choice(("Onderwerp", "Betreft")), desk.voice.say("onderwerp")),
    ]
    if rng.random() < 0.5:
        pairs.insert(2, ("Behandeld door", person(rng, desk.split).formal))
    label = look.body.but(bold=rng.random() < 0.5)
    for name, value in pairs:
        pieces = (Piece(0, f"{name}:", label), Piece(88, value, look.body))
        flow.lines([Line(look.body.line_height, pieces)])


def _signed(desk: Desk, flow: Flow) -> None:
    look, rng = desk.look, desk.rng
    flow.need(look.body.line_height * 9)
    desk.paragraph(flow, rng.choice(("Hoogachtend,", "Met vriendelijke groet,")))
    desk.paragraph(flow, f"burgemeester en wethouders van {desk.municipality},")
    flow.space(look.body.line_height * 2)
    left, right = person(rng, desk.split), person(rng, desk.split)
    for pair in (("de secretaris,", "de burgemeester,"), (left.formal, right.formal)):
        pieces = (Piece(0, pair[0], look.body), Piece(look.width / 2, pair[1], look.body))
        flow.lines([Line(look.body.line_height, pieces)])


PAPER = Paper("letter", draw, within=5)
