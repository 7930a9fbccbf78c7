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


_NAMES = """
    +-----+-----------------------+-----------+
    | Nr. | Onderdeel             | Tijd      |"""
_ITEMS = """
    +-----+-----------------------+-----------+
    | {a:<3} | {first:<21} | 19.{a}0 uur |
    +-----+-----------------------+-----------+
    | {b:<3} | {second:<21} | 19.{b}0 uur |
    +-----+-----------------------+-----------+
"""
_HEAD = """
    Onderwerp

    Dorpshuis Het Kompas

    Zaaknummer

    3641304

    Portefeuillehouder

    Noor van der Velde

    Griffier

    Coen Hartendorp

    Behandeladvies
"""


def _listed(*pages: str) -> str:
    sheets = [drawn(art, number=number, height=300) for number, art in enumerate(pages, 1)]
    zones = lay_out(document(*sheets), load_profiles()).sheets[0].zones
    return " ".join(next(z for z in zones if z.key == "advice").text.split())


def test_a_table_that_runs_on_to_the_next_page_is_whole() -> None:
    one = _ITEMS.format(a=1, first="Opening", b=2, second="Inleiding")
    two = _ITEMS.format(a=3, first="Vragen over het plan", b=4, second="Sluiting")
    assert _listed(f"{_HEAD}    De opzet is als volgt:{one}", two) == (
        "De opzet is als volgt: 1 Opening 19.10 uur 2 Inleiding 19.20 uur"
        " 3 Vragen over het plan 19.30 uur 4 Sluiting 19.40 uur"
    )


def test_the_last_label_of_a_page_has_the_table_that_begins_the_next() -> None:
    table = _NAMES + _ITEMS.format(a=1, first="Opening", b=2, second="Sluiting")
    assert _listed(_HEAD, table) == "1 Opening 19.10 uur 2 Sluiting 19.20 uur"


def test_a_table_goes_on_over_the_page_though_its_last_cell_is_the_shortest() -> None:
    one = """
    +-----+-----------------------+-----------+
    | 1   | In gesprek over       | 19.30 uur |
    |     | wat er nog ontbreekt  |           |
    +-----+-----------------------+-----------+
"""
    two = """
    +-----+-----------------------+-----------+
    | 2   | Sluiting              | 19.45 uur |
    +-----+-----------------------+-----------+
"""
    assert _listed(f"{_HEAD}    De opzet is als volgt:{one}", two) == (
        "De opzet is als volgt: 1 In gesprek over wat er nog ontbreekt 19.30 uur"
        " 2 Sluiting 19.45 uur"
    )


def test_text_under_a_table_ends_it_before_the_next_page() -> None:
    row = """
    +-----+-----------------------+-----------+
    | {}   | {:22}| 19.30 uur |
    +-----+-----------------------+-----------+
"""
    one, two = row.format(1, "Opening"), row.format(2, "Sluiting")
    foot = "\n    Hierna sluit de vergadering."
    assert "Sluiting" in _listed(f"{_HEAD}    De opzet is als volgt:{one}", two)
    assert "Sluiting" not in _listed(f"{_HEAD}    De opzet is als volgt:{one}{foot}", two)
