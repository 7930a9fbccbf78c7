"""A meeting's name that is made of two words that are labels elsewhere."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.layout.lexicon.labels import lexicon_of
from raadsparser.layout.marking.parting.runs import run_of
from raadsparser.page import BBox, Word
from raadsparser.pipeline import _sheets
from raadsparser.profiles import load_profiles
from raadsparser.settings import Settings
from tests.drawn import document, drawn

FORM = """
*Onderwerp*                        *Zaaknummer*
Dorpshuis Het Kompas               3641304

*Vergadering*                      *Datum*
Commissie Ruimte                   20 april 2023

*Griffier*                         *{room}*
Coen Hartendorp                    Raadzaal

*Behandeladvies*
Graag horen wij uw mening.
"""


@pytest.mark.parametrize("room", ["Zaal", "Ruimte"])
def test_the_field_of_a_committee_is_no_room(room: str) -> None:
    (sheet,), _ = _sheets(document(drawn(FORM.format(room=room), origin="scan")), Settings())
    assert sheet.meeting.room == "Raadzaal"
    assert sheet.meeting.date == "2023-04-20"


@pytest.mark.parametrize(("white", "labels"), [(3.0, 0), (12.0, 2)])
def test_labels_further_apart_than_words_are_two(white: float, labels: int) -> None:
    lexicon = lexicon_of(load_profiles()["generic"])
    words = [
        Word("Commissie", BBox(40, 60, 90, 70)),
        Word("Ruimte", BBox(90 + white, 60, 130 + white, 70)),
    ]
    assert len(run_of(words, lexicon.prefix)) == labels


@pytest.mark.parametrize(
    ("printed", "is_one"),
    [
        ("Meningsvormende raadsvergadering", True),
        ("Opiniërende commissie Ruimte", True),
        ("Raadsvergadering", True),
        ("Nieuwe zaal", False),
        ("Informerende brief", False),
    ],
)
def test_a_meeting_may_be_named_with_what_it_does(printed: str, is_one: bool) -> None:
    lexicon = lexicon_of(load_profiles()["generic"])
    assert lexicon.is_heading(printed) == is_one
    assert lexicon.begins_with_body(printed) == is_one


@pytest.mark.parametrize(("white", "ends"), [("", False), ("\n", True)])
def test_a_meeting_named_in_a_value_that_hangs_ends_nothing(white: str, ends: bool) -> None:
    art = f"""
Zaaknummer     3641304
Datum          12 mei 2020
Onderwerp      Instellen van een
{white}               Controlerende raadscommissie
Inspreken      Ja
Griffier       Coen Hartendorp
"""
    zones = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0].zones
    subject = next(zone.text for zone in zones if zone.key == "subject")
    assert ("raadscommissie" not in subject) == ends
