"""Values in a cell that ends its page, which go on at the top of the next page."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FIRST = """
+----------------+-------------------------------------+
| Onderwerp      | Dorpshuis Het Kompas                |
+----------------+-------------------------------------+
| Zaaknummer     | 3641304                             |
+----------------+-------------------------------------+
| Griffier       | Coen Hartendorp                     |
+----------------+-------------------------------------+
| Behandeladvies | 1. Opening                          |
|                | 2. Gesprek over de vragen:          |
+----------------+-------------------------------------+
{foot}
"""
NEXT = """
                   - Wat vindt u ervan?
                   3. Sluiting
Spreekrecht        Nee
"""


def _advice(first: str, after: str) -> list[str]:
    pages = drawn(first), drawn(after, number=2)
    sheet = lay_out(document(*pages), load_profiles()).sheets[0]
    return next(zone.text.split("\n") for zone in sheet.zones if zone.key == "advice")


def test_the_open_page_goes_on_with_a_cell() -> None:
    assert _advice(FIRST.format(foot=""), NEXT)[2:] == ["- Wat vindt u ervan?", "3. Sluiting"]


@pytest.mark.parametrize(
    ("foot", "after"),
    [
        ("Deze tekst staat onder de tabel.", NEXT),
        ("", "Op deze pagina staat iets anders.\n" + NEXT),  # beside the cell
    ],
)
def test_a_cell_that_does_not_end_its_page_or_is_not_over_what_is_there(
    foot: str, after: str
) -> None:
    assert len(_advice(FIRST.format(foot=foot), after)) == 2
