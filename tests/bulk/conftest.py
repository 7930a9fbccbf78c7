"""A pile of documents, once a session."""

from __future__ import annotations

from pathlib import Path

import pytest
from runs import FULL, LONG, finish, ids

from raadsparser.bench.speed.pages import SHEET


@pytest.fixture(scope="session")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with sheets as text, each with a number of its own: 200 in full, else 40."""
    return _pile(tmp_path_factory, 200 if FULL else 40)


@pytest.fixture(scope="session")
def long_pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pile that takes so long that a stop comes before its end, however busy the machine is."""
    return _pile(tmp_path_factory, LONG)


def _pile(tmp_path_factory: pytest.TempPathFactory, documents: int) -> Path:
    folder = tmp_path_factory.mktemp("archive") / "pile"
    folder.mkdir()
    for n in range(documents):
        (folder / f"{n:03d}.txt").write_text(SHEET.format(n=n), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def undisturbed(pile: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The ids that a run over the pile gives when nothing happens to it."""
    output = tmp_path_factory.mktemp("whole") / "sheets.jsonl"
    finish(pile, output)
    known = ids(output)
    assert len(known) == len(set(known)) == len(list(pile.iterdir()))
    return known
