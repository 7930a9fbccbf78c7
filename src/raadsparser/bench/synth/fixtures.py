"""Writes the small made documents that the repository ships, with their truth.

    python -m raadsparser.bench.synth.fixtures [REPOSITORY]

replaces the documents and `truth.jsonl` of `examples` and `tests/fixtures` there (default:
here). The same code gives the same bytes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from raadsparser.bench.synth.document import Spec, make_document

_HENGELO = Spec("voorbeeld/hengelo/22783", "train", "sheet", "ruled-hengelo", "digital", 0.0)
_AMSTERDAM = Spec("voorbeeld/amsterdam/533", "train", "sheet", "flap-amsterdam", "digital", 0.0)

EXAMPLES: Mapping[str, Spec] = {
    "hengelo-digitaal": _HENGELO,
    "hengelo-scan": replace(_HENGELO, condition="clean300", strength=0.0),
    "hengelo-scan-scheef": replace(_HENGELO, condition="skew", strength=0.4),  # 2 degrees
    "hengelo-scan-omgekeerd": replace(_HENGELO, condition="rotated180", strength=0.0),
    "hengelo-tekst": replace(_HENGELO, condition="text"),
    "amsterdam-digitaal": _AMSTERDAM,
    "amsterdam-scan": replace(_AMSTERDAM, condition="bilevel300", strength=0.3),
}

_DIGITAL = Spec("fixture/1", "train", "letter", None, "digital", 0.0)

FIXTURES: Mapping[str, Spec] = {
    "brief": _DIGITAL,
    "besluit": replace(_DIGITAL, kind="decision"),
    "notulen": replace(_DIGITAL, kind="minutes"),
    "vergaderagenda": replace(_DIGITAL, kind="agenda"),
    "leeg": replace(_DIGITAL, kind="blank", condition="fax", strength=0.3),
    "brief-fax": replace(_DIGITAL, seed="fixture/2", condition="fax", strength=0.3, ending="tif"),
    "bundel": replace(_DIGITAL, kind="bundle", layout="ruled-a"),
    "bundel-fax": replace(
        _DIGITAL, kind="bundle", layout="shaded-a", condition="fax", strength=0.3, ending="tif"
    ),
    "kapotte-tekstlaag": replace(
        _DIGITAL, kind="sheet", layout="caption-a", condition="digital_broken"
    ),
    "gekwartslagd": replace(_DIGITAL, kind="sheet", layout="colon-a", condition="rotated90"),
    "fax": replace(_DIGITAL, kind="sheet", layout="twocolumn-a", condition="fax", strength=0.4),
}


def write_all(folder: Path, specs: Mapping[str, Spec]) -> Path:
    """Writes documents and gives the path of their truth; others in the folder stay.

    The truth of a scan names as its clean twin the digital document of the same seed where
    the folder has it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    truth = folder / "truth.jsonl"
    with truth.open("w", encoding="utf-8") as lines:
        for name, spec in specs.items():
            made = make_document(spec)
            path = f"{name}.{made.ending}"
            (folder / path).write_bytes(made.data)
            clean = None if made.clean is None else _twin(spec, specs)
            line = {"path": path, "clean": clean, **made.truth}
            lines.write(json.dumps(line, ensure_ascii=False) + "\n")
    return truth


def _twin(spec: Spec, specs: Mapping[str, Spec]) -> str | None:
    """The digital document that shows the same pages."""
    same = replace(spec, condition="digital", strength=0.0, ending="pdf")
    return next((f"{name}.pdf" for name, other in specs.items() if other == same), None)


def main(repository: Path) -> None:
    write_all(repository / "examples", EXAMPLES)
    write_all(repository / "tests" / "fixtures", FIXTURES)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "."))
