"""One made document: what is on its pages, what happened to the paper, and the truth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any, Literal

import numpy as np

from raadsparser.bench.synth.bundle import draw_bundle
from raadsparser.bench.synth.conditions._condition import Condition, conditions
from raadsparser.bench.synth.content.lists import Split, words
from raadsparser.bench.synth.imagefile import image_pdf, image_single, image_tiff
from raadsparser.bench.synth.layer import broken_layer
from raadsparser.bench.synth.layouts._family import Family, Variant
from raadsparser.bench.synth.look import draw_look
from raadsparser.bench.synth.ocrtext import read_as_text
from raadsparser.bench.synth.papers._paper import Desk, papers
from raadsparser.bench.synth.pen import Pen
from raadsparser.bench.synth.raster import Picture, render
from raadsparser.bench.synth.sheet import draw_sheet
from raadsparser.registry import modules_of

Ending = Literal["pdf", "tif", "png", "jpg"]
Kind = Literal["sheet", "bundle", "letter", "decision", "minutes", "agenda", "blank"]


@dataclass(frozen=True, slots=True)
class Spec:
    """All that fixes a document; the same spec gives the same bytes.

    `layout` is `family-variant` (None for a negative), `ending` the file's.
    """

    seed: str
    split: Split
    kind: Kind
    layout: str | None
    condition: str
    strength: float
    ending: Ending = "pdf"
    municipality: str | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """A document's bytes, its undamaged twin (None where it is its own), and its truth line."""

    data: bytes
    ending: str
    clean: bytes | None
    truth: dict[str, Any]


@cache
def layouts() -> Mapping[str, tuple[Family, Variant]]:
    """Every form by its name, `family-variant`."""
    found = {}
    for module in modules_of("raadsparser.bench.synth.layouts"):
        family: Family = module.FAMILY
        for variant in family.variants:
            found[f"{family.name}-{variant.name}"] = (family, variant)
    return found


def make_document(spec: Spec) -> Made:
    """Draws, degrades and encodes one document."""
    condition = conditions()[spec.condition]
    rng = Random(spec.seed)
    broken = condition.layer == "broken"
    pen = Pen(compressed=not broken)
    sheets, municipality = _draw(pen, spec, rng, broken=broken)
    clean = pen.finish()
    truth = {
        "kind": spec.kind,
        "layout": spec.layout,
        "condition": spec.condition,
        "strength": round(spec.strength, 3),
        "split": spec.split,
        "municipality": municipality,
        "pages": pen.page,
        "sheets": sheets,
    }
    if condition.layer == "good":
        return Made(clean, "pdf", None, truth)
    if broken:
        twin = Pen()
        _draw(twin, spec, Random(spec.seed), broken=False)
        return Made(broken_layer(clean, rng), "pdf", twin.finish(), truth)
    if condition.layer == "text":
        return Made(read_as_text(pen.reading(), rng).encode(), "txt", clean, _without_boxes(truth))
    data, ending = _scanned(clean, condition, spec, pen.page)
    return Made(data, ending, clean, truth)


def _draw(pen: Pen, spec: Spec, rng: Random, *, broken: bool) -> tuple[list[dict[str, Any]], str]:
    """Draws all pages; gives the records and who made them."""
    look = draw_look(rng, broken=broken)
    place = spec.municipality or rng.choice(words("municipalities"))
    if spec.layout is None:
        papers()[spec.kind].draw(Desk.of(pen, look, rng, spec.split, place))
        return [], place
    family, variant = layouts()[spec.layout]
    if spec.kind == "bundle":
        return draw_bundle(pen, family, variant, look, rng, variant.municipality or place)
    made = draw_sheet(pen, family, variant, look, rng, municipality=place)
    return [made.record], made.municipality


def _scanned(clean: bytes, condition: Condition, spec: Spec, pages: int) -> tuple[bytes, str]:
    """The pages as pictures, each through the condition, in the file form of the spec."""
    chance = np.random.default_rng(np.frombuffer(spec.seed.encode(), dtype=np.uint8))
    pictures = [
        _aged(picture, condition, chance, spec.strength)
        for picture in render(clean, condition.dpi, colour=condition.colour)
    ]
    across = float(condition.dpi)
    dpi = (across, across * condition.squeeze)
    if spec.ending == "tif":
        return image_tiff(pictures, dpi, bilevel=condition.bilevel), "tif"
    if spec.ending in ("png", "jpg") and pages == 1 and condition.squeeze == 1.0:
        return image_single(pictures[0], across, spec.ending, condition.quality), spec.ending
    return image_pdf(pictures, dpi, bilevel=condition.bilevel, quality=condition.quality), "pdf"


def _aged(
    picture: Picture, condition: Condition, chance: np.random.Generator, strength: float
) -> Picture:
    return condition.effect(picture, chance, strength) if condition.effect else picture


def _without_boxes(truth: dict[str, Any]) -> dict[str, Any]:
    """Text has no places, only what was printed."""
    for sheet in truth["sheets"]:
        sheet["ink"] = {key: {**ink, "boxes": []} for key, ink in sheet["ink"].items()}
    return truth


def names_in(split: Split, wanted: Sequence[str] | None) -> list[str]:
    """Layouts of a split, all or those wanted by family or by full name."""
    mine = [name for name, (_, variant) in layouts().items() if variant.split == split]
    if wanted is None:
        return mine
    return [name for name in mine if name in wanted or name.split("-")[0] in wanted]
