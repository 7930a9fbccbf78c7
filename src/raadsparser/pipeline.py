"""The whole chain on one screen: ingest, layout, extract, resolve."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path
from typing import Any

from raadsparser.candidate import Candidate
from raadsparser.errors import DocumentError, MissingComponentError, UsageError
from raadsparser.extract import extract
from raadsparser.extract.names.known_persons import with_roster
from raadsparser.extract.names.roster import roster_of
from raadsparser.ingest import read, read_text
from raadsparser.layout import Laid, lay_out
from raadsparser.page import Document
from raadsparser.profiles import Profile, load_profiles
from raadsparser.record import AgendaSheet, DocumentResult, Issue, Status
from raadsparser.resolve import resolve
from raadsparser.settings import Settings
from raadsparser.sheet import Sheet


def parse(path: str | Path, settings: Settings | None = None, **options: Any) -> list[AgendaSheet]:
    """All agenda sheets of a document, in reading order; none is an empty list.

    `options` are fields of `Settings` by name. Raises DocumentError where the document
    cannot be read and MissingComponentError where a needed program is absent.
    """
    chosen = _settings(settings, options)
    return _sheets(read(Path(path), chosen), chosen)[0]


def parse_text(text: str, settings: Settings | None = None, **options: Any) -> list[AgendaSheet]:
    """All agenda sheets of a text that somebody else OCR'd; evidence has no boxes."""
    chosen = _settings(settings, options)
    return _sheets(read_text(text), chosen)[0]


def convert_one(path: Path, settings: Settings, data: bytes | None = None) -> DocumentResult:
    """What becomes of one document; a bad one is a result with its cause, never an error.

    `data` are its bytes, where `path` only names it (it lies in an archive or a store).
    Raises MissingComponentError and UsageError: those no document can be read with.
    """
    start = time.perf_counter()
    try:
        document = read(path, settings, data)
        sheets, issues = _sheets(document, settings)
    except MissingComponentError:
        raise
    except DocumentError as error:
        issue = Issue(code=error.code, message=error.message)
        return DocumentResult(
            path=str(path), status="failed", issues=[issue], seconds=_since(start)
        )
    return DocumentResult(
        path=str(path),
        sha256=document.sha256,
        status=_status(sheets),
        pages=len(document.pages),
        sheets=sheets,
        seconds=_since(start),
        issues=issues,
    )


def _settings(settings: Settings | None, options: dict[str, Any]) -> Settings:
    base = settings or Settings()
    return Settings.model_validate({**base.model_dump(), **options}) if options else base


def _sheets(document: Document, settings: Settings) -> tuple[list[AgendaSheet], list[Issue]]:
    profiles = load_profiles(settings.profile_dirs)
    if settings.profile is not None and settings.profile not in profiles:
        known = ", ".join(sorted(profiles))
        raise UsageError(f"there is no profile {settings.profile!r}; known are {known}")
    laid = lay_out(document, profiles, settings.profile)
    sheets = [
        resolve(
            proposed(sheet, profiles[sheet.profile], settings),
            sheet,
            document,
            profiles[sheet.profile],
            number=number,
            min_confidence=settings.min_confidence,
        )
        for number, sheet in enumerate(laid.sheets, 1)
    ]
    return sheets, _passed_over(laid)


def proposed(sheet: Sheet, profile: Profile, settings: Settings) -> list[Candidate]:
    """What is proposed for a sheet's values, persons corrected by the roster given."""
    candidates = extract(sheet, profile)
    if settings.roster is None:
        return candidates
    return with_roster(candidates, roster_of(settings.roster), sheet.origin)


_PAPER = {
    "letter": "a letter",
    "decision": "a decision or minutes",
    "agenda": "the agenda of a whole meeting, not of one topic",
    "blank": "blank",
    "other": "no agenda sheet",
}


def _passed_over(laid: Laid) -> list[Issue]:
    """One issue for each kind of page that belongs to no sheet."""
    kinds = Counter(kind for _, kind in laid.passed)
    issues = []
    for kind, count in kinds.items():
        numbers = [number for number, other in laid.passed if other == kind]
        where = f"page {numbers[0]}" if count == 1 else f"pages {_runs(numbers)}"
        code = "whole_meeting_agenda" if kind == "agenda" else f"passed_{kind}"
        message = f"{where}: {_PAPER[kind]}"
        issues.append(Issue(code=code, message=message, page=numbers[0]))
    return issues


def _runs(numbers: list[int]) -> str:
    """Page numbers as runs: `2-4, 7`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]}-{r[-1]}" for r in runs)


def _status(sheets: list[AgendaSheet]) -> Status:
    if not sheets:
        return "no_sheet"
    return "ok" if all(sheet.status == "ok" for sheet in sheets) else "partial"


def _since(start: float) -> float:
    return round(time.perf_counter() - start, 3)
