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

from raadsparser.extract.confusions import TO_LETTER, repairs
from raadsparser.extract.numbers_kin import (
    first_figure,
    is_among_kin,
    lost_letter,
    mended_by_kin,
)
from raadsparser.extract.numbers_masked import masked_spans, overlaps
from raadsparser.extract.numbers_named import named_numbers
from raadsparser.extract.numbers_shapes import (
    ANY,
    PATTERNS,
    SHORT_YEAR,
    NumberMatch,
    is_year,
    number_at,
    shape_of,
    shaped,
)
from raadsparser.extract.remembering import remembered

__all__ = ["NumberMatch", "find_numbers", "parse_case_number"]

_FIGURE = re.compile(r"\d")
_ROUND_LETTER, _ROUND_FIGURE = re.compile(r"(?<=[A-Z])O(?=\d)"), re.compile(r"(?<=[A-Z]{2})0(?=/)")
_PAIR = re.compile(r"(?<![\w/.\-])(\d{7})/(\d{7})(?![\w/\-])")
_PARENTHESIS = re.compile(r"\((?P<number>\d{5})(?:\s?/\s?(?P<second>\d{5}))?\)")


_MARKS = " \t\n‘’‚'\"“”`|_~•*:;,.=<>«»{}[]—–"
_MIXED = re.compile(
    r"(?<![\w/.\-])(?=[\w/\-]*\d)(?=[\w/\-]*[OolIlSBZ])[0-9A-Za-z]+(?:[/\-][0-9A-Za-z]+)*(?![\w/]|-\w)"
)
_SPLIT = re.compile(r"(?<=[0-9OoIlZSB/\-])\s+(?=[0-9OoIlZSB/\-])")
_AT_SLASH = re.compile(
    r"(?<![\w/.\-])(?:[A-Za-z]\w{0,8}|\d{7})(?:/\d+)*(?:\s/|/\s)\d+(?:/\d+)*(?![\w/])"
)
_BLANK_AT_SLASH, _BLANK_INSIDE = re.compile(r"\s/\d|/\s\d"), re.compile(r"\d \d[-/.]\d\d")
# Thin figures stand far apart: `GRIF-201 1-853`.
_IN_YEAR = re.compile(r"(?<![\w/.\-])[A-Za-z]{1,6}[-/. ]?(?:19|20)\d \d[-/.]\d{2,}(?![\w/])")
_SURE, _LIKELY, _MADE_WHOLE = 0.9, 0.85, 0.88
_DOTTED = re.compile(r"[A-Z]O\d\.\d\d")  # `MO8.32`; `DO12345` may be so
_NAMED = "named"  # the form of what only the noun before it tells
_FEWEST_FIGURES = 5
_ALL_NOUGHTS = 0.3  # the cost of taking every O for a nought: `OOUITO2476`
_LONGEST_SLOT, _LONGEST_NUMBER = 200, 40
_MARK_INSIDE = re.compile(r"(?<=[0-9])[,'’`](?=[0-9])")


def find_numbers(text: str, kin: Sequence[str] = ()) -> list[NumberMatch]:
    """All document numbers in running text, in order and without overlap.

    `kin` are numbers known from elsewhere in the document: with those of the text itself
    they show the forms after which spoilt ones are mended.
    """
    found = _with_lost_letters(_plain(text), kin)
    sure = [n for n in found if n.certainty >= _SURE and not n.repaired]
    known = [*kin, *(n.value for n in sure)]
    mended = [
        NumberMatch(m.start, m.end, text[m.start : m.end], m.value, shape, m.certainty, True)
        for m in mended_by_kin(text, known)
        if (shape := _kin_shape(m.value, known))
    ]
    spans = [(n.start, n.end) for n in sure]
    mended = [n for n in mended if not overlaps(spans, n.start, n.end)]
    if not mended:
        return found
    spans = [(n.start, n.end) for n in mended]
    return _chosen([n for n in found if not overlaps(spans, n.start, n.end)] + mended, text)


def _kin_shape(value: str, kin: Sequence[str]) -> str | None:
    """The name of the shape of a number mended after its kin: a known one, or that of a code as
    which several of them are written."""
    shape = shape_of(value)
    if shape is not None and shape[1] >= _LIKELY:
        return shape[0]
    return ANY if is_among_kin(value, kin) else None


