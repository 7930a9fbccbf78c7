"""The rows of the table come off the record, and take from it what is compared."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel, Field

from raadsparser.bench.rows import CORE, rows, rows_of
from raadsparser.record import AgendaSheet

from .conftest import WHOLE


class Vote(BaseModel):
    party: str
    ayes: int


class Wider(AgendaSheet):
    """A record with fields that this package does not know yet."""

    motto: str | None = None
    cost: int | None = None
    guests: list[str] = Field(default_factory=list)
    votes: list[Vote] = Field(default_factory=list)


def values(name: str, record: dict[str, Any]) -> list[tuple[Any, ...]] | None:
    (row,) = (row for row in rows() if row.name == name)
    found = row.values(record)
    return None if found is None else [value.parts for value in found]


def test_every_field_that_is_read_from_ink_has_a_row() -> None:
    bookkeeping = {"schema_version", "id", "source", "status", "issues", "profile", "evidence"}
    assert {row.path[0] for row in rows()} == set(AgendaSheet.model_fields) - bookkeeping


def test_the_core_is_what_the_table_has() -> None:
    assert {row.name for row in rows()} >= CORE


def test_a_new_field_gets_its_row_without_an_edit() -> None:
    new = {row.name: row.forms for row in rows_of(Wider) if row.path[0] not in WHOLE}
    assert new == {
        "motto": ("text",),
        "cost": ("count",),
        "guests": ("text",),
        "votes": ("text", "count"),
    }


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("subject", [("Wijkgericht werken",)]),
        ("portfolio_holders", [("Marie-José Luttikholt",), ("J.P. van den Berg",)]),
        ("portfolios", []),
        ("meeting/duration_minutes", [(90,)]),
        ("meeting/date_inferred", [(True,)]),
        ("related_letters/numbers", [("3487985",), ("3604012",), ("3614175",)]),
        (
            "related_letters/number+date",
            [
                ("2022-10-11", "3487985"),
                (None, "3604012"),
                (None, "3614175"),
                ("2023-02-14", None),
            ],
        ),
        (
            "related_letters/number+kind",
            [("besluit", "3487985"), ("brief", "3604012"), ("brief", "3614175")],
        ),
        ("programme/items", [("1", "Opening"), ("1.10", "In gesprek")]),
        ("programme/subitems", [("1.10", "Wat vindt u?"), ("1.10", "Hoe?")]),
        ("mentions", [("organisation", "Welbions")]),
        ("public_speaking/allowed", [(True,)]),
    ],
)
def test_what_a_row_takes(row: str, expected: list[tuple[Any, ...]]) -> None:
    assert values(row, WHOLE) == expected


@pytest.mark.parametrize(
    ("row", "record", "expected"),
    [
        ("subject", {}, None),
        ("subject", {"subject": None}, []),
        ("subject", {"subject": ""}, []),
        ("meeting/room", {"meeting": {}}, None),
        ("meeting/room", {"meeting": None}, []),
        ("meeting/date_inferred", {"meeting": {"date_inferred": False}}, []),
        ("public_speaking/allowed", {"public_speaking": {"allowed": False}}, [(False,)]),
        ("programme/items", {"programme": []}, []),
        ("programme/subitems", {"programme": [{"number": "1", "text": "x"}]}, None),
        ("related_letters/number+date", {"related_letters": [{"numbers": ["1"]}]}, None),
    ],
)
def test_silence_and_absence_are_two_things(
    row: str, record: dict[str, Any], expected: list[tuple[Any, ...]] | None
) -> None:
    assert values(row, record) == expected


def test_an_item_written_without_questions_has_none_where_another_has() -> None:
    items = [
        {"number": "1", "text": "Opening"},
        {"number": "2", "text": "Vragen", "subitems": [{"marker": "a", "text": "Wat?"}]},
    ]
    assert values("programme/subitems", {"programme": items}) == [("2", "Wat?")]


def test_each_part_points_into_the_record() -> None:
    (row,) = (row for row in rows() if row.name == "programme/subitems")
    found = row.values(WHOLE)
    assert found is not None
    assert found[1].pointers == ("/programme/1/number", "/programme/1/subitems/1/text")
