"""Kinds of documents that their numbers tell: `M23-14` is a motion, `TA2023-4` a promise."""

from __future__ import annotations

import re

_BY_SHAPE = (
    (re.compile(r"(?:Ac)?M\d{1,3}(?:[\-.]\d+)?"), "motie"),
    (re.compile(r"A\d{1,3}(?:[\-.]\d+)?"), "amendement"),
    (
        re.compile(r"(?:20)?\d\d[\-.]?MO?[\-.]?\d{1,3}|MO?[\-.]?20\d\d[\-.]\d{1,4}|M-\d\d-\d{2,4}"),
        "motie",
    ),
    (re.compile(r"(?:20)?\d\d[\-.]?AM?[\-.]?\d{1,3}|AM?[\-.]?20\d\d[\-.]\d+"), "amendement"),
    (
        re.compile(r"(?:20)?\d\d[\-.]?TZ?[\-.]?\d{1,3}|TZ?[\-.]?20\d\d[\-.]\d+|TZ?-\d\d-\d{2,4}"),
        "toezegging",
    ),
    (re.compile(r"TA\s?20.*"), "toezegging"),
    (re.compile(r"RV/.*|20\d\d-RAAD-.*|\d\dbb\d{6}"), "raadsvoorstel"),
)


def kind_by_shape(number: str) -> str | None:
    """The kind that a number's own shape tells, if any."""
    return next((kind for pattern, kind in _BY_SHAPE if pattern.fullmatch(number)), None)