def _with_lost_letters(found: list[NumberMatch], kin: Sequence[str]) -> list[NumberMatch]:
    """The numbers, those whole that lost what their kin begin with."""
    others = [*kin, *(n.value for n in found if n.certainty >= _SURE)]
    return [
        replace(n, value=whole, certainty=_MADE_WHOLE, repaired=True)
        if (whole := lost_letter(n.value, others) or first_figure(n.value, others))
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
        yield _with_letter(number) or _with_round(number) or number
    for match in _PAIR.finditer(text):
        yield number_at(text, match.span(1), "seven digits", 0.92)
        yield number_at(text, match.span(2), "seven digits", 0.92)
    for match in _PARENTHESIS.finditer(text):
        for group in ("number", "second"):
            if match[group]:
                yield number_at(text, match.span(group), "five digits", 0.6)
    for number in named_numbers(text):
        yield _with_round(number) or number
    yield from _parted(text)
    yield from _spoilt(text)


def _with_letter(number: NumberMatch) -> NumberMatch | None:
    """A code of no known form that has one with a letter for the figure it begins with:
    `8P-2021-730`."""
    value = number.value
    if number.shape != ANY or value[0] not in TO_LETTER or not value[1].isalpha():
        return None
    whole = TO_LETTER[value[0]][0] + value[1:]
    shape = shape_of(whole)
    if shape is None or shape[1] < _SURE or shape_of(value):
        return None
    return replace(number, value=whole, shape=shape[0], repaired=True)


def _with_round(number: NumberMatch) -> NumberMatch | None:
    """A code of no known form that has one with the other round sign where its letters end:
    `RO7.561174` is `R07.561174`, `DS0/2352454` is `DSO/2352454`. One that its noun names may be
    less sure of its form: `motie MO8.32`."""
    if number.shape not in (ANY, _NAMED) or shape_of(number.value):
        return None
    if number.shape == _NAMED and not _DOTTED.fullmatch(number.value):
        return None
    enough = _LIKELY if number.shape == _NAMED else _SURE
    for sign, other in ((_ROUND_LETTER, "0"), (_ROUND_FIGURE, "O")):
        whole = sign.sub(other, number.value)
        shape = shape_of(whole) if whole != number.value else None
        if shape is not None and shape[1] >= enough:
            return replace(number, value=whole, shape=shape[0], repaired=True)
    return None


def _parted(text: str) -> Iterator[NumberMatch]:
    """Numbers with a blank at a slash, as where a line ends there (`raad/ 2016/852`), or within
    their year."""
    parted = list(_AT_SLASH.finditer(text)) if _BLANK_AT_SLASH.search(text) else []
    if _BLANK_INSIDE.search(text):
        parted += _IN_YEAR.finditer(text)
    for match in parted:
        bare = re.sub(r"\s", "", match[0])
        whole = [(c, name) for name, pattern, c in PATTERNS if pattern.fullmatch(bare)]
        if whole and max(whole)[0] >= _LIKELY:
            certainty, name = max(whole)
            yield NumberMatch(*match.span(), match[0], bare, name, certainty, True)


def _spoilt(text: str) -> Iterator[NumberMatch]:
    """Tokens of digits with a confused letter among them: `(348798S)`, `Z/2O/43414`."""
    if len(_FIGURE.findall(text)) < _FEWEST_FIGURES:
        return
    for match in _MIXED.finditer(text):
        token = match[0]
        if (
            len(token) > _LONGEST_NUMBER
            or sum(c.isdigit() or c == "O" for c in token) < _FEWEST_FIGURES
            or shape_of(token)
        ):
            continue
        fitting = [
            (s[1] - 0.5 * cost, value, s[0])
            for value, cost in (*repairs(token, 2), (token.replace("O", "0"), _ALL_NOUGHTS))
            if (s := shape_of(value)) and s[1] >= 0.9
        ]
        if fitting:
            certainty, value, shape = max(fitting)
            start, end = match.span()
            yield NumberMatch(start, end, token, value, shape, round(certainty, 3), True)


def _masked(number: NumberMatch, masks: Sequence[tuple[int, int]]) -> bool:
    """Whether a number is something else; `2020-12` with a name is no range of years."""
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
    for match in re.finditer(r"[lI|!{](?=\d)", token):
        if match.start():
            yield token[: match.start()] + "/" + token[match.end() :], 0.25


def _dashed(raw: str) -> Iterator[tuple[str, float]]:
    """The reading with the dash that OCR lost: `VN2021 004340`."""
    if re.fullmatch(r"[A-Z]{1,4}\d{2,4}\s\d{4,8}", raw):
        yield re.sub(r"\s", "-", raw), 0.1


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _MARKS + "()":
        start += 1
    while end > start and text[end - 1] in _MARKS + "()":
        end -= 1
    return start, end


def _longest(text: str) -> NumberMatch | None:
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
