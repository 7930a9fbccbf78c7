"""A roster learned from what a run read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from raadsparser import parse_text
from raadsparser.bulk.learned_names import Seen, learned, names_seen
from raadsparser.errors import UsageError


def _times(name: str, count: int, confidence: float = 0.97) -> list[Seen]:
    return [Seen(name, confidence)] * count


def test_what_is_read_clearly_and_often_is_a_name() -> None:
    seen = [
        *_times("Claudio Bruggink", 40),
        *_times("Claudlo Bruggmk", 4),  # the same, read badly
        *_times("Jan Bakker", 6),
        *_times("Jan Bekker", 5),  # as often: another
        *_times("Voortman", 2),  # too seldom
        *_times("Il|esk", 9, confidence=0.4),  # never clearly
        *_times("C. Bruggink", 3),
    ]
    assert learned(seen) == ["Jan Bakker", "Jan Bekker", "C. Bruggink", "Claudio Bruggink"]


def test_names_of_a_run(tmp_path: Path) -> None:
    text = (
        "Onderwerp: Fietspad\nPortefeuillehouder: Noor Bosman / Jan Vos\n"
        "Behandeladvies: Ter bespreking\nVoorzitter: Piet Smit en Ans Vis\n"
    )
    file = tmp_path / "sheets.jsonl"
    file.write_text(parse_text(text)[0].model_dump_json() + "\n\n", encoding="utf-8")
    assert [one.name for one in names_seen(file)] == [
        "Noor Bosman",
        "Jan Vos",
        "Piet Smit",
        "Ans Vis",
    ]


@pytest.mark.parametrize("line", ["no json", "[]", json.dumps({"path": "a.pdf"})])
def test_a_line_that_is_no_sheet(tmp_path: Path, line: str) -> None:
    file = tmp_path / "sheets.jsonl"
    file.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"sheets\.jsonl, line 1: no agenda sheet"):
        list(names_seen(file))
