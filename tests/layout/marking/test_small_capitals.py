"""Labels whose capital OCR read as a small letter."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.page import Origin
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

TABLE = """
+--------------+-----------------------+-------------+-----------------+
| Onderwerp    | Woningbouw op het oude veilingterrein                  |
+--------------+-----------------------+-------------+-----------------+
| Zaaknummer   | {value}               | lid college | Bente Boschoten |
+--------------+-----------------------+-------------+-----------------+
| Domein       | Ruimte                | Griffier    | Coen Hartendorp |
+--------------+-----------------------+-------------+-----------------+
"""


@pytest.mark.parametrize(
    ("origin", "value", "found"),
    [
        ("scan", "3641304", True),
        ("digital", "3641304", False),
        ("scan", "       ", False),
    ],
    ids=["between values", "as printed", "right of a label"],
)
def test_a_label_between_values_may_have_lost_its_capital(
    origin: Origin, value: str, *, found: bool
) -> None:
    page = drawn(TABLE.format(value=value), origin=origin)
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    holders = [zone.text for zone in sheet.zones if zone.key == "portfolio_holders"]
    assert holders == (["Bente Boschoten"] if found else [])
