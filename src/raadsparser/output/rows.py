"""A sheet as rows to look at: each value in words, with what is known of its ink."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from raadsparser.record import AgendaSheet, Evidence, RelatedLetter


@dataclass(frozen=True, slots=True)
class Row:
    """One value for the eye. `confidence` is the lowest of its parts, None without evidence."""

    pointer: str
    value: str
    confidence: float | None
    methods: tuple[str, ...]
    pages: tuple[int, ...]

    @property
    def name(self) -> str:
        return self.pointer.lstrip("/")


def rows(sheet: AgendaSheet) -> list[Row]:
    """All values that are there, in the order of the contract; absent ones have no row."""
    return [_row(sheet, pointer, value) for pointer, value in _values(sheet) if value]


def lowest_confidence(sheet: AgendaSheet) -> float | None:
    """The least certain value's confidence, or None where nothing has evidence."""
    return min((known.confidence for known in sheet.evidence.values()), default=None)


def _row(sheet: AgendaSheet, pointer: str, value: str) -> Row:
    known = list(_evidence_below(sheet, pointer))
    return Row(
        pointer=pointer,
        value=value,
        confidence=min((one.confidence for one in known), default=None),
        methods=tuple(dict.fromkeys(one.method for one in known)),
        pages=tuple(sorted({one.page for one in known})),
    )


def _evidence_below(sheet: AgendaSheet, pointer: str) -> Iterator[Evidence]:
    for known, evidence in sheet.evidence.items():
        if known == pointer or known.startswith(f"{pointer}/"):
            yield evidence


def _values(sheet: AgendaSheet) -> Iterator[tuple[str, str]]:
    yield "/municipality", sheet.municipality or ""
    yield "/subject", sheet.subject or ""
    yield "/zaaknummer", sheet.zaaknummer or ""
    yield from _each("/portfolio_holders", sheet.portfolio_holders)
    yield from _each("/portfolios", sheet.portfolios)
    yield "/history", sheet.history or ""
    yield from _each("/related_letters", [_letter(one) for one in sheet.related_letters])
    yield from _meeting(sheet)
    yield from _each("/purpose", sheet.purpose)
    yield "/advice", sheet.advice or ""
    yield from _programme(sheet)
    yield from _speaking(sheet)
    yield from _each("/mentions", [f"{one.text} ({one.label})" for one in sheet.mentions])
    named = [f"{one.number or ''} {one.name}".strip() for one in sheet.attachments]
    yield from _each("/attachments", named)


def _each(pointer: str, values: list[str]) -> Iterator[tuple[str, str]]:
    for place, value in enumerate(values):
        yield f"{pointer}/{place}", value


def _letter(letter: RelatedLetter) -> str:
    numbers = f"({' / '.join(letter.numbers)})" if letter.numbers else ""
    return " ".join(part for part in (letter.kind, letter.date, numbers) if part)


def _meeting(sheet: AgendaSheet) -> Iterator[tuple[str, str]]:
    for name, value in sheet.meeting:
        if name == "domains":
            yield from _each("/meeting/domains", value)
        elif name == "date_inferred":
            yield "/meeting/date_inferred", "the year is not printed" if value else ""
        else:
            yield f"/meeting/{name}", "" if value is None else str(value)


def _programme(sheet: AgendaSheet) -> Iterator[tuple[str, str]]:
    for place, item in enumerate(sheet.programme):
        pointer = f"/programme/{place}"
        yield f"{pointer}/text", f"{item.number}. {item.text}"
        texts = [f"{sub.marker} {sub.text}" for sub in item.subitems]
        yield from _each(f"{pointer}/subitems", texts)


def _speaking(sheet: AgendaSheet) -> Iterator[tuple[str, str]]:
    said = {True: "yes", False: "no", None: ""}
    speaking = sheet.public_speaking
    yield "/public_speaking/allowed", said[speaking.allowed]
    yield "/public_speaking/note", speaking.note or ""
    minutes = speaking.duration_minutes
    yield "/public_speaking/duration_minutes", "" if minutes is None else str(minutes)
