"""The forms that document and case numbers have on the sheets of many councils."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from raadsparser.extract.numbers.masked import masked_spans
from raadsparser.extract.text.clues import matches_at

_LEFT = r"(?<![0-9A-Za-zÀ-ÿ])(?<![0-9A-Za-z][/.\-])(?<![0-9][,:])"
_RIGHT = r"(?![0-9A-Za-zÀ-ÿ])(?![/\-][0-9A-Za-z])(?![.,:|]\d)"
_SHAPES: tuple[tuple[str, str, float], ...] = (
    ("zaak", r"Z[/\-]\d{2,4}[/\-]\d{4,8}(?:/\d{1,4})?", 0.98),
    ("outgoing pair", r"[A-Z]{1,4}\d{2}-\d{4,6}[/\-][A-Z]{2,4}-\d{2}-\d{4,6}", 0.98),
    ("prefixed", r"[A-Z]{1,4}(?:20)?\d{2}-(?!(?:19|20)\d\d(?!\d))\d{4,8}", 0.97),
    ("outgoing", r"[A-Z]{2,4}-\d{2}-\d{4,6}", 0.95),
    ("RIS", r"RIS\s?\d{5,6}", 0.98),
    ("department", r"[A-Z]{2,5}(?:/| / )\d{6,9}", 0.95),
    ("sequence", r"\d{2}[A-Za-z]{1,3}\d{5,6}", 0.95),
    ("year and name", r"(?:19|20)\d{2}-[A-Z]{1,6}-\d{1,6}", 0.97),
    ("year in letters", r"(?:19|20)\d{2}[A-Z]{1,4}\d{4,6}", 0.93),
    ("name and year", r"[A-Z]{1,4}-(?:19|20)\d{2}-\d{1,7}", 0.95),
    ("year and month", r"20\d{2}-\d{2}-\d{5,7}", 0.95),
    ("year and serial", r"(?:19|20)\d{2}[\-/]\d{5,10}", 0.93),
    ("year and short serial", r"(?:19|20)\d{2}[\-/](?!(?:19|20)\d\d(?!\d))\d{3,4}", 0.7),
    ("prefixed with slash", r"[A-Z]{1,3}\d{2}/\d{4,6}", 0.9),
    ("year, dot, serial", r"(?:19|20)\d{2}\.\d{4,6}", 0.85),
    ("dotted", r"[A-Z]?(?!0\d\.\d{8})\d{2}\.\d{6,8}", 0.93),
    ("proposal", r"[A-Z]{1,3}/\d{2,4}/\d{2,6}", 0.9),
    ("register and year", r"[A-Za-z]{2,6}/(?:19|20)\d{2}/\d{1,6}", 0.92),
    ("registration", r"(?:REG\.\d{3,6}|VB-\d{2,5})", 0.9),
    ("woo", r"[A-Z]{2,3} \d{5,6}/\d{2}(?: [A-Z]{3,4})?", 0.93),
    ("case and part", r"\d{7}/\d{2}", 0.9),
    ("double", r"\d{9}/\d{6,8}", 0.93),
    ("toezegging", r"TA\s?20\d{2}-\d{4,6}", 0.97),
    # Any code of letters and at least five figures in parts: no list of shapes is whole.
    (
        "code",
        r"(?=(?:[A-Z/.\-]*\d){5})(?=[0-9/.\-]*[A-Z])[A-Z0-9]{1,10}(?:[/.\-][A-Z0-9]{2,10}){1,4}",
        0.88,
    ),
    # `D492247`: a letter that OCR does not write for a figure.
    ("letter and serial", r"[ACDEFHJKLMNPRTUVWXY]\d{5,8}", 0.86),
    ("motie", r"[MA]\d{2}[\-.]\d{1,3}", 0.85),
    ("year and motie", r"(?:20)?\d{2}[\-.]?(?:M|A|T|AM|MO|TZ)[\-.]?\d{1,3}", 0.85),
    ("motie and year", r"(?:M|A|T|AM|MO|TZ)[\-.]?20\d{2}[\-.]\d{1,4}", 0.85),
    ("motie of a year", r"(?:M|A|T)\d{1,3}-20\d\d", 0.85),
    ("padded", r"000\d{5,7}", 0.9),
    ("year run", r"(?:19|20)\d{8}", 0.8),
    ("seven digits", r"\d{7}", 0.9),
    ("eight digits", r"\d{8}", 0.7),
    ("ten digits", r"\d(?<!0)\d{9}", 0.55),  # a telephone's begins with 0
    ("six digits", r"\d{6}", 0.55),
)
_DIGIT = re.compile(r"\d")
ANY = "code"  # no shape of its own to mend a number after, only that of its kin
PATTERNS = tuple(
    (name, re.compile(_LEFT + shape + _RIGHT), certainty) for name, shape, certainty in _SHAPES
)
# Whether any shape matches at a place is told at once: at most heads of tokens none does.
_ANY_SHAPE = re.compile(f"{_LEFT}(?:{'|'.join(f'(?:{shape})' for _, shape, _ in _SHAPES)}){_RIGHT}")
# Whether a shape can begin with a figure, and whether with a letter.
_BY_FIGURE = re.compile(r"\\d|\(\?:(?:19\|)?20\)|20|000|\[A-Z\]\?|\(\?=")
_BY_LETTER = re.compile(r"\[?[A-Z]|\(\?:[A-Z]|\(\?=")
_BEGINS = tuple(
    (bool(_BY_FIGURE.match(shape)), bool(_BY_LETTER.match(shape))) for _, shape, _ in _SHAPES
)
# Where a shape can begin: at the head of a token in which, or right after which, a figure comes.
_HEAD = re.compile(_LEFT + r"(?=[A-Za-z/.\-]*+\s?(?:/\s?)?\d)")
SHORT_YEAR = re.compile(r"(?:19|20)(?P<from>\d\d)[\-/](?P<to>\d\d)")


@dataclass(frozen=True, slots=True)
class NumberMatch:
    """A number in a text: `raw` is `text[start:end]`, `value` the number it means.

    `shape` names the form it has (`labelled` and `free` have none of their own);
    `certainty` (0 to 1) is that of its being a document number; `repaired` says that
    `value` differs from `raw` by more than white space.
    """

    start: int
    end: int
    raw: str
    value: str
    shape: str
    certainty: float
    repaired: bool = False


def number_at(text: str, span: tuple[int, int], shape: str, certainty: float) -> NumberMatch:
    """The number that stands at a span of the text."""
    raw = text[span[0] : span[1]]
    value = " ".join(raw.split())
    bare = value if value.isascii() else _without_accents(value)
    return NumberMatch(span[0], span[1], raw, bare, shape, certainty, bare != value)


def _without_accents(value: str) -> str:
    """The value without what dirt made of its letters: no number has an accent."""
    decomposed = unicodedata.normalize("NFKD", value)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def shaped(text: str) -> Iterator[NumberMatch]:
    """What has one of the shapes, with overlaps, a shape after the other."""
    heads = [head.start() for head in _HEAD.finditer(text)]
    heads = [head for head in heads if _ANY_SHAPE.match(text, head)]
    if not heads:
        return
    figures = [head for head in heads if text[head].isdigit()]
    letters = [head for head in heads if not text[head].isdigit()]
    for (name, pattern, certainty), (by_figure, by_letter) in zip(PATTERNS, _BEGINS, strict=True):
        places = (heads if by_letter else figures) if by_figure else letters
        for match in matches_at(pattern, text, places):
            if _DIGIT.search(match[0]):  # a look-ahead may see beyond
                yield number_at(text, match.span(), name, certainty)


def is_year(token: str) -> bool:
    """Whether a token is a year or a span of two (`2022-2023`, `2021/22`) and no number."""
    if span := SHORT_YEAR.fullmatch(token):
        return (int(span["to"]) - int(span["from"])) % 100 == 1
    return re.fullmatch(r"(?:19|20)\d\d", token) is not None


@lru_cache(maxsize=4096)
def shape_of(value: str) -> tuple[str, float] | None:
    """The surest known shape the whole value has, free of everything masked."""
    if masked_spans(value):
        return None
    fitting = [
        (name, c) for name, pattern, c in PATTERNS if name != ANY and pattern.fullmatch(value)
    ]
    return max(fitting, key=lambda f: f[1], default=None)
