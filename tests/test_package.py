"""The package as a whole: cheap to import, typed, and complete as a wheel."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import raadsparser

ROOT = Path(__file__).parents[1]


def best_of(times: int, measure: Callable[[], float]) -> float:
    """The least disturbed of several measurements."""
    return min(measure() for _ in range(times))


def test_the_import_takes_less_than_100_ms() -> None:
    def measure() -> float:
        command = [sys.executable, "-X", "importtime", "-c", "import raadsparser"]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stderr
        own = re.findall(r"\|\s+(\d+) \| raadsparser$", told, re.MULTILINE)
        return int(own[-1]) / 1e6

    assert best_of(5, measure) < 0.1


def test_the_import_loads_nothing_heavy() -> None:
    heavy = ("cv2", "numpy", "pdfplumber", "pydantic", "spacy", "tesserocr", "pandas", "rich")
    code = "import raadsparser, sys; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not set(heavy) & set(ran.stdout.split())


def test_help_takes_less_than_half_a_second() -> None:
    def measure() -> float:
        started = time.perf_counter()
        command = [sys.executable, "-m", "raadsparser", "--help"]
        subprocess.run(command, capture_output=True, check=True)
        return time.perf_counter() - started

    assert best_of(5, measure) < 0.5


@pytest.mark.parametrize("name", raadsparser.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    assert getattr(raadsparser, name).__doc__


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'parze'"):
        raadsparser.parze  # noqa: B018


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--quiet", "-w", folder, ROOT]
    subprocess.run(command, check=True, env=os.environ | {"PIP_DISABLE_PIP_VERSION_CHECK": "1"})
    (built,) = folder.glob("*.whl")
    return built


@pytest.mark.slow
def test_the_wheel_carries_every_file_of_the_package(wheel: Path) -> None:
    source = ROOT / "src"
    wanted = {
        str(path.relative_to(source))
        for path in (source / "raadsparser").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(wheel) as archive:
        carried = set(archive.namelist())
    model = ROOT / "models" / "nl_raad"
    wanted |= {
        f"raadsparser/nlp/nl_raad/{path.relative_to(model)}"
        for path in model.rglob("*")
        if path.is_file()
    }
    assert wanted <= carried
    assert not [name for name in carried if not name.startswith("raadsparser")]


@pytest.mark.slow
def test_the_wheel_works_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    """In an environment of its own, with the dependencies of this one lent to it."""
    home = tmp_path / "env"
    venv.create(home, with_pip=False, symlinks=True)
    (site,) = home.glob("lib/python*/site-packages")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    lent = [path for path in sys.path if path.endswith("site-packages")]
    (site / "lent.pth").write_text("\n".join(lent))
    code = (
        "import raadsparser; print(raadsparser.__file__);"
        "(sheet,) = raadsparser.parse_text('Onderwerp Fietspad\\nZaaknummer 3712345\\n"
        "Portefeuillehouder Noor Bosman\\nPolitieke Markt\\nBeeldvorming\\n"
        "Behandeladvies\\n1. Opening\\n2. Afsluiting\\n');"
        "print(sheet.subject, sheet.zaaknummer);"
        "from raadsparser.nlp.model import load, model_path; print(load() and model_path())"
    )
    command = [home / "bin" / "python", "-c", code]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert ran.returncode == 0, ran.stderr
    where, values, model = ran.stdout.splitlines()
    assert Path(where).is_relative_to(home)
    assert Path(model).is_relative_to(home)
    assert values == "Fietspad 3712345"
