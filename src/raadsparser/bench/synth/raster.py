"""Renders the pages of a made PDF to arrays, as a perfect scanner would see them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Picture = npt.NDArray[np.uint8]  # (height, width) grey or (height, width, 3) RGB


def render(pdf: bytes, dpi: int, *, colour: bool = False) -> list[Picture]:
    """The pages at `dpi`, grey unless `colour`."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_page(document[index], dpi, colour) for index in range(len(document))]
    finally:
        document.close()


def _page(page: object, dpi: int, colour: bool) -> Picture:
    bitmap = page.render(scale=dpi / 72, grayscale=not colour, rev_byteorder=True)  # type: ignore[attr-defined]
    array = np.array(bitmap.to_numpy(), dtype=np.uint8)
    if array.ndim == 3 and array.shape[2] == 1:
        return array[:, :, 0]
    return array[:, :, :3] if array.ndim == 3 else array


def grey(picture: Picture) -> Picture:
    """The picture without its colour."""
    import cv2

    if picture.ndim == 2:
        return picture
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
