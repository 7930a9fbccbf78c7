"""Cuts Dutch running text into sentences; abbreviations, initials and dates do not end one."""

from __future__ import annotations

import re
from functools import cache

from raadsparser.extract.text.remembering import remembered
from raadsparser.lexicon import columns

_STOP = re.compile(
    r"(?P<mark>[.!?])(?P<close>[\"”’')\]]*)(?:(?P<space>\s+)(?=(?:[•*–—-]\s+)?[\"“‘'(\[•]?[A-ZÀ-Þ0-9])"
    r"|(?=[A-ZÀ-Þ][a-zà-ÿ]+\s)|$)|\n\s*\n"
)
_WORD_BEFORE = re.compile(r"(?:[^\W\d_]+\.)*[^\W_]+$")
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]{1,60}[)\]]\s*(?:[.;]|$)")
_LINK = re.compile(r"(?:https?://|www\.)\S*$")


@remembered
def sentences(text: str) -> list[tuple[int, int]]:
    """The spans of the sentences in order, without the white space around them."""
    spans, start = [], 0
    for stop in _STOP.finditer(text):
        if stop["mark"] and not _ends(text, stop):
            continue
        end = stop.end("close") if stop["mark"] else stop.start()
        spans.append((start, end))
        start = end
    spans.append((start, len(text)))
    return [span for a, b in spans if (span := _stripped(text, a, b))[0] < span[1]]


def _ends(text: str, stop: re.Match[str]) -> bool:
    """Whether a mark ends its sentence."""
    if _ASIDE.match(text, stop.end()):
        return False
    if stop["mark"] != "." or stop["close"]:
        return True
    before = _WORD_BEFORE.search(text, max(0, stop.start() - 24), stop.start())
    if not before:
        return True
    word = before[0]
    following = text[stop.end() :].lstrip()[:1]
    kind = "never" if word.endswith("nr") else _abbreviations().get(word.lower())
    if kind == "never" or (kind == "maybe" and (following.isdigit() or following == "(")):
        return False
    if kind == "maybe":
        return True
    if len(word) == 1 or re.fullmatch(r"(?:[A-Z]\.)+[A-Z]|[A-Z][a-z]?", word):
        return word.isdigit() and bool(stop["space"]) and not _heads_line(text, before.start())
    if not stop["space"] and stop.end() < len(text):
        return len(word) > 2 and word.isalpha() and not _LINK.search(text[: stop.end()])
    return not (word.isdigit() and len(word) <= 2 and _heads_line(text, before.start()))


def _heads_line(text: str, place: int) -> bool:
    """Whether a number stands first, as the number of an item does."""
    return not text[:place].strip() or text[:place].rstrip(" ").endswith("\n")


@cache
def _abbreviations() -> dict[str, str]:
    return {row[0].lower().rstrip("."): row[1] for row in columns("abbreviations")}


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
