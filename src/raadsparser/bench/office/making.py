"""Writes a whole set of documents with its truth file."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import numpy as np

from raadsparser.bench.office.conditions import MIXED, known
from raadsparser.bench.office.content.lists import Split
from raadsparser.bench.office.planning import Spec, plan
from raadsparser.bench.office.soffice import joined, to_pdf
from raadsparser.bench.office.typing_pool import Part, type_parts
from raadsparser.bench.synth.conditions._condition import Condition
from raadsparser.bench.synth.imagefile import image_pdf, image_single, image_tiff
from raadsparser.bench.synth.raster import Picture, render


def make(out: Path, *, n: int, seed: int, split: Split = "dev") -> Path:
    """Writes `n` documents below `out` and gives the path of their truth, `out/truth.jsonl`.

    The form is that of `raadsparser synth`: `out/docs` has the documents, `out/clean` the
    undamaged twin of each that is damaged. The same seed gives the same text and the same
    damage; LibreOffice's own bytes differ with its version and the hour. Raises UsageError for
    an unknown split, MissingComponentError without LibreOffice.
    """
    specs = plan(n, seed, split)
    typed = [type_parts(spec) for spec in specs]
    pdfs = to_pdf(
        {
            f"{index:05d}-{place:02d}": part.text
            for index, (_, parts) in enumerate(typed, 1)
            for place, part in enumerate(parts)
        }
    )
    for folder in ("docs", "clean"):
        (out / folder).mkdir(parents=True, exist_ok=True)
    truth = out / "truth.jsonl"
    with truth.open("w", encoding="utf-8") as lines:
        for index, (spec, (municipality, parts)) in enumerate(zip(specs, typed, strict=True), 1):
            own = [pdfs[f"{index:05d}-{place:02d}"] for place in range(len(parts))]
            line = _written(out, f"{index:05d}", spec, municipality, parts, own)
            lines.write(json.dumps(line, ensure_ascii=False) + "\n")
    return truth


def _written(
    out: Path, name: str, spec: Spec, municipality: str, parts: list[Part], pdfs: list[bytes]
) -> dict[str, Any]:
    """Joins, damages and saves one document; gives its line of truth."""
    whole, counts = joined(pdfs) if len(pdfs) > 1 else (pdfs[0], joined(pdfs)[1])
    condition = known()[spec.condition][0]
    if condition.layer:
        data, ending = whole, "pdf"
    elif spec.condition == MIXED:
        data, ending = _pieced(pdfs, condition, spec), "pdf"
    else:
        data, ending = _scanned(whole, condition, spec)
    path = f"docs/{name}.{ending}"
    (out / path).write_bytes(data)
    clean = None if condition.layer else f"clean/{name}.pdf"
    if clean is not None:
        (out / clean).write_bytes(whole)
    return {
        "path": path,
        "clean": clean,
        "kind": spec.kind,
        "layout": spec.form,
        "condition": spec.condition,
        "strength": spec.strength,
        "split": spec.split,
        "municipality": municipality,
        "pages": sum(counts),
        "sheets": _records(parts, counts),
    }


def _records(parts: list[Part], counts: list[int]) -> list[dict[str, Any]]:
    records = []
    first = 1
    for part, count in zip(parts, counts, strict=True):
        if part.record is not None:
            records.append({**part.record, "source": {"pages": [first, first + count - 1]}})
        first += count
    return records


def _pieced(pdfs: list[bytes], condition: Condition, spec: Spec) -> bytes:
    """Some parts as they were typed, others scanned, at least one of each."""
    rng = Random(f"{spec.seed}/pieces")
    scanned = {rng.randrange(len(pdfs))} | {i for i in range(len(pdfs)) if rng.random() < 0.4}
    if len(scanned) == len(pdfs):
        scanned.remove(rng.choice(sorted(scanned)))
    as_pdf = replace(spec, ending="pdf")
    return joined(
        _scanned(pdf, condition, as_pdf)[0] if place in scanned else pdf
        for place, pdf in enumerate(pdfs)
    )[0]


def _scanned(whole: bytes, condition: Condition, spec: Spec) -> tuple[bytes, str]:
    """The pages as pictures, each through the condition, in the file form of the spec."""
    chance = np.random.default_rng(np.frombuffer(spec.seed.encode(), dtype=np.uint8))
    pictures: list[Picture] = []
    for picture in render(whole, condition.dpi, colour=condition.colour):
        effect = condition.effect
        pictures.append(effect(picture, chance, spec.strength) if effect else picture)
    across = float(condition.dpi)
    dpi = (across, across * condition.squeeze)
    if spec.ending == "tif":
        return image_tiff(pictures, dpi, bilevel=condition.bilevel), "tif"
    if spec.ending in ("png", "jpg") and len(pictures) == 1 and condition.squeeze == 1.0:
        return image_single(pictures[0], across, spec.ending, condition.quality), spec.ending
    return image_pdf(pictures, dpi, bilevel=condition.bilevel, quality=condition.quality), "pdf"
