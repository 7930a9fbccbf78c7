"""Whether a page goes on with the sheet of the pages before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from raadsparser.layout.pages.pageview import ONLY_SHEETS, WEIGHT, PageView

_BEGUN = 4.0  # less will do where the page after it goes on as a sheet
# A page that asks so much again without repeating the number is another sheet.
_AGAIN = 4
_ASKED_TWICE = 1
# Rows of a running head or foot, how alike two of them are, and the signs of a part of one.
_HEADS, _ALIKE, _PART = 3, 90, 5
_ONE = re.compile(r"\W*1\W*")  # a page's number at its foot
_DIGITS = re.compile(r"\d+")
_FULL = 0.6  # how far down a page is filled that the next may go on
_ATTACHMENT = re.compile(r"^(bijlage|appendix)\b", re.IGNORECASE)
_FIRST = re.compile(r"^1\W{0,2}\s+[A-Z]")  # the first item of a list, announced on the page before
_PROSE_END = re.compile(r"[.!?:][\"'”’)]?$")


def goes_on(sheet: Sequence[PageView], view: PageView) -> bool:
    """Whether a page belongs to the sheet of the pages before it."""
    first, last = sheet[0], sheet[-1]
    if view.is_head or view.kind in ("blank", "letter"):
        return False
    if view.kind == "agenda":
        return _is_list_of(sheet, view)
    if view.are_minutes and not (view.position and view.position[0] > 1):
        return False  # though its letterhead is the same
    if _same_sheet(first, view):
        return True
    if view.are_minutes:
        return False
    seen = {key for page in sheet for key in page.keys}
    # A form may ask its subject on the second page, after all that it asks but once.
    asked_late = "subject" not in seen and len(view.keys & seen) <= _ASKED_TWICE
    anew = "subject" in view.keys and not asked_late
    if view.kind == "start" and (anew or len(view.keys & first.keys) >= _AGAIN):
        return False
    if _counts_on(last, view):
        return True
    if _is_last(last) or _is_first(view) or _ATTACHMENT.match(view.first_line):
        return False
    new = {key for key in view.keys - seen if WEIGHT.get(key, 0.0) >= 1.0}
    if new and not anew:
        return True
    if view.kind == "decision" or last.filled < _FULL:
        return False
    if anew and len(view.keys & seen) > _ASKED_TWICE:
        return False  # questions and notes have a head with their own subject and date
    return _reads_on(last, view)


def _is_list_of(sheet: Sequence[PageView], view: PageView) -> bool:
    """Whether a page headed `Agenda` has the programme of a sheet that ran on to it: it asks
    nothing that the sheet did, which has none and fills its page."""
    seen = {key for page in sheet for key in page.keys}
    lacking = "programme" in view.keys and not seen & view.keys
    return lacking and "subject" in seen and sheet[-1].filled >= _FULL


def is_first_of(before: PageView, view: PageView) -> bool:
    """Whether a page that by itself looked like a letter is the first of a sheet.

    The page numbered after it asks what only a sheet does, and no subject: that was asked
    already, under `Geachte raadsleden` or over it.
    """
    if view.kind != "start" or "subject" in view.keys or before.kind not in ("letter", "other"):
        return False
    asked = "subject" in before.keys and before.keys & ONLY_SHEETS
    return bool(asked) and before.score >= _BEGUN and _counts_on(before, view)


def _same_sheet(first: PageView, view: PageView) -> bool:
    """A repeated head: the same page head, or the same subject and number again."""
    if _is_first(view):
        return False
    if view.number and first.number and fuzz.ratio(first.number, view.number) < 90:
        return False
    if len(view.keys & first.keys) >= _AGAIN and not view.number:
        return False
    if len(first.head) > 20 and fuzz.ratio(first.head, view.head) >= 90:
        return "subject" not in view.keys or first.subject == view.subject
    return bool(
        view.subject
        and fuzz.ratio(first.subject, view.subject) >= 90
        and fuzz.ratio(first.number, view.number) >= 90
    )


def _counts_on(last: PageView, view: PageView) -> bool:
    if view.position is None or view.position[0] < 2:
        return False
    if last.position is None:
        return view.position[0] == 2
    totals = {last.position[1], view.position[1]} - {None}  # that of one may not have been read
    return view.position[0] == last.position[0] + 1 and len(totals) <= 1


def _is_first(view: PageView) -> bool:
    return view.position is not None and view.position[0] == 1


def _is_last(last: PageView) -> bool:
    """Whether a page is by its own count the last of its paper: `Pagina 1 van 1`."""
    return last.position is not None and last.position[0] == last.position[1]


def _reads_on(last: PageView, view: PageView) -> bool:
    """Running text that a page break cut: an open sentence, a list that counts on, a table whose
    head is printed again; or one foot with the next number."""
    start, is_table = _start(last, view)
    end = last.last_line.strip()
    if is_table or _feet_count_on(last, view):
        return True
    if _ONE.fullmatch(view.last_line) and _ONE.fullmatch(end):
        return False  # both are the first page of a paper
    if not _PROSE_END.search(end) or (end.endswith(":") and _FIRST.match(start)):
        return True
    if start != view.first_line.strip() and _FIRST.match(start):
        return False  # `1. Inleiding` below a running head begins a paper
    return start[:1].islower() or bool(re.match(r"^([•\-*]|\d{1,2}[.)]|[a-z][.)])\s", start))


def _start(last: PageView, view: PageView) -> tuple[str, bool]:
    """How a page begins below what the page before it has too, and whether that is the head of a
    table and no running head."""
    heads, again = last.texts[:_HEADS], False
    for text in view.texts[:_HEADS]:
        if not any(_alike(text, head) or _is_in(text, head) for head in heads):
            if len(text.split()) < 2 or not any(_alike(text, row) for row in last.texts[_HEADS:]):
                return text.strip(), again
            again = True
    return view.first_line.strip(), again


def _feet_count_on(last: PageView, view: PageView) -> bool:
    """Whether pages end alike, but for a number that is the next one: `- 1 -` and `- 2 -`."""
    numbers = [[int(n) for n in _DIGITS.findall(page.last_line)] for page in (last, view)]
    if len(numbers[0]) != len(numbers[1]) or not _alike(last.last_line, view.last_line):
        return False
    steps = [after - before for before, after in zip(*numbers, strict=True)]
    return sorted(steps) == [0] * (len(steps) - 1) + [1]


def _alike(one: str, other: str) -> bool:
    """Whether rows are the same but for a page's number, however they were read."""
    return fuzz.ratio(_DIGITS.sub("", one), _DIGITS.sub("", other)) >= _ALIKE


def _is_in(text: str, head: str) -> bool:
    """Whether a row is a part of a running head that came as one row on the other page."""
    return len(text) >= _PART and text in head
