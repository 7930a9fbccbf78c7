"""The sheet's own case number: at its label, or where the form prints it unlabelled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from raadsparser.candidate import Candidate
from raadsparser.extract.fields._propose import scalar_candidate, zone_score
from raadsparser.extract.numbers.finding import NumberMatch, find_numbers, parse_case_number
from raadsparser.extract.numbers.kin import first_figure, is_among_kin, lost_separator
from raadsparser.extract.numbers.wrapped import is_whole_by_kin, rest_of
from raadsparser.extract.text.passage import Passage
from raadsparser.extract.view import View, scalar, scalar_lines
from raadsparser.sheet import Line, Zone

KEYS = ("zaaknummer",)
# Label words that letters and lists use for other numbers too.
_TITLE_LINES, _TOP_LINES, _ALONE, _SURE = 20, 16, 3, 0.8
_LOST_DASHES = re.compile(r"[A-Z]{2,4} \d\d (?!(?:19|20)\d\d$)\d{4,6}")
# No date, as `140623` or `230614`, and no sum.
_DAY, _MONTH = r"(?:0[1-9]|[12]\d|3[01])", r"(?:0[1-9]|1[0-2])"
_FEW_FIGURES = re.compile(rf"(?!{_DAY}{_MONTH}\d\d$)(?!\d\d{_MONTH}{_DAY}$)\d{{5,6}}(?<!000)")
_HEAD_LINES = 6
_DIGITS = 3  # fewer make no case number: `Bijlage 1`
_VAGUE = frozenset({"nummer", "kenmerk", "ons kenmerk", "volgnummer", "zaak", "referentie"})


def propose(view: View) -> Iterable[Candidate]:
    for zone in view.zones(*KEYS):
        passage = scalar(zone)
        found = parse_case_number(passage.text)
        if found is not None and sum(char.isdigit() for char in found.value) >= _DIGITS:
            yield from _broken(view, scalar_lines(zone), zone_score(zone))
            yield _labelled(view, zone, passage, found)
    yield from _broken(view, view.loose[:_TITLE_LINES], 0.9)
    yield from _bare(view)
    yield from _unlabelled(view)


def _labelled(view: View, zone: Zone, passage: Passage, found: NumberMatch) -> Candidate:
    fits = any(shape_of(s).fullmatch(found.value) for s in view.profile.numbers.shapes)
    score = zone_score(zone) * (1.0 if fits else 0.92)
    if zone.label.casefold().strip(".:") in _VAGUE:
        score *= 0.9
    ink = passage.ink(
        found.start, found.end, "label", label=zone_score(zone), pattern=found.certainty
    )
    return scalar_candidate("/zaaknummer", _after_kin(view, found.value), ink, score)


def _after_kin(view: View, value: str) -> str:
    """The sheet's number, written as those of its text are: `Z2.002798` beside `22.013224`,
    `2012203586` beside `2012Z03458` and `2012Z01185`, parted where they are."""
    if view.sheet.origin == "digital":
        return value  # its letters are as printed
    scanned = view.sheet.origin == "scan"
    own = {id(line) for zone in view.zones(*KEYS) for line in zone.lines}
    others = [line.text for line in view.sheet.lines if id(line) not in own]
    if scanned and (parted := lost_separator(value, "\n".join(others))):
        return parted
    kin = [n.value for line in view.sheet.lines for n in find_numbers(line.text)]
    if begun := first_figure(value, kin):
        return begun
    if not scanned:
        return value  # no OCR bent its figures
    mended = [n.value for n in find_numbers(value, kin) if n.repaired]
    same = len(mended) == 1 and len(mended[0]) == len(value)
    alike = same and is_among_kin(mended[0], kin)
    return mended[0] if alike else value


def _unlabelled(view: View) -> Iterable[Candidate]:
    """A number that stands by itself at the top, as on flaps: surest in the profile's shape."""
    shapes = [shape_of(shape) for shape in view.profile.numbers.unlabelled]
    for place, line in enumerate(view.loose[:_TITLE_LINES]):
        passage = Passage([line])
        for found in find_numbers(passage.text) or _dashed(passage.text):
            listed = any(shape.fullmatch(found.value) for shape in shapes)
            alone = found.start == 0 and len(passage.text.split()) <= _ALONE and place < _TOP_LINES
            if listed or (alone and found.certainty >= _SURE):
                ink = passage.ink(found.start, found.end, "pattern", pattern=found.certainty)
                value = found.value if listed else _after_kin(view, found.value)
                yield scalar_candidate("/zaaknummer", value, ink, 0.9 if listed else 0.5)


def _bare(view: View) -> Iterable[Candidate]:
    """Mere figures alone in the head of a sheet that has no label for its number."""
    if any(view.zones(*KEYS)):
        return
    for line in view.loose[:_HEAD_LINES]:
        if _FEW_FIGURES.fullmatch(line.text):
            ink = Passage([line]).whole("pattern", pattern=_SURE)
            yield scalar_candidate("/zaaknummer", line.text, ink, 0.4)
            return


def _dashed(text: str) -> list[NumberMatch]:
    """A line that is a number but for its dashes, which a speck filter takes: `INT 21 3070`."""
    found = parse_case_number(text) if _LOST_DASHES.fullmatch(text) else None
    return [found] if found is not None and found.certainty >= _SURE else []


def _broken(view: View, lines: Sequence[Line], score: float) -> Iterable[Candidate]:
    """A number that goes on below itself, in a column that is too narrow for it."""
    shapes = [shape_of(shape) for shape in view.profile.numbers.unlabelled]
    for line in lines:
        rest = rest_of(line, lines)
        numbers = find_numbers(line.text) if rest is not None else []
        if rest is None or not numbers or numbers[-1].end != len(line.text):
            continue
        broken = numbers[-1].value
        whole = broken + rest.text
        listed = any(s.fullmatch(whole) and not s.fullmatch(broken) for s in shapes)
        if listed or is_whole_by_kin(view, broken, whole):
            passage = Passage([line, rest])
            ink = passage.ink(numbers[-1].start, len(passage.text), "pattern", pattern=_SURE)
            yield scalar_candidate("/zaaknummer", whole, ink, score)


@lru_cache(maxsize=256)
def shape_of(shape: str) -> re.Pattern[str]:
    """A profile's number shape as a pattern: `9` a digit, `A` a capital letter."""
    table = {"9": r"\d", "A": "[A-Z]"}
    return re.compile("".join(table.get(c, re.escape(c)) for c in shape))
