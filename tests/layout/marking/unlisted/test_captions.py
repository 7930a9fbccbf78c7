"""Cells that hold a label over its value: what their first lines ask, known or not."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.pipeline import _sheets
from raadsparser.profiles import load_profiles
from raadsparser.settings import Settings
from tests.drawn import document, drawn

FORM = """
+-----------------------------------------------------------+
| Onderwerp                                                 |
| Dorpshuis Het Kompas                                      |
+-------------------+-------------------+-------------------+
| Zaaknummer        | Spreekrecht       | {time}            |
| 3641304           | Nee               | 45 minuten        |
+-------------------+-------------------+-------------------+
| Zaal              | Voorzitter        | Griffier          |
| Raadzaal          | Vincent Voorde    | Coen Hartendorp   |
+-------------------+-------------------+-------------------+
| Historie                                                  |
| De raad heeft hierover eerder gesproken en om een nader   |
| voorstel gevraagd.                                        |
+-----------------------------------------------------------+
| {caption}                                                 |
| {value}                                                   |
| 2. Vragen en antwoorden                                   |
+-----------------------------------------------------------+
"""


def _values(caption: str, value: str, time: str = "Zaak  ") -> dict[str, str]:
    page = drawn(FORM.format(caption=caption, value=value, time=time), origin="scan")
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    return {zone.label_line.text: zone.text for zone in sheet.zones if zone.label_line}


def test_a_caption_that_no_list_has_ends_the_value_before_it() -> None:
    values = _values("Zo gaan wij te werk", "1. Opening van de avond")
    assert values["Historie"].endswith("voorstel gevraagd.")
    assert values["Zo gaan wij te werk"].startswith("1. Opening van de avond")


def test_one_without_a_capital_on_a_form_of_small_letters() -> None:
    art = FORM.format(caption="zo gaan wij te werk", value="1. Opening", time="duur  ")
    for label in ("Onderwerp", "Zaaknummer", "Spreekrecht", "Zaal", "Voorzitter", "Griffier"):
        art = art.replace(label, label.lower())
    art = art.replace("Historie", "historie")
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    assert "zo gaan wij te werk" in {z.label_line.text for z in sheet.zones if z.label_line}


def test_a_question_may_be_one() -> None:
    assert "Wat zou de avond op moeten leveren?" in _values(
        "Wat zou de avond op moeten leveren?", "1. Opening van de avond"
    )


def test_text_that_goes_on_is_none() -> None:
    values = _values("bijeenkomst in december", "aan de raad toegezegd.")
    assert "bijeenkomst in december" not in values
    assert "Wensen van inwoners zijn verwerkt." not in _values(
        "Wensen van inwoners zijn verwerkt.", "1. Opening van de avond"
    )


def test_a_time_asked_in_a_cell_beside_the_right_to_speak_is_that_of_the_session() -> None:
    page = drawn(FORM.format(caption="Programma", value="1. Opening", time="Duur  "), origin="scan")
    zones = lay_out(document(page), load_profiles()).sheets[0].zones
    assert [zone.text for zone in zones if zone.key == "meeting/duration"] == ["45 minuten"]


def test_a_time_beside_the_right_to_speak_is_its_own_where_another_cell_asks_the_session() -> None:
    form = FORM.replace("| Zaal  ", "| Duur  ").replace("| Raadzaal  ", "| 90 minuten")
    page = drawn(form.format(caption="Programma", value="1. Opening", time="Duur  "), origin="scan")
    zones = lay_out(document(page), load_profiles()).sheets[0].zones
    assert [zone.text for zone in zones if zone.key == "meeting/duration"] == ["90 minuten"]


def test_a_line_nearly_as_wide_as_its_cell_is_text() -> None:
    wide = "Inwonersbijeenkomsten en wijkontwikkelingsplannen"
    assert wide not in _values(wide, "zijn daarbij aan de orde geweest.")


def test_first_lines_are_no_captions_where_few_labels_are() -> None:
    page = drawn(
        """
    +--------------+----------------------+
    | Onderwerp    | Dorpshuis Het Kompas |
    +--------------+----------------------+
    | Zaaknummer   | 3641304              |
    +--------------+----------------------+
    | Voorzitter   | Vincent Voorde       |
    +--------------+----------------------+
    | Griffier     | Coen Hartendorp      |
    +--------------+----------------------+
    | Historie                            |
    | De raad vroeg om een voorstel.      |
    +-------------------------------------+
    | Nader voorstel                      |
    | is daarna door de raad gevraagd.    |
    +-------------------------------------+
    """,
        origin="scan",
    )
    zones = lay_out(document(page), load_profiles()).sheets[0].zones
    assert "Nader voorstel" not in [z.label_line.text for z in zones if z.label_line]


def test_a_colon_parts_a_caption_from_an_answer_that_another_label_ends_in() -> None:
    art = """
    +-------------------+-------------------+
    | Onderwerp:        | Zaaknummer:       |
    | Het Kompas        | 3641304           |
    +-------------------+-------------------+
    | Gevraagd:         | Zaal:             |
    | Ter bespreking    | Raadzaal          |
    +-------------------+-------------------+
    """
    zones = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0].zones
    assert "Ter bespreking" in [zone.text for zone in zones]


def test_the_first_cell_of_a_later_page_may_go_on_from_the_page_before() -> None:
    first = drawn(
        FORM.format(caption="Zo gaan wij te werk", value="1. Opening", time="Zaak  "), origin="scan"
    )
    art = """
    +-----------------------------------------------------------+
    | Nader overleg                                             |
    | is daarna door de raad gevraagd.                          |
    +-----------------------------------------------------------+
    | Behandeladvies                                            |
    | Graag horen wij uw mening.                                |
    +-----------------------------------------------------------+
    """
    pages = first, drawn(art, number=2, origin="scan")
    zones = lay_out(document(*pages), load_profiles()).sheets[0].zones
    labels = [zone.label_line.text for zone in zones if zone.label_line]
    assert "Nader overleg" not in labels
    assert "Behandeladvies" in labels


NARROW = """
    +----------------------+------------------+---------------------+
    | Onderwerp            | Zaaknummer       | Griffier            |
    | Dorpshuis Het Kompas | 3641304          | Coen Hartendorp     |
    +----------------------+------------------+---------------------+
    | Portefeuillehouder   | Zaal             | Duur                |
    | wethouder B.B.       | Raadzaal         | 60 minuten          |
    | Hoogeveen            |                  |                     |
    +----------------------+------------------+---------------------+
