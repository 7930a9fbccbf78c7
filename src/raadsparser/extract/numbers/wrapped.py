"""Numbers that a narrow column broke: `VN2025-43639` over `0`.

What stands below a number may be another one. It is the number's rest where that makes the
form of the register, by the profile or by the other numbers on the sheet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadsparser.extract.numbers.finding import find_numbers
from raadsparser.extract.view import View
from raadsparser.sheet import Line

_REST = re.compile(r"\d{1,4}")
_BROKEN = re.compile(r"\d[/.\-]?$")
_EDGE, _GAP = 3.0, 1.0  # points between left edges; line heights between the lines
_LONG = 6  # characters in a number of which a form can tell


def rest_of(line: Line, lines: Sequence[Line]) -> Line | None:
    """The line of mere figures that stands right below one that ends in a figure."""
    if not _BROKEN.search(line.text):
        return None
    for other in lines:
        below = other.box.y0 - line.box.y1
        if (
            other.page == line.page
            and -0.5 * line.box.height < below < _GAP * line.box.height
            and abs(other.box.x0 - line.box.x0) < _EDGE
            and other.box.y0 > line.box.y0
            and _REST.fullmatch(other.text)
        ):
            return other
    return None


def is_whole_by_kin(view: View, broken: str, whole: str) -> bool:
    """Whether other numbers of the sheet have the form of the whole, and none that of a part."""
    if len(broken) < _LONG:
        return False
    forms = {
        form_of(n.value)
        for line in view.sheet.lines
        for n in find_numbers(line.text)
        if n.value != broken
    }
    return form_of(whole) in forms and form_of(broken) not in forms


def form_of(value: str) -> str:
    """A number with its figures as nines: `VN9999-999999`."""
    return re.sub(r"\d", "9", value)
