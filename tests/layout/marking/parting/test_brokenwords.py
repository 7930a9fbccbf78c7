"""Words that a narrow cell breaks without a hyphen are one word again."""

from __future__ import annotations

import pytest

from raadsparser.extract.text.passage import Passage
from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
+--------------------+------------------------------------------------+
| Onderwerp          | Wijkgericht werken                             |
+--------------------+------------------------------------------------+
| Portefeuillehouder | Marie-Jose Luttikholt                          |
+------------------+-+----------+------+------------------------------+
| {label:<16} | Zaal       | Duur | Historie                     |
| {rest:<16} |            |      |                              |
+------------------+------------+------+------------------------------+
| Anna de Vries    | {room:<10} | 90   | De raad sprak hierover.      |
|                  | {under:<10} | min  |                              |
|                  | {last:<10} |      |                              |
+------------------+------------+------+------------------------------+
"""


USUAL = {
    "label": "Griffiemedewerke",
    "rest": "r:",
    "room": "Ontmoeting",
    "under": "sruimte",
    "last": "",
}


def _values(**changed: str) -> dict[str, str]:
    art = FORM.format_map(USUAL | changed)
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    return {zone.key: Passage(zone.lines).text for zone in sheet.zones}


def test_a_word_that_fills_its_cell_goes_on_below() -> None:
    assert _values()["meeting/room"] == "Ontmoetingsruimte"


@pytest.mark.parametrize(
    ("room", "under"),
    [("Raadzaal", "boven"), ("Ontmoeting", "Noord"), ("Ontmoeting", "2"), ("Ontmoeting", "op")],
)
def test_words_that_a_cell_has_room_for_stay_apart(room: str, under: str) -> None:
    assert _values(room=room, under=under)["meeting/room"] == f"{room} {under}"


def test_only_the_last_line_of_a_cell_may_be_the_rest_of_a_word() -> None:
    found = _values(room="Ontmoeting", under="sruimte", last="boven")
    assert found["meeting/room"] == "Ontmoeting sruimte boven"


def test_a_printed_hyphen_is_enough() -> None:
    assert _values(room="Ontmoetin-", under="gsruimte")["meeting/room"] == "Ontmoetingsruimte"


@pytest.mark.parametrize("rest", ["r:", "Ee"])
def test_the_rest_of_a_label_is_no_value(rest: str) -> None:
    assert _values(rest=rest)["meeting/clerk"] == "Anna de Vries"


@pytest.mark.parametrize(("label", "value"), [("Griffiemedewerke", "Coen"), ("Griffier", "B")])
def test_what_is_more_than_a_label_lacks_is_a_value(label: str, value: str) -> None:
    assert value in _values(label=label, rest=value)["meeting/clerk"].split()
