"""`Nr.` names the case number where nothing else does."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.page import Origin
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
Onderwerp        Dorpshuis Het Kompas

{line}

Griffier         Coen Hartendorp

Zaal             Raadzaal

Behandeladvies   In een keer bespreken
"""


def _numbers(line: str, origin: Origin = "scan") -> list[str]:
    page = drawn(FORM.format(line=line), origin=origin)
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    return [zone.text for zone in sheet.zones if zone.key == "zaaknummer"]


@pytest.mark.parametrize(
    "line",
    [
        "Nr.              BW13.0474",
        "Nr.\nBW13.0474",
        "Nr. BW13.0474",
        "Nr.              : BW13.0474",
        "N°               BW13.0474",
        "Ne:              BW13.0474",
        "N82: BW13.0474",
    ],
)
def test_a_number_beside_it_or_under_it(line: str) -> None:
    assert [text.strip(" :") for text in _numbers(line)] == ["BW13.0474"]


@pytest.mark.parametrize(
    "line",
    [
        "Nr.              12",
        "Nr.\n1.",
        "Nr.              drie",
        "Nr.              3641304 en 3641305",
    ],
)
def test_anything_else_is_no_case_number(line: str) -> None:
    assert _numbers(line) == []


def test_beside_another_label_of_the_number_it_is_none() -> None:
    assert _numbers("Zaaknummer       3641304\n\nNr.              BW13.0474") == ["3641304"]


def test_before_a_stroke_that_parts_it_from_the_next() -> None:
    row = "Nr.: BW13.0474 •   Datum: 16 maart 2015"
    assert [text.strip(" •") for text in _numbers(row, "digital")] == ["BW13.0474"]


TABLE = """
+------------------+-----------+----------------------+
| Datum            | Nr.       | Zaal                 |
+------------------+-----------+----------------------+
| 16 maart 2015    | 12/9455   | Raadzaal             |
+------------------+-----------+----------------------+
| Onderwerp        | Fietsplan                        |
+------------------+----------------------------------+
| Griffier         | Coen Hartendorp                  |
+------------------+----------------------------------+
| Behandeladvies   | In een keer bespreken            |
+------------------+----------------------------------+
"""


def test_in_the_cell_under_it() -> None:
    sheet = lay_out(document(drawn(TABLE)), load_profiles()).sheets[0]
    assert [zone.text for zone in sheet.zones if zone.key == "zaaknummer"] == ["12/9455"]


IN_VALUES = """
Onderwerp          Fietsplan
Datum              12 mei 2020
Zaal               Raadzaal
{rows}
Inspreken          Ja
"""


@pytest.mark.parametrize(
    "rows",
    [
        "Bijlagen           Nota fietsen\n                   Nr. 2019-1235",
        "KvK                Nr. 12345678",
        "No.                2019",
        "No.                12-05-2020",
        "No.                19.30-21.00",
        "No.                0612345678",
    ],
)
def test_a_number_of_something_else_is_no_case_number(rows: str) -> None:
    page = drawn(IN_VALUES.format(rows=rows))
    zones = lay_out(document(page), load_profiles()).sheets[0].zones
    assert not [zone for zone in zones if zone.key == "zaaknummer"]
