"""Cells of a column of labels that begin with a known label and go on."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
+------------------------+-------------------------+
| Onderwerp              | Wijkgericht werken      |
+------------------------+-------------------------+
| Zaaknummer             | 3641304                 |
+------------------------+-------------------------+
| Datum                  | 26 september 2023       |
+------------------------+-------------------------+
| {one:22} | {value:23} |
| {two:22} |                         |
+------------------------+-------------------------+
| Duur                   | 30 minuten              |
+------------------------+-------------------------+
| Behandeladvies         | Graag uw mening.        |
+------------------------+-------------------------+
"""


def _read(one: str, two: str, value: str) -> dict[str, str]:
    art = FORM.format(one=one, two=two, value=value)
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    return {zone.key: zone.text for zone in sheet.zones}


@pytest.mark.parametrize(
    ("one", "two", "value", "key"),
    [
        ("Zaal in", "gemeentehuis", "Trouwzaal", "meeting/room"),
        ("Collegelid dat het", "woord voert", "Anna de Vries", "portfolio_holders"),
    ],
)
def test_a_cell_of_a_label_is_the_label_to_its_end(
    one: str, two: str, value: str, key: str
) -> None:
    assert _read(one, two, value)[key] == value


def test_a_day_under_the_name_of_a_meeting_is_no_more_of_a_label() -> None:
    read = _read("Politieke Markt", "4 oktober 2023", "Hal")
    assert "4 oktober 2023" in " ".join(read.values())


def test_a_day_that_wraps_in_its_cell_is_no_label() -> None:
    art = FORM.format(one="Donderdag 25", two="januari", value="Hal")
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    assert "Donderdag 25 januari" not in {zone.label for zone in sheet.zones}


@pytest.mark.parametrize(
    ("one", "two", "key"),
    [("Zaal", "Trouwzaal", "meeting/room"), ("Griffier", "mevrouw Smit", "meeting/clerk")],
)
def test_a_value_under_its_caption_beside_a_remark_is_no_label(
    one: str, two: str, key: str
) -> None:
    assert _read(one, two, "met koffie vooraf")[key] == two
