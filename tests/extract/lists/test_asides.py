"""Times and durations left of the numbers of a programme."""

from __future__ import annotations

import pytest

from raadsparser.extract.lists.asides import without_asides
from raadsparser.extract.text.passage import in_rows
from raadsparser.layout.canvas.lines import lines_of
from tests.drawn import drawn


def _texts(art: str, *, in_columns: bool = False) -> list[str]:
    page = drawn(art)
    lines = [line for row in lines_of(page.words, 1, 0, 10.0) for line in row]
    return [line.text for line in without_asides(in_rows(lines) if in_columns else lines)]


@pytest.mark.parametrize(
    "aside",
    ["{m}", "{m} min.", "{m}'", "19:{m}", "19.{m} uur", "19:{m} - 20:{m}"],
)
def test_what_stands_before_numbers_that_count_on_goes(aside: str) -> None:
    art = f"""
    {aside.format(m=10)} 1. Opening
    {aside.format(m=20)} 2. Inleiding door de
       projectleider
    {aside.format(m=30)} 3. Sluiting
    """
    assert _texts(art) == ["1. Opening", "2. Inleiding door de", "projectleider", "3. Sluiting"]


@pytest.mark.parametrize(
    "art",
    [
        "1. Opening\n2. Nog 3. Sluiting",
        "20 huizen staan leeg\n30 huizen zijn verkocht",
        "10 4. Een punt\n20 9. Een ander punt",
        "10 2 Een punt\n20 3 Een ander punt\n30 4 Nog een punt",
        "10 1 Een punt\n20 2 Een ander punt",
    ],
)
def test_other_lines_stay(art: str) -> None:
    assert _texts(art) == art.split("\n")


def test_durations_go_also_where_a_number_lost_its_dot() -> None:
    art = """
    10   1.   Welkom
    25   2    Peiling met stembriefjes
    5    3.   Sluiting
    """
    assert _texts(art, in_columns=True) == [
        "1. Welkom",
        "2 Peiling met stembriefjes",
        "3. Sluiting",
    ]


def test_durations_go_before_bare_numbers_that_count_from_one() -> None:
    art = """
    10   1   Welkom
    25   2   Peiling met stembriefjes
             van alle fracties
    5    3   Sluiting
    """
    assert _texts(art, in_columns=True) == [
        "1 Welkom",
        "2 Peiling met stembriefjes",
        "van alle fracties",
        "3 Sluiting",
    ]


def test_durations_in_a_column_at_the_right_go() -> None:
    art = """
    Nr   Activiteit                 Minuten
    1.   Start                      40
    2.   Stand van zaken tot 2030   5
    """
    assert _texts(art, in_columns=True) == [
        "Nr Activiteit Minuten",
        "1. Start",
        "2. Stand van zaken tot 2030",
    ]


def test_a_time_that_a_narrow_column_breaks() -> None:
    art = """
    19.4 1) Welkom in
    5       2020
    19.5 2) Jaarschijven tot
    0       en met
            24
    """
    assert _texts(art) == ["1) Welkom in", "2020", "2) Jaarschijven tot", "en met", "24"]


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_a_time_at_the_middle_of_an_item_of_several_lines(place: int) -> None:
    rows = ["1. Opening", "2. Bespreking", "a. De regels", "b. De kosten", "", "3. Sluiting"]
    times = ["20.00", "", "", "", "", "21.05"]
    times[1 + place] = "20.20"
    art = "\n".join(f"{time:8}{row}" for time, row in zip(times, rows, strict=True))
    assert _texts(art, in_columns=True) == [row for row in rows if row]


def test_durations_clear_of_numbers_that_ocr_bent_go_by_their_column() -> None:
    art = """
    19:30      1     Inloop met koffie
    20:35      l:    De raadsbrief en
                     reacties
    20:40      25:   Gelegenheid tot inspreken
    20:50      4     Sluiting
    """
    assert _texts(art, in_columns=True) == [
        "1 Inloop met koffie",
        "l: De raadsbrief en",
        "reacties",
        "25: Gelegenheid tot inspreken",
        "4 Sluiting",
    ]


def test_numbers_clear_of_texts_in_no_column_stay() -> None:
    art = """
    10      8     huizen staan leeg
    20      zijn   er verkocht
    30      als    eerste
    """
    assert _texts(art, in_columns=True)[0] == "10 8 huizen staan leeg"


def test_a_duration_in_its_column_goes_also_where_a_text_comes_near_to_it() -> None:
    art = """
    1.  Opening                               5 min
    2.  Inleiding door de leider van het     10 min
        project
    3.  Sluiting                             10 min
    """
    assert _texts(art, in_columns=True) == [
        "1. Opening",
        "2. Inleiding door de leider van het",
        "project",
        "3. Sluiting",
    ]


@pytest.mark.parametrize("unit", ["min", "min.", "minuten"])
@pytest.mark.parametrize("align", ["<", ">"])
def test_durations_of_two_words_at_the_right_go(unit: str, align: str) -> None:
    wide = 3 + len(unit)
    art = f"""
    1.   Opening door de voorzitter                  {f"5 {unit}":{align}{wide}}
    2.   Presentatie van het bureau (15 minuten)     {f"20 {unit}":{align}{wide}}
    3.   Sluiting                                    {f"10 {unit}":{align}{wide}}
    """
    assert _texts(art, in_columns=True) == [
        "1. Opening door de voorzitter",
        "2. Presentatie van het bureau (15 minuten)",
        "3. Sluiting",
    ]


