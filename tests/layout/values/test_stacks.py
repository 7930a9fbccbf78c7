"""Tables of grounds of which only some edges are closed."""

from __future__ import annotations

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn


def _values(art: str) -> dict[str, str]:
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    return {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}


STACKS = """
+---------------+                         +--------------+
| Onderwerp     |  Dorpshuis Het Kompas   | Zaaknummer   |  3641304
|               |                         |              |
| Datum         |  12 mei 2023            | Aanvangstijd |  19.30 uur
|               |                         |              |
| Zaal          |  Trouwzaal              | Voorzitter   |  Noor Vos
|               |                         |              |
| Griffier      |  Coen Hartendorp        | Duur         |  45 minuten
+---------------+                         +--------------+

Historie           Een second opinion bevestigt het beeld.

Programma          1. Opening
                   2. Ronde langs de fracties
                   3. Sluiting
+---------------+
| Inspreken     |  Ja
+---------------+
"""

HALF = """
                   +----------------------------------------+
Onderwerp          | Dorpshuis Het Kompas     Zaaknummer    |  3641304
                   |                                        |
Datum              | 12 mei 2023              Aanvangstijd  |  19.30 uur
                   |                                        |
Zaal               | Trouwzaal                Voorzitter    |  Noor Vos
                   +----------------------------------------+
Griffier             Coen Hartendorp          Duur             45 minuten

Historie             Een second opinion bevestigt het beeld.
"""


def test_labels_stacked_on_one_ground_have_their_values_beside_them() -> None:
    values = _values(STACKS)
    assert values["subject"] == "Dorpshuis Het Kompas"
    assert values["meeting/date"] == "12 mei 2023"
    assert values["meeting/room"] == "Trouwzaal"
    assert values["meeting/clerk"] == "Coen Hartendorp"
    assert values["zaaknummer"] == "3641304"
    assert values["meeting/start_time"] == "19.30 uur"
    assert values["meeting/chair"] == "Noor Vos"
    assert values["meeting/duration"] == "45 minuten"


def test_what_is_level_with_a_label_in_a_cell_is_not_of_the_list_above() -> None:
    values = _values(STACKS)
    assert values["programme"].endswith("3. Sluiting")
    assert values["public_speaking"] == "Ja"


def test_a_region_that_holds_part_of_the_rows_of_a_table_is_no_cell() -> None:
    values = _values(HALF)
    assert values["subject"] == "Dorpshuis Het Kompas"
    assert values["zaaknummer"] == "3641304"
    assert values["meeting/date"] == "12 mei 2023"
    assert values["meeting/start_time"] == "19.30 uur"
    assert values["meeting/room"] == "Trouwzaal"
    assert values["meeting/chair"] == "Noor Vos"


RIGHT = """
+-------------------+---------------------------+
|         Onderwerp | Dorpshuis Het Kompas      |
|                   +---------------------------+
|        Zaaknummer | 3641304                   |
|                   +---------------------------+
|      Vergaderzaal | Zaal Noord                |
|                   +---------------------------+
|                   | Graag horen wij uw mening |
|    Behandeladvies | over wat er moet komen,   |
|                   | en wanneer.               |
|                   +---------------------------+
| Commissiegriffier | Coen Hartendorp           |
+-------------------+---------------------------+
"""


def test_labels_at_the_right_edge_of_their_ground_have_the_cells_level_with_them() -> None:
    values = _values(RIGHT)
    assert values["subject"] == "Dorpshuis Het Kompas"
    assert values["zaaknummer"] == "3641304"
    assert values["meeting/room"] == "Zaal Noord"
    assert values["meeting/clerk"] == "Coen Hartendorp"
    assert values["advice"] == "Graag horen wij uw mening over wat er moet komen, en wanneer."


OPEN_RIGHT = """
+-------------------+
|         Onderwerp |  Dorpshuis Het Kompas
|                   |
|        Zaaknummer |  3641304
|                   |
|      Vergaderzaal |  Zaal Noord
|                   |
|        Voorzitter |  Noor Vos
|                   |
| Commissiegriffier |  Coen Hartendorp
|                   |
|              Duur |  45 minuten
|                   |
|    Behandeladvies |  Graag horen wij uw mening
|                   |  over wat er moet komen.
|                   |
|       Spreekrecht |  Ja, na aanmelding.
+-------------------+
"""


def test_labels_at_the_right_edge_of_their_ground_have_what_is_level_with_them() -> None:
    values = _values(OPEN_RIGHT)
    assert values["meeting/room"] == "Zaal Noord"
    assert values["meeting/chair"] == "Noor Vos"
    assert values["meeting/clerk"] == "Coen Hartendorp"
