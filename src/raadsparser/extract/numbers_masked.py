"""What looks like a document number and is none: dates, phones, amounts, years, articles …"""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadsparser.extract.dates import find_dates
from raadsparser.extract.remembering import remembered
from raadsparser.extract.times import find_times

_UNITS = (
    r"euro|miljoen|mln|miljard|procent|pct|%|m2|m²|m3|m³|km|ha|hectaren?|meter|kWh|MWh|MW|GWh"
    r"|inwoners|woningen|personen|stuks|fte|kubieke|vierkante|leden|dagen|weken|maanden|jaar"
    r"|jaren|huishoudens|banen|bezoekers|bomen|stemmen|handtekeningen|leerlingen|uren"
)
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:\+31|0031)[\s\d()\-]{8,14}",
        r"(?<!\d)0[89]00[\s\-]\d{4,6}(?!\d)",
        r"(?<![\w/\-])[14]4\s0\d{2,3}(?![\w/\-])",
        r"(?i)(?:€|\beur\b|\beuro\b)\s*\d[\d.,]*(?:\s?(?:miljoen|mln|miljard|duizend))?",
        rf"(?i)(?<![\w/\-])(?<!\d[.,])\d[\d.,]{{0,20}}(?:,-)?\s?(?:{_UNITS})(?![A-Za-z])",
        r"(?<![\w/.\-])\d{1,3}(?:\.\d{3})+(?:,\d+|,-)?(?![\w/\-])",
        r"(?<![\w/\-])[1-9]\d{3}\s?[A-Z]{2}(?![\w])",
        r"(?i)\b(?:artikel(?:en)?|art\.?|lid|hoofdstuk|paragraaf|afdeling)\s*\d{1,4}(?!\d)"
        r"(?:[.:]\d{1,3}){0,3}[a-z]{0,2}(?![\w])",
        r"§\s?\d[\d.]*",
        r"(?<![\w/.\-])(?:18|19|20)\d\d(?:\s?[\-–/]\s?(?:19|20)\d\d)?(?![\w]|[\-/]\w|\.\d)",
        r"(?<![\w/.\-])(?:19|20)\d\d[\-–]\d\d(?![\w]|[\-/]\w)",
        r"(?<![\w.+\-])[\w.+\-]{1,64}@\S+|(?i:https?://|www\.)\S+",
        r"\bNL\d{2}\s?[A-Z]{4}[\s\d]{10,14}",
        r"(?i)\b(?:kvk|bsn|btw|iban|bankrekening(?:nummer)?|rekening(?:nummer)?|gironummer"
        r"|tel(?:efoon)?(?:nummer)?|fax(?:nummer)?|mobiel(?:nummer)?|(?:postbus|antwoord|huis|kamer"
        r"|lijn|klant|relatie|polis|factuur|kavel|perceel|rug|toestel|kenteken)(?:nummer)?)"
        r"(?:[\s.:\-]|nr|nummer)*\(?\+?\d[\d\s.()\-]*",
        r"(?<![\w(/.\-])\d{1,2}\)(?=\s)",
    )
)
_PHONE = re.compile(r"(?<![\w/])\(?0[1-9]\d{0,2}\)?\s?[-–]?\s?\d(?:[\s.\-]?\d){5,8}(?![\d/])")

Spans = Sequence[tuple[int, int]]


@remembered
def masked_spans(text: str) -> list[tuple[int, int]]:
    """The spans of the text in which no document number can stand, in order."""
    dates = [(d.start, d.end) for d in find_dates(text)]
    spans = dates + [(t.start, t.end) for t in find_times(text)]
    for match in _PHONE.finditer(text):
        digits = sum(c.isdigit() for c in match[0])
        if digits == 10 and not overlaps(dates, *match.span()):
            spans.append(match.span())
    for pattern in _PATTERNS:
        spans.extend(match.span() for match in pattern.finditer(text))
    return sorted(spans)


def overlaps(spans: Spans, start: int, end: int) -> bool:
    """Whether any of the spans shares a character with `start:end`."""
    return any(a < end and start < b for a, b in spans)
