"""Letters, minutes and decisions told by their first lines: the rest need not be read.

Bundles hold as many pages of these as of sheets, and the engine's time goes with the text. Only
what is plain is told here, for a sheet taken for a letter is lost: running text below a
salutation, minutes that say who was there, a decision that says what was read and weighed; and
nothing above it, nor in a short line of the rest, that only a sheet asks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from raadsparser.ingest.lines.finding import TextLine
from raadsparser.letters import MINUTES, SALUTATION, TITLE_WORDS, TITLES, OtherPaper
from raadsparser.page import Word

# Lines that are read before the first decision and between decisions; how many show whether
# there may be any, and most of all.
_FIRST, _MORE, _SOME, _MOST = 9, 4, 17, 26
_PROSE_WORDS, _PROSE_WIDTH = 6, 0.5  # of a line of running text; share of the page's width
_PROSE = 3  # lines of it
_SHORT = 0.45  # share of the page's width within which a line may be a label
_GREETING = 8  # words
# A letter's head has a subject, a date and a number as a sheet has; these only a sheet has.
_ASKED = re.compile(
    r"portefeuille|portef\b|inspr[aei]|spreekrecht|beeldvorm|oordeelsvorm|besluitvormend|opini|"
    r"behandel(advies|voorstel|wijze)|programma|historie|doel\b|agendapunt|domein",
    re.IGNORECASE,
)
_THERE = re.compile(r"^\W*(aan|af)wezig(en)?\b", re.IGNORECASE)
_COUNCIL = re.compile(r"^\W*de (gemeente)?raad (van|der)\b", re.IGNORECASE)
_WEIGHED = re.compile(r"^\W*(gelezen|gelet op|overwegende|gezien het)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Read:
    """A line as read, and its width as a share of the page's."""

    text: str
    width: float

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def is_prose(self) -> bool:
        return self.words >= _PROSE_WORDS and self.width >= _PROSE_WIDTH


def read_until_told(
    lines: Sequence[TextLine],
    read: Callable[[Sequence[TextLine]], list[list[Word]]],
    width: int,
) -> tuple[list[list[Word]], OtherPaper | None]:
    """Each line's words, and which paper the page is, where the first of them tell that.

    The lines after those have no words then, but for short ones, among which would be the labels
    of a sheet that begins as a letter does, and the last, which may be the page's number. `width`
    is the page's, in pixels.
    """
    words: list[list[Word]] = [[] for _ in lines]
    order = sorted(range(len(lines)), key=lambda place: lines[place].box[1])
    left = list(order)

    def take(places: Sequence[int]) -> list[_Read]:
        found = read([lines[place] for place in places])
        for place, some in zip(places, found, strict=True):
            words[place] = some
            left.remove(place)
        return [_told(words[place], _share(lines[place], width)) for place in places]

    seen: list[_Read] = []
    for until in range(_FIRST, min(_MOST, len(lines) - _MORE) + 1, _MORE):
        seen += take(order[len(seen) : until])
        paper = other_paper(seen)
        if paper is not None:
            short = [n for n in left if n == left[-1] or _share(lines[n], width) <= _SHORT]
            if not any(_ASKED.match(line.text) for line in take(short)):
                return words, paper
            break
        if until >= _SOME and not _may_tell(seen):
            break
    take(sorted(left))
    return words, None


def _share(line: TextLine, width: int) -> float:
    """How wide a line is, as a share of the page."""
    return (line.box[2] - line.box[0]) / width


def _told(words: Sequence[Word], width: float) -> _Read:
    return _Read(" ".join(word.text for word in words), width)


def other_paper(lines: Sequence[_Read]) -> OtherPaper | None:
    """Which paper it is that so begins, top to bottom; None where it may be a sheet."""
    if _is_letter(lines):
        return "letter"
    return "decision" if _are_minutes(lines) or _is_decision(lines) else None


def _may_tell(lines: Sequence[_Read]) -> bool:
    """Whether more lines may yet tell that it is another paper."""
    council = _first(_COUNCIL, lines) is not None
    return council or _is_titled(lines) or _greeting(lines) is not None


def _is_letter(lines: Sequence[_Read]) -> bool:
    place = _greeting(lines)
    if place is None or _asks(lines[:place]):
        return False
    return sum(below.is_prose for below in lines[place + 1 :]) >= _PROSE


def _greeting(lines: Sequence[_Read]) -> int | None:
    place = _first(SALUTATION, lines)
    return None if place is None or lines[place].words > _GREETING else place


def _are_minutes(lines: Sequence[_Read]) -> bool:
    there = _first(_THERE, lines)
    return _is_titled(lines) and there is not None and not _asks(lines[:there])


def _is_titled(lines: Sequence[_Read]) -> bool:
    place = _first(MINUTES, lines[:TITLES])
    return place is not None and lines[place].words <= TITLE_WORDS


def _is_decision(lines: Sequence[_Read]) -> bool:
    council, weighed = _first(_COUNCIL, lines), _first(_WEIGHED, lines)
    return council is not None and weighed is not None and not _asks(lines[:weighed])


def _first(start: re.Pattern[str], lines: Sequence[_Read]) -> int | None:
    return next((place for place, line in enumerate(lines) if start.match(line.text)), None)


def _asks(lines: Sequence[_Read]) -> bool:
    return any(_ASKED.search(line.text) for line in lines)
