"""Numbers that a dash parts from the texts of a list."""

from __future__ import annotations

from textwrap import dedent

import pytest

from raadsparser.extract.lists.outline import outline
from raadsparser.layout.canvas.lines import lines_of
from raadsparser.page import Origin
from tests.drawn import drawn


def _read(art: str, origin: Origin) -> list[tuple[str, str]]:
    page = drawn(dedent(art), origin=origin)
    found = outline([line for row in lines_of(page.words, 1, 0, 10.0) for line in row])
    return [(item.marker, " ".join(line.text for line in item.lines)) for item in found.items]


@pytest.mark.parametrize("origin", ["digital", "scan"])
@pytest.mark.parametrize("dash", [" -", "-", " –"])
def test_a_dash_behind_a_number_is_no_part_of_its_text(dash: str, origin: Origin) -> None:
    art = f"1{dash} Opening\n2{dash} Debat over de\n     hoofdkeuzen\n3{dash} Sluiting"
    assert _read(art, origin) == [
        ("1", "Opening"),
        ("2", "Debat over de hoofdkeuzen"),
        ("3", "Sluiting"),
    ]


def test_a_dash_within_a_text_stays() -> None:
    art = "1. Opening\n2. Gesprek met\n   2- en 3-jarigen\n3. Sluiting"
    assert _read(art, "digital")[1] == ("2", "Gesprek met 2- en 3-jarigen")
