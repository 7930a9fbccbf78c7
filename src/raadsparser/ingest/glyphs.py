"""Glyphs that mean a tick box or a bullet, and the folding of printed letters to plain ones.

Symbol fonts have no letters: their codes arrive as private-use characters (U+F0xx), or as
the bare ASCII code where the PDF gives no Unicode. The tables follow the fonts' code charts.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from raadsparser.page import BULLET, EMPTY_BOX, TICKED_BOX

SOLID, CHECK, ROUND = "■", "✓", "●"
"""Kept apart until the page is known: a tick beside an empty box, else maybe a bullet."""

_EMPTY = "☐□▢◻⬜❏❐❑❒⎕🗆○❍◯"
_TICKED = "☑☒⊠⌧🗹🗵◉⦿✅❎"
_CHECKS = "✓✔✗✘✕✖🗸🗴"
_SOLIDS = "■◼⬛"
_ROUNDS = "●⚫"
_BULLETS = "•▪▫◦‣⁃∙◆❖➢➤➔▶►\uf0b7"

SYMBOLS: dict[str, str] = {
    **dict.fromkeys(_EMPTY, EMPTY_BOX),
    **dict.fromkeys(_TICKED, TICKED_BOX),
    **dict.fromkeys(_CHECKS, CHECK),
    **dict.fromkeys(_SOLIDS, SOLID),
    **dict.fromkeys(_ROUNDS, ROUND),
    **dict.fromkeys(_BULLETS, BULLET),
}

_WINGDINGS = {
    **dict.fromkeys((0x6F, 0x70, 0x71, 0x72, 0xA8, 0xA1, 0xA6), EMPTY_BOX),
    **dict.fromkeys((0x78, 0xFD, 0xFE, 0xA4), TICKED_BOX),
    **dict.fromkeys((0xFB, 0xFC), CHECK),
    0x6E: SOLID,
    **dict.fromkeys((0x6C, 0x75, 0x76, 0x77, 0x9E, 0x9F, 0xA7, 0xB7, 0xD8, 0xF0, 0xE0), BULLET),
}
_FONTS: tuple[tuple[str, dict[int, str]], ...] = (
    (
        "wingdings2",
        {
            0xA3: EMPTY_BOX,
            **dict.fromkeys((0x51, 0x52, 0x53, 0x54), TICKED_BOX),
            **dict.fromkeys((0x4F, 0x50), CHECK),
            **dict.fromkeys((0x95, 0x96, 0x97, 0x98, 0xA2), BULLET),
        },
    ),
    ("wingdings3", dict.fromkeys((0x7D, 0x84, 0x67, 0x75), BULLET)),
    ("wingdings", _WINGDINGS),
    ("webdings", {0x63: EMPTY_BOX, 0x67: SOLID, 0x61: CHECK, 0x72: CHECK, 0x3D: BULLET}),
    (
        "dingbats",
        {
            **dict.fromkeys((0x6F, 0x70, 0x71, 0x72, 0x6D), EMPTY_BOX),
            **dict.fromkeys((0x33, 0x34, 0x35, 0x36, 0x37, 0x38), CHECK),
            0x6E: SOLID,
            **dict.fromkeys((0x6C, 0x75, 0x76), BULLET),
        },
    ),
    ("symbol", {0xB7: BULLET, 0xA8: BULLET, 0xD7: BULLET}),
)
_PRIVATE_USE = range(0xF000, 0xF100)
_LIGATURES = str.maketrans(
    {
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "st",
        "ﬆ": "st",
        "ĳ": "ij",
        "Ĳ": "IJ",
        "\u00a0": " ",
        "\u2007": " ",
        "\u202f": " ",
        "\u00ad": "-",
        "\u2010": "-",
        "\u2011": "-",
        "\u200b": None,
        "\u200c": None,
        "\u200d": None,
        "\ufeff": None,
    }
)


def fold(text: str) -> str:
    """Composed letters, ligatures taken apart, invisible characters gone."""
    return unicodedata.normalize("NFC", text.translate(_LIGATURES))


def symbol_of(char: str, font: str = "") -> str | None:
    """The tick box, check, solid square or bullet that a character draws; None for a letter.

    `font` is the PDF font name; without one, private-use codes are read as Wingdings, the
    font in which office programs set boxes and bullets.
    """
    table = _table_of(font)
    if len(char) != 1:
        return None
    code = ord(char)
    if code in _PRIVATE_USE:
        return (table or _WINGDINGS).get(code - 0xF000)
    if table is not None and code < 0x100:
        return table.get(code)
    return SYMBOLS.get(char)


@cache
def _table_of(font: str) -> dict[int, str] | None:
    name = font.lower().replace("-", "").replace(" ", "")
    if "opensymbol" in name or "starsymbol" in name:
        return None  # office programs set in these what a page has in Wingdings
    return next((table for key, table in _FONTS if key in name), None)
