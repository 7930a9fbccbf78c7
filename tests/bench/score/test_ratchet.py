"""A score may rise and may not fall; what is committed keeps to that."""

from __future__ import annotations

from pathlib import Path

import pytest

from raadsparser.bench.ratchet import (
    LOWER_IS_BETTER,
    Figure,
    Reader,
    ScoreFellError,
    ScoreFile,
    falls,
    read_scores,
    settle,
    write_scores,
)
from raadsparser.errors import UsageError

COMMITTED = Path(__file__).parents[3] / "bench" / "scores.json"


def made(core: float, invented: float = 0.0, **more: float) -> ScoreFile:
    """Scores with an interval of two points either way."""
    figures = {"core_f1": core, "negatives_with_fields": invented, **more}
    reader = Reader(
        figures={
            name: Figure(value=value, low=value - 0.02, high=value + 0.02)
            for name, value in figures.items()
        },
        seconds=60,
    )
    return ScoreFile(
        commit="abc",
        command="run",
        machine={},
        documents=120,
        seed=1,
        split="dev",
        ours=reader,
        baseline=reader,
    )


@pytest.mark.parametrize(
    ("core", "invented", "fallen"),
    [
        (0.95, 0.01, []),
        (0.94, 0.01, []),
        (0.929, 0.01, ["core_f1"]),
        (0.99, 0.0, []),
        (0.95, 0.031, ["negatives_with_fields"]),
        (0.10, 0.5, ["core_f1", "negatives_with_fields"]),
    ],
)
def test_a_fall_is_below_the_committed_interval(
    core: float, invented: float, fallen: list[str]
) -> None:
    committed = settle(made(0.95, 0.01), None)
    new = made(core, invented)
    assert list(falls(new.ours.figures, committed.floor)) == fallen
    if fallen:
        with pytest.raises(ScoreFellError, match=fallen[0]):
            settle(new, committed)
    else:
        assert settle(new, committed).ours == new.ours


def test_small_falls_do_not_add_up() -> None:
    committed = settle(made(0.95), None)
    for core in (0.94, 0.935):
        committed = settle(made(core), committed)
    assert committed.floor["core_f1"] == pytest.approx(0.93)
    with pytest.raises(ScoreFellError, match="core_f1"):
        settle(made(0.925), committed)


def test_a_rise_raises_the_floor() -> None:
    committed = settle(made(0.98), settle(made(0.95), None))
    assert committed.floor["core_f1"] == pytest.approx(0.96)


def test_an_acknowledged_fall_is_recorded_and_lowers_its_floor_alone() -> None:
    committed = settle(made(0.95, 0.01), None)
    settled = settle(made(0.80, 0.0), committed, why="the old truth was wrong on dates")
    assert settled.floor["core_f1"] == pytest.approx(0.78)
    assert settled.floor["negatives_with_fields"] == pytest.approx(0.02)
    (accepted,) = settled.acknowledged
    assert accepted.fell == {"core_f1": (pytest.approx(0.93), 0.80)}
    assert accepted.commit == "abc"


def test_a_reason_without_a_fall_is_not_recorded() -> None:
    committed = settle(made(0.95), None)
    assert settle(made(0.95), committed, why="just to be on the safe side").acknowledged == []


def test_a_figure_that_is_no_longer_measured_has_fallen() -> None:
    committed = settle(made(0.95, zaaknummer=0.99), None)
    with pytest.raises(ScoreFellError, match="zaaknummer: not measured"):
        settle(made(0.95), committed)


def test_a_field_that_is_no_longer_invented_has_not_fallen() -> None:
    """Of a field that no document has, only false readings are measured."""
    committed = settle(made(0.95, domains=0.0), None)
    committed = committed.model_copy(update={"floor": {**committed.floor, "domains": 0.0}})
    assert "domains" not in settle(made(0.95), committed).floor


def test_the_file_comes_back_as_written(tmp_path: Path) -> None:
    committed = settle(made(0.80), settle(made(0.95), None), why="a harder dev set than before")
    write_scores(committed, tmp_path / "scores.json")
    assert read_scores(tmp_path / "scores.json") == committed
    assert read_scores(tmp_path / "none.json") is None


@pytest.mark.parametrize(("text", "told"), [("{", "line 1: not JSON"), ("{}", "key commit")])
def test_a_malformed_file_is_told(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "scores.json").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=told):
        read_scores(tmp_path / "scores.json")


def test_the_committed_scores_keep_to_their_floor() -> None:
    committed = read_scores(COMMITTED)
    assert committed is not None, "run `make score` and commit bench/scores.json"
    assert falls(committed.ours.figures, committed.floor) == {}
    assert set(committed.floor) == set(committed.ours.figures)
    for name, figure in committed.ours.figures.items():
        # A calibration error is no average: drawn again it is larger, and its interval may
        # lie above it.
        assert figure.low <= figure.high
        assert name == "ece" or figure.low <= figure.value <= figure.high
        assert name in LOWER_IS_BETTER or 0.0 <= figure.value <= 1.0


def test_our_reader_is_better_than_the_baseline() -> None:
    committed = read_scores(COMMITTED)
    assert committed is not None
    ours, baseline = committed.ours.figures["core_f1"], committed.baseline.figures["core_f1"]
    assert ours.low > baseline.high
