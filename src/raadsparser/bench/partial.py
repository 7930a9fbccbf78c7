"""The record with every key optional: the form of hand-made truth and of other readers' output."""

from __future__ import annotations

from functools import cache, reduce
from operator import or_
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, create_model


@cache
def partial(model: type[BaseModel]) -> type[BaseModel]:
    """The same model with every field optional, all the way down; unknown keys stay errors.

    `model_dump(exclude_unset=True)` of the result gives only the keys that were written.
    """
    fields: dict[str, Any] = {
        name: (_loosened(info.annotation) | None, None) for name, info in model.model_fields.items()
    }
    return create_model(f"Partial{model.__name__}", __config__=ConfigDict(extra="forbid"), **fields)


def _loosened(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return partial(annotation)
    origin = get_origin(annotation)
    if origin in (Union, UnionType):
        return reduce(or_, (_loosened(arg) for arg in get_args(annotation)))
    if origin in (list, dict):
        return origin[tuple(_loosened(arg) for arg in get_args(annotation))]
    return NoneType if annotation is None else annotation
