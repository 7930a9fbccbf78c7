"""Borders of a column of labels that do not show on its dark ground."""

from __future__ import annotations

import pytest

from raadsparser.layout.cells.darkcolumns import through_dark_columns
from raadsparser.page import BBox, Rule, Word

ROWS = (80.0, 104.0, 128.0, 152.0)


def _level(y: float, x0: float) -> Rule:
    return Rule(BBox(x0, y - 0.5, 500, y + 0.5))


def _table(labels: tuple[float, ...]) -> tuple[list[Rule], list[Word]]:
    rules = [Rule(BBox(x - 0.5, ROWS[0], x + 0.5, ROWS[-1])) for x in (60, 160, 500)]
    rules += [_level(y, 60 if y in (ROWS[0], ROWS[-1]) else 160) for y in ROWS]
    words = [Word("Label", BBox(66, y, 120, y + 10), 0.9, "ocr") for y in labels]
    words += [Word("waarde", BBox(170, y + 6, 300, y + 16), 0.9, "ocr") for y in ROWS[:-1]]
    return rules, words


def test_borders_go_on_through_a_column_of_labels_level_with_their_values() -> None:
    rules, words = _table((86, 110, 134))
    found = through_dark_columns(rules, words)
    assert [(r.box.x0, r.box.center_y, r.box.x1) for r in found] == [
        (60, 104, 160),
        (60, 128, 160),
    ]


@pytest.mark.parametrize("labels", [(86,), (86, 100), (86, 118, 140), (86, 110)])
def test_a_label_of_several_rows_is_not_cut(labels: tuple[float, ...]) -> None:
    assert through_dark_columns(*_table(labels)) == []
