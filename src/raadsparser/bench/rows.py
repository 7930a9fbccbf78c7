"""The rows of the score table, one a field, read off the record model itself.

A new field of the record gets its row without an edit here. A row takes from a record the
values to compare; a list of objects gives one row for each way to look at it (`VIEWS`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel

from raadsparser.bench.compare import Form, Scalar
from raadsparser.record import AgendaSheet

NOT_READ_FROM_INK = frozenset(
    {"schema_version", "id", "source", "status", "issues", "profile", "evidence"}
)
CORE = frozenset(
    {
        "subject",
        "zaaknummer",
        "portfolio_holders",
        "related_letters/number+date",
        "programme/items",
        "programme/subitems",
        "meeting/date",
        "meeting/room",
        "meeting/chair",
        "meeting/clerk",
        "meeting/domains",
        "meeting/duration_minutes",
        "purpose",
        "public_speaking/allowed",
    }
)
_FORMS: Mapping[str, Form] = {
    "date": "date",
    "start_time": "code",
    "end_time": "code",
    "zaaknummer": "code",
    "number": "code",
    "numbers": "code",
    "item": "code",
    "chair": "name",
    "clerk": "name",
    "portfolio_holders": "name",
}


@dataclass(frozen=True, slots=True)
class Value:
    """One comparable value, the JSON Pointer of each part, and other parts as right as its own."""

    parts: tuple[Scalar, ...]
    pointers: tuple[str, ...]
    others: tuple[tuple[Scalar, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """A way to look at a list of objects.

    Each object gives one value of its `own` keys; with `each`, every element of that list
    in it gives one: the element (or its `inner` keys) together with the object's `own`.
    """

    name: str
    own: tuple[str, ...] = ()
    each: str | None = None
    inner: tuple[str, ...] = ()


VIEWS: Mapping[str, tuple[View, ...]] = {
    "related_letters": (
        View("numbers", each="numbers"),
        View("number+date", own=("date",), each="numbers"),
        View("number+kind", own=("kind",), each="numbers"),
        View("entries", own=("numbers", "kind", "date")),
        View("text", own=("text",)),
    ),
    "programme": (
        View("items", own=("number", "text")),
        View("subitems", own=("number",), each="subitems", inner=("text",)),
        View("markers", own=("number",), each="subitems", inner=("marker", "text")),
    ),
    "mentions": (View("", own=("label", "text")),),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: where its values stand and how each of their parts compares."""

    name: str
    path: tuple[str, ...]
    forms: tuple[Form, ...]
    view: View | None = None
    listed: bool = False
    false_is_absent: bool = False

    @property
    def core(self) -> bool:
        return self.name in CORE

    @property
    def scalar(self) -> bool:
        return self.view is None and not self.listed

    @property
    def textual(self) -> bool:
        return any(form not in ("count", "flag") for form in self.forms)

    def values(self, record: Mapping[str, Any]) -> tuple[Value, ...] | None:
        """The record's values for this row, none for absent; None: the record is silent on it."""
        node: Any = record
        for key in self.path:
            if node is None:
                return ()
            if key not in node:
                return None
            node = node[key]
        try:
            return self.values_at(node)
        except KeyError:
            return None

    def values_at(self, node: Any) -> tuple[Value, ...]:
        """The values of what stands at this row's path; KeyError where an entry lacks a key."""
        return tuple(self._values(node, "".join(f"/{key}" for key in self.path)))

    def _values(self, node: Any, pointer: str) -> Iterator[Value]:
        if self.view is not None:
            for index, entry in enumerate(_filled(node or (), self.view)):
                yield from _seen(self.view, entry, f"{pointer}/{index}")
        elif self.listed:
            for index, part in enumerate(node or ()):
                yield Value((part,), (f"{pointer}/{index}",))
        elif node not in (None, "") and not (node is False and self.false_is_absent):
            yield Value((node,), (pointer,))


