"""Values that say no more than that they are not known yet: `n.t.b.`, `nader te bepalen`."""

from __future__ import annotations

import re

_KNOWN = r"(?:bekend|bepaald|vastgesteld|ingevuld|bevestigd)"
_PENDING = re.compile(
    r"(?i)\W*(?:n\.?\s?t\.?\s?b|n\.?\s?n\.?\s?b|p\.?\s?m|onbekend|volgt(?: nog| later)?"
    rf"|(?:nog |nader |later )+(?:niet {_KNOWN}|onbekend|te bepalen|in te vullen)"
    rf"|(?:wordt|moet) (?:nog |nader |later )+(?:\w+ )?{_KNOWN}(?: gemaakt| worden)?"
    r"|(?:wordt|nog) (?:nog |nader |later )*(?:bekend\s?gemaakt|bekend te maken))\W*"
)


def is_pending(text: str) -> bool:
    """Whether a value is still to come."""
    return _PENDING.fullmatch(text) is not None
