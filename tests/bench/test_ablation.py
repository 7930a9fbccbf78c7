"""Every way can be left out, and the table says what each gains."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from raadsparser.bench.ablation import WAYS, Way, main, without


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
