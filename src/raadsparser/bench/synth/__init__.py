"""Makes council paper with known truth: agenda sheets, bundles, and papers that are none.

    from raadsparser.bench.synth import make

    truth = make(Path("made"), n=200, seed=1, split="dev", workers=2)

Needs the extra `synth` (reportlab) and the fonts that `fonts.py` names.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from raadsparser.bench.synth.contact import contact_sheet
    from raadsparser.bench.synth.making import make

_HOME = {"contact_sheet": "contact", "make": "making"}
__all__ = ["contact_sheet", "make"]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'raadsparser.bench.synth' has no attribute {name!r}")
    return getattr(import_module(f"raadsparser.bench.synth.{_HOME[name]}"), name)
