"""Names corrected by a roster: the damaged ones of those on it, and nobody else."""

from __future__ import annotations

import pytest

from raadsparser import parse_text
from raadsparser.errors import UsageError
from raadsparser.extract.names.known_persons import find_known
from raadsparser.extract.names.roster import Roster

ROSTER = Roster.from_names(
    [
        "Claudio Bruggink",
        "Vincent ten Voorde",
        "Jan Bekker",
        "J. de Vries",
        "M.R.J. Rog",
        "Hanneke Basten-Boddin",
        "Doğukan Çelik",
        "Anna Jansen",
        "Anne Janssen",
    ]
)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Claudlo Bruggmk", "Claudio Bruggink"),
        ("C. Bruggmk", "C. Bruggink"),
        ("Bruggmk", "Bruggink"),
        ("V1ncent ten Voorde", "Vincent ten Voorde"),
        ("Ten V0orde", "Ten Voorde"),
        ("I. de Vrles", "J. de Vries"),
        ("Rcg, M.R.J.", "Rog, M.R.J."),
        ("Hanneke Basten-B0ddin", "Hanneke Basten-Boddin"),
        ("Dogukan Gelik", "Doğukan Çelik"),
        ("Jan Bekker", "Jan Bekker"),
    ],
)
def test_damaged_names_of_the_roster(read: str, meant: str) -> None:
    known = find_known(read, ROSTER)
    assert known is not None
    assert known.name == meant


@pytest.mark.parametrize(
    "stranger",
    [
        "Jan Bakker",  # a known surname, one letter off
        "Jon Bekker",  # another first name
        "M. de Vries",  # another's initial
        "J. de Wit",
        "A. Rog",
        "P.R.J. Rog",
        "Ann Jansen",
        "Piet Pietersen",
        "Voortman",
        "",
    ],
)
def test_strangers_stay_as_they_are(stranger: str) -> None:
    assert find_known(stranger, ROSTER) is None


@pytest.mark.parametrize(
    ("year", "names"),
    [
        (2019, ("Jan Vos", "Piet Smit", "Wim Kok")),
        (2022, ("Jan Vos", "Ans Vis", "Piet Smit", "Wim Kok")),
        (2025, ("Ans Vis", "Piet Smit")),
        (2012, ("Piet Smit", "Wim Kok")),
        (None, ("Jan Vos", "Ans Vis", "Piet Smit", "Wim Kok")),
    ],
)
def test_terms_of_office(year: int | None, names: tuple[str, ...]) -> None:
    lines = ["2018-2022\tJan Vos", "2022-\tAns Vis", "Piet Smit", "- 2022\tWim Kok"]
    assert Roster.from_names(lines).in_office(year).names == names


def test_a_term_that_is_no_years() -> None:
    with pytest.raises(UsageError, match="is not years such as 2018-2022"):
        Roster.from_names(["vroeger\tJan Vos"])


SHEET = """Onderwerp: Fietspad
Portefeuillehouder: Claudlo Bruggmk / Noor Bosman
Behandeladvies: Ter bespreking
Datum: 12 september 2023
Voorzitter: I. de Vrles
Griffier: Jan Bakker
"""


def test_a_sheet_says_whose_names_were_corrected() -> None:
    (plain,) = parse_text(SHEET, min_confidence=0.0)
    (sheet,) = parse_text(SHEET, roster=ROSTER.names, min_confidence=0.0)
    assert sheet.portfolio_holders == ["Claudio Bruggink", "Noor Bosman"]
    assert (sheet.meeting.chair, sheet.meeting.clerk) == ("J. de Vries", "Jan Bakker")
    told = {issue.field for issue in sheet.issues if issue.code == "name_from_roster"}
    assert told == {"/portfolio_holders/0", "/meeting/chair"}
    assert sheet.evidence["/portfolio_holders/0"].raw == "Claudlo Bruggmk"
    assert sheet.status == plain.status == "ok"


def test_who_was_not_in_office_corrects_nothing() -> None:
    (sheet,) = parse_text(SHEET, roster=("2010-2014\tClaudio Bruggink",))
    assert sheet.portfolio_holders == ["Claudlo Bruggmk", "Noor Bosman"]
