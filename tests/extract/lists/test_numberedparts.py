"""Numbered parts of lettered items."""

from __future__ import annotations

import pytest

from raadsparser.page import Origin
from tests.extract.lists.test_outline import _plain, _read

LIST = """
{a}Opening
{b}Gesprek over deze punten:
     1. de kosten
     2. de planning
{c}Sluiting
"""


@pytest.mark.parametrize("origin", ["digital", "scan"])
@pytest.mark.parametrize("marks", [("a.", "b.", "c."), ("A.", "B.", "C."), ("I.", "II.", "III.")])
def test_numbers_within_letters_are_parts(origin: Origin, marks: tuple[str, str, str]) -> None:
    art = LIST.format(**dict(zip("abc", (f"{mark} " for mark in marks), strict=True)))
    one, two, three = (mark.rstrip(".") for mark in marks)
    assert _plain(_read(art, origin)) == [
        (one, "Opening", []),
        (two, "Gesprek over deze punten:", [("1", "de kosten"), ("2", "de planning")]),
        (three, "Sluiting", []),
    ]


@pytest.mark.parametrize(
    "art",
    [
        "1.  Opening\n    a.  welkom\n    b.  agenda\n2.  Debat\n3.  Sluiting",
        "a.  Opening\nb.  Debat\n1.  Sluiting\n2.  Napraten\n3.  Einde",  # at one edge
        "b.  Opening\nd.  Debat\n    1.  Sluiting\n    2.  Napraten\n    3.  Einde",
        "a.  Opening\nb.  Debat\n    4.  Sluiting\n    5.  Napraten\n    6.  Einde",
    ],
)
def test_other_numbers_are_those_of_items(art: str) -> None:
    assert {item[0] for item in _plain(_read(art, "digital"))} & {"1", "2", "3", "4", "5", "6"}
