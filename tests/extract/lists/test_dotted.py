"""Parts of an item that carry its number: `3.1` within `3.`."""

from __future__ import annotations

from textwrap import dedent

import pytest

from raadsparser.extract.lists.outline import outline
from raadsparser.layout.canvas.lines import lines_of
from raadsparser.page import Origin
from tests.drawn import drawn


def _marks(art: str, origin: Origin = "scan") -> list[tuple[str, list[str]]]:
    page = drawn(dedent(art), origin=origin)
    found = outline([line for row in lines_of(page.words, 1, 0, 10.0) for line in row])
    return [(item.marker, [sub.marker for sub in item.subs]) for item in found.items]


@pytest.mark.parametrize("indent", ["    ", ""])
def test_a_number_of_two_levels_is_a_part_of_its_item(indent: str) -> None:
    art = f"""
1.  Opening
2.  Bespreking van de vragen
{indent}2.1  Waar ziet u kansen
{indent}2.2  Wat wilt u meegeven
{indent}2.3  Welke rol ziet u
{indent}2.4  Wat ontbreekt er
3.  Sluiting
"""
    assert _marks(art) == [("1", []), ("2", ["2.1", "2.2", "2.3", "2.4"]), ("3", [])]


def test_items_of_two_levels_stay_items() -> None:
    art = """
    5.1  Opening
    5.2  Bespreking van de vragen
    5.3  Sluiting
    """
    assert _marks(art) == [("5.1", []), ("5.2", []), ("5.3", [])]
