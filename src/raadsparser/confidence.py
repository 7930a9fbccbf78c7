"""How sure a value is: a first estimate from what is seen of its reading.

Not calibrated yet: the estimate orders values by trust and stays honest about what lowers
it (poor ink, a bent label, a value that fits no shape, a value that was inferred).
"""

from __future__ import annotations

from collections.abc import Mapping

from raadsparser.record import Method

# What a method is worth when all that was read is perfect.
_METHOD: dict[Method, float] = {
    "label": 0.98,
    "layout": 0.95,
    "pattern": 0.93,
    "tick": 0.97,
    "model": 0.9,
    "inferred": 0.85,
}


def confidence(method: Method, features: Mapping[str, float]) -> float:
    """The probability, 0 to 1, that a value with this ink is right."""
    ocr = 0.7 * features.get("ocr", 1.0) + 0.3 * features.get("ocr_min", 1.0)
    value: float = _METHOD[method]
    value *= 0.4 + 0.6 * ocr
    value *= 0.5 + 0.5 * features.get("label", 1.0)
    value *= features.get("pattern", 1.0) ** 0.5
    value *= features.get("tick", 1.0) ** 0.5
    return round(min(0.99, max(0.01, value)), 3)
