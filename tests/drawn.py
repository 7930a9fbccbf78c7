"""Pages drawn in characters, for tests that a clerk can read.

    +-----------+---------+
    | Onderwerp | Fietsen |
    +-----------+---------+

A character is 6 points wide and a row 12 points high; `+--` and `|` are ruled lines, the
rest are words. A word between `*` is bold.
"""

from __future__ import annotations

import re
from textwrap import dedent

from raadsparser.page import BBox, Document, Origin, Page, Rule, Word

WIDE, HIGH, MARGIN = 6.0, 12.0, 36.0


def drawn(art: str, *, number: int = 1, origin: Origin = "digital", height: float = 842.0) -> Page:
    """The page that the characters draw."""
    rows = dedent(art).strip("\n").split("\n")
    words = [word for y, row in enumerate(rows) for word in _words(y, row, origin)]
    rules = [*_level(rows), *_upright(rows)]
    return Page(number, 595.0, height, origin, tuple(words), tuple(rules))


def document(*pages: Page) -> Document:
    return Document("drawn.pdf", "0" * 64, "application/pdf", tuple(pages))


def _words(y: int, row: str, origin: Origin) -> list[Word]:
    if re.match(r"^\s*\+-", row):
        return []
    top = MARGIN + y * HIGH
    found = []
    row = re.sub(r"\+[-+]+", lambda rule: " " * len(rule[0]), row)
    for match in re.finditer(r"[^\s|]+", row):
        text = match[0]
        bold = len(text) > 2 and text[0] == text[-1] == "*"
        box = BBox(_x(match.start()), top + 1, _x(match.end()), top + 10)
        source = "ocr" if origin == "scan" else "text"
        found.append(Word(text.strip("*") if bold else text, box, 0.95, source, bold))
    return found


def _x(column: int) -> float:
    return MARGIN + column * WIDE


def _level(rows: list[str]) -> list[Rule]:
    return [
        Rule(BBox(_x(m.start()) + 3, _mid(y), _x(m.end()) - 3, _mid(y) + 0.5))
        for y, row in enumerate(rows)
        for m in re.finditer(r"\+[-+]+", row)
    ]


def _mid(y: int) -> float:
    return MARGIN + y * HIGH + HIGH / 2


def _upright(rows: list[str]) -> list[Rule]:
    rules = []
    for column in range(max(map(len, rows))):
        run: list[int] = []
        for y in range(len(rows) + 1):
            here = rows[y][column : column + 1] if y < len(rows) else ""
            if here and here in "|+":
                run.append(y)
            elif run:
                if len(run) > 1:
                    x = _x(column) + 3
                    rules.append(Rule(BBox(x, _mid(run[0]), x + 0.5, _mid(run[-1]))))
                run = []
    return rules
