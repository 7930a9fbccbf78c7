"""The word lists of a split."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Literal, get_args

Split = Literal["dev", "test", "train"]
SPLITS: tuple[Split, ...] = get_args(Split)


@cache
def words(split: Split, name: str) -> Mapping[str, Any]:
    """One of `data/SPLIT/*.toml`: names, labels, topics, phrases, places."""
    file = files("raadsparser.bench.office") / "data" / split / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))
