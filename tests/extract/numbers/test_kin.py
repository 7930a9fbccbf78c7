"""Spoilt numbers mended after the form of the well-read ones of the same text."""

from __future__ import annotations

import pytest

from raadsparser import parse_text
from raadsparser.extract.numbers.finding import find_numbers
from raadsparser.extract.numbers.kin import lost_separator
from raadsparser.extract.references.finding import find_references


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("brief Z19-62018 en besluit (220-089347)", ["Z19-62018", "Z20-089347"]),
        ("brief (Z/19/269718), nummer 2/19/366952", ["Z/19/269718", "Z/19/366952"]),
        ("raadsvoorstel (2/22/228928)", ["Z/22/228928"]),
        ("per brief (23.003566 / 23002567)", ["23.003566", "23.002567"]),
        ("brief (23.003566) en memo (23,002567)", ["23.003566", "23.002567"]),
        ("brief BD2021-008233 en 8D2021-008400", ["BD2021-008233", "BD2021-008400"]),
        ("brief Z/19/269718 en (Z/19/ 286277)", ["Z/19/269718", "Z/19/286277"]),
        ("brief DSO/10492735 en DS0/10908756", ["DSO/10492735", "DSO/10908756"]),
        ("brief Z/19/269718 en (Z/I9/28627O)", ["Z/19/269718", "Z/19/286270"]),
        (
            "brief (/N2019-824857), memo VN2020-391880 en VN2018-526261",
            ["VN2019-824857", "VN2020-391880", "VN2018-526261"],
        ),
        (
            "brief Z4.002612, memo 24.033270 en 23.054827",
            ["24.002612", "24.033270", "23.054827"],
        ),
        ("brief (2011Z06102), memo (201 1Z08790)", ["2011Z06102", "2011Z08790"]),
        # what only looks alike stays
        ("brief Z4.002612 en memo 24.033270", ["Z4.002612", "24.033270"]),
        (
            "brief Z2012-60696, 22013-60697, 22014-60698",
            ["Z2012-60696", "Z2013-60697", "Z2014-60698"],
        ),
        ("brief N2019-824857 en memo VN2020-391880", ["N2019-824857", "VN2020-391880"]),
        (  # a stroke is what is left of the letter, though two have it so
            "brief (/N2019-824857), (/N2019-824858) en memo VN2020-391880",
            ["VN2019-824857", "VN2019-824858", "VN2020-391880"],
        ),
        (
            "brief A/N2019-824857 en memo VN2020-391880",
            ["A/N2019-824857", "VN2020-391880"],
        ),
        (
            "brief N2019-824857, N2019-824858, VN2020-391880 en VN2018-526261",
            ["N2019-824857", "N2019-824858", "VN2020-391880", "VN2018-526261"],
        ),
        ("brief 20INT02786 en (L9INTO9559)", ["20INT02786", "19INT09559"]),
        ("brief D/2021/214963 / D/2021,/181083", ["D/2021/214963", "D/2021/181083"]),
        ("brief Z19-62018 en telefoon 0220-089347", ["Z19-62018"]),
        ("brief Z/19/269718 van 2/12/2019", ["Z/19/269718"]),
        ("brief Z/19/269718 en 2/54/366952", ["Z/19/269718"]),
        ("brief (23.003566) op 01122023 en € 230.025", ["23.003566", "01122023"]),
    ],
)
def test_kin(text: str, values: list[str]) -> None:
    assert [number.value for number in find_numbers(text)] == values


def test_mended_says_so() -> None:
    text = "brief (Z/19/269718), nummer 2/19/366952"
    good, mended = find_numbers(text)
    assert (good.repaired, mended.repaired) == (False, True)
    assert mended.raw == text[mended.start : mended.end] == "2/19/366952"
    assert mended.certainty < good.certainty


def test_kin_from_elsewhere() -> None:
    assert find_numbers("besluit (220-089347)") == []
    assert [n.value for n in find_numbers("besluit (220-089347)", ["Z19-62018"])] == ["Z20-089347"]


def test_votes_cross_sentences() -> None:
    text = (
        "Het college gaf een bestuurlijke opdracht (Z19-62018). Op 17 januari 2020 besloot het"
        " college tot overname (collegebesluit 220-089347)."
    )
    last = find_references(text)[-1]
    assert ([n.value for n in last.numbers], last.date) == (["Z20-089347"], "2020-01-17")
    (number,) = [
        n.value for r in find_references("besluit (220-64627)", ["Z19-62018"]) for n in r.numbers
    ]
    assert number == "Z20-64627"


@pytest.mark.parametrize(
    ("read", "kin", "value"),
    [
        ("U 16.34102", ["U16.14103", "U15.22222"], "U16.34102"),
        ("U16 34102", ["U16.14103", "U15.22222"], "U16.34102"),
        ("U16.3410 2", ["U16.14103", "U15.22222"], "U16.34102"),
        ("U16 34102", ["U16.14103"], None),
        ("(U16. 34102)", ["U16.14103"], "U16.34102"),
        ("U16 34102", ["U16.14103", "V15.22222"], None),
    ],
)
def test_codes_have_kin_where_several_are_alike(
    read: str, kin: list[str], value: str | None
) -> None:
    mended = [number.value for number in find_numbers(f"brief {read} ligt", kin) if number.repaired]
    assert mended == ([value] if value else [])


def test_the_codes_of_a_sheet_are_kin_of_its_letters() -> None:
    history = (
        "De raad kreeg op 3 mei 2017 de brieven U16.34102 en U15.22222. Het college stuurde op 4 "
        "juni 2017 brief U 17.11111 over de raming."
    )
    (sheet,) = parse_text(f"Onderwerp: Fietspad\nWethouder: A. Blom\nHistorie: {history}\n")
    assert ["U17.11111"] in [letter.numbers for letter in sheet.related_letters]


@pytest.mark.parametrize(
    ("value", "text", "whole"),
    [
        ("17056773", "een brief (16.095145) en een memo (15.023384).", "17.056773"),
        ("17056773", "een brief (16.095145) en nog eens brief 16.095145", "17.056773"),
        ("17056773", "een brief (12.095145) en nog eens brief 12.095145", None),
        ("3641304", "een brief (36.41304).", None),
        ("22013299", "de brieven 21.020585 en 21.057286", "22.013299"),
        ("2022013299", "de brieven 2021-020585 en 2021-057286", "2022-013299"),
        ("17056773", "een brief (16.095145) en een (15023384)", None),
        ("17056773", "een brief (16.095145) en een (15-023384)", None),
        ("57056773", "een brief (16.095145) en een (15.023384)", None),
        ("3641304", "op 12.04.2021 en 26-05-2021", None),
    ],
)
def test_a_separator_that_was_lost(value: str, text: str, whole: str | None) -> None:
    assert lost_separator(value, text) == whole
