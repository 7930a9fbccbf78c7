"""Ruled lines, box outlines and drawn bullets from the vector objects of a PDF page."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from raadsparser.ingest.pdf.frame import Frame
from raadsparser.page import BBox, Rule

THIN = 2.5
"""Points up to which a filled rectangle is a line."""
BOX_SIZES = (5.0, 18.0)
_MAX_ASPECT = 1.34
_TALLEST = 2.3  # of its width, a frame around a letter or a blank, as high as a line
_DOT_SIZES = (1.5, 6.0)
_MIN_RULE = 10.0
_MIN_STROKE = 4.0
_MIN_EDGE = 5.0  # of a path; letters drawn as paths have shorter straights
_SLACK = 0.12  # share of its side by which a path may leave the shape of a box
_GAP = 3.0  # between dashes, or cells drawn one by one
_SAME = 1.0  # points within which two lines are one
_WHITE = 0.97
_WHOLE_PAGE = 0.9


@dataclass(frozen=True, slots=True)
class Drawings:
    """What is drawn on a page. `squares` may be tick boxes, `dots` may be bullets, and `strokes`,
    level lines shorter than rules, may strike out short words."""

    rules: tuple[Rule, ...]
    squares: tuple[BBox, ...]
    dots: tuple[BBox, ...]
    strokes: tuple[Rule, ...] = ()


def drawings_of(plumber_page: Any, frame: Frame) -> Drawings:
    """The drawings on the visible part of a pdfplumber page."""
    segments: list[BBox] = []
    squares: list[BBox] = []
    dots: list[BBox] = []
    for item in (*plumber_page.lines, *plumber_page.rects, *plumber_page.curves):
        box = frame.box(item)
        if not frame.shows(box) or not _is_seen(item):
            continue
        if _is_square(box, BOX_SIZES) and _is_plain(item, box, frame):
            squares.append(box)
        elif item.get("fill") and _is_square(box, _DOT_SIZES):
            dots.append(box)
        else:
            segments.extend(_edges(item, box, frame))
    lines = merged(segments)
    rules = [line for line in lines if max(line.width, line.height) >= _MIN_RULE]
    strokes = [line for line in lines if _MIN_STROKE <= line.width < _MIN_RULE > line.height]
    squares.extend(_closed_squares(lines))
    boxes = [box for box in _distinct(squares) if not _is_cell(box, rules)]
    rules = [rule for rule in rules if not any(_within(rule, box) for box in boxes)]
    strokes = [line for line in strokes if not any(_within(line, box) for box in boxes)]
    return Drawings(
        tuple(Rule(box) for box in rules),
        tuple(boxes),
        tuple(dots),
        tuple(Rule(box) for box in strokes),
    )


def _is_seen(item: Mapping[str, Any]) -> bool:
    """Whether anything is painted: a clipping path and white on white are not."""
    if item.get("stroke") and _lightness(item.get("stroking_color")) < _WHITE:
        return True
    return bool(item.get("fill")) and _lightness(item.get("non_stroking_color")) < _WHITE


def _lightness(color: Any) -> float:
    """0 (black) to 1 (white) of a PDF colour; unknown patterns count as dark."""
    parts = color if isinstance(color, tuple | list) else (color,)
    if not parts or not all(isinstance(part, int | float) for part in parts):
        return 0.0
    values = [float(part) for part in parts]
    if len(values) == 4:
        return 1.0 - min(1.0, max(values[:3]) + values[3])
    return min(values)


def _is_square(box: BBox, sizes: tuple[float, float]) -> bool:
    low, high = sorted((box.width, box.height))
    longest = _TALLEST if sizes == BOX_SIZES and high == box.height else _MAX_ASPECT
    return sizes[0] <= low and high <= sizes[1] and high <= longest * low


def _is_plain(item: Mapping[str, Any], box: BBox, frame: Frame) -> bool:
    """Whether a path is a square, rounded square or circle: no letter drawn as a path."""
    if item["object_type"] != "curve":
        return True
    points = [frame.point(*point) for point in item.get("pts", ())]
    slack = _SLACK * max(box.width, box.height)
    return all(_off_square(box, *p) <= slack for p in points) or all(
        _off_circle(box, *p) <= slack for p in points
    )


def _off_square(box: BBox, x: float, y: float) -> float:
    sides = (x - box.x0, box.x1 - x, y - box.y0, box.y1 - y)
    return min(abs(side) for side in sides)


def _off_circle(box: BBox, x: float, y: float) -> float:
    across, down = (x - box.center_x) / box.width, (y - box.center_y) / box.height
    return abs(math.hypot(across, down) - 0.5) * max(box.width, box.height)


def _edges(item: Mapping[str, Any], box: BBox, frame: Frame) -> Iterator[BBox]:
    """The straight, axis-parallel edges that an object draws."""
    if min(box.width, box.height) <= THIN:
        yield box
        return
    if item["object_type"] == "rect":
        if box.width * box.height < _WHOLE_PAGE * frame.width * frame.height:
            yield BBox(box.x0, box.y0, box.x1, box.y0)
            yield BBox(box.x0, box.y1, box.x1, box.y1)
            yield BBox(box.x0, box.y0, box.x0, box.y1)
            yield BBox(box.x1, box.y0, box.x1, box.y1)
        return
    points = [frame.point(*point) for point in item.get("pts", ())]
    if any(command[0] == "c" for command in item.get("path") or ()):
        return
    for (ax, ay), (bx, by) in pairwise(points):
        length = max(abs(ax - bx), abs(ay - by))
        if min(abs(ax - bx), abs(ay - by)) <= _SAME and length >= _MIN_EDGE:
            yield BBox(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))


def merged(segments: Iterable[BBox]) -> list[BBox]:
    """Segments on one line that touch or nearly touch, joined."""
    flat: list[BBox] = []
    steep: list[BBox] = []
    for box in segments:
        (flat if box.width >= box.height else steep).append(box)
    turned = _merged_flat([BBox(b.y0, b.x0, b.y1, b.x1) for b in steep])
    return _merged_flat(flat) + [BBox(b.y0, b.x0, b.y1, b.x1) for b in turned]


def _merged_flat(segments: Sequence[BBox]) -> list[BBox]:
    done: list[BBox] = []
    level: list[BBox] = []  # segments at about one height, by their left edge
    for box in sorted(segments, key=lambda b: b.center_y):
        if level and box.center_y - level[0].center_y > _SAME:
            done.extend(_chained(level))
            level = []
        level.append(box)
    return done + _chained(level)


def _chained(level: Iterable[BBox]) -> list[BBox]:
    chain: list[BBox] = []
    for box in sorted(level, key=lambda b: b.x0):
        if chain and box.x0 - chain[-1].x1 <= _GAP:
            chain[-1] = BBox.union((chain[-1], box))
        else:
            chain.append(box)
    return chain


def _closed_squares(lines: Sequence[BBox]) -> Iterator[BBox]:
    """Squares drawn as four separate lines."""
    low, high = BOX_SIZES
    flat = [b for b in lines if b.width >= b.height and low <= b.width <= high]
    steep = [b for b in lines if b.height > b.width and low <= b.height <= high]
    for top in flat:
        for bottom in flat:
            box = BBox(top.x0, top.center_y, top.x1, bottom.center_y)
            if abs(top.x0 - bottom.x0) > _SAME or not _is_square(box, BOX_SIZES):
                continue
            if _has_side(steep, box.x0, box) and _has_side(steep, box.x1, box):
                yield box


def _has_side(steep: Iterable[BBox], x: float, box: BBox) -> bool:
    return any(
        abs(line.center_x - x) <= 1.5 * _SAME and line.overlap_y(box) >= 0.8 * box.height
        for line in steep
    )


def _distinct(boxes: Iterable[BBox]) -> list[BBox]:
    """Boxes drawn twice (fill, then border) once; of nested ones the outer."""
    kept: list[BBox] = []
    for box in sorted(boxes, key=lambda b: -b.width * b.height):
        if not any(other.contains(box.center_x, box.center_y) for other in kept):
            kept.append(box)
    return kept


def _is_cell(box: BBox, rules: Iterable[BBox]) -> bool:
    """Whether a side of the square is part of a longer line: a small cell of a table."""
    return any(_runs_along(rule, box) for rule in rules)


def _runs_along(rule: BBox, box: BBox) -> bool:
    if rule.width >= rule.height:
        near = min(abs(rule.center_y - box.y0), abs(rule.center_y - box.y1)) <= _SAME
        return near and rule.width > 1.5 * box.width and rule.overlap_x(box) >= 0.9 * box.width
    near = min(abs(rule.center_x - box.x0), abs(rule.center_x - box.x1)) <= _SAME
    return near and rule.height > 1.5 * box.height and rule.overlap_y(box) >= 0.9 * box.height


def _within(rule: BBox, box: BBox) -> bool:
    return (
        box.x0 - _SAME <= rule.x0
        and rule.x1 <= box.x1 + _SAME
        and box.y0 - _SAME <= rule.y0
        and rule.y1 <= box.y1 + _SAME
    )
