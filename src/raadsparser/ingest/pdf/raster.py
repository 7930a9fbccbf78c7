"""PDF pages as pixels: opening, rendering, and finding pages that are one scanned image."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from raadsparser.errors import DocumentError
from raadsparser.ingest.cleanup.colour import to_grey
from raadsparser.ingest.pdf.fields import has_form
from raadsparser.ingest.pdf.image import own_pixels
from raadsparser.ingest.pixels.turn import Pixels
from raadsparser.page import BBox
from raadsparser.settings import Settings

_POINTS = 72.0
_COVERED = 0.8  # share of the page that images cover on a scanned page
_DPI_RANGE = (72.0, 400.0)  # finer ink than this is of no use to any OCR
_INVISIBLE = 3  # PDF text render mode
_MANY_CHARACTERS = 200
_PAPER = 255
_GREY_BITS = 8


@dataclass(frozen=True, slots=True)
class Raster:
    """Grey pixels of a page at `dpi` pixels an inch."""

    pixels: Pixels
    dpi: float


@dataclass(frozen=True, slots=True)
class Scanned:
    """A page that images cover: their resolution, and whether real text stands on top."""

    dpi: float
    text_on_top: bool


@contextmanager
def opened(path: Path, data: bytes) -> Iterator[Any]:
    """The PDF in pdfium; an empty user password opens without asking."""
    import pypdfium2 as pdfium

    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise _refused(path, data, str(error)) from error
    try:
        if len(pdf) == 0:
            raise _refused(path, data, "it has no pages")
        if has_form(pdf):
            pdf.init_forms()  # else filled-in fields are neither drawn nor known
        yield pdf
    finally:
        pdf.close()


def _refused(path: Path, data: bytes, reason: str) -> DocumentError:
    if "password" in reason.lower() or "security" in reason.lower():
        return DocumentError(path, "encrypted", "needs a password; save it without one")
    if b"%%EOF" not in data[-2048:]:
        return DocumentError(path, "truncated", "ends before its end; ask for the file again")
    return DocumentError(path, "unreadable", f"is damaged: {reason}")


def picture(path: Path, sheet: Any, dpi: float, settings: Settings) -> Raster:
    """The page in grey at a resolution, lowered where that would pass `max_pixels`."""
    width, height = sheet.get_size()
    pixels = (width * dpi / _POINTS) * (height * dpi / _POINTS)
    if pixels > settings.max_pixels:
        dpi *= (settings.max_pixels / pixels) ** 0.5
    _check_images(path, sheet, settings)
    own = own_pixels(sheet, dpi)
    if own is not None:
        return Raster(own, own.shape[1] * _POINTS / width)
    if _has_colour(sheet):
        return Raster(to_grey(render(sheet, dpi / _POINTS, colour=True), dpi), dpi)
    return Raster(render(sheet, dpi / _POINTS), dpi)


def _has_colour(sheet: Any) -> bool:
    """Whether an image of the page has more than greys."""
    return any(image.get_metadata().bits_per_pixel > _GREY_BITS for image in _images(sheet))


def render(sheet: Any, scale: float, *, colour: bool = False) -> Pixels:
    """The page as shown, `scale` pixels a point, grey or RGB."""
    bitmap = sheet.render(scale=scale, grayscale=not colour, rev_byteorder=True)
    mode = "RGB" if colour else "L"
    pixels: Pixels = np.asarray(bitmap.to_pil().convert(mode), dtype=np.uint8)
    bitmap.close()
    return pixels


def render_part(sheet: Any, scale: float, part: BBox) -> tuple[Pixels, int, int]:
    """The pixels around a box of the page, and the left and top pixel they begin at.

    They are those of the whole page drawn at that scale.
    """
    width, height = (math.ceil(side * scale) for side in sheet.get_size())
    left, top = (max(0, int(side * scale) - 1) for side in (part.x0, part.y0))
    right = max(0, width - math.ceil(part.x1 * scale) - 1)
    bottom = max(0, height - math.ceil(part.y1 * scale) - 1)
    # pdfium's binding takes the crop in points and rounds it up to pixels.
    crop = tuple(max(0.0, (side - 0.25) / scale) for side in (left, bottom, right, top))
    bitmap = sheet.render(scale=scale, grayscale=True, crop=crop)
    pixels: Pixels = np.array(bitmap.to_pil().convert("L"), dtype=np.uint8)
    bitmap.close()
    return pixels, left, top


def is_blank(sheet: Any) -> bool:
    """Whether nothing at all is drawn on the page."""
    bitmap = sheet.render(scale=1.0, grayscale=True)
    pixels = bitmap.to_numpy()
    blank = bool(pixels.size) and int(pixels.min()) == _PAPER
    bitmap.close()
    return blank


def _check_images(path: Path, sheet: Any, settings: Settings) -> None:
    for image in _images(sheet):
        width, height = image.get_px_size()
        if width * height > 4 * settings.max_pixels:
            raise DocumentError(
                path,
                "too_large",
                f"holds an image of {width} x {height} pixels; raise max_pixels"
                f" ({settings.max_pixels}) to read it",
            )


def scanned(sheet: Any) -> Scanned | None:
    """What a page made of images is like; None where images do not cover the page."""
    width, height = sheet.get_size()
    covered, dpi = 0.0, 0.0
    for image in _images(sheet):
        left, bottom, right, top = image.get_bounds()
        across, down = right - left, top - bottom
        if across < 1 or down < 1:
            continue
        covered += min(across, width) * min(down, height)
        pixels = image.get_px_size()
        # A turned image has its pixel sides swapped: compare areas instead.
        dpi = max(dpi, (pixels[0] * pixels[1] / (across * down)) ** 0.5 * _POINTS)
    if covered < _COVERED * width * height:
        return None
    low, high = _DPI_RANGE
    return Scanned(min(max(dpi, low), high), _text_on_top(sheet))


def _images(sheet: Any) -> list[Any]:
    from pypdfium2 import raw

    return list(sheet.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]))


def _text_on_top(sheet: Any) -> bool:
    """Whether much visible text was drawn after the images: a letterhead, not a scan."""
    from pypdfium2 import raw

    wanted = [raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_TEXT]
    objects = list(sheet.get_objects(filter=wanted, textpage=sheet.get_textpage()))
    kinds = [obj.type for obj in objects]
    last_image = max(i for i, kind in enumerate(kinds) if kind == raw.FPDF_PAGEOBJ_IMAGE)
    texts = [obj for obj in objects[last_image + 1 :] if obj.type == raw.FPDF_PAGEOBJ_TEXT]
    visible = [t for t in texts if raw.FPDFTextObj_GetTextRenderMode(t) != _INVISIBLE]
    if not visible:
        return False
    characters = sum(len(text.extract()) for text in visible)
    return characters >= _MANY_CHARACTERS
