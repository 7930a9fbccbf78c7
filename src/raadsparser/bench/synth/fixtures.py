"""Writes the small made documents that the repository ships, with their truth.

    python -m raadsparser.bench.synth.fixtures [FOLDER]

FOLDER is `examples` unless told; its documents and `truth.jsonl` are replaced.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from raadsparser.bench.synth.document import Spec, make_document

_HENGELO = Spec("voorbeeld/hengelo/169", "train", "sheet", "ruled-hengelo", "digital", 0.0)
_AMSTERDAM = Spec("voorbeeld/amsterdam/385", "train", "sheet", "flap-amsterdam", "digital", 0.0)

EXAMPLES: Mapping[str, Spec] = {
    "hengelo-digitaal": _HENGELO,
    "hengelo-scan": replace(_HENGELO, condition="clean300", strength=0.5),
    "hengelo-scan-scheef": replace(_HENGELO, condition="skew", strength=0.4),  # 2 degrees
    "hengelo-scan-omgekeerd": replace(_HENGELO, condition="rotated180", strength=0.3),
    "amsterdam-digitaal": _AMSTERDAM,
    "amsterdam-scan": replace(_AMSTERDAM, condition="office200", strength=0.4),
    "hengelo-tekst": replace(_HENGELO, condition="text"),
}


def write_examples(folder: Path) -> Path:
    """Writes the examples and gives the path of their truth."""
    folder.mkdir(parents=True, exist_ok=True)
    truth = folder / "truth.jsonl"
    with truth.open("w", encoding="utf-8") as lines:
        for name, spec in EXAMPLES.items():
            made = make_document(spec)
            path = f"{name}.{made.ending}"
            (folder / path).write_bytes(made.data)
            line = {"path": path, "clean": "", **made.truth}
            line["clean"] = None if made.clean is None else _twin(spec)
            lines.write(json.dumps(line, ensure_ascii=False) + "\n")
    return truth


def _twin(spec: Spec) -> str:
    """The digital example of the same sheet."""
    return next(
        f"{name}.pdf"
        for name, other in EXAMPLES.items()
        if other.condition == "digital" and other.seed == spec.seed
    )


if __name__ == "__main__":
    write_examples(Path(sys.argv[1] if len(sys.argv) > 1 else "examples"))
