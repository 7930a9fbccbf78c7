"""The cover of a bundle: whose papers these are, and of which meeting."""

from __future__ import annotations

from raadsparser.bench.synth.content.dates import WITH_YEAR
from raadsparser.bench.synth.content.lists import section
from raadsparser.bench.synth.layouts._logo import draw_logo
from raadsparser.bench.synth.papers._paper import Desk, Paper

_WORDS = ("Vergaderstukken", "Raadsstukken", "Stukkenbundel", "Ingekomen stukken")


def draw(desk: Desk) -> None:
    look, rng, pen = desk.look, desk.rng, desk.pen
    pen.new_page()
    draw_logo(pen, look, (look.left, 90), 70.0)
    big = look.title.but(size=26.0, colour=look.accent)
    pen.text(look.left, 330, rng.choice(_WORDS), big)
    middle = look.body.but(size=15.0)
    pen.text(look.left, 366, rng.choice(section("meeting_bodies", desk.split)), middle)
    pen.text(look.left, 390, WITH_YEAR["weekday"](desk.day), middle)
    pen.text(look.left, 760, f"Gemeente {desk.municipality}", middle)


PAPER = Paper("cover", draw, within=2)
