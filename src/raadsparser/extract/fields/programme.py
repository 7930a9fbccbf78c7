"""The programme: numbered items with their wrapped lines and sub-items."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from raadsparser.candidate import Candidate, Ink
from raadsparser.extract.fields._propose import zone_score
from raadsparser.extract.lists.entry import Entry
from raadsparser.extract.lists.midway import in_list_rows
from raadsparser.extract.lists.outline import outline
from raadsparser.extract.text.passage import Passage
from raadsparser.extract.text.punctuation import alike, punctuated, without_specks
from raadsparser.extract.text.spelling import spelt
from raadsparser.extract.view import View
from raadsparser.record import Method
from raadsparser.sheet import Zone

KEYS = ("programme",)
# The programme stands under its own label or inside the advice on treatment.
_ZONES = ("programme", "advice")
# Fields after whose value a list may follow whose own label was not known.
_BEFORE = (
    *("purpose", "subject", "portfolio_holders", "portfolios", "public_speaking"),
    *("meeting/date", "meeting/time", "meeting/body", "meeting/room", "meeting/chair"),
    *("meeting/clerk", "meeting/duration", "meeting/domains", "meeting/item"),
)
# How many items make a programme, by the label over them, and under a label no list has.
_FEWEST, _FEWEST_ELSEWHERE = {"programme": 1, "advice": 2}, 3
# Trust in a list by where it stands.
_TRUST = {"programme": 1.0, "advice": 0.95, "other": 0.95}
_ELSEWHERE = 0.5
_DASH = re.compile(r"\s+[-–—•]$")  # dirt behind the last word
_PAPER = re.compile(
    r"\.(pdf|docx?|xlsx?|pptx?)\b|\d{6,}|^(bijlage|raads|concept)\w*\b", re.IGNORECASE
)


def propose(view: View) -> Iterable[Candidate]:
    for zone in (*view.zones(*_ZONES), *view.unlisted, *view.zones(*_BEFORE), *view.blocks):
        fewest = _FEWEST.get(zone.key, _FEWEST_ELSEWHERE)
        if len(zone.lines) < fewest:
            continue  # no line begins two items
        items = outline(in_list_rows(zone.lines)).items
        if len(items) >= fewest:
            own = zone.key in _ZONES or zone in view.unlisted
            if own or (_is_counted(items) and not _lists_papers(items)):
                yield _candidate(zone, items)


def _is_counted(items: list[Entry]) -> bool:
    """Whether every item has its number: a list by its look is not one of bullets."""
    return all(item.style == "number" and item.mark is not None for item in items)


def _lists_papers(items: list[Entry]) -> bool:
    """Whether most items are the names of papers: a list of what was sent along."""
    texts = [" ".join(line.text for line in item.lines) for item in items]
    return 2 * sum(_PAPER.search(text) is not None for text in texts) >= len(texts)


def _candidate(zone: Zone, items: list[Entry]) -> Candidate:
    values: list[dict[str, Any]] = []
    inks: dict[str, Ink] = {}
    score = zone_score(zone) * _TRUST.get(zone.key, _ELSEWHERE)
    for item in items:
        place = len(values)
        subs: list[dict[str, str]] = []
        for sub in item.subs:
            text = _write(sub, inks, f"/{place}/subitems/{len(subs)}/text", score)
            if text:
                subs.append({"marker": sub.marker, "text": text})
        text = _write(item, inks, f"/{place}/text", score)
        _mark(item, inks, f"/{place}/number", score)
        values.append({"number": item.marker, "text": text, "subitems": subs})
    if all(line.is_read for item in items for line in item.lines):
        for value, text in zip(values, alike([value["text"] for value in values]), strict=True):
            value["text"] = text
    return Candidate("/programme", values, inks, score)


def _write(entry: Entry, inks: dict[str, Ink], pointer: str, score: float) -> str:
    """The text of an entry, its ink noted under the pointer."""
    passage = Passage(entry.lines)
    text = _DASH.sub("", spelt(passage).replace("\n\n", " ").strip())
    text = punctuated(without_specks(text)) if all(line.is_read for line in entry.lines) else text
    method: Method = "layout"
    if text:
        inks[pointer] = passage.whole(method, label=score)
    return text


def _mark(entry: Entry, inks: dict[str, Ink], pointer: str, score: float) -> None:
    if entry.mark is not None and entry.lines:
        mark = entry.mark
        features = {"ocr": mark.confidence, "ocr_min": mark.confidence, "label": score}
        inks[pointer] = Ink(mark.text, entry.lines[0].page, (mark.box,), "layout", features)
