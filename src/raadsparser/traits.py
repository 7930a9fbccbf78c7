"""What is seen of a value that tells how likely it is right: the input of the confidence model.

Each trait is a number; one that does not apply is left out. Nothing here knows what is right:
the model learns that from values whose truth is known (`bench/confidence`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import fmean
from typing import Any

from raadsparser.candidate import Candidate, Ink
from raadsparser.extract.names.accents import known_name_words
from raadsparser.extract.text.confusions import fold
from raadsparser.page import Document, Page
from raadsparser.sheet import UNLISTED, Sheet

Traits = Mapping[str, float]
_INDEX = re.compile(r"/\d+")
_ODD = re.compile(r"[^\w\s.,:;()'’/&\-–?!€%]")
_DATE = re.compile(
    r"\d\s?(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)|\d{1,2}[-./]\d{1,2}[-./]\d{2}"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PERSONS = frozenset({"/portfolio_holders/*", "/meeting/chair", "/meeting/clerk"})
_NUMBERED = frozenset({"/zaaknummer", "/related_letters/*/numbers/*"})


def kind_of(pointer: str) -> str:
    """The place a pointer means, whatever its index: `/programme/*/text`."""
    return _INDEX.sub("/*", pointer)


@dataclass(frozen=True)
class Seen:
    """A sheet as laid out, the document it stands in, and all that was proposed for it."""

    sheet: Sheet
    document: Document
    candidates: Sequence[Candidate]
    chosen: Mapping[str, Candidate]

    def traits(self) -> dict[str, Traits]:
        """The traits of every chosen value that has ink, by its JSON Pointer."""
        found: dict[str, Traits] = {}
        for pointer, candidate in self.chosen.items():
            shared = {**self._of_sheet, **self._of_rivals(candidate)}
            for below, ink in candidate.ink.items():
                found[pointer + below] = {
                    **shared,
                    **self._page_traits.get(ink.page, {}),
                    **self._of_value(pointer + below, value_at(candidate.value, below), ink),
                    **_of_place(candidate, below),
                    **self._of_letter(candidate, below),
                    **ink.features,
                    f"by_{ink.method}": 1.0,
                }
        return found

    @cached_property
    def _of_sheet(self) -> Traits:
        listed = [zone.score for zone in self.sheet.zones if zone.score > UNLISTED]
        return {
            "sheet_zones": float(len(listed)),
            "sheet_labels": fmean(listed) if listed else 0.0,
            "sheet_unlisted": float(len(self.sheet.zones) - len(listed)),
            "sheet_fields": float(len(self.chosen)),
            "sheet_pages": float(self.sheet.pages[1] - self.sheet.pages[0] + 1),
            "sheet_flow": fmean(z.relation == "flow" for z in self.sheet.zones)
            if self.sheet.zones
            else 1.0,
            "sheet_cells": fmean(line.cell != 0 for line in self.sheet.lines)
            if self.sheet.lines
            else 0.0,
            "is_text": float(self.sheet.origin == "text"),
        }

    @cached_property
    def _page_traits(self) -> dict[int, Traits]:
        first, last = self.sheet.pages
        pages = self.document.pages
        return {page.number: _page(page) for page in pages if first <= page.number <= last}

    def _of_rivals(self, candidate: Candidate) -> Traits:
        others = [
            other
            for other in self.candidates
            if other.pointer == candidate.pointer and other is not candidate
        ]
        against = [one.score for one in others if one.value != candidate.value]
        return {
            "score": candidate.score,
            "rivals": float(len(others)),
            "agreeing": float(len(others) - len(against)),
            "lead": candidate.score - max(against, default=0.0),
        }

    def _of_value(self, pointer: str, value: Any, ink: Ink) -> Traits:
        kind = kind_of(pointer)
        text = str(value) if value is not None else ""
        own = {
            "length": float(min(len(text), 400)),
            "words": float(min(len(text.split()), 60)),
            "lines": float(len(ink.boxes)),
            "digits": _share(text, str.isdigit),
            "capitals": _share(text, str.isupper),
            "odd": float(len(_ODD.findall(ink.raw))),
            "changed": float("".join(text.split()) != "".join(ink.raw.split())),
            "starts_low": float(text[:1].islower()),
            "ends_open": float(text[-1:] in ",-(:;/"),
        }
        if kind in _PERSONS:
            own |= _of_name(text)
        if kind in _NUMBERED:
            own["elsewhere"] = float(self._text.count(fold(text)) - 1)
        return own

    def _of_letter(self, candidate: Candidate, below: str) -> Traits:
        """Whether a letter has a date, how many its sentence and the whole list have, and by how
        many years it is younger than the meeting."""
        if candidate.pointer != "/related_letters" or not below:
            return {}
        letters = candidate.value
        own = letters[int(below.split("/")[1])]
        years = [
            int(year) for year in _YEAR.findall(" ".join([*own["numbers"], own["date"] or ""]))
        ]
        later = {"later": float(max(years) - self._year)} if years and self._year else {}
        return {
            "undated": float(own["date"] is None),
            "dates_printed": float(len(_DATE.findall(own["text"] or ""))),
            "numbers_printed": float(len(own["numbers"])),
            "dated_share": fmean(one["date"] is not None for one in letters),
            **later,
        }

    @cached_property
    def _year(self) -> int | None:
        """The year of the meeting; None where it was not read."""
        day = self.chosen.get("/meeting/date")
        return int(str(day.value)[:4]) if day is not None and day.value else None

    @cached_property
    def _text(self) -> str:
        return fold(" ".join(line.text for line in self.sheet.lines))


def value_at(value: Any, below: str) -> Any:
    """The part of a value that a pointer below it means; None where there is none."""
    for key in below.split("/")[1:]:
        if isinstance(value, list):
            value = value[int(key)] if int(key) < len(value) else None
        elif isinstance(value, Mapping):
            value = value.get(key)
        else:
            value = getattr(value, key, None)
    return value


def _of_place(candidate: Candidate, below: str) -> Traits:
    """How many members the list has and which one this is."""
    if not isinstance(candidate.value, list):
        return {}
    index = re.match(r"/(\d+)", below)
    place = float(index[1]) if index else 0.0
    count = float(len(candidate.value))
    return {"members": count, "place": place, "from_end": count - 1 - place}


def _of_name(text: str) -> Traits:
    words = [word for word in re.split(r"[\s\-]", text) if len(word) > 1 and "." not in word]
    named = [word for word in words if word[0].isupper()]
    known = [word in known_name_words() for word in named]
    return {
        "known_names": fmean(known) if known else 0.5,
        "unknown_names": float(len(known) - sum(known)),
        "initials": float("." in text),
    }


def _page(page: Page) -> Traits:
    words = [word.confidence for word in page.words if word.source == "ocr"]
    return {
        "page_ocr": fmean(words) if words else 1.0,
        "page_low": fmean(word < 0.6 for word in words) if words else 0.0,
        "is_scan": float(page.origin == "scan"),
        "dpi": page.dpi or 300.0,
        "skew": abs(page.skew),
        "turned": float(page.rotation != 0),
        "rules": float(min(len(page.rules), 40)),
        **{f"note_{note.replace(' ', '_')}": 1.0 for note in page.notes},
    }


def _share(text: str, is_one: Callable[[str], bool]) -> float:
    return sum(map(is_one, text)) / len(text) if text else 0.0
