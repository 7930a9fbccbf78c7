"""Turning pixels upright, and the same turn in points."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
"""Height x width (grey) or height x width x 3 (colour), 0 to 255."""

_WHITE = 255
MIN_SKEW = 0.05
"""Degrees below which turning would only blur."""


def upright(image: Pixels, rotation: int, skew: float) -> Pixels:
    """The image with a clockwise quarter turn and a counter-clockwise skew undone.

    What the turn uncovers is white; the picture grows so that no corner is lost.
    """
    turned = np.ascontiguousarray(np.rot90(image, rotation // 90))
    return _straightened(turned, skew) if abs(skew) >= MIN_SKEW else turned


def upright_size(width: float, height: float, rotation: int, skew: float) -> tuple[float, float]:
    """Width and height after `upright`, in the unit given."""
    if rotation % 180:
        width, height = height, width
    if abs(skew) < MIN_SKEW:
        return width, height
    cos, sin = abs(math.cos(math.radians(skew))), abs(math.sin(math.radians(skew)))
    return width * cos + height * sin, width * sin + height * cos


def _straightened(image: Pixels, skew: float) -> Pixels:
    import cv2

    height, width = image.shape[:2]
    new_width, new_height = (round(v) for v in upright_size(width, height, 0, skew))
    matrix: Any = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), -skew, 1.0)
    matrix[0, 2] += (new_width - width) / 2
    matrix[1, 2] += (new_height - height) / 2
    border = (_WHITE,) * (1 if image.ndim == 2 else 3)
    turned = cv2.warpAffine(
        image,
        matrix,
        (new_width, new_height),
        flags=cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=border,
    )
    return np.asarray(turned, dtype=np.uint8)


def drawn(image: Pixels, size: tuple[float, float], scale: float, page: Any) -> Any:
    """A colour picture of an upright page: `size` is the untreated page in points."""
    from PIL import Image

    width, height = (max(1, round(side * scale)) for side in size)
    picture = Image.fromarray(image).resize((width, height), Image.Resampling.LANCZOS)
    turned = Image.fromarray(upright(np.asarray(picture), page.rotation, page.skew))
    target = (max(1, round(page.width * scale)), max(1, round(page.height * scale)))
    return turned if turned.size == target else turned.resize(target, Image.Resampling.LANCZOS)
