"""Values of the last label of a line that go on at the left edge below."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.page import Origin
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
*Onderwerp:* Herinrichting van de markt en van de straten eromheen
*Zaaknummer:* 3641304              *Wethouder:* Kenny Wifferen,
Carry Bruyning
*Datum:* 3 maart 2023              *Aanvang:* 19.30 uur
*Voorzitter:* J. de Vries          *Griffier:* K. Bos
*Historie:*
De raad sprak in 2022 hierover.
"""


def _zones(art: str, origin: Origin = "digital") -> dict[str, str]:
    (sheet,) = lay_out(document(drawn(art, origin=origin)), load_profiles()).sheets
    return {zone.key: zone.text for zone in sheet.zones}


@pytest.mark.parametrize("origin", ["digital", "scan"])
def test_a_value_without_room_goes_on_below(origin: Origin) -> None:
    zones = _zones(FORM, origin)
    assert zones["portfolio_holders"] == "Kenny Wifferen,\nCarry Bruyning"
    assert zones["zaaknummer"] == "3641304"


def test_a_value_with_room_does_not() -> None:
    zones = _zones(FORM.replace("Kenny Wifferen,", "Wiffe"))
    assert zones["portfolio_holders"] == "Wiffe"


def test_what_stands_further_right_is_under_its_own_label() -> None:
    zones = _zones(FORM.replace("Carry Bruyning", "  Carry Bruyning"))
    assert zones["portfolio_holders"] == "Kenny Wifferen,"


def test_white_ends_a_value() -> None:
    zones = _zones(FORM.replace("Carry", "\nCarry"))
    assert zones["portfolio_holders"] == "Kenny Wifferen,"


def test_a_value_in_a_narrow_column_goes_on_under_its_label() -> None:
    zones = _zones(FORM.replace("3641304              *", "ZAAK/2014/36413040   *"))
    assert zones["portfolio_holders"] == "Kenny Wifferen,"


def test_a_label_without_a_value_beside_it_has_it_below() -> None:
    zones = _zones(
        FORM.replace("*Zaaknummer:* 3641304  ", "*Zaaknummer:*          ").replace(
            "Carry Bruyning", "3641304"
        )
    )
    assert zones["portfolio_holders"] == "Kenny Wifferen,"
    assert zones["zaaknummer"] == "3641304"


@pytest.mark.parametrize(
    ("left", "value"),
    [("Kees Bos,", "3 maart 2023 om"), ("Kees Bos", "3 maart 2023 "), ("Kees Bos,", "vandaag, ")],
)
def test_what_is_whole_goes_on_nowhere(left: str, value: str) -> None:
    row = "*Zaaknummer:* 3641304              *Wethouder:* Kenny Wifferen,"
    zones = _zones(FORM.replace(row, f"*Wethouder:* {left:22}*Datum:* {value:>18}"))
    assert zones["portfolio_holders"] == f"{left}\nCarry Bruyning"


def test_a_line_beyond_all_others_ends_at_no_margin() -> None:
    wide = "Herinrichting van de markt en van de straten eromheen"
    zones = _zones(FORM.replace(wide, "Herinrichting van de markt"))
    assert zones["portfolio_holders"] == "Kenny Wifferen,"


@pytest.mark.parametrize(("rest", "goes_on"), [("Wifferen", True), ("straten en wijken", False)])
def test_a_first_name_goes_on_by_a_name(rest: str, goes_on: bool) -> None:
    row = "*Zaaknummer:* 3641304              *Wethouder:* J. Bos en Kenny"
    art = FORM.replace("*Zaaknummer:* 3641304              *Wethouder:* Kenny Wifferen,", row)
    zones = _zones(art.replace("Carry Bruyning", rest))
    assert zones["portfolio_holders"].endswith(rest) is goes_on
