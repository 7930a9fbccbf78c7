"""What a family of forms is, and how all are found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache

from raadsparser.bench.office.content.lists import Split
from raadsparser.bench.office.families._page import Page
from raadsparser.registry import modules_of


@dataclass(frozen=True, slots=True)
class Variant:
    """One form of a family; `always` and `never` are field keys, `options` the family's own."""

    name: str
    split: Split
    options: Mapping[str, str] = field(default_factory=dict)
    always: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Family:
    """`draw` puts all fields of the page's draft on it, with the variant's options."""

    name: str
    variants: tuple[Variant, ...]
    draw: Callable[[Page, Mapping[str, str]], None]


@cache
def forms() -> Mapping[str, tuple[Family, Variant]]:
    """Every form by its name, `family-variant`."""
    found = {}
    for module in modules_of("raadsparser.bench.office.families"):
        family: Family = module.FAMILY
        for variant in family.variants:
            found[f"{family.name}-{variant.name}"] = (family, variant)
    return found
