"""The domains a session belongs to (`Fysiek / Bestuur / Sociaal`)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from raadsparser.candidate import Candidate, Ink
from raadsparser.extract.fields._lists import listed
from raadsparser.extract.view import View, has_boxes

KEYS = ("meeting/domains",)


# `Ruimte en Samenleving` are two; `Wonen en leefomgeving` and `Zorg & Welzijn` are one. A form
# that writes `&` within a domain, or joins three, has `en` between domains. One that parts
# them by other signs has `en` in a name (`Zorg en Welzijn, Jeugd`) but before the last; strokes
# part the last as well (`Jeugd / Zorg en Welzijn`), and so do tick boxes.
_AND = re.compile(r"\s+(?:en|\+)\s+(?=[A-ZÀ-Þ])")
_SLASH = re.compile(r"\w\s+[/|]\s+[A-ZÀ-Þ]")
# A half that is no domain by itself: `Mens en Maatschappij`, `Werk en Inkomen`.
_HALF = re.compile(r"(?:Mens|Werk)(?= en (?:Maatschappij|Samenleving|Inkomen|Bedrijf))")
# A comma that OCR read as a full stop, and no abbreviation: `Econ. Zaken`, `Maatsch. Zorg`.
_STOP = re.compile(
    r"(?:(?<=\w[a-zà-ÿ]{6})|(?<=\b[Ww]onen)|(?<=\b[Zz]org)|(?<=\b[Ww]erk)|(?<=\b[Jj]eugd)"
    r"|(?<=\b[Ss]port)|(?<=\b[Ff]ysiek)|(?<=\b[Rr]uimte)|(?<=\b[Mm]ilieu)|(?<=\b[Bb]ouwen))"
    r"\.\s+(?=[A-ZÀ-Þ][a-zà-ÿ]{3})(?!Zaken\b|Ontwikkeling\b|Ordening\b)"
)
_CALLED = re.compile(r"\w\s+[Dd]omein$")
_ONE_WORD = re.compile(r"[A-ZÀ-Þ][\wà-ÿ-]*")


def propose(view: View) -> Iterable[Candidate]:
    zones = view.zones("meeting/domains")
    parted = any(_SLASH.search(zone.text) or has_boxes(zone.lines) for zone in zones)
    for candidate in listed(view, "meeting/domains"):
        values: list[str] = []
        inks: dict[str, Ink] = {}
        named = any(_AND.search(value) for value in candidate.value[:-1]) or parted
        for place, value in enumerate(candidate.value):
            bare = value.lstrip("+•-–— ")
            stopped = _with_stops(bare) if view.sheet.origin == "scan" else [bare]
            for part in stopped if named else [x for some in stopped for x in _parted(some)]:
                inks[f"/{len(values)}"] = candidate.ink[f"/{place}"]
                values.append(part)
        yield replace(candidate, value=values, ink=inks)


def _parted(value: str) -> list[str]:
    """The domains that `en` joins, where each is one word with a capital, or one calls itself a
    domain: `Fysiek domein en Samenleving`."""
    parts = _AND.split(re.sub(r"\s+(en|&)$", "", value))
    if len(parts) > 1 and _HALF.match(value):
        parts[:2] = [f"{parts[0]} en {parts[1]}"]
        return parts
    joined = len(parts) > 2 or any(" & " in part or _CALLED.search(part) for part in parts)
    return parts if joined or all(map(_ONE_WORD.fullmatch, parts)) else [value]


def _with_stops(value: str) -> list[str]:
    """The domains of `Wonen. Zorg`: a comma that was read as a full stop."""
    return _STOP.split(value)
