"""The day of a session that stands in a row of its own within the text of another field, where
the heading over it or the label beside it was not known as one."""

from __future__ import annotations

from raadsparser.extract.dates import DateMatch, find_dates
from raadsparser.extract.passage import Passage
from raadsparser.extract.view import View
from raadsparser.sheet import Line, Zone

# Fields whose text may have a day in a row of its own that is another one: of a letter, of a
# paper, of a step; below a label that no list has, of anything.
_OTHER_DAYS = frozenset({"related_letters", "attachments", "programme", "advice", "other"})


def lone_day(view: View) -> tuple[Passage, DateMatch] | None:
    """The one day with its weekday and year that fills a row in the whole sheet, if any."""
    found = [
        (passage, match)
        for zone in view.sheet.zones
        if zone.key not in _OTHER_DAYS
        for line in zone.lines[_own_lines(zone) :]
        for passage, match in _filled(line)
    ]
    return found[0] if len(found) == 1 else None


def _own_lines(zone: Zone) -> int:
    """How many lines of a zone are surely its own: the first beside its label."""
    return 1 if zone.relation == "beside" else 0


def _filled(line: Line) -> list[tuple[Passage, DateMatch]]:
    passage = Passage([line])
    return [
        (passage, match)
        for match in find_dates(passage.text)[:1]
        if match.weekday is not None and match.iso is not None
        if passage.text[: match.start].strip() == passage.text[match.end :].strip(" .") == ""
    ]
