"""The day of a session that stands in a row of its own within the text of another field, where
the heading over it or the label beside it was not known as one."""

from __future__ import annotations

from collections.abc import Iterator

from raadsparser.extract.dates import DateMatch, find_dates
from raadsparser.extract.passage import Passage
from raadsparser.extract.view import View
from raadsparser.sheet import Line, Zone

# Fields whose text may have a day in a row of its own that is another one: of a letter, of a
# paper, of a step; below a label that no list has, of anything.
_OTHER_DAYS = frozenset({"related_letters", "attachments", "programme", "advice", "other"})


def lone_day(view: View) -> tuple[Passage, DateMatch] | None:
    """The one day in the whole sheet that fills a row behind a word that asks for it (`Dag 25
    oktober 2012`), or with its weekday and year alone; None without one, or with several."""
    words = {word.casefold() for word in view.profile.labels.get("meeting/date", ())}
    asked = [
        found for zone in view.sheet.zones for line in zone.lines for found in _days(line, words)
    ]
    alone = [
        found
        for zone in view.sheet.zones
        if zone.key not in _OTHER_DAYS
        for line in zone.lines[_own_lines(zone) :]
        for found in _days(line, {""})
        if found[1].weekday is not None and found[1].iso is not None
    ]
    some = asked or alone
    return some[0] if len(some) == 1 else None


def _own_lines(zone: Zone) -> int:
    """How many lines of a zone are surely its own: the first beside its label."""
    return 1 if zone.relation == "beside" else 0


def _days(line: Line, words: set[str]) -> Iterator[tuple[Passage, DateMatch]]:
    """The day that a line ends in, where what stands before it is one of these words."""
    passage = Passage([line])
    for match in find_dates(passage.text)[:1]:
        before, after = passage.text[: match.start], passage.text[match.end :]
        if before.strip(" :").casefold() in words and not after.strip(" ."):
            yield passage, match
