"""The day of a session that stands in a row of its own within the text of another field, where
the heading over it or the label beside it was not known as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from raadsparser.extract.dates.finding import DateMatch, find_dates
from raadsparser.extract.text.passage import Passage
from raadsparser.extract.view import View
from raadsparser.sheet import Line, Zone

# Fields whose text may have a day in a row of its own that is another one: of a letter, of a
# paper, of a step; below a label that no list has, of anything.
_OTHER_DAYS = frozenset({"related_letters", "attachments", "programme", "advice", "other"})
# Fields that tell of days in running text; white parts the row and its heading from that.
_TELLING, _WHITE = frozenset({"history", "public_speaking"}), 1.0


def lone_day(view: View) -> tuple[Passage, DateMatch] | None:
    """The one day in the whole sheet that fills a row behind a word that asks for it (`Dag 25
    oktober 2012`), or with its weekday and year alone; None without one, or with several."""
    words = {word.casefold() for word in view.profile.labels.get("meeting/date", ())}
    asked = [
        found
        for zone in view.sheet.zones
        if zone.key not in _TELLING and zone.key != "advice"
        for line in zone.lines
        if line.text[0].isupper()
        for found in _days(line, words)
    ]
    alone = [
        found
        for zone in view.sheet.zones
        if zone.key not in _OTHER_DAYS
        for line in _rows_apart(zone)
        for found in _days(line, {""})
        if found[1].weekday is not None and found[1].iso is not None
    ]
    some = asked or alone
    return some[0] if len(some) == 1 else None


def _rows_apart(zone: Zone) -> Sequence[Line]:
    """The lines of a zone that may be none of its text: not the first beside its label, and of
    running text only the last, which white parts from it, or the heading over it."""
    lines = zone.lines[1:] if zone.relation == "beside" else zone.lines
    if zone.key not in _TELLING:
        return lines
    return lines[-1:] if any(line.gap >= _WHITE for line in zone.lines[-2:]) else ()


def _days(line: Line, words: set[str]) -> Iterator[tuple[Passage, DateMatch]]:
    """The day that a line ends in, where what stands before it is one of these words."""
    passage = Passage([line])
    for match in find_dates(passage.text)[:1]:
        before, after = passage.text[: match.start], passage.text[match.end :]
        if before.strip(" :").casefold() in words and not after.strip(" ."):
            yield passage, match
