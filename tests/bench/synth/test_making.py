"""The same seed gives the same bytes; what is asked for is what is made."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from raadsparser.bench.synth import contact_sheet, make
from raadsparser.bench.synth.conditions._condition import conditions
from raadsparser.bench.synth.document import Spec, layouts, make_document
from raadsparser.bench.synth.fixtures import EXAMPLES, FIXTURES, write_all
from raadsparser.bench.truth import read_truth
from raadsparser.errors import UsageError

from .reading import truth_lines

ROOT = Path(__file__).parents[3]


def _digests(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_same_seed_gives_the_same_bytes_with_any_number_of_workers(tmp_path: Path) -> None:
    for name, workers in (("one", 1), ("two", 2)):
        make(tmp_path / name, n=6, seed=9, split="dev", workers=workers)
    assert _digests(tmp_path / "one") == _digests(tmp_path / "two")
    assert len(_digests(tmp_path / "one")) >= 7


def test_a_document_does_not_depend_on_those_made_before_it() -> None:
    digital = Spec("order/1", "train", "sheet", "above-a", "digital", 0.0)
    broken = Spec("order/1", "train", "sheet", "above-a", "digital_broken", 0.0)
    first, between, again = (make_document(spec) for spec in (digital, broken, digital))
    assert first.data == again.data
    assert between.data == make_document(broken).data
    assert between.clean == first.data


def test_another_seed_gives_other_documents(tmp_path: Path) -> None:
    for seed in (1, 2):
        make(tmp_path / str(seed), n=2, seed=seed, conditions=["digital"])
    assert _digests(tmp_path / "1") != _digests(tmp_path / "2")


def _in_a_new_process(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_bytes_do_not_depend_on_the_process(tmp_path: Path) -> None:
    for hashseed in ("1", "2"):
        out = tmp_path / hashseed
        ran = _in_a_new_process(
            "from pathlib import Path; from raadsparser.bench.synth import make;"
            f"make(Path({str(out)!r}), n=5, seed=3, conditions=['digital', 'bilevel300'])",
            PYTHONHASHSEED=hashseed,
        )
        assert ran.returncode == 0, ran.stderr
    assert _digests(tmp_path / "1") == _digests(tmp_path / "2")


def test_layouts_and_conditions_can_be_chosen(tmp_path: Path) -> None:
    truth = make(tmp_path, n=5, seed=1, layouts=["sidebar"], conditions=["digital"])
    lines = truth_lines(truth)
    assert {line["layout"].split("-")[0] for line in lines} == {"sidebar"}
    assert {line["condition"] for line in lines} == {"digital"}
    assert {line["kind"] for line in lines} == {"sheet"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"layouts": ["bands"]}, "of another split|those of dev"),
        ({"layouts": ["perkament"]}, "unknown; those of dev: .*sidebar-a"),
        ({"conditions": ["nat"]}, "unknown condition 'nat'; known: .*clean300"),
        ({"split": "holdout"}, "unknown split 'holdout'; known: train, dev, test"),
    ],
)
def test_an_unknown_name_is_refused_with_the_known_ones(
    tmp_path: Path, arguments: Mapping[str, object], message: str
) -> None:
    with pytest.raises(UsageError, match=message):
        make(tmp_path, n=1, seed=1, **arguments)  # type: ignore[arg-type]


def test_missing_fonts_name_the_command_that_installs_them(tmp_path: Path) -> None:
    ran = _in_a_new_process(
        "from pathlib import Path; from raadsparser.bench.synth import make;"
        f"make(Path({str(tmp_path)!r}), n=1, seed=1)",
        XDG_DATA_DIRS=str(tmp_path),
        HOME=str(tmp_path),
    )
    assert ran.returncode != 0
    assert "MissingComponentError" in ran.stderr
    assert "sudo apt-get install fonts-liberation" in ran.stderr


def test_the_truth_has_the_form_that_the_score_reads(digital_dev: Path) -> None:
    documents = read_truth(digital_dev)
    assert len(documents) == 40
    assert sum(len(document.sheets) for document in documents) > 25


def test_bundles_say_which_pages_make_which_sheet(tmp_path: Path) -> None:
    seen = 0
    for number in range(4):
        spec = Spec(f"bundle/{number}", "dev", "bundle", "ruled-b", "digital", 0.0)
        truth = make_document(spec).truth
        last = 0
        for sheet in truth["sheets"]:
            first, end = sheet["source"]["pages"]
            assert last < first <= end <= truth["pages"]
            last, seen = end, seen + 1
    assert seen >= 8


@pytest.mark.parametrize("kind", ["letter", "decision", "minutes", "agenda", "blank"])
def test_other_papers_have_no_sheets(kind: str) -> None:
    truth = make_document(Spec("other/1", "test", kind, None, "digital", 0.0)).truth  # type: ignore[arg-type]
    assert truth["sheets"] == []
    assert truth["pages"] >= 1


@pytest.mark.parametrize("condition", sorted(conditions()))
def test_every_condition_is_made(condition: str) -> None:
    made = make_document(Spec("state/1", "train", "sheet", "above-a", condition, 1.0))
    assert len(made.data) > 500
    assert (made.clean is None) == (condition == "digital")


@pytest.mark.slow
def test_every_form_is_made_in_every_condition(tmp_path: Path) -> None:
    png = contact_sheet(tmp_path / "contact.png", 1)
    assert png.stat().st_size > 100_000
    assert len(layouts()) >= 25


@pytest.mark.parametrize(
    ("folder", "specs"), [("examples", EXAMPLES), ("tests/fixtures", FIXTURES)]
)
def test_the_shipped_documents_are_those_the_generator_makes(
    tmp_path: Path, folder: str, specs: Mapping[str, Spec]
) -> None:
    """Their truth, that is: encoders of other versions may write other bytes."""
    again = write_all(tmp_path, specs)
    shipped = ROOT / folder / "truth.jsonl"
    assert shipped.read_text("utf-8") == again.read_text("utf-8"), (
        "run python -m raadsparser.bench.synth.fixtures"
    )
    for line in truth_lines(shipped):
        assert (shipped.parent / line["path"]).is_file()
