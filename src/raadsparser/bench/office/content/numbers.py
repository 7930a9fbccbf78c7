"""Registration numbers in the shapes that municipalities use."""

from __future__ import annotations

import re
from datetime import date
from random import Random


def number(rng: Random, shape: str, day: date) -> str:
    """Fills a shape: `#` a digit (no zero in front of a run), `{yy}` `{yyyy}` `{mm}` of the day."""
    filled = shape.format(yy=f"{day:%y}", yyyy=f"{day:%Y}", mm=f"{day:%m}")
    return re.sub("#+", lambda run: _digits(rng, len(run[0])), filled)


def _digits(rng: Random, count: int) -> str:
    return str(rng.randint(10 ** (count - 1), 10**count - 1))
