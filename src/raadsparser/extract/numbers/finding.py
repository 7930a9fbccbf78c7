"""Finds document and case numbers, as free tokens of known shapes, and repairs a labelled one.

There is no national form: the shapes below were gathered from sheets of many councils.
What looks like a number but is a phone number, a year, a date, an amount, an article … is
masked out first (`numbers_masked`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from raadsparser.extract.numbers.bent import parted, spoilt, with_letter, with_round
from raadsparser.extract.numbers.kin import (
    FEWEST_KIN,
    first_figure,
    is_among_kin,
    lost_letter,
    mended_by_kin,
)
from raadsparser.extract.numbers.masked import masked_spans, overlaps
from raadsparser.extract.numbers.named import named_numbers
from raadsparser.extract.numbers.rowed import rowed
from raadsparser.extract.numbers.shapes import (
    ANY,
    SHORT_YEAR,
    NumberMatch,
    is_year,
    number_at,
    shape_of,
    shaped,
)
from raadsparser.extract.text.confusions import repairs
from raadsparser.extract.text.remembering import remembered

__all__ = ["NumberMatch", "find_numbers", "parse_case_number"]

_FIGURE = re.compile(r"\d")
_PAIR = re.compile(r"(?<![\w/.\-])(\d{7})/(\d{7})(?![\w/\-])")
_PARENTHESIS = re.compile(r"\((?P<number>\d{5})(?:\s?/\s?(?P<second>\d{5}))?\)")


_MARKS = " \t\n‘’‚'\"“”`|_~•*:;,.=<>«»{}[]—–"
_SPLIT = re.compile(r"(?<=[0-9OoIlZSB/\-])\s+(?=[0-9OoIlZSB/\-])")
# Alone in a slot: `VL/27 774`.
_NO_YEAR = r"(?!(?:19|20)\d\d(?!\d))"  # as in `RB-14 2021`
_BLANK_IN_CODE = re.compile(
    rf"[A-Z]{{1,5}}[/.\-]\d{{1,4}}\s{_NO_YEAR}\d{{2,4}}|[A-Z]{{1,5}}[/.\-]\s{_NO_YEAR}\d{{4,7}}"
)
_SURE, _LIKELY, _MADE_WHOLE = 0.9, 0.85, 0.88
_LONGEST_SLOT, _LONGEST_NUMBER = 200, 40
_STROKE = re.compile(r"(?<![\w/|\\])[/|\\]$")  # what is left of a letter: `(/N2019-245608)`
_MARK_INSIDE = re.compile(r"(?<=[0-9])[,'’`](?=[0-9])")


def find_numbers(text: str, kin: Sequence[str] = ()) -> list[NumberMatch]:
    """All document numbers in running text, in order and without overlap.

    `kin` are numbers known from elsewhere in the document: with those of the text itself
    they show the forms after which spoilt ones are mended.
    """
    found = _with_lost_letters(_plain(text), kin, text)
    sure = [n for n in found if n.certainty >= _SURE and not n.repaired]
    known = [*kin, *(n.value for n in sure)]
    mended = [
        NumberMatch(m.start, m.end, text[m.start : m.end], m.value, shape, m.certainty, True)
        for m in mended_by_kin(text, known)
        if (shape := _kin_shape(m.value, known, enclosed=text[m.start - 1 : m.end + 1]))
    ]
    known_so = {(n.start, n.value) for n in found}  # and surer than by its kin
    mended = [n for n in mended if (n.start, n.value) not in known_so]
    spans = [(n.start, n.end) for n in sure]
    mended = [n for n in mended if not overlaps(spans, n.start, n.end)]
    if not mended:
        return found
    spans = [(n.start, n.end) for n in mended]
    return _chosen([n for n in found if not overlaps(spans, n.start, n.end)] + mended, text)


def _kin_shape(value: str, kin: Sequence[str], enclosed: str) -> str | None:
    """The name of the shape of a number mended after its kin: a known one, or that of a code as
    which several of them are written; one of them will do where it is all of a parenthesis."""
    shape = shape_of(value)
    if shape is not None and shape[1] >= _LIKELY:
        return shape[0]
    whole = enclosed[:1] == "(" and enclosed[-1:] == ")"
    return ANY if is_among_kin(value, kin, 1 if whole else FEWEST_KIN) else None


def _with_lost_letters(
    found: list[NumberMatch], kin: Sequence[str], text: str
) -> list[NumberMatch]:
    """The numbers, those whole that lost what their kin begin with."""
    others = [*kin, *(n.value for n in found if n.certainty >= _SURE)]
    return [
        replace(n, value=whole, certainty=_MADE_WHOLE, repaired=True)
        if (
            whole := lost_letter(n.value, others, spoilt=bool(_STROKE.search(text, 0, n.start)))
            or first_figure(n.value, others)
        )
        else n
        for n in found
    ]


@remembered
def _plain(text: str) -> list[NumberMatch]:
    """The numbers as they stand, before their kin are asked."""
    return _chosen(list(_proposals(text)), text)


def _chosen(proposals: list[NumberMatch], text: str) -> list[NumberMatch]:
    if not proposals:
        return []  # what is masked need not be known
    masks = masked_spans(text)
    chosen: list[NumberMatch] = []
    for number in sorted(proposals, key=lambda n: (-(n.end - n.start), -n.certainty)):
        if _masked(number, masks):
            continue
        if all(number.end <= other.start or other.end <= number.start for other in chosen):
            chosen.append(number)
    return sorted(chosen, key=lambda n: n.start)


@lru_cache(maxsize=1024)  # two fields ask for a sheet's own number
def parse_case_number(text: str) -> NumberMatch | None:
    """The number in a slot labelled as one, repaired where OCR spoilt a known shape.

    Tried in turn: a known shape as it stands; one after stray blanks and marks inside are
    taken out; one after confused characters (`36413O4`) are replaced; else the longest
    token with a digit. None where the text holds no digit outside dates
    and the like. Only the first 200 characters count.
    """
    text = text[:_LONGEST_SLOT]
    options = [
        *(n for n in find_numbers(text) if n.certainty >= 0.5),
        *_mended(text),
    ]
    if options:
        return max(options, key=lambda n: (n.certainty, -n.start))
    return _longest(text)


def _proposals(text: str) -> Iterator[NumberMatch]:
    if not _FIGURE.search(text):
        return
    for number in shaped(text):
        yield with_letter(number) or with_round(number, text) or number
    for match in _PAIR.finditer(text):
        yield number_at(text, match.span(1), "seven digits", 0.92)
        yield number_at(text, match.span(2), "seven digits", 0.92)
    for match in _PARENTHESIS.finditer(text):
        for group in ("number", "second"):
            if match[group]:
                yield number_at(text, match.span(group), "five digits", 0.6)
    yield from rowed(text)
    for number in named_numbers(text):
        yield with_round(number, text) or number
    yield from parted(text)
    yield from spoilt(text)


def _masked(number: NumberMatch, masks: Sequence[tuple[int, int]]) -> bool:
    """Whether a number is something else; `2020-12` with a name is no range of years, and what is
    the end of a parted number, as in `M1 1.510`, no amount."""
    if number.repaired and " " in number.raw:
        masks = [m for m in masks if not number.start < m[0] < m[1] <= number.end]
    if number.shape in {"named", "labelled"} and SHORT_YEAR.fullmatch(number.value):
        masks = [mask for mask in masks if mask != (number.start, number.end)]
    return overlaps(masks, number.start, number.end)


def _mended(text: str) -> Iterator[NumberMatch]:
    """Known shapes that appear once blanks, marks or confused characters are undone."""
    tokens = [(m.start(), m.end()) for m in re.finditer(r"\S+", text)]
    joined = [
        (tokens[a][0], tokens[b][1])
        for a in range(len(tokens))
        for b in range(a + 1, min(a + 4, len(tokens)))
        if _SPLIT.search(text[tokens[a][0] : tokens[b][1]])
    ]
    for start, end in tokens + joined:
        if end - start > _LONGEST_NUMBER:
            continue
        left, right = _trim(text, start, end)
        right += text[right : right + 1] in {"|", "!"} and len(text[left:right]) == 6
        raw = text[left:right]
        bare = _MARK_INSIDE.sub("", _SPLIT.sub("", raw))
        if not any(c.isdigit() for c in bare):
            continue
        price = 0.04 * (len(raw) - len(bare))
        for value, cost in [(bare, 0.0), *_slashed(bare), *_dashed(raw), *repairs(bare)]:
            shape = shape_of(value)
            if shape and value != raw and shape[1] >= 0.7:
                certainty = max(0.3, shape[1] - price - 0.4 * cost)
                yield NumberMatch(left, right, raw, value, shape[0], certainty, True)


def _slashed(token: str) -> Iterator[tuple[str, float]]:
    """Readings with a slash where OCR saw an upright stroke: `Z/16l374264`."""
    for match in re.finditer(r"[lI|!{:](?=[\dOBSIl])", token):
        if not match.start():
            continue
        whole = token[: match.start()] + "/" + token[match.end() :]
        cost = 0.1 if token[: match.start()] == "Z" else 0.25  # by far the commonest form
        yield whole, cost
        yield from ((value, cost + more) for value, more in repairs(whole, 1))


def _dashed(raw: str) -> Iterator[tuple[str, float]]:
    """The reading with the dashes that OCR lost: `VN2021 004340`, `INT 21 3070`."""
    if re.fullmatch(rf"[A-Z]{{1,4}}(?:\d{{2,4}}|\s\d\d)\s{_NO_YEAR}\d{{4,8}}", raw):
        yield re.sub(r"\s", "-", raw), 0.1


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _MARKS + "()":
        start += 1
    while end > start and text[end - 1] in _MARKS + "()":
        end -= 1
    return start, end


def _longest(text: str) -> NumberMatch | None:
    left, right = _trim(text, 0, len(text))
    if _BLANK_IN_CODE.fullmatch(text, left, right):
        bare = re.sub(r"\s", "", text[left:right])
        return NumberMatch(left, right, text[left:right], bare, "free", 0.6, True)
    if SHORT_YEAR.fullmatch(text, left, right) and "/" in text:  # alone, no year of a school
        return number_at(text, (left, right), "free", 0.6)
    masks = masked_spans(text)
    spans = (_trim(text, m.start(), m.end()) for m in re.finditer(r"\S+", text))
    tokens = [
        number_at(text, span, "free", 0.4)
        for span in spans
        if any(c.isdigit() for c in text[span[0] : span[1]]) and not overlaps(masks, *span)
    ]
    tokens = [t for t in tokens if not is_year(t.value)]
    best = max(tokens, key=lambda t: (t.end - t.start, -t.start), default=None)
    if best is None:
        return None
    initials = re.search(r"(?<![A-Za-z])[A-Z]{2,4}\s+$", text[: best.start])
    if initials:
        whole = number_at(text, (initials.start(), best.end), "free", 0.4)
        return replace(whole, certainty=0.45)
    return best
