"""Digital pages whose text runs sideways or upside down, put upright before they are read."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from raadsparser.ingest.pdf.chars import Char

_MOST = 0.7  # share of the characters that must run one way
_FEW = 20  # characters below which a page is left as it lies


def turn_of(chars: Iterable[Char]) -> int:
    """The clockwise turn (0, 90, 180, 270) of a page, by the way its characters run."""
    ways = Counter((char.across, char.up) for char in chars if not char.text.isspace())
    counted: Counter[int] = Counter()
    for (across, up), count in ways.items():
        counted[_direction(across, up)] += count
    total = sum(counted.values())
    if total < _FEW:
        return 0
    turn, count = counted.most_common(1)[0]
    return turn if count >= _MOST * total else 0


def _direction(across: float, up: float) -> int:
    """Text that runs down the page was turned clockwise by 90 degrees; up it, by 270."""
    if abs(across) >= abs(up):
        return 0 if across >= 0 else 180
    return 270 if up > 0 else 90


def stood_up(data: bytes, index: int, turn: int) -> bytes:
    """A PDF of that page alone, turned back."""
    import pypdfium2 as pdfium

    with pdfium.PdfDocument(data) as source, pdfium.PdfDocument.new() as single:
        single.import_pages(source, [index])
        page = single[0]
        page.set_rotation((page.get_rotation() - turn) % 360)
        page.close()
        target = io.BytesIO()
        single.save(target)
    return target.getvalue()
