"""Further questions with boxes below one that is listed."""

from __future__ import annotations

from itertools import groupby

import pytest

from raadsparser import parse_text
from raadsparser.layout.ticks.boxquestions import part_other_questions
from raadsparser.pipeline import _sheets
from raadsparser.record import AgendaSheet
from raadsparser.settings import Settings
from raadsparser.sheet import Line, Zone
from tests.drawn import document, drawn

SHEET = """
Onderwerp: Fietspad
Zaaknummer: 3641304
Datum: 12 mei 2020
Zaal: Raadzaal
{boxes}
Voorzitter: Anna de Vries
"""


def _read(boxes: str) -> AgendaSheet:
    return parse_text(SHEET.format(boxes=boxes))[0]


@pytest.mark.parametrize(
    "boxes",
    [
        "Doel: ☒ Informeren ☐ Adviseren\nStukken klaar ☒ Griffie",
        "Doel: ☒ Informeren ☐ Adviseren\nStukken klaar ☒ Griffie ☒ College",
        "Doel:\n☒ Informeren\n☐ Adviseren\nBehandeld in ☒ agendacommissie",
        "Doel: Informeren ☒ Adviseren ☐\nStukken klaar ☒ Griffie",
    ],
)
def test_a_question_below_ends_the_options_of_a_purpose(boxes: str) -> None:
    assert _read(boxes).purpose == ["informeren"]
    page = drawn(SHEET.format(boxes=boxes))
    assert _sheets(document(page), Settings())[0][0].purpose == ["informeren"]


def test_it_ends_whether_people_may_speak() -> None:
    sheet = _read("Spreekrecht: ☒ ja ☐ nee\nStukken klaar ☒ nee")
    assert sheet.public_speaking.allowed is True


def _parts(*rows: str) -> int:
    words = groupby(drawn("\n".join(rows)).words, key=lambda word: word.box.y0)
    lines = [Line.of(list(row), 1) for _, row in words]
    zone = Zone("purpose", "Doel", lines[0], 1.0, "below", tuple(lines))
    is_answer = {"Debat": True}.get
    return len(part_other_questions([zone], lambda text: bool(is_answer(text))))


def test_a_question_is_parted_with_what_is_below() -> None:
    assert _parts("☐ Informeren", "Stukken klaar ☒ Griffie", "☐ College") == 2


@pytest.mark.parametrize(
    "rows",
    [
        ("☐ Informeren ☐", "Wensen ophalen ☒ Adviseren"),  # the row above goes on
        ("☐ Informeren ☐ Wensen", "ophalen ☒ Adviseren"),
        ("Informeren ☐", "Wensen ophalen ☒ Adviseren ☐"),
        ("☐ Informeren", "Debat ☒ Adviseren"),  # what a session may be for
        ("☐ Ja", "Nee ☒ tenzij"),
        ("☐ Informeren ☐ Adviseren", "Anders ☒ werkbezoek"),
        ("☒ Ja ☐ Nee", "Max. ☒ 5 minuten"),
        ("☒ Ja ☐ Nee", "Maximaal ☐ 5 ☒ 10 minuten"),
        ("☒ Ja ☐ Nee", "Tijd ☐ 3 ☒ 5 minuten per persoon"),
        ("☐ Informeren", "Wat er nog meer te zeggen is ☒ Griffie"),
    ],
)
def test_options_go_on_below(rows: tuple[str, ...]) -> None:
    assert _parts(*rows) == 1


PROGRAMME = """
Onderwerp: Fietspad
Zaaknummer: 3641304
Datum: 12 mei 2020
Zaal: Raadzaal
Voorzitter: Anna de Vries
Programma:
1. Opening
2. Sluiting
{below}
"""


@pytest.mark.parametrize(
    ("below", "allowed"),
    [
        ("☒ ja ☐ nee", None),
        ("Mogen inwoners meespreken ☒ ja ☐ nee", True),
        ("Kunnen toehoorders iets zeggen?\n☐ ja ☒ neen", False),
    ],
)
def test_a_list_swallows_no_answer_in_boxes(below: str, allowed: bool | None) -> None:
    (sheet,) = parse_text(PROGRAMME.format(below=below))
    assert [item.text for item in sheet.programme] == ["Opening", "Sluiting"]
    assert sheet.public_speaking.allowed is allowed


@pytest.mark.parametrize(
    "below", ["3. ☐ ja, meer weten", "3. Stemming: ja of nee", "3. ☐ ja ☐ nee ☐ later"]
)
def test_other_lines_of_a_list_stay_in_it(below: str) -> None:
    (sheet,) = parse_text(PROGRAMME.format(below=below))
    assert "".join(sheet.programme[-1].text.split()).endswith(below[-3:].strip())


@pytest.mark.parametrize(
    "items",
    [
        ("1. Het plan vaststellen ☒ ja ☐ nee", "2. De nota vaststellen ☐ ja ☒ nee"),
        ("1. Opening", "2. Presentatie", "3. Stemming ☒ ja ☐ nee", "4. Sluiting"),
        ("1. Opening", "2. Keuze", "Variant A ☒ ja ☐ nee", "3. Sluiting"),
        ("- Opening", "- Stemming ☒ ja ☐ nee"),
    ],
)
def test_an_item_may_have_boxes_of_its_own(items: tuple[str, ...]) -> None:
    list_ = PROGRAMME.split("1. Opening")[0] + "\n".join(items)
    (sheet,) = parse_text(list_)
    assert len(sheet.programme) == sum(not item[0].isupper() for item in items)