def test_a_duration_that_no_column_has_stays() -> None:
    assert _texts("1. Opening 5 min\n2. Sluiting") == ["1. Opening 5 min", "2. Sluiting"]


def test_a_duration_in_the_running_text_stays() -> None:
    art = "1. Presentatie van 20 minuten\n2. Gesprek van zo'n 20 minuten"
    assert _texts(art, in_columns=True) == art.split("\n")


def test_a_long_text_that_reaches_up_to_the_column_of_durations() -> None:
    art = """
    1.   Opening door de voorzitter                     5 min
    2.   Beantwoording door de wethouder en de raad    20 min
    3.   Presentatie van het bureau, duur ten hoogste  10 min
    4.   Rondvraag                                    [15 min
    5.   Sluiting                                       5 min
    """
    assert _texts(art, in_columns=True) == [
        "1. Opening door de voorzitter",
        "2. Beantwoording door de wethouder en de raad",
        "3. Presentatie van het bureau, duur ten hoogste",
        "4. Rondvraag",
        "5. Sluiting",
    ]


@pytest.mark.parametrize("aside", ["19.{m}", "19:{m} uur", "19.{m}-19.55"])
def test_times_between_numbers_and_texts_go(aside: str) -> None:
    art = f"""
    1   {aside.format(m=10)}   Welkom
    2   {aside.format(m=20)}   Presentatie door de
                               projectleider
    3   {aside.format(m=30)}   Sluiting
    """
    found = _texts(art, in_columns=True)
    assert found == ["1 Welkom", "2 Presentatie door de", "projectleider", "3 Sluiting"]


def test_a_time_in_one_of_many_items_stays() -> None:
    art = """
    1   Welkom
    2   19.20   uiterlijk eerste schorsing
    3   19.40   uiterlijk tweede schorsing
    4   Rondvraag
    5   Sluiting
    """
    assert "19.20" in " ".join(_texts(art, in_columns=True))


def test_a_time_that_lost_its_stop_goes_where_the_others_of_its_column_do() -> None:
    art = """
    1  21.55 uur Opening
    2  22.05 vur Debat
    3  2215 uur  Vragen
    4  22.25uur  Ronde
    5  22.35 uur Tweede
    6  22.45 uur Derde
    7  22.55 uur Sluiting
    """
    texts = "1 Opening,2 Debat,3 Vragen,4 Ronde,5 Tweede,6 Derde,7 Sluiting"
    assert _scanned(art) == texts.split(",")


def _scanned(art: str) -> list[str]:
    page = drawn(art, origin="scan")
    lines = [line for row in lines_of(page.words, 1, 0, 10.0) for line in row]
    return [line.text for line in without_asides(lines)]


@pytest.mark.parametrize("times", [("1630", "1645", "1700"), ("16.30", "1645", "173")])
def test_times_that_lost_their_colon_go_from_behind_the_numbers(times: tuple[str, ...]) -> None:
    rows = [f"{n}. {time} Rondje {n}" for n, time in enumerate(times, 1)]
    assert _scanned("\n".join(rows)) == [f"{n}. Rondje {n}" for n in (1, 2, 3)]


def test_years_behind_numbers_stay() -> None:
    rows = ["1. 2019 Nota", "2. 1998 Plan", "3. 2015 Visie"]
    assert _scanned("\n".join(rows)) == rows


@pytest.mark.parametrize("bent", ["&", "Ge", " "])
def test_a_time_behind_a_number_that_was_lost_goes_with_the_others(bent: str) -> None:
    art = f"""
    1.  21.00 uur  Film
    2.  21.10 uur  Peiling
    {bent:<4}21.25 uur  Wat nemen we mee
    4.  21.30 uur  Vragen
    5.  21.40 uur  Tweede termijn
    6.  21.50. uur Afronding
    """
    assert _texts(art, in_columns=True) == [
        "1. Film",
        "2. Peiling",
        f"{bent} Wat nemen we mee".strip(),
        "4. Vragen",
        "5. Tweede termijn",
        "6. Afronding",
    ]


def test_a_time_at_the_right_end_that_lost_its_stop_goes_too() -> None:
    art = """
    1.  Opening         19.30 uur
    2.  Inleiding       1945 uur
    3.  Sluiting        20.15 uur
    """
    assert _texts(art, in_columns=True) == ["1. Opening", "2. Inleiding", "3. Sluiting"]


@pytest.mark.parametrize("first", ["L   ", '"1  ', "    "])
def test_durations_go_also_before_a_number_that_was_bent_or_lost(first: str) -> None:
    art = f"""
    20   {first}Welkom
    20   2.  Bezichtiging
    5    3.  Sluiting
    """
    begin = f"{first.strip()} Welkom".strip()
    assert _texts(art, in_columns=True) == [begin, "2. Bezichtiging", "3. Sluiting"]
