"""A meeting's name that is made of two words that are labels elsewhere."""

from __future__ import annotations

import pytest

from raadsparser.pipeline import _sheets
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
