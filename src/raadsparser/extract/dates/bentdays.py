"""Days that OCR bent in a slot that holds one: `lapril`, `L apr. 2024`, `127 januari 2020`."""

from __future__ import annotations

import re

from raadsparser.extract.dates.calendar_words import MONTHS

_WHOLE = "|".join(MONTHS)
_IN_YEAR = r"(?:19|20)\d\d(?!\d)"
_SHORT = rf"(?:{'|'.join(name[:3] for name in MONTHS)}|mrt|sept)\.?\s{_IN_YEAR}"
# The first of a month, its blank lost: `lapril`.
_ONE = re.compile(
    rf"(?i)(?:(?<!\w)|(?<=\b[123]))[l|](?=(?:{_WHOLE})\b|{_SHORT})|(?<!\w)[l|](?=\s{_SHORT})"
)
# What stands before a day, a colon or a rule, was read as a figure.
_SIGN = re.compile(
    rf"(?i)(?<![\w.,/\-])\d(?=(?:[12]\d|3[01])\s(?:(?:{_WHOLE})\s{_IN_YEAR}|{_SHORT}))"
)
# Of a year with its figures: `2C13-09-17`; and a day of the week tied to its date: `di-20-03-2012`.
_LETTER_YEAR = re.compile(r"(?<!\w)2[CcGDQU](?=\d\d(?:[-./]|$))|(?<=[-./ ])2[CcGDQU](?=\d\d(?!\w))")
_TIED_DAY = re.compile(
    r"(?i)(?<=\b(?:ma|di|wo|do|vr|za|zo))[-.](?=\d{1,2}[-./\s]\d)|(?<=dag)[-.](?=\d)"
)
# A point of a date read as a colon: `20:05-2023`, `29-6:2020`.
_COLON = re.compile(r"(?<=\d):(?=\d{1,2}[-/.]\d\d)|(?<=[-/.]\d):(?=\d{4})|(?<=[-/.]\d\d):(?=\d{4})")


def with_whole_days(text: str) -> str:
    """The text of such a slot, as long as it was, its days in figures."""
    whole = _LETTER_YEAR.sub("20", _ONE.sub("1", text))
    whole = _COLON.sub("-", whole)
    return _TIED_DAY.sub(" ", _SIGN.sub(" ", whole))
