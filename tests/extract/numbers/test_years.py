"""The year that a document number tells, also for a session whose date has none."""

from __future__ import annotations

import pytest

from raadsparser import parse_text
from raadsparser.extract.numbers.years import year_of_number


@pytest.mark.parametrize(
    ("number", "year"),
    [
        ("Z/18/310114", 2018),
        ("VN2021-004340", 2021),
        ("12Z04961", 2012),
        ("2017720976", 2017),
        ("3641304", None),
        ("Z.494090", None),
        ("77-123456", None),
        ("", None),
    ],
)
def test_the_year_stands_first(number: str, year: int | None) -> None:
    assert year_of_number(number) == year


@pytest.mark.parametrize(
    ("number", "printed", "history", "day"),
    [
        ("Z/18/310114", "28 februari", "Er is een plan.", "2018-02-28"),
        ("Z/18/310114", "woensdag 27 februari", "Er is een plan.", "2019-02-27"),
        ("Z/18/310114", "28 februari", "Op 3 mei 2019 is dat besloten.", "2020-02-28"),
        ("3641304", "28 februari", "Er is een plan.", None),
        ("31-12345", "donderdag 12 januari", "Er is een plan.", None),
        ("Z/22/123456", "12 januari", "Zie de agenda 2023.", None),
    ],
)
def test_a_session_is_in_the_year_of_its_number(
    number: str, printed: str, history: str, day: str | None
) -> None:
    text = f"Onderwerp: Groen\nZaaknummer: {number}\nDatum: {printed}\nWethouder: A. Blom\n"
    (sheet,) = parse_text(f"{text}Zaal: Raadzaal\nHistorie: {history}\n")
    assert sheet.meeting.date == day
    assert day is None or sheet.meeting.date_inferred
