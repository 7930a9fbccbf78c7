"""What OCR does to characters: the confusions counted on scans of council papers.

The shares are those of 62 aligned documents (440 changed words): `u` read as `v`, straight
for curly quotes, stray marks, `I` and `1` as `l`, ligatures, commas for points, some digits.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from random import Random

from raadsparser.nlp.example import Example, Span, without

_COUNTED: dict[str, tuple[tuple[str, int], ...]] = {
    "u": (("v", 52), ("n", 3)),
    "’": (("'", 49),),
    "‘": (("'", 20), ("‚", 5)),
    "I": (("l", 20), ("1", 6)),
    "1": (("l", 12), ("2", 4), ("I", 5), ("|", 3), ("4", 3)),
    "0": (("O", 8), ("o", 2)),
    ".": ((",", 12), ("", 6)),
    "/": (("{", 3), ("l", 4), ("I", 3), ("1", 1)),
    "ï": (("i", 20), ("í", 5)),
    "ë": (("e", 15), ("é", 5)),
    "ö": (("o", 10), ("ó", 5)),
    "é": (("e", 12),),
    "§": (("8", 12), ("S", 4)),
    "l": (("I", 8), ("1", 6), ("i", 3)),
    "i": (("l", 6), ("ï", 2), ("j", 3)),
    "j": (("i", 5), ("y", 3)),
    "c": (("e", 6), ("o", 2)),
    "e": (("c", 6), ("o", 3)),
    "o": (("0", 4), ("c", 4), ("e", 2)),
    "a": (("o", 4), ("e", 3)),
    "n": (("u", 3), ("ri", 3)),
    "m": (("rn", 5), ("in", 3)),
    "h": (("b", 4),),
    "b": (("h", 3), ("6", 2)),
    "t": (("f", 4), ("l", 3)),
    "f": (("t", 4), ("ſ", 1)),
    "r": (("t", 2), ("n", 1)),
    "g": (("q", 3), ("9", 3)),
    "d": (("cl", 4), ("a", 1)),
    "v": (("u", 4), ("y", 3)),
    "w": (("vv", 4),),
    "s": (("5", 3), ("8", 1)),
    "z": (("2", 4),),
    "S": (("5", 6), ("8", 2)),
    "B": (("8", 6), ("R", 1)),
    "Z": (("2", 6), ("7", 2)),
    "O": (("0", 6), ("Q", 3)),
    "D": (("O", 3), ("0", 2)),
    "G": (("6", 3), ("C", 3)),
    "2": (("Z", 5), ("z", 1)),
    "3": (("8", 2), ("B", 1)),
    "4": (("A", 3), ("1", 1)),
    "5": (("S", 5), ("s", 2)),
    "6": (("b", 3), ("G", 1)),
    "7": (("T", 2), ("1", 1)),
    "8": (("B", 5), ("S", 1)),
    "9": (("g", 3), ("q", 2)),
    "-": (("–", 4), ("_", 2), ("", 3), ("~", 1)),
    "–": (("-", 8),),
    "(": (("{", 4), ("[", 2), ("C", 1)),
    ")": (("}", 3), ("]", 2), ("J", 1)),
    ",": ((".", 6), ("‚", 3), ("", 2)),
    " ": (("", 3), ("  ", 2), (" _ ", 4), (" ‘", 2), (" ' ", 1), (" . ", 1)),
}
_PAIRS = (("ij", "ĳ"), ("fi", "ﬁ"), ("ff", "ﬀ"), ("fl", "ﬂ"), ("ij", "y"), ("rn", "m"))
_SELDOM = 0.12  # of the changes, those that no table has: a lost or a doubled character


def spoilt(example: Example, rng: Random, rate: float) -> Example:
    """The example as OCR reads it when it changes a share `rate` of the characters.

    Spans move with their characters; one of which nothing is left, or that swallowed its
    neighbour, is lost.
    """
    if rate <= 0:
        return example
    pieces = _pieces(example.text, rng, rate)
    places, made = [], 0
    for piece in pieces:
        places.append(made)
        made += len(piece)
    places.append(made)
    text = "".join(pieces)
    spans = [_moved(span, places, text) for span in example.spans]
    moved = Example(text, tuple(spans), example.letters, example.values)
    return without(moved, _lost(spans))


def _pieces(text: str, rng: Random, rate: float) -> list[str]:
    """What each character of the text has become."""
    pieces = list(text)
    for place, char in enumerate(text):
        if rng.random() >= rate or pieces[place] == "":
            continue
        pair = next((new for old, new in _PAIRS if text.startswith(old, place)), None)
        if pair and rng.random() < 0.5:
            pieces[place] = pair
            pieces[place + 1] = ""
        else:
            pieces[place] = _changed(char, rng)
    return pieces


def _changed(char: str, rng: Random) -> str:
    known = _COUNTED.get(char)
    if known and rng.random() >= _SELDOM:
        return rng.choices([new for new, _ in known], [count for _, count in known])[0]
    if char == " ":
        return " "
    return rng.choice(("", char + char, char + rng.choice("_.,'‘"), rng.choice("eoanirtl")))


def _moved(span: Span, places: Sequence[int], text: str) -> Span:
    start, end = places[span.start], places[span.end]
    while start < end and text[start] in " _‘'":
        start += 1
    while end > start and text[end - 1] in " _‘'":
        end -= 1
    return Span(start, end, span.label)


def _lost(spans: Sequence[Span]) -> set[int]:
    """Spans that are empty or overlap the one before them."""
    lost: set[int] = set()
    ends: list[int] = []
    for place, span in enumerate(spans):
        if span.end <= span.start or (ends and bisect_left(ends, span.start + 1) < len(ends)):
            lost.add(place)
        else:
            ends.append(span.end)
    return lost
