"""Candidates into a record: one value a field, its evidence, and what is doubtful."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from raadsparser.candidate import Candidate, Ink
from raadsparser.confidence import confidences
from raadsparser.extract.names.known_persons import FROM_ROSTER
from raadsparser.extract.view import says_nothing
from raadsparser.merging import merged
from raadsparser.page import Document
from raadsparser.profiles import Profile
from raadsparser.record import AgendaSheet, Evidence, Issue, Source, Status, sheet_model
from raadsparser.sheet import Sheet
from raadsparser.traits import Seen, value_at

# A sheet that prints one of these labels should give the field.
_EXPECTED = {
    "zaaknummer": "/zaaknummer",
    "portfolio_holders": "/portfolio_holders",
    "history": "/history",
    "meeting/date": "/meeting/date",
    "meeting/room": "/meeting/room",
    "meeting/chair": "/meeting/chair",
    "meeting/clerk": "/meeting/clerk",
    "meeting/domains": "/meeting/domains",
    "meeting/duration": "/meeting/duration_minutes",
    "purpose": "/purpose",
    "public_speaking": "/public_speaking/allowed",
}

_TEXTS = ("/history", "/advice", "/public_speaking/note", "/attachments", "/mentions")


def resolve(
    candidates: Iterable[Candidate],
    sheet: Sheet,
    document: Document,
    profile: Profile,
    *,
    number: int,
    min_confidence: float,
) -> AgendaSheet:
    """The record of a sheet; `number` is its place in the document, from 1."""
    proposed = list(candidates)
    chosen = choose(proposed)
    sure = confidences(Seen(sheet, document, proposed, chosen).traits())
    evidence = {
        pointer + below: _evidence(ink, sheet, sure[pointer + below])
        for pointer, candidate in chosen.items()
        for below, ink in candidate.ink.items()
    }
    issues = [
        *_missing(sheet, chosen),
        *_doubtful(evidence, min_confidence),
        *_from_roster(chosen),
    ]
    values = _nest(chosen)
    return sheet_model()(
        id=f"{document.sha256[:20]}-{number}",
        source=Source(
            path=document.path,
            sha256=document.sha256,
            media_type=document.media_type,
            pages=sheet.pages,
            origin=sheet.origin,
        ),
        status=_status(issues),
        issues=issues,
        profile=sheet.profile,
        evidence=evidence,
        **values,
    )


def choose(candidates: Iterable[Candidate]) -> dict[str, Candidate]:
    """The best candidate of each place; the first among equals.

    Values that were read together stay together: a date and its printed text come from
    one ink.
    """
    chosen: dict[str, Candidate] = {}
    for candidate in merged(candidates):
        known = chosen.get(candidate.pointer)
        if known is None or candidate.score > known.score:
            chosen[candidate.pointer] = candidate
    if "/portfolio_holders" in chosen and "/portfolios" in chosen:
        _drop_shared_ink(chosen, "/portfolio_holders", "/portfolios")
    return chosen


def _drop_shared_ink(chosen: dict[str, Candidate], one: str, other: str) -> None:
    """Two fields cannot mean the same ink: the better candidate keeps it."""
    boxes = [{box for ink in chosen[p].ink.values() for box in ink.boxes} for p in (one, other)]
    if boxes[0] & boxes[1]:
        del chosen[one if chosen[one].score < chosen[other].score else other]


def _evidence(ink: Ink, sheet: Sheet, confidence: float) -> Evidence:
    boxes = [] if sheet.origin == "text" else [box.rounded() for box in ink.boxes]
    return Evidence(
        raw=ink.raw,
        page=ink.page,
        boxes=boxes,
        confidence=confidence,
        method=ink.method,
    )


def _nest(chosen: Mapping[str, Candidate]) -> dict[str, Any]:
    """Values by JSON Pointer as the nested object that the record takes."""
    result: dict[str, Any] = {}
    for pointer, candidate in chosen.items():
        *parents, key = pointer.strip("/").split("/")
        home = result
        for parent in parents:
            home = home.setdefault(parent, {})
        home[key] = candidate.value
    return result


def _missing(sheet: Sheet, chosen: Mapping[str, Candidate]) -> list[Issue]:
    """Fields whose label is printed, with ink at its value, that gave no value."""
    missing = []
    if "/subject" not in chosen:
        missing.append(Issue(code="missing", message="no subject was found", field="/subject"))
    for zone in sheet.zones:
        pointer = _EXPECTED.get(zone.key)
        if pointer and zone.lines and pointer not in chosen and not says_nothing(zone.text):
            missing.append(
                Issue(
                    code="missing",
                    message=f"the label {zone.label!r} is there but its value was not understood",
                    field=pointer,
                    page=zone.label_line.page,
                )
            )
    return missing


def _doubtful(evidence: Mapping[str, Evidence], threshold: float) -> list[Issue]:
    """The values less sure than a user wants. Whole texts are left out: their confidence is that
    every sign of them is right, which for a page of prose says little about its use."""
    return [
        Issue(
            code="doubtful",
            message=f"confidence {found.confidence:.2f} is below {threshold:.2f}",
            field=pointer,
            page=found.page,
        )
        for pointer, found in evidence.items()
        if found.confidence < threshold and not pointer.startswith(_TEXTS)
    ]


def _from_roster(chosen: Mapping[str, Candidate]) -> list[Issue]:
    """Names that a list of known persons corrected; that is to be known, not a fault."""
    return [
        Issue(
            code="name_from_roster",
            message=f"{ink.raw!r} was read; the roster has {value_at(candidate.value, below)!r}",
            field=pointer + below,
            page=ink.page,
        )
        for pointer, candidate in chosen.items()
        for below, ink in candidate.ink.items()
        if ink.features.get(FROM_ROSTER)
    ]


def _status(issues: Sequence[Issue]) -> Status:
    """A sheet is partial where something is missing or doubtful; other issues only tell."""
    return "partial" if any(issue.code in ("missing", "doubtful") for issue in issues) else "ok"
