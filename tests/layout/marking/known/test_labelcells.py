"""Cells that hold a label and nothing else."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
+------------------------+-------------------------+
| 1. Onderwerp           | Wijkgericht werken      |
+------------------------+-------------------------+
| 2. Zaaknummer          | 3641304                 |
+------------------------+-------------------------+
| {number}                     | Anna de Vries           |
| {label} |                         |
+------------------------+-------------------------+
| 4. Datum               | 26 september 2023       |
+------------------------+-------------------------+
| 5. Zaal                | Trouwzaal               |
+------------------------+-------------------------+
| 6. Duur                | 30 minuten              |
+------------------------+-------------------------+
"""


@pytest.mark.parametrize("number", ["3.", "3,"])
@pytest.mark.parametrize("label", ["Portefeuillehouder    ", "Eerstverantwoordelijke"])
def test_the_number_of_a_question_alone_over_its_label(number: str, label: str) -> None:
    art = FORM.format(number=number, label=label)
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    assert {zone.key: zone.text for zone in sheet.zones} == {
        "subject": "Wijkgericht werken",
        "zaaknummer": "3641304",
        "portfolio_holders": "Anna de Vries",
        "meeting/date": "26 september 2023",
        "meeting/room": "Trouwzaal",
        "meeting/duration": "30 minuten",
    }
