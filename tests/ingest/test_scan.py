"""Real OCR of one small sheet, lying every way a scanner lets it lie."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from raadsparser.ingest import page_image, read
from raadsparser.ingest.rules.grounds import dark_areas, upright_edges
from raadsparser.ingest.rules.shades import darkened
from raadsparser.ingest.scan import read_scan
from raadsparser.page import Outline, Page
from raadsparser.settings import Settings
from tests.ingest.made import PROSE, pdf, rendered, saved, table_sheet

DPI = 200
EXPECTED = set(
    "Onderwerp Wijkgericht werken Zaaknummer 3641304 Portefeuillehouder Marie-José Luttikholt "
    f"{PROSE} Beeldvorming Oordeelsvorming Besluitvorming Wat wilt u meegeven? Wie spreken? "
    "wil".split()
)


@cache
def sheet() -> NDArray[np.uint8]:
    return rendered(pdf(table_sheet), DPI)


def read_pixels(pixels: NDArray[np.uint8], dpi: float = DPI) -> Page:
    return read_scan(pixels, (dpi, dpi), 1, Settings())


def leaning(pixels: NDArray[np.uint8], degrees: float) -> NDArray[np.uint8]:
    """Turned counter-clockwise on a white ground."""
    from PIL import Image

    turned = Image.fromarray(pixels).rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255)
    return np.asarray(turned)


def share_read(page: Page) -> float:
    return len(EXPECTED & {word.text for word in page.words}) / len(EXPECTED)


@cache
def plain_page() -> Page:
    return read_pixels(sheet())


def test_a_clean_scan_is_read_whole() -> None:
    page = plain_page()
    assert share_read(page) >= 0.97
    assert (page.origin, page.rotation, page.skew, page.dpi) == ("scan", 0, 0.0, DPI)
    assert all(word.source == "ocr" and 0 <= word.confidence <= 1 for word in page.words)


def test_words_of_a_ruled_table_carry_no_rules() -> None:
    assert not [word.text for word in plain_page().words if set(word.text) & set("|_[]")]


def test_words_lie_on_their_ink() -> None:
    box = next(word.box for word in plain_page().words if word.text == "Zaaknummer")
    assert box.x0 == pytest.approx(55, abs=1.5)
    assert box.x1 == pytest.approx(55 + 66, abs=4)
    assert box.contains(70, 841.89 - 750)


def test_table_borders_are_rules() -> None:
    rules = plain_page().rules
    flat = sorted({round(rule.box.center_y / 2) * 2 for rule in rules if rule.horizontal})
    steep = sorted(rule.box.center_x for rule in rules if not rule.horizontal)
    assert flat == [62, 82, 102, 122]
    assert steep == pytest.approx([50, 180, 530], abs=1)


def test_boxes_and_their_ink() -> None:
    outlines = sorted(plain_page().outlines, key=lambda outline: outline.box.x0)
    assert [round(outline.box.x0 / 5) * 5 for outline in outlines] == [60, 210, 360]
    empty, ticked, other = (outline.ink for outline in outlines)
    assert max(empty, other) < 0.05 < 0.15 < ticked


def test_bullets_are_words() -> None:
    bullets = [word for word in plain_page().words if word.text == "•"]
    assert [round(word.box.center_x) for word in bullets] == [66, 66]


def arrowed(canvas: Any) -> None:
    """Three lines, the first two led by an arrowhead, the third by its own first word."""
    canvas.setFont("Helvetica", 11)
    for number, text in enumerate(("Wat wilt u meegeven?", "Wie wil spreken?", "Hoe verder?")):
        y = 700 - 24 * number
        canvas.drawString(90, y, text)
        if number < 2:
            head = canvas.beginPath()
            head.moveTo(70, y + 5)
            for x, up in ((76, 2.8), (70, 0.6), (72, 2.8)):
                head.lineTo(x, y + up)
            canvas.drawPath(head, stroke=0, fill=1)


def test_arrows_are_bullets() -> None:
    words = read_pixels(rendered(pdf(arrowed), DPI)).words
    bullets = [word for word in words if word.text == "•"]
    assert [round(word.box.center_x) for word in bullets] == [73, 73]
    assert {"Wat", "Wie", "Hoe"} <= {word.text for word in words}


def coloned(canvas: Any) -> None:
    """Two lines, each after a colon that stands by itself, a little high."""
    canvas.setFont("Helvetica", 11)
    for number, text in enumerate(("Beeldvorming en debat", "Belangstellenden spreken")):
        y = 700 - 24 * number
        canvas.drawString(90, y, text)
        for right, up in ((0, 2.7), (0.4, 6.2)):
            canvas.circle(66 + right, y + up, 0.8, stroke=0, fill=1)


def test_the_dots_of_a_colon_are_no_bullets() -> None:
    words = read_pixels(rendered(pdf(coloned), DPI)).words
    assert "•" not in {word.text for word in words}


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_quarter_turns_are_undone(rotation: int) -> None:
    page = read_pixels(np.rot90(sheet(), -rotation // 90))
    assert page.rotation == rotation
    assert share_read(page) >= 0.95
    assert page.width < page.height


@pytest.mark.parametrize("skew", [-4.0, -0.7, 1.5, 5.0])
def test_skew_is_undone(skew: float) -> None:
    page = read_pixels(leaning(sheet(), skew))
    assert page.skew == pytest.approx(skew, abs=0.15)
    assert share_read(page) >= 0.95


def test_turned_and_leaning_at_once() -> None:
    page = read_pixels(leaning(np.rot90(sheet()), 2.0))
    assert page.rotation == 270
    assert page.skew == pytest.approx(2.0, abs=0.15)
    assert share_read(page) >= 0.95


def speckled(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    chance = np.random.default_rng(1).random(pixels.shape)
    noisy = pixels.copy()
    noisy[chance < 0.01] = 0
    noisy[chance > 0.99] = 255
    return noisy


def faded(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return (180 + pixels.astype(np.float64) * 60 / 255).astype(np.uint8)


def shadowed(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    shade = np.linspace(0.45, 1.0, pixels.shape[1])[None, :]
    return (pixels * shade).astype(np.uint8)


def bitonal(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.where(pixels > 150, 255, 0).astype(np.uint8)


@pytest.mark.parametrize(
    ("spoil", "note"),
    [
        (speckled, "despeckled"),
        (faded, "contrast stretched"),
        (shadowed, "background flattened"),
        (bitonal, None),
    ],
)
def test_bad_scans_are_cleaned_and_read(spoil, note) -> None:  # type: ignore[no-untyped-def]
    page = read_pixels(spoil(sheet()))
    assert share_read(page) >= 0.95
    assert len(page.outlines) == 3
    assert note is None or note in page.notes


def test_a_coarse_scan_is_raised() -> None:
    page = read_pixels(rendered(pdf(table_sheet), 100), 100)
    assert "resolution raised" in page.notes
    assert share_read(page) >= 0.95


def test_letters_on_dark_and_grey_cells() -> None:
    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        canvas.setFillGray(0.15)
        canvas.rect(50, 760, 480, 20, stroke=0, fill=1)
        canvas.setFillGray(0.85)
        canvas.rect(50, 740, 130, 20, stroke=0, fill=1)
        canvas.setFont("Helvetica-Bold", 11)
        canvas.setFillGray(1)
        canvas.drawString(55, 766, "Agendapunt en onderwerp")
        canvas.setFillGray(0)
        canvas.drawString(55, 746, "Zaaknummer")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(186, 746, "3641304 (Wijkgericht werken)")

    page = read_pixels(rendered(pdf(draw), DPI))
    text = {word.text for word in page.words}
    assert {"Agendapunt", "onderwerp", "Zaaknummer", "3641304"} <= text
    steep = [rule.box.center_x for rule in page.rules if not rule.horizontal]
    assert any(abs(x - 180) < 3 for x in steep), "the edge of the grey cell is a rule"


def test_light_letters_on_broad_and_on_low_dark_grounds() -> None:
    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        canvas.setFillGray(0.25)
        canvas.rect(50, 300, 130, 480, stroke=0, fill=1)  # wider than any shadow is looked for
        canvas.rect(200, 762, 300, 9, stroke=0, fill=1)
        canvas.setFillGray(1)
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(58, 740, "Onderwerp")
        canvas.drawString(58, 500, "Zaaknummer")
        canvas.setFont("Helvetica", 7)
        canvas.drawString(202, 764, "Registratiekenmerk griffie")
        canvas.setFillGray(0)
        canvas.setFont("Helvetica", 11)
        for line in range(12):
            canvas.drawString(200, 740 - 16 * line, "Wijkgericht werken in de stad en de dorpen")

    text = {word.text for word in read_pixels(rendered(pdf(draw), DPI)).words}
    assert {"Onderwerp", "Zaaknummer", "Registratiekenmerk", "griffie", "Wijkgericht"} <= text


@pytest.mark.parametrize("ground", [0.3, 0.55, 0.7])
def test_letters_lighter_than_a_coloured_ground(ground: float) -> None:
    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        for row, label in enumerate(("Onderwerp", "Zaaknummer", "Voorzitter")):
            y = 700 - 30 * row
            canvas.setFillGray(ground)
            canvas.rect(50, y, 140, 24, stroke=0, fill=1)
            canvas.setFillGray(0.85)
            canvas.rect(190, y, 300, 24, stroke=0, fill=1)
            canvas.setFont("Helvetica-Bold", 11)
            canvas.setFillGray(1)
            canvas.drawString(56, y + 8, label)
            canvas.setFillGray(0)
            canvas.drawString(196, y + 8, "Wijkgericht werken")

    text = [word.text for word in read_pixels(rendered(pdf(draw), DPI)).words]
    assert {"Onderwerp", "Zaaknummer", "Voorzitter"} <= set(text)
    assert text.count("Wijkgericht") == 3


def test_pale_print_on_shaded_cells_is_made_dark_and_other_print_left() -> None:
    page = np.full((300, 200), 254, dtype=np.uint8)
    page[20:30, 20:80] = 165  # pale print alone
    page[120:130, 20:80] = 165  # pale print beside black print
    page[140:150, 20:80] = 20
    page[220, 20] = 165  # a speck
    given = page.copy()
    areas = [(0, 0, 200, 100), (0, 100, 200, 200), (0, 200, 200, 300)]
    done = darkened(page, areas)
    assert (page == given).all(), "the given page stays as it is"
    assert done[20:30, 20:80].max() < 60
    assert (done[:20] >= 250).all()
    assert (done[100:] == given[100:]).all()


def _crossed(canvas) -> None:  # type: ignore[no-untyped-def]
    """Three boxes, one crossed well over its border, and `[ ]` and `[x]` before words."""
    for row, (option, tick) in enumerate((("Beeldvorming", 0), ("Oordeel", 1), ("Besluit", 0))):
        x, y = 60, 700 - 24 * row
        canvas.rect(x, y, 10, 10)
        canvas.setLineWidth(1.2)
        if tick:
            canvas.line(x - 4, y - 4, x + 13, y + 14)
            canvas.line(x - 3, y + 14, x + 14, y - 3)
        canvas.setLineWidth(1)
        canvas.drawString(x + 20, y + 1, option)
    canvas.setFont("Helvetica", 12)
    canvas.drawString(60, 600, "[x]  Ja")
    canvas.drawString(60, 580, "[  ]  Nee")
    canvas.drawString(60, 560, "Bestuur en Dorpen (zie bijlage [1] van de brief)")


def test_crossed_boxes_and_typed_brackets() -> None:
    outlines = read_pixels(rendered(pdf(_crossed), DPI)).outlines
    inked = [(round(o.box.center_y), o.ink > 0.13) for o in sorted(outlines, key=_top)]
    rows = [137, 161, 185, 238, 258]
    found = {row: ticked for row in rows for y, ticked in inked if abs(row - y) < 8}
    assert found == {137: False, 161: True, 185: False, 238: True, 258: False}
    assert len(outlines) <= 6, "at most the reference in brackets is taken for a box"


def _top(outline: Outline) -> float:
    return outline.box.y0


def test_a_blank_page_has_no_words() -> None:
    page = read_pixels(np.full((2339, 1654), 255, dtype=np.uint8))
    assert (page.words, page.rules, page.outlines) == ((), (), ())


def test_the_picture_of_a_page_lies_as_its_words_do(tmp_path: Path) -> None:
    path = saved(leaning(np.rot90(sheet(), -1), 3.0), tmp_path / "scheef.png", DPI)
    page = read(path).pages[0]
    picture = np.asarray(page_image(path, page, 2.0).convert("L"))
    assert picture.shape == (round(page.height * 2), round(page.width * 2))
    for word in page.words:
        x0, y0, x1, y1 = (int(side * 2) for side in word.box.rounded())
        assert picture[y0 : y1 + 1, x0 : x1 + 1].min() < 140, f"no ink under {word.text}"


@pytest.mark.parametrize("ground", [0.35, 0.5])
def test_light_letters_on_a_dark_ground_that_one_bit_made_dots(ground: float) -> None:
    labels = ("Onderwerp", "Zaaknummer", "Voorzitter", "Griffier")

    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        canvas.setFillGray(ground)
        canvas.rect(50, 560, 120, 200, stroke=0, fill=1)
        for row, label in enumerate(labels):
            canvas.setFillGray(1)
            canvas.setFont("Helvetica-Bold", 11)
            canvas.drawString(58, 740 - 40 * row, label)
            canvas.setFillGray(0)
            canvas.setFont("Helvetica", 11)
            canvas.drawString(186, 740 - 40 * row, "Wijkgericht werken in de stad")

    grey = rendered(pdf(draw), 300).astype(np.float64)
    noise = np.random.default_rng(7).normal(0, 45, grey.shape)
    page = read_pixels(np.where(grey + noise < 128, 0, 255).astype(np.uint8), 300)
    text = [word.text for word in page.words]
    assert set(labels) <= set(text)
    assert text.count("Wijkgericht") == 4
    assert "dark grounds smoothed" in page.notes


def test_a_filled_box_beside_a_dark_column_leaves_its_letters_readable() -> None:
    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        canvas.setFillGray(0.5)
        canvas.rect(50, 560, 120, 200, stroke=0, fill=1)
        canvas.setFillGray(1)
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(58, 740, "Onderwerp")
        canvas.drawString(58, 700, "Spreekrecht")
        canvas.setFillGray(0)
        canvas.rect(176, 699, 9, 9, stroke=0, fill=1)
        canvas.setFont("Helvetica", 11)
        canvas.drawString(190, 700, "ja")
        canvas.drawString(176, 740, "Wijkgericht werken")

    text = {word.text for word in read_pixels(rendered(pdf(draw), DPI)).words}
    assert {"Onderwerp", "Spreekrecht", "Wijkgericht"} <= text


def test_a_letter_at_the_end_of_a_low_dark_strip_does_not_shorten_it() -> None:
    grey = np.full((400, 900), 255, np.uint8)
    grey[100:126, 100:700] = 110
    grey[106:122, 100:108] = 250  # a stem, and more letters
    for x in range(120, 240, 16):
        grey[104:122, x : x + 6] = 250
    ((x0, y0, x1, y1),) = dark_areas(grey, DPI)
    assert abs(x0 - 100) <= 2
    assert abs(x1 - 700) <= 2
    assert abs(y0 - 100) <= 2
    assert abs(y1 - 126) <= 2


def test_an_edge_of_a_shade_that_cuts_a_number_at_its_hyphen_parts_nothing() -> None:
    ink = np.zeros((300, 900), np.uint8)
    for x in (400, 412, 440, 452, 470, 482):  # 21-08-20
        ink[120:140, x : x + 8] = 255
    ink[129:132, 422:438] = 255
    ink[100:102, 300:600] = 255  # a rule at its top
    cut, between = (430, 100, 700, 160), (500, 100, 700, 160)
    assert [edge[0] for edge in upright_edges([cut, between], ink, DPI)] == [700, 500, 700]


def test_what_a_word_adds_in_brackets_is_no_tick_box() -> None:
    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(60, 700, "Portefeuillehouder[s]")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(60, 660, "[ ] Beeldvorming   [x] Besluitvorming")

    page = read_pixels(rendered(pdf(draw), DPI))
    assert len(page.outlines) == 2
    assert all(outline.box.y0 > 150 for outline in page.outlines)
