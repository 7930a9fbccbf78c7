"""Dates, times and durations as Dutch councils print them and as OCR spoils them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raadsparser.extract.dates.calendar_words import MONTHS, WEEKDAYS
from raadsparser.extract.dates.finding import (
    dates_in_slot,
    find_dates,
    find_duration,
    find_times,
    infer_year,
    infer_year_by_weekday,
    resolve_past,
    weekday_agrees,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("07-03-2023", ["2023-03-07"]),
        ("13 januan 2020", ["2020-01-13"]),
        ("13 apnl 2020", ["2020-04-13"]),
        ("Zie brief 20:05-2023", []),
        ("20 januar: 2020", ["2020-01-20"]),
        ("3 juli: 2020", ["2020-07-03"]),
        ("14 mei; 2021", ["2021-05-14"]),
        ("14 mei: 2021034567 raadsbrief", [None]),
        ("16 november 19% (nr. 5)", ["1996-11-16"]),
        ("14-12-199%", ["1996-12-14"]),
        ("15-5-2018", ["2018-05-15"]),
        ("23/10/2020", ["2020-10-23"]),
        ("2023.01.11", ["2023-01-11"]),
        ("2023-01-11", ["2023-01-11"]),
        ("28/1/'14", ["2014-01-28"]),
        ("06 11 18", ["2018-11-06"]),
        ("20.11.18 IV Meer koopwoningen", ["2018-11-20"]),
        ("26 - 09 - 2023", ["2023-09-26"]),
        ("d.d. 23 februari 2012", ["2012-02-23"]),
        ("dd. 8 juni 2020.", ["2020-06-08"]),
        ("7 mrt 2023 19:30 - 22:30", ["2023-03-07"]),
        ("ma. 3 okt. 2022", ["2022-10-03"]),
        ("7-mrt-23", ["2023-03-07"]),
        ("1e september 2021", ["2021-09-01"]),
        ("donderdag 22 maart 2012", ["2012-03-22"]),
        ("10 en 11 november 2021", ["2021-11-10", "2021-11-11"]),
        ("10, 11 en 12 november 2021", ["2021-11-10", "2021-11-11", "2021-11-12"]),
        ("10 t/m 12 mei 2022", ["2022-05-10", "2022-05-12"]),
        ("30 oktober en 1 november 2021", ["2021-10-30", "2021-11-01"]),
        ("van 3-5-2021 tot 4-6-2021", ["2021-05-03", "2021-06-04"]),
        ("Hengelo, 24 juli 2020", ["2020-07-24"]),
    ],
)
def test_dates_with_year(text: str, expected: list[str | None]) -> None:
    assert [m.iso for m in find_dates(text)] == expected


@pytest.mark.parametrize(
    ("text", "day", "month", "weekday", "qualifier"),
    [
        ("26 september", 26, 9, None, None),
        ("dinsdag 26 september", 26, 9, 1, None),
        ("Dinsdag, 26 september", 26, 9, 1, None),
        ("1 november jl. is", 1, 11, None, "jl"),
        ("3 november jongstleden", 3, 11, None, "jongstleden"),
        ("wo 4 okt", 4, 10, 2, None),
        ("26 september 20.00 uur", 26, 9, None, None),
        ("26 september 19.30 - 21.00 uur", 26, 9, None, None),
    ],
)
def test_dates_without_year(
    text: str, day: int, month: int, weekday: int | None, qualifier: str | None
) -> None:
    (match,) = find_dates(text)
    assert (match.day, match.month, match.year, match.iso) == (day, month, None, None)
    assert (match.weekday, match.qualifier) == (weekday, qualifier)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8 janvari 2020", "2020-01-08"),
        ("8 februari 2O23", "2023-02-08"),
        ("l1 oktober 2022", "2022-10-11"),
        ("16 december 201 1.", "2011-12-16"),
        ("1O oktober 2022", "2022-10-10"),
        ("26september 2023", "2023-09-26"),
        ("26september2023", "2023-09-26"),
        ("3 Joktober 2018", "2018-10-03"),
        ("3 0ktober 2018", "2018-10-03"),
        ("o8-03-2023", "2023-03-08"),
        ("_08-03-2023", "2023-03-08"),
        ("27 jvni 2023", "2023-06-27"),
        ("27 jvli 2023", "2023-07-27"),
        ("5 avgvstus 2021", "2021-08-05"),
        ("14 septernber 2021", "2021-09-14"),
        ("2 rnaart 2021", "2021-03-02"),
        ("2 decernber 2Ol9", "2019-12-02"),
        ("12 febrvari 2020", "2020-02-12"),
        ("23-1O-2020", "2020-10-23"),
        ("05-12 2012", "2012-12-05"),
        ("9 11-2012", "2012-11-09"),
        ("Z9 oktober 2014", "2014-10-29"),
        ("19 masrt 2021", "2021-03-19"),
        ("29-6-201b", "2016-06-29"),
    ],
)
def test_dates_after_ocr(text: str, expected: str) -> None:
    (match,) = find_dates(text)
    assert match.iso == expected


@pytest.mark.parametrize(
    "text",
    [
        "2022-2026",
        "10:12:2020",
        "19:05-20",
        "2022/2026",
        "06 13 84 71 50",
        "06-13847150",
        "020-6349924",
        "artikel 147a",
        "artikel 10 11 12",
        "19.30 uur",
        "€ 12.10.18",
        "2018-11423",
        "2020-08-009557",
        "Z/20/43414",
        "Z-20-12-2018",
        "10 maar niet 11",
        "31 februari 2020",
        "45-13-2020",
        "12 personen",
        "in mei 2021",
        "1 Jan de Vries",
        "versie 1.2.3",
        "3 markt 2021",
        "artikel 3-5 2021",
        "12 maar 2021 niet",
    ],
)
def test_no_dates(text: str) -> None:
    assert find_dates(text) == []


def test_year_of_a_day_comes_from_what_went_before() -> None:
    assert infer_year(26, 9, dt.date(2023, 6, 27)) == 2023
    assert infer_year(26, 9, dt.date(2023, 9, 26)) == 2024
    assert infer_year(3, 1, dt.date(2023, 6, 27)) == 2024
    assert infer_year(29, 2, dt.date(2021, 1, 1)) == 2024
    with pytest.raises(ValueError, match="no day 31-2"):
        infer_year(31, 2, dt.date(2021, 1, 1))


def test_year_of_a_day_comes_from_its_weekday() -> None:
    assert infer_year_by_weekday(26, 9, 1, dt.date(2022, 12, 1)) == 2023
    assert infer_year_by_weekday(26, 9, 1, dt.date(2020, 12, 1), span=1) is None


def test_weekday_is_a_checksum() -> None:
    (right,) = find_dates("dinsdag 26 september 2023")
    (wrong,) = find_dates("maandag 26 september 2023")
    (none,) = find_dates("26 september 2023")
    assert [weekday_agrees(m) for m in (right, wrong, none)] == [True, False, None]
    assert right.day_start == 8


def test_jongstleden_is_the_last_such_day() -> None:
    (match,) = find_dates("1 november jl.")
    assert resolve_past(match, dt.date(2021, 11, 30)) == dt.date(2021, 11, 1)
    assert resolve_past(match, dt.date(2021, 10, 30)) == dt.date(2020, 11, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("19.30", ["19:30"]),
        ("19:30 uur", ["19:30"]),
        ("20.00h", ["20:00"]),
        ("20.00 u.", ["20:00"]),
        ("19u30", ["19:30"]),
        ("19.30 - 21.00 uur", ["19:30", "21:00"]),
        ("19.30-21.00", ["19:30", "21:00"]),
        ("07 mrt 2023 19:30 - 22:30", ["19:30", "22:30"]),
        ("van 19 tot 21 uur", ["19:00", "21:00"]),
        ("om 20 uur", ["20:00"]),
        ("Aanvang: 9.00", ["09:00"]),
        ("l9.3O vur", ["19:30"]),
        ("19,30 uur", ["19:30"]),
        ("tot 24.00 uur", ["00:00"]),
        ("Raadzaal 1.02", []),
        ("Zaal 10.15", []),
        ("artikel 10.15", []),
        ("motie 1417.18", []),
        ("€ 12.50", []),
        ("20.11.18", []),
        ("schaal 1:1000", []),
        ("25.30 uur", []),
        ("1. Opening", []),
    ],
)
def test_times(text: str, expected: list[str]) -> None:
    assert [m.value for m in find_times(text)] == expected


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("90 min", 90),
        ("90 min.", 90),
        ("30 minuten", 30),
        ("ongeveer 90} minuten", 90),
        ("van 19:30 tot 20: 10 uur", None),
        ("Ronde 1: 45 minuten", 45),
        ("Vanaf 20.30: 45 minuten", 45),
        ("punt 2: 1 uur en 15 minuten", 75),
        ("ca. 45 minuten", 45),
        ("1,5 uur", 90),
        ("1.15 uur", 75),
        ("1,25 uur", 75),
        ("1u15", 75),
        ("1 uur 15", 75),
        ("1½ uur", 90),
        ("1% uur", 90),
        ("1/ uur", 90),
        ("% uur", 30),
        ("anderhalf uur", 90),
        ("2 uur", 120),
        ("twee uur", 120),
        ("een half uur", 30),
        ("drie kwartier", 45),
        ("vijf kwartier", 75),
        ("een uur en een kwartier", 75),
        ("1 uur en drie kwartier", 105),
        ("tweeënhalf uur", 150),
        ("twee en een half uur", 150),
        ("1 uur en 30 minuten", 90),
        ("5 minuten per inspreker", 5),
        ("vijf minuten", 5),
        ("9O min", 90),
        ("30 mim", 30),
        ("60 minvten", 60),
        ("9Omin", 90),
        ("19.30 uur", None),
        ("om 2 uur", None),
        ("duur: Geïnteresseerden kunnen meespreken.", None),
        ("minuten", None),
        ("90", None),
    ],
)
def test_duration(text: str, minutes: int | None) -> None:
    found = find_duration(text)
    assert (found and found.minutes) == minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("90", 90), ("1:30", 90), ("45'", 45), ("15 uur", 90), ("ca. 25 uur", None), ("x", None)],
)
def test_duration_in_a_slot_of_its_own(text: str, minutes: int | None) -> None:
    found = find_duration(text, bare=True)
    assert (found and found.minutes) == minutes


DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2069, 12, 31))
FORMS = {
    "dd-mm-jjjj": lambda d: d.strftime("%d-%m-%Y"),
    "d-m-jjjj": lambda d: f"{d.day}-{d.month}-{d.year}",
    "dd/mm/jjjj": lambda d: d.strftime("%d/%m/%Y"),
    "dd.mm.jjjj": lambda d: d.strftime("%d.%m.%Y"),
    "jjjj-mm-dd": lambda d: d.isoformat(),
    "jjjj.mm.dd": lambda d: d.strftime("%Y.%m.%d"),
    "d maand jjjj": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "weekday": lambda d: f"{WEEKDAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]} {d.year}",
    "glued": lambda d: f"{d.day}{MONTHS[d.month - 1]} {d.year}",
}


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=40, deadline=None)
@given(day=DAYS)
def test_every_form_comes_back(form: str, day: dt.date) -> None:
    printed = FORMS[form](day)
    text = f"besproken d.d. {printed}, zie bijlage."
    (match,) = find_dates(text)
    assert match.iso == day.isoformat()
    assert match.raw == text[match.start : match.end] == printed
    assert weekday_agrees(match) in (True, None)


@settings(max_examples=40, deadline=None)
@given(day=st.dates(dt.date(1970, 1, 1), dt.date(2069, 12, 31)))
def test_two_digit_years_come_back(day: dt.date) -> None:
    assert [m.iso for m in find_dates(day.strftime("%d-%m-%y"))] == [day.isoformat()]


PIECES = st.lists(
    st.sampled_from(["12", " ", "-", ".", "/", "mei", "2023", "'14", "jl.", "en", "l", "O", ":"]),
    max_size=14,
).map("".join)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=80), PIECES))
def test_any_text(text: str) -> None:
    dates, times, duration = find_dates(text), find_times(text), find_duration(text, bare=True)
    for match in (*dates, *times, *([duration] if duration else [])):
        assert text[match.start : match.end] == match.raw
    for date in dates:
        assert date.iso is None or dt.date.fromisoformat(date.iso)
    for time in times:
        assert dt.time.fromisoformat(time.value)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("di-20-03-2012", "2012-03-20"),
        ("woensdag-3 mei 2013", "2013-05-03"),
        ("2C13-09-17", "2013-09-17"),
        ("3 mei 2C13", "2013-05-03"),
        ("29-6:2020", "2020-06-29"),
        ("29:6-2020", "2020-06-29"),
    ],
)
def test_a_day_under_its_label_though_its_signs_are_bent(text: str, day: str) -> None:
    assert [match.iso for match in dates_in_slot(text)] == [day]
