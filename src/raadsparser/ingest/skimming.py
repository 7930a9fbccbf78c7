"""Letters, minutes and decisions told by their first lines: the rest need not be read.

Bundles hold as many pages of these as of sheets, and the engine's time goes with the text. Only
what is plain is told here, for a sheet taken for a letter is lost: running text below a
salutation, minutes that say who was there, a decision that says what was read and weighed; and
nothing above it that only a sheet asks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from raadsparser.ingest.textlines import TextLine
from raadsparser.letters import MINUTES, SALUTATION, TITLE_WORDS, TITLES, OtherPaper
from raadsparser.page import Word

# Lines that are read before the first decision and between decisions; how many show whether
# there may be any, and most of all.
_FIRST, _MORE, _SOME, _MOST = 9, 4, 17, 26
_PROSE_WORDS, _PROSE_WIDTH = 6, 0.5  # of a line of running text; share of the page's width
_PROSE = 3  # lines of it
_GREETING = 8  # words
# A letter's head has a subject, a date and a number as a sheet has; these only a sheet has.
_ASKED = re.compile(
    r"portefeuille|portef\b|inspr[aei]|beeldvorm|oordeelsvorm|besluitvormend|opini|"
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
    width: float,
) -> tuple[list[list[Word]], OtherPaper | None]:
    """Each line's words, and which paper the page is, where the first of them tell that.

    The lines after those have no words then, but for the last, which may be the page's number.
    `width` is the page's, in points.
    """
    words: list[list[Word]] = [[] for _ in lines]
    order = sorted(range(len(lines)), key=lambda place: lines[place].box[1])

    def take(places: Sequence[int]) -> None:
        found = read([lines[place] for place in places])
        for place, some in zip(places, found, strict=True):
            words[place] = some

    done = 0
    for until in range(_FIRST, min(_MOST, len(lines) - _MORE) + 1, _MORE):
        take(order[done:until])
        done = until
        seen = [_told(words[place], width) for place in order[:done] if words[place]]
        paper = other_paper(seen)
        if paper is not None:
            take(order[-1:])
            return words, paper
        if done >= _SOME and not _may_tell(seen):
            break
    take(sorted(order[done:]))
    return words, None


def _told(words: Sequence[Word], width: float) -> _Read:
    boxes = [word.box for word in words]
    reach = max(box.x1 for box in boxes) - min(box.x0 for box in boxes)
    return _Read(" ".join(word.text for word in words), reach / width)


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
