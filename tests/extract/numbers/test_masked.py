"""What looks like a document number and is none."""

from __future__ import annotations

import pytest

from raadsparser.extract.numbers.masked import masked_spans


@pytest.mark.parametrize("amount", ["45 min", "45 minuten", "120 minuten", "2 uur", "12 euro"])
def test_amounts_of_time_and_money(amount: str) -> None:
    text = f"Besluitvormende bespreking ({amount})"
    assert [text[start:end] for start, end in masked_spans(text)] == [amount]


@pytest.mark.parametrize("text", ["besluit 45 minderheden", "motie 45"])
def test_numbers(text: str) -> None:
    assert masked_spans(text) == []


@pytest.mark.parametrize("said", ["412 deelnemers", "12345 ondertekenaars", "85 ballonnen"])
def test_what_is_counted_in_parentheses(said: str) -> None:
    text = f"Over de uitkomst ({said}) is gesproken."
    assert [text[start:end] for start, end in masked_spans(text)] == [said]


@pytest.mark.parametrize("said", ["412 aangenomen", "412 verworpen", "412", "412 en 413"])
def test_what_is_said_of_a_numbered_paper(said: str) -> None:
    assert masked_spans(f"De motie ({said}) is behandeld.") == []


@pytest.mark.parametrize(
    ("years", "masked"), [("2018/2022", True), ("2021/2003", False), ("2021-2003", True)]
)
def test_years_run_from_one_to_a_later_one(years: str, masked: bool) -> None:
    assert bool(masked_spans(f"De brief ({years}) is behandeld.")) is masked
