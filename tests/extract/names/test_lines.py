"""Names that a line's end breaks, and persons between whom no sign was read."""

from __future__ import annotations

import pytest

from raadsparser.extract.names.slots import parse_persons


def _names(text: str) -> list[str]:
    return [person.name for person in parse_persons(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("mevrouw Jan Willem\nToussaint BSc", ["Jan Willem Toussaint"]),  # two first names
        ("dhr. P.E. in't\nVeenendaal", ["P.E. in't Veenendaal"]),
        ("de heer Naïma Deldjou\nFard BSc", ["Naïma Deldjou Fard"]),
        (
            "wethouder Henrike\nBrüning & wethouder Peter d'Hondt",
            ["Henrike Brüning", "Peter d'Hondt"],
        ),
        (
            "wethouder Anne-Fleur\nDijkstra-van Dam en\nwethouder Mehmet del\nJense",
            ["Anne-Fleur Dijkstra-van Dam", "Mehmet del Jense"],
        ),
        ("wethouder Smit\nDe Boer", ["Smit", "De Boer"]),
        ("burgemeester Slinkman\nBos", ["Slinkman", "Bos"]),
        ("Jan Smit\nBakker wethouder", ["Jan Smit", "Bakker"]),
        ("H. de Vries\nK. Bakker", ["H. de Vries", "K. Bakker"]),
        ("Anna Bakker\nJan Smit BSc", ["Anna Bakker", "Jan Smit"]),
    ],
)
def test_a_line_may_end_within_a_name(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Wethouder Jan Smit (Sport) Wethouder Anna Bos", ["Jan Smit", "Anna Bos"]),
        ("mw. A. Bos mw. drs. B. Mol", ["A. Bos", "B. Mol"]),
        ("burgemeester A. Smit (vervanger: wethouder B. Kok)", ["A. Smit"]),
    ],
)
def test_each_form_of_address_begins_a_person(text: str, names: list[str]) -> None:
    assert _names(text) == names


def test_an_apostrophe_read_twice_is_one() -> None:
    assert _names("Jolanda in ''t Veld") == ["Jolanda in 't Veld"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jan Smit, wethouder Wonen en Zorg", ["Jan Smit"]),
        ("Jan Smit, wethouder Ruimtelijke Ordening, Groen en Sport", ["Jan Smit"]),
        ("J. Smit - wethouder Financiën", ["J. Smit"]),
        ("Jan Smit wethouder Wonen", ["Jan Smit"]),
        ("wethouder Wonen: J. Bos, wethouder Zorg: K. Mol", ["J. Bos", "K. Mol"]),
        ("wethouders Groen en Bos", ["Groen", "Bos"]),
        ("Wethouder Financiën", ["Financiën"]),
        ("wethouder Op de Stelt en wethouder Mol", ["Op de Stelt", "Mol"]),
    ],
)
def test_a_portfolio_beside_a_person_is_none(text: str, names: list[str]) -> None:
    assert _names(text) == names
