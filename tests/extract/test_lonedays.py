"""The day of a session in a row of its own, within the text of another field."""

from __future__ import annotations

import pytest

from raadsparser.pipeline import parse_text

HEAD = """Onderwerp: Transitievisie aardgasvrij
Zaaknummer: 3712345
Portefeuillehouder: Noor van der Velde
Historie: De wensen van de buurt zijn opgehaald.
"""


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("Voorbereiding\nMaandag 10 september 2012\n", "2012-09-10"),
        ("Voorbereiding\n10 september 2012\n", None),
        ("Voorbereiding\nMaandag 10 september 2012 besloot de raad\n", None),
        ("Maandag 10 september 2012\nWoensdag 12 september 2012\n", None),
        ("Voorbereiding\nMaandag 10 september 2012\nDatum: 12-09-2012\n", "2012-09-12"),
        ("Contact: C. Smit\nDag 25 oktober 2012\n", "2012-10-25"),
        ("Contact: C. Smit\nDag 25 oktober 2012 en later\n", None),
        ("Bijlagen: Verslag van de avond\nMaandag 10 september 2012\n", None),
    ],
    ids=[
        "alone",
        "no weekday",
        "of a sentence",
        "one of two",
        "a label has another",
        "behind a word that asks",
        "of a sentence behind one",
        "of a paper",
    ],
)
def test_a_day_alone_is_that_of_the_session(told: str, date: str | None) -> None:
    (sheet,) = parse_text(f"{HEAD}{told}Domein: Ruimte\n")
    assert sheet.meeting.date == date
