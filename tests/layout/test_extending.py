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


BANDS = """
+-----------------+------------------------------------------+
| Onderwerp       | Toekomst van de veerpont                 |
+-----------------+------------------------------------------+
| Programma       | Zorg en welzijn                          |
+-----------------+------------------------------------------+
| B. Vergadering                                             |
+-----------------+------------------------------------------+
| Zaal            | Foyer                                    |
+-----------------+------------------------------------------+
| Voorzitter      | J. de Vries                              |
+-----------------+------------------------------------------+
| Programma       | 1. Welkom                                |
|                 | 2. Sluiting                              |
+-----------------+------------------------------------------+
"""


def test_the_head_of_a_group_goes_on_no_value_that_is_no_list() -> None:
    sheet = lay_out(document(drawn(BANDS)), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["meeting/domains"] == "Zorg en welzijn"
    assert values["programme"] == "1. Welkom\n2. Sluiting"
