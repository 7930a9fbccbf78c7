"""What the codes of a font mean is what pdfminer's own parser finds."""

from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdfminer.cmapdb import CMapParser, FileUnicodeMap
from pdfminer.pdftypes import PDFStream
from pdfminer.psparser import LIT

from raadsparser.ingest.pdf.fonts import QuickFonts, meaning_of
from raadsparser.ingest.pdf.tokens import Unusual

WHOLE = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
{lists}
endcmap
CMapName currentdict /CMap defineresource pop
end end
"""


def slowly(data: bytes) -> dict[int, str]:
    found = FileUnicodeMap()
    CMapParser(found, io.BytesIO(data)).run()
    return found.cid2unichr


@pytest.mark.parametrize(
    ("lists", "codes"),
    [
        ("2 beginbfchar <41> <0041> <42> <00660069> endbfchar", {0x41: "A", 0x42: "fi"}),
        ("1 beginbfrange <0041> <0043> <0061> endbfrange", {0x41: "a", 0x42: "b", 0x43: "c"}),
        ("1 beginbfrange <41> <42> [<0061> <0078>] endbfrange", {0x41: "a", 0x42: "x"}),
        ("1 beginbfrange <41> <42> <D83DDE00> endbfrange", {0x41: "😀", 0x42: "😁"}),
        ("1 beginbfchar <20> <0020> endbfchar 1 beginbfchar <20> <00A0> endbfchar", {0x20: " "}),
        ("1 beginbfchar <41>\n<00\n41> % an A\nendbfchar", {0x41: "A"}),
        ("", {}),
    ],
)
def test_codes_and_what_they_show(lists: str, codes: dict[int, str]) -> None:
    data = WHOLE.format(lists=lists).encode()
    assert meaning_of(data).cid2unichr == slowly(data) == codes


@pytest.mark.parametrize(
    "lists",
    [
        "/Other usecmap",
        "1 begincidrange <00> <0F> 3 endcidrange",
        "1 beginbfchar <41> /A endbfchar",
        "1 beginbfchar <41> endbfchar",
        "1 beginbfrange <41> <0042> <0061> endbfrange",
        "1 beginbfrange <41> <42> [<0061>] endbfrange",
        "1 beginbfrange <41> <42> <FF> endbfrange",
        "1 beginbfrange <00000000> <FFFFFFFF> <0061> endbfrange",
        "1 beginbfchar <4> <0041> endbfchar",
        "{ 1 } def",
    ],
)
def test_what_is_more_than_lists_is_left_to_pdfminer(lists: str) -> None:
    with pytest.raises(Unusual):
        meaning_of(WHOLE.format(lists=lists).encode())


PIECES = st.lists(
    st.sampled_from(
        [
            *("begincmap", "endcmap", "beginbfchar", "endbfchar", "beginbfrange", "endbfrange"),
            *("<41>", "<42>", "<0041>", "<00410042>", "[", "]", "[<0041> <0042>]", "/Name", "def"),
            *("12", "(text)", "<<", ">>", "begincodespacerange", "endcodespacerange", "pop"),
        ]
    ),
    max_size=25,
)


@given(PIECES)
def test_any_order_of_its_parts(pieces: list[str]) -> None:
    data = " ".join(pieces).encode()
    try:
        quick = meaning_of(data).cid2unichr
    except Unusual:
        return
    assert quick == slowly(data)


@pytest.mark.parametrize("lists", ["1 beginbfchar <41> <0042> endbfchar", "/Other usecmap"])
def test_a_font_is_made_once_with_its_codes(lists: str) -> None:
    stream = PDFStream({}, WHOLE.format(lists=lists).encode())
    spec: dict[str, Any] = {
        "Type": LIT("Font"),
        "Subtype": LIT("Type1"),
        "BaseFont": LIT("Helvetica"),
        "ToUnicode": stream,
    }
    fonts = QuickFonts()
    font = fonts.get_font(7, spec)
    assert font.to_unichr(0x41) == ("B" if "bfchar" in lists else "A")
    assert fonts.get_font(7, {}) is font
    assert spec["ToUnicode"] is stream
