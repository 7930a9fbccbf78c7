"""What looks like a document number and is none: dates, phones, amounts, years, articles …"""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadsparser.extract.dates.finding import find_dates
from raadsparser.extract.dates.times import find_times
from raadsparser.extract.text.clues import lowered, matches_at
from raadsparser.extract.text.remembering import remembered

_UNITS = (
    r"euro|miljoen|mln|miljard|procent|pct|%|m2|m²|m3|m³|km|ha|hectaren?|meter|kWh|MWh|MW|GWh"
    r"|inwoners|woningen|personen|stuks|fte|kubieke|vierkante|leden|dagen|weken|maanden|jaar"
    r"|jaren|huishoudens|banen|bezoekers|bomen|stemmen|handtekeningen|leerlingen|uren|uur"
    r"|minuten|minuut|min"
)
# Years from one to a later one are a range; `2021/2003` is a number.
_FALLING = re.compile(r"(\d{4})/(\d{4})")
# What may be said of a numbered paper and ends like a plural: `(412 aangenomen)`.
_SAID = (
    r"(?:aan|in|over|op|uit|af|toe|mee|bij)ge|ver(?:worp|vall|zond)|ontvang|besprok|genom"
    r"|tegen|samen|binnen|buiten|boven"
)
# What begins with a figure is sought where a run of figures begins.
_FIGURED = (
    rf"(?i:(?<![\w/\-])(?<!\d[.,])\d[\d.,]{{0,20}}(?:,-)?\s?(?:{_UNITS})(?![A-Za-z]))",
    r"(?<![\w/.\-])\d{1,3}(?:\.\d{3})+(?:,\d+|,-)?(?![\w/\-])",
    r"(?<![\w/\-])[1-9]\d{3}\s?[A-Z]{2}(?![\w])",
    r"(?<![\w/.\-])(?:18|19|20)\d\d(?:\s?[\-–/]\s?(?:19|20)\d\d)?(?![\w]|[\-/]\w|\.\d)",
    r"(?<![\w/.\-])(?:19|20)\d\d[\-–]\d\d(?![\w]|[\-/]\w)",
    r"(?<![\w(/.\-])\d{1,2}\)(?=\s)",
    # A count of things in parentheses: `(412 deelnemers)`.
    rf"(?<=\()\d{{1,5}}\s(?!{_SAID})[a-zà-ÿ\-]{{3,24}}(?:en|s)(?=[),;])",
)
_AT_FIGURES = tuple(map(re.compile, _FIGURED))
_AT_ANY_FIGURE = re.compile("|".join(_FIGURED))
# How what is numbered may end (`telefoon`, `huisnr`), before its figures.
_NUMBERED = frozenset(
    (
        *(
            "kvk",
            "bsn",
            "btw",
            "ban",
            "ing",
            "mer",
            "tel",
            "oon",
            "fax",
            "iel",
            "bus",
            "ord",
            "uis",
        ),
        *("ijn", "ant", "tie", "lis", "uur", "vel", "eel", "rug", "ken"),
    )
)
# The rest is sought where one of the clues stands, in lower case.
_AT_CLUES: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = tuple(
    (clues, re.compile(pattern))
    for clues, pattern in (
        (("+31", "0031"), r"(?:\+31|0031)[\s\d()\-]{8,14}"),
        (("0800", "0900"), r"(?<!\d)0[89]00[\s\-]\d{4,6}(?!\d)"),
        (("14", "44"), r"(?<![\w/\-])[14]4\s0\d{2,3}(?![\w/\-])"),
        (
            ("€", "eur"),
            r"(?i)(?:€|\beur\b|\beuro\b)\s*\d[\d.,]*(?:\s?(?:miljoen|mln|miljard|duizend))?",
        ),
        (
            ("art", "lid", "hoofdstuk", "paragraaf", "afdeling"),
            r"(?i)\b(?:artikel(?:en)?|art\.?|lid|hoofdstuk|paragraaf|afdeling)\s*\d{1,4}(?!\d)"
            r"(?:[.:]\d{1,3}){0,3}[a-z]{0,2}(?![\w])",
        ),
        (("§",), r"§\s?\d[\d.]*"),
        (("d66", "ja21", "bij1", "50plus"), r"(?i)(?<![\w/.-])(?:D66|JA21|BIJ1|50PLUS)(?![\w/-])"),
        (("nl",), r"\bNL\d{2}\s?[A-Z]{4}[\s\d]{10,14}"),
    )
)
_LABELLED = re.compile(
    r"(?i)\b(?:kvk|bsn|btw|iban|bankrekening(?:nummer)?|rekening(?:nummer)?|gironummer"
    r"|tel(?:efoon)?(?:nummer)?|fax(?:nummer)?|mobiel(?:nummer)?|(?:postbus|antwoord|huis|kamer"
    r"|lijn|klant|relatie|polis|factuur|kavel|perceel|rug|toestel|kenteken)(?:nummer)?)"
    r"(?:[\s.:\-]|nr|nummer)*\(?\+?\d[\d\s.()\-]*"
)
_ENDED = re.compile(r"([^\W\d_]{2,3})[\s.:\-]*\(?\+?(?=\d)")
_ADDRESS = re.compile(r"(?<![\w.+\-])[\w.+\-]{1,64}@\S+|(?i:https?://|www\.)\S+")
_FIGURES = re.compile(r"\d+")
# No phone goes on from a year: `2022-0330852092`.
_PHONE = re.compile(
    r"(?<![\w/])(?<!19\d\d-)(?<!20\d\d-)"
    r"\(?0[1-9]\d{0,2}\)?\s?[-–]?\s?\d(?:[\s.\-]?\d){5,8}(?![\d/])"
)

Spans = Sequence[tuple[int, int]]


@remembered
def masked_spans(text: str) -> list[tuple[int, int]]:
    """The spans of the text in which no document number can stand, in order."""
    dates = [(d.start, d.end) for d in find_dates(text)]
    spans = dates + [(t.start, t.end) for t in find_times(text)]
    runs = [run.start() for run in _FIGURES.finditer(text)]
    seen = lowered(text)
    if "@" in seen or "http" in seen or "www." in seen:
        spans.extend(match.span() for match in _ADDRESS.finditer(text))
    if not runs:
        return sorted(spans)
    for match in _PHONE.finditer(text) if "0" in seen else ():
        digits = sum(c.isdigit() for c in match[0])
        if digits == 10 and not overlaps(dates, *match.span()):
            spans.append(match.span())
    runs = [run for run in runs if _AT_ANY_FIGURE.match(text, run)]
    for pattern in _AT_FIGURES if runs else ():
        found = matches_at(pattern, text, runs)
        spans.extend(match.span() for match in found if not _falls(match[0]))
    if any(end[-3:] in _NUMBERED or end[-2:] == "nr" for end in _ENDED.findall(seen)):
        spans.extend(match.span() for match in _LABELLED.finditer(text))
    for clues, pattern in _AT_CLUES:
        if any(clue in seen for clue in clues):
            spans.extend(match.span() for match in pattern.finditer(text))
    return sorted(set(spans))


def _falls(text: str) -> bool:
    years = _FALLING.fullmatch(text)
    return years is not None and years[1] > years[2]


def overlaps(spans: Spans, start: int, end: int) -> bool:
    """Whether any of the spans shares a character with `start:end`."""
    return any(a < end and start < b for a, b in spans)
