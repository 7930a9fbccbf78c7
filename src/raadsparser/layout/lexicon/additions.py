"""What a form adds to a label without changing what it asks: `Datum van de vergadering`."""

from __future__ import annotations

import re
from collections.abc import Sequence

# `Datum (college)` stays out.
_ADDITION = re.compile(
    r"^(.{3,40}?)\s+(?:van|voor)\s+(?:de|het|deze|dit|een)\s+(\w+)\s*:?$", re.IGNORECASE
)
# What has a chair, a clerk or an alderman, though it has a capital: `Voorzitter van de Raad`.
_BODY = re.compile(
    r"(?i)(?:raad|commissie|vergadering|college|sessie|avond|ronde|tafel|gemeente|bijeenkomst"
    r"|overleg|voorstel|agendapunt|behandeling|bespreking|forum|dienst|beraad|zitting|stuk)$"
)
_STOPPED = re.compile(r" [A-Z]\.")
ADDS = frozenset({"van", "voor"})


def addition(text: str) -> tuple[str, str] | None:
    """A label and what a form adds to it; None where that would be a surname."""
    found = _ADDITION.match(text)
    return None if found is None or _names(*found.groups()) else (found[1], found[2])


def is_addition(text: str) -> bool:
    """Whether a text is a label with what a form adds to it: `Voorzitter van de avond`."""
    return _ADDITION.match(text) is not None


def may_be_addition(texts: Sequence[str], count: int) -> bool:
    """Whether so many words end as what a form adds to a label does."""
    return count > 3 and texts[count - 3].casefold() in ADDS


def _names(base: str, added: str) -> bool:
    """Whether what would be an addition is a surname: `Wethouder A.G. van de Nelis`."""
    return _STOPPED.search(base) is not None or (added.istitle() and _BODY.search(added) is None)
