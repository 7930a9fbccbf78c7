"""Every way can be left out, and the table says what each gains."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest
from tests.drawn import drawn

from raadsparser.bench.ablation import WAYS, Way, _memories, main, without
from raadsparser.extract.numbers.finding import find_numbers
from raadsparser.layout.lexicon.labels import lexicon_of
from raadsparser.profiles import load_profiles


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
def test_a_way_is_left_out_and_comes_back(way: Way) -> None:
    places = [place.partition(":")[::2] for place in way.instead]
    before = [getattr(import_module(module), name) for module, name in places]
    with without(way):
        now = [getattr(import_module(module), name) for module, name in places]
        assert all(one is not other for one, other in zip(before, now, strict=True))
    assert [getattr(import_module(module), name) for module, name in places] == before


def test_the_table_has_every_way(tmp_path: Path) -> None:
    table = tmp_path / "ablation.md"
    arguments = ["--n", "1", "--seed", "4", "--workers", "1"]
    assert main([*arguments, "--out", str(tmp_path / "made"), "--table", str(table)]) == 0
    rows = [line for line in table.read_text("utf-8").splitlines() if line.startswith("| ")]
    assert sorted(row.split(" | ")[0][2:] for row in rows[1:]) == sorted(w.name for w in WAYS)


def test_what_was_remembered_with_a_way_does_not_stand_in_for_it() -> None:
    profile, words = load_profiles()["generic"], drawn("Zaalreservering:").words
    guessing = next(way for way in WAYS if way.name == "labels guessed from their words")
    assert lexicon_of(profile).prefix(words)
    with without(guessing):
        assert lexicon_of(profile).prefix(words) is None
    assert lexicon_of(profile).prefix(words)


def test_numbers_are_found_anew_without_a_way() -> None:
    find_numbers("brief 2023-123456")
    with without(WAYS[0]):
        assert _held() == 0
    assert _held() == 0


def _held() -> int:
    return sum(memory.cache_info().currsize for memory in _memories())
