"""The set-up script, where it can do nothing: it says what to do. (It is run by `make`.)"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The script in a checkout of its own, without .venv."""
    (tmp_path / "scripts").mkdir()
    shutil.copy(ROOT / "scripts" / "setup.sh", tmp_path / "scripts")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def set_up(checkout: Path, *programs: str) -> subprocess.CompletedProcess[str]:
    """Run it where only these programs are to be found."""
    folder = checkout / "bin"
    folder.mkdir()
    for name in ("sh", "dirname", "tr", "id", "cat", "sha256sum", "grep", *programs):
        (folder / name).symlink_to(shutil.which(name) or name)
    (folder / "python3").symlink_to(sys.executable)
    return subprocess.run(
        [checkout / "scripts" / "setup.sh"],
        env={"PATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_without_tesseract_and_apt_get_it_names_what_to_install(checkout: Path) -> None:
    ran = set_up(checkout)
    assert ran.returncode == 3
    assert "apt-get install tesseract-ocr tesseract-ocr-nld" in ran.stderr
    assert not (checkout / ".venv").exists()


def test_without_python_it_says_which_is_needed(checkout: Path) -> None:
    (checkout / "bin").mkdir()
    (checkout / "bin" / "python3").symlink_to("/bin/false")
    for name in ("sh", "dirname", "cat", "sha256sum"):
        (checkout / "bin" / name).symlink_to(shutil.which(name) or name)
    ran = subprocess.run(
        [checkout / "scripts" / "setup.sh"],
        env={"PATH": str(checkout / "bin")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 3
    assert "Python 3.11 or later" in ran.stderr
