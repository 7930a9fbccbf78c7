"""The record says what the sheet prints, and nothing else."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from raadsparser.bench.office.content.dates import DAYS, MONTHS
from raadsparser.bench.office.content.lists import SPLITS, Split
from raadsparser.bench.truth import read_truth

from .typed import printed, records, squashed, values


@pytest.mark.parametrize("split", SPLITS)
def test_every_value_stands_on_its_sheet(split: Split) -> None:
    for part, record in records(split):
        text = printed(part)
        missing = [value for value in values(record) if squashed(value) not in text]
        assert not missing


@pytest.mark.parametrize("split", SPLITS)
def test_a_record_is_in_the_form_of_the_truth_file(split: Split, tmp_path: Path) -> None:
    sheets = [{**record, "source": {"pages": [1, 1]}} for _, record in records(split)]
    truth = tmp_path / "truth.jsonl"
    truth.write_text(json.dumps({"path": "docs/1.pdf", "sheets": sheets}), encoding="utf-8")
    (document,) = read_truth(truth)
    assert len(document.sheets) == len(sheets)


@pytest.mark.parametrize("split", SPLITS)
def test_a_meeting_without_a_year_is_the_first_such_day_after_what_is_told(split: Split) -> None:
    seen = 0
    for _, record in records(split):
        meeting = record["meeting"]
        if not meeting["date_inferred"]:
            continue
        seen += 1
        told = [date.fromisoformat(m["date"]) for m in record["related_letters"] if m["date"]]
        gap = date.fromisoformat(meeting["date"]) - max(told)
        assert timedelta(0) < gap < timedelta(days=365)
    assert seen >= 5


@pytest.mark.parametrize("split", SPLITS)
def test_a_printed_day_is_that_of_the_date(split: Split) -> None:
    for _, record in records(split):
        text = (record["meeting"]["date_text"] or "").lower()
        if not text:
            continue
        day = date.fromisoformat(record["meeting"]["date"])
        assert str(day.day) in text
        assert record["meeting"]["date_inferred"] == (str(day.year) not in text)
        assert [name for name in DAYS if name in text] in ([], [DAYS[day.weekday()]])
        assert [name for name in MONTHS if name in text] in ([], [MONTHS[day.month - 1]])


@pytest.mark.parametrize("split", SPLITS)
def test_a_mention_is_in_its_sentence_and_the_sentence_in_the_text(split: Split) -> None:
    for _, record in records(split):
        running = [record["history"] or "", record["advice"] or ""]
        running += [item["text"] for item in record["programme"]]
        for letter in record["related_letters"]:
            assert any(letter["text"] in text for text in running)
            assert all(number in letter["text"] for number in letter["numbers"])
            assert letter["numbers"] or letter["date"]


@pytest.mark.parametrize("split", SPLITS)
def test_times_and_duration_agree(split: Split) -> None:
    def minutes(clock: str) -> int:
        return int(clock[:2]) * 60 + int(clock[3:])

    for _, record in records(split):
        meeting = record["meeting"]
        if meeting["end_time"] and meeting["duration_minutes"]:
            span = minutes(meeting["end_time"]) - minutes(meeting["start_time"])
            assert span == meeting["duration_minutes"]
