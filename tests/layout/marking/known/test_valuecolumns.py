"""Labels told by the column that their values stand in."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.layout.canvas.blocks import stack
from raadsparser.layout.lexicon.labels import lexicon_of
from raadsparser.layout.marking.known.valuecolumns import ends_flush, until_column
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
Onderwerp              : Riolering Stationsweg
Zaaknummer             : 3641304
{line}
Vergaderdatum          : 12 september 2023
Zaal                   : Statenzaal
Voorzitter             : T.R. Duisenberg
Doel                   : Ter bespreking
"""


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Portefeuillehouder(s)  wethouder Nico Bakker", "wethouder Nico Bakker"),
        ("Portefeuillehouder     wethouder Nico Bakker", "wethouder Nico Bakker"),
    ],
)
def test_a_label_clear_of_a_value_that_begins_as_a_longer_one_goes_on(
    line: str, value: str
) -> None:
    page = drawn(FORM.format(line=line), origin="scan")
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    assert [zone.text for zone in sheet.zones if zone.key == "portfolio_holders"] == [value]


CLOSE = """
Onderwerp            Fietspad langs de vaart
Zaaknummer           3641304
Datum                3 maart 2023
{line}
Voorzitter           Anna de Vries
Griffier             Jan Smit
"""


@pytest.mark.parametrize(
    ("value", "room"), [("Atrium", ["Atrium"]), ("19.30 uur", [])], ids=["room", "time"]
)
def test_a_label_is_guessed_up_to_the_column_of_the_values(value: str, room: list[str]) -> None:
    page = drawn(CLOSE.format(line=f"Zaal in gemeentehuis {value}"))
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    assert [zone.text for zone in sheet.zones if zone.key == "meeting/room"] == room


@pytest.mark.parametrize(
    ("line", "value", "key"),
    [
        ("Zaal in gemeentehuis Atrium", "Atrium", "meeting/room"),
        ("Zaal in gemeentehuis 19.30 uur", "19.30", None),  # no room
        ("Zaaknaam Atrium", "Atrium", None),  # no more than like a label
    ],
)
def test_what_answers_it_tells_a_guess_before_the_column(
    line: str, value: str, key: str | None
) -> None:
    page, lexicon = drawn(line), lexicon_of(load_profiles()["generic"])
    (edge,) = [word.box.x0 for word in page.words if word.text == value]
    hit = until_column(stack([page], [page.words], lexicon), page.words, [edge], lexicon)
    assert (hit.key if hit else None) == key


@pytest.mark.parametrize(
    ("text", "sharing", "at_column", "words"),
    [
        ("Toegewezen vergaderzaal Foyer", 3, True, 2),
        ("Toegewezen vergaderzaal Foyer", 2, True, 0),
        ("Toegewezen vergaderzaal Foyer", 3, False, 0),
        ("Toegewezen : Foyer", 3, True, 0),  # where colons end
    ],
)
def test_an_edge_is_shared_by_labels(text: str, sharing: int, at_column: bool, words: int) -> None:
    line = drawn(text).words
    columns = [line[2].box.x0] if at_column else []
    assert ends_flush(line, [line[1].box.x1] * sharing, columns) == words
