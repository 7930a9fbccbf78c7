"""What people put on paper: a received stamp, a signature, notes in the margin."""

from __future__ import annotations

import cv2
import numpy as np

from raadsparser.bench.synth.conditions._condition import Chance, Condition
from raadsparser.bench.synth.conditions._noise import grain, paper_tone
from raadsparser.bench.synth.raster import Picture

_STAMPS = ("INGEKOMEN", "ONTVANGEN", "GRIFFIE", "KOPIE", "AFGEDAAN", "ARCHIEF")
_MONTHS = ("JAN", "FEB", "MRT", "APR", "MEI", "JUN", "SEP", "OKT", "NOV", "DEC")
_STAMP_INKS = ((150, 30, 40), (40, 50, 140), (60, 60, 70), (30, 110, 70))
_PEN_INKS = ((25, 35, 120), (30, 30, 35), (20, 20, 90))


def stamped(picture: Picture, chance: Chance, strength: float) -> Picture:
    """A received stamp across the text and a signature below it."""
    page = _page(picture, chance)
    height, width = page.shape[:2]
    for _ in range(1 + int(strength > 0.6)):
        centre = (
            int(width * chance.uniform(0.35, 0.82)),
            int(height * chance.uniform(0.08, 0.55)),
        )
        _multiply(page, _stamp(page.shape, centre, chance), 0.35 + 0.5 * strength)
    start = (int(width * chance.uniform(0.3, 0.65)), int(height * chance.uniform(0.3, 0.9)))
    _multiply(page, _signature(page.shape, start, width * 0.2, chance), 0.9)
    return grain(page, chance, 2.0)


def margin_notes(picture: Picture, chance: Chance, strength: float) -> Picture:
    """Scribbled words in the margins, a line down the text, words underlined or ringed."""
    page = _page(picture, chance)
    height, width = page.shape[:2]
    for _ in range(2 + int(5 * strength)):
        x = width * (chance.uniform(0.005, 0.03) if chance.random() < 0.5 else 0.915)
        start = (int(x), int(height * chance.uniform(0.1, 0.9)))
        _multiply(page, _scribble(page.shape, start, width * 0.07, chance), 0.9)
    for _ in range(int(3 * strength)):
        _multiply(page, _mark(page.shape, chance), 0.8)
    return grain(page, chance, 2.0)


def _page(picture: Picture, chance: Chance) -> Picture:
    """The page as a colour scanner sees it, slightly warm."""
    toned = paper_tone(picture, 250, 15)
    if toned.ndim == 2:
        toned = np.repeat(toned[:, :, None], 3, axis=2)
    return np.ascontiguousarray(toned)


Layer = tuple[Picture, tuple[int, int, int]]  # coverage 0 to 255, and the ink's colour


def _multiply(page: Picture, layer: Layer, opacity: float) -> None:
    """Lays ink over the page; what is printed below shines through."""
    coverage, colour = layer
    rows, columns = np.nonzero(coverage)
    if len(rows) == 0:
        return
    part = (slice(rows.min(), rows.max() + 1), slice(columns.min(), columns.max() + 1))
    share = coverage[part].astype(np.float32)[:, :, None] / 255.0 * opacity
    ink = np.array(colour, dtype=np.float32) / 255.0
    page[part] = (page[part] * (1.0 - share * (1.0 - ink))).astype(np.uint8)


def _blank(shape: tuple[int, ...]) -> Picture:
    return np.zeros(shape[:2], dtype=np.uint8)


def _stamp(shape: tuple[int, ...], centre: tuple[int, int], chance: Chance) -> Layer:
    """A framed stamp with a word and a date, a little turned, its ink uneven."""
    unit = shape[1] / 210.0  # a millimetre
    size = (int(52 * unit), int(24 * unit))
    plate = np.zeros((size[1], size[0]), dtype=np.uint8)
    edge = max(2, int(0.7 * unit))
    cv2.rectangle(plate, (edge, edge), (size[0] - edge, size[1] - edge), 255, edge)
    word = str(chance.choice(_STAMPS))
    day = (
        f"{int(chance.integers(1, 29))} {chance.choice(_MONTHS)} {int(chance.integers(2012, 2026))}"
    )
    for text, y, scale in ((word, 0.45, 1.0), (day, 0.82, 0.8)):
        _centred(plate, text, y, scale * unit / 4.2)
    worn = (chance.random(plate.shape) * 120 + 135).astype(np.uint8)
    plate = np.asarray(cv2.min(plate, cv2.GaussianBlur(worn, (0, 0), 1.2)), dtype=np.uint8)
    matrix = cv2.getRotationMatrix2D((size[0] / 2, size[1] / 2), chance.uniform(-18, 18), 1.0)
    matrix[:, 2] += np.array([centre[0] - size[0] / 2, centre[1] - size[1] / 2])
    layer = cv2.warpAffine(plate, matrix, (shape[1], shape[0]))
    return np.asarray(layer, dtype=np.uint8), _ink(chance, _STAMP_INKS)


