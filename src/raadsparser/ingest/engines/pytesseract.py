"""Tesseract as a program, through pytesseract: for machines without the tesserocr wheel."""

from __future__ import annotations

import importlib.util
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from raadsparser.ingest.engines import Grey, OcrWord
from raadsparser.ingest.engines._tessdata import tessdata_for

RANK = 2

_WORD_LEVEL = 5
_RAW_LINE, _AUTO = 13, 3


def is_available(language: str) -> bool:
    return (
        importlib.util.find_spec("pytesseract") is not None
        and shutil.which("tesseract") is not None
        and tessdata_for(language) is not None
    )


def create(language: str) -> PytesseractEngine:
    return PytesseractEngine(language)


class PytesseractEngine:
    """All lines of a page go to one process as a list file: starting it is the cost."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._folder = tessdata_for(language)

    def read_lines(self, images: Sequence[Grey]) -> list[list[OcrWord]]:
        if not images:
            return []
        return self._read(images, _RAW_LINE, 300)

    def read_page(self, image: Grey, dpi: float) -> list[OcrWord]:
        return self._read([image], _AUTO, round(dpi))[0]

    def _read(self, images: Sequence[Grey], psm: int, dpi: int) -> list[list[OcrWord]]:
        import pytesseract
        from PIL import Image

        with tempfile.TemporaryDirectory(prefix="raadsparser-") as folder:
            paths = [Path(folder) / f"{index}.png" for index in range(len(images))]
            for path, image in zip(paths, images, strict=True):
                Image.fromarray(image).save(path, compress_level=1)
            listing = Path(folder) / "images.txt"
            listing.write_text("".join(f"{path}\n" for path in paths), encoding="utf-8")
            table = pytesseract.image_to_data(
                str(listing),
                lang=self._language,
                config=f'--tessdata-dir "{self._folder}" --psm {psm} --oem 1 --dpi {dpi}'
                " -c tessedit_do_invert=0",
                output_type=pytesseract.Output.DICT,
            )
        return _by_image(table, len(images))


def _by_image(table: dict[str, list[str]], count: int) -> list[list[OcrWord]]:
    found: list[list[OcrWord]] = [[] for _ in range(count)]
    for index, level in enumerate(table["level"]):
        text = table["text"][index].strip()
        if int(level) != _WORD_LEVEL or not text:
            continue
        x, y, width, height = (int(table[key][index]) for key in ("left", "top", "width", "height"))
        confidence = max(0.0, float(table["conf"][index]) / 100)
        image = found[int(table["page_num"][index]) - 1]
        image.append(OcrWord(text, x, y, x + width, y + height, confidence))
    return found
