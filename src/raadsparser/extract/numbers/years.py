"""The year that a document number says it was given out in: `Z/18/310114`, `VN2021-004340`."""

from __future__ import annotations

import re

_RUN = re.compile(r"\d+")
_WHOLE = re.compile(r"(?:19|20)\d\d")
_YEAR_RUN = re.compile(r"20[012]\d{7}")
_EARLIEST, _LATEST = 1995, 2035


def year_of_number(value: str) -> int | None:
    """The year in a number: its first figures where others follow, of two or four; None where
    it has none that council papers can have."""
    runs = _RUN.findall(value)
    if not runs:
        return None
    year = None
    if _WHOLE.fullmatch(runs[0]) and len(runs) > 1:
        year = int(runs[0])
    elif len(runs[0]) == 2 and len(runs) > 1:
        year = 2000 + int(runs[0])
    elif _YEAR_RUN.fullmatch(runs[0]):
        year = int(runs[0][:4])
    return year if year is not None and _EARLIEST <= year <= _LATEST else None
