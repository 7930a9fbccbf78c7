"""From one time to the other."""

from __future__ import annotations

import pytest

from raadsparser.extract.dates.timespans import find_span


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("20:00 uur - 20:20 uur", 20),
        ("van 19.30 tot 20.15 uur", 45),
        ("16:45 – 17:15", 30),
        ("09.45-11.45 uur", 120),
        ("22.30 - 00.00 uur", 90),
    ],
)
def test_two_times_joined_are_a_span(text: str, minutes: int) -> None:
    span = find_span(text)
    assert span is not None
    assert span.minutes == minutes


@pytest.mark.parametrize("text", ["19.30 uur", "21.00 - 19.30 uur", "19.30 uur, pauze 20.15 uur"])
def test_other_times_are_none(text: str) -> None:
    assert find_span(text) is None
