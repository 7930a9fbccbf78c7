"""The items of a numbered list and their parts, row by row.

Each row begins an item or a part of one, or goes on what came before it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from raadsparser.extract.lists.entry import EDGE, Columns, Entry, Outline, is_near, is_sub
from raadsparser.extract.lists.markers import (
    Marker,
    Style,
    bent_bullet,
    bent_number,
    next_of,
)
from raadsparser.page import BULLET, Word
from raadsparser.sheet import Line

_ENDED = re.compile(r"[.?!;:](\s*\([^()]*\))?$")
_DEEPER = re.compile(r"^\(?([A-H]|\d|[IVXivxlL]{1,4})[.):]$")
# A roman number after another one, as OCR gives it: `IL`, `II,`, `iü)`.
_COUNTED = re.compile(r"^\(?([IVXivxlLüï1]{1,4})[.):,;]?$")
_BARE_ONE = re.compile(r"^([IiLl1])$")  # the first of them, its stop lost
# The item that closes a session, and the white (in line heights) between it and other text.
_CLOSES = re.compile(r"(?i)\b(?:afronding|afsluiting|sluiting|sluit|einde|slotwoord)\b")
_HUNG = 0.5  # the white between a marker and a text that hangs beside it, in heights of a letter
_FEWEST_BEFORE_END, _CLEAR = 3, 1.0
_SHORT = 0.1  # of the text's right edge, left free by a line that another word would have fitted
# What goes on the question before it, though it begins a sentence.
_REFERS_BACK = re.compile(r"(?i)(?:en |maar |of )?zo (?:nee|niet|ja)\b|waarom (?:wel|niet)\b")
_ANNOUNCES = re.compile(r":(\s*\([^()]*\))?$")  # also `… vragen: (15 min)`


class Reader:
    """Takes rows one by one and hangs each on the item or sub-item it belongs to."""

    def __init__(
        self,
        top: Style,
        items: Columns | None,
        subs: Columns | None,
        right: float,
        first: str,
    ) -> None:
        self.top = top
        self.items = items
        self.subs = subs
        self.right = right
        self.first = first
        self.result = Outline()
        self.ended = False

    def take(self, row: Line, marker: Marker | None, *, nested: bool = False) -> None:
        self.ended = self.ended or self._is_after_the_end(row, marker)
        if self.ended:
            return
        if nested and marker is not None and self.result.items:
            self.result.items[-1].subs.append(_entry(row, marker, marker.style))
            return
        found = self._item(row, marker)
        if found is not None:
            self.result.items.append(_entry(row, found, self.top))
        elif not self.result.items:
            self.result.lead.append(row)
        else:
            self._inside(self.result.items[-1], row, marker)

    def _is_after_the_end(self, row: Line, marker: Marker | None) -> bool:
        """Whether a row stands clear below the item that closes a session: text of another
        field, whose label was not read."""
        last = self.result.items[-1] if self.result.items else None
        if last is None or last.subs or not last.lines or marker is not None:
            return False
        fewest = len(self.result.items) >= _FEWEST_BEFORE_END
        return fewest and row.gap > _CLEAR and _CLOSES.search(last.lines[0].text) is not None

    def _item(self, row: Line, marker: Marker | None) -> Marker | None:
        if self.top != "number":
            return marker if marker is not None and marker.style == self.top else None
        before = self.result.items[-1].marker if self.result.items else None
        if marker is not None and marker.style != "number" and self._goes_on_letters(marker):
            return None  # `b.` under `a.` is no 6
        if marker is not None and marker.style == "number" and self._goes_on_numbers(row, marker):
            return None  # `4.` under `3.`, deeper than the items
        expected = (next_of(before) if before else self.first) or "1"
        aligned = self.items is None or self.items.marks(row)
        if marker is not None and marker.style == "number":
            if not marker.words and marker.text == expected:
                return marker  # told by its place
            if expected == f"{marker.text}J" and row.words[0].text.endswith(")"):
                return Marker("number", expected)  # OCR takes the letter for a bracket
            if "." in expected and marker.text == expected.replace(".", ""):
                return replace(marker, text=expected)  # its dot was lost
            fits = marker.text == expected
            if marker.text.isalpha() != self.first.isalpha():
                marker = replace(marker, sure=False)  # `I.` among figures is a `1.`
            if (fits and (marker.sure or aligned)) or (marker.sure and aligned):
                return marker
        if not aligned or not self.result.items:
            bent = bent_number(row, expected) if aligned else None
            return bent if bent is not None and bent.sure else None
        if self.items is not None and self.items.begins(row):
            return Marker("number", expected)
        bent = bent_number(row, expected)
        return bent if bent is not None and bent.sure else None

    def _goes_on_letters(self, marker: Marker) -> bool:
        """Whether a letter follows that of the sub-item before it."""
        subs = self.result.items[-1].subs if self.result.items else []
        lettered = bool(subs) and marker.style == "letter" and subs[-1].style == "letter"
        return lettered and marker.text == next_of(subs[-1].marker)

    def _goes_on_numbers(self, row: Line, marker: Marker) -> bool:
        """Whether a number counts on the part above it, in its column, right of the items'."""
        last = self.result.items[-1].subs[-1:] if self.result.items else []
        mark = last[0].mark if last else None
        if mark is None or self.items is None or next_of(last[0].marker) != marker.text:
            return False
        if not marker.words:
            return False  # told by its place among the items
        return is_near(mark.box.x0, row.box.x0) and row.box.x0 > self.items.mark + EDGE

    def _inside(self, item: Entry, row: Line, marker: Marker | None) -> None:
        found = self._sub(item, row, marker)
        if found is not None:
            item.subs.append(_entry(row, found, found.style))
        else:
            (item.subs[-1] if item.subs else item).lines.append(row)

    def _sub(self, item: Entry, row: Line, marker: Marker | None) -> Marker | None:
        if self.top == "bullet":
            return None
        if marker is not None and is_sub(marker, self.top):
            return marker
        if (lettered := self._lettered(item, row)) is not None:
            return lettered
        if (bullet := bent_bullet(row)) is not None and self._clear_of_items(row):
            return Marker("bullet", bullet)
        if self.subs is not None and self.subs.begins(row):
            return _sibling(item)
        return self._lost(item, row)

    def _lettered(self, item: Entry, row: Line) -> Marker | None:
        """A sub-item marked as an item might be, deeper: `A.`, `II.`, `1)` within `4.`."""
        counted = [sub for sub in item.subs if sub.style == "letter"]
        level = [sub.mark for sub in counted if sub.mark and is_near(sub.mark.box.x0, row.box.x0)]
        found = (_COUNTED if level else _DEEPER).match(row.words[0].text)
        found = found or _DEEPER.match(row.words[0].text)
        if found is None and not item.subs and self._may_be_first(item, row):
            found = _BARE_ONE.match(row.words[0].text)
        if found is None or len(row.words) < 2 or self.top == "letter":
            return None
        if not (self.items is not None and self._clear_of_items(row)):
            return None
        begins = found[1] in ("A", "I", "1", "l", "i", "a", "L")  # `L.` is OCR's `I.`
        # `Il.` after a first one that OCR lost.
        second = len(item.subs) < 2 and found[1].casefold() in ("ii", "il", "li", "ll")
        second = second and (bool(item.subs) or self._part_first(item))
        return Marker("letter", found[1]) if begins or counted or second else None

    def _part_first(self, item: Entry) -> bool:
        """Make the lines below the first of an item, which had room for them, its first part."""
        rest = item.lines[1:]
        if not rest or not self._had_room(item.lines[0], rest[0]):
            return False
        item.lines[1:] = []
        item.subs.append(Entry("I", None, rest, style="letter"))
        return True

    def _may_be_first(self, item: Entry, row: Line) -> bool:
        """Whether a row that begins with one letter may be the first part of an item."""
        if _announces(item) or self._is_deeper(row):
            return True
        mark, *rest = row.words
        hung = bool(rest) and rest[0].box.x0 - mark.box.x1 > _HUNG * mark.box.height
        return hung and rest[0].text[:1].isupper() and self._leaves_room(item, row)

    def _leaves_room(self, item: Entry, row: Line) -> bool:
        """Whether an item of one line so far had room for what a row begins with."""
        return len(item.lines) == 1 and not item.subs and self._had_room(item.lines[0], row)

    def _clear_of_items(self, row: Line) -> bool:
        return self.items is None or row.box.x0 > self.items.mark + EDGE

    def _is_deeper(self, row: Line) -> bool:
        """Whether a row begins deeper than the texts of the items."""
        return self.items is not None and row.box.x0 > self.items.text + EDGE

    def _lost(self, item: Entry, row: Line) -> Marker | None:
        """A sub-item whose bullet OCR lost: it hangs deeper and begins a new sentence."""
        if self.items is None or row.words[0].source != "ocr":
            return None
        asked = bool(item.subs) and _asks(item.subs[-1])
        if self._begins_question(item, row, asked):
            return replace(_sibling(item), words=0)
        before = (item.subs[-1] if item.subs else item).lines
        if sum(sub.mark is not None for sub in item.subs) > 1 and not (
            before and self._had_room(before[-1], row)
        ):
            asked = False  # bullets read well here: one that is not there was not printed
        if self._hangs_alone(item, row):
            return replace(_sibling(item), words=0)
        if item.subs and item.subs[-1].mark is not None and not asked:
            return None  # its siblings have theirs: this is their second line
        deeper = self._is_deeper(row)
        if self.subs is not None:
            deeper = deeper and self.subs.is_text(row)
        ended = bool(before) and _ENDED.search(before[-1].text) is not None
        if _REFERS_BACK.match(row.text):
            return None
        starts = row.words[0].text[:1].isupper() or (ended and before[-1].text.endswith(";"))
        if item.subs and _announces_list(item) and starts and self._had_room(before[-1], row):
            ended = True  # its siblings lost theirs too
        # Deeper than the text of an item hangs no second line of it.
        asked = asked or not (item.subs or ended or row.gap > _CLEAR)
        ended = ended or asked
        if not (deeper and ended and starts and (asked or self._had_room(before[-1], row))):
            return None
        return replace(_sibling(item), words=0)

    def _hangs_alone(self, item: Entry, row: Line) -> bool:
        """Whether a row begins where the texts of parts do, deeper than those of items, and no
        line wraps there: none of the item itself does, and a part before it had room."""
        if self.subs is None or not (self.subs.is_text(row) and self._is_deeper(row)):
            return False
        if row.gap > _CLEAR:
            return False
        if not item.subs:
            return bool(item.lines)
        before = item.subs[-1].lines
        if not before or before[0].text[:1].isupper() != row.text[:1].isupper():
            return False  # `Wat wilt u` and `meegeven?` are one
        return before[-1].box.x1 + row.words[0].box.width < (1 - _SHORT) * self.right

    def _begins_question(self, item: Entry, row: Line, asked: bool) -> bool:
        """Whether a row asks what a complete question before it does not, or what an item
        announces, where it begins under the bullets or without any under the item's text."""
        if not row.words[0].text[:1].isupper() or _REFERS_BACK.match(row.text):
            return False
        if self.subs is not None:
            asked = asked or (row.text.endswith("?") and self._leaves_room(item, row))
            return asked and is_near(row.box.x0, self.subs.mark) and not self.subs.is_text(row)
        if self.items is None or not self.items.is_text(row):
            return False
        opens = not item.subs and len(item.lines) == 1 and _announces(item)
        opens = opens or (_asks(item) and self._leaves_room(item, row))
        return (asked or opens) and row.text.endswith("?")

    def _had_room(self, before: Line, row: Line) -> bool:
        """Whether the row's first word would have fitted on the line before it, or a colon
        announces a list."""
        # Where bullets were seen, one that is missing takes more to be believed.
        slack = 10.0 if self.subs is None else 0.2 * self.right
        return (
            _ANNOUNCES.search(before.text) is not None
            or slack + before.box.x1 + 4 + row.words[0].box.width < self.right
        )


