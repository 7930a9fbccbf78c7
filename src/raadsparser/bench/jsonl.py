"""Reading JSON lines so that an error names the file, the line and the key."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from raadsparser.errors import UsageError

Model = TypeVar("Model", bound=BaseModel)


def objects(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each non-empty line's number (from 1) and object; UsageError where it is none."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(
            f"{path} cannot be read ({error.strerror}); give an existing file"
        ) from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8 (byte {error.start}); save it as UTF-8") from error
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, _object(path, number, line)


def _object(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except json.JSONDecodeError as error:
        raise UsageError(
            f"{path}, line {number}, column {error.colno}: not JSON ({error.msg}); "
            "write one JSON object on each line"
        ) from error
    if not isinstance(value, dict):
        raise UsageError(f"{path}, line {number}: not a JSON object; write one on each line")
    return value


def checked(model: type[Model], value: dict[str, Any], path: Path, number: int) -> Model:
    """The object as this model; UsageError names the first wrong key and how many more."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        first, *more = error.errors()
        key = "/".join(str(part) for part in first["loc"]) or "(the whole line)"
        rest = f" (and {len(more)} more)" if more else ""
        hint = (
            "; see the record's keys with `raadsparser schema`" if "extra" in first["type"] else ""
        )
        raise UsageError(f"{path}, line {number}, key {key}: {first['msg']}{hint}{rest}") from error
