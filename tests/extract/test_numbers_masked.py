"""What looks like a document number and is none."""

from __future__ import annotations

import pytest

from raadsparser.extract.numbers_masked import masked_spans


@pytest.mark.parametrize("amount", ["45 min", "45 minuten", "120 minuten", "2 uur", "12 euro"])
def test_amounts_of_time_and_money(amount: str) -> None:
    text = f"Besluitvormende bespreking ({amount})"
    assert [text[start:end] for start, end in masked_spans(text)] == [amount]


@pytest.mark.parametrize("text", ["besluit 45 minderheden", "motie 45"])
def test_numbers(text: str) -> None:
    assert masked_spans(text) == []
