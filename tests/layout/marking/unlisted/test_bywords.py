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


@pytest.mark.parametrize(
    ("label", "value", "key"),
    [
        ("Locatie zwembad:", "Kerkbuurt", "meeting/room"),  # not of the session
        ("Projectlocatie:", "Kerkbuurt", "meeting/room"),
        ("Zaal bouw:", "Dorpsweg 12", "meeting/room"),  # an address
        ("Zaal open:", "19.00 uur", "meeting/room"),  # a time
        ("Vervangend wethouder:", "Kees Bakker", "portfolio_holders"),
        ("Gevolgen wethouders:", "Het plan is haalbaar", "portfolio_holders"),  # no name
        ("Steun van college:", "Positief", "portfolio_holders"),
        ("Financiële duur:", "10 minuten", "meeting/duration"),
        ("Doel bouw:", "12 mensen", "purpose"),  # no purpose
        ("Inspraakprocedure:", "Niet van toepassing", "public_speaking"),
        ("Uitslag inspraak:", "Voltooid", "public_speaking"),
    ],
)
def test_what_is_of_another_thing_or_no_such_answer_stays_unknown(
    label: str, value: str, key: str
) -> None:
    assert key not in _keys(label, value)


@pytest.mark.parametrize("label", ["Kenmerk ministerie:", "Vorig zaaknummer:  "])
def test_a_mark_of_somebody_elses_is_no_number_of_the_sheet(label: str) -> None:
    art = FORM.replace("Zaaknummer:  ", "Adviesvorm:  ").replace("3641304", "Graag zo")
    form = art.format(label=label, value="   2023-0000123")
    sheet = lay_out(document(drawn(form)), load_profiles()).sheets[0]
    assert "zaaknummer" not in {zone.key for zone in sheet.zones}
