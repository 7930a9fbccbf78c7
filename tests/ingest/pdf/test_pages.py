from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from raadsparser.ingest import page_image, read
from raadsparser.page import BBox, Page
from tests.ingest.made import A4, PROSE, pdf, table_sheet, wrapped


def read_page(tmp_path: Path, data: bytes) -> Page:
    path = tmp_path / "blad.pdf"
    path.write_bytes(data)
    return read(path).pages[0]


def box_of(page: Page, text: str) -> BBox:
    return next(word.box for word in page.words if word.text == text)


def test_words_know_their_place_and_weight(tmp_path: Path) -> None:
    page = read_page(tmp_path, pdf(table_sheet))
    box = box_of(page, "Zaaknummer")
    assert (page.origin, page.dpi) == ("digital", None)
    assert box.x0 == pytest.approx(55, abs=0.5)
    assert box.contains(60, A4[1] - 750)
    bold = {word.text for word in page.words if word.bold}
    assert bold == {"Onderwerp", "Zaaknummer", "Portefeuillehouder"}


def test_cell_borders_are_rules(tmp_path: Path) -> None:
    page = read_page(tmp_path, pdf(table_sheet))
    flat = sorted({round(rule.box.center_y) for rule in page.rules if rule.horizontal})
    steep = sorted({round(rule.box.center_x) for rule in page.rules if not rule.horizontal})
    assert flat == [62, 82, 102, 122]
    assert steep == [50, 180, 530]


def test_drawn_boxes_and_bullets(tmp_path: Path) -> None:
    page = read_page(tmp_path, pdf(table_sheet))
    found = sorted((round(outline.box.x0), outline.ink) for outline in page.outlines)
    assert found == [(60, 0.0), (210, 1.0), (360, 0.0)]
    assert [word.text for word in page.words].count("•") == 2


def letter_in_a_box(canvas: Any) -> None:
    canvas.setFont("Helvetica", 10)
    canvas.rect(60, 700, 10, 10)
    canvas.drawString(62.5, 701.5, "x")
    canvas.drawString(75, 701, "ja")
    canvas.rect(100, 700, 10, 10)
    canvas.drawString(115, 701, "nee")


def four_lines_and_a_check(canvas: Any) -> None:
    canvas.setFont("Helvetica", 10)
    for x in (60, 100):
        canvas.lines([(x, 700, x + 9, 700), (x, 709, x + 9, 709)])
        canvas.lines([(x, 700, x, 709), (x + 9, 700, x + 9, 709)])
    canvas.lines([(61, 704, 64, 701), (64, 701, 70, 711)])
    canvas.drawString(75, 701, "ja")
    canvas.drawString(115, 701, "nee")


def circles(canvas: Any) -> None:
    canvas.setFont("Helvetica", 10)
    for x in (65, 105):
        canvas.circle(x, 704, 5)
    canvas.circle(65, 704, 2.5, fill=1)
    canvas.drawString(75, 701, "ja")
    canvas.drawString(115, 701, "nee")


def frames_as_high_as_a_line(canvas: Any) -> None:
    canvas.setFont("Helvetica", 10)
    canvas.rect(60, 698, 9, 13)
    canvas.drawString(61, 701, "X")
    canvas.rect(100, 698, 6.5, 13)
    canvas.drawString(75, 701, "ja")
    canvas.drawString(115, 701, "nee")


@pytest.mark.parametrize(
    "draw", [letter_in_a_box, four_lines_and_a_check, circles, frames_as_high_as_a_line]
)
def test_ways_to_draw_a_tick(tmp_path: Path, draw: Any) -> None:
    page = read_page(tmp_path, pdf(draw))
    assert [word.text for word in page.words] == ["ja", "nee"]
    inks = [outline.ink for outline in sorted(page.outlines, key=lambda o: o.box.x0)]
    assert inks == [1.0, 0.0]


