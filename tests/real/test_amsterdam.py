"""The real papers: flaps read right, as they are and scanned; everything else passed over."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from raadsparser import Settings, parse
from raadsparser.pipeline import convert_one
from raadsparser.record import AgendaSheet
from tests.real.truth import FLAPS, MEETING, OTHERS, PAPERS

pytestmark = pytest.mark.skipif(not PAPERS.is_dir(), reason=f"no real papers in {PAPERS}")


def _head(sheet: AgendaSheet) -> dict[str, Any]:
    return {
        "subject": sheet.subject,
        "zaaknummer": sheet.zaaknummer,
        "portfolios": sheet.portfolios,
        "purpose": sheet.purpose,
        "item": sheet.meeting.item,
    }


def _check(sheet: AgendaSheet, truth: dict[str, Any]) -> None:
    assert _head(sheet) == {key: truth[key] for key in _head(sheet)}
    meeting = sheet.meeting
    assert {key: getattr(meeting, key) for key in MEETING} == MEETING
    history = sheet.history or ""
    assert bool(history) == bool(truth["history_begins"])
    assert history.startswith(truth["history_begins"] or "")
    assert history.endswith(truth["history_ends"] or "")
    programme = [(i.number, [part.marker for part in i.subitems]) for i in sheet.programme]
    assert programme == truth["programme"]


@pytest.mark.parametrize("name", FLAPS)
def test_a_flap_as_it_is(name: str) -> None:
    (sheet,) = parse(PAPERS / name)
    _check(sheet, FLAPS[name])
    assert [(a.number, a.name) for a in sheet.attachments] == FLAPS[name]["attachments"]
    assert sheet.profile == "amsterdam"
    assert [issue for issue in sheet.issues if issue.code != "doubtful"] == []


@pytest.mark.parametrize("name", FLAPS)
def test_a_flap_scanned_at_200_dpi(name: str, tmp_path: Path) -> None:
    scan = tmp_path / "scan.pdf"
    pages = [
        page.render(scale=200 / 72).to_pil().convert("L")
        for page in pypdfium2.PdfDocument(PAPERS / name)
    ]
    pages[0].save(scan, save_all=True, append_images=pages[1:], resolution=200)
    (sheet,) = parse(scan)
    _check(sheet, FLAPS[name])
    # The old-style 1 of the form's font is read as an `a` or a 2 in some file names.
    assert [a.number for a in sheet.attachments] == [n for n, _ in FLAPS[name]["attachments"]]


@pytest.mark.parametrize("name", OTHERS)
def test_other_paper_gives_no_sheet_and_says_why(name: str) -> None:
    result = convert_one(PAPERS / name, Settings())
    assert (result.status, result.sheets) == ("no_sheet", [])
    assert OTHERS[name] in [issue.code for issue in result.issues]
