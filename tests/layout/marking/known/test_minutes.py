"""`Minuten`: the label of a form, the head of a column, and the time of an item."""

from __future__ import annotations

import pytest

from raadsparser import parse_text
from raadsparser.pipeline import _sheets
from raadsparser.record import AgendaSheet
from raadsparser.settings import Settings
from tests.drawn import document, drawn

HEAD = """
Onderwerp: Verbouwing zwembad
Datum: 12-01-2023
Portefeuillehouder: Jan Jansen
"""


def _read(art: str) -> AgendaSheet:
    (sheet,) = _sheets(document(drawn(HEAD + art)), Settings())[0]
    return sheet


@pytest.mark.parametrize("head", ["| Tijd    | Agendapunt    ", "| Volgorde | Programma    "])
def test_the_head_of_a_column_asks_nothing(head: str) -> None:
    art = f"""
+---------+---------------+----------+
{head}| Minuten  |
+---------+---------------+----------+
| 19.30   | Opening       | 5        |
+---------+---------------+----------+
| 19.35   | Inleiding     | 25       |
+---------+---------------+----------+
"""
    assert _read(art).meeting.duration_minutes is None


@pytest.mark.parametrize("more", ["", "\nMinuten: 30"])
def test_items_of_a_programme_keep_their_minutes(more: str) -> None:
    art = f"Programma:\n1. Opening\nMinuten: 5\n2. Inleiding{more}\n3. Sluiting\n"
    (sheet,) = parse_text(HEAD + art)
    assert sheet.meeting.duration_minutes is None
    assert [item.number for item in sheet.programme] == ["1", "2", "3"]
    assert _read(art).meeting.duration_minutes is None


def test_several_ask_nothing() -> None:
    art = "Opening\nMinuten: 5\nInleiding\nMinuten: 30\nZaal: Raadzaal\n"
    assert _read(art).meeting.duration_minutes is None


def test_a_form_asks_for_them() -> None:
    assert _read("Minuten: 60\nZaal: Raadzaal\n").meeting.duration_minutes == 60
    assert _read("Zaal: Raadzaal   Minuten: 60\n").meeting.duration_minutes == 60


def test_a_row_of_labels_asks_for_them() -> None:
    art = """
+---------------+------------+----------+
| Datum         | Hoe laat?  | Minuten  |
+---------------+------------+----------+
| 12-01-2023    | 19.30      | 45       |
+---------------+------------+----------+
"""
    assert _read(art).meeting.duration_minutes == 45
