from __future__ import annotations

import pytest

from raadsparser.ingest.glyphs import fold, symbol_of


@pytest.mark.parametrize(
    ("char", "font", "expected"),
    [
        ("\uf0a8", "ABCDEF+Wingdings-Regular", "☐"),
        ("\uf06f", "Wingdings", "☐"),
        ("\uf0fe", "Wingdings", "☒"),
        ("\uf0fd", "Wingdings", "☒"),
        ("\uf078", "Wingdings", "☒"),
        ("\uf0a3", "Wingdings2", "☐"),
        ("\uf052", "Wingdings 2", "☒"),
        ("\uf0a7", "Wingdings", "•"),
        ("\uf0d8", "Wingdings", "•"),
        ("\uf0b7", "Symbol", "•"),
        ("\uf0b7", "SymbolMT", "•"),
        ("\uf0a8", "", "☐"),
        ("\uf0a8", "ABCDEF+OpenSymbol", "☐"),
        ("\uf0fe", "OpenSymbol", "☒"),
        ("o", "Wingdings-Regular", "☐"),
        ("o", "Helvetica", None),
        ("x", "Calibri-Bold", None),
        ("☑", "Segoe UI Symbol", "☒"),
        ("▢", "MS Gothic", "☐"),
        ("▪", "Calibri", "•"),
    ],
)
def test_what_a_symbol_means(char: str, font: str, expected: str | None) -> None:
    assert symbol_of(char, font) == expected


def test_folding_leaves_dutch_letters_alone() -> None:
    assert fold("oﬃcieel ﬁets ĳs Ĳssel") == "officieel fiets ijs IJssel"
    assert fold("co\u00adördinatie\u200b") == "co-ördinatie"
    assert fold("geïnd – één") == "geïnd – één"
