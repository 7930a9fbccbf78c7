"""What tells values apart that stand in a row without columns."""

from __future__ import annotations

import pytest

from raadsparser import parse_text
from raadsparser.extract.likeness import likeness


@pytest.mark.parametrize(
    ("key", "alike", "other"),
    [
        ("portfolio_holders", "wethouder Anna de Vries / Jan Bos", "Openbare orde en veiligheid"),
        ("portfolio_holders", "Anna de Vries, Jan Bos", "Anna de Vries"),
        ("portfolios", "Openbare orde en veiligheid", "Openbare orde Helm Valkenburg"),
        ("portfolios", "Zorg, Jeugd en Sport", "wethouder Anna de Vries"),
        ("portfolios", "Zorg en welzijn", "Zorg en"),
        ("meeting/body", "Politieke Markt", "Rode Zaal"),
        ("meeting/body", "Raadscommissie", "Raadscommissie 19.30"),
        ("meeting/item", "6b", "Anna"),
        ("meeting/chair", "Anna Vries", "Xqyw Vries"),
        ("meeting/chair", "R. Killaars", "Rode Zaal"),
        ("meeting/chair", "Anna Bos", "Anna Bos J."),
        ("meeting/room", "zaal 7", "de zaal"),
        ("meeting/time", "19.30 - 21.00 uur", "Zaal 19.30"),
        ("meeting/date", "19 januari 2023", "19 januari 2023 Zaal 7"),
        ("meeting/duration", "45 min", "45 min Zaal"),
        ("zaaknummer", "2025-6837373296", "2025-6837373296 6b"),
    ],
)
def test_a_value_looks_more_like_its_field_than_another_does(
    key: str, alike: str, other: str
) -> None:
    assert likeness(key, alike) > likeness(key, other)


def test_the_last_column_ends_the_first_row_where_others_go_on_below() -> None:
    text = (
        "Onderwerp Fietspad\nZaaknummer 3641304\n"
        "Portefeuillehouder(s) Duur\n"
        "wethouder Anna de Vries / wethouder Jan van 45 min\n"
        "Dalen\n"
        "Behandeladvies\nKennis te nemen van de nota.\n"
    )
    (sheet,) = parse_text(text)
    assert sheet.portfolio_holders == ["Anna de Vries", "Jan van Dalen"]
    assert sheet.meeting.duration_minutes == 45
