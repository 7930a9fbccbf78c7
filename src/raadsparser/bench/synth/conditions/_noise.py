"""Noise and shade that several conditions share; values are grey levels of 0 to 255."""

from __future__ import annotations

import cv2
import numpy as np

from raadsparser.bench.synth.conditions._condition import Chance
from raadsparser.bench.synth.raster import Picture

_TILE = 768


def clipped(levels: object) -> Picture:
    array = np.asarray(levels)
    inside: Picture = np.minimum(np.maximum(array, 0), 255).astype(np.uint8)
    return inside


def grain(picture: Picture, chance: Chance, sigma: float) -> Picture:
    """Adds sensor noise; a tile of it is repeated, which no eye and no engine notices."""
    if sigma <= 0:
        return picture
    tile = chance.normal(0.0, sigma, (_TILE, _TILE)).astype(np.int16)
    height, width = picture.shape[:2]
    field = np.tile(tile, (height // _TILE + 1, width // _TILE + 1))[:height, :width]
    if picture.ndim == 3:
        field = field[:, :, None]
    return clipped(picture.astype(np.int16) + field)


def smooth_field(chance: Chance, shape: tuple[int, ...], cells: int) -> np.ndarray:
    """A slowly varying field of 0 to 1, as uneven light or toner is."""
    small = chance.random((cells, cells), dtype=np.float32)
    return np.asarray(cv2.resize(small, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC))


def blur(picture: Picture, sigma: float) -> Picture:
    if sigma < 0.2:
        return picture
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), sigma), dtype=np.uint8)


def paper_tone(picture: Picture, white: float, black: float) -> Picture:
    """White paper becomes `white` and black ink `black`."""
    table = np.linspace(black, white, 256).round().astype(np.uint8)
    return np.asarray(cv2.LUT(picture, table), dtype=np.uint8)
