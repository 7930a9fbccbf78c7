from __future__ import annotations

import pytest

from raadsparser.bench.office.conditions import known
from raadsparser.bench.office.families._family import forms
from raadsparser.bench.office.planning import plan
from raadsparser.bench.office.typing_pool import type_parts
from raadsparser.errors import UsageError


def test_the_same_seed_plans_and_types_the_same() -> None:
    first, again = plan(30, 4, "dev"), plan(30, 4, "dev")
    assert first == again
    assert [type_parts(spec) for spec in first[:5]] == [type_parts(spec) for spec in again[:5]]


def test_another_seed_plans_another_set() -> None:
    assert plan(30, 4, "dev") != plan(30, 5, "dev")


def test_a_hundred_documents_have_some_of_everything() -> None:
    specs = plan(100, 1, "test")
    assert {spec.kind for spec in specs} >= {"sheet", "bundle", "letter", "decision", "minutes"}
    assert {spec.condition for spec in specs} == set(known())
    mine = {name for name, (_, variant) in forms().items() if variant.split == "test"}
    assert {spec.form for spec in specs if spec.form} == mine


def test_an_unknown_split_is_refused() -> None:
    with pytest.raises(UsageError, match="'trial'; known: dev, test, train"):
        plan(1, 1, "trial")  # type: ignore[arg-type]


def test_sheets_of_a_bundle_come_from_one_desk() -> None:
    bundle = next(spec for spec in plan(100, 1, "dev") if spec.kind == "bundle")
    place, parts = type_parts(bundle)
    named = {part.record["municipality"] for part in parts if part.record}
    assert named <= {place, None}
    assert sum(part.record is not None for part in parts) >= 2
