"""Values of labels that are longer than their column, and values that wrap below a label."""

from __future__ import annotations

import pytest

from raadsparser.pipeline import _sheets
from raadsparser.record import AgendaSheet
from raadsparser.settings import Settings
from tests.drawn import document, drawn

PUSHED = """
Onderwerp:      Dorpshuis Het Kompas
Zaaknummer:     3641304
Verantwoordelijke wethouder:    Anna de Vries
                Bruno van den Heuvel
                E. ten Plantinga
Griffier:       Coen Hartendorp
Zaal:           Raadzaal
Behandeladvies: Graag horen wij uw mening.
"""
CELL = """
+-------------------------------------------------------------------+
| Onderwerp: Dorpshuis Het Kompas                                   |
+-----------------------+-------------------------------------------+
| Zaaknummer: 3641304   | Verantwoordelijk wethouder  Anna de Vries |
|                       | Yolanda Kramer                            |
+-----------------------+-------------------------------------------+
| Griffier: Coen Hartendorp                                         |
+-------------------------------------------------------------------+
| Behandeladvies: Graag horen wij uw mening.                        |
+-------------------------------------------------------------------+
"""
SPACED = """
Onderwerp:      Dorpshuis Het Kompas

Zaaknummer:     3641304

Wethouder:      Anna de Vries

                Hélène ter Vernooij

                E. ten Plantinga

Griffier:       Coen Hartendorp

Behandeladvies: Graag horen wij uw mening.
"""


def _sheet(art: str) -> AgendaSheet:
    (sheet,), _ = _sheets(document(drawn(art, origin="scan")), Settings())
    return sheet


@pytest.mark.parametrize(
    ("art", "names"),
    [
        (PUSHED, ["Anna de Vries", "Bruno van den Heuvel", "E. ten Plantinga"]),
        (SPACED, ["Anna de Vries", "Hélène ter Vernooij", "E. ten Plantinga"]),
        (CELL, ["Anna de Vries", "Yolanda Kramer"]),
    ],
)
def test_all_names_of_a_list_are_its_labels(art: str, names: list[str]) -> None:
    sheet = _sheet(art)
    assert sheet.portfolio_holders == names
    assert sheet.meeting.clerk == "Coen Hartendorp"
