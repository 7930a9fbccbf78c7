"""Forms that number their questions: `5. Onderwerp`."""

from __future__ import annotations

import re

from raadsparser.layout.blocks import Canvas, Segment, split
from raadsparser.layout.labels import LabelHit, Lexicon

_ORDINAL = re.compile(r"^\d{1,2}[.)]$")
# What OCR makes of one on a worn page, where a rule beside it is read too: `4,`, `{1`, `17,`.
_BENT = re.compile(r"^[^\w\s]{0,2}(?:\d{1,2}|[&§lIi|])[.,):;]?$")
# So many different questions make a numbered form, so many of them with whole numbers.
_ASKED, _WHOLE = 5, 2


def mark_numbered(canvas: Canvas, lexicon: Lexicon) -> None:
    """Labels of a form that numbers its questions: `5. Onderwerp`.

    Items of a programme look alike, so it takes as many as a form has, and one of each.
    """
    found: list[tuple[Segment, int, LabelHit]] = []
    for segment in canvas.segments:
        words = segment.line.words
        figures = [n for n, w in enumerate(words[:-1]) if w.text[:1].isdigit()]
        places = [n for n in figures if _ORDINAL.match(words[n].text)]
        if not places and canvas.has_geometry and words[0].source == "ocr":
            places = [0] if len(words) > 1 and _BENT.match(words[0].text) else []
        for at in places if not canvas.has_geometry else places[:1]:
            hit = lexicon.prefix(words[at + 1 :])
            last = at + 1 + hit.words if hit else 0
            ends = last == len(words) or (last < len(words) and _ORDINAL.match(words[last].text))
            if hit and hit.score >= 0.9 and (ends or hit.colon):
                found.append((segment, at, hit))
    keys = {hit.key for _, _, hit in found if hit.key != "other"}
    numbered = {hit.key for s, at, hit in found if _ORDINAL.match(s.line.words[at].text)}
    if len(keys) < _ASKED or len(numbered) < _WHOLE:
        return
    current = {id(segment): segment for segment, _, _ in found}
    for segment, at, hit in reversed(found):
        whole = LabelHit(hit.key, hit.label, hit.words + 1, hit.score, hit.colon)
        _cut_out(canvas, current, segment, at, whole)


def _cut_out(
    canvas: Canvas, current: dict[int, Segment], segment: Segment, at: int, hit: LabelHit
) -> None:
    """Cut a label out of the middle of a line; `current` knows what is left of the line."""
    left = current[id(segment)]
    parts = split(left, at) if at else [left]
    label, *value = split(parts[-1], hit.words)
    label.hit = hit
    canvas.replace(left, [*parts[:-1], label, *value])
    current[id(segment)] = parts[0] if at else label
