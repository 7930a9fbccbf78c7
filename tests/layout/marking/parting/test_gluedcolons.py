"""Colons that no blank parts from the value behind them."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.page import Origin
from raadsparser.pipeline import parse_text
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
Onderwerp:Fietspad langs de vaart

Zaaknummer:3641304

Datum :3 maart 2023           Aanvang :19:30 uur

Voorzitter:Jan Bakker         Zaal :Raadzaal

Historie: Er is een plan, zie ECLI:NL:RVS:2019:12, en
het college heeft daar geld voor.
"""


@pytest.mark.parametrize("origin", ["scan", "digital"])
def test_a_label_ends_at_its_colon(origin: Origin) -> None:
    sheet = lay_out(document(drawn(FORM, origin=origin)), load_profiles()).sheets[0]
    assert {zone.key: zone.text for zone in sheet.zones} == {
        "subject": "Fietspad langs de vaart",
        "zaaknummer": "3641304",
        "meeting/date": "3 maart 2023",
        "meeting/start_time": "19:30 uur",
        "meeting/chair": "Jan Bakker",
        "meeting/room": "Raadzaal",
        "history": "Er is een plan, zie ECLI:NL:RVS:2019:12, en\nhet college heeft daar geld voor.",
    }


def test_the_two_parts_have_their_own_ink() -> None:
    sheet = lay_out(document(drawn(FORM)), load_profiles()).sheets[0]
    (zone,) = [zone for zone in sheet.zones if zone.key == "zaaknummer"]
    (label,), (value,) = zone.label_line.words, zone.lines[0].words
    assert (label.text, value.text) == ("Zaaknummer:", "3641304")
    assert label.box.x1 == value.box.x0 == 36 + 6 * len("Zaaknummer:")


def test_in_plain_text_too() -> None:
    (sheet,) = parse_text(FORM)
    assert (sheet.zaaknummer, sheet.meeting.room) == ("3641304", "Raadzaal")


@pytest.mark.parametrize(("white", "asked"), [(2, True), (1, False)])
def test_a_glued_label_clear_of_the_value_before_it_is_one(white: int, asked: bool) -> None:
    art = f"""
    Onderwerp: Dorpshuis Het Kompas
    Zaaknummer: 3641304
    Wethouder: Anna de Vries

    Zaal: Trouwzaal{" " * white}Voorzitter:J.Jansson{" " * white}Griffier: Coen Hartendorp
    """
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    assert ("J.Jansson" in [zone.text for zone in sheet.zones]) is asked


def test_behind_a_stroke_too() -> None:
    art = """
Onderwerp : Fietspad langs de vaart
Agendapunt :6 | Zaak :BW16.75526 | Zaal : Foyer
Voorzitter : Jan Bakker
Datum : 3 maart 2023
Historie : Er is een plan.
"""
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    assert {z.key: z.text for z in sheet.zones if z.key == "zaaknummer"} == {
        "zaaknummer": "BW16.75526"
    }


GUESSED = """
Onderwerp:Fietspad langs de vaart
Zaaknummer:3641304
{line}
Voorzitter:Jan Bakker
Historie:Er is een plan.
"""


def test_a_guessed_label_ends_at_its_colon_too() -> None:
    page = drawn(GUESSED.format(line="Zaal in gemeentehuis:Raadzaal"))
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    assert ("meeting/room", "Raadzaal") in {(zone.key, zone.text) for zone in sheet.zones}


def test_a_question_ends_at_its_mark() -> None:
    (sheet,) = parse_text(GUESSED.format(line="In welke zaal is het?Raadzaal"))
    assert (sheet.zaaknummer, sheet.meeting.room) == ("3641304", "Raadzaal")


def test_a_mark_within_a_word_ends_no_question() -> None:
    line = "In welke zaal is het?raadzaal"
    sheet = lay_out(document(drawn(GUESSED.format(line=line))), load_profiles()).sheets[0]
    assert line in " ".join(zone.text for zone in sheet.zones)
