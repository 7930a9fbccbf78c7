"""A line with a colon under the label of a list begins the list; it is no label."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

UNDER = """
Onderwerp
Dorpshuis Het Kompas

Zaaknummer
3641304

Programma
{first}
1.   Opening
2.   Gelegenheid tot inspreken
3.   Sluiting

Griffier
Coen Hartendorp

Zaal
Raadzaal
"""
BESIDE = """
Onderwerp        Dorpshuis Het Kompas
Zaaknummer       3641304
Programma        {first}
                 1.   Opening
                 2.   Gelegenheid tot inspreken
                 3.   Sluiting
Griffier         Coen Hartendorp
Zaal             Raadzaal
"""
TABLE = """
Onderwerp
Dorpshuis Het Kompas

Zaaknummer
3641304

Programma
{first}
Nr.         Onderdeel                      Tijd
1.          Opening                        5 min
2.          Gelegenheid tot inspreken      10 min
3.          Sluiting                       5 min

Griffier
Coen Hartendorp

Zaal
Raadzaal
"""


def _values(art: str, first: str) -> dict[str, str]:
    sheet = lay_out(document(drawn(art.format(first=first), origin="scan")), load_profiles())
    return {zone.key: " ".join(zone.text.split()) for zone in sheet.sheets[0].zones}


@pytest.mark.parametrize("art", [UNDER, BESIDE, TABLE])
@pytest.mark.parametrize("first", ["Voorstel voor de opzet:", "Voorstel voor de indeling:"])
def test_a_line_that_begins_a_programme_is_no_label(art: str, first: str) -> None:
    values = _values(art, first)
    assert "other" not in values
    assert values["programme"].startswith(f"{first} 1. Opening")
    assert values["meeting/clerk"] == "Coen Hartendorp"


def test_a_label_of_its_own_stays_one() -> None:
    values = _values(UNDER.replace("Programma\n", "Programma\n\n"), "Voorstel:")
    assert values["other"].startswith("1. Opening")
