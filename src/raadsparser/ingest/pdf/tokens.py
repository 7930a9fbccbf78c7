"""The tokens of a PDF content stream, as pdfminer's parser gives them but many times faster.

One regular expression cuts the stream. What it does not know (inline images, names with `#`,
broken numbers) raises `Unusual`, so that pdfminer's own parser can read that stream instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from pdfminer.psparser import LIT, literal_name

_TOKEN = re.compile(
    rb"""[\s\x00]*+(?:
      (?P<number>[+-]?(?:\d++(?:\.\d*+)?|\.\d++)(?=[\s/\[\]<>()%]|$))
    | (?P<operator>[A-Za-z][^\#/%\[\]()<>{}\s]*+(?=[^\#{}]|$)|['"])
    | \((?P<plain>[^()\\]*+)\)
    | \((?P<escaped>(?:[^()\\]++|\\.|\((?:[^()\\]++|\\.|\((?:[^()\\]++|\\.)*+\))*+\))*+)\)
    | <(?P<hex>(?:[0-9A-Fa-f]{2}|\s)*+)>
    | /(?P<name>[^\#/%\[\]()<>{}\s]*+)(?=[^\#]|$)
    | (?P<mark><<|>>|\[|\])
    | (?P<comment>%[^\r\n]*+)
    | (?P<end>$)
    )""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPED = {b"b": b"\b", b"t": b"\t", b"n": b"\n", b"f": b"\f", b"r": b"\r"}
_KEPT = frozenset((b"(", b")", b"\\"))
_WORDS = {b"true": True, b"false": False}
_IMAGE = frozenset((b"BI", b"ID", b"EI", b"null"))


class Unusual(Exception):
    """A stream holds what only pdfminer's own parser reads."""


class Operator(str):
    """The name of an operator; no other token is of this class."""

    __slots__ = ()


def tokens(data: bytes) -> list[Any]:
    """Numbers, strings, names, arrays, dicts and `Operator`s, in order. Raises Unusual."""
    found: list[Any] = []
    into = found
    open_ones: list[tuple[list[Any], bytes]] = []
    place, size, match_at = 0, len(data), _TOKEN.match
    while place < size:
        match = match_at(data, place)
        if match is None:
            raise Unusual
        place = match.end()
        kind = match.lastgroup
        text = match[kind]  # type: ignore[index]
        if kind == "number":
            into.append(float(text) if b"." in text else int(text))
        elif kind == "operator":
            if open_ones:
                raise Unusual
            into.append(_operator(text))
        elif kind in _VALUES:
            into.append(_VALUES[kind](text))
        elif text in (b"[", b"<<"):
            open_ones.append((into, text))
            into = []
        elif kind == "mark":
            into = _closed(into, open_ones, text)
    if open_ones:
        raise Unusual
    return found


def _closed(held: list[Any], open_ones: list[tuple[list[Any], bytes]], mark: bytes) -> list[Any]:
    """The list around an array or dict that ends here, with it at its end."""
    if not open_ones:
        raise Unusual
    around, begun = open_ones.pop()
    if (begun, mark) == (b"[", b"]"):
        around.append(held)
    elif (begun, mark) == (b"<<", b">>") and len(held) % 2 == 0:
        pairs = zip(held[::2], held[1::2], strict=True)
        around.append({literal_name(key): value for key, value in pairs})
    else:
        raise Unusual
    return around


@lru_cache(maxsize=512)
def _operator(text: bytes) -> Any:
    if text in _IMAGE:
        raise Unusual
    return _WORDS[text] if text in _WORDS else Operator(text.decode("utf-8", "ignore"))


@lru_cache(maxsize=512)
def _name(text: bytes) -> Any:
    try:
        return LIT(text.decode("utf-8"))
    except UnicodeDecodeError:
        return LIT(text)


def _unescaped(match: re.Match[bytes]) -> bytes:
    code = match[1]
    if code.isdigit():
        value = int(code, 8)
        if value > 255:
            raise Unusual
        return bytes((value,))
    if code in _KEPT:
        return code
    return _ESCAPED.get(code, b"")  # pdfminer drops what is escaped without need


_VALUES: dict[str | None, Callable[[bytes], Any]] = {
    "plain": bytes,
    "name": _name,
    "escaped": lambda text: _ESCAPE.sub(_unescaped, text),
    "hex": lambda text: bytes.fromhex(text.decode("ascii")),
}
