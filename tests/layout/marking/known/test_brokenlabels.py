"""Labels that a narrow column cut, close before their values."""

from __future__ import annotations

from raadsparser.layout import lay_out
from raadsparser.page import Origin
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

COMPOSED = """
Onderwerp:             Nota grondbeleid
Zaaknummer:            3641304
Datum:                 24 augustus 2021
Verantwoordelijke in   mevr. L. Straub
het college:
Locatie:               Foyer
Voorzitter:            J. de Vries
"""
CAPITALS = """
ONDERWERP            Nota grondbeleid
ZAAKNUMMER           3641304
DATUM                24 augustus 2021
WAAR VINDT DE SESSIE Bibliotheek
PLAATS?
VOORZITTER           J. de Vries
GRIFFIER             K. Bos
DUUR                 90 minuten
"""


def _values(art: str, origin: Origin = "scan") -> dict[str, str]:
    (sheet,) = lay_out(document(drawn(art, origin=origin)), load_profiles()).sheets
    return {zone.key: zone.text for zone in sheet.zones if zone.lines}


def test_a_label_that_no_list_has_ends_in_a_colon_below() -> None:
    assert _values(COMPOSED.replace("in   mevr", "in mevr"))["portfolio_holders"] == (
        "mevr. L. Straub"
    )


def test_a_question_in_capitals_goes_on_below() -> None:
    assert _values(CAPITALS)["meeting/room"] == "Bibliotheek"


def test_the_first_line_may_be_all_the_label() -> None:
    art = CAPITALS.replace("WAAR VINDT DE SESSIE", "TIJD EN ZAAL        ")
    assert "Bibliotheek" in "".join(_values(art.replace("PLAATS?", "PLAATS")).values())


def test_the_second_line_may_be_the_next_label() -> None:
    art = (
        COMPOSED.lower().replace("in   mevr", "in mevr")
        + """
inspraak / spreekrecht:
Ja, duur 20 min.
te raadplegen stukken:
Nota grondbeleid
"""
    )
    assert _values(art)["public_speaking"] == "Ja, duur 20 min."


BODY = """
COMMISSIE RUIMTE
VOORZITTER            Jan Jansen
BIJLAGEN
ZAAKNUMMER            3641304
TOELICHTING
DATUM                 12 januari 2023
GRIFFIER              Anna Smit
ONDERWERP             Zwembad
"""


def test_a_label_in_capitals_with_a_value_beside_it_is_no_rest() -> None:
    assert _values(BODY, "digital")["meeting/chair"] == "Jan Jansen"
