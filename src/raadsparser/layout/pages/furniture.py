"""Page furniture: page numbers, and heads and feet that pages of one sheet repeat."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from rapidfuzz import fuzz

from raadsparser.layout.canvas.lines import rows
from raadsparser.page import BBox, Page, Word

# The share of the page at its top and foot where furniture stands.
_HEAD, _FOOT = 0.24, 0.9
_SAME = 80.0
_NEAR = 30.0
# A number above its rest: points between left edges, heights between lines, characters.
_EDGE, _LINES, _NUMBER = 3.0, 2.5, 6
# A head of plain pages fills so many rows at most; so many of them, of so many letters, repeat.
_TOP_ROWS, _FEWEST, _TELLING = 10, 2, 8
_PAGE_NUMBER = re.compile(
    r"^[\W_]*(?:(?:pagina|blad|pag\.?|p\.)\s*[\dIlÎÌ|!Tt]{1,3}|\d{1,3})"
    r"\s*(?:(?:van|/|v\.)\s*[\dIlÎÌ|!T]{1,3})?[\W_]*$",
    re.IGNORECASE,
)
_PAGE_OF = re.compile(
    r"\b(?:pagina|pag\.?|blad)\s*(\d{1,3})(?:\s*(?:van|/)\s*(\d{1,3}))?", re.IGNORECASE
)
_ADDRESS = re.compile(
    r"\bpostbus \d|\bpostadres\b|\bwww\.|@\S+\.\w|\btelefoon\b.*\d", re.IGNORECASE
)
# Where the form itself is kept: `G:\\griffie\\agenda\\blad.doc`.
_FILE = re.compile(r"\b[A-Z]:\\\w|\\\w+\\|\w\.(?:docx?|dotx?|odt|wpd|xlsx?)\b", re.IGNORECASE)
# A page number that OCR bent (`- 1 -` as `ere` or `- ES`): so few signs, so many of its heights
# alone.
_BENT_NUMBER, _ALONE = 4, 4.0
_BELOW, _OFF_MIDDLE = 1.5, 0.03  # heights, and share of the page's width, where it is centred
# Words of a foot, rows above it, its height beside theirs, and white above it, in their heights.
_FOOT_WORDS, _FOOT_BELOW, _SMALLER, _FAR = 5, 4, 0.95, 5.0
_BARE_OF = re.compile(r"^\W*(\d{1,2})\s*(?:van|/)\s*(\d{1,2})\W*$")


def without_furniture(pages: Sequence[Page]) -> list[list[Word]]:
    """The words of each page of one sheet, less page numbers and repeated heads and feet.

    The first page keeps its head: it is where the sheet names itself.
    """
    if pages[0].origin == "text":
        return _without_text_furniture([rows(page.words) for page in pages])
    ruled = [rows(page.words) for page in pages]
    return [
        [
            word
            for row in page_rows
            if not _is_furniture(row, page, index, ruled, pages)
            for word in row
        ]
        for index, (page, page_rows) in enumerate(zip(pages, ruled, strict=True))
    ]


def _without_text_furniture(pages: Sequence[Sequence[Sequence[Word]]]) -> list[list[Word]]:
    """The words of plain pages less what their last row numbers and later heads repeat.

    Text has no margins: only the last row is at the foot, and only what stands above the last
    repeated row at a page's top is its head.
    """
    kept: list[list[Word]] = []
    for index, ruled in enumerate(pages):
        stop = len(ruled)
        if stop > 1 and _PAGE_NUMBER.match(_text(ruled[-1])):
            stop -= 1
        start = _repeated_head(ruled, pages[0]) if index else 0
        kept.append([word for row in ruled[start:stop] for word in row])
    return kept


def _repeated_head(ruled: Sequence[Sequence[Word]], first: Sequence[Sequence[Word]]) -> int:
    """How many rows at the top of a later page are the head that the first page has."""
    top = [_text(row) for row in first[:_TOP_ROWS]]
    places = [
        place
        for place, row in enumerate(ruled[:_TOP_ROWS])
        if len(text := _text(row)) >= _TELLING
        and any(fuzz.ratio(text, other) >= _SAME for other in top)
    ]
    return places[-1] + 1 if len(places) >= _FEWEST else 0


def _text(row: Sequence[Word]) -> str:
    return " ".join(word.text for word in row)


def page_position(page: Page) -> tuple[int, int | None] | None:
    """`(number, of)` as printed on the page (`pagina 2 van 3`), where it says so."""
    for row in rows(page.words):
        if page.height * 0.12 < _center_y(row) < page.height * _FOOT:
            continue
        text = " ".join(word.text for word in row)
        found = _PAGE_OF.search(text) or _BARE_OF.match(text)
        if found:
            return int(found[1]), int(found[2]) if found[2] else None
    return None


def _is_furniture(
    row: Sequence[Word],
    page: Page,
    index: int,
    ruled: Sequence[Sequence[Sequence[Word]]],
    pages: Sequence[Page],
) -> bool:
    center = _center_y(row)
    foot = center > page.height * _FOOT
    if not foot and center >= page.height * 0.07 and (index == 0 or center > page.height * _HEAD):
        return False
    text = " ".join(word.text for word in row)
    if foot and (_ADDRESS.search(text) or _FILE.search(text)):
        return True
    if foot and _is_bent_number(row, ruled[index], page.width):
        return True
    if foot and _is_small_foot(row, ruled[index], page.width):
        return True
    margin = foot or center < page.height * 0.07
    if not foot and _ends_number(row, ruled[index]):
        return False
    if margin and (_PAGE_NUMBER.match(text) or _PAGE_OF.search(text)):
        return True
    if foot:
        return len(pages) > 1 and _repeated(text, center, index, ruled, range(len(pages)))
    if index == 0 or center > page.height * _HEAD:
        return False
    return _repeated(text, center, index, ruled, range(index))


def _is_bent_number(row: Sequence[Word], others: Sequence[Sequence[Word]], width: float) -> bool:
    """Whether a few signs that OCR read stand far below all else on the page, or a little below
    it in mid page."""
    if sum(len(word.text) for word in row) > _BENT_NUMBER or row[0].source != "ocr":
        return False
    box = BBox.union(word.box for word in row)
    others = [other for other in others if other is not row]
    bottom = max((max(word.box.y1 for word in other) for other in others), default=box.y0)
    centred = abs(box.center_x - width / 2) <= _OFF_MIDDLE * width
    return box.y0 - bottom > (_BELOW if centred else _ALONE) * box.height


def _is_small_foot(row: Sequence[Word], others: Sequence[Sequence[Word]], width: float) -> bool:
    """Whether a few words in mid page stand far below all else, smaller: `Griffie Ede`."""
    box = BBox.union(word.box for word in row)
    above = [other for other in others if other is not row and other[0].box.y0 < box.y0]
    if len(row) > _FOOT_WORDS or len(above) < _FOOT_BELOW or row[-1].text.endswith(":"):
        return False
    heights = [max(word.box.height for word in other) for other in above]
    bottom = max(max(word.box.y1 for word in other) for other in above)
    return (
        abs(box.center_x - width / 2) <= _OFF_MIDDLE * width
        and box.height < _SMALLER * median(heights)
        and box.y0 - bottom > _FAR * median(heights)
    )


def _ends_number(row: Sequence[Word], others: Sequence[Sequence[Word]]) -> bool:
    """Whether a row of mere figures is the rest of a number that a narrow column broke."""
    if len(row) != 1 or not row[0].text.isdigit():
        return False
    box = row[0].box
    return any(
        abs(word.box.x0 - box.x0) < _EDGE
        and 0 < box.center_y - word.box.center_y < _LINES * box.height
        and len(word.text) >= _NUMBER
        and word.text[-1].isdigit()
        for other in others
        for word in other[:1]
    )


def _center_y(row: Sequence[Word]) -> float:
    return (min([word.box.y0 for word in row]) + max([word.box.y1 for word in row])) / 2


def _repeated(
    text: str,
    center: float,
    index: int,
    ruled: Sequence[Sequence[Sequence[Word]]],
    others: Sequence[int],
) -> bool:
    return any(
        abs(_center_y(row) - center) <= _NEAR
        and fuzz.ratio(text, " ".join(w.text for w in row)) >= _SAME
        for other in others
        if other != index
        for row in ruled[other]
    )