def test_a_small_cell_of_a_table_is_no_box(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        for row in range(3):
            canvas.rect(60, 700 - 16 * row, 16, 16)
            canvas.rect(76, 700 - 16 * row, 200, 16)
            canvas.drawString(64, 704 - 16 * row, f"{row + 1}")
            canvas.drawString(80, 704 - 16 * row, "Opening")

    page = read_page(tmp_path, pdf(draw))
    assert page.outlines == ()
    assert [word.text for word in page.words if word.text.isdigit()] == ["1", "2", "3"]


def test_a_narrow_empty_cell_of_a_table_is_no_box(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        for row in range(3):
            canvas.rect(60, 700 - 16 * row, 8, 16)
            canvas.rect(68, 700 - 16 * row, 200, 16)
            canvas.drawString(80, 704 - 16 * row, "Opening")

    assert read_page(tmp_path, pdf(draw)).outlines == ()


def test_dashes_are_one_rule(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(60, 720, "Onderwerp")
        for x in range(60, 300, 5):
            canvas.line(x, 700, x + 3, 700)

    (rule,) = read_page(tmp_path, pdf(draw)).rules
    assert rule.horizontal
    assert rule.box.x0 == pytest.approx(60, abs=1)
    assert rule.box.width == pytest.approx(238, abs=2)


def test_form_fields_tell_their_state_and_text(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(80, 702, "ja")
        canvas.drawString(130, 702, "nee")
        form = canvas.acroForm
        form.checkbox(name="ja", x=60, y=700, size=12, checked=True)
        form.checkbox(name="nee", x=110, y=700, size=12, checked=False)
        form.textfield(name="zaal", value="Raadzaal", x=60, y=650, width=120, height=18)

    page = read_page(tmp_path, pdf(draw))
    inks = [outline.ink for outline in sorted(page.outlines, key=lambda o: o.box.x0)]
    assert inks == [1.0, 0.0]
    assert page.outlines[0].box.x0 == pytest.approx(60, abs=0.5)
    assert page.outlines[0].box.y1 == pytest.approx(A4[1] - 700, abs=0.5)
    assert sorted(word.text for word in page.words) == ["Raadzaal", "ja", "nee"]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [False, True])
def test_turned_and_cropped_pages(tmp_path: Path, rotation: int, crop: bool) -> None:
    import pypdfium2 as pdfium

    target = io.BytesIO()
    with pdfium.PdfDocument(pdf(table_sheet)) as document:
        sheet = document[0]
        sheet.set_rotation(rotation)
        if crop:
            sheet.set_cropbox(30, 100, 560, 830)
        document.save(target)
    path = tmp_path / "gedraaid.pdf"
    path.write_bytes(target.getvalue())
    page = read(path).pages[0]
    assert (page.origin, page.rotation) == ("digital", rotation)
    assert {"Onderwerp", "3641304", "Oordeelsvorming"} <= {word.text for word in page.words}
    assert [outline.ink for outline in page.outlines].count(1.0) == 1
    picture = np.asarray(page_image(path, page, 2.0).convert("L"))
    assert picture.shape == (round(page.height * 2), round(page.width * 2))
    for word in page.words:
        x0, y0, x1, y1 = (int(side * 2) for side in word.box.rounded())
        assert picture[y0:y1, x0:x1].min() < 128, f"no ink under {word.text}"


def test_prose_stays_text_and_a_shifted_encoding_does_not() -> None:
    from raadsparser.ingest.dutch import is_broken

    shifted = [
        "".join(chr(ord(char) + 3) if char.isalpha() else char for char in word)
        for word in PROSE.split()
    ]
    assert not is_broken(PROSE.split())
    assert is_broken(shifted)
    assert is_broken(["(cid:12)(cid:45)(cid:9)"] * 20)
    assert not is_broken(["Z/22/123456", "19.30", "uur"])
    assert len(wrapped(PROSE, 80)) > 2


def test_symbol_fonts_give_boxes_and_bullets(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        rows = (("❑", "ja"), ("✘", "nee"), ("●", "punt"))  # in the PDF: codes q, 8 and l
        for row, (code, text) in enumerate(rows):
            canvas.setFont("ZapfDingbats", 11)
            canvas.drawString(60, 700 - 20 * row, code)
            canvas.setFont("Helvetica", 11)
            canvas.drawString(80, 700 - 20 * row, text)
        canvas.setFont("Symbol", 11)
        canvas.drawString(60, 640, "\u2022")
        canvas.setFont("Courier", 11)
        canvas.drawString(60, 620, "o")

    page = read_page(tmp_path, pdf(draw))
    found = [word.text for word in sorted(page.words, key=lambda w: (w.box.y0 // 5, w.box.x0))]
    assert found == ["☐", "ja", "☒", "nee", "•", "punt", "•", "•"]


def test_several_checks_without_a_box_are_bullets(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        for row, text in enumerate(("een", "twee")):
            canvas.setFont("ZapfDingbats", 11)
            canvas.drawString(60, 700 - 20 * row, "✔")
            canvas.setFont("Helvetica", 11)
            canvas.drawString(80, 700 - 20 * row, text)

    page = read_page(tmp_path, pdf(draw))
    assert [word.text for word in page.words].count("•") == 2


def test_typed_boxes_stay_one_word(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(60, 700, "[x] ja [ ] nee ( ) later (x) nu")

    page = read_page(tmp_path, pdf(draw))
    found = [word.text for word in sorted(page.words, key=lambda word: word.box.x0)]
    assert found == ["[x]", "ja", "[ ]", "nee", "( )", "later", "(x)", "nu"]


def test_letters_drawn_twice_are_read_once(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        for shift in (0, 0.3):
            canvas.drawString(60 + shift, 700, "Illegale verhuur")

    page = read_page(tmp_path, pdf(draw))
    assert [word.text for word in page.words] == ["Illegale", "verhuur"]


def test_a_leader_without_spaces_parts_a_label_from_its_value(tmp_path: Path) -> None:
    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(55, 700, "Onderwerp..............Toekomst")
        canvas.drawString(55, 680, "Zie www.raad.nl enzovoort...")

    page = read_page(tmp_path, pdf(draw))
    texts = [word.text for word in page.words]
    assert texts[:3] == ["Onderwerp", 14 * ".", "Toekomst"]
    assert texts[3:] == ["Zie", "www.raad.nl", "enzovoort..."]
    assert box_of(page, "Onderwerp").x1 < box_of(page, "Toekomst").x0 - 40