def _filled(entries: Sequence[Mapping[str, Any]], view: View) -> Sequence[Mapping[str, Any]]:
    """Where one entry has the inner list, those written without it have none of it."""
    if view.each is None or not any(view.each in entry for entry in entries):
        return entries
    return [{view.each: None, **entry} for entry in entries]


def _seen(view: View, entry: Mapping[str, Any], pointer: str) -> Iterator[Value]:
    own = tuple(_joined(entry[key]) for key in view.own)
    own_pointers = tuple(f"{pointer}/{key}" for key in view.own)
    if view.each is None:
        if any(part is not None for part in own):
            yield Value(own, own_pointers)
        return
    elements = entry[view.each] or ()
    for index, element in enumerate(elements):
        here = f"{pointer}/{view.each}/{index}"
        parts = tuple(element[key] for key in view.inner) if view.inner else (element,)
        inner = tuple(f"{here}/{key}" for key in view.inner) or (here,)
        yield Value((*own, *parts), (*own_pointers, *inner))
    # A letter known by its date alone is a reference too; its kind alone is not.
    if not elements and not view.inner and "date" in view.own and any(own):
        yield Value((*own, None), (*own_pointers, f"{pointer}/{view.each}"))


def _joined(part: Any) -> Scalar:
    """A part as one scalar; an empty text or list is an absent part."""
    scalar: Scalar = " / ".join(map(str, part)) if isinstance(part, list) else part
    return None if scalar == "" else scalar


@cache
def rows() -> tuple[Row, ...]:
    """All rows of the record, in its order."""
    return tuple(rows_of(AgendaSheet))


def rows_of(model: type[BaseModel]) -> Iterator[Row]:
    """A row for each field of a record model that is read from ink."""
    for name, info in model.model_fields.items():
        if name not in NOT_READ_FROM_INK:
            yield from _rows_of((name,), info.annotation)


def _rows_of(path: tuple[str, ...], annotation: Any) -> Iterator[Row]:
    name, kind = "/".join(path), _required(annotation)
    if get_origin(kind) is list:
        (element,) = get_args(kind)
        if _is_model(element):
            for view in VIEWS.get(path[-1]) or _default_views(element):
                row = f"{name}/{view.name}" if view.name else name
                yield Row(row, path, _forms_of(view, element), view)
        else:
            yield Row(name, path, (_form(path[-1], element),), listed=True)
    elif _is_model(kind):
        for key, info in kind.model_fields.items():
            yield from _rows_of((*path, key), info.annotation)
    else:
        yield Row(name, path, (_form(path[-1], kind),), false_is_absent=annotation is bool)


def _default_views(model: type[BaseModel]) -> Iterator[View]:
    nested = {
        key: get_args(info.annotation)[0]
        for key, info in model.model_fields.items()
        if get_origin(info.annotation) is list and _is_model(get_args(info.annotation)[0])
    }
    yield View("", own=tuple(key for key in model.model_fields if key not in nested))
    for key, inner in nested.items():
        yield View(key, each=key, inner=tuple(inner.model_fields))


def _forms_of(view: View, model: type[BaseModel]) -> tuple[Form, ...]:
    own = tuple(_form(key, _required(model.model_fields[key].annotation)) for key in view.own)
    if view.each is None:
        return own
    (element,) = get_args(model.model_fields[view.each].annotation)
    if not view.inner:
        return (*own, _form(view.each, element))
    inner = (_form(key, _required(element.model_fields[key].annotation)) for key in view.inner)
    return (*own, *inner)


def _form(name: str, kind: Any) -> Form:
    if kind is bool:
        return "flag"
    if kind is int:
        return "count"
    return _FORMS.get(name, "text")


def _required(annotation: Any) -> Any:
    """The annotation without its None."""
    if get_origin(annotation) in (Union, UnionType):
        (kind, *_) = (arg for arg in get_args(annotation) if arg is not type(None))
        return kind
    return annotation


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)
