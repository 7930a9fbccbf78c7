"""The pool loses a document, never the run."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from readers import DeadOnArrival, faulty

from raadsparser.bulk.inputs import Input
from raadsparser.bulk.plan import Plan
from raadsparser.bulk.pool import AHEAD, run_pool
from raadsparser.bulk.worker import Share
from raadsparser.errors import MissingComponentError, RaadsparserError
from raadsparser.output.entry import Entry
from raadsparser.record import Issue
from raadsparser.settings import Settings


def inputs(folder: Path, *names: str) -> list[Input]:
    return [Input(folder / f"{name}.txt") for name in names]


TWO = Plan(workers=2)
AS_DONE = Plan(workers=2, order="done")


def read(found: list[Input], plan: Plan = TWO) -> list[Entry]:
    return list(run_pool(found, Settings(), plan, reader=faulty))


def told(results: list[Entry]) -> list[tuple[str, str, list[str]]]:
    return [(Path(r.path).stem, r.status, [i.code for i in r.issues]) for r in results]


def test_results_come_in_the_order_of_the_inputs(tmp_path: Path) -> None:
    results = read(inputs(tmp_path, "slow", "b", "c", "d"))
    assert [Path(r.path).stem for r in results] == ["slow", "b", "c", "d"]


def test_results_come_as_they_are_done(tmp_path: Path) -> None:
    results = read(inputs(tmp_path, "slow", "b", "c", "d"), AS_DONE)
    assert [Path(r.path).stem for r in results] == ["b", "c", "d", "slow"]


def test_two_processes_share_the_work_and_this_one_does_none(tmp_path: Path) -> None:
    names = [f"slow{n}" for n in range(4)]
    used = {result.pages for result in read(inputs(tmp_path, *names))}
    assert len(used) == 2
    assert os.getpid() not in used


def test_a_document_that_kills_its_worker_fails_and_the_rest_go_on(tmp_path: Path) -> None:
    results = read(inputs(tmp_path, "a", "deadly", "b", "raises", "c"))
    assert told(results) == [
        ("a", "no_sheet", []),
        ("deadly", "failed", ["worker_died"]),
        ("b", "no_sheet", []),
        ("raises", "failed", ["internal_error"]),
        ("c", "no_sheet", []),
    ]
    assert "signal 9" in results[1].issues[0].message
    assert "RuntimeError: a fault in the reader itself at readers.py" in (
        results[3].issues[0].message
    )


def test_a_document_that_hangs_fails_at_its_deadline_and_the_rest_go_on(tmp_path: Path) -> None:
    plan = Plan(workers=2, deadline=1.5)
    results = read(inputs(tmp_path, "a", "hangs", "b", "c"), plan)
    assert [issues for _, _, issues in told(results)] == [[], ["timed_out"], [], []]
    assert "1.5 s" in results[1].issues[0].message


@pytest.mark.parametrize("share", [Share(documents=2), Share(memory=1)])
def test_a_worker_is_replaced_when_its_share_is_done(tmp_path: Path, share: Share) -> None:
    names = [f"{n:02d}" for n in range(6)]
    results = read(inputs(tmp_path, *names), Plan(workers=1, share=share))
    assert [Path(result.path).stem for result in results] == names
    assert len({result.pages for result in results}) == 6 // (2 if share.documents == 2 else 1)


def test_a_document_whose_worker_died_once_is_read_again(tmp_path: Path) -> None:
    assert told(read(inputs(tmp_path, "once", "b"))) == [
        ("once", "no_sheet", []),
        ("b", "no_sheet", []),
    ]


def test_workers_killed_from_outside_cost_nothing(tmp_path: Path) -> None:
    names = ["slow1", "slow2", "slow3", "slow4", "slow5"]
    results = []
    running = run_pool(inputs(tmp_path, *names), Settings(), AS_DONE, reader=faulty)
    for result in running:
        if not results:
            for child in multiprocessing.active_children():
                child.kill()
        results.append(Path(result.path).stem)
    assert sorted(results) == names


def test_what_was_known_to_be_absent_is_never_sent_to_a_worker(tmp_path: Path) -> None:
    absent = Input(tmp_path / "deadly.txt", Issue(code="not_found", message="not there"))
    results = read([*inputs(tmp_path, "a"), absent, *inputs(tmp_path, "b")])
    assert [issue for _, _, issue in told(results)] == [[], ["not_found"], []]


def test_a_missing_component_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(MissingComponentError, match="apt-get install tesseract-ocr"):
        read(inputs(tmp_path, "a", "missing", "b"))


def test_workers_that_cannot_start_stop_the_run(tmp_path: Path) -> None:
    found = inputs(tmp_path, "a", "b")
    running = run_pool(found, Settings(), TWO, reader=DeadOnArrival())
    with pytest.raises(RaadsparserError, match="cannot start"):
        list(running)


def test_inputs_are_taken_as_there_is_room(tmp_path: Path) -> None:
    taken = 0

    def endless() -> Iterator[Input]:
        nonlocal taken
        yield Input(tmp_path / "slow.txt")
        while True:
            taken += 1
            yield Input(tmp_path / f"{taken}.txt")

    running = run_pool(endless(), Settings(), TWO, reader=faulty)
    assert Path(next(running).path).stem == "slow"
    running.close()  # type: ignore[attr-defined]
    assert taken <= 2 * AHEAD


def test_no_process_is_left_behind(tmp_path: Path) -> None:
    found = inputs(tmp_path, "a", "slow", "b")
    running = run_pool(found, Settings(), TWO, reader=faulty)
    next(running)
    assert multiprocessing.active_children()
    running.close()  # type: ignore[attr-defined]
    assert not multiprocessing.active_children()
