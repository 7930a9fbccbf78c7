"""Labels with their answer right behind them, where the other values stand in a column."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
Onderwerp                           Fietspad langs de vaart
Zaaknummer                          3641304
Datum                               3 maart 2023
Zaal                                Raadzaal
{line}
Voorzitter                          Anna de Vries
Griffier                            Jan Smit
"""


def _read(line: str) -> dict[str, str]:
    sheet = lay_out(document(drawn(FORM.format(line=line))), load_profiles()).sheets[0]
    return {zone.key: zone.text for zone in sheet.zones}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Spreekrecht Ja", "Ja"),
        ("Spreekrecht inwoners Mogelijk", "Mogelijk"),
        ("Spreekrecht inwoners Niet mogelijk", "Niet mogelijk"),
        ("Inspreken Mogelijk", "Mogelijk"),
        ("Inspreken Niet mogelijk", "Niet mogelijk"),
        ("Inspreken Mogelijk                  Ja", "Ja"),
        ("Inspreken Mogelijk\nNee", "Nee"),
        ("Inspreken mogelijk", ""),
        ("Spreekrecht inwoners mogelijk       Nee", "Nee"),
    ],
)
def test_the_answer_is_behind_the_label_where_none_stands_elsewhere(line: str, said: str) -> None:
    found = _read(line)
    assert found["public_speaking"] == said
    assert found["meeting/room"] == "Raadzaal"


@pytest.mark.parametrize(
    "line", ["Inspreken kan niet meer", "Spreekrecht Jansen", "Team   Spreekrecht Ja"]
)
def test_what_is_no_answer_makes_no_label(line: str) -> None:
    assert "public_speaking" not in _read(line)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Wie is erbij namens college: Rein de Wit", "Rein de Wit"),
        ("Wie is erbij namens college: volgt later", None),  # no name
    ],
)
def test_a_guessed_label_has_its_answer_right_behind_its_colon(line: str, name: str | None) -> None:
    assert _read(line).get("portfolio_holders") == name


@pytest.mark.parametrize("parted", [" ", ""])
def test_a_question_that_no_list_has_may_be_answered_on_its_line(parted: str) -> None:
    page = drawn(f"""
    Onderwerp: Fietspad
    Zaaknummer: 3641304
    Voorzitter: Anna de Vries
    Griffier: Coen Hartendorp
    In welke zaal is het?{parted}Raadzaal
    Behandeladvies: Graag uw mening over het plan.
    """)
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    assert [zone.text for zone in sheet.zones if zone.key == "meeting/room"] == ["Raadzaal"]
