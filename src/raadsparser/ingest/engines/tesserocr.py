"""Tesseract inside this process, through tesserocr: no start-up cost for a line."""

from __future__ import annotations

import importlib.util
import threading
from collections.abc import Sequence
from typing import Any

import numpy as np

from raadsparser.ingest.engines import Grey, OcrWord
from raadsparser.ingest.engines._tessdata import tessdata_for

RANK = 1

_REMEMBERED = 64  # lines


def is_available(language: str) -> bool:
    return importlib.util.find_spec("tesserocr") is not None and tessdata_for(language) is not None


def create(language: str) -> TesserocrEngine:
    return TesserocrEngine(language)


class TesserocrEngine:
    """One loaded model; a lock keeps threads of a caller from sharing its state."""

    def __init__(self, language: str) -> None:
        import tesserocr

        self._lib = tesserocr
        self._lock = threading.Lock()
        self._recent: dict[tuple[tuple[int, ...], bytes], list[OcrWord]] = {}
        # The wheel brings its own library, which looks for language data elsewhere.
        self._api = tesserocr.PyTessBaseAPI(
            path=f"{tessdata_for(language)}/",
            lang=language,
            psm=tesserocr.PSM.RAW_LINE,
            oem=tesserocr.OEM.LSTM_ONLY,
            # Light ink on dark was turned before; reading every poor line twice costs time.
            variables={"tessedit_do_invert": "0", "debug_file": "/dev/null"},
        )

    def read_lines(self, images: Sequence[Grey]) -> list[list[OcrWord]]:
        with self._lock:
            return [self._line(image) for image in images]

    def read_page(self, image: Grey, dpi: float) -> list[OcrWord]:
        with self._lock:
            return self._read(image, self._lib.PSM.AUTO, round(dpi))

    def _line(self, image: Grey) -> list[OcrWord]:
        """A line's words. The lines by which a page's turn is told are soon asked for again."""
        key = (image.shape, image.tobytes())
        words = self._recent.pop(key, None)
        if words is None:
            words = self._read(image, self._lib.PSM.RAW_LINE, 300)
        self._recent[key] = words
        if len(self._recent) > _REMEMBERED:
            self._recent.pop(next(iter(self._recent)))
        return words

    def _read(self, image: Grey, psm: int, dpi: int) -> list[OcrWord]:
        self._api.SetPageSegMode(psm)
        height, width = image.shape
        self._api.SetImageBytes(np.ascontiguousarray(image).tobytes(), width, height, 1, width)
        self._api.SetSourceResolution(dpi)
        self._api.Recognize()
        return self._words(self._api.GetIterator())

    def _words(self, iterator: Any) -> list[OcrWord]:
        words: list[OcrWord] = []
        level = self._lib.RIL.WORD
        if iterator is None or iterator.Empty(level):
            return words
        for item in self._lib.iterate_level(iterator, level):
            box = item.BoundingBox(level)
            text = (item.GetUTF8Text(level) or "").strip()
            if box and text:
                x0, y0, x1, y1 = box
                words.append(OcrWord(text, x0, y0, x1, y1, item.Confidence(level) / 100))
        return words
