"""Document numbers that OCR bent so that no shape fits: mended where one does then.

A letter for a figure or the other way round, a blank where a line or a thin figure ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from raadsparser.extract.numbers.shapes import ANY, PATTERNS, NumberMatch, shape_of
from raadsparser.extract.text.confusions import TO_LETTER, repairs

_FIGURE = re.compile(r"\d")
_ROUND_LETTER, _ROUND_FIGURE = re.compile(r"(?<=[A-Z])O(?=\d)"), re.compile(r"(?<=[A-Z]{2})0(?=/)")
_MIXED = re.compile(
    r"(?<![\w/.\-])(?:RIS )?(?=[\w/\-]*\d)(?=[\w/\-]*[OolILSBZ])[0-9A-Za-z]+"
    r"(?:[/\-][0-9A-Za-z]+)*(?![\w/]|-\w)"
)
_AT_SLASH = re.compile(
    r"(?<![\w/.\-])(?:[A-Za-z]\w{0,8}|\d{7}|\d{9})(?:/\d+)*(?:\s/|/\s)\d+(?:/\d+)*(?![\w/])"
)
_BLANK_AT_SLASH = re.compile(r"\s/\d|/\s\d")
_BLANK_INSIDE = re.compile(r"\d \d[-/.]\d\d|1 \d[A-Z]")
# Thin figures stand far apart: `GRIF-201 1-853`, `INT-1 1-9907`, `1 1UIT02476`.
_IN_YEAR = re.compile(
    r"(?<![\w/.\-])(?:[A-Za-z]{1,6}[-/. ]?(?:19|20)\d \d[-/.]|[A-Z]{1,4}[-.]?1 1[-/.]"
    r"|1 1[A-Z]{2,4}|(?:19|20)1 \d[A-Z]{1,4})\d{2,}(?![\w/])"
)
_COMMA = re.compile(
    r"(?<![\w/.\-])"
    r"(?P<head>[A-Z]{1,5}\d\d(?=,\d{4})|[A-Za-z]{2,6}/(?:19|20)\d\d),(?P<rest>\d{3,7})"
    r"(?![\w/]|[.,\-]\w)"
)
_THIN_ONE = re.compile(
    r"(?i)(?:brie(?:f|ven)|voorstel|motie|memo|besluit|nummers?|nr\.?|kenmerk|opdracht|\(|/)\s?"
    r"(?P<number>1 \d{6})(?![\w/]|[.,\-]\d|\s?(?:euro|m2|inwoners|woningen|leden))"
)
_SURE, _LIKELY = 0.9, 0.85
_DOTTED = re.compile(r"[A-Z]O\d\.\d\d")  # `MO8.32`; `DO12345` may be so
_COUNTED_SO = re.compile(r"([MAT])O([1-9])")  # `MO6`, the sixth
# A year of one figure is none: `TOEZO9.814`; `FOTO3.123` is a word.
_ROUND_YEAR = re.compile(
    r"(?<![\w/.\-])((?:TOEZ|TZ|RV|RIS|RIB|RB|BW|INT|UIT|GRIF|RAAD|VN)|[A-Z]{2,6}[./\-])"
    r"O(\d[./\-]\d{3,7})(?![\w/]|[.\-]\w)"
)
_NAMED = "named"  # the form of what only the noun before it tells
_FEWEST_FIGURES = 5
_ALL_NOUGHTS = 0.3  # the cost of taking every O for a nought: `OOUITO2476`
_LONGEST = 40


def with_letter(number: NumberMatch) -> NumberMatch | None:
    """A code of no known form that has one with a letter for the figure it begins with:
    `8P-2021-730`."""
    value = number.value
    if number.shape != ANY or value[0] not in TO_LETTER or not value[1].isalpha():
        return None
    whole = TO_LETTER[value[0]][0] + value[1:]
    shape = shape_of(whole)
    if shape is None or shape[1] < _SURE or shape_of(value):
        return None
    return replace(number, value=whole, shape=shape[0], repaired=True)


def with_round(number: NumberMatch, text: str) -> NumberMatch | None:
    """A code of no known form that has one with the other round sign where its letters end:
    `RO7.561174` is `R07.561174`, `DS0/2352454` is `DSO/2352454`. One that its noun names may be
    less sure of its form: `motie MO8.32`, or `motie MO6` where the text has an `M01` too."""
    if number.shape not in (ANY, _NAMED) or shape_of(number.value):
        return None
    if number.shape == _NAMED and (counted := _COUNTED_SO.fullmatch(number.value)):
        if not re.search(rf"\b{counted[1]}0\d\b", text):
            return None  # the sixth of the motions that are counted `MO1`, `MO2`
        return replace(number, value=f"{counted[1]}0{counted[2]}", repaired=True)
    if number.shape == _NAMED and not _DOTTED.fullmatch(number.value):
        return None
    enough = _LIKELY if number.shape == _NAMED else _SURE
    for sign, other in ((_ROUND_LETTER, "0"), (_ROUND_FIGURE, "O")):
        whole = sign.sub(other, number.value)
        shape = shape_of(whole) if whole != number.value else None
        if shape is not None and shape[1] >= enough:
            return replace(number, value=whole, shape=shape[0], repaired=True)
    return None


def parted(text: str) -> Iterator[NumberMatch]:
    """Numbers with a blank at a slash, as where a line ends there (`raad/ 2016/852`), or within
    their year."""
    found = list(_AT_SLASH.finditer(text)) if _BLANK_AT_SLASH.search(text) else []
    if _BLANK_INSIDE.search(text):
        found += _IN_YEAR.finditer(text)
    if " 1 " in text or "(1 " in text:
        yield from _with_thin_one(text)
    if "," in text:
        yield from _with_comma(text)
    for match in found:
        bare = re.sub(r"\s", "", match[0])
        whole = [(c, name) for name, pattern, c in PATTERNS if pattern.fullmatch(bare)]
        if whole and max(whole)[0] >= _LIKELY:
            certainty, name = max(whole)
            yield NumberMatch(*match.span(), match[0], bare, name, certainty, True)


def _with_comma(text: str) -> Iterator[NumberMatch]:
    """Codes with a comma for their point or stroke: `RV12,0615`, `raad/2019,669`; where three
    figures follow letters and two, as in `EUR25,000`, the comma may part thousands."""
    for match in _COMMA.finditer(text):
        sign = "/" if "/" in match["head"] else "."
        value = f"{match['head']}{sign}{match['rest']}"
        yield NumberMatch(*match.span(), match[0], value, ANY, 0.88, True)


def _with_thin_one(text: str) -> Iterator[NumberMatch]:
    """Seven figures the first of which, a thin one, stands far from the others, right behind a
    noun or a parenthesis: `raadsinformatiebrief 1 149406`."""
    for match in _THIN_ONE.finditer(text):
        value = match["number"].replace(" ", "")
        yield NumberMatch(*match.span("number"), match["number"], value, "seven digits", 0.86, True)


def spoilt(text: str) -> Iterator[NumberMatch]:
    """Tokens of digits with a confused letter among them: `(348798S)`, `Z/2O/43414`."""
    for match in _ROUND_YEAR.finditer(text):
        yield NumberMatch(*match.span(), match[0], f"{match[1]}0{match[2]}", ANY, _LIKELY, True)
    if len(_FIGURE.findall(text)) < _FEWEST_FIGURES:
        return
    for match in _MIXED.finditer(text):
        token = match[0]
        if (
            len(token) > _LONGEST
            or sum(c.isdigit() or c == "O" for c in token) < _FEWEST_FIGURES
            or shape_of(token)
        ):
            continue
        fitting = [
            (s[1] - 0.5 * cost, value, s[0])
            for value, cost in (*repairs(token, 2), (token.replace("O", "0"), _ALL_NOUGHTS))
            if (s := shape_of(value)) and s[1] >= 0.9
        ]
        if fitting:
            certainty, value, shape = max(fitting)
            start, end = match.span()
            yield NumberMatch(start, end, token, value, shape, round(certainty, 3), True)
