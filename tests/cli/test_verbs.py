"""The other verbs, and what all verbs share."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import convert, raadsparser
from PIL import Image

import raadsparser as package

EXAMPLES = Path(__file__).parents[2] / "examples"
VERBS = ("convert", "show", "roster", "profiles", "schema", "synth", "evaluate")


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_with_examples(verb: str) -> None:
    ran = raadsparser(verb, "--help")
    assert ran.code == 0
    assert "Examples:" in ran.out
    assert f"raadsparser {verb}" in ran.out


def test_help_names_every_verb() -> None:
    out = raadsparser("--help").out
    assert [verb for verb in VERBS if verb in out] == list(VERBS)


def test_version() -> None:
    assert raadsparser("--version").out == f"raadsparser {package.__version__}\n"


def test_schema_describes_a_record(sheet: Path, out: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(raadsparser("schema").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    (record,) = convert(sheet, into=out).sheets
    assert list(validator.iter_errors(record)) == []
    assert list(validator.iter_errors(record | {"zaaknummer": 5}))
    assert list(schema["properties"]) == list(record)


def test_profiles_lists_shipped_and_own(tmp_path: Path) -> None:
    own = '[labels]\nsubject = ["Waar het om gaat"]\n'
    (tmp_path / "mine.toml").write_text(
        f'name = "mine"\ntitle = "My town"\nextends = "generic"\n{own}'
    )
    ran = raadsparser("profiles", "--profile-dir", tmp_path)
    assert ran.code == 0
    for name in ("generic", "hengelo", "amsterdam", "mine", "My town"):
        assert name in ran.out


def test_show_prints_the_record_of_a_text(sheet: Path) -> None:
    ran = raadsparser("show", sheet, cwd=sheet.parent)
    assert ran.code == 0
    assert "Fietspad langs de Bornsestraat" in ran.out
    assert "no picture" in ran.err
    assert [path.name for path in sheet.parent.iterdir()] == ["sheet.txt"]


def test_show_draws_the_page_with_its_evidence(tmp_path: Path) -> None:
    ran = raadsparser("show", EXAMPLES / "hengelo-digitaal.pdf", cwd=tmp_path)
    assert ran.code == 0
    assert "zaaknummer" in ran.out
    with Image.open(tmp_path / "hengelo-digitaal.evidence.png") as drawn:
        assert drawn.width > 595 * 2
        assert len(drawn.convert("RGB").getcolors(1 << 20) or []) > 20


def test_show_keeps_an_existing_picture(sheet: Path) -> None:
    mine = sheet.parent / "mine.png"
    mine.write_bytes(b"mine")
    ran = raadsparser("show", sheet, "--picture", mine)
    assert ran.code == 2
    assert mine.read_bytes() == b"mine"


def test_show_of_a_result_file_lists_its_sheets(sheet: Path, out: Path) -> None:
    convert(sheet, into=out)
    ran = raadsparser("show", out / "sheets.jsonl")
    assert ran.code == 0
    assert "3712345" in ran.out


def test_show_of_a_file_that_is_not_there(tmp_path: Path) -> None:
    ran = raadsparser("show", tmp_path / "gone.pdf")
    assert ran.code == 1
    assert "gone.pdf" in ran.err
    assert "Traceback" not in ran.err


def test_synth_and_evaluate_go_together(tmp_path: Path) -> None:
    made = tmp_path / "made"
    assert raadsparser("synth", made, "--n", "1").code == 0
    out = tmp_path / "out"
    out.mkdir()
    assert convert(made / "docs", into=out).code == 0
    scores = tmp_path / "scores.json"
    ran = raadsparser("evaluate", made / "truth.jsonl", out / "sheets.jsonl", "--json", scores)
    assert ran.code == 0
    assert json.loads(scores.read_text())
