"""Medians and percentiles of a few values.

A page asks for some hundred of them, and numpy's own take longer than all they are asked for.
"""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray


def percentile(values: NDArray[Any], share: float) -> float:
    """The same as `numpy.percentile(values, share)`; raises IndexError for no values."""
    ranked = sorted(values.tolist())
    place = share / 100 * (len(ranked) - 1)
    low = int(place)
    part = place - low
    if not part:
        return float(ranked[low])
    below, above = ranked[low], ranked[low + 1]
    # As numpy does it: from the nearer end, so that the result is the same to the last bit.
    if part < 0.5:
        return float(below + (above - below) * part)
    return float(above - (above - below) * (1 - part))


def median(values: NDArray[Any]) -> float:
    """The same as `numpy.median(values)`; raises IndexError for no values."""
    ranked = sorted(values.tolist())
    middle = len(ranked) // 2
    if len(ranked) % 2:
        return float(ranked[middle])
    return float((ranked[middle - 1] + ranked[middle]) / 2)
