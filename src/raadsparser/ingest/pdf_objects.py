"""A page's characters and drawings as pdfplumber gives them, without its slow way there.

pdfplumber resolves every attribute that pdfminer has of a character; of two dozen, eight are
ever looked at here. The values are the same: a test compares the two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

Object = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PageObjects:
    """What this package asks of a page; the keys of the objects are pdfplumber's."""

    page: Any
    mediabox: tuple[float, ...]
    chars: list[Object]
    lines: list[Object]
    rects: list[Object]
    curves: list[Object]

    def close(self) -> None:
        self.page.close()


def objects_of(plumber_page: Any) -> PageObjects:
    """The objects of a pdfplumber page. Raises what parsing it raises."""
    chars: list[Object] = []
    drawn: dict[str, list[Object]] = {"line": [], "rect": [], "curve": []}
    of_char = _characters(plumber_page)
    for item in _flat(plumber_page.layout._objs):
        kind = type(item).__name__
        if kind == "LTChar":
            chars.append(of_char(item))
        elif kind in ("LTLine", "LTRect", "LTCurve"):
            drawn[kind[2:].lower()].append(plumber_page.process_object(item))
    return PageObjects(
        plumber_page, plumber_page.mediabox, chars, drawn["line"], drawn["rect"], drawn["curve"]
    )


def _flat(items: Iterable[Any]) -> Iterator[Any]:
    """The items with those that stand inside figures."""
    for item in items:
        if hasattr(item, "_objs"):
            yield from _flat(item._objs)
        else:
            yield item


def _characters(plumber_page: Any) -> Any:
    """A function from pdfminer's character to the keys of pdfplumber's."""
    left, top = plumber_page.mediabox[:2]
    height, before = plumber_page.height, plumber_page.initial_doctop

    def of_char(item: Any) -> Object:
        name = item.fontname
        highest = (height - item.y1) + top
        return {
            "text": item.get_text(),
            "fontname": name if isinstance(name, str) else name.decode("latin-1"),
            "size": item.size,
            "upright": item.upright,
            "matrix": item.matrix,
            "x0": item.x0 + left if left else item.x0,
            "x1": item.x1 + left if left else item.x1,
            "top": highest,
            "bottom": (height - item.y0) + top,
            "doctop": before + highest,
        }

    return of_char