"""


def test_a_title_with_initials_under_a_caption_begins_the_name() -> None:
    sheet = lay_out(document(drawn(NARROW, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text.replace("\n", " ") for zone in sheet.zones}
    assert values["portfolio_holders"] == "wethouder B.B. Hoogeveen"


SPEAKING = """
    +----------------------+------------------+---------------------+
    | Onderwerp            | Zaaknummer       | Griffier            |
    | Dorpshuis Het Kompas | 3641304          | Coen Hartendorp     |
    +----------------------+------------------+---------------------+
    | Inspraak                                                      |
    | {answer}  Spreektijd: ten hoogste 5 minuten.                  |
    +---------------------------------------------------------------+
    | Duur                                                          |
    | 60 minuten                                                    |
    +---------------------------------------------------------------+
"""


@pytest.mark.parametrize("answer", ["Ja.", "☒ Ja   ☐ Nee"])
def test_the_time_to_speak_behind_an_answer_asks_nothing(answer: str) -> None:
    page = drawn(SPEAKING.format(answer=answer), origin="scan")
    (sheet,) = _sheets(document(page), Settings())[0]
    assert sheet.public_speaking.allowed is True
    assert sheet.public_speaking.duration_minutes == 5
    assert sheet.meeting.duration_minutes == 60
