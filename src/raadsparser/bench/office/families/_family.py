"""What a family of forms is, and how all are found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from raadsparser.bench.office.content.lists import Split
from raadsparser.bench.office.content.place import Place
from raadsparser.bench.office.families._page import Page
from raadsparser.registry import modules_of


@dataclass(frozen=True, slots=True)
class Variant:
    """One form of a family; `always` and `never` are field keys, `options` the family's own.

    `labels` are words that this form has in print, `ways` what else is fixed of its place;
    `casing` is lower or upper for forms that print all their labels so.
    """

    name: str
    split: Split
    options: Mapping[str, str] = field(default_factory=dict)
    always: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    ways: Mapping[str, str] = field(default_factory=dict)
    casing: str = ""

    def settled(self, place: Place) -> Place:
        """The place with what the form prescribes."""
        labels = {**place.labels, **self.labels}
        if self.casing:
            change = str.lower if self.casing == "lower" else str.upper
            labels = {key: change(name) for key, name in labels.items()}
        return replace(place, labels=labels, **self.ways)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Family:
    """`draw` puts all fields of the page's draft on it, with the variant's options.

    `share` is how often it comes for once that another does.
    """

    name: str
    variants: tuple[Variant, ...]
    draw: Callable[[Page, Mapping[str, str]], None]
    share: int = 1


@cache
def forms() -> Mapping[str, tuple[Family, Variant]]:
    """Every form by its name, `family-variant`."""
    found = {}
    for module in modules_of("raadsparser.bench.office.families"):
        family: Family = module.FAMILY
        for variant in family.variants:
            found[f"{family.name}-{variant.name}"] = (family, variant)
    return found
