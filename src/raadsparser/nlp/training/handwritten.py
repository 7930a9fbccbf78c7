"""Reads sentences that people wrote and marked: `per [brief|K1] ([3604012|N1])`.

A mark is a letter for the label (K N D P O PT PL L) and the number of the document. After
`=` may stand the value where it is not what is printed; `N1:brief` says the kind of a number
that has no noun. `D12` is the date of documents 1 and 2, `D` one of none.
"""

from __future__ import annotations

import re
from pathlib import Path

from raadsparser.extract.dates.calendar_words import MONTHS
from raadsparser.nlp import labels
from raadsparser.nlp.example import Example, Letter, Span

_MARK = re.compile(r"\[([^\[\]|]+)\|(PT|PL|[KNDPOL])(\d*)(?::([a-z ]+))?(?:=([^\]]+))?\]")
_LABELS = {
    "K": labels.KIND,
    "N": labels.NUMBER,
    "D": labels.DATE,
    "P": labels.PERSON,
    "O": labels.ORGANISATION,
    "PT": labels.PARTY,
    "PL": labels.PLACE,
    "L": labels.LAW,
}
_WORDED = re.compile(r"(\d{1,2}) ([a-z]+) (\d{4})$")
_NUMERIC = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})$")


def read_sentences(path: Path) -> list[Example]:
    """The marked sentences of a file, one a line; `#` starts a comment line."""
    lines = (line.strip() for line in path.read_text("utf-8").splitlines())
    return [marked(line) for line in lines if line and not line.startswith("#")]


def marked(line: str) -> Example:
    """One marked line as an example; ValueError names a date that needs its value said."""
    text, place = "", 0
    spans: list[Span] = []
    values: list[str] = []
    parts: dict[str, dict[str, list[int]]] = {}
    implicit: dict[str, str] = {}
    for match in _MARK.finditer(line):
        text += line[place : match.start()]
        raw, sort, documents, said, value = match.groups()
        for document in documents:
            parts.setdefault(document, {}).setdefault(sort, []).append(len(spans))
            if said:
                implicit[document] = said
        spans.append(Span(len(text), len(text) + len(raw), _LABELS[sort]))
        values.append(value if value is not None else _value(raw, sort))
        text += raw
        place = match.end()
    letters = tuple(_letter(parts[key], implicit.get(key)) for key in sorted(parts))
    kept = tuple(letter for letter in letters if letter is not None)
    return Example(text + line[place:], tuple(spans), kept, tuple(values))


def _letter(parts: dict[str, list[int]], implicit: str | None) -> Letter | None:
    numbers = tuple(parts.get("N", ()))
    kind = next(iter(parts.get("K", ())), None)
    date = next(iter(parts.get("D", ())), None)
    if not numbers and (kind is None or date is None):
        return None
    return Letter(numbers, kind, date, implicit or ("document" if kind is None else None))


def _value(raw: str, sort: str) -> str:
    if sort == "K":
        return raw.lower()
    if sort != "D":
        return raw
    if worded := _WORDED.search(raw):
        month = MONTHS.index(worded[2]) + 1
        return f"{worded[3]}-{month:02d}-{int(worded[1]):02d}"
    if numeric := _NUMERIC.search(raw):
        return f"{numeric[3]}-{int(numeric[2]):02d}-{int(numeric[1]):02d}"
    if re.search(r"\b(?:19|20)\d\d", raw):
        raise ValueError(f"say the value of the date {raw!r}: [{raw}|D1=2021-05-03]")
    return ""
