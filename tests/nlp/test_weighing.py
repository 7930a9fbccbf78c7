"""Who is believed where rules and model differ."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from raadsparser.weighing.letters import Claim, weigh_letters
from raadsparser.weighing.namings import Naming, weigh_namings
from raadsparser.weighing.reliability import Reliability, as_json

BRIEF = Claim(0, (10, 17), ("3496929",), "brief", "2023-06-27")
UNSURE = replace(BRIEF, trust=0.7, date_trust=0.7)
NOTHING = Reliability({})


def reliability(situation: str, pattern: int, model: int, seen: int = 100) -> Reliability:
    return Reliability({situation: {"pattern": pattern, "model": model, "seen": seen}})


def test_where_they_agree_there_is_one_letter() -> None:
    (choice,) = weigh_letters([BRIEF], [BRIEF], NOTHING)
    assert choice.agreed
    assert (choice.numbers, choice.kind, choice.date) == ("pattern",) * 3


@pytest.mark.parametrize(("model", "believed"), [(90, "model"), (10, "pattern")])
def test_a_kind_is_that_of_who_is_more_often_right(model: int, believed: str) -> None:
    other = replace(BRIEF, kind="raadsbrief")
    (choice,) = weigh_letters([BRIEF], [other], reliability("kind", 100 - model, model))
    assert choice.kind == believed


def test_an_unknown_situation_goes_by_the_wider_one_and_then_by_the_rules() -> None:
    other = replace(BRIEF, date="2020-01-01")
    (known,) = weigh_letters([UNSURE], [other], reliability("date|0|two|4", 20, 80))
    (unknown,) = weigh_letters([UNSURE], [other], reliability("date|0|two|4", 2, 5, seen=7))
    assert (known.date, unknown.date) == ("model", "pattern")


@pytest.mark.parametrize(
    ("rules", "model", "believed"),
    [
        (replace(BRIEF, date=None), BRIEF, "model"),
        (replace(BRIEF, date=None), replace(BRIEF, date_trust=0.5), "pattern"),
        (BRIEF, replace(BRIEF, date="2020-01-01"), "pattern"),
    ],
)
def test_in_a_text_read_well_a_day_is_of_who_is_sure_of_it(
    rules: Claim, model: Claim, believed: str
) -> None:
    for table in (reliability("date", 10, 90), reliability("date", 90, 10)):
        (choice,) = weigh_letters([rules], [model], table)
        assert choice.date == believed


def test_what_only_the_rules_say_stays_unless_it_is_mostly_wrong() -> None:
    assert len(weigh_letters([BRIEF], [], NOTHING)) == 1
    assert weigh_letters([UNSURE], [], reliability("alone|pattern", 20, 0)) == []
    assert len(weigh_letters([BRIEF], [], reliability("alone|pattern", 20, 0))) == 1


def test_what_only_the_model_says_counts_when_it_is_mostly_right() -> None:
    assert weigh_letters([], [BRIEF], NOTHING) == []
    (choice,) = weigh_letters([], [BRIEF], reliability("alone|model", 0, 80))
    assert (choice.pattern, choice.model) == (None, 0)


def test_a_date_is_not_a_letter_of_its_own_when_a_number_has_it() -> None:
    lone = Claim(0, (20, 32), (), "brief", "2023-06-27", (20, 32))
    dated = replace(BRIEF, date_place=(20, 32))
    (choice,) = weigh_letters(
        [replace(BRIEF, date=None), lone], [dated], reliability("date", 10, 90)
    )
    assert choice.date == "model"


def test_sure_rules_stand_only_in_a_text_that_was_read_well() -> None:
    blurred = replace(BRIEF, blur=2)
    table = reliability("date", 10, 90)
    for claim, believed in ((BRIEF, "pattern"), (blurred, "model")):
        (choice,) = weigh_letters([claim], [replace(claim, date=None)], table)
        assert choice.date == believed


def test_a_silent_model_says_little_in_a_text_that_was_read_well() -> None:
    other = replace(UNSURE, date=None, kind="document")
    (choice,) = weigh_letters([UNSURE], [other], NOTHING)
    assert (choice.date, choice.kind) == ("pattern", "pattern")


@pytest.mark.parametrize(("blur", "believed"), [(0, "pattern"), (1, "model"), (2, "model")])
def test_the_model_must_lead_by_more_the_better_a_text_was_read(blur: int, believed: str) -> None:
    one = replace(BRIEF, blur=blur)
    (choice,) = weigh_letters([one], [replace(one, kind="motie")], reliability("kind", 45, 55))
    assert choice.kind == believed


def test_letters_come_in_the_order_of_the_text() -> None:
    later = replace(BRIEF, anchor=(50, 57), numbers=("3604012",))
    choices = weigh_letters([later], [BRIEF], reliability("alone|model", 0, 90))
    assert [choice.model for choice in choices] == [0, None]


PERSON = Naming(0, (5, 12), "person")


def test_namings() -> None:
    longer = replace(PERSON, place=(0, 12))
    place = Naming(0, (30, 37), "place")
    sure = reliability("rival", 10, 90)
    assert weigh_namings([PERSON], [PERSON], NOTHING) == [("pattern", 0, True)]
    assert weigh_namings([PERSON], [longer], NOTHING) == [("pattern", 0, False)]
    assert weigh_namings([PERSON], [longer], sure) == [("model", 0, False)]
    assert weigh_namings([], [place], NOTHING) == []
    assert weigh_namings([], [place], reliability("named|model", 0, 60)) == [("model", 0, False)]
    assert weigh_namings([], [place], reliability("named|model", 0, 42)) == []
    blurred = replace(place, blur=2)
    assert weigh_namings([], [blurred], reliability("named|model", 0, 42)) == [("model", 0, False)]


def test_the_table_is_kept_as_json(tmp_path: Path) -> None:
    path = tmp_path / "reliability.json"
    path.write_text(as_json({"kind": {"pattern": 1, "model": 9, "seen": 10}}, "why"))
    assert Reliability.read(path).better("kind|noun|noun") == "model"
    path.write_text("[]")
    with pytest.raises(ValueError, match=r"reliability\.json: not a table"):
        Reliability.read(path)


def test_a_closed_list_says_what_it_has_where_the_text_was_read_well() -> None:
    law = replace(PERSON, label="law", known="law")
    body = replace(PERSON, label="organisation", known="law")
    trust = reliability("rival|law|organisation", 10, 90)
    assert weigh_namings([law], [body], trust) == [("pattern", 0, False)]
    blurred, badly = replace(law, blur=2), replace(body, blur=2)
    assert weigh_namings([blurred], [badly], trust) == [("model", 0, False)]
    unlisted = replace(law, known="")
    assert weigh_namings([unlisted], [body], trust) == [("model", 0, False)]


def test_a_person_of_clear_text_is_not_judged_by_blurred_ones() -> None:
    place = replace(PERSON, label="place")
    wide = reliability("rival|person|place|same", 10, 90)
    assert weigh_namings([PERSON], [place], wide) == [("pattern", 0, False)]
    blurred = [replace(one, blur=2) for one in (PERSON, place)]
    assert weigh_namings(blurred[:1], blurred[1:], wide) == [("model", 0, False)]
    counted = reliability("rival|person|place|same|0", 10, 90)
    assert weigh_namings([PERSON], [place], counted) == [("model", 0, False)]


def test_a_law_of_clear_text_is_not_cut_short_by_the_model() -> None:
    law, shorter = (replace(PERSON, label="law", place=place) for place in ((5, 30), (5, 12)))
    trust = reliability("rival|law|law", 10, 90)
    assert weigh_namings([law], [shorter], trust) == [("pattern", 0, False)]
    assert weigh_namings([shorter], [law], trust) == [("model", 0, False)]
    blurred = [replace(one, blur=1) for one in (law, shorter)]
    assert weigh_namings(blurred[:1], blurred[1:], trust) == [("model", 0, False)]
