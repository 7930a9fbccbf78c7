"""A table of days and numbers of papers is the history, whatever stands over it."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.pipeline import _sheets
from raadsparser.profiles import load_profiles
from raadsparser.settings import Settings
from tests.drawn import document, drawn

FORM = """
Onderwerp         Dorpshuis Het Kompas
{asked}
Wethouder         Anna de Vries
Griffier          Coen Hartendorp

{title}
+--------------+-------------------------+--------------+
|*Datum*       | *Stuk*                  | *Kenmerk*    |
+--------------+-------------------------+--------------+
|24-08-2022    | Brief over de planning  | {first}      |
+--------------+-------------------------+--------------+
|11-10-2022    | Memo over de kosten     | {second}      |
+--------------+-------------------------+--------------+

{papers}
Kaartbijlage

{course}
Opening
Ronde langs de fracties
"""
LETTERS = [("2022-08-24", "3496929"), ("2022-10-11", "3487985")]


def _form(
    title: str,
    asked: str = "Zaaknummer gemeente 3641304",
    first: str = "3496929",
    second: str = "3487985",
    marks: tuple[str, str] = ("", ""),
) -> str:
    papers, course = (
        mark + label for mark, label in zip(marks, ("Bijlagen", "Programma"), strict=True)
    )
    return FORM.format(
        title=title, asked=asked, first=first, second=second, papers=papers, course=course
    )


def _letters(art: str) -> list[tuple[str, str]]:
    (sheet,), _ = _sheets(document(drawn(art)), Settings())
    return [(str(one.date), number) for one in sheet.related_letters for number in one.numbers]


@pytest.mark.parametrize("title", ["*Aanloop*", "Stappen tot nu toe"])
@pytest.mark.parametrize("asked", ["Zaaknummer        3641304", "Ambtenaar         C. Bos"])
def test_a_table_of_days_and_numbers_is_the_history(title: str, asked: str) -> None:
    art = _form(title, asked)
    keys = [zone.key for zone in lay_out(document(drawn(art)), load_profiles()).sheets[0].zones]
    assert keys.count("history") == 1
    assert "meeting/date" not in keys
    assert _letters(art) == LETTERS


def test_a_counted_head_over_such_a_table_is_one_of_a_form_that_counts_its_parts() -> None:
    art = _form("1. Stappen tot nu toe", marks=("2. ", "3. "))
    zones = lay_out(document(drawn(art)), load_profiles()).sheets[0].zones
    assert [z.key for z in zones[-3:]] == ["history", "attachments", "programme"]


@pytest.mark.parametrize("title", ["Overige stukken", "Planning"])
def test_a_table_of_other_papers_is_no_history(title: str) -> None:
    zones = lay_out(document(drawn(_form(title))), load_profiles()).sheets[0].zones
    assert "history" not in {zone.key for zone in zones}


def test_days_without_numbers_are_no_history() -> None:
    art = _form("Aanloop", first="Raad   ", second="College")
    zones = lay_out(document(drawn(art)), load_profiles()).sheets[0].zones
    assert "history" not in {zone.key for zone in zones}
