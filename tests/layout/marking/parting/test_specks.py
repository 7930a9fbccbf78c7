"""Specks before the labels of a form."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.page import Origin
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
      Zaaknummer                Griffier

      3641304                   Coen Hartendorp

    {sign} Onderwerp

      Dorpshuis Het Kompas

      Portefeuillehouder

      Noor van der Velde

      Voorzitter

      Anna de Vries

      Spreekrecht

      Nee
    """


def _values(art: str, origin: Origin = "scan") -> dict[str, str]:
    (sheet,) = lay_out(document(drawn(art, origin=origin)), load_profiles()).sheets
    return {zone.key: zone.text for zone in sheet.zones}


@pytest.mark.parametrize("speck", ["-", ":", "'"])
def test_a_speck_before_a_label_is_no_part_of_it(speck: str) -> None:
    assert _values(FORM.format(sign=speck)) == {
        "zaaknummer": "3641304",
        "meeting/clerk": "Coen Hartendorp",
        "subject": "Dorpshuis Het Kompas",
        "portfolio_holders": "Noor van der Velde",
        "meeting/chair": "Anna de Vries",
        "public_speaking": "Nee",
    }


@pytest.mark.parametrize("sign", ["%", "*", "a", "---"])
def test_another_sign_is_no_speck(sign: str) -> None:
    assert "subject" not in _values(FORM.format(sign=sign))


def test_what_is_typed_is_no_speck() -> None:
    assert "subject" not in _values(FORM.format(sign="°"), "text")


def test_a_sign_before_a_word_that_begins_where_no_label_does_may_be_a_bullet() -> None:
    art = FORM.format(sign="-").replace("    - Onderwerp", "            - Onderwerp")
    assert "subject" not in _values(art)
