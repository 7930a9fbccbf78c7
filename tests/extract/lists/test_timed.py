"""Programmes that give each item the time at which it begins, and no number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raadsparser.extract.lists.markers import marker_of
from raadsparser.extract.lists.timed import with_times
from raadsparser.page import Origin
from raadsparser.sheet import Line
from tests.drawn import drawn
from tests.extract.lists.test_outline import _plain, _read

WITH_PARTS = """
    Tijd       Onderdeel
    20.00 uur  Opening
    20.10 uur  Bespreking per thema
               -  wonen
               -  verkeer
    20.40 uur  Sluiting
"""
LETTERED = """
    20.00  Opening
    20.10  Bespreking per thema
           A.  wonen
           B.  verkeer
    20.40  Sluiting
"""
RANGES = """
    20.00 - 20.10 uur  Opening
    20.10 - 20.40 uur  Bespreking
                       per thema
    20.40 - 20.45 uur  Sluiting
"""


@pytest.mark.parametrize(
    ("art", "items"),
    [
        (WITH_PARTS, [("1", "Opening"), ("2", "Bespreking per thema"), ("3", "Sluiting")]),
        (LETTERED, [("1", "Opening"), ("2", "Bespreking per thema"), ("3", "Sluiting")]),
        (RANGES, [("1", "Opening"), ("2", "Bespreking per thema"), ("3", "Sluiting")]),
    ],
)
def test_times_begin_items(art: str, items: list[tuple[str, str]]) -> None:
    assert [(number, text) for number, text, _ in _plain(_read(art, "digital"))] == items


@pytest.mark.parametrize("art", [WITH_PARTS, LETTERED])
def test_parts_stay_under_their_item(art: str) -> None:
    parts = [text for _, text in _plain(_read(art, "digital"))[1][2]]
    assert parts == ["wonen", "verkeer"]


@pytest.mark.parametrize(
    "bent",
    ["2O.10", "2010", "20 10", "2010uur", "2010-2040", "2010 - 2040 uur", "20.10 - 2040 uur"],
)
def test_a_time_that_was_read_badly_begins_one_as_well(bent: str) -> None:
    art = f"""
    20.00  Opening
    {bent}  Debat
    20.40  Rondvraag
    20.45  Sluiting
    """
    assert [text for _, text, _ in _plain(_read(art, "scan"))] == [
        "Opening",
        "Debat",
        "Rondvraag",
        "Sluiting",
    ]


@pytest.mark.parametrize(
    ("numbers", "origin"),
    [
        (("5.10", "5.11", "5.12"), "scan"),
        (("10.10", "10.11", "10.12"), "scan"),
        (("1.10", "1.20", "1.30"), "digital"),
    ],
)
def test_numbers_with_points_are_no_times(numbers: tuple[str, ...], origin: Origin) -> None:
    one, two, three = numbers
    art = f"""
    {one}  Opening
    {two}  Debat
    {three}  Sluiting
    """
    found = [number for number, _, _ in _plain(_read(art, origin))]
    assert not {"1", "2"} & set(found)


def test_numbers_beside_lines_with_times_stay() -> None:
    art = """
    1. Opening
    19.30 uur Inloop
    19.45 uur Film
    2. Debat
    3. Sluiting
    """
    assert [number for number, _, _ in _plain(_read(art, "digital"))] == ["1", "2", "3"]


@pytest.mark.parametrize(
    "rows",
    [
        ("- Presentaties", "  20.00 uur Wonen", "  20.15 uur Verkeer", "- Debat"),
        ("a. Inloop", "   19.30 uur Koffie", "   19.45 uur Film", "b. Debat"),
        ("1.Opening", "  19.30 uur Koffie", "  19.45 uur Film", "2.Debat"),
        ("19.30 en 20.15 uur, en de motie tussen", "20.15 en 21.00 uur."),
    ],
    ids=["bullets", "letters", "glued", "text"],
)
def test_times_in_a_list_with_other_signs_begin_no_items(rows: tuple[str, ...]) -> None:
    lines = [Line.of(drawn(row).words, 1) for row in rows]
    indents = [len(row) - len(row.lstrip()) for row in rows]
    lines = [
        Line.of([replace(w, box=w.box.moved(6.0 * by, 12.0 * n)) for w in line.words], 1)
        for n, (line, by) in enumerate(zip(lines, indents, strict=True))
    ]
    markers = [marker_of(line) for line in lines]
    assert with_times(lines, markers) == (lines, markers)
