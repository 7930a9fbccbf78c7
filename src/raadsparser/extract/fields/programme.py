"""The programme: numbered items with their wrapped lines and sub-items."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from raadsparser.candidate import Candidate, Ink
from raadsparser.extract.fields._propose import zone_score
from raadsparser.extract.outline import Entry, outline
from raadsparser.extract.passage import Passage, in_rows
from raadsparser.extract.view import View
from raadsparser.record import Method
from raadsparser.sheet import Zone

KEYS = ("programme",)
# The programme stands under its own label or inside the advice on treatment.
_ZONES = ("programme", "advice")
# How many items make a programme, by the label over them; 3 under a label no list has.
_FEWEST = {"programme": 1, "advice": 2}


def propose(view: View) -> Iterable[Candidate]:
    for zone in (*view.zones(*_ZONES), *view.unlisted):
        items = outline(in_rows(zone.lines)).items
        if items and len(items) >= _FEWEST.get(zone.key, 3):
            yield _candidate(zone, items)


def _candidate(zone: Zone, items: list[Entry]) -> Candidate:
    values: list[dict[str, Any]] = []
    inks: dict[str, Ink] = {}
    score = zone_score(zone) * (1.0 if zone.key == "programme" else 0.95)
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
    return Candidate("/programme", values, inks, score)


def _write(entry: Entry, inks: dict[str, Ink], pointer: str, score: float) -> str:
    """The text of an entry, its ink noted under the pointer."""
    passage = Passage(entry.lines)
    text = passage.text.replace("\n\n", " ").strip()
    method: Method = "layout"
    if text:
        inks[pointer] = passage.whole(method, label=score)
    return text


def _mark(entry: Entry, inks: dict[str, Ink], pointer: str, score: float) -> None:
    if entry.mark is not None and entry.lines:
        mark = entry.mark
        features = {"ocr": mark.confidence, "ocr_min": mark.confidence, "label": score}
        inks[pointer] = Ink(mark.text, entry.lines[0].page, (mark.box,), "layout", features)
