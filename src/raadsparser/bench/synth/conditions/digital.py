"""Documents that never were paper: with a text layer to trust, with a broken one, and
plain text that somebody else's OCR left."""

from __future__ import annotations

from raadsparser.bench.synth.conditions._condition import Condition

CONDITIONS = (
    Condition("digital", layer="good", weight=4),
    Condition("digital_broken", layer="broken", weight=1),
    Condition("text", layer="text", weight=1),
)
