"""Puts the edges of the model's spans right where the text itself says where they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from raadsparser.nlp import labels
from raadsparser.nlp.example import Span

_CODE = re.compile(r"[\w/.\-–~]")
_PAIR = re.compile(r"(\d{5,8})/(\d{5,8})")
_TRIM = " \t\n_,;:.‘’'\"()[]{}"


def tidied(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans without marks at their ends, numbers as long as they are printed.

    A number goes on as long as no blank comes: `Z/18/301688` is one, also where the model
    cut it. Only two numbers of one length (`3604012/3614175`) stay two.
    """
    found: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        span = _whole_number(text, span) if span.label == labels.NUMBER else span
        span = _trimmed(text, span)
        if span.start >= span.end or (found and span.start < found[-1].end):
            continue
        if span.label == labels.NUMBER and not any(
            c.isdigit() for c in text[span.start : span.end]
        ):
            continue
        found.append(span)
    return [part for span in found for part in _parts(text, span)]


def _whole_number(text: str, span: Span) -> Span:
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
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM:
        if text[end - 1] == "." and span.label in {labels.DATE, labels.ORGANISATION}:
            break
        end -= 1
    return replace(span, start=start, end=end)


def _parts(text: str, span: Span) -> list[Span]:
    pair = _PAIR.fullmatch(text[span.start : span.end]) if span.label == labels.NUMBER else None
    if pair is None or len(pair[1]) != len(pair[2]):
        return [span]
    cut = span.start + len(pair[1])
    return [replace(span, end=cut), replace(span, start=cut + 1)]
