"""The sets that the model is fitted on and measured by, made where they are not there yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from raadsparser.errors import UsageError


@dataclass(frozen=True, slots=True)
class MadeSet:
    """A set to make: by which generator, how many documents, which seed and split."""

    name: str
    maker: str
    n: int
    seed: int
    split: str

    @property
    def command(self) -> str:
        """The command that makes it, with FOLDER for where it goes."""
        verb = (
            "raadsparser synth" if self.maker == "synth" else "python -m raadsparser.bench.office"
        )
        return f"{verb} FOLDER --n {self.n} --seed {self.seed} --split {self.split}"


# Nobody opens these, not even those of the train split: rules that were mended by the documents
# that the model learns from would make it too sure.
FITTED_ON = (
    MadeSet("train", "synth", 160, 661, "train"),
    MadeSet("dev", "synth", 120, 12, "dev"),
    MadeSet("typed-dev", "typed", 100, 1, "dev"),
    MadeSet("typed-train", "typed", 100, 667, "train"),
)
MEASURED_BY = (
    MadeSet("test", "synth", 120, 13, "test"),
    MadeSet("typed-test", "typed", 100, 2, "test"),
)


def truth_of(wanted: MadeSet, home: Path) -> Path:
    """The truth file of a set below `home`; makes the set where it is not there.

    Raises MissingComponentError where what makes it is absent: reportlab, or LibreOffice.
    """
    folder = home / f"{wanted.name}-{wanted.seed}"
    truth = folder / "truth.jsonl"
    if not truth.exists():
        _MAKERS[wanted.maker](wanted, folder)
    if not truth.exists():
        raise UsageError(f"{folder}: no truth.jsonl was made")
    return truth


def _synth(wanted: MadeSet, folder: Path) -> None:
    from raadsparser.bench.synth import make

    make(folder, n=wanted.n, seed=wanted.seed, split=wanted.split)  # type: ignore[arg-type]


def _typed(wanted: MadeSet, folder: Path) -> None:
    from raadsparser.bench.office.making import make

    make(folder, n=wanted.n, seed=wanted.seed, split=wanted.split)  # type: ignore[arg-type]


_MAKERS: dict[str, Callable[[MadeSet, Path], None]] = {"synth": _synth, "typed": _typed}
