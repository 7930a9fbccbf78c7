"""`Ondersteuning`, which asks for the clerk where a person's name stands at it."""

from __future__ import annotations

import pytest

from raadsparser import parse_text
from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

HEAD = """
Gemeente Ede
Onderwerp: Fietspad langs de Beek
Zaaknummer: 1234567
Portefeuillehouder: Anna de Boer
Datum: 3 maart 2021
Voorzitter: Jan Smit
Doel: Beeldvorming
Ondersteuning: {name}
{clerk}
"""


@pytest.mark.parametrize("name", ["C. Hartendorp", "mw. Hartendorp", "Coen van Hartendorp"])
def test_a_person_who_supports_is_the_clerk(name: str) -> None:
    named = name.removeprefix("mw. ")
    assert parse_text(HEAD.format(name=name, clerk=""))[0].meeting.clerk == named


@pytest.mark.parametrize(
    ("name", "clerk"),
    [
        ("team Ruimte", None),
        ("Ruimte", None),
        ("C. Hartendorp", "Karin de Wit"),
        ("20 uur", None),
        ("Sociaal Domein", None),
        ("Team Communicatie", None),
        ("Wmo Jeugd", None),
        ("Jeugdzorg Plus", None),
    ],
)
def test_what_is_no_person_is_no_clerk_nor_where_another_label_asks(
    name: str, clerk: str | None
) -> None:
    text = HEAD.format(name=name, clerk=f"Griffier: {clerk}" if clerk else "")
    assert parse_text(text)[0].meeting.clerk == clerk


CELLS = """
+----------------------+----------------------+
| Onderwerp            | Zaaknummer           |
| Fietspad             | 3641304              |
+----------------------+----------------------+
| Datum         | {asked:21}| Zaal |
| 12 mei 2020   | {name:21}| 2.07 |
+---------------+----------------------+------+
| Doel                 | Spreekrecht          |
| Beeldvorming         | Ja                   |
+----------------------+----------------------+
"""
COLUMN = """
Gemeente Ede

Onderwerp           Fietspad
Zaaknummer          3641304
Datum               12 mei 2020
Zaal                Raadzaal
Doel                Beeldvorming
Spreekrecht         Ja
Domein              Maatschappelijke
{edge}Ondersteuning
{edge}Karin Smit

"""


def _clerks(art: str) -> list[str]:
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    return [zone.text for zone in sheet.zones if zone.key == "meeting/clerk"]


def test_a_name_stands_under_it_in_a_cell() -> None:
    assert _clerks(CELLS.format(asked="Ondersteuning", name="Karin Smit")) == ["Karin Smit"]
    assert _clerks(CELLS.format(asked="Ondersteuning", name="Team zorg")) == []


def test_it_stands_as_the_labels_of_its_form_do() -> None:
    assert _clerks(COLUMN.format(edge="")) == ["Karin Smit"]
    assert _clerks(COLUMN.format(edge=" " * 20)) == []


def test_it_asks_nothing_where_another_label_asks_for_the_clerk() -> None:
    assert _clerks(f"{COLUMN.format(edge='')}Griffier            Anna de Wit") == ["Anna de Wit"]


ITEMS = """
Gemeente Ede

Onderwerp: Fietspad langs de Beek
Zaaknummer: 1234567
Datum: 3 maart 2021
Doel: Beeldvorming
Programma:
Opening
{item}
Sluiting
"""


@pytest.mark.parametrize("item", ["Ondersteuning\nKees Bakker", "Ondersteuning Kees Bakker"])
def test_an_item_of_a_programme_asks_for_no_clerk(item: str) -> None:
    art = ITEMS.format(item=item)
    assert _clerks(art) == []
    assert parse_text(art)[0].meeting.clerk is None


@pytest.mark.parametrize(
    ("college", "holders"),
    [("mw. A. de Boer", ["A. de Boer"]), ("Sociaal Domein", []), ("gemeente Ede", [])],
)
def test_who_stands_beside_the_college_is_the_portfolio_holder(
    college: str, holders: list[str]
) -> None:
    text = HEAD.format(name="", clerk="Griffier: Karin de Wit")
    text = text.replace("Portefeuillehouder: Anna de Boer", f"College: {college}")
    assert parse_text(text.replace("Ondersteuning: \n", ""))[0].portfolio_holders == holders
