"""What the sheets say hangs together, so that it can be read one way only."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from raadsparser.bench.synth.content.dates import DAYS, MONTHS, WITH_YEAR, WITHOUT_YEAR
from raadsparser.bench.synth.content.numbers import SHAPES, Register
from raadsparser.bench.synth.content.phrases import Voice
from raadsparser.bench.synth.lines import wrap
from raadsparser.bench.synth.look import draw_look
from raadsparser.bench.synth.marked import plain

from .reading import truth_lines

_LONG = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})\b")


def _sheets(truth: Path) -> Iterator[dict[str, Any]]:
    for line in truth_lines(truth):
        yield from line["sheets"]


def _dates_in(text: str) -> list[date]:
    return [
        date(int(year), MONTHS.index(month) + 1, int(day))
        for day, month, year in _LONG.findall(text)
    ]


def test_a_meeting_without_a_year_is_the_first_such_day_after_its_history(
    digital_dev: Path,
) -> None:
    seen = 0
    for sheet in _sheets(digital_dev):
        meeting = sheet["meeting"]
        if not meeting["date_inferred"]:
            continue
        seen += 1
        day = date.fromisoformat(meeting["date"])
        told = _dates_in(sheet["history"])
        told += [date.fromisoformat(m["date"]) for m in sheet["related_letters"] if m["date"]]
        assert all(earlier < day for earlier in told)
        if told:
            assert day - max(told) < timedelta(days=366)
    assert seen >= 3


def test_a_printed_weekday_is_that_of_the_date(digital_dev: Path) -> None:
    for sheet in _sheets(digital_dev):
        text = (sheet["meeting"]["date_text"] or "").lower()
        for number, name in enumerate(DAYS):
            if name in text:
                assert date.fromisoformat(sheet["meeting"]["date"]).weekday() == number


def test_letters_are_mentioned_in_their_sentence_and_no_distractor_is_one(
    digital_dev: Path,
) -> None:
    letters = [(s, m) for s in _sheets(digital_dev) for m in s["related_letters"]]
    assert len(letters) > 40
    for sheet, mention in letters:
        whole = f"{sheet['history']} {sheet['advice']}"
        assert mention["text"] in whole
        for number in mention["numbers"]:
            assert number in mention["text"]
            assert not re.fullmatch(r"(19|20)\d\d-(19|20)\d\d", number)
    assert any(len(mention["numbers"]) == 2 for _, mention in letters)
    assert any(not mention["numbers"] for _, mention in letters)


def test_hardly_a_sentence_recurs(digital_dev: Path) -> None:
    counts = Counter(
        sentence
        for sheet in _sheets(digital_dev)
        for sentence in re.split(r"(?<=[.?!])\s+", sheet["history"] or "")
    )
    total = sum(counts.values())
    assert sum(n for n in counts.values() if n > 1) / total < 0.12


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ("long", "7 maart 2023"),
        ("weekday", "dinsdag 7 maart 2023"),
        ("dashes", "07-03-2023"),
        ("dashes_short", "7-3-2023"),
        ("slashes", "07/03/2023"),
        ("short", "07 mrt 2023"),
        ("iso_dots", "2023.03.07"),
        ("spaces", "07 03 23"),
        ("apostrophe", "7/3/'23"),
    ],
)
def test_date_forms(form: str, printed: str) -> None:
    assert WITH_YEAR[form](date(2023, 3, 7)) == printed


def test_date_forms_without_a_year() -> None:
    assert WITHOUT_YEAR["day_month"](date(2023, 9, 26)) == "26 september"
    assert WITHOUT_YEAR["Weekday_month"](date(2023, 9, 26)) == "Dinsdag 26 september"


@pytest.mark.parametrize(
    ("shape", "pattern"),
    [
        ("seven", r"\d{7}"),
        ("z_slash", r"Z/23/\d{5,6}"),
        ("z_part", r"Z/23/\d{6}/\d{3}"),
        ("no_uit", r"NO23-\d{5}/UIT-23-\d{5}"),
        ("vn", r"VN2023-\d{6}"),
        ("dot_six", r"23\.\d{6}"),
        ("year_ten", r"2023-\d{10}"),
        ("bb", r"BB \d{6}/23 WOB"),
        ("ris", r"RIS\d{6}"),
    ],
)
def test_number_shapes(shape: str, pattern: str) -> None:
    assert re.fullmatch(pattern, Register.draw(Random(1), shape).case_number(2023))


def test_there_are_as_many_number_shapes_as_the_registers_print() -> None:
    assert len(SHAPES) >= 30


def test_a_voice_expands_rules_choices_and_capitals() -> None:
    rules = {"zin": ((1, "{wie^} <zegt|zegt> niets over {wat}."),), "wie": ((1, "de raad"),)}
    voice = Voice(Random(1), rules, {"wat": "het plan"}, {})
    assert voice.say("zin") == "De raad zegt niets over het plan."


@pytest.mark.parametrize("width", [24.0, 60.0, 200.0])
def test_lines_hold_the_whole_text_and_keep_to_their_width(width: float) -> None:
    style = draw_look(Random(3)).body
    text = plain("Portefeuillehouder(s) en de griffiemedewerkers van 2022-2026", "/x")
    pieces = [line.pieces[0] for line in wrap(text, style, width)]
    assert "".join(p.text for p in pieces).replace(" ", "") == text.text.replace(" ", "")
    assert all(mark.pointer == "/x" for piece in pieces for mark in piece.marks)
    from raadsparser.bench.synth.fonts import width_of

    assert all(width_of(p.text, style.font, style.size) <= width for p in pieces)
