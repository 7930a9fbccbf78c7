"""A square is a tick box, but not with a full stop behind it."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from raadsparser.ingest.ink import pieces_of
from raadsparser.ingest.squares import find_squares

_DPI = 200.0


def _page(dot: tuple[int, int] | None) -> NDArray[np.uint8]:
    """A square of 20 pixels, small letters behind it, and a dot at a place right below it."""
    ink = np.zeros((200, 600), dtype=np.uint8)
    ink[100:120, 100:120] = 255
    ink[102:118, 102:118] = 0
    for x in range(150, 400, 16):
        ink[106:120, x : x + 3] = 255
        ink[106:109, x : x + 10] = 255
    if dot is not None:
        ink[dot[1] : dot[1] + 4, dot[0] : dot[0] + 4] = 255
    return ink


@pytest.mark.parametrize(
    ("dot", "boxes"), [(None, 1), ((124, 116), 0), ((124, 104), 1), ((140, 116), 1)]
)
def test_a_square_with_a_full_stop_close_behind_it_is_an_initial(
    dot: tuple[int, int] | None, boxes: int
) -> None:
    ink = _page(dot)
    assert len(find_squares(ink, pieces_of(ink, _DPI))) == boxes
