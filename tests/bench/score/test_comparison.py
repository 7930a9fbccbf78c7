"""When values are the same, and which is paired with which."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsparser.bench.assignment import best_pairs
from raadsparser.bench.compare import Form, normal, similarity, strict
from raadsparser.bench.pairing import pair_values
from raadsparser.bench.rows import Row, Value, View

WEIGHTS = st.integers(1, 5).flatmap(
    lambda columns: st.lists(
        st.lists(st.floats(0, 1), min_size=columns, max_size=columns), min_size=1, max_size=5
    )
)


@given(WEIGHTS)
def test_no_assignment_weighs_more(weights: list[list[float]]) -> None:
    rows, columns = len(weights), len(weights[0])
    turned = weights if rows <= columns else [list(column) for column in zip(*weights, strict=True)]
    best = max(
        sum(turned[row][column] for row, column in enumerate(chosen))
        for chosen in permutations(range(max(rows, columns)), min(rows, columns))
    )
    pairs = best_pairs(weights)
    assert sum(weights[row][column] for row, column in pairs) == pytest.approx(best)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)


@pytest.mark.parametrize("weights", [[], [[]], [[0.0, 0.0]]])
def test_nothing_is_paired_with_nothing(weights: list[list[float]]) -> None:
    assert best_pairs(weights) == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Fietspad  Noord\n", "Fietspad Noord", True),
        ("Jose\u0301", "José", True),
        ("Fietspad", "fietspad", False),
        ("Fietspad.", "Fietspad", False),
        (True, True, True),
    ],
)
def test_same_to_the_letter(one: Any, other: Any, same: bool) -> None:
    assert (strict(one) == strict(other)) is same


@pytest.mark.parametrize(
    ("form", "one", "other", "same"),
    [
        ("code", "Z / 22 / 123456", "z/22/123456", True),
        ("code", "1.", "1", True),
        ("code", "1.10", "1.1", False),
        ("name", "J.P. van den Berg", "J. P. Van den Berg", True),
        ("name", "Marie-José", "Marie José", True),
        ("name", "Jansen", "Janssen", False),
        ("date", "26-9-2023", "2023-09-26", True),
        ("date", "2023-09-26", "2024-09-26", False),
        ("text", "‘Wijkgericht  werken’.", "wijkgericht werken", True),
        ("text", "ﬁetsen", "fietsen", True),
        ("count", 90, 90, True),
    ],
)
def test_same_in_meaning(form: Form, one: Any, other: Any, same: bool) -> None:
    assert (normal(one, form) == normal(other, form)) is same


@pytest.mark.parametrize(
    ("gold", "read", "expected"),
    [
        (("Raadzaal",), ("Raadzaal",), 1.0),
        (("Raadzaal",), ("Raodzaal",), 0.875),
        (("Raadzaal",), ("Trouwkamer",), 0.0),
        (("1", "Opening"), ("2", "Opening"), 0.5),
        ((90,), (60,), 0.0),
        ((True,), (1,), 0.0),
        ((None, "3604012"), ("2023-06-27", "3604012"), 0.5),
    ],
)
def test_anls(gold: tuple[Any, ...], read: tuple[Any, ...], expected: float) -> None:
    assert similarity(gold, read) == pytest.approx(expected)


NAMES = Row("portfolio_holders", ("portfolio_holders",), ("name",), listed=True)
ITEMS = Row("programme/items", ("programme",), ("code", "text"), View("items"))


def paired(row: Row, gold: list[tuple[Any, ...]], read: list[tuple[Any, ...]]) -> list[Any]:
    pairs = pair_values(row, _values(gold), _values(read))
    return sorted(
        ((p.gold and p.gold.parts, p.read and p.read.parts, p.strict, p.normal) for p in pairs),
        key=str,
    )


def _values(parts: list[tuple[Any, ...]]) -> list[Value]:
    return [
        Value(part, tuple(f"/{n}/{m}" for m in range(len(part)))) for n, part in enumerate(parts)
    ]


def test_order_does_not_count_and_twice_is_twice() -> None:
    assert paired(NAMES, [("A",), ("B",), ("A",)], [("B",), ("A",)]) == [
        (("A",), ("A",), True, True),
        (("A",), None, False, False),
        (("B",), ("B",), True, True),
    ]


def test_equal_first_then_same_meaning_then_the_most_alike() -> None:
    gold = [("Jan de Vries",), ("J.P. Smit",), ("Noor van Dijk",)]
    read = [("Noor van Dyk",), ("Jan de Vries",), ("j.p. smit",)]
    assert paired(NAMES, gold, read) == [
        (("J.P. Smit",), ("j.p. smit",), False, True),
        (("Jan de Vries",), ("Jan de Vries",), True, True),
        (("Noor van Dijk",), ("Noor van Dyk",), False, False),
    ]


def test_one_against_one_is_a_wrong_reading_however_unlike() -> None:
    assert paired(NAMES, [("Jansen",)], [("Opening",)]) == [
        (("Jansen",), ("Opening",), False, False)
    ]


def test_values_that_have_nothing_in_common_stay_alone() -> None:
    gold, read = [("1", "Opening"), ("2", "Sluiting")], [("9", "Rondvraag en wat verder ter tafel")]
    assert len(paired(ITEMS, gold, read)) == 3


def test_an_accepted_value_is_as_right() -> None:
    gold = Value(("R. de Boer",), ("/x",), others=(("mw. R. de Boer",),))
    (pair,) = pair_values(NAMES, [gold], _values([("mw. R. de Boer",)]))
    assert pair.strict