def _centred(plate: Picture, text: str, y: float, scale: float) -> None:
    font, thick = cv2.FONT_HERSHEY_DUPLEX, max(1, int(scale * 2))
    (width, _), _ = cv2.getTextSize(text, font, scale, thick)
    corner = (int((plate.shape[1] - width) / 2), int(plate.shape[0] * y))
    cv2.putText(plate, text, corner, font, scale, 255, thick, cv2.LINE_AA)


def _ink(chance: Chance, inks: tuple[tuple[int, int, int], ...]) -> tuple[int, int, int]:
    return inks[int(chance.integers(0, len(inks)))]


def _stroke(layer: Picture, points: np.ndarray, width: float) -> None:
    """A smooth pen line through points."""
    steps = np.linspace(0, len(points) - 1, len(points) * 14)
    places = np.arange(len(points))
    kernel = np.ones(15) / 15
    curve = []
    for axis in (0, 1):
        line = np.interp(steps, places, points[:, axis])
        padded = np.pad(line, 7, mode="edge")
        curve.append(np.convolve(padded, kernel, mode="valid"))
    path = np.stack(curve, axis=1).round().astype(np.int32)
    cv2.polylines(layer, [path], False, 255, max(1, round(width)), cv2.LINE_AA)


def _signature(
    shape: tuple[int, ...], start: tuple[int, int], length: float, chance: Chance
) -> Layer:
    layer = _blank(shape)
    count = int(chance.integers(9, 16))
    x = np.linspace(0, length, count) + chance.normal(0, length * 0.05, count)
    y = np.where(np.arange(count) % 2 == 0, -1, 1) * chance.uniform(0.05, 0.24, count) * length
    _stroke(layer, np.stack((start[0] + x, start[1] + y), axis=1), shape[1] / 700)
    flourish = np.array([[start[0] - length * 0.1, start[1] + length * 0.12],
                         [start[0] + length * 1.1, start[1] - length * 0.05]])  # fmt: skip
    _stroke(layer, flourish, shape[1] / 800)
    return layer, _ink(chance, _PEN_INKS)


def _scribble(
    shape: tuple[int, ...], start: tuple[int, int], length: float, chance: Chance
) -> Layer:
    """A word or two that nobody can read: loops of pen height along a line."""
    layer = _blank(shape)
    height = length * 0.16
    for line in range(int(chance.integers(1, 4))):
        count = int(chance.integers(8, 15))
        x = np.linspace(0, length * chance.uniform(0.6, 1.0), count)
        y = chance.uniform(-1, 1, count) * height + line * height * 3
        points = np.stack((start[0] + x, start[1] + y + x * chance.uniform(-0.1, 0.1)), axis=1)
        _stroke(layer, points, shape[1] / 900)
    return layer, _ink(chance, _PEN_INKS)


def _mark(shape: tuple[int, ...], chance: Chance) -> Layer:
    """A line beside a paragraph, an underline, or a ring."""
    layer = _blank(shape)
    height, width = shape[:2]
    x, y = width * chance.uniform(0.3, 0.7), height * chance.uniform(0.15, 0.85)
    kind = int(chance.integers(0, 3))
    if kind == 0:
        points = np.array([[width * 0.075, y], [width * 0.078, y + 60], [width * 0.074, y + 130]])
    elif kind == 1:
        points = np.array([[x, y], [x + width * 0.05, y + 3], [x + width * 0.12, y - 2]])
    else:
        turn = np.linspace(0, 2.2 * np.pi, 14)
        points = np.stack((x + np.cos(turn) * width * 0.05, y + np.sin(turn) * width * 0.015), 1)
    _stroke(layer, points, shape[1] / 800)
    return layer, _ink(chance, _PEN_INKS)


CONDITIONS = (
    Condition("stamped", 200, stamped, quality=80, colour=True, weight=2),
    Condition("margin_notes", 200, margin_notes, quality=80, colour=True, weight=2),
)
