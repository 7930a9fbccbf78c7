"""Finds the plug-in modules of a package: one file a field, an engine, an output format."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from types import ModuleType


@cache
def modules_of(package: str) -> tuple[ModuleType, ...]:
    """All public modules of a package, imported, in name order.

    A module whose name starts with an underscore is shared code and not a plug-in.
    """
    parent = importlib.import_module(package)
    names = sorted(info.name for info in pkgutil.iter_modules(parent.__path__))
    return tuple(
        importlib.import_module(f"{package}.{name}") for name in names if not name.startswith("_")
    )
