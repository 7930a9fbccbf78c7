"""The OCR engines: each reads the same line, and what is absent is named with its remedy."""

from __future__ import annotations

import os
import subprocess
import sys
from types import ModuleType

import numpy as np
import pytest

from raadsparser.errors import MissingComponentError
from raadsparser.ingest import engines
from raadsparser.ingest.engines import Grey, get_engine
from raadsparser.registry import modules_of
from raadsparser.settings import Settings
from tests.ingest.made import pdf, rendered

ENGINES = [m for m in modules_of(engines.__name__) if m.is_available("nld")]


def line(text: str) -> Grey:
    """A picture of one line, as wide as its text: white beside it lowers the confidence."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        canvas.setFont("Helvetica", 11)
        canvas.drawString(4, 5, text)

    return rendered(pdf(draw, size=(stringWidth(text, "Helvetica", 11) + 8, 18)), 200)


@pytest.mark.parametrize("module", ENGINES, ids=lambda module: module.__name__.split(".")[-1])
def test_an_engine_reads_lines_in_order(module: ModuleType) -> None:
    engine = module.create("nld")
    first, second, third = engine.read_lines(
        [line("Onderwerp en toelichting."), np.full((40, 300), 255, np.uint8), line("Raadzaal")]
    )
    assert [word.text for word in first] == ["Onderwerp", "en", "toelichting."]
    assert all(word.confidence < 0.3 for word in second), "white paper is nothing sure"
    assert [word.text for word in third] == ["Raadzaal"]
    assert first[0].x0 < first[1].x0 < first[2].x0
    assert all(0.5 < word.confidence <= 1 for word in first)


@pytest.mark.parametrize("module", ENGINES, ids=lambda module: module.__name__.split(".")[-1])
def test_an_engine_reads_a_page(module: ModuleType) -> None:
    words = module.create("nld").read_page(line("Griffiemedewerker"), 200)
    assert [word.text for word in words] == ["Griffiemedewerker"]


def test_one_engine_a_process() -> None:
    assert get_engine(Settings()) is get_engine(Settings(render_dpi=200))
    assert os.environ["OMP_THREAD_LIMIT"] == "1"


def test_a_missing_language_is_named_with_its_package() -> None:
    with pytest.raises(MissingComponentError) as caught:
        get_engine(Settings(language="xyz"))
    assert caught.value.install == "sudo apt-get install tesseract-ocr tesseract-ocr-xyz"


def test_missing_dutch_is_told_without_a_traceback_of_the_library() -> None:
    code = (
        "from raadsparser.ingest.engines import get_engine\n"
        "from raadsparser.errors import MissingComponentError\n"
        "from raadsparser.settings import Settings\n"
        "try:\n    get_engine(Settings())\n"
        "except MissingComponentError as error:\n    print(error)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "TESSDATA_PREFIX": os.devnull},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert "sudo apt-get install tesseract-ocr tesseract-ocr-nld" in told.stdout
