"""A number that a narrow column broke: whole where the form of the others says so."""

from __future__ import annotations

import pytest

from raadsparser.pipeline import _sheets
from raadsparser.settings import Settings
from tests.drawn import document, drawn

FORM = """
    {number}     Gemeente Dorp
    {below}
    Bestuur

    Onderwerp:          Fietspad langs de Bornsestraat
    Portefeuillehouder: Anna de Vries
    Historie:           De brief {other} is verzonden
    Behandeladvies:     Ter bespreking
"""


@pytest.mark.parametrize(
    ("number", "below", "other", "read"),
    [
        ("VN2021-53299", "8", "VN2021-629917", "VN2021-532998"),
        ("Z/19/2697", "18", "Z/19/366952", "Z/19/269718"),
        ("VN2021-53299", "8", "VN2021-62991", "VN2021-53299"),
        ("VN2021-532998", "8", "VN2021-629917", "VN2021-532998"),
        ("VN2021-53299", "8", "7401223", "VN2021-53299"),
        ("VN2021-53299", "     8", "VN2021-629917", "VN2021-53299"),
        ("VN2021-53299", "8 ruimte", "VN2021-629917", "VN2021-53299"),
    ],
)
def test_the_rest_below(number: str, below: str, other: str, read: str) -> None:
    page = drawn(FORM.format(number=number, below=below, other=other), origin="scan")
    (sheet,) = _sheets(document(page), Settings())[0]
    assert sheet.zaaknummer == read
    if read not in (number, None):
        assert sheet.evidence["/zaaknummer"].raw == f"{number}\n{below}"


def test_the_rest_in_a_cell() -> None:
    page = drawn(
        """
        +----------------+--------------------------------+
        | Onderwerp      | Fietspad                       |
        +----------------+--------------------------------+
        | Zaaknummer     | VN2021-53299                   |
        |                | 8                              |
        +----------------+--------------------------------+
        | Wethouder      | Anna de Vries                  |
        +----------------+--------------------------------+
        | Historie       | De brief VN2021-629917 is weg  |
        +----------------+--------------------------------+
        | Behandeladvies | Ter bespreking                 |
        +----------------+--------------------------------+
        """,
        origin="scan",
    )
    (sheet,) = _sheets(document(page), Settings())[0]
    assert sheet.zaaknummer == "VN2021-532998"
