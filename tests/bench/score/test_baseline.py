"""The reader to compare with: honest on what it knows, lost where a label is not its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from raadsparser.bench import baseline
from raadsparser.record import AgendaSheet

from .papers import paper

SHEET = (
    "Onderwerp: Wijkgericht werken",
    "Zaaknummer: 3641304",
    "Portefeuillehouder: J. de Vries, M. Smit",
    "Datum: 26 september 2023",
    "Zaal",
    "Raadzaal",
    "Voorzitter: Vincent ten Voorde",
    "Duur: 90 minuten",
    "Historie",
    "Op 11 oktober 2022 kwam de raadsbrief (3487985).",
    "Programma",
    "1. Opening",
    "2. Vragen",
    "- Wat vindt u?",
    "Spreekrecht: ja",
)


def check(sheet: AgendaSheet) -> None:
    assert sheet.subject == "Wijkgericht werken"
    assert sheet.zaaknummer == "3641304"
    assert sheet.portfolio_holders == ["J. de Vries", "M. Smit"]
    assert sheet.meeting.date == "2023-09-26"
    assert sheet.meeting.room == "Raadzaal"
    assert sheet.meeting.duration_minutes == 90
    assert sheet.public_speaking.allowed is True
    (letter,) = sheet.related_letters
    assert (letter.numbers, letter.kind, letter.date) == (["3487985"], "raadsbrief", "2022-10-11")
    assert [item.text for item in sheet.programme] == ["Opening", "Vragen"]
    assert [sub.text for sub in sheet.programme[1].subitems] == ["Wat vindt u?"]
    assert sheet.evidence == {}


def test_a_text_layer_is_read(tmp_path: Path) -> None:
    (sheet,) = baseline.parse(paper(tmp_path / "a.pdf", [SHEET]))
    check(sheet)
    assert sheet.source.pages == (1, 1)


def test_text_is_read_page_by_page(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("\n".join(SHEET[:9]) + "\n\f" + "\n".join(SHEET[9:]), encoding="utf-8")
    (sheet,) = baseline.parse(path)
    check(sheet)
    assert sheet.source.pages == (1, 2)


def test_a_letter_is_no_sheet(tmp_path: Path) -> None:
    letter = ("Betreft: uw vraag", "Geachte heer,", "Dank voor uw brief.")
    assert baseline.parse(paper(tmp_path / "a.pdf", [letter])) == []


def test_it_does_not_know_every_date(tmp_path: Path) -> None:
    lines = [line.replace("26 september 2023", "26 september") for line in SHEET]
    (sheet,) = baseline.parse(paper(tmp_path / "a.pdf", [lines]))
    assert sheet.meeting.date is None


@pytest.mark.slow
def test_a_scan_is_read_by_tesseract(tmp_path: Path) -> None:
    with PdfDocument(paper(tmp_path / "a.pdf", [SHEET])) as document:
        document[0].render(scale=300 / 72).to_pil().save(tmp_path / "scan.pdf", resolution=300)
    ((sheet,),) = baseline.parse_all([tmp_path / "scan.pdf"], workers=1)
    check(sheet)


@pytest.mark.slow
def test_every_frame_of_a_tiff_is_read(tmp_path: Path) -> None:
    with PdfDocument(paper(tmp_path / "a.pdf", [SHEET[:9], SHEET[9:]])) as document:
        first, second = (page.render(scale=300 / 72).to_pil() for page in document)
    first.save(tmp_path / "scan.tif", save_all=True, append_images=[second], dpi=(300, 300))
    (sheet,) = baseline.parse(tmp_path / "scan.tif")
    check(sheet)
    assert sheet.source.pages == (1, 2)
