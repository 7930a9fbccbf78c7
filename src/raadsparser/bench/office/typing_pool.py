"""Types the parts of a document: one or more sheets, and papers between them."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

from raadsparser.bench.office.content.place import Place, draw_place
from raadsparser.bench.office.letterhead import bands
from raadsparser.bench.office.look import Look, draw_look
from raadsparser.bench.office.odt import Par, Sheaf
from raadsparser.bench.office.planning import Spec
from raadsparser.bench.office.sheet import type_sheet
from raadsparser.registry import modules_of


@dataclass(frozen=True, slots=True)
class Part:
    """A flat text, with its record where it is a sheet."""

    text: str
    record: dict[str, Any] | None


def type_parts(spec: Spec) -> tuple[str, list[Part]]:
    """The municipality and the parts in the order of the pages."""
    rng = Random(spec.seed)
    place, look = draw_place(rng, spec.split), draw_look(rng, spec.split)
    if spec.form is None:
        return place.municipality, [type_paper(spec.kind, rng, place, look)]
    count = rng.choice((2, 2, 3, 3, 4)) if spec.kind == "bundle" else 1
    parts: list[Part] = []
    backs = spec.kind == "bundle" and rng.random() < 0.25  # scanned on both sides
    for _ in range(count):
        if spec.kind == "bundle":
            parts += _between(rng, place)
        parts.append(Part(*type_sheet(rng, place, look, spec.form)))
        if backs:
            parts.append(_blank(look))
    return place.municipality, parts


def _blank(look: Look) -> Part:
    sheaf = Sheaf()
    return Part(sheaf.document(sheaf.line("", Par(), look.body), (2.0,) * 4, "", ""), None)


def _between(rng: Random, place: Place) -> list[Part]:
    """Letters and other papers before a sheet, each from a desk of its own."""
    kinds = {module.__name__.rpartition(".")[2]: module.WEIGHT for module in _papers()}
    del kinds["agenda"]
    chosen = rng.choices(list(kinds), list(kinds.values()), k=rng.choice((0, 0, 1, 1, 2)))
    return [type_paper(kind, rng, place, draw_look(rng, place.split)) for kind in chosen]


def type_paper(kind: str, rng: Random, place: Place, look: Look) -> Part:
    """A paper that is no sheet, named by its module."""
    module = next(m for m in _papers() if m.__name__.endswith(f".{kind}"))
    sheaf = Sheaf()
    header, footer, _ = bands(sheaf, look, rng, place.municipality)
    body = module.type_paper(sheaf, look, rng, place)
    margins = (look.top, look.right, look.bottom, look.left)
    return Part(sheaf.document(body, margins, header, footer), None)


def _papers() -> tuple[Any, ...]:
    return modules_of("raadsparser.bench.office.papers")
