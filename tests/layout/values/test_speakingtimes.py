"""How long people may speak, under a label of its own."""

from __future__ import annotations

import pytest

from raadsparser import parse_text
from raadsparser.pipeline import _sheets
from raadsparser.settings import Settings
from tests.drawn import document, drawn

SHEET = """
Onderwerp: Fietspad
Zaaknummer: 3641304
Datum: 12 mei 2020
Zaal: Raadzaal
{lines}
Voorzitter: Anna de Vries
"""


@pytest.mark.parametrize(
    ("lines", "speaking", "session"),
    [
        ("Spreekrecht: ja\nDuur: 15 minuten\nTijdsduur: 60 minuten", 15, 60),
        ("Tijdsduur: 1 uur\nSpreekrecht: ☒ ja ☐ nee\nTijd: 15 min.", 15, 60),
        ("Spreekrecht: ja\ntijd: 15 minuten", 15, None),
        ("Spreekrecht: ja\nDuur: 15 minuten", None, 15),
        ("Spreekrecht: ja\nDuur: 60 minuten\nAanvang: 19:30 uur", None, 60),
        ("Spreekrecht: ja\ntijd: 60 minuten", None, 60),
        ("Spreekrecht: ja ☒ nee ☐\nTijd: 15 min.\nTijdsduur: 1 uur", 15, 60),
        ("Tijdsduur: 10 minuten\nSpreekrecht: ja\nDuur: 20 minuten", None, 20),
    ],
)
def test_below_whether_people_may(lines: str, speaking: int | None, session: int | None) -> None:
    (sheet,) = parse_text(SHEET.format(lines=lines))
    assert sheet.public_speaking.allowed is True
    assert sheet.public_speaking.note is None
    assert sheet.public_speaking.duration_minutes == speaking
    assert sheet.meeting.duration_minutes == session


def test_hours_of_a_session_are_no_time_to_speak() -> None:
    (sheet,) = parse_text(SHEET.format(lines="Spreekrecht: ja\nTijd: 20.00 uur\nDuur: 60 minuten"))
    assert sheet.meeting.start_time == "20:00"
    assert sheet.public_speaking.duration_minutes is None


CELLS = """
+----------------------+----------------------+
| Onderwerp            | Zaaknummer           |
| Fietspad             | 3641304              |
+----------------------+----------------------+
| Datum                | Spreekrecht          |
| 12 mei 2020          | ja                   |
|                      | {asked:21}|
|                      | 15 minuten           |
+----------------------+----------------------+
| Doel                 | Wethouder            |
| Beeldvorming         | Anna de Vries        |
+----------------------+----------------------+
"""


@pytest.mark.parametrize("asked", ["Duur", "Tijd"])
def test_a_cell_that_asks_for_speaking_asks_for_its_time(asked: str) -> None:
    page = drawn(CELLS.format(asked=asked))
    (sheet,) = _sheets(document(page), Settings())[0]
    assert sheet.public_speaking.duration_minutes == 15
    assert sheet.meeting.duration_minutes is None


@pytest.mark.parametrize("said", ["nee", "☐ ja ☒ nee", "ja ☐ nee ☒", "☒ nee ☐ ja"])
def test_nobody_has_time_who_may_not_speak(said: str) -> None:
    lines = f"Spreekrecht: {said}\nTijd: 20 minuten\nTijdsduur: 90 minuten"
    assert parse_text(SHEET.format(lines=lines))[0].public_speaking.duration_minutes is None


@pytest.mark.parametrize("asked", ["Duur: 30 minuten   ", "Tijdsduur: 30 minuten"])
def test_a_whole_form_in_one_box_asks_for_the_session(asked: str) -> None:
    art = f"""
+----------------------------------------+
| Onderwerp: Verbouwing zwembad          |
| Datum: 12-01-2023                      |
| Inspreken: ja                          |
| {asked}                  |
| Griffier: Lisa Smit                    |
+----------------------------------------+
"""
    (sheet,) = _sheets(document(drawn(art)), Settings())[0]
    assert sheet.meeting.duration_minutes == 30
    assert sheet.public_speaking.duration_minutes is None
    assert sheet.public_speaking.note is None
