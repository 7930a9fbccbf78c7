"""The fields of the record, one file each, found by being here.

A field file gives
    KEYS: the label keys it reads (the names under `[labels]` in a profile);
    LABELS (optional): label words by key, for a field that no profile knows yet;
    TYPES (optional): JSON key -> Python type, for a key the record has not yet;
    propose(view: View) -> Iterable[Candidate].
"""

from __future__ import annotations

from collections.abc import Iterable
from types import ModuleType
from typing import Any

from raadsparser.registry import modules_of

_PACKAGE = __name__


def field_modules() -> tuple[ModuleType, ...]:
    """The field modules, in name order."""
    return modules_of(_PACKAGE)


def label_keys() -> tuple[str, ...]:
    """All label keys that some field reads."""
    return tuple(dict.fromkeys(key for module in field_modules() for key in module.KEYS))


def own_labels() -> dict[str, tuple[str, ...]]:
    """Label words that field files bring themselves."""
    result: dict[str, tuple[str, ...]] = {}
    for module in field_modules():
        brought: dict[str, Iterable[str]] = getattr(module, "LABELS", {})
        for key, words in brought.items():
            result[key] = (*result.get(key, ()), *words)
    return result


def extra_types() -> dict[str, Any]:
    """Record keys that field files add, with their types."""
    return {
        key: kind
        for module in field_modules()
        for key, kind in getattr(module, "TYPES", {}).items()
    }
