"""What field files share: turning a zone into a scored candidate."""

from __future__ import annotations

from typing import Any

from raadsparser.candidate import Candidate, Ink
from raadsparser.sheet import Zone

# How far a relation is to be trusted: a value in plain flow was told by its looks only.
RELATION = {"inside": 1.0, "beside": 1.0, "below": 0.95, "flow": 0.85}


def zone_score(zone: Zone) -> float:
    """How surely a zone's lines are the label's value, 0 to 1."""
    return zone.score * RELATION[zone.relation]


def scalar_candidate(pointer: str, value: Any, ink: Ink, score: float) -> Candidate:
    """A candidate of one value with one piece of ink."""
    return Candidate(pointer, value, {"": ink}, score)
