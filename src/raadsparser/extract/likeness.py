"""How much a text looks like the value of a field: what tells values apart that stand in a row.

`1.0` and more is what the field's value looks like, below `0` what it never does.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from raadsparser.extract.dates.finding import find_dates
from raadsparser.extract.dates.times import find_duration, find_times
from raadsparser.extract.names.titles import begins_with_title, given_names, strip_titles
from raadsparser.extract.numbers.finding import parse_case_number

_ROOM = re.compile(
    r"(zaal|kamer|hal|foyer|kantine|ruimte|stadhuis|gemeentehuis|online|zoom)", re.IGNORECASE
)
_NAME_PART = re.compile(r"^([A-ZÀ-Ý][\w'’.-]*|de|den|der|van|ten|ter|te|'t|von|la|le|el)$")
_INSERTED = re.compile(r"^(de|den|der|van|ten|ter|te|von|la|le|el)$", re.IGNORECASE)
_INITIALS = re.compile(r"^(?:[A-Z][a-z]?\.)+$")
_ASIDE = re.compile(r"\([^()]*\)")
_BODY = re.compile(
    r"(?i)commissie|raad|markt|plein|ronde|gesprek|debat|avond|tafel|forum|sessie|carrousel|"
    r"presidium|vergadering|bijeenkomst|beraad"
)
_ITEM = re.compile(r"[A-Z]?\d{1,2}(?:\.\d{1,2})?[A-Za-z]?\.?")
_NUMBERED = re.compile(r"(?i:(?:raad|vergader)?(?:zaal|kamer)) (?:[A-Z]-?)?\d[\w.-]*")
_TIME = re.compile(r"(?i)(?:(?:van|\d{1,2}[.:]\d\d|tot|uur|vur|u|h|[-–—])[h\s.]*)+")


def likeness(key: str, text: str) -> float:
    """How much a text looks like the value of a field."""
    return _JUDGES.get(key, _plain_fit)(text)


def _name_fit(text: str) -> float:
    parts = [part for part in re.split(r"[\s/,]+", _ASIDE.sub(" ", text)) if part]
    named = bool(parts) and all(map(_NAME_PART.match, parts)) and parts[-1][0].isupper()
    if not named or _ROOM.search(text) or _INSERTED.match(parts[-1]):
        return -0.5
    initials = [bool(_INITIALS.match(part)) for part in parts]
    if any(initials[1:]):
        return -0.5  # the next name begins with them
    if not 2 <= len(parts) <= 4 or parts[0][0].islower():
        return 0.4
    given = 0.2 if initials[0] or parts[0] in given_names() else 0.0
    last = max((at for at, part in enumerate(parts) if _INSERTED.match(part)), default=0)
    return 1.0 + given - (0.3 if len(parts) - last > 2 else 0.0)


def _persons_fit(text: str) -> float:
    """Several persons with signs between, each perhaps with a title or a party."""
    plain = _ASIDE.sub(" ", text)
    persons = [part for part in re.split(r"[/,;&]|\ben\b", plain) if part.strip()]
    fits = [_name_fit(strip_titles(person.strip())) for person in persons]
    if not fits or min(fits) < 0 or not (text[0].isupper() or begins_with_title(text)):
        return -0.5
    return sum(fits) / len(fits) + 0.1 * (len(fits) - 1)


def _portfolio_fit(text: str) -> float:
    """`Openbare orde en veiligheid`: small letters but after a comma or a word that joins."""
    if re.search(r"[\d/().]", text) or begins_with_title(text) or not text[0].isupper():
        return -0.5
    words = text.split()
    joins = ("en", "&")
    capitals = sum(
        word[0].isupper() and before not in joins and not before.endswith(",")
        for before, word in pairwise(words)
    )
    return 0.5 - 0.4 * capitals - (0.5 if words[-1] in joins else 0.0)


def _body_fit(text: str) -> float:
    return 0.6 if _BODY.search(text) and not re.search(r"\d", text) else 0.1


def _item_fit(text: str) -> float:
    return 1.0 if _ITEM.fullmatch(text) else -0.5


def _room_fit(text: str) -> float:
    if _ROOM.search(text):
        count = len(_ASIDE.sub(" ", text).removeprefix("Stadhuis ").split())
        lower = 0.4 if text[0].islower() and count > 1 and not _NUMBERED.fullmatch(text) else 0.0
        opens = 0.3 if not text[0].isalpha() else 0.0
        known = 0.3 if _NUMBERED.fullmatch(text) or text.startswith("Stadhuis ") else 0.0
        fit = 1.3 - 0.15 * count - lower - opens + known
        return fit if count <= 4 and "/" not in text else -0.3
    return 0.2 if len(text.split()) <= 2 and text[0].isupper() else -0.5


def _domain_fit(text: str) -> float:
    if _ROOM.search(text) or re.search(r"\d", text):
        return -0.5
    parts = [part.strip() for part in re.split(r"[/,]", text)]
    if len(parts) > 1 and all(part and len(part.split()) <= 3 for part in parts):
        return 1.0 + 0.2 * len(parts)
    return 0.4 if len(text.split()) <= 3 else -0.5


def _duration_fit(text: str) -> float:
    found = find_duration(text)
    share = (found.end - found.start) / len(text) if found else 0.0
    return 0.7 + 0.5 * share if share >= 0.7 else -0.5


def _date_fit(text: str) -> float:
    found = find_dates(text)
    if not found:
        return -0.5
    share = (found[0].end - found[0].start) / len(text)
    return 0.7 + 0.5 * share if share >= 0.6 else -0.5


def _time_fit(text: str) -> float:
    if not find_times(text):
        return -0.5
    return (1.0 if _TIME.fullmatch(text) else -0.5) + (0.2 if len(find_times(text)) > 1 else 0.0)


def _number_fit(text: str) -> float:
    found = parse_case_number(text)
    if not found or len(text.split()) > 3 or len(re.findall(r"\d", text)) < 4:
        return -0.5
    return 0.7 + 0.5 * (found.end - found.start) / len(text)


def _plain_fit(text: str) -> float:
    return 0.3


_JUDGES: dict[str, Callable[[str], float]] = {
    "meeting/body": _body_fit,
    "meeting/item": _item_fit,
    "meeting/chair": _name_fit,
    "meeting/clerk": _name_fit,
    "portfolio_holders": _persons_fit,
    "portfolios": _portfolio_fit,
    "meeting/room": _room_fit,
    "meeting/domains": _domain_fit,
    "meeting/duration": _duration_fit,
    "meeting/date": _date_fit,
    "meeting/time": _time_fit,
    "meeting/start_time": _time_fit,
    "meeting/end_time": _time_fit,
    "zaaknummer": _number_fit,
}
