"""A label may ask for the day, the time and the place in one."""

from __future__ import annotations

import pytest

from raadsparser import parse_text


def _room(line: str) -> str | None:
    (sheet,) = parse_text(
        f"Onderwerp: Fietspad\nWethouder: Anna de Vries\nBehandeladvies: Ter bespreking\n{line}\n"
        "Bijlagen: geen\n"
    )
    assert sheet.meeting.date == "2019-05-14"
    return sheet.meeting.room


@pytest.mark.parametrize(
    ("line", "room"),
    [
        ("Datum, tijd en plaats: 14 mei 2019, 19.30 uur, Oude Raadhuis", "Oude Raadhuis"),
        ("Wanneer en waar: di. 14 mei 2019 / 20.00 - 21.30 uur / de Koffiehoek", "de Koffiehoek"),
        ("Datum / tijd / zaal: dinsdag 14-05-2019 om 19.30 uur in het Atrium", "het Atrium"),
        ("Datum en plaats: 14 mei 2019 (Oude Raadhuis)", "Oude Raadhuis"),
        (
            "Datum, tijd en zaal: 14 mei 2019, 20.00 uur, Atrium (begane grond)",
            "Atrium (begane grond)",
        ),
        ("Plaats en datum: Oude Raadhuis, dinsdag 14 mei 2019", "Oude Raadhuis"),
        ("Datum, tijd en zaal: 14 mei 2019, 20.00 uur", None),
        ("Datum en tijd: 14 mei 2019, 20.00 uur, Oude Raadhuis", None),
    ],
)
def test_the_place_is_what_is_neither_day_nor_time(line: str, room: str | None) -> None:
    assert _room(line) == room


@pytest.mark.parametrize(
    ("title", "room"),
    [
        ("14 mei 2019 20.15 - 21.30 uur Kamer 3", "Kamer 3"),
        ("di. 14 mei 2019 20:45 uur Raadszaal (le etage)", "Raadszaal (1e etage)"),
        ("14 mei 2019 20.15 - 21.30 uur gemeente Laren", None),
    ],
)
def test_a_title_may_be_the_day_the_hours_and_the_room(title: str, room: str | None) -> None:
    (sheet,) = parse_text(
        f"Oplegger\n{title}\n\nOnderwerp: Fietspad\nWethouder: Anna de Vries\n"
        "Behandeladvies: Ter bespreking\nBijlagen: geen\n"
    )
    assert (sheet.meeting.date, sheet.meeting.room) == ("2019-05-14", room)
