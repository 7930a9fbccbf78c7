"""Attachments (Bijlagen, Meegestuurd): a list or a table of number and name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from raadsparser.candidate import Candidate, Ink
from raadsparser.extract.fields._propose import zone_score
from raadsparser.extract.numbers.finding import parse_case_number
from raadsparser.extract.text.passage import Passage, in_rows
from raadsparser.extract.view import View, says_nothing
from raadsparser.page import BBox, Word
from raadsparser.sheet import Line, Zone

KEYS = ("attachments", "attachments/number", "attachments/name")
_BULLET = re.compile(r"^([•·▪●*\-–—]|\d{1,2}[.)])$")
_HEAD = re.compile(
    r"^(registratie(nr|nummer)\.?|naam|nr\.?|reg\.?nr\.?|titel|document)$", re.IGNORECASE
)


@dataclass(slots=True)
class _Row:
    number: str | None
    mark: Line | None
    lines: list[Line] = field(default_factory=list)
    name_x: float = 0.0


def propose(view: View) -> Iterable[Candidate]:
    yield from _from_columns(view)
    for zone in view.zones("attachments"):
        rows = _rows(in_rows(zone.lines))
        if rows:
            yield _candidate(zone, rows)


def _from_columns(view: View) -> Iterable[Candidate]:
    """A table with a column of numbers and one of names, each under its head."""
    for names in view.zones("attachments/name"):
        numbers = [line for zone in view.zones("attachments/number") for line in zone.lines]
        rows = []
        for _, lines in groupby(names.lines, key=lambda line: (line.page, line.cell)):
            name = list(lines)
            box = BBox.union(line.box for line in name)
            mark = next(
                (
                    n
                    for n in numbers
                    if n.page == name[0].page and box.y0 - 2 <= n.box.center_y <= box.y1 + 2
                ),
                None,
            )
            number = parse_case_number(mark.text) if mark else None
            if _is_named(name):
                rows.append(_Row(number.value if number else None, mark, name))
        if rows:
            yield _candidate(names, rows)


def _rows(lines: Sequence[Line]) -> list[_Row]:
    """Printed rows to attachments: a number or a bullet begins one, the rest wraps."""
    rows: list[_Row] = []
    loose: list[Line] = []
    for line in lines:
        words = [w for w in line.words if not re.fullmatch(r"[|_\[\]]+", w.text)]
        if not words or all(_HEAD.match(w.text) for w in words) or says_nothing(line.text):
            continue
        number = _number(words[0])
        if number is not None:
            rows.append(_numbered(line, words, number))
            _give(loose, rows, line)
            continue
        if _BULLET.match(words[0].text) and len(words) > 1:
            rows.append(_Row(None, None, [Line.of(words[1:], line.page)], words[1].box.x0))
        elif rows and _wraps(rows[-1], words):
            rows[-1].lines.append(Line.of(words, line.page))
        elif _number_follows(lines, line):
            loose.append(line)
        else:
            rows.append(_Row(None, None, [Line.of(words, line.page)], words[0].box.x0))
    return [row for row in rows if _is_named(row.lines)]


def _is_named(lines: Sequence[Line]) -> bool:
    """Dirt that reads as a bullet (`*`) on a line of its own names no paper."""
    return any(char.isalnum() for line in lines for char in line.text)


def _numbered(line: Line, words: Sequence[Word], number: str) -> _Row:
    rest = list(words[1:])
    mark = Line.of(words[:1], line.page)
    lines = [Line.of(rest, line.page)] if rest else []
    return _Row(number, mark, lines, rest[0].box.x0 if rest else 0.0)


def _give(loose: list[Line], rows: list[_Row], line: Line) -> None:
    """A name whose number stands at its middle height has its first line above the number."""
    if loose:
        rows[-1].lines = [*loose, *rows[-1].lines]
        rows[-1].name_x = loose[0].box.x0
        loose.clear()


def _number_follows(lines: Sequence[Line], line: Line) -> bool:
    at = lines.index(line)
    return any(_number(other.words[0]) for other in lines[at + 1 : at + 2])


def _number(word: Word) -> str | None:
    found = parse_case_number(word.text)
    digits = sum(c.isdigit() for c in word.text)
    if found is None or digits < 4 or found.certainty < 0.5:
        return None
    return found.value


def _wraps(row: _Row, words: Sequence[Word]) -> bool:
    """A line that starts where the name before it does goes on with that name."""
    if not row.lines:
        return True
    return row.number is not None and abs(words[0].box.x0 - row.name_x) < 8


def _candidate(zone: Zone, rows: Sequence[_Row]) -> Candidate:
    values, inks = [], dict[str, Ink]()
    score = zone_score(zone)
    for place, row in enumerate(rows):
        passage = Passage(row.lines)
        inks[f"/{place}/name"] = passage.whole("layout", label=score)
        if row.mark is not None:
            inks[f"/{place}/number"] = Ink.of([row.mark], "layout", label=score)
        values.append({"number": row.number, "name": passage.text.replace("\n\n", " ")})
    return Candidate("/attachments", values, inks, score)
