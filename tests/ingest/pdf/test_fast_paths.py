"""What is done the quick way gives what the slow way gives."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pdfplumber
import pypdfium2 as pdfium
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdfminer.pdfinterp import PDFContentParser, PDFResourceManager
from pdfminer.pdftypes import PDFStream
from pdfminer.psparser import PSEOF, PSKeyword, keyword_name
from pdfplumber.utils.text import extract_words
from PIL import Image

from raadsparser.ingest import read
from raadsparser.ingest.engines import get_engine
from raadsparser.ingest.image import _on_white, grey
from raadsparser.ingest.pdf.chars import Char
from raadsparser.ingest.pdf.drawings import drawings_of
from raadsparser.ingest.pdf.fonts import QuickFonts
from raadsparser.ingest.pdf.frame import Frame
from raadsparser.ingest.pdf.image import own_pixels
from raadsparser.ingest.pdf.objects import _quickly, char_of, objects_of
from raadsparser.ingest.pdf.raster import render, render_part, scanned
from raadsparser.ingest.pdf.tokens import Operator, Unusual, tokens
from raadsparser.ingest.pdf.words import _once, grouped
from raadsparser.ingest.pixels.ranks import median, percentile
from raadsparser.page import BBox
from raadsparser.settings import Settings

EXAMPLES = Path(__file__).parents[3] / "examples"
FIXTURES = Path(__file__).parents[2] / "fixtures"
DIGITAL = sorted([*EXAMPLES.glob("*digitaal*.pdf"), *FIXTURES.rglob("*.pdf")])


def pages(path: Path) -> Iterator[tuple[Any, Any]]:
    """Each page of a file in pdfium and in pdfplumber."""
    with pdfium.PdfDocument(path) as pdf, pdfplumber.open(path) as plumber:
        for index in range(len(pdf)):
            yield pdf[index], plumber.pages[index]


@pytest.mark.parametrize("path", DIGITAL, ids=lambda path: path.stem)
def test_characters_and_drawings_are_those_of_pdfplumber(path: Path) -> None:
    for sheet, slow in pages(path):
        slow.pdf.rsrcmgr = QuickFonts()
        chars, _ = _quickly(slow)
        slow.pdf.rsrcmgr = PDFResourceManager()
        assert chars == [char_of(char) for char in slow.chars]
        quick, frame = objects_of(slow), Frame.of(sheet, slow)
        assert drawings_of(quick, frame) == drawings_of(slow, frame)


@pytest.mark.parametrize("path", DIGITAL, ids=lambda path: path.stem)
def test_words_are_those_of_pdfplumber(path: Path) -> None:
    for _, slow in pages(path):
        upright = [char for char in slow.chars if char["upright"]]
        plumbed = extract_words(upright, x_tolerance_ratio=0.15, y_tolerance=3.0, return_chars=True)
        quick = grouped([char for char in objects_of(slow).chars if char.upright])
        assert list(quick) == [[char_of(char) for char in word["chars"]] for word in plumbed]


STREAMS = [
    b"BT /F1 12.5 Tf -3 .5 Td [(a\\(b\\) \\101) -120 <4142>]TJ (nested (two (three))) Tj ET",
    b"q 1 0 0 -1 0 842. cm /P <</MCID 0 /Lang (nl-NL)>> BDC EMC % a remark\n0 0 m 1 1 l S Q",
    b"T* (x) ' 1 2 (y\\\r\nz) \" true false",
]


@pytest.mark.parametrize("stream", STREAMS)
def test_tokens_are_those_of_pdfminer(stream: bytes) -> None:
    slow, told = PDFContentParser([PDFStream({}, stream)]), []
    while True:
        try:
            told.append(slow.nextobject()[1])
        except PSEOF:
            break
    names = [keyword_name(one) if isinstance(one, PSKeyword) else one for one in told]
    quick = tokens(stream)
    assert quick == names
    assert [type(one) is Operator for one in quick] == [isinstance(o, PSKeyword) for o in told]


@pytest.mark.parametrize(
    "stream", [b"BI /W 1 ID x EI", b"1.2.3 w", b"/A#20B Do", b"[1 2", b"<4> Tj"]
)
def test_unusual_streams_are_left_to_pdfminer(stream: bytes) -> None:
    with pytest.raises(Unusual):
        tokens(stream)


def test_a_part_of_a_page_is_drawn_as_in_the_whole() -> None:
    part = BBox(120.3, 200.7, 180.2, 260.9)
    with pdfium.PdfDocument(EXAMPLES / "hengelo-digitaal.pdf") as pdf:
        pixels, left, top = render_part(pdf[0], 3.0, part)
        whole = render(pdf[0], 3.0)
    height, width = pixels.shape
    cut = whole[top : top + height, left : left + width].astype(int)
    assert np.abs(cut - pixels).max() <= 1
    assert left <= part.x0 * 3 < part.x1 * 3 <= left + width
    assert top <= part.y0 * 3 < part.y1 * 3 <= top + height


def test_an_empty_digital_page_is_not_rasterised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blank = tmp_path / "blank.pdf"
    with pdfium.PdfDocument.new() as pdf:
        pdf.new_page(595, 842)
        pdf.save(blank)
    monkeypatch.setattr("raadsparser.ingest.pdf.pages.picture", None)
    (page,) = read(blank).pages
    assert (page.width, page.height, page.words, page.dpi) == (595, 842, (), None)


@pytest.mark.parametrize("name", ["hengelo-scan", "amsterdam-scan"])
def test_a_scan_taken_out_of_its_pdf_is_what_the_page_shows(name: str) -> None:
    with pdfium.PdfDocument(EXAMPLES / f"{name}.pdf") as pdf:
        sheet = pdf[0]
        found = scanned(sheet)
        assert found is not None
        own = own_pixels(sheet, found.dpi)
        assert own is not None
        shown = render(sheet, found.dpi / 72)
    height, width = (min(a, b) for a, b in zip(own.shape, shown.shape, strict=True))
    assert abs(own.shape[0] - shown.shape[0]) <= 1
    assert abs(own.shape[1] - shown.shape[1]) <= 1
    darker = (own[:height, :width] < 128) != (shown[:height, :width] < 128)
    assert darker.mean() < 0.02  # drawing moves edges by parts of a pixel


def test_a_page_with_something_on_its_image_is_drawn() -> None:
    with pdfium.PdfDocument(EXAMPLES / "hengelo-digitaal.pdf") as pdf:
        assert own_pixels(pdf[0], 300.0) is None


@pytest.mark.parametrize("size", [1, 2, 3, 10, 41])
def test_ranks_are_numpys(size: int) -> None:
    values = np.random.default_rng(size).integers(0, 60, size, dtype=np.int32)
    assert median(values) == np.median(values)
    for share in (0, 2, 30, 50, 97, 100):
        assert percentile(values, share) == np.percentile(values, share)


@pytest.mark.parametrize("mode", ["L", "1", "RGB", "LA", "P"])
def test_grey_is_grey_by_any_way(mode: str) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (40, 60), np.uint8)
    image = Image.fromarray(noise).convert(mode)
    image.info["dpi"] = (200, 200)
    assert np.array_equal(grey(image), np.asarray(_on_white(image).convert("L")))


def test_a_line_that_is_asked_for_again_is_not_read_again() -> None:
    engine: Any = get_engine(Settings(engine="tesserocr"))
    line = np.full((40, 300), 255, np.uint8)
    line[10:30, 20:24] = 0
    first = engine.read_lines([line])
    read_before, engine._read = engine._read, None
    assert engine.read_lines([line.copy()]) == first
    engine._read = read_before


@pytest.mark.slow
def test_pages_from_the_cache_are_those_that_were_read(tmp_path: Path) -> None:
    settings = Settings(ocr_cache=tmp_path)
    for name in ("hengelo-scan-scheef.pdf", "amsterdam-digitaal.pdf"):
        first = read(EXAMPLES / name, settings)
        assert read(EXAMPLES / name, settings) == first
        assert read(EXAMPLES / name) == first
    assert len(list(tmp_path.rglob("*.z"))) == 2


def test_of_a_document_in_the_cache_nothing_is_decoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(ocr_cache=tmp_path)
    first = read(EXAMPLES / "hengelo-digitaal.pdf", settings)
    monkeypatch.setattr("raadsparser.ingest.document._pages", None)
    assert read(EXAMPLES / "hengelo-digitaal.pdf", settings) == first


SPOTS = st.lists(
    st.tuples(st.sampled_from("ab"), st.integers(-8, 8), st.integers(-8, 8)), max_size=30
)


@given(SPOTS)
def test_a_character_drawn_again_on_its_spot_is_one(spots: list[tuple[str, int, int]]) -> None:
    chars = [Char(t, "F", 1.0, x / 2, y / 2, 0.0, 0.0, True, 1.0, 0.0) for t, x, y in spots]
    alone = [
        char
        for place, (char, (text, x, y)) in enumerate(zip(chars, spots, strict=True))
        if not any(t == text and abs(x - a) <= 1 >= abs(y - b) for t, a, b in spots[:place])
    ]
    assert list(_once(chars)) == alone