def _announces(entry: Entry) -> bool:
    """Whether an entry ends, so far, in a colon."""
    return bool(entry.lines) and _ANNOUNCES.search(entry.lines[-1].text) is not None


def _announces_list(item: Entry) -> bool:
    """Whether an item ended in a colon, and none of its parts has a marker that was read."""
    return _announces(item) and all(sub.mark is None for sub in item.subs)


def _asks(entry: Entry) -> bool:
    """Whether an entry is one question, complete: what follows it is another."""
    text = " ".join(line.text for line in entry.lines)
    asked = [part for part in text.split("?")[:-1] if not _REFERS_BACK.match(part.lstrip())]
    return text.endswith("?") and len(asked) == 1


def _sibling(item: Entry) -> Marker:
    """The marker that counts on from the sub-item before."""
    if not item.subs:
        return Marker("bullet", BULLET)
    last = item.subs[-1]
    if last.style == "letter":
        return Marker("letter", next_of(last.marker) or last.marker)
    return Marker(last.style, last.marker)


def _entry(row: Line, marker: Marker, style: Style) -> Entry:
    mark = row.words[0]
    rest = list(row.words[marker.words :])
    if marker.glued:
        rest.insert(0, Word(marker.glued, mark.box, mark.confidence, mark.source))
    lines = [Line.of(rest, row.page, row.cell, row.gap)] if rest else []
    return Entry(marker.text, mark if marker.words else None, lines, style=style)
