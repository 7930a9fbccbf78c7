"""An upright page made ready to be read: lit evenly, its rules and tick boxes taken out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from raadsparser.ingest.cleanup import creases, overprint, pens, steps
from raadsparser.ingest.cleanup.screens import DESCREENED
from raadsparser.ingest.cleanup.specks import without_specks
from raadsparser.ingest.lines.brokenlines import with_broken
from raadsparser.ingest.lines.finding import TextLine, find_text_lines, find_underlines
from raadsparser.ingest.lines.paleprint import with_pale
from raadsparser.ingest.marks.finding import Mark, find_hairline_rings, find_marks
from raadsparser.ingest.pixels.ink import Pieces, dark, pieces_of, with_light
from raadsparser.ingest.pixels.turn import Pixels
from raadsparser.ingest.rules import grounds, shades
from raadsparser.ingest.rules.finding import Box, find_lines, without
from raadsparser.page import BBox

# Points: reach of the ground under shadows, and in shaded cells.
BROAD, _NARROW = 40.0, 9.0

Flat = tuple[Pixels, Pixels, bool]
"""What `steps.flattened` gives of a page."""


@dataclass(frozen=True, slots=True)
class Surface:
    """An upright page ready to be read: flattened grey, its ink, and what stands on it.

    `ink` has the rules, which `grey` and `pieces` have not; `frame` is the whole page, of which
    these pixels may be a part.
    """

    grey: Pixels
    ink: Pixels
    dpi: float
    marks: tuple[Mark, ...]
    edges: tuple[Box, ...]
    pieces: Pieces
    text: tuple[TextLine, ...]
    notes: tuple[str, ...]
    frame: Box


@dataclass(frozen=True, slots=True)
class _Lit:
    """A page that is as light everywhere, the areas that were not, and what was done.

    `greys` is the page with its inks as pale as they are."""

    page: Pixels
    greys: Pixels
    areas: tuple[Box, ...]
    notes: tuple[str, ...]


def prepare(
    grey: Pixels,
    dpi: float,
    notes: Sequence[str],
    frame: BBox | None = None,
    flat: Flat | None = None,
    flat_ink: Pixels | None = None,
) -> Surface:
    """Flatten an upright page and find what is on it: rules, boxes, text lines.

    `frame` is the page of which `grey` is a part, in points from its left top; `flat` is `grey`
    as `steps.flattened` gives it, where that is known, with its ink.
    """
    lit = _lit_evenly(grey, dpi, notes, flat)
    known = flat is not None and lit.page is flat[0]
    ink = flat_ink.copy() if known and flat_ink is not None else dark(lit.page)
    ink = with_pale(ink, lit.page, dpi)
    page = lit.page.copy()  # erased in, as the ink is: what was given stays whole
    faint = with_light(ink, page)
    pieces = pieces_of(ink, dpi)
    marks = _marks(ink, pieces, faint, dpi)
    for mark in marks:
        _erase(page, mark, 255)
        for pixels in (ink, faint):
            if pixels is not None:  # sides of light boxes one above another are no borders
                _erase(pixels, mark, 0)
    level = grounds.level_edges(lit.areas)
    lines = find_lines(ink, dpi, faint, level, pieces)
    even = creases.evened(page, lines, dpi)
    creased = even is not page
    if creased:
        page, ink = even, ink & dark(even)
        lines = find_lines(ink, dpi, with_light(ink, page), level)
    cleared = without(page, lines.mask, ink)
    ruled, whole = bool(lines.mask.any()), ink
    if ruled:
        ink = ink & ~lines.mask
    if marks or creased or ruled:
        pieces = pieces_of(ink, dpi)
    pen = pens.strokes(ink, pieces)
    if pen is not None:
        cleared = pens.without(cleared, lit.greys, ink, pen)
        ink = ink & dark(cleared)
        pieces = pieces_of(ink, dpi)
    steep = grounds.upright_edges(lit.areas, ink, dpi)
    barriers = _barriers(page.shape, [*lines.steep, *lines.light, *steep])
    limits = _pixels(frame, dpi) if frame else (0, 0, page.shape[1], page.shape[0])
    text = with_broken(pieces, find_text_lines(pieces, barriers, limits), barriers)
    text = without_specks(pieces, text)
    underlines = find_underlines(lines, text)
    for x0, y0, x1, y1 in underlines:
        cleared[y0:y1, x0:x1] = page[y0:y1, x0:x1]
    edges = (*(box for box in lines.flat if box not in underlines), *level, *lines.steep, *steep)
    return Surface(cleared, whole, dpi, tuple(marks), edges, pieces, tuple(text), lit.notes, limits)


def _pixels(box: BBox, dpi: float) -> Box:
    x0, y0, x1, y1 = (round(side * dpi / 72) for side in (box.x0, box.y0, box.x1, box.y1))
    return x0, y0, x1, y1


def _lit_evenly(grey: Pixels, dpi: float, notes: Sequence[str], flat: Flat | None) -> _Lit:
    """The page on white paper: dark areas turned light, shadows and shades of cells taken out."""
    areas = grounds.dark_areas(grey, dpi)
    dots = DESCREENED in notes
    plain = grounds.inverted(grey, areas, dpi, dots=dots)
    screened = bool(areas) and dots  # its greys are blurred dots, not faded ink
    if not screened and (whole := steps.unfaded(grey)) is not grey:
        areas = areas or grounds.dark_areas(whole, dpi)  # turned letters stay as faded as the rest
        plain = steps.faded_again(grounds.inverted(whole, areas, dpi), whole, grey)
    if flat is None or areas:
        flat = steps.flattened(plain, dpi, BROAD)
    page, broad, uneven = flat
    page, ground, shaded = steps.flattened(page, dpi, _NARROW)
    greys = page
    page, faded = steps.stretched(page)  # shades must be gone: they would pass for faded ink
    page = overprint.lifted(page, dpi)
    light = shades.shaded_in_shadow(plain, dpi) if uneven else shades.shaded_areas(ground, dpi)
    cells = grounds.apart(light, areas)
    # A column of cells is as broad as a shadow: it was made white with those.
    page = shades.darkened(page, cells + grounds.apart(shades.shaded_areas(broad, dpi), areas))
    done = [steps.FLATTENED] * (uneven or shaded) + [steps.STRETCHED] * faded
    return _Lit(page, greys, (*areas, *cells), (*notes, *done))


def _marks(ink: Pixels, pieces: Pieces, faint: Pixels | None, dpi: float) -> Sequence[Mark]:
    """The tick boxes; where none is of dark ink, those drawn as light as a hair."""
    marks = find_marks(ink, pieces)
    if faint is not None and not marks:
        marks = find_hairline_rings(faint, pieces_of(faint, dpi))
    return marks


def _erase(pixels: Pixels, mark: Mark, blank: int) -> None:
    x0, y0, x1, y1 = mark.erase
    pixels[max(0, y0 - 1) : y1 + 1, max(0, x0 - 1) : x1 + 1] = blank


def _barriers(shape: tuple[int, ...], steep: list[Box]) -> Pixels:
    mask = np.zeros(shape[:2], dtype=np.uint8)
    for x0, y0, x1, y1 in steep:
        mask[y0:y1, max(0, x0 - 1) : x1 + 1] = 255
    return mask
