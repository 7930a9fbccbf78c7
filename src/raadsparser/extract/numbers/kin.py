"""Numbers that OCR spoilt, mended after the form of their kin.

A sheet's numbers mostly come from one register. Where some are read well (`Z/19/269718`),
a token that differs from their form by confused characters, a lost separator or a stray
blank (`2/19/366952`, `Z/19/ 366952`) is one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from raadsparser.extract.text.confusions import as_digits

_RUNS = re.compile(r"[A-Z]+|\d+|[./\-]")
_WHOLE = re.compile(r"(?:[A-Z]{1,4}|\d{1,10}|[./\-])+")
_LEFT = r"(?<![0-9A-Za-zÀ-ÿ])(?<![0-9A-Za-z][/.\-])"
_RIGHT = r"(?![0-9A-Za-zÀ-ÿ])(?![/.\-]\d)"
_DIGIT = "[0-9OoIlLSB|]"
_APART = r"(?:(?<=[1I|l])\s(?=[1I|l\d][\d/.\-A-Z]))?"  # thin figures stand far apart: `201 1206102`
_FIGURES = re.compile(rf"{_DIGIT}\s?{_DIGIT}\s?{_DIGIT}")  # every form ends in three or more
_SEEN_AS = {
    "B": "B8",
    "D": "DO0",
    "G": "G6",
    "I": "Il1|!",
    "O": "O0oQD",
    "S": "S5s",
    "U": "UV",
    "Z": "Z2z",
}
_SEPARATORS = {"/": r",?[/\\|lI!]", "-": r"[-–—_~.]", ".": r"[.,:·\-]"}
_FEWEST_DIGITS, _YEARS_APART = 5, 8
_NEXT_YEAR, _FUTURE = 1, 35  # of one alone, whose first figures are then those of a year
_YEAR_BEGINS = re.compile(r"(?:2\d|20\d\d)[./\-]")
_YEAR_FIRST = re.compile(r"(?<![\w./\-])(?:\d\d|20\d\d)[./\-]\d{4,8}(?![\w/\-]|\.\d)")
FEWEST_KIN = 2  # numbers of a form that show a letter which one of them lost
_ALWAYS = "Z/19/123456"  # so common that one reading alone, `2/22/228928`, is sure enough


@dataclass(frozen=True, slots=True)
class Mended:
    """A token `text[start:end]` and the number it is, with how sure that is (0 to 1)."""

    start: int
    end: int
    value: str
    certainty: float


@dataclass(frozen=True, slots=True)
class _Form:
    """The runs of a number: letters and separators as they are, digits as noughts."""

    runs: tuple[str, ...]
    pattern: re.Pattern[str]
    year: int | None
    sure: bool


def mended_by_kin(text: str, kin: Sequence[str]) -> Iterator[Mended]:
    """The tokens of the text that are numbers of the forms of `kin` but for OCR's faults."""
    if not _FIGURES.search(text):
        return
    for form in dict.fromkeys(_form(value) for value in (*kin, _ALWAYS)):
        if form is None:
            continue
        for match in form.pattern.finditer(text):
            mended = _read(form, match)
            if mended is not None and mended.value != match[0]:
                yield mended


def is_among_kin(value: str, kin: Sequence[str], fewest: int = FEWEST_KIN) -> bool:
    """Whether so many others have the very form of a number, of letters and figures."""
    form = _form(value)
    if form is None:
        return False
    forms = [_form(other) for other in dict.fromkeys(kin) if other != value]
    return sum(other is not None and other.runs == form.runs for other in forms) >= fewest


def lost_letter(value: str, kin: Sequence[str], *, spoilt: bool = False) -> str | None:
    """The number with the first letter that OCR lost, where most others of its form have it:
    `N2019-824857` among `VN2020-391880` and `VN2018-526261`. One other that has it is enough
    where something `spoilt` stands in its place."""
    prefix, rest = _parted(value)
    others = [_parted(other) for other in dict.fromkeys(kin) if other != value]
    if not prefix or not rest:
        return None
    own = sum(other == (prefix, rest) for other in others)
    longer = [p for p, r in others if r == rest and len(p) == len(prefix) + 1 and p[1:] == prefix]
    if len(longer) < (1 if spoilt else FEWEST_KIN) or (own and not spoilt) or len(set(longer)) > 1:
        return None
    return longer[0][0] + value


def first_figure(value: str, kin: Sequence[str]) -> str | None:
    """The number with the 2 that OCR took for a Z, where others of its form begin with
    it: `Z4.002612` among `24.033270` and `23.054827`."""
    rest = value[1:]
    if not value.startswith("Z") or not _YEAR_BEGINS.match(f"2{rest}"):
        return None
    form = re.sub(r"\d", "0", rest)
    others = [other for other in dict.fromkeys(kin) if other and other != value]
    alike = [other[0] for other in others if re.sub(r"\d", "0", other[1:]) == form]
    return f"2{rest}" if alike.count("2") >= FEWEST_KIN else None


