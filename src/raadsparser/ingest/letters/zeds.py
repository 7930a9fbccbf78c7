"""`Z` and `2` in numbers told apart by their ink: Tesseract reads `2024Z08361` as `2024208361`.

Among figures the engine expects a figure. But the bar of a `Z` reaches both upper corners,
which the bow of a `2` leaves white; and a `7`, which has that bar, has none at its foot.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.pixels.morphology import components
from raadsparser.ingest.rules.finding import Box, around

_NUMBER = re.compile(r"\(?(?=.*[27Z])(?=(?:\D*\d){5})[\w./\-]{5,}[).,;:]{0,2}")
_DAY = re.compile(r"\(?\d{1,2}([-./])\d{1,2}\1(?:\d\d)?\d\d\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LIKE_ZED = frozenset("27Z")
_LEAST = 8  # pixels of height below which a corner tells nothing
_STRIP, _CORNER = 0.14, 0.18  # share of the height and of the width looked at
# Share of ink in the corners left and right, blurred as they are, and along the top; and the
# same of the upper half by itself, whose bar may be worn but whose corners may not.
_WHOLE, _UPPER = (0.2, 0.4, 0.8), (0.55, 0.65, 0.6)
_STOP = (0.12, 0.3)  # of the tallest sign, how wide a stop is at least and how high at most
_DASH, _LONG = (0.35, 0.85), 0.2  # rows in which a dash stands, and how wide it is at least
_FOOT = 0.8  # share of ink along the foot, which a 7 has not
_BROAD = 0.95  # width of a sign, of its height; two that touch are broader
_TALL = 0.6  # of the tallest sign; dots and strokes are lower
_OVER = 0.5  # of its width, by which a piece stands over or under another of its sign
_HALF = 0.5  # of the tallest sign, the width of a part of a nought that broke in two


def with_zeds(text: str, own: NDArray[np.uint8]) -> str:
    """The text of a word with `Z` for a `2` or `7` whose ink is one; `own` is its ink, not 0.

    Numbers have that letter at their beginning or right after their year.
    """
    if not _NUMBER.fullmatch(text) or _DAY.match(text):
        return text
    start = int(text[0] == "(")
    place = start + 4 if _YEAR.match(text, start) else start
    if text[place] not in _LIKE_ZED or place + 1 == len(text):
        return text
    signs = _signs(own, text)
    tallest = max((box[3] - box[1] for box in signs), default=0)
    before = signs[: place + 1]
    if tallest < _LEAST or len(before) <= place:
        return text
    # Signs that touch count wrong; behind the letter they may, and a stop at its foot.
    before[-1], whole = _upper(own, before[-1]), before[-1]
    if max(map(_width, before)) > _BROAD * tallest or not _has_bar(own, whole, before[-1]):
        return text
    if text[place] == "7" and not _has_foot(own, whole):
        return text
    behind = signs[place + 1 :] if text[place + 1].isdigit() else []
    stopped = "." if _has_stop(own, before[-1], behind) else ""
    sign = "-" if _has_dash(own, before[-1], behind) else stopped
    return f"{text[:place]}Z{sign}{text[place + 1 :]}"


def _signs(own: NDArray[np.uint8], text: str) -> list[Box]:
    """The boxes of the tall signs of a word, left to right, each whole.

    Thin print breaks: a `2` loses its foot, a nought falls into two halves. Where there are
    more pieces than signs, the narrow ones that are nearest to one another are one.
    """
    _, stats = components((own > 0).astype(np.uint8) * 255)
    boxes: list[Box] = []
    for x, y, w, h in sorted(tuple(map(int, row[:4])) for row in stats):
        if boxes and boxes[-1][2] - x >= _OVER * min(w, _width(boxes[-1])):
            boxes[-1] = around(boxes[-1], (x, y, x + w, y + h))
        else:
            boxes.append((x, y, x + w, y + h))
    tallest = max((box[3] - box[1] for box in boxes), default=0)
    signs = [box for box in boxes if box[3] - box[1] >= _TALL * tallest]
    printed = sum(char.isalnum() or char in "/()" for char in text)
    while len(signs) > printed:
        halves = [
            (signs[at + 1][0] - signs[at][2], at)
            for at in range(len(signs) - 1)
            if max(_width(signs[at]), _width(signs[at + 1])) <= _HALF * tallest
        ]
        if not halves:
            break
        at = min(halves)[1]
        signs[at : at + 2] = [around(signs[at], signs[at + 1])]
    return signs


def _width(box: Box) -> int:
    return box[2] - box[0]


def _upper(own: NDArray[np.uint8], box: Box) -> Box:
    """The box of the upper half of a sign."""
    x0, y0, x1, y1 = box
    middle = (y0 + y1) // 2
    columns = np.flatnonzero(own[y0:middle, x0:x1].any(axis=0))
    return (x0 + int(columns[0]), y0, x0 + int(columns[-1]) + 1, middle) if len(columns) else box


def _has_bar(own: NDArray[np.uint8], whole: Box, upper: Box) -> bool:
    """Whether the bar at the head of a sign reaches both its corners."""
    strip = max(1, round(_STRIP * (whole[3] - whole[1])))
    for (x0, y0, x1, _), (left, right, bar) in ((whole, _WHOLE), (upper, _UPPER)):
        top, corner = own[y0 : y0 + strip, x0:x1] > 0, max(1, round(_CORNER * (x1 - x0)))
        shares = top[:, :corner].mean(), top[:, -corner:].mean(), top.any(axis=0).mean()
        if all(share >= least for share, least in zip(shares, (left, right, bar), strict=True)):
            return True
    return False


def _has_foot(own: NDArray[np.uint8], box: Box) -> bool:
    x0, y0, x1, y1 = box
    strip = max(1, round(_STRIP * (y1 - y0)))
    return float((own[y1 - strip : y1, x0:x1] > 0).any(axis=0).mean()) >= _FOOT


def _has_stop(own: NDArray[np.uint8], upper: Box, behind: Sequence[Box]) -> bool:
    """Whether at the foot between a letter and the sign behind it stands a stop, which the engine
    lost or which touches the letter."""
    if not behind:
        return False
    height = behind[0][3] - behind[0][1]
    between = own[: behind[0][3], upper[2] + 1 : behind[0][0]] > 0
    low = between.shape[0] - round(_STOP[1] * height)
    return int(np.count_nonzero(between[low:].any(axis=0))) >= max(2, round(_STOP[0] * height))


def _has_dash(own: NDArray[np.uint8], upper: Box, behind: Sequence[Box]) -> bool:
    """Whether midway between a letter and the sign behind it stands a dash that the engine lost:
    `Z-11-12718`."""
    if not behind:
        return False
    left, top, _, foot = behind[0]
    between = own[top:foot, upper[2] + 1 : left] > 0
    high, low = (round(share * (foot - top)) for share in _DASH)
    dashed = (
        between[high:low].any(axis=0) & ~between[:high].any(axis=0) & ~between[low:].any(axis=0)
    )
    return int(np.count_nonzero(dashed)) >= max(2, round(_LONG * (foot - top)))
