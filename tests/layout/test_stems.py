"""What labels ask that no list has, told by the stem of their chief word."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
Onderwerp:            Fietspad
Zaaknummer:           3641304
Datum:                3 maart 2023
Voorzitter:           Anna de Vries
{label:22}{value}
Behandeladvies:       Graag uw mening.
Historie:             De raad sprak hierover.
"""


def _keys(label: str, value: str) -> dict[str, str]:
    sheet = lay_out(document(drawn(FORM.format(label=label, value=value))), load_profiles()).sheets[
        0
    ]
    return {zone.key: zone.text for zone in sheet.zones}


@pytest.mark.parametrize(
    ("label", "value", "key"),
    [
        ("Zaalreservering:", "Atrium", "meeting/room"),
        ("Portef.:", "Rein de Wit", "portfolio_holders"),
        ("Griffiekamer:", "Coen Hartendorp", "meeting/clerk"),
    ],
)
def test_a_stem_tells_what_is_asked(label: str, value: str, key: str) -> None:
    assert _keys(label, value)[key] == value


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Akkoord griffie:", "Coen Hartendorp"),  # another thing of theirs
        ("Zaal/griffievragen:", "Atrium"),  # two things
        ("Hoofdvoorzitters:", "Jan Jansen"),  # it is asked already
    ],
)
def test_what_is_in_doubt_stays_unknown(label: str, value: str) -> None:
    keys = _keys(label, value)
    assert keys.get("meeting/chair") == "Anna de Vries"
    assert not {"meeting/room", "meeting/clerk"} & set(keys)
