"""Puts the edges of the model's spans right where the text itself says where they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from raadsparser.extract.numbers.finding import NumberMatch, find_numbers
from raadsparser.extract.numbers.masked import masked_spans, overlaps
from raadsparser.extract.numbers.shapes import SHORT_YEAR, is_year
from raadsparser.nlp import labels
from raadsparser.nlp.example import Span
from raadsparser.nlp.kinds import noun_of

_CODE = re.compile(r"[\w/.\-–~]")
_PAIR = re.compile(r"(\d{5,8})/(\d{5,8})")
_SPACED = re.compile(r"(\S*\d\S*?)\s*(?:\s/\s|,\s|\sen\s)\s*(\S*\d\S*)")
# A title or a sentence begins here, or goes on: `D.6 over de`.
_NO_MORE = re.compile(r"\.\s|\s?[‘’'\"“”„]|\s(?=[a-z]{2,}\b)")
_LONG, _BENT = 7, 2  # signs of a number that is known by most of them, and of those bent
_ITEM = re.compile(r"\d{1,2}\s?[-–.)]?\s+[^\W\d_]{3,}")
# `A5 Korte inleiding` after a lead: OCR bent the mark of the first item of a list.
_MARK, _BEFORE_MARK, _AFTER_MARK = re.compile(r"[A-Z]\d"), re.compile(r"(?:^|[:.\n])\s*$"), " [A-Z]"
_TRIM = " \t\n_,;:.‘’'\"()[]{}"


def tidied(
    text: str, spans: Sequence[Span], numbers: Sequence[NumberMatch] | None = None
) -> list[Span]:
    """The spans without marks at their ends, numbers as long as they are printed.

    A number goes on as long as no blank comes: `Z/18/301688` is one, also where the model
    cut it. Only two numbers of one form (`3604012/3614175`) stay two. `numbers` are those
    that the rules find; a sure one that holds the model's is the whole of it.
    """
    known = [n for n in (find_numbers(text) if numbers is None else numbers) if n.certainty >= 0.9]
    found: list[Span] = []
    masks = masked_spans(text)
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        span = _whole_number(text, span, known) if span.label == labels.NUMBER else span
        span = _trimmed(text, span)
        if span.start >= span.end or (found and span.start < found[-1].end):
            continue
        if span.label == labels.NUMBER and _no_number(text, span, masks):
            continue
        if span.label == labels.KIND and not noun_of(text[span.start : span.end]).known:
            continue  # a noun that no list has, nor is made of one, is no kind of document
        found.append(span)
    return [part for span in found for part in _parts(text, span)]


def _whole_number(text: str, span: Span, known: Sequence[NumberMatch]) -> Span:
    for number in known:
        if number.start <= span.start and span.end <= number.end:
            return replace(span, start=number.start, end=number.end)
    if cut := _NO_MORE.search(text, span.start, span.end):
        span = replace(span, end=cut.start())
    start, end = span.start, span.end
    while start > 0 and _CODE.match(text[start - 1]) and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and _CODE.match(text[end]):
        end += 1
    if end - start > 40 or re.match(r"[^\W\d_]{5,}", text[start:end]):
        return span
    return replace(span, start=start, end=end)


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] in _TRIM + "/":
        start += 1
    while end > start and text[end - 1] in _TRIM:
        if text[end - 1] == "." and span.label in {labels.DATE, labels.ORGANISATION}:
            break
        end -= 1
    return replace(span, start=start, end=end)


def _no_number(text: str, span: Span, masks: Sequence[tuple[int, int]]) -> bool:
    """Whether it is a phone number, a year, an amount …; `2020-12` may name a document."""
    printed = text[span.start : span.end]
    if not any(char.isdigit() for char in printed):
        return True
    if SHORT_YEAR.fullmatch(printed):
        return is_year(printed)
    if _ITEM.match(printed):
        return True  # `2- Debat` is an item of a list
    if _MARK.fullmatch(printed) and re.match(_AFTER_MARK, text[span.end : span.end + 2]):
        return _BEFORE_MARK.search(text, 0, span.start) is not None
    return overlaps(masks, span.start, span.end)


def _parts(text: str, span: Span) -> list[Span]:
    """Two numbers of one form that the model took for one: `3604012/3614175`, `A1-20 / A2-20`."""
    if span.label != labels.NUMBER:
        return [span]
    printed = text[span.start : span.end]
    pair = _PAIR.fullmatch(printed) or _SPACED.fullmatch(printed)
    if pair is None or not _are_alike(pair[1], pair[2]):
        return [span]
    start = span.start
    return [
        replace(span, end=start + pair.end(1)),
        replace(span, start=start + pair.start(2)),
    ]


def _are_alike(one: str, two: str) -> bool:
    """Whether two numbers have one form, but for a sign or two that OCR took for another."""
    if len(one) != len(two):
        return False
    different = sum(a != b for a, b in zip(_form(one), _form(two), strict=True))
    return different <= (_BENT if len(one) >= _LONG else 0)


def _form(number: str) -> str:
    """The form of a number: its digits and letters without their values."""
    return re.sub(r"[^\W\d_]", "a", re.sub(r"\d", "9", number))
