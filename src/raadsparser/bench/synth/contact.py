"""A picture of every layout in every condition, to be looked at."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from raadsparser.bench.synth.conditions._condition import conditions
from raadsparser.bench.synth.document import Made, Spec, layouts, make_document
from raadsparser.bench.synth.raster import Picture, grey, render

_WIDTH, _HEIGHT, _GAP = 210, 297, 6  # pixels a thumbnail


def contact_sheet(out_png: Path, seed: int) -> Path:
    """Draws a row of thumbnails a layout, one a condition; names stand at the edges."""
    import cv2

    names = [name for name in conditions() if name != "text"]
    rows = [
        np.hstack([_caption(layout), *(_thumbnail(layout, name, seed) for name in names)])
        for layout in layouts()
    ]
    out_png.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(out_png), np.vstack([_captions(["", *names]), *rows]))
    return out_png


def _thumbnail(layout: str, condition: str, seed: int) -> Picture:
    split = layouts()[layout][1].split
    spec = Spec(f"{seed}/{layout}/{condition}", split, "sheet", layout, condition, 0.6)
    return _framed(_first_page(make_document(spec)))


def _first_page(made: Made) -> Picture:
    if made.ending != "pdf":
        raise ValueError(f"a contact sheet is drawn from PDF, not {made.ending}")
    return grey(render(made.data, 72)[0])


def _framed(page: Picture) -> Picture:
    import cv2

    height, width = page.shape
    scale = min(_WIDTH / width, _HEIGHT / height)
    small = cv2.resize(
        page, (round(width * scale), round(height * scale)), interpolation=cv2.INTER_AREA
    )
    frame = np.full((_HEIGHT + _GAP, _WIDTH + _GAP), 160, dtype=np.uint8)
    frame[: small.shape[0], : small.shape[1]] = small
    return frame


def _caption(text: str, height: int = _HEIGHT + _GAP) -> Picture:
    import cv2

    box = np.full((height, _WIDTH + _GAP), 255, dtype=np.uint8)
    cv2.putText(box, text, (6, height // 2), cv2.FONT_HERSHEY_SIMPLEX, 0.55, 0, 1, cv2.LINE_AA)
    return box


def _captions(texts: list[str]) -> Picture:
    return np.hstack([_caption(text, 30) for text in texts])
