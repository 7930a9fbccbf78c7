"""Of options that are struck out the others are the answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raadsparser import parse_text
from raadsparser.extract.options.struck import without_struck
from raadsparser.layout import lay_out
from raadsparser.page import Document, Page
from raadsparser.pipeline import _sheets
from raadsparser.profiles import load_profiles
from raadsparser.settings import Settings
from raadsparser.sheet import Line
from tests.drawn import document, drawn

SHEET = """
Onderwerp              Fietspad langs de Bornsestraat

Zaaknummer             3712345

Portefeuillehouder     Noor van der Velde

Doel                   Beeldvorming / oordeelsvorming / besluitvorming *

Spreekrecht            ja / nee *

Bijlagen               geen
"""


def _with_struck(page: Page, *texts: str) -> Page:
    words = [replace(w, struck=w.text.strip("*") in texts) for w in page.words]
    return replace(page, words=tuple(words))


@pytest.mark.parametrize(
    ("struck", "purpose", "allowed"),
    [
        (("Beeldvorming", "besluitvorming", "nee"), ["oordeelsvorming"], True),
        (("besluitvorming", "ja"), ["beeldvorming", "oordeelsvorming"], False),
        (("Beeldvorming", "oordeelsvorming", "besluitvorming", "ja", "nee"), [], None),
    ],
)
def test_the_options_that_are_left(
    struck: tuple[str, ...], purpose: list[str], allowed: bool | None
) -> None:
    doc = document(_with_struck(drawn(SHEET), *struck))
    (sheet,) = _sheets(doc, Settings())[0]
    assert sheet.purpose == purpose
    assert sheet.public_speaking.allowed is allowed


def test_two_that_are_left_of_options_side_by_side_are_two() -> None:
    art = SHEET.replace(
        " / oordeelsvorming / besluitvorming *", "  Oordeelsvorming  Besluitvorming"
    )
    doc = document(_with_struck(drawn(art), "Beeldvorming", "nee"))
    assert _sheets(doc, Settings())[0][0].purpose == ["oordeelsvorming", "besluitvorming"]


@pytest.mark.parametrize("parted", [" /\n", "\n/ "])
def test_options_on_two_lines_are_two_though_one_above_is_struck(parted: str) -> None:
    art = SHEET.replace(
        "oordeelsvorming / besluitvorming *", f"oordeelsvorming{parted}besluitvorming"
    )
    art = art.replace("\nbesluit", "\n                       besluit")
    art = art.replace("\n/ besluit", "\n                       / besluit")
    doc = document(_with_struck(drawn(art), "Beeldvorming", "nee"))
    (sheet,) = _sheets(doc, Settings())[0]
    assert sheet.purpose == ["oordeelsvorming", "besluitvorming"]


ABOVE = """
Onderwerp
Fietspad langs de Bornsestraat

Zaaknummer
3712345

Portefeuillehouder
Noor van der Velde

Spreekrecht
Ja / Nee

