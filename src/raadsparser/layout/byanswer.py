"""Labels that no list has, told by a stem of their words and by the shape of what answers them:
`Raadslid dat voorzit` over a name, `Dag van bespreking` beside a day.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from raadsparser.layout.blocks import Canvas, Segment, split
from raadsparser.layout.labels import LabelHit
from raadsparser.layout.shapes import (
    is_date,
    is_duration,
    is_number,
    is_room,
    is_title,
    names_persons,
)
from raadsparser.layout.stems import OF_OTHERS
from raadsparser.page import BULLET
from raadsparser.sheet import UNLISTED

_TRUST = 0.8
_BULLETS = frozenset({BULLET, "•", "-", "–", "▪"})
_WORDS, _EDGE = 6, 3.0
_BELOW = 1.2  # heights of a line between a label and what is under it
_FEWEST = 3  # labels of a form
_ASKS = (
    (
        "zaaknummer",
        re.compile(r"zaak|dossier|kenmerk\W*$|stuknummer|^reg\w*\.?\s?(?:nr|num)"),
        is_number,
    ),
    (
        "portfolio_holders",
        re.compile(
            r"\bportef|wethouder|collegel[ie]d|\bcollege\b|^(?:politiek|bestuurlijk)"
            r"|verantwoordelijk"
        ),
        names_persons,
    ),
    ("meeting/chair", re.compile(r"voorzit|gespreksleid|\bleiding\b|\bgeleid\b"), names_persons),
    ("meeting/clerk", re.compile(r"griffi|secretar"), names_persons),
    (
        "meeting/date",
        re.compile(r"\bdatum\b|\bdag\b|\bavond\b|vergadering|bespr|behand|gepland|geagendeerd"),
        is_date,
    ),
    ("meeting/room", re.compile(r"zaal\b|\bzaal|locatie|\bplaats\b|\bruimte\b|kamer\b"), is_room),
    ("meeting/duration", re.compile(r"duur\b|\bduurt\b|\btijd\b|minuten|\blang\b"), is_duration),
    (
        "subject",
        re.compile(
            r"(?:agender|bespre|besprok|behand|voorstel|stuk|notitie|voorligg)\w*\s(?:\w+\s)?"
            r"(?:van|over|inzake|betreft|betreffende|wordt)$|titel\b|onderwerp\b"
        ),
        is_title,
    ),
)
# What is asked of them is another thing: `Datum college`, `Akkoord griffie`, `Mail wethouder`.
_OF = re.compile(
    r"\b(?:d\.?\s?d\.?|vorig\w*|eerder\w*|voormalig\w*|akkoord|paraaf|e-?mail\w*|tel\w*|bijlage\w*|uw|oud|aantal|namen|tekst"
    r"|afspraken|steller|opgesteld|ambt\w*|contact\w*|notul\w*"
    r"|(?:in|mee)?spre(?:ek|k)\w*|ja|nee|uiterste|aanlever\w*)\b"
)
_LASTS = re.compile(r"financi|project|bouw|contract|subsid|uitvoer|huur|looptijd")  # what else does
_OF_PAPERS = frozenset({"zaaknummer", "meeting/date", "subject"})  # `Dag van bespreking`
_OTHER_DAY = re.compile(
    r"college|b\s?(?:&|en)\s?w|besluit|brief|stuk|opstel|aanmeld|ontvang|verz[eo]nd|publi|invul"
    r"|registr|presidium|versie|vast|eerder|vorig|raad\b|inlever|start|eind"
)


def name_by_answer(canvas: Canvas) -> None:
    """Mark labels that are told so, each where nothing else asks the same."""
    if not canvas.has_geometry:
        return
    labels = [s for s in canvas.segments if s.hit is not None and s.hit.score > UNLISTED]
    if len(labels) < _FEWEST:
        return
    asked = {s.hit.key for s in labels if s.hit is not None}
    _part_answered(canvas, asked)
    for segment in canvas.segments:
        if segment.taken or not _is_unknown(segment) or not _stands_as_one(canvas, segment, labels):
            continue
        key = _asked_by(canvas, segment, asked)
        if key is not None:
            words = segment.line.words
            colon = words[-1].text.endswith(":")
            segment.hit = LabelHit(key, _text(segment), len(words), _TRUST, colon)
            asked.add(key)


def _part_answered(canvas: Canvas, asked: set[str]) -> None:
    """Part what has both on one line, behind a bullet or not: `• Leiding: Anna de Vries`."""
    labels = [s for s in canvas.segments if s.hit is not None and s.hit.score > UNLISTED]
    for segment in [s for s in canvas.segments if not (s.is_label or s.taken)]:
        words = segment.line.words
        start = 1 if words[0].text in _BULLETS else 0
        ends = (n for n, w in enumerate(words[:-1], 1) if w.text.endswith(":"))
        end = next(ends, 0)
        if not start < end <= start + _WORDS or not words[start].text[:1].isupper():
            continue
        text, answer = (" ".join(w.text for w in some) for some in (words[start:end], words[end:]))
        key = next((k for k, shape in _may_ask(text.rstrip(" :"), asked) if shape(answer)), None)
        if key is None or key == "subject" or set(",;") & set(text):
            continue
        if not start and not _stands_as_one(canvas, segment, labels):
            continue
        parts = split(segment, end)
        if start:
            parts[:1] = split(parts[0], start)
            parts[0].taken = True
        parts[-2].hit = LabelHit(key, text.rstrip(" :"), end - start, _TRUST, True)
        canvas.replace(segment, parts)
        asked.add(key)


def _text(segment: Segment) -> str:
    """The words of a label on all its lines."""
    return (segment.hit.label if segment.hit else segment.line.text).rstrip(" :?")


def _is_unknown(segment: Segment) -> bool:
    hit, text = segment.hit, segment.line.text
    if hit is not None and (hit.key != "other" or hit.score > UNLISTED):
        return False
    few = len(segment.line.words) <= _WORDS
    counted = text[-1].isdigit() and len(segment.line.words[-1].text) > 1  # `Wethouder 1`
    return few and text[:1].isupper() and text[-1] not in ".,;!" and not counted


def _stands_as_one(canvas: Canvas, segment: Segment, labels: Sequence[Segment]) -> bool:
    """Whether a segment begins or ends where labels do, or begins a cell, before the long parts of
    a form (its items and sentences may say the same words)."""
    if segment.is_label:
        return True
    if any(_is_list(s) and s.box.y0 < segment.box.y0 and _is_over(s, segment) for s in labels):
        return False
    if canvas.is_closed(segment.region) and segment.row == 0:
        return True
    edges = ((s.box.x0 - segment.box.x0, s.box.x1 - segment.box.x1) for s in labels)
    return any(min(map(abs, both)) <= _EDGE for both in edges)


def _is_list(label: Segment) -> bool:
    return label.hit is not None and label.hit.key in ("programme", "history", "attachments")


def _is_over(label: Segment, segment: Segment) -> bool:
    return label.line.page == segment.line.page and label.box.x0 <= segment.box.x1


def _asked_by(canvas: Canvas, segment: Segment, asked: set[str]) -> str | None:
    beside, under = _answers(canvas, segment)
    for key, shape in _may_ask(_text(segment), asked):
        if beside is not None and shape(beside.line.text):
            return key
        if under is not None and shape(under.line.text):
            _part_from(canvas, beside)
            return key
    return None


def _may_ask(text: str, asked: set[str]) -> list[tuple[str, Callable[[str], bool]]]:
    """What a label may ask by its stems that nothing else does, and the shape of its answer."""
    text = text.casefold()
    if _OF.search(text):
        return []
    ways = [(k, shape) for k, stem, shape in _ASKS if k not in asked and stem.search(text)]
    if len(ways) > 1 and "/" in text:
        return []  # it asks two things
    if OF_OTHERS.search(text):
        ways = [(k, shape) for k, shape in ways if k in _OF_PAPERS]
    if _LASTS.search(text):
        ways = [(k, shape) for k, shape in ways if k != "meeting/duration"]
    other_day = _OTHER_DAY.search(text) is not None
    return [(k, shape) for k, shape in ways if not (k == "meeting/date" and other_day)]


def _part_from(canvas: Canvas, beside: Segment | None) -> None:
    """What stands beside a label that is answered below is a label too, answered so."""
    if beside is not None and _answers(canvas, beside)[1] is not None:
        words = beside.line.words
        beside.hit = LabelHit("other", beside.line.text, len(words), UNLISTED, False)


def _answers(canvas: Canvas, label: Segment) -> list[Segment | None]:
    """What stands next right of a label and next under it, where it is no label."""
    low = 0.5 * label.box.height
    page = [s for s in canvas.segments if s is not label and s.line.page == label.line.page]
    level = [s for s in page if s.box.overlap_y(label.box) > low and s.box.x0 >= label.box.x1 - 1]
    level = [s for s in level if s.line.text != ":"]  # which has a column of its own
    below = [
        s
        for s in page
        if abs(s.box.x0 - label.box.x0) <= _EDGE
        and -1 <= s.box.y0 - label.box.y1 <= _BELOW * canvas.size
    ]
    near = (
        min(level, key=lambda s: s.box.x0, default=None),
        min(below, key=lambda s: s.box.y0, default=None),
    )
    return [None if s is None or s.is_label or s.taken else s for s in near]
