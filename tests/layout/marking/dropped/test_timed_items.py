"""Items behind the times of a programme are no labels, whatever they read like."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

OPEN = """
Onderwerp        Dorpshuis Het Kompas
Zaaknummer       3641304
Griffier         Coen Hartendorp

Programma        19.30 uur   Opening
                 19.40 uur   Insprekers
                 20.00 uur   Behandeling
                 20.30 uur   Sluiting

Spreekrecht      Ja
"""
CELLS = """
+------------------+------------------------------------------------+
| Onderwerp        | Dorpshuis Het Kompas                           |
+------------------+------------------------------------------------+
| Griffier         | Coen Hartendorp                                |
+------------------+-----------+------------------------------------+
| Programma        | 19.30 uur | Opening                            |
|                  +-----------+------------------------------------+
|                  | 19.40 uur | Insprekers                         |
|                  +-----------+------------------------------------+
|                  | 20.00 uur | Debat                              |
|                  +-----------+------------------------------------+
|                  | 20.30 uur | Sluiting                           |
+------------------+-----------+------------------------------------+
| Spreekrecht      | Ja                                             |
+------------------+------------------------------------------------+
"""


def _zones(art: str) -> list[tuple[str, str]]:
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    return [(zone.key, " ".join(zone.text.split())) for zone in sheet.zones]


@pytest.mark.parametrize("art", [OPEN, CELLS])
def test_an_item_with_a_time_is_no_label(art: str) -> None:
    zones = _zones(art)
    assert [text for key, text in zones if key == "public_speaking"] == ["Ja"]


def test_a_time_before_a_label_on_one_row_of_a_form_is_its_neighbour() -> None:
    art = """
    Datum      3 mei 2021     Tijd   19.30 uur    Zaal       Raadzaal
    Onderwerp  Dorpshuis
    Griffier   Coen Hartendorp
    """
    assert ("meeting/room", "Raadzaal") in _zones(art)


def test_an_item_with_a_colon_asks_for_no_list_below_the_label_of_one() -> None:
    art = CELLS.replace("| Debat          ", "| Bespreekpunten:")
    zones = _zones(art.replace("Insprekers", "Korte film"))
    assert [key for key, _ in zones if key == "programme"] == ["programme"]
