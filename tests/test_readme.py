"""What the README shows is run here, in a folder with the examples."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from raadsparser.profiles import load_profiles

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[str]:
    return [text for kind, text in BLOCKS if kind == language]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the examples, as a user has it."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    return tmp_path


def run(*command: str, cwd: Path) -> str:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = os.environ | {"PATH": path, "OMP_THREAD_LIMIT": "1"}
    ran = subprocess.run(
        command, cwd=cwd, env=env, capture_output=True, text=True, check=False, timeout=240
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def test_there_is_something_to_run() -> None:
    assert len(blocks("python")) == 3
    assert len(blocks("sh")) == 2
    assert len(blocks("sql")) == 2
    assert len(blocks("toml")) == 1


def test_the_first_python_example_prints_what_is_shown(desk: Path) -> None:
    place = next(n for n, (kind, _) in enumerate(BLOCKS) if kind == "python")
    kind, shown = BLOCKS[place + 1]
    assert kind == "text"
    assert run(sys.executable, "-c", BLOCKS[place][1], cwd=desk) == shown


@pytest.mark.slow
def test_the_python_example_on_a_folder(desk: Path) -> None:
    printed = run(sys.executable, "-c", blocks("python")[1], cwd=desk)
    assert printed.splitlines()


@pytest.mark.slow
def test_the_commands(desk: Path) -> None:
    run("sh", "-euc", blocks("sh")[0], cwd=desk)
    made = {path.name for path in desk.iterdir()}
    assert {"sheets.jsonl", "sheets.documents.jsonl", "agenda_sheet.schema.json"} <= made


@pytest.mark.slow
def test_the_commands_and_queries_on_an_archive(desk: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    run("sh", "-euc", blocks("sh")[1], cwd=desk)
    counted, searched = blocks("sql")
    with duckdb.connect() as base:
        base.execute(f"SET file_search_path = '{desk}'")
        assert len(base.sql(counted).fetchall()) == 5
    database = sqlite3.connect(desk / "archive.sqlite")
    assert database.execute(searched).fetchall()
    database.close()
    printed = run(sys.executable, "-c", blocks("python")[2], cwd=desk)
    assert "Hengelo" in printed


def test_the_profile_is_one(tmp_path: Path) -> None:
    (text,) = blocks("toml")
    (tmp_path / "own.toml").write_text(text, encoding="utf-8")
    name = tomllib.loads(text)["name"]
    assert "Raadsnummer" in load_profiles((tmp_path,))[name].labels["zaaknummer"]


def test_every_file_and_folder_it_names_is_there() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    tree = re.findall(r"`([a-z_]+(?:/|\.py))`", README.split("## How the code is laid out")[1])
    package = ROOT / "src" / "raadsparser"
    missing = [name for name in links if not (ROOT / name).exists()]
    missing += [name for name in tree if not [*package.glob(name), *package.glob(f"*/{name}")]]
    assert not missing


def test_every_anchor_is_a_heading() -> None:
    headings = re.findall(r"^#+ (.+)$", README, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", head).lower().replace(" ", "-") for head in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", README)) <= anchors
