"""Clean-up chosen by looking at the page; each step leaves a page alone that does not need it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from raadsparser.ingest.pixels.morphology import closed, opened, resized
from raadsparser.ingest.pixels.turn import Pixels
from raadsparser.ingest.rules.dottedlines import lined_up

_LOW_DPI, _HIGH_DPI = 170.0, 260.0
_WORKING_DPI = 240.0
_RAISED_DPI = 220.0
_LITTLE_LOWER = 0.75

_HALF = 128
_APART = 70  # grey levels by which a speck differs from what is around it
_SPECKLED = 0.0004  # share of lone pixels; a clean scan has next to none
_DENSE = 0.012
_PAPER = 243  # the lightest grey that still counts as a dirty or shaded ground
_FADED_INK = 95
_INK_APART = 25  # grey levels by which ink is darker than the paper
_LEAST_INK, _DARKEST = 0.0005, 0.15  # share of the page that is ink; of the ink that is darkest
_FEW_DARKEST = 0.5  # of a hundred pixels of a page that its print is as dark as
_COARSE = 4  # pixels of the page for one of the ground, each way
_SAMPLE, _BAND = 4, 64  # one band of so many rows in so many is looked at for specks first

_BLACK, _WHITE = 40, 215  # the lightest black and the darkest white
_BETWEEN = 0.005  # share of a 1-bit page, scaled or packed, that is neither
_FINE_DPI = 250.0  # from which a gap of two pixels is within a stroke
# By so much the ink of worn strokes grows where their gaps are filled, in a tile of so many
# pixels; fewer levels of ink tell nothing, nor do a few tiles. More of them are a ground of dots.
_WORN, _TILE, _FEWEST_TILES = 1.2, 48, 12
_LEAST_MORE, _MOST_MORE = 6, 100

DESPECKLED, JOINED, FLATTENED, STRETCHED, RAISED, LOWERED = (
    "despeckled",
    "worn strokes joined",
    "background flattened",
    "contrast stretched",
    "resolution raised",
    "resolution lowered",
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Grey pixels at `dpi`, and what was done to get them."""

    image: Pixels
    dpi: float
    notes: tuple[str, ...]


def despeckled(grey: Pixels) -> tuple[Pixels, bool]:
    """Salt and pepper taken out, and whether there was any to speak of.

    Only pixels that stand alone are replaced (by the median around them), so that thin
    strokes survive, and none that stand in line, as of a border that fell to dots; a plain
    3 x 3 median is used where specks are so many that they touch.
    """
    import cv2

    if _share_of_specks(grey) < _SPECKLED / 4:
        return grey, False
    specks = _lone(grey)
    share = float(np.count_nonzero(specks)) / grey.size
    if share < _SPECKLED:
        return grey, False
    median = np.asarray(cv2.medianBlur(grey, 3), dtype=np.uint8)
    if share > _DENSE:
        return median, True
    few = _few_alike(grey)
    few &= ~lined_up(few & (grey < _HALF), grey < _HALF)
    return np.where(few, median, grey).astype(np.uint8), True


def _share_of_specks(grey: Pixels) -> float:
    """The share of lone pixels in bands all over the page."""
    tops = range(0, grey.shape[0], _SAMPLE * _BAND)
    bands = np.concatenate([grey[top : top + _BAND] for top in tops])
    return float(np.count_nonzero(_lone(bands))) / bands.size


def share_between(grey: Pixels) -> float:
    """The share of pixels that are neither black nor white: next to none of a 1-bit scan."""
    return float(np.count_nonzero((grey > _BLACK) & (grey < _WHITE))) / max(1, grey.size)


