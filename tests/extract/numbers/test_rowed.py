"""Numbers of no sure shape that head or close a row of a table of papers."""

from __future__ import annotations

import pytest

from raadsparser.extract.numbers.finding import find_numbers
from raadsparser.extract.references.finding import find_references


def _told(row: str) -> list[tuple[list[str], str, str | None]]:
    return [([n.value for n in r.numbers], r.kind, r.date) for r in find_references(row)]


@pytest.mark.parametrize(
    ("row", "number", "kind"),
    [
        ("19-26186 Besluit over geluid 3 december 2019", "19-26186", "besluit"),
        ("3 december 2019 Brief over geluid 19-26186", "19-26186", "brief"),
        ("3-12-2019 | Memo | 2019/26186", "2019/26186", "memo"),
    ],
)
def test_it_is_the_number_of_the_document_in_the_row(row: str, number: str, kind: str) -> None:
    assert _told(row) == [([number], kind, "2019-12-03")]


@pytest.mark.parametrize(
    "row",
    [
        "10-2019 Brief over geluid 3 december 2019",  # a month
        "2019-2022 Brief over geluid 3 december 2019",  # years
        "3 december 2019 Brief over geluid 2019-2022",
        "19-26186 inwoners kregen een brief op 3 december 2019",  # a count
    ],
)
def test_months_years_and_counts_are_no_numbers(row: str) -> None:
    assert all(not numbers for numbers, _, _ in _told(row))


def test_a_text_is_no_row() -> None:
    assert not find_numbers("3 december 2019 Brief over geluid. Bereikt zijn 19-26186")
