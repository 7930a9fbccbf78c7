"""The day of a session in a row of its own, within the text of another field."""

from __future__ import annotations

import pytest

from raadsparser.extract.dates.lonedays import lone_day
from raadsparser.extract.view import View
from raadsparser.layout import lay_out
from raadsparser.pipeline import parse_text
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

HEAD = """Onderwerp: Transitievisie aardgasvrij
Zaaknummer: 3712345
Portefeuillehouder: Noor van der Velde
Historie: De wensen van de buurt zijn opgehaald.
"""
DRAWN = """
Onderwerp      Transitievisie aardgasvrij
Zaaknummer     3712345
Wethouder      Noor van der Velde
Inspreken      Ja

Historie
De wensen van de buurt zijn opgehaald.
{white}Voorbereiding
{day}

Domein
Ruimte
"""


@pytest.mark.parametrize(
    ("white", "day", "date"),
    [
        ("\n\n", "Maandag 10 september 2012", "2012-09-10"),
        ("\n\n", "10 september 2012", None),
        ("", "Maandag 10 september 2012", None),
        ("\n\n", "Maandag 10 september 2012\nWoensdag 12 september 2012", None),
    ],
    ids=["alone", "no weekday", "no white", "one of two"],
)
def test_a_day_alone_below_a_heading_is_that_of_the_session(
    white: str, day: str, date: str | None
) -> None:
    profiles = load_profiles()
    laid = lay_out(document(drawn(DRAWN.format(white=white, day=day))), profiles)
    found = lone_day(View(laid.sheets[0], profiles["generic"]))
    assert (found[1].iso if found else None) == date


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("Voorbereiding\nMaandag 10 september 2012 besloot de raad\n", None),
        ("Voorbereiding\nMaandag 10 september 2012\nDatum: 12-09-2012\n", "2012-09-12"),
        ("Contact: C. Smit\nDag 25 oktober 2012\n", "2012-10-25"),
        ("Contact: C. Smit\nDag 25 oktober 2012 en later\n", None),
        ("Gevraagd: Vaststellen per\ndatum 3 mei 2022\n", None),
        ("Bijlagen: Verslag van de avond\nMaandag 10 september 2012\n", None),
    ],
)
def test_a_day_alone_is_that_of_the_session(told: str, date: str | None) -> None:
    (sheet,) = parse_text(f"{HEAD}{told}Domein: Ruimte\n")
    assert sheet.meeting.date == date
