"""OpenCV's operations on masks and grey pictures, with the types this package speaks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from raadsparser.ingest.pixels.bits import bands_of_runs, most_pieces
from raadsparser.ingest.pixels.turn import Pixels

Ints = NDArray[np.int32]
Labels = NDArray[Any]

_MOST_LABELS = 65_000  # that fit in two bytes


@cache
def single_threaded() -> None:
    """Keep OpenCV from sharing a page among threads: pages are shared among processes."""
    import cv2

    cv2.setNumThreads(1)


def opened(mask: Pixels, width: int, height: int) -> Pixels:
    """What of a mask holds a rectangle of this size, made odd: an even one would shift it."""
    import cv2

    return _as_pixels(cv2.morphologyEx(mask, cv2.MORPH_OPEN, _block(width | 1, height | 1)))


def closed(mask: Pixels, width: int, height: int) -> Pixels:
    """A mask with gaps smaller than a rectangle of this size, made odd, filled."""
    import cv2

    return _as_pixels(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, _block(width | 1, height | 1)))


def level_runs(ink: Pixels, gap: int, taller: int, length: int) -> Iterator[tuple[int, Pixels]]:
    """The level strokes of `length` pixels of ink, gaps up to `gap` bridged, bottom to top.

    A stroke that leans still runs on in a picture made `taller` pixels tall. Given are pieces
    of the page that have any, as wide as it, and the row at which each begins.
    """
    for top, bottom in reversed(bands_of_runs(ink, length, gap)):
        above = max(0, top - 1)
        bridged = closed(ink[above : bottom + 1], gap, 1)
        own = slice(top - above, bottom - above)
        yield top, opened(grown(bridged, 1, taller)[own], length, 1) & bridged[own]


def grown(mask: Pixels, width: int, height: int) -> Pixels:
    """A mask spread by half a rectangle of this size to each side."""
    import cv2

    return _as_pixels(cv2.dilate(mask, _block(width, height)))


def spread(mask: Pixels, dx: int, dy: int) -> Pixels:
    """A mask spread by `dx`, `dy` pixels one way only: right and down, or left and up."""
    import cv2

    kernel = np.zeros((2 * abs(dy) + 1, 2 * abs(dx) + 1), np.uint8)
    rows = slice(0, dy) if dy > 0 else slice(abs(dy) + 1, None) if dy < 0 else slice(None)
    columns = slice(0, dx) if dx > 0 else slice(abs(dx) + 1, None) if dx < 0 else slice(None)
    kernel[rows, columns] = 1
    return _as_pixels(cv2.dilate(mask, kernel))


def transposed(mask: Pixels) -> Pixels:
    """A mask with its rows as columns, laid out anew: a quarter of numpy's time for that."""
    import cv2

    return _as_pixels(cv2.transpose(mask))


def resized(image: Pixels, width: int, height: int) -> Pixels:
    """A picture at another size: averaged when smaller, cubic when larger."""
    import cv2

    smaller = width * height < image.shape[0] * image.shape[1]
    way = cv2.INTER_AREA if smaller else cv2.INTER_CUBIC
    return _as_pixels(cv2.resize(image, (max(1, width), max(1, height)), interpolation=way))


def components(mask: Pixels) -> tuple[Labels, Ints]:
    """Connected pieces of a mask: a label for each pixel (0 is none), and for each piece

    its x, y, width, height and area; the row of label `i` is `i - 1`.
    """
    import cv2

    # Labels of two bytes take a third of the time; a provisional label must fit in one too.
    kind = cv2.CV_16U if most_pieces(mask) <= _MOST_LABELS else cv2.CV_32S
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8, ltype=kind)
    return np.asarray(labels), np.asarray(stats[1:], dtype=np.int32)


def outer_boxes(mask: Pixels) -> list[tuple[int, int, int, int]]:
    """x, y, width and height of each connected piece of a mask; of nested ones the outer.

    On a mask with few pieces this takes a tenth of the time of labelling them.
    """
    import cv2

    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    return [tuple(int(v) for v in cv2.boundingRect(contour)) for contour in contours]  # type: ignore[misc]


def _block(width: int, height: int) -> Pixels:
    return np.ones((max(1, height), max(1, width)), np.uint8)


def _as_pixels(image: Any) -> Pixels:
    return np.asarray(image, dtype=np.uint8)
