"""Names of persons that read like labels are values; labels with values stay labels."""

from __future__ import annotations

from itertools import islice
from types import SimpleNamespace
from typing import Any

import pytest

from raadsparser.layout import lay_out
from raadsparser.layout.marking.dropped.persons import _under
from raadsparser.page import BBox
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn


def _zones(art: str) -> dict[str, str]:
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    return {zone.key: zone.text for zone in sheet.zones}


FORM = """
*ONDERWERP*           Fietspad langs de vaart
*ZAAKNUMMER*          3641304
*DATUM*               3 maart 2023
*GRIFFIER*            Jan Smit

*WETHOUDER*                  *ZAAL*
{name}                Raadzaal

*DOEL*                Beeldvorming
"""


@pytest.mark.parametrize("name", ["*mw.* *Catharine* *Beem*", "*Irma* *Katerbarg;* *Els* *Kok*"])
def test_a_name_in_the_letters_of_labels_is_a_value(name: str) -> None:
    assert _zones(FORM.format(name=name))["portfolio_holders"] == name.replace("*", "")


def test_each_line_under_a_label_may_be_a_name() -> None:
    names = "*mw.* *R.H.* *Geelen*\n*mw.* *Catharine* *Beem*"
    found = _zones(FORM.replace("*ZAAL*", "").replace("Raadzaal", "").format(name=names))
    assert found["portfolio_holders"] == "mw. R.H. Geelen\nmw. Catharine Beem"


def test_a_surname_that_is_a_word_of_labels() -> None:
    art = """
    +------------------+------------------+
    | Zaal             | Voorzitter       |
    +------------------+------------------+
    | Zaal 0.21        | Veroniek Raad    |
    +------------------+------------------+
    | Griffier         | Zaaknummer       |
    +------------------+------------------+
    | Zoë Böhmer       | Z2014-85403      |
    +------------------+------------------+
    | Onderwerp        | Datum            |
    +------------------+------------------+
    | Fietspad         | 3 maart 2023     |
    +------------------+------------------+
    """
    assert _zones(art)["meeting/chair"] == "Veroniek Raad"


@pytest.mark.parametrize(
    ("label", "value", "key"),
    [
        ("Griffier van de Sessie", "Jan Smit", "meeting/clerk"),
        ("Duur van de Behandeling", "45 minuten", "meeting/duration"),
        ("Gevraagd Advies", "Bespreken in de zaal", "advice"),
    ],
)
def test_a_label_with_a_value_under_a_person_stays_one(label: str, value: str, key: str) -> None:
    art = f"""
    Onderwerp               Fietspad langs de vaart
    Zaaknummer              3641304
    Datum                   3 maart 2023
    Voorzitter              Anna de Vries
    {label:<24}{value}
    Doel                    Beeldvorming
    """
    assert _zones(art)[key] == value


def test_strokes_on_nearly_one_line_under_a_label_come_to_an_end() -> None:
    def thin(y: float) -> Any:
        box = BBox(10, y, 30, y + 0.5)
        return SimpleNamespace(box=box, line=SimpleNamespace(page=1), taken=False)

    label, *strokes = map(thin, (10, 12, 12.4))
    canvas: Any = SimpleNamespace(segments=[label, *strokes], size=10.0)
    assert list(islice(_under(label, canvas), 9)) == strokes
