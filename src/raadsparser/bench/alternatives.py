"""Other values that count as right, where a sheet can fairly be read in two ways.

In the truth file a sheet has them under `alt`, by JSON Pointer, or beside the key itself:
`"chair": "R. de Boer", "chair_alt": ["mw. R. de Boer"]`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import product
from typing import Any

from raadsparser.bench.rows import Row, Value

Accepted = Mapping[str, Sequence[Any]]

_BESIDE = "_alt"


def taken_out(sheet: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, list[Any]]]:
    """The sheet without its alternatives, and those by JSON Pointer.

    ValueError names a pointer or key whose alternatives are not a list.
    """
    accepted: dict[str, list[Any]] = {}
    alt = sheet.get("alt", {})
    if not isinstance(alt, Mapping):
        raise ValueError("alt: not an object of JSON Pointers")  # noqa: TRY004 - a file's error
    for pointer, values in alt.items():
        accepted[pointer] = _listed(values, f"alt/{pointer}")
    bare = _bare({key: part for key, part in sheet.items() if key != "alt"}, "", accepted)
    return bare, accepted


def _bare(node: Any, pointer: str, accepted: dict[str, list[Any]]) -> Any:
    if isinstance(node, list):
        return [_bare(part, f"{pointer}/{place}", accepted) for place, part in enumerate(node)]
    if not isinstance(node, dict):
        return node
    kept = {}
    for key, part in node.items():
        base = key.removesuffix(_BESIDE)
        if key != base and base in node:
            accepted[f"{pointer}/{base}"] = _listed(part, f"{pointer}/{key}"[1:])
        else:
            kept[key] = _bare(part, f"{pointer}/{key}", accepted)
    return kept


def _listed(values: Any, where: str) -> list[Any]:
    if not isinstance(values, list):
        raise ValueError(f"{where}: not a list of accepted values")  # noqa: TRY004 - a file's error
    return values


def variants(row: Row, record: Mapping[str, Any], accepted: Accepted) -> list[tuple[Value, ...]]:
    """The ways to be right on this row: the record's own values, then each accepted whole list.

    A value knows the alternatives of its own parts; none where the record is silent.
    """
    own = row.values(record)
    if own is None:
        return []
    whole = "".join(f"/{key}" for key in row.path)
    lists = [] if row.scalar else [row.values_at(other) for other in accepted.get(whole, ())]
    return [tuple(_with_others(value, accepted) for value in own), *lists]


def _with_others(value: Value, accepted: Accepted) -> Value:
    choices = [
        (part, *accepted.get(pointer, ()))
        for part, pointer in zip(value.parts, value.pointers, strict=True)
    ]
    _, *others = product(*choices)
    return replace(value, others=tuple(others)) if others else value
