"""OCR engines, one file each: what they must offer, and the choice between them.

A module of this package is an engine when it offers `RANK` (lower is tried first),
`is_available(language)` and `create(settings)`; its file name is its name in `Settings`.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from raadsparser.errors import MissingComponentError
from raadsparser.registry import modules_of
from raadsparser.settings import Settings

Grey = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class OcrWord:
    """A word as the engine gave it: box in pixels of the given image, confidence 0 to 1."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    confidence: float


class Engine(Protocol):
    """Reads grey images (height x width, dark ink on white)."""

    def read_lines(self, images: Sequence[Grey]) -> list[list[OcrWord]]:
        """The words of each image; each image holds one text line."""

    def read_page(self, image: Grey, dpi: float) -> list[OcrWord]:
        """The words of a whole page, laid out by the engine itself."""


def get_engine(settings: Settings) -> Engine:
    """The engine of this process; raises MissingComponentError where none can work."""
    return _engine(settings.engine, settings.language)


@cache
def _engine(name: str, language: str) -> Engine:
    # Threads of one page and processes of many pages at once are many times slower
    # (tesseract issue 3109); the library reads this once, when it loads.
    os.environ["OMP_THREAD_LIMIT"] = "1"
    modules = sorted(modules_of(__name__), key=lambda module: int(module.RANK))
    for module in modules:
        wanted = name in ("auto", module.__name__.rsplit(".", 1)[-1])
        if wanted and module.is_available(language):
            engine: Engine = module.create(language)
            return engine
    packages = " ".join(f"tesseract-ocr-{part}" for part in language.split("+"))
    raise MissingComponentError(
        f"Tesseract with its language data ({language})",
        f"sudo apt-get install tesseract-ocr {packages}",
    )
