"""PNG, JPEG and TIFF files: frames of grey pixels and the resolution they were scanned at."""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from raadsparser.errors import DocumentError
from raadsparser.ingest.cleanup.colour import to_grey
from raadsparser.ingest.kinds import JPEG, PNG, media_type_of
from raadsparser.ingest.pixels.turn import Pixels, drawn
from raadsparser.page import Page
from raadsparser.settings import Settings

if TYPE_CHECKING:
    from PIL import Image

POINTS = 72.0
_ANY_SIZE = 10**10
_A4 = (595.0, 842.0)
# A page narrower than A6 or wider than A2 means that the stated resolution is not the scanner's.
_PLAUSIBLE_POINTS = (280.0, 1700.0)
_SQUARE = 1.03  # ratio of the two resolutions above which pixels are not square (fax)


def read_image(path: Path, data: bytes, settings: Settings) -> tuple[Page, ...]:
    """All frames of an image file, read by OCR.

    Raises DocumentError `too_large` (by the header, before a pixel is decoded),
    `truncated` or `unreadable`.
    """
    from raadsparser.ingest.scan import read_scan

    pages = []
    with _opened(path, data) as image:
        _check_frames(path, image, settings)
        for number, frame in enumerate(_frames(path, image, settings), 1):
            dpi = resolution(frame)
            pages.append(read_scan(grey(frame), dpi, number, settings))
    return tuple(pages)


def draw_image_page(path: Path, data: bytes, page: Page, scale: float) -> Image.Image:
    """See `ingest.page_image`."""
    settings = Settings(max_pixels=_ANY_SIZE)  # what was read before may be drawn
    with _opened(path, data) as image:
        for number, frame in enumerate(_frames(path, image, settings), 1):
            if number == page.number:
                dpi = resolution(frame)
                size = (frame.width / dpi[0] * POINTS, frame.height / dpi[1] * POINTS)
                return drawn(np.asarray(_on_white(frame)), size, scale, page)  # type: ignore[no-any-return]
    raise DocumentError(path, "unreadable", f"has no page {page.number}")


@contextmanager
def _opened(path: Path, data: bytes) -> Iterator[Any]:
    """The image, its header read. The plug-in is called by name: Pillow's own opener warns

    or fails at a size of its choosing, which only a global setting could change.
    """
    from PIL import JpegImagePlugin, PngImagePlugin, TiffImagePlugin

    media_type = media_type_of(path, data[:4096])
    factory = {PNG: PngImagePlugin.PngImageFile, JPEG: JpegImagePlugin.JpegImageFile}.get(
        media_type, TiffImagePlugin.TiffImageFile
    )
    try:
        image = factory(io.BytesIO(data))
    except (SyntaxError, OSError, ValueError, struct.error, KeyError, IndexError) as error:
        raise DocumentError(path, "unreadable", f"has a broken header: {error}") from error
    with image:
        yield image


def _check_frames(path: Path, image: Any, settings: Settings) -> None:
    frames = getattr(image, "n_frames", 1)
    if frames > settings.max_pages:
        raise DocumentError(
            path, "too_large", f"has {frames} pages, more than max_pages ({settings.max_pages})"
        )


def _frames(path: Path, image: Any, settings: Settings) -> Iterator[Any]:
    for index in range(getattr(image, "n_frames", 1)):
        try:
            image.seek(index)
            _check_size(path, image, settings)
            yield _loaded(image)
        except (OSError, EOFError, SyntaxError, ValueError, struct.error) as error:
            code = "truncated" if _is_cut(error) else "unreadable"
            raise DocumentError(path, code, f"page {index + 1}: {error}") from error


def _loaded(image: Any) -> Any:
    from PIL import ImageOps

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # odd tags in office TIFFs; a real fault raises
        image.load()
        return ImageOps.exif_transpose(image)


def _is_cut(error: Exception) -> bool:
    told = str(error).lower()
    words = ("truncated", "unexpected end", "decoder error -2", "not enough image data", "broken")
    return isinstance(error, EOFError) or any(word in told for word in words)


def _check_size(path: Path, image: Any, settings: Settings) -> None:
    width, height = image.size
    if width * height > settings.max_pixels:
        raise DocumentError(
            path,
            "too_large",
            f"is {width} x {height} pixels; scan at a lower resolution"
            f" or raise max_pixels ({settings.max_pixels})",
        )


def grey(frame: Any) -> Pixels:
    """Grey pixels, paper white behind what is transparent, pixels made square."""
    from PIL import Image

    if frame.mode.startswith(("I", "F")):
        values = np.asarray(frame, dtype=np.float64)
        peak = max(float(values.max(initial=0.0)), 1.0)
        image = Image.fromarray((values * (255.0 / peak)).astype(np.uint8))
    else:
        image = frame.convert("L") if _is_grey(frame) else _uncoloured(frame)
    across, down = resolution(frame)
    if max(across, down) / min(across, down) > _SQUARE:
        peak = max(across, down)
        size = (round(image.width * peak / across), round(image.height * peak / down))
        image = image.resize(size, Image.Resampling.BICUBIC)
    return np.asarray(image, dtype=np.uint8)


def _is_grey(frame: Any) -> bool:
    return frame.mode in ("L", "1") and "transparency" not in frame.info


def _uncoloured(frame: Any) -> Any:
    from PIL import Image

    return Image.fromarray(to_grey(np.asarray(_on_white(frame)), max(resolution(frame))))


def _on_white(frame: Any) -> Any:
    from PIL import Image

    if "A" in frame.mode or "transparency" in frame.info:
        layer = frame.convert("RGBA")
        paper = Image.new("RGBA", layer.size, (255, 255, 255, 255))
        return Image.alpha_composite(paper, layer).convert("RGB")
    return frame.convert("RGB")


def resolution(frame: Any) -> tuple[float, float]:
    """Pixels an inch across and down: as the file says, or as an A4 sheet would have."""
    across, down = (float(value) for value in frame.info.get("dpi", (0.0, 0.0))[:2])
    if across > 0 and down > 0:
        sides = (frame.width / across * POINTS, frame.height / down * POINTS)
        low, high = _PLAUSIBLE_POINTS
        if low <= min(sides) and max(sides) <= high:
            return across, down
    dpi = max(min(frame.size) / _A4[0], max(frame.size) / _A4[1]) * POINTS
    return dpi, dpi
