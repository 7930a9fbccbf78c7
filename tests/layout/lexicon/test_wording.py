"""Words of a person's label at the head of a sentence are no label."""

from __future__ import annotations

import pytest

from raadsparser import parse_text

SHEET = """AGENDAPUNT
Onderwerp
Verordening jeugdhulp
Portefeuillehouder
Anna de Boer
Voorgeschiedenis
{line}
De kosten zijn nog niet bekend.
"""


@pytest.mark.parametrize(
    "line",
    [
        "De wethouder zegde op 13 september 2022 toe met een actualisatie te komen.",
        "Verantwoordelijk wethouder Jansen heeft de cijfers gedeeld.",
    ],
)
def test_sentence_about_a_person_is_no_label(line: str) -> None:
    (sheet,) = parse_text(SHEET.format(line=line))
    assert sheet.portfolio_holders == ["Anna de Boer"]
    assert sheet.history is not None
    assert sheet.history.startswith(line)


@pytest.mark.parametrize("name", ["van der Laan", "mw. Bos", "drs. J. de Wit"])
def test_name_may_begin_small(name: str) -> None:
    text = SHEET.format(line="Er is nog niets besloten.").replace(
        "Portefeuillehouder\nAnna de Boer", f"Zaaknummer\n2019-1234\nWethouder {name}"
    )
    (sheet,) = parse_text(text)
    assert sheet.portfolio_holders == [name.removeprefix("mw. ").removeprefix("drs. ")]


@pytest.mark.parametrize("value", ["voltallig college", "nog niet bekend", "vacant", "volgt"])
def test_who_is_not_named_yet_stands_behind_a_label_all_the_same(value: str) -> None:
    text = SHEET.format(line="Er is nog niets besloten.").replace(
        "Onderwerp\nVerordening jeugdhulp\nPortefeuillehouder\nAnna de Boer",
        f"Onderwerp Verordening jeugdhulp\nZaal Raadzaal\nPortefeuillehouder {value}",
    )
    (sheet,) = parse_text(text)
    assert sheet.subject == "Verordening jeugdhulp"
    assert sheet.meeting.room == "Raadzaal"


@pytest.mark.parametrize("value", ["Jan Smit is aanwezig vanaf acht", "Jan Bos (kan tot 21 uur)"])
def test_a_remark_behind_a_name_leaves_its_label_one(value: str) -> None:
    text = SHEET.format(line="Er is nog niets besloten.").replace(
        "Portefeuillehouder\nAnna de Boer", f"Zaal Raadzaal\nGriffier {value}"
    )
    (sheet,) = parse_text(text)
    assert sheet.meeting.room == "Raadzaal"
    assert sheet.meeting.clerk is not None
    assert sheet.meeting.clerk.startswith("Jan")


@pytest.mark.parametrize(
    "line",
    [
        "Raadsvoorstel 24-72624 d.d. 18 oktober 2019 is ingetrokken.",
        "De commissie vroeg om een nieuw plan.",
    ],
)
def test_a_sentence_that_begins_with_a_label_stays_in_its_text(line: str) -> None:
    (sheet,) = parse_text(SHEET.format(line=line))
    assert sheet.history == f"{line} De kosten zijn nog niet bekend."
    assert (sheet.zaaknummer, sheet.meeting.body) == (None, None)
