"""An engine that reads as Tesseract does, until it meets a page that says so: then it hangs."""

from __future__ import annotations

import time
from collections.abc import Sequence

from raadsparser.ingest.engines import Engine, Grey, OcrWord, tesserocr

RANK = 0
WORD = "Hangbrug"


def is_available(language: str) -> bool:
    return tesserocr.is_available(language)


def create(language: str) -> Engine:
    return HangingEngine(tesserocr.create(language))


class HangingEngine:
    def __init__(self, real: Engine) -> None:
        self._real = real

    def read_lines(self, images: Sequence[Grey]) -> list[list[OcrWord]]:
        lines = self._real.read_lines(images)
        while any(WORD in word.text for words in lines for word in words):
            time.sleep(3600)
        return lines

    def read_page(self, image: Grey, dpi: float) -> list[OcrWord]:
        return self._real.read_page(image, dpi)