def joined(grey: Pixels, dpi: float) -> tuple[Pixels, bool]:
    """The broken strokes of a black and white scan joined, and whether there were any.

    Grey print falls to dots and pieces where a scanner knows no grey. Where gaps that are
    filled make much more ink, the strokes were broken; whole ones stay as they are.
    """
    if dpi < _FINE_DPI:
        return grey, False
    if share_between(grey[::8, ::8]) > _BETWEEN:
        return grey, False
    filled = opened(grey, 3, 3)
    height, width = (side // _TILE for side in grey.shape)
    if not height or not width:
        return grey, False
    # A whole number of pixels into one is averaged many times as fast as any other.
    whole = slice(height * _TILE), slice(width * _TILE)
    tiles = (resized(page[whole], width, height) for page in (grey, filled))
    ink, more = (255 - tile.astype(np.int16) for tile in tiles)
    worn = (more > _WORN * ink) & (more >= _LEAST_MORE) & (more <= _MOST_MORE)
    if worn.sum() < _FEWEST_TILES:
        return grey, False
    last = ((0, grey.shape[0] // _TILE + 1 - height), (0, grey.shape[1] // _TILE + 1 - width))
    broken = np.pad(worn, last, mode="edge")  # what is left of a tile at the ends is as the last
    place = broken.repeat(_TILE, axis=0).repeat(_TILE, axis=1)
    return np.where(place[: grey.shape[0], : grey.shape[1]], filled, grey).astype(np.uint8), True


def _lone(grey: Pixels) -> np.typing.NDArray[np.bool_]:
    """Pixels far darker, or far lighter, than each of the eight around them."""
    import cv2

    around = np.ones((3, 3), np.uint8)
    around[1, 1] = 0
    darkest, lightest = cv2.erode(grey, around), cv2.dilate(grey, around)
    below = cv2.subtract(darkest, grey)  # saturates at 0
    above = cv2.subtract(grey, lightest)
    return np.asarray(cv2.max(below, above) > _APART)


def _few_alike(grey: Pixels) -> np.typing.NDArray[np.bool_]:
    """Pixels that at most one of their eight neighbours resembles: specks, also in pairs."""
    import cv2

    height, width = grey.shape
    padded = cv2.copyMakeBorder(grey, 1, 1, 1, 1, cv2.BORDER_REPLICATE)
    alike = np.zeros_like(grey)
    for dy, dx in ((0, 0), (0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1), (2, 2)):
        other = padded[dy : dy + height, dx : dx + width]
        _, same = cv2.threshold(cv2.absdiff(grey, other), _APART, 1, cv2.THRESH_BINARY_INV)
        alike += np.asarray(same, dtype=np.uint8)
    return np.asarray(alike <= 1)


def rescaled(grey: Pixels, dpi: float) -> tuple[Pixels, float, str | None]:
    """The page at a resolution that OCR reads best; letters below some 10 pixels blur."""
    if dpi < _LOW_DPI:
        factor, note = max(_RAISED_DPI / dpi, 1.5), RAISED
    elif dpi > _HIGH_DPI:
        factor, note = _WORKING_DPI / dpi, LOWERED
    else:
        return grey, dpi, None
    width, height = (round(length * factor) for length in reversed(grey.shape))
    if _LITTLE_LOWER <= factor < 1:
        # Of pixels a little larger, the mean of the two nearest each way is all but the average.
        import cv2

        lowered = cv2.resize(grey, (width, height), interpolation=cv2.INTER_LINEAR)
        return np.asarray(lowered, dtype=np.uint8), dpi * factor, note
    return resized(grey, width, height), dpi * factor, note


def flattened(grey: Pixels, dpi: float, reach: float) -> tuple[Pixels, Pixels, bool]:
    """The page on even white paper, the ground it stood on, and whether that was uneven.

    The ground is what stays when dark strokes narrower than `reach` points are closed.
    """
    ground = ground_of(grey, dpi, reach)
    if int(np.percentile(ground, 2)) >= _PAPER:
        return grey, ground, False
    import cv2

    full = cv2.resize(ground, grey.shape[::-1], interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(grey, full, scale=255), dtype=np.uint8), ground, True


def ground_of(grey: Pixels, dpi: float, reach: float) -> Pixels:
    """The paper under the ink, on a grid of a quarter of the pixels each way."""
    import cv2

    height, width = (max(1, length // _COARSE) for length in grey.shape)
    # A whole number of pixels into one is averaged many times as fast as any other.
    whole = grey[: height * _COARSE, : width * _COARSE]
    small = resized(whole, width, height)
    side = max(3, round(reach * dpi / 72 / _COARSE)) | 1
    soft = np.asarray(cv2.blur(closed(small, side, side), (3, 3)), dtype=np.uint8)
    return np.maximum(soft, 1)


def stretched(grey: Pixels) -> tuple[Pixels, bool]:
    """Faded ink made dark: levels spread so that the ink of the page becomes black."""
    ink_level, paper_level = _levels(grey)
    if ink_level < _FADED_INK or paper_level - ink_level < 15:
        return grey, False
    table = np.clip((np.arange(256) - ink_level) * 255.0 / (paper_level - ink_level), 0, 255)
    return table.astype(np.uint8)[grey], True


def unfaded(grey: Pixels) -> Pixels:
    """The page with its darkest ink made black and its paper white, where that is grey; the page
    itself where it has black. On faded paper dark grounds and light letters are near in grey."""
    ink, paper = _extremes(grey)
    if ink < _FADED_INK or paper - ink < _INK_APART:
        return grey
    return _spread(grey, (ink, paper), (0.0, 255.0))


def faded_again(changed: Pixels, whole: Pixels, grey: Pixels) -> Pixels:
    """The page `grey` with what was changed in `whole`, which is that page unfaded."""
    return np.where(changed != whole, _spread(changed, (0.0, 255.0), _extremes(grey)), grey)


def _extremes(grey: Pixels) -> tuple[float, float]:
    """The greys of the darkest ink of a page and of its paper."""
    ink, paper = np.percentile(grey[::4, ::4], (_FEW_DARKEST, 90))
    return float(ink), float(paper)


def _spread(grey: Pixels, of: tuple[float, float], to: tuple[float, float]) -> Pixels:
    """The page with two of its greys, and those between them, made two others."""
    table = np.interp(np.arange(256), of, to).astype(np.uint8)
    return np.asarray(table[grey], dtype=np.uint8)


def _levels(grey: Pixels) -> tuple[float, float]:
    """Typical grey of the ink and of the paper; 0 for the ink of a page that has next to none."""
    import cv2

    some = np.ascontiguousarray(grey[::2, ::2])
    counts = cv2.calcHist([some], [0], None, [256], [0, 256]).ravel().astype(np.int64)
    paper = int(np.argmax(counts[128:]) + 128)
    inked = counts[: max(1, paper - _INK_APART)]
    if inked.sum() < _LEAST_INK * counts.sum():
        return 0.0, float(paper)
    share = np.cumsum(inked) / inked.sum()
    return float(np.searchsorted(share, _DARKEST)), float(paper)
