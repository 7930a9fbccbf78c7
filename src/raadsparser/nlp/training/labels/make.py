"""`python -m raadsparser.nlp.training.labels.make`: fits the label model, measures it, ships it.

Writes `src/raadsparser/models/labels.npz` and the card `models/labels/README.md`. The figures are
those of models that did not see the writer they are measured on.
"""

from __future__ import annotations

import io
import sys
import zipfile
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from raadsparser.layout.lexicon.guessed import NO_FIELD, LabelModel
from raadsparser.nlp.training.labels.data import NEAR_MISSES, PROFILE, Example, examples
from raadsparser.nlp.training.labels.fit import fit

_ROOT = Path(__file__).parents[5]
WEIGHTS = Path(__file__).parents[3] / "models" / "labels.npz"
CARD = _ROOT / "models" / "labels" / "README.md"
_BOUNDS = (0.0, 0.5, 0.7, 0.9)
_DATE_OF_FILES = (1980, 1, 1, 0, 0, 0)  # in the archive, so that the same weights are the same file


def main() -> int:
    given = examples()
    guesses = [row for writer in _writers(given) for row in _without(given, writer)]
    save(fit(given), WEIGHTS)
    CARD.parent.mkdir(parents=True, exist_ok=True)
    CARD.write_text(_card(given, guesses), encoding="utf-8")
    sys.stdout.write(f"{WEIGHTS} and {CARD} written\n")
    return 0


def _writers(given: Iterable[Example]) -> list[str]:
    return sorted({example.writer for example in given} - {PROFILE, NEAR_MISSES})


def _without(given: Sequence[Example], writer: str) -> list[tuple[Example, str, float]]:
    """Guesses of one writer's labels by a model that saw none of them, in any list."""
    own = [example for example in given if example.writer == writer]
    texts = {example.text.casefold() for example in own}
    others = [example for example in given if example.text.casefold() not in texts]
    model = fit(others)
    known = {example.text.casefold() for example in given if example.writer != writer}
    return [
        (example, *model.guess(example.text))
        for example in own
        if example.text.casefold() not in known
    ]


def save(model: LabelModel, path: Path) -> None:
    """Write a model, byte for byte the same for the same weights."""
    names = sorted(model.features, key=model.features.__getitem__)
    parts: dict[str, NDArray[Any]] = {
        "features": np.frombuffer("\n".join(names).encode(), dtype=np.uint8),
        "keys": np.frombuffer("\n".join(model.keys).encode(), dtype=np.uint8),
        "weights": model.weights.astype(np.float16),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            held = io.BytesIO()
            np.save(held, part)
            archive.writestr(
                zipfile.ZipInfo(f"{name}.npy", _DATE_OF_FILES),
                held.getvalue(),
                zipfile.ZIP_DEFLATED,
            )


def _card(given: Sequence[Example], guesses: Sequence[tuple[Example, str, float]]) -> str:
    counts = Counter(example.writer for example in given)
    writers = _writers(given)
    lines = [
        "# Label words",
        "",
        "What a label asks that no profile lists (`src/raadsparser/layout/lexicon/guessed.py`): a "
        "linear model over words, pairs of words and letters within words. It is asked of what "
        "stands as a label only, and believed only where the answer has the form that such answers "
        "have. Weights: `src/raadsparser/models/labels.npz`.",
        "",
        "Written by `make labels` (eight minutes); do not edit by hand.",
        "",
        "## From what",
        "",
        f"{len(given)} texts: the label words of the generic profile ({counts[PROFILE]}), the "
        f"lists of {len(writers)} writers, and {counts[NEAR_MISSES]} near misses written after "
        "looking at what was mistaken; all in `src/raadsparser/nlp/training/data/labels/`, all "
        "written for this project. No writer saw the profile; c, d and f saw a, and were asked for "
        "other words. Words of a, b and some of f have since been added to the profile. `none` "
        "are lines that stand where labels do and are none.",
        "",
        "## How it scores",
        "",
        "On labels of a writer of whom the model saw nothing, and that no other list has: the "
        "share of labels of a field for which it says some field with at least so much certainty, "
        "how many of those are right, and how many of the other labels and of the lines that are "
        "none are taken for a field.",
        "",
        "| writer | labels | "
        + " | ".join(f"at {bound:.1f}: said, right" for bound in _BOUNDS)
        + " | others | taken for a field at 0.7 |",
        "|---|---|" + "---|" * len(_BOUNDS) + "---|---|",
    ]
    by_writer = ([g for g in guesses if g[0].writer == writer] for writer in writers)
    lines += map(_row, [*writers, "together"], [*by_writer, guesses])
    return "\n".join(lines) + "\n"


def _row(writer: str, guesses: Sequence[tuple[Example, str, float]]) -> str:
    fields = [guess for guess in guesses if guess[0].key not in NO_FIELD]
    others = [guess for guess in guesses if guess[0].key in NO_FIELD]
    cells = []
    for bound in _BOUNDS:
        said = [(e, key) for e, key, share in fields if share >= bound and key not in NO_FIELD]
        right = sum(example.key == key for example, key in said)
        cells.append(f"{len(said) / max(1, len(fields)):.0%}, {right / max(1, len(said)):.1%}")
    taken = sum(key not in NO_FIELD and share >= 0.7 for _, key, share in others)
    cells += [str(len(others)), f"{taken / max(1, len(others)):.1%}"]
    return f"| {writer} | {len(fields)} | " + " | ".join(cells) + " |"


if __name__ == "__main__":
    sys.exit(main())
