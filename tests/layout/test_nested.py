"""Tables with a frame of their own within the cell of a value."""

from __future__ import annotations

from dataclasses import replace

from raadsparser.layout import lay_out
from raadsparser.page import BBox, Rule
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
+------------------+--------------------------------+
| Onderwerp        | Wijkgericht werken             |
+------------------+--------------------------------+
| Inspreken        | JA                    ☐        |
|                  |                                |
|                  | NEE                   ☒        |
|                  |                                |
|                  | Het is een besloten sessie.    |
+------------------+--------------------------------+
| Zaaknummer       | 3641304                        |
+------------------+--------------------------------+
| Griffier         | Coen Hartendorp                |
+------------------+--------------------------------+
"""


def _level(y: float) -> Rule:
    return Rule(BBox(155.0, y, 349.0, y + 0.5))


def _upright(x: float) -> Rule:
    return Rule(BBox(x, 70.0, x + 0.5, 118.0))


def test_text_below_a_table_fills_the_rest_of_its_cell() -> None:
    page = drawn(FORM)
    frame = [*map(_level, (70.0, 95.0, 118.0)), *map(_upright, (155.0, 270.0, 349.0))]
    page = replace(page, rules=(*page.rules, *frame))
    (sheet,) = lay_out(document(page), load_profiles()).sheets
    values = {zone.key: zone.text.split("\n") for zone in sheet.zones}
    assert values["public_speaking"] == ["JA", "☐", "NEE", "☒", "Het is een besloten sessie."]
    assert values["zaaknummer"] == ["3641304"]
