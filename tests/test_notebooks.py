"""The notebooks run from top to bottom, and are kept without their outputs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

FOLDER = Path(__file__).parents[1] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))

# In a process of its own: what Jupyter's own code warns of is not ours to answer for.
EXECUTE = """
import sys, nbformat
from nbclient import NotebookClient
notebook = nbformat.read(sys.argv[1], as_version=4)
NotebookClient(notebook, timeout=240, resources={"metadata": {"path": sys.argv[2]}}).execute()
nbformat.write(notebook, sys.argv[3])
"""


def test_there_is_a_notebook() -> None:
    assert NOTEBOOKS


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_is_kept_without_outputs(path: Path) -> None:
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "code":
            assert cell.outputs == []
            assert cell.execution_count is None


def outputs_of(name: str, tmp_path: Path) -> list[nbformat.NotebookNode]:
    """What the cells of a notebook give when it is run."""
    executed = tmp_path / "executed.ipynb"
    command = [sys.executable, "-c", EXECUTE, FOLDER / name, FOLDER, executed]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=280)
    assert ran.returncode == 0, ran.stderr
    outputs = [
        output
        for cell in nbformat.read(executed, as_version=4).cells
        for output in cell.get("outputs", [])
    ]
    assert not [output for output in outputs if output.output_type == "error"]
    return outputs


@pytest.mark.slow
def test_sheets_to_dataframe(tmp_path: Path) -> None:
    outputs = outputs_of("sheets_to_dataframe.ipynb", tmp_path)
    kinds = [kind for output in outputs for kind in output.get("data", {})]
    assert kinds.count("image/png") == 2  # the sheet and the plot
    assert kinds.count("text/html") >= 4  # three data frames and the sheet's own table


@pytest.mark.slow
def test_letters_and_subjects(tmp_path: Path) -> None:
    outputs = outputs_of("letters_and_subjects.ipynb", tmp_path)
    pages = [output["data"]["text/html"] for output in outputs if "text/html" in output["data"]]
    assert any('class="spans"' in page and "NUMBER" in page for page in pages)  # displaCy
    assert any("image/png" in output["data"] for output in outputs)  # the graph
