"""A page's characters and drawings as pdfplumber gives them, without its slow way there.

The values are the same: a test compares the two. Where the quick way fails, pdfplumber's own
is taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from raadsparser.ingest.pdf.chars import Char, CharDevice, QuickInterpreter

Object = dict[str, Any]

_DRAWN = {"LTLine": "line", "LTRect": "rect", "LTCurve": "curve"}


@dataclass(frozen=True, slots=True)
class PageObjects:
    """What this package asks of a page; the keys of drawn objects are pdfplumber's."""

    page: Any
    mediabox: tuple[float, ...]
    chars: list[Char]
    lines: list[Object]
    rects: list[Object]
    curves: list[Object]

    def close(self) -> None:
        self.page.close()


def objects_of(plumber_page: Any) -> PageObjects:
    """The objects of a pdfplumber page. Raises what pdfplumber raises for a bad page."""
    try:
        chars, items = _quickly(plumber_page)
    except Exception:  # noqa: BLE001 - of any kind: pdfplumber then says what is wrong
        chars = [char_of(char) for char in plumber_page.chars]
        items = plumber_page.layout._objs
    drawn: dict[str, list[Object]] = {"line": [], "rect": [], "curve": []}
    for item in _flat(items):
        kind = _DRAWN.get(type(item).__name__)
        if kind is not None:
            drawn[kind].append(plumber_page.process_object(item))
    return PageObjects(
        plumber_page, plumber_page.mediabox, chars, drawn["line"], drawn["rect"], drawn["curve"]
    )


def _quickly(plumber_page: Any) -> tuple[list[Char], list[Any]]:
    left, top = plumber_page.mediabox[:2]
    manager = plumber_page.pdf.rsrcmgr
    device = CharDevice(manager, left, top, plumber_page.height)
    QuickInterpreter(manager, device).process_page(plumber_page.page_obj)
    return device.chars, device.get_result()._objs


def char_of(char: Object) -> Char:
    """A character of pdfplumber."""
    across, up = char["matrix"][:2]
    return Char(
        char["text"],
        char["fontname"],
        char["size"],
        char["x0"],
        char["top"],
        char["x1"],
        char["bottom"],
        char["upright"],
        across,
        up,
    )


def _flat(items: Iterable[Any]) -> Iterator[Any]:
    """The items with those that stand inside figures."""
    for item in items:
        if hasattr(item, "_objs"):
            yield from _flat(item._objs)
        else:
            yield item