def lost_separator(value: str, text: str) -> str | None:
    """A number of figures alone with the separator that OCR lost, where those of the text that
    have as many figures have one, all in one place: `17056773` beside `16.095145` and `15.023384`.
    One alone tells where it is of about the same year."""
    if not value.isdigit():
        return None
    figures = len(value)
    kin = [k for k in _YEAR_FIRST.findall(text) if sum(map(str.isdigit, k)) == figures]
    forms = {re.sub(r"\d", "0", number) for number in kin}
    if len(forms) != 1:
        return None
    if re.search(rf"(?<![\w./\-])\d{{{figures}}}(?![\w./\-])", text):
        return None
    at = next(n for n, char in enumerate(kin[0]) if not char.isdigit())
    apart = min(abs(int(number[:at]) - int(value[:at])) for number in kin)
    several, year = len(set(kin)) >= FEWEST_KIN, int(value[:at]) % 100
    near = apart <= (_YEARS_APART if several else _NEXT_YEAR) and (several or year < _FUTURE)
    return f"{value[:at]}{kin[0][at]}{value[at:]}" if near else None


def _parted(value: str) -> tuple[str, str]:
    """The letters a number begins with, and the form of the rest."""
    letters = re.match(r"[A-Z]*", value)
    prefix = letters[0] if letters else ""
    return prefix, re.sub(r"\d", "0", value[len(prefix) :])


@lru_cache(maxsize=1024)
def _form(value: str) -> _Form | None:
    """The form of a number, or None for one too plain to tell by its form."""
    digits = sum(c.isdigit() for c in value)
    runs = tuple(_RUNS.findall(value))
    if not _WHOLE.fullmatch(value) or digits < _FEWEST_DIGITS or not runs[-1].isdigit():
        return None
    if len(runs) == 1:
        return None
    # Only the count of digits tells: numbers of one register and year have one form.
    counted = tuple("0" * len(run) if run.isdigit() else run for run in runs)
    return _Form(counted, _pattern(counted), _year(runs), value != _ALWAYS)


@lru_cache(maxsize=1024)
def _pattern(runs: tuple[str, ...]) -> re.Pattern[str]:
    """What finds a form, whatever its digits are; a blank may stand behind its letters."""
    parts = [_run_pattern(run, place == len(runs) - 1) for place, run in enumerate(runs)]
    blank = r"\s?" if runs[0].isalpha() and runs[1].isdigit() else ""
    rest = "".join(f"({part})" for part in parts[1:])
    return re.compile(f"{_LEFT}({parts[0]}){blank}{rest}{_RIGHT}")


def _run_pattern(run: str, last: bool) -> str:
    if run.isalpha():
        return "".join(f"[{re.escape(_SEEN_AS.get(letter, letter))}]" for letter in run)
    if not run.isdigit():
        return rf"\s?{_SEPARATORS[run]}?\s?"
    if not last:
        return _APART.join([_DIGIT] * len(run))
    shortest, longest = max(3, len(run) - 2) - 1, len(run) + 1
    return rf"{_DIGIT}(?:\s?{_DIGIT}){{{shortest},{longest}}}"


def _read(form: _Form, match: re.Match[str]) -> Mended | None:
    """The number a token means, or None where it strays too far from the form."""
    value, certainty, whole = "", 0.85 if form.sure else 0.75, True
    for run, read in zip(form.runs, match.groups(), strict=True):
        if not run.isdigit():
            lost = not run.isalpha() and not read.strip()
            whole = whole and not lost
            certainty -= 0.05 * (lost or read != run)
            value += run
            continue
        digits = as_digits("".join(read.split()))
        if digits is None or len(read.split()) > 2:
            return None
        whole = whole and read.isdigit()
        certainty -= 0.05 * (read != digits[0])
        value += digits[0]
    same_length = len(value) == sum(map(len, form.runs))
    year = _year(tuple(_RUNS.findall(value)))
    near = form.year is None or (year is not None and abs(year - form.year) <= _YEARS_APART)
    if not near or not (whole or (same_length and form.sure)):
        return None
    return Mended(match.start(), match.end(), value, round(certainty, 3))


def _year(runs: tuple[str, ...]) -> int | None:
    """The year a number begins with, of two or four digits, after letters or none."""
    first = next((run for run in runs if run.isdigit()), "")
    if len(first) == 2 and len(runs) > 1:
        return 2000 + int(first)
    return int(first) if re.fullmatch(r"(?:19|20)\d\d", first) else None
