"""Rows of a programme in a table, of which OCR lost a number."""

from __future__ import annotations

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

TABLE = """
+-----------------+------------------------------------------+
| Onderwerp       | Toekomst van de veerpont                 |
+-----------------+------------------------------------------+
| Advies          | In te delen als volgt:                   |
+-----------------+-------+-------+--------------------------+
                  | 5     |       | Welkom                   |
                  +-------+-------+--------------------------+
                  | 15    | 2.    | Bezichtiging             |
                  +-------+-------+--------------------------+
                  | 5     | 3.    | Sluiting                 |
                  +-------+-------+--------------------------+
"""


def test_text_beside_the_cell_of_a_lost_number_is_of_its_row() -> None:
    sheet = lay_out(document(drawn(TABLE, origin="scan")), load_profiles()).sheets[0]
    text = next(zone.text for zone in sheet.zones if zone.key == "advice")
    assert [word for word in text.split() if word.isalpha()][-3:] == [
        "Welkom",
        "Bezichtiging",
        "Sluiting",
    ]
