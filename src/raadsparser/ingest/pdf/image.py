"""A scanned page's own image, taken out of the PDF: quicker than drawing the page.

Only where nothing but that image is seen: it covers the page, stands upright, and neither a
mask, nor an annotation, nor anything drawn changes what it shows.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from raadsparser.ingest.cleanup.colour import to_grey
from raadsparser.ingest.pixels.turn import Pixels

_EDGE = 0.75  # points by which the image may miss the page's border
_SQUARE = 1.01  # ratio of the two resolutions above which the pixels are not square
_POINTS = 72.0
_FINE = 250.0  # pixels an inch; coarser scans read better as drawn, which smooths them a little


def own_pixels(sheet: Any, dpi: float) -> Pixels | None:
    """The page's image in grey, if it is the whole page at `dpi` pixels an inch; else None."""
    image = _only_image(sheet) if dpi >= _FINE else None
    if image is None:
        return None
    width, height = sheet.get_size()
    pixels = image.get_px_size()
    across, down = (
        side * _POINTS / size for side, size in zip(pixels, (width, height), strict=True)
    )
    if max(across, down) > _SQUARE * min(across, down) or abs(across - dpi) > 0.02 * dpi:
        return None
    return _grey(image, dpi)


def _only_image(sheet: Any) -> Any | None:
    """The image that alone makes up the page; invisible text, of an earlier OCR, may be there."""
    from pypdfium2 import raw

    if sheet.get_rotation() or raw.FPDFPage_GetAnnotCount(sheet):
        return None
    images = []
    for item in sheet.get_objects(max_depth=1):
        if item.type == raw.FPDF_PAGEOBJ_IMAGE:
            images.append(item)
        elif not (
            item.type == raw.FPDF_PAGEOBJ_TEXT
            and raw.FPDFTextObj_GetTextRenderMode(item) == raw.FPDF_TEXTRENDERMODE_INVISIBLE
        ):
            return None
    if len(images) != 1 or not _covers(images[0], sheet) or _is_masked(images[0]):
        return None
    return images[0]


def _covers(image: Any, sheet: Any) -> bool:
    a, b, c, d, _, _ = image.get_matrix().get()
    if b or c or a <= 0 or d <= 0:
        return False
    left, bottom, right, top = image.get_bounds()
    page = sheet.get_bbox()
    return all(abs(x - y) <= _EDGE for x, y in zip((left, bottom, right, top), page, strict=True))


def _is_masked(image: Any) -> bool:
    from pypdfium2 import raw

    return bool(raw.FPDFPageObj_HasTransparency(image))


def _grey(image: Any, dpi: float) -> Pixels | None:
    from pypdfium2 import PdfiumError

    try:
        bitmap = image.get_bitmap(render=False)
    except PdfiumError:
        return None
    if bitmap.n_channels == 1:
        return np.array(bitmap.to_numpy(), dtype=np.uint8)
    shown = bitmap.to_pil()
    if not shown.mode.startswith("RGB"):
        return None
    return to_grey(np.asarray(shown.convert("RGB"), dtype=np.uint8), dpi)
