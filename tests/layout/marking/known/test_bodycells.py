"""Cells that hold several parts of a form, under a heading that no list has."""

from __future__ import annotations

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
+------------------+-------------------------------------+
| Onderwerp        | Vanuit de wijk                      |
| Fietspad         | De bewoners willen al lang een pad. |
| Zaaknummer       | Behandeladvies                      |
| 3641304          | Bespreken.                          |
| Datum            | Spreekrecht                         |
| 12 mei 2020      | Nee                                 |
| Zaal             | {last:36}|
| Raadzaal         | Kaart                               |
| Voorzitter       | Tekening                            |
| Jan Smit         |                                     |
| Doel             |                                     |
| Oordeelsvorming  |                                     |
+------------------+-------------------------------------+
"""


def _read(art: str) -> dict[str, str]:
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    return {zone.key: zone.text for zone in sheet.zones}


def test_labels_of_several_fields_stand_within_a_cell() -> None:
    found = _read(FORM.format(last="Bijlagen"))
    assert found["advice"] == "Bespreken."
    assert found["public_speaking"] == "Nee"
    assert found["attachments"] == "Kaart\nTekening"


def test_two_such_words_are_lines_of_a_text() -> None:
    found = _read(FORM.format(last="Lindelaan"))
    assert not found.keys() & {"advice", "public_speaking"}
