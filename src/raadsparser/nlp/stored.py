"""The weights of a pipeline's network as spaCy keeps them on disk, read without spaCy.

Loading spaCy to get at a few arrays costs more than reading some sheets. The file is
MessagePack: the layers of the network breadth first, each with its sizes, settings and arrays.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from struct import unpack_from
from typing import Any

import numpy as np

# By their first byte: how a number is packed, and how many bytes its packing takes.
_NUMBERS = {
    0xCA: (">f", 4),
    0xCB: (">d", 8),
    0xCC: (">B", 1),
    0xCD: (">H", 2),
    0xCE: (">I", 4),
    0xCF: (">Q", 8),
    0xD0: (">b", 1),
    0xD1: (">h", 2),
    0xD2: (">i", 4),
    0xD3: (">q", 8),
}
_CONSTANTS = {0xC0: None, 0xC2: False, 0xC3: True}
# Likewise how the length of what has one is packed.
_BINARIES = {0xC4: _NUMBERS[0xCC], 0xC5: _NUMBERS[0xCD], 0xC6: _NUMBERS[0xCE]}
_STRINGS = {0xD9: _NUMBERS[0xCC], 0xDA: _NUMBERS[0xCD], 0xDB: _NUMBERS[0xCE]}
_LISTS = {0xDC: _NUMBERS[0xCD], 0xDD: _NUMBERS[0xCE]}
_MAPS = {0xDE: _NUMBERS[0xCD], 0xDF: _NUMBERS[0xCE]}


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer; `name` is up to its parenthesis, `refs` are the places of layers it names."""

    name: str
    sizes: Mapping[str, int | None]
    refs: Mapping[str, int]
    settings: Mapping[str, Any]
    arrays: Mapping[str, Any]


def layers(path: Path) -> list[Layer]:
    """The layers of a network; ValueError for a file that keeps none."""
    kept = unpacked(path.read_bytes())
    try:
        rows = zip(kept["nodes"], kept["attrs"], kept["params"], strict=True)
        return [
            Layer(
                node["name"].partition("(")[0],
                node["dims"],
                node["refs"],
                {name: unpacked(packed) for name, packed in settings.items()},
                arrays,
            )
            for node, settings, arrays in rows
        ]
    except (KeyError, TypeError) as error:
        raise ValueError(f"{path}: not the weights of a network ({error!r})") from error


def unpacked(data: bytes) -> Any:
    """What MessagePack holds; maps of numpy's arrays become arrays. ValueError where broken."""
    try:
        value, end = _value(data, 0)
    except (IndexError, KeyError) as error:
        raise ValueError(f"not MessagePack: {error!r}") from error
    except Exception as error:
        raise ValueError(f"not MessagePack: {error}") from error
    if end != len(data):
        raise ValueError("not MessagePack: something follows the value")
    return value


def _value(data: bytes, at: int) -> tuple[Any, int]:
    """The value that begins at a place, and where it ends."""
    kind = data[at]
    at += 1
    if kind < 0x80:
        return kind, at
    if kind >= 0xE0:
        return kind - 0x100, at
    if kind in _CONSTANTS:
        return _CONSTANTS[kind], at
    if kind in _NUMBERS:
        return _number(data, at, _NUMBERS[kind])
    if kind < 0x90:
        return _map(data, at, kind & 0x0F)
    if kind < 0xA0:
        return _list(data, at, kind & 0x0F)
    if kind < 0xC0:
        return _string(data, at, kind & 0x1F)
    for packings, read in _WITH_LENGTH:
        if kind in packings:
            length, at = _number(data, at, packings[kind])
            return read(data, at, length)
    raise ValueError(f"unknown type {kind:#x}")


def _number(data: bytes, at: int, packing: tuple[str, int]) -> tuple[Any, int]:
    form, size = packing
    return unpack_from(form, data, at)[0], at + size


def _bytes(data: bytes, at: int, length: int) -> tuple[bytes, int]:
    if at + length > len(data):
        raise ValueError("cut off")
    return data[at : at + length], at + length


def _string(data: bytes, at: int, length: int) -> tuple[str, int]:
    found, at = _bytes(data, at, length)
    return found.decode("utf-8"), at


def _list(data: bytes, at: int, length: int) -> tuple[list[Any], int]:
    found = []
    for _ in range(length):
        value, at = _value(data, at)
        found.append(value)
    return found, at


def _map(data: bytes, at: int, length: int) -> tuple[Any, int]:
    found = {}
    for _ in range(length):
        key, at = _value(data, at)
        found[key], at = _value(data, at)
    return _array(found) if b"nd" in found else found, at


def _array(found: Mapping[bytes, Any]) -> Any:
    """An array or a single number as msgpack-numpy keeps them."""
    kept = np.frombuffer(found[b"data"], dtype=np.dtype(found[b"type"]))
    return kept.reshape(found[b"shape"]) if found[b"nd"] else kept[0]


_WITH_LENGTH = ((_BINARIES, _bytes), (_STRINGS, _string), (_LISTS, _list), (_MAPS, _map))
