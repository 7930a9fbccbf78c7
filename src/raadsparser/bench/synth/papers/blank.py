"""An empty page: the back of a sheet, or a separator that says so."""

from __future__ import annotations

from raadsparser.bench.synth.papers._paper import Desk, Paper

_SAYINGS = ("", "", "", "", "Deze pagina is met opzet leeg gelaten.")


def draw(desk: Desk) -> None:
    desk.pen.new_page()
    text = desk.rng.choice(_SAYINGS)
    if text:
        desk.pen.text(desk.look.left + 90, desk.look.page[1] / 2, text, desk.look.body)


PAPER = Paper("blank", draw, within=4)
