"""Label words by the field they ask for: those of the generic profile, and lists by writers who
did not see one another's, in `data/labels/*.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources

from raadsparser.profiles import load_profiles

PROFILE, NEAR_MISSES = "profile", "near_misses"
_WHERE = ("nlp", "training", "data", "labels")
# Keys that the model does not part: heads of columns belong to the table they are in.
_SAME = {"attachments/number": "other", "attachments/name": "attachments"}


@dataclass(frozen=True, slots=True)
class Example:
    """A label and what it asks; `writer` is the list it comes from."""

    text: str
    key: str
    writer: str


def examples() -> list[Example]:
    """All examples, those of the profile first, then by writer."""
    found = _of(load_profiles()["generic"].labels, PROFILE)
    folder = resources.files("raadsparser").joinpath(*_WHERE)
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.name.endswith(".toml"):
            lists = tomllib.loads(path.read_text(encoding="utf-8"))
            found += _of(lists, path.name.removesuffix(".toml"))
    return found


def _of(lists: Mapping[str, Sequence[str]], writer: str) -> list[Example]:
    return [
        Example(text, _SAME.get(key, key), writer) for key, texts in lists.items() for text in texts
    ]