Bijlagen
geen
"""


@pytest.mark.parametrize(("struck", "allowed"), [("Nee", True), ("Ja", False)])
def test_options_under_a_label_are_no_part_of_it(struck: str, allowed: bool) -> None:
    doc = document(_with_struck(drawn(ABOVE, origin="scan"), struck))
    (sheet,) = _sheets(doc, Settings())[0]
    assert sheet.public_speaking.allowed is allowed


def test_lines_of_which_nothing_is_struck_stay_as_they_are() -> None:
    doc: Document = document(drawn(SHEET))
    for sheet in lay_out(doc, load_profiles(()), None).sheets:
        for zone in sheet.zones:
            lines: list[Line] = without_struck(zone.lines)
            assert lines == list(zone.lines)


def test_domains_that_are_struck_out_are_none() -> None:
    art = SHEET.replace(
        "Bijlagen  ", "Domein                 Bestuur / Sociaal / Ruimte\n\nBijlagen  "
    )
    doc = document(_with_struck(drawn(art), "Bestuur", "Sociaal"))
    (sheet,) = _sheets(doc, Settings())[0]
    assert sheet.meeting.domains == ["Ruimte"]


@pytest.mark.parametrize(
    "note",
    [
        "* doorhalen wat niet van toepassing is",
        "(s.v.p. aankruisen)",
        "* doorhaien wat niet van toepassing is",
    ],
)
def test_what_a_form_tells_who_fills_it_in_is_no_answer(note: str) -> None:
    text = SHEET.replace("\n\nSpreekrecht ", f"\n{' ' * 23}{note}\n\nSpreekrecht ")
    page = _with_struck(drawn(text), "oordeelsvorming", "besluitvorming", "nee")
    (sheet,) = _sheets(document(page), Settings())[0]
    assert sheet.purpose == ["beeldvorming"]
    assert sheet.public_speaking.allowed is True


def test_what_is_asked_may_be_the_option_that_is_left() -> None:
    text = SHEET.replace("Doel                 ", "Gevraagde behandeling")
    page = _with_struck(drawn(text.replace("*", "")), "Beeldvorming", "besluitvorming", "nee")
    (sheet,) = _sheets(document(page), Settings())[0]
    assert sheet.purpose == ["oordeelsvorming"]


@pytest.mark.parametrize(
    ("line", "allowed"),
    [
        ("Inspreken: ☒ Ja ☐ Nee (aankruisen wat van toepassing is)", True),
        ("Inspreken: Nee (aangeven wat van toepassing is)", False),
        ("Inspreken: Nee omcirkelen wat van toepassing is", False),
    ],
)
def test_a_note_behind_an_answer_leaves_the_answer(line: str, allowed: bool) -> None:
    (sheet,) = parse_text(f"Onderwerp: Fietspad\nZaaknummer: 3641304\n{line}\nVoorzitter: A. Bos\n")
    assert sheet.public_speaking.allowed is allowed


def test_a_note_behind_an_aim_leaves_the_aim() -> None:
    line = "Doel: Beeldvormend (omcirkelen wat van toepassing is)"
    (sheet,) = parse_text(f"Onderwerp: Fietspad\nZaaknummer: 3641304\n{line}\nVoorzitter: A. Bos\n")
    assert sheet.purpose == ["beeldvormend"]


@pytest.mark.parametrize(
    "choice",
    [
        "Beeldvorming / oordeelsvorming * doorhalen wat niet van toepassing is",
        "Beeldvorming / oordeelsvorming *\n* doorhalen wat niet van toepassing is",
        "Beeldvorming / oordeelsvorming (s.v.p. doorstrepen)",
        "Beeldvorming, oordeelsvorming (omcirkelen wat van toepassing is)",
        "Beeldvorming / oordeelsvorming (*)",
        "Beeldvorming / oordeelsvorming (aangeven wat van toepassing is)",
        "Beeldvorming, debat, oordeelsvorming (aangeven wat van toepassing is)",
    ],
)
def test_options_of_which_none_is_struck_say_nothing(choice: str) -> None:
    text = f"Onderwerp: Fietspad\nZaaknummer: 3641304\nDoel: {choice}\nVoorzitter: A. Bos\n"
    (sheet,) = parse_text(text)
    assert sheet.purpose == []
    assert [(i.code, i.field) for i in sheet.issues if i.field == "/purpose"] == [
        ("missing", "/purpose")
    ]


@pytest.mark.parametrize(
    "choice",
    [
        "Beeldvorming, oordeelsvorming *",
        "Beeldvorming / debat",
        "Informeren, adviseren (aangeven wat van toepassing is)",
    ],
)
def test_options_that_are_named_with_no_stroke_or_no_note_are_meant(choice: str) -> None:
    text = f"Onderwerp: Fietspad\nZaaknummer: 3641304\nDoel: {choice}\nVoorzitter: A. Bos\n"
    (sheet,) = parse_text(text)
    assert len(sheet.purpose) == 2


@pytest.mark.parametrize(
    ("said", "allowed"),
    [
        ("wel / niet toegestaan (doorhalen wat niet van toepassing is)", None),
        ("toegestaan / niet toegestaan *", None),
        ("niet toegestaan", False),
        ("niet toegestaan (doorhalen wat niet van toepassing is)", False),
        ("Mogelijk Nee", False),
        ("Nee/niet van toepassing *", False),
        ("Nee, zie spreekrecht/inspraak in het reglement *", False),
        ("Mogelijk / niet later dan 12 uur aanmelden *", True),
        ("Ja / mits aangemeld *", True),
    ],
)
def test_speaking_that_is_left_open(said: str, allowed: bool | None) -> None:
    text = f"Onderwerp: Fietspad\nZaaknummer: 3641304\nSpreekrecht: {said}\nVoorzitter: A. Bos\n"
    (sheet,) = parse_text(text)
    assert sheet.public_speaking.allowed is allowed
