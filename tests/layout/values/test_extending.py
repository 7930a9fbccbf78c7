"""Rows of a programme in a table, of which OCR lost a number."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.layout.values.extending import _COUNTS
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


BELOW = """
+-----------------+------------------------------------------+
| Onderwerp       | Toekomst van de veerpont                 |
+-----------------+------------------------------------------+
| Zaaknummer      | 3641304                                  |
+-----------------+------------------------------------------+
| Griffier        | Coen Hartendorp                          |
+-----------------+------------------------------------------+
| {label} | Zie hieronder                            |
+-----------------+------------------------------------------+
| {below} |
+-----------------+------------------------------------------+
| Zaal            | Foyer                                    |
+-----------------+------------------------------------------+
"""


@pytest.mark.parametrize(
    ("label", "key", "below"),
    [
        ("Advies", "advice", "De raad wordt gevraagd het plan vast te stellen."),
        ("Historie", "history", "De raad is hierover per brief ingelicht."),
        ("Advies", "advice", "1. Het plan vaststellen"),
        ("Programma", "programme", "Opening en sluiting"),
    ],
)
def test_a_row_below_goes_on_a_value_whose_label_is_asked_once(
    label: str, key: str, below: str
) -> None:
    art = BELOW.format(label=label.ljust(15), below=below.ljust(58))
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values[key] == f"Zie hieronder {below}"


def test_a_row_of_a_sentence_is_no_head_of_a_group() -> None:
    text = "De raad stelt vast."
    art = BANDS.replace("B. Vergadering     ", text).replace("Voorzitter", "Griffier  ")
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    assert any(zone.text.endswith(text) for zone in sheet.zones)


@pytest.mark.parametrize(
    "text", ["1.", "B)", "19.15", "19:15-19:35", "19.15 - 19.35 uur", "20.10 uur"]
)
def test_numbers_and_times_of_items_have_a_text_beside_them(text: str) -> None:
    assert _COUNTS.match(text)


@pytest.mark.parametrize("text", ["19.15 uur Opening", "19:15-", "Opening", "2021-03"])
def test_other_cells_are_texts_themselves(text: str) -> None:
    assert not _COUNTS.match(text)
