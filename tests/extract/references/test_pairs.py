"""As many dates as numbers, each in its place of a list."""

from __future__ import annotations

import pytest

from raadsparser import parse_text
from raadsparser.extract.references.finding import find_references

PAIRS = [("2020-123", "2020-03-03"), ("2020-456", "2020-03-10")]


def _read(sentence: str) -> list[tuple[str, str | None]]:
    return [(" + ".join(n.value for n in x.numbers), x.date) for x in find_references(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "De raadsbrieven 2020-123 en 2020-456 van 3 en 10 maart 2020 gaan hierover.",
        "De raadsbrieven 2020-123 en 2020-456 (3 en 10 maart 2020) gaan hierover.",
        "De brieven 2020-123 en 2020-456 van respectievelijk 3 maart en 10 maart 2020.",
        "De brieven 2020-123 en 2020-456, respectievelijk van 3 maart en 10 maart 2020.",
        "De raad ontving de brieven van 3 maart 2020 en van 10 maart 2020 (2020-123 en 2020-456).",
        "Zie de brieven van 3 en 10 maart 2020 (kenmerken 2020-123 en 2020-456).",
        "Zie de brieven van 3 en 10 maart 2020 met nummers 2020-123 en 2020-456.",
    ],
)
def test_each_number_has_the_date_in_its_place(sentence: str) -> None:
    assert _read(sentence) == PAIRS
    text = f"Onderwerp: Fietspad\nDatum: 5 mei 2021\nWethouder: A. Bos\nHistorie: {sentence}\n"
    (sheet,) = parse_text(text)
    assert [(" + ".join(x.numbers), x.date) for x in sheet.related_letters] == PAIRS


def test_all_documents_of_a_sentence_may_have_one_date() -> None:
    said = "Brief 2020-123 en brief 2020-456, beide van 3 maart 2020."
    assert _read(said) == [("2020-123", "2020-03-03"), ("2020-456", "2020-03-03")]
    said = "De brief (2020-123 / 2020-456) is van alle kanten van 3 maart 2020 bekeken."
    assert len(_read(said)) == 1


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        # one letter with two numbers; more numbers than dates; one of each
        (
            "De brief van 3 maart 2020 (2020-123 / 2020-456).",
            [("2020-123 + 2020-456", "2020-03-03")],
        ),
        (
            "De raadsbrieven 2020-123 en 2020-456 van 3 maart 2020 gaan hierover.",
            [("2020-123", "2020-03-03"), ("2020-456", "2020-03-03")],
        ),
        (
            "De brief 2020-123 van 3 maart 2020 en de brief 2020-456 van 10 maart 2020.",
            PAIRS,
        ),
        (
            "De brieven 2020-123 en 2020-456 worden op 3 en 10 maart 2020 in de raad besproken.",
            [("2020-123", None), ("2020-456", None)],
        ),
    ],
)
def test_what_is_no_list_of_pairs(sentence: str, read: list[tuple[str, str | None]]) -> None:
    assert _read(sentence) == read


def test_fewer_dates_than_numbers_are_no_pairs() -> None:
    found = find_references("De brieven 2020-123, 2020-456 en 2020-789 van 3 en 10 maart 2020.")
    assert not any(one.in_list for one in found)


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Er zijn twee brieven van bewoners ontvangen, van 18 mei en 2 juni 2021.", 2),
        ("Wij ontvingen brieven van 18 mei, 2 juni en 9 juni 2021.", 3),
        ("De moties zijn aangenomen op 18 mei en 2 juni 2021.", 2),
        ("De motie is op 18 mei 2021 aangenomen en op 2 juni 2021 uitgevoerd.", 1),
    ],
)
def test_several_documents_without_a_number_have_a_date_each(sentence: str, days: int) -> None:
    text = f"Onderwerp: Fietspad\nDatum: 5 mei 2022\nWethouder: A. Bos\nHistorie: {sentence}\n"
    (sheet,) = parse_text(text)
    assert len({letter.date for letter in sheet.related_letters}) == days


def test_a_deed_of_several_days_is_of_several_documents() -> None:
    found = _read("De moties zijn aangenomen op 18 mei en 2 juni 2021.")
    assert found == [("", "2021-05-18"), ("", "2021-06-02")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Het college heeft toegezegd voor 1 juli 2023 met een plan te komen (toezegging 2023-018).",
        "Het college komt vóór 1 juli 2023 met een nota (Z23-4400).",
        "De wethouder zegde toe uiterlijk 1 mei 2023 een brief te sturen (Z23-4400).",
    ],
)
def test_a_deadline_is_no_documents_day(sentence: str) -> None:
    text = f"Onderwerp: Fietspad\nDatum: 5 mei 2022\nWethouder: A. Bos\nHistorie: {sentence}\n"
    (sheet,) = parse_text(text)
    assert [letter.date for letter in sheet.related_letters] == [None]


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("De raadsbrieven van 3 mei 2022, en op 10 juni 2022 volgde een bijeenkomst.", 1),
        ("De brieven van 3 mei 2022 en op 12 juni 2022 de behandeling in de commissie.", 1),
        ("De moties zijn aangenomen op 3 mei 2022 en op 10 juni 2022 uitgevoerd.", 1),
        ("De brieven van 3 mei 2022 en van 10 juni 2022.", 2),
    ],
)
def test_what_happened_on_another_day_is_no_document(sentence: str, days: int) -> None:
    assert len(find_references(sentence)) == days


@pytest.mark.parametrize(
    ("sentence", "dated"),
    [
        ("De memo 12345 is besproken; de motie M1 en motie M2, beide van 3 mei 2022.", 2),
        ("Motie M1 is gevolgd door raadsbrief 2022-123 en memo 2022-124, beide van 3 mei 2022.", 2),
        ("Raadsbrief 2021-111, memo 2022-123 en memo 2022-124, beide van 3 mei 2022.", 2),
        ("Motie M1, motie M2 en motie M3, alle van 3 mei 2022.", 3),
        ("Brief 2021-111 en memo 2021-112 en de moties, beide van 3 mei 2022.", 0),
    ],
)
def test_both_are_the_last_two(sentence: str, dated: int) -> None:
    days = [found.date for found in find_references(sentence) if found.numbers]
    assert days == [None] * (len(days) - dated) + ["2022-05-03"] * dated
