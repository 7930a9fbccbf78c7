"""The year of a letter's day, where the running text leaves it to the reader."""

from __future__ import annotations

import pytest

from raadsparser import parse_text

FORM = """Onderwerp Fietspad langs de Bornsestraat
Zaaknummer 3712345 Portefeuillehouder Noor van der Velde
Historie {history}
Politieke Markt
{meeting}
Doel van de sessie
Beeldvorming
"""


def _dates(history: str, meeting: str = "12 september") -> list[str | None]:
    (sheet,) = parse_text(FORM.format(history=history, meeting=meeting))
    return [letter.date for letter in sheet.related_letters]


@pytest.mark.parametrize(
    ("history", "days"),
    [
        (
            "Op 7 februari 2023 stelde de raad het raadsvoorstel (3655001) vast. Bij brief van"
            " 14 maart (3655002) is de raad geïnformeerd.",
            ["2023-02-07", "2023-03-14"],
        ),
        (
            "De brieven 3655001 van 18 november 2022 en 3655002 van 14 maart zijn bijgevoegd.",
            ["2022-11-18", "2023-03-14"],
        ),
        (
            "Op 7 februari 2023 stelde de raad het raadsvoorstel (3655001) vast.\n\n"
            "In de brief van 14 maart kondigde het college meer aan.",
            ["2023-02-07", "2023-03-14"],
        ),
    ],
)
def test_the_story_goes_on_from_the_last_day_with_a_year(history: str, days: list[str]) -> None:
    assert _dates(history) == days


def test_what_is_told_is_from_before_the_meeting() -> None:
    told = "Bij brief van 14 oktober (3655002) is de raad geïnformeerd."
    assert _dates(told, "12 september 2023") == ["2022-10-14"]
    first = "Op 7 november 2022 stelde de raad het raadsvoorstel (3655001) vast. "
    assert _dates(first + told, "12 september 2023") == ["2022-11-07", "2022-10-14"]


def test_without_a_year_anywhere_the_day_stays_unknown() -> None:
    assert _dates("Bij brief van 14 oktober (3655002) is de raad geïnformeerd.") == [None]


def test_minutes_are_no_month_that_a_year_is_given_to() -> None:
    form = FORM.format(
        history="Op 23-4-2019 is de brief (3655001) verzonden.", meeting="3 juni 2019"
    )
    (sheet,) = parse_text(
        form + "Programma\n1. Gelegenheid tot het stellen van technische vragen (15 min)\n"
        "2. Sluiting\n"
    )
    assert [letter.date for letter in sheet.related_letters] == ["2019-04-23"]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("3 maart jongstleden", "2021-03-03"),
        ("3 december laatstleden", "2020-12-03"),
        ("3 december ll.", "2020-12-03"),
        ("3 maart dit jaar", "2021-03-03"),
        ("3 maart vorig jaar", "2020-03-03"),
        ("3 maart van het vorige jaar", "2020-03-03"),
        ("3 maart verleden jaar", "2020-03-03"),
        ("29 februari vorig jaar", "2020-02-29"),
        ("29 februari dit jaar", None),
    ],
)
def test_a_year_that_is_told_from_the_meeting(said: str, day: str | None) -> None:
    history = f"Bij brief van {said} (3655002) is de raad geïnformeerd."
    assert _dates(history, "12 september 2021") == [day]


def test_the_likely_year_of_the_meeting_tells_where_no_day_is_whole_before() -> None:
    history = (
        "Op 3 maart jl. kwam de brief (3655002). Op 12 mei 2020 is de motie (3655003) gesteld."
    )
    assert _dates(history)[0] == "2020-03-03"
    history = (
        "Op 12 mei 2020 is de motie (3655003) gesteld. Op 3 maart jl. kwam de brief (3655002)."
    )
    assert _dates(history)[1] == "2021-03-03"
    assert _dates("De brief van 3 maart jl. (3655002).") == [None]


@pytest.mark.parametrize("meeting", [None, "12 januari 2023"])
def test_this_year_is_that_of_the_last_whole_day_where_no_meeting_tells(
    meeting: str | None,
) -> None:
    history = (
        "Op 12 mei 2022 is de motie (3655003) gesteld. Op 4 juni dit jaar kwam brief (3655002)."
    )
    read = _dates(history, meeting) if meeting else _dates(history)
    assert read[1] == "2022-06-04"
