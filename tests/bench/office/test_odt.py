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


def test_a_cell_that_goes_down_covers_the_one_below_it() -> None:
    sheaf = Sheaf()
    xml = sheaf.line("x", Par(), Type())
    rows = [[Cell(xml, down=2), Cell(xml)], [Cell(xml, covered=True), Cell(xml)]]
    text = sheaf.table([3.0, 4.0], rows)
    assert text.count("x</text:span>") == 3
    assert text.count("<table:covered-table-cell/>") == 1
    assert 'table:number-rows-spanned="2"' in text


def test_a_table_from_the_left_is_as_wide_as_what_it_stands_in() -> None:
    sheaf = Sheaf()
    sheaf.table([3.0], [[Cell("")]], left=1.5)
    assert any('table:align="margins"' in style for _, style in sheaf.known)


def test_dots_lead_to_the_tabs() -> None:
    assert 'leader-text="."' in Par(tabs=(4.0,), dots=True).properties()
    assert "leader" not in Par(tabs=(4.0,)).properties()


def test_a_table_at_the_end_is_followed_by_a_line_without_height() -> None:
    sheaf = Sheaf()
    text = sheaf.document(sheaf.table([3.0], [[Cell(sheaf.line("x", Par(), Type()))]]), A4, "", "")
    assert 'fo:font-size="1.0pt"' in text
