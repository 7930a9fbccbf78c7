"""Boxes that go on a column of a question."""

from __future__ import annotations

from raadsparser.extract.options.boxcolumn import whole_column
from raadsparser.page import BBox
from raadsparser.sheet import Line, Tick


def _tick(y: float, *, x: float = 50, page: int = 1, checked: bool = False) -> Tick:
    box = BBox(x, y, x + 8, y + 8)
    return Tick(box, page, checked, 0.9, Line((), page, BBox(x + 12, y - 1, x + 60, y + 9)))


def test_boxes_right_below_go_on_a_column() -> None:
    first, second, third = _tick(100), _tick(115), _tick(130, checked=True)
    aside, far = _tick(115, x=90), _tick(200)
    assert whole_column([first], [far, third, aside, second]) == [first, second, third]


def test_below_a_ticked_box_they_must_stand_nearer() -> None:
    first = _tick(100, checked=True)
    assert whole_column([first], [_tick(122)]) == [first]
    assert whole_column([first], [near := _tick(116)]) == [first, near]
    assert whole_column([empty := _tick(100)], [far := _tick(122)]) == [empty, far]


def test_a_column_goes_on_at_the_head_of_the_next_page() -> None:
    first, turned = _tick(700), _tick(60, page=2)
    assert whole_column([first], [_tick(90, page=2), turned])[:2] == [first, turned]
    assert whole_column([first], [_tick(60, page=2, x=90), _tick(90, page=2)]) == [first]
    ticked = _tick(700, checked=True)
    assert whole_column([ticked], [turned]) == [ticked]
