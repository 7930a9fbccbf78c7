from __future__ import annotations

from xml.etree import ElementTree

from raadsparser.bench.office.odt import Cell, Par, Sheaf, Type, marked

A4 = (2.0, 2.0, 2.0, 2.0)


def test_what_xml_reserves_is_escaped() -> None:
    assert marked("B&W < 5") == "B&amp;W &lt; 5"


def test_tabs_and_line_breaks_become_elements() -> None:
    assert marked("Zaal:\tRaadzaal\n1.02") == "Zaal:<text:tab/>Raadzaal<text:line-break/>1.02"


def test_equal_looks_share_a_style() -> None:
    sheaf = Sheaf()
    for text in ("een", "twee"):
        sheaf.line(text, Par(after=2.0), Type())
    assert len(sheaf.known) == 2  # one of the paragraph, one of its letters


def test_a_document_is_well_formed_and_keeps_its_text() -> None:
    sheaf = Sheaf()
    cell = Cell(sheaf.line("Bos & Hei", Par(), Type()), span=2)
    body = sheaf.table([3.0, 4.0], [[cell]])
    text = sheaf.document(body, A4, "", sheaf.line("1", Par(), Type()))
    assert "Bos & Hei" in "".join(ElementTree.fromstring(text).itertext())


def test_a_table_at_the_end_is_followed_by_a_line_without_height() -> None:
    sheaf = Sheaf()
    text = sheaf.document(sheaf.table([3.0], [[Cell(sheaf.line("x", Par(), Type()))]]), A4, "", "")
    assert 'fo:font-size="1.0pt"' in text
