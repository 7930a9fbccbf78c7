"""Several sheets in one file, with letters, covers and blank backs between them."""

from __future__ import annotations

from random import Random
from typing import Any

from raadsparser.bench.synth.layouts._family import Family, Variant
from raadsparser.bench.synth.look import Look
from raadsparser.bench.synth.papers._paper import Desk, papers
from raadsparser.bench.synth.pen import Pen
from raadsparser.bench.synth.sheet import draw_sheet


def draw_bundle(
    pen: Pen, family: Family, variant: Variant, look: Look, rng: Random, municipality: str
) -> tuple[list[dict[str, Any]], str]:
    """Two to five sheets of one form; gives their records, in the order of the pages."""
    backs = rng.random() < 0.35  # scanned on both sides
    records = []
    if rng.random() < 0.4:
        _paper("cover", pen, look, rng, variant, municipality)
    for _ in range(rng.choice((2, 2, 3, 3, 4, 5))):
        made = draw_sheet(pen, family, variant, look, rng, municipality=municipality)
        records.append(made.record)
        if backs and pen.page % 2:
            _paper("blank", pen, look, rng, variant, municipality)
        for kind in _enclosures(rng):
            _paper(kind, pen, look, rng, variant, municipality)
    return records, municipality


def _enclosures(rng: Random) -> list[str]:
    """What was filed behind a sheet: mostly nothing, or its letters."""
    between = {kind: paper.within for kind, paper in papers().items() if kind != "cover"}
    return rng.choices(list(between), list(between.values()), k=rng.choice((0, 0, 1, 1, 2)))


def _paper(
    kind: str, pen: Pen, look: Look, rng: Random, variant: Variant, municipality: str
) -> None:
    papers()[kind].draw(Desk.of(pen, look, rng, variant.split, municipality))
