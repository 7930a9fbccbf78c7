"""Labels that ask one of two things (`Omschrijving`, `Programma`, `Behandelwijze`).

Which of the two is told by what else the sheet asks, and by what stands under the label.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from raadsparser.page import BULLET, EMPTY_BOX, TICKED_BOX
from raadsparser.sheet import Line, Zone

_MARKED = re.compile(r"^\(?(?:\d{1,2}|[A-Za-z]|[ivxIVX]{1,4})[.):]$|^\d{1,2}(?:[.:]\d\d)?$")
_SHORT = 2  # lines of an advice that is what a session is for
_ELSEWHERE = re.compile(r"(?i)\b(?:zie|volgt|bijlagen?|hieronder|wordt|nader)\b")
_FEWEST = 2  # marked lines that make a list
_BULLETS, _WORDY = frozenset({BULLET, "-", "–"}), 3
_MANY = 3  # points of a list that is no answer
# `Doel` asks for no course, and points that each name what a session is for are answers.
_GOAL = re.compile(r"(?i)doel|waarvoor|waartoe")
_PURPOSE = re.compile(
    r"(?i)\W*(?:(?:de|het|een)\s+)?(?:raad\s+)?"
    r"(?:beeld|oordeel|besluit|beslui|opini|mening|inform|advis|consult)"
)
_TITLE_LINES, _DOMAIN_LINES, _OPTIONS = 3, 2, 6
_NAMES_A_FIELD = "programma"  # a field of work, as in a budget
_DESCRIBES = re.compile(r"(?i)omschrijving$|(?:titel|naam) (?:van het )?(?:stuk|document)$")
_FEW_WORDS = 8  # of an answer that names fields of policy
_DONE = re.compile(
    r"(?i)\b(?:zie|volgt|bijlagen?|hieronder|onder|boven|wordt|nader|geen|nvt|n\.?v\.?t|onbekend"
    r"|opening|welkom|inleiding|presentaties?|toelichting|vragen(?:ronde|uur)?|inspre\w+|debat"
    r"|discussie|gesprek|bespreking|behandeling|termijn|ronde|rondgang|werkbezoek|afronding"
    r"|sluiting|pauze|pm)\b"
)
_FIELD_OF_POLICY = re.compile(r"(?i)^bel(?:eids|\. ?)(?:veld|terrein)(?:en|\(en\))?$")
_TASK = re.compile(r"(?i)^opgave")
_THEME = re.compile(r"(?i)^thema$")
# Domains are a few words with capitals: `Fysiek - Bestuur`, `Zorg en Welzijn`.
_DOMAINS = re.compile(
    r"^[A-ZÀ-Þ][\w-]+(?:\s*(?:[-–,/&+•|]|en)?\s*(?:[A-ZÀ-Þ][\w-]+|(?<=en )\w+))*$"
)
# Under `Beleidsterrein` nothing else is written: `Openbare orde`.
_POLICIES = re.compile(r"^[A-ZÀ-Þ][^\d:;.?!@]*$")


def tell_twofold(zones: list[Zone]) -> list[Zone]:
    """The zones, with labels that ask one of two things told by the others."""
    return _with_list(_with_domains(_with_number(_with_subject(_without_tasks(zones)))))


def _without_tasks(zones: list[Zone]) -> list[Zone]:
    """`Opgave` over a text tells the task of a project, and names no domain."""
    return [
        replace(z, key="other")
        if z.key == "meeting/domains"
        and _TASK.match(z.label)
        and not _are_domains(z.lines, _POLICIES)
        else z
        for z in zones
    ]


def _with_subject(zones: list[Zone]) -> list[Zone]:
    """`Omschrijving`, or `Titel van het stuk`, asks for the subject where nothing else does, and
    heads no column of papers."""
    if _is_asked(zones, "subject"):
        return zones
    for place, zone in enumerate(zones):
        if zone.key == "attachments":
            return zones
        if _is_title(zone, zones[place + 1 :]):
            return _keyed(zones, place, "subject")
        describes = zone.key == "attachments/name" and _DESCRIBES.match(zone.label)
        if describes and 0 < len(zone.lines) <= _TITLE_LINES:
            return _keyed(zones, place, "subject")
    return zones


def _is_title(zone: Zone, later: Sequence[Zone]) -> bool:
    """Whether a label of a programme has no list, as `Wat staat er op de agenda?` over a title may
    have none, where another one below has it."""
    lists = any(other.key == "programme" and _is_list(other.lines) for other in later)
    names = zone.key == "programme" and zone.label.casefold() != _NAMES_A_FIELD
    short = 0 < len(zone.lines) <= _SHORT and not zone.text.rstrip().endswith((".", ":"))
    short = short and not _ELSEWHERE.search(zone.text)
    return lists and names and short and not any(_MARKED.match(x.words[0].text) for x in zone.lines)


def _with_number(zones: list[Zone]) -> list[Zone]:
    """`Stuknr.` in the head of a sheet asks for its own number where nothing else does."""
    if _is_asked(zones, "zaaknummer"):
        return zones
    for place, zone in enumerate(zones):
        if zone.key in ("attachments", "attachments/name"):
            return zones
        if zone.key == "attachments/number" and len(zone.lines) == 1:
            return _keyed(zones, place, "zaaknummer")
    return zones


def _with_domains(zones: list[Zone]) -> list[Zone]:
    """`Programma` asks for the domains in the head of a sheet whose list has another label;
    `Beleidsveld` does where the sheet names the holder of the portfolio too, and `Thema` where
    the subject has another label."""
    if _is_asked(zones, "meeting/domains"):
        return zones
    asked = [n for n, zone in enumerate(zones) if zone.key == "subject" and zone.lines]
    themes = [n for n in asked if _THEME.match(zones[n].label.strip(" :?"))]
    if len(themes) == 1 and len(asked) > 1 and _are_domains(zones[themes[0]].lines, _POLICIES):
        return _keyed(zones, themes[0], "meeting/domains")
    for place, zone in enumerate(zones if _is_asked(zones, "portfolio_holders") else ()):
        of_policy = zone.key == "portfolios" and _FIELD_OF_POLICY.match(zone.label.strip(" :?"))
        if of_policy and zone.lines and _are_domains(zone.lines, _POLICIES):
            return _keyed(zones, place, "meeting/domains")
    lists = [n for n, z in enumerate(zones) if z.key in ("programme", "advice", "purpose")]
    lists = [n for n in lists if _is_list(zones[n].lines)]
    courses = [n for n in range(len(zones)) if n in lists or _is_course(zones[n])]
    for place, zone in enumerate(zones):
        names = zone.key == "programme" and zone.label.casefold() == _NAMES_A_FIELD
        if not names or not zone.lines:
            continue
        alone = any(n > place for n in lists) and _are_domains(zone.lines)
        if alone or (any(n > place for n in courses) and _is_field(zone)):
            return _keyed(zones, place, "meeting/domains")
    return zones


def _is_course(zone: Zone) -> bool:
    """Whether a label of a programme has items below it, be they without numbers or in cells."""
    points = sum(x.words[0].text in _BULLETS for x in zone.lines)
    return zone.key in ("programme", "advice") and (
        points >= _FEWEST or (zone.key == "programme" and len(zone.lines) >= _MANY)
    )


def _is_field(zone: Zone) -> bool:
    """Whether a short answer beside `Programma` names fields of policy, `Openbare ruimte, Zorg`,
    and neither what is done at a session nor where it is told."""
    text = zone.text
    short = zone.relation == "beside" and len(text.split()) <= _FEW_WORDS
    return short and not _DONE.search(text) and _are_domains(zone.lines, _POLICIES)


def _with_list(zones: list[Zone]) -> list[Zone]:
    """`Behandelwijze` asks for the course of a session where another label asks what it is
    for, be it `Gevraagd`, and none has a list, or where it has a long one."""
    others = [z for z in zones if z.key in ("programme", "advice") and z.lines]
    if any(_is_list(z.lines) or (len(z.lines) > _SHORT and not _has_boxes(z)) for z in others):
        return zones
    asking = [n for n, z in enumerate(zones) if z.key == "purpose" and z.lines]
    lists = [n for n in asking if _is_list(zones[n].lines) or _is_bulleted(zones[n])]
    alone = len(asking) + len(others) == 1
    if len(lists) == 1 and not (alone and _points(zones[lists[0]]) < _MANY):
        return _keyed(zones, lists[0], "advice")
    return zones


def _is_asked(zones: Sequence[Zone], key: str) -> bool:
    return any(zone.key == key and zone.lines for zone in zones)


def _keyed(zones: Sequence[Zone], place: int, key: str) -> list[Zone]:
    return [replace(z, key=key) if n == place else z for n, z in enumerate(zones)]


def _is_list(lines: Sequence[Line]) -> bool:
    return sum(_MARKED.match(line.words[0].text) is not None for line in lines) >= _FEWEST


def _is_bulleted(zone: Zone) -> bool:
    """Whether a zone has points, and of more words than options are."""
    points = [line for line in zone.lines if line.words[0].text in _BULLETS]
    wordy = any(len(line.words) > _WORDY for line in points)
    return len(points) >= _FEWEST and wordy and not _answers(zone, points)


def _points(zone: Zone) -> int:
    """How many points a list has, nought where all are as short as options or name purposes."""
    firsts = [(line, line.words[0].text) for line in zone.lines]
    points = [line for line, first in firsts if first in _BULLETS or _MARKED.match(first)]
    wordy = any(len(line.words) > _WORDY for line in points)
    return len(points) if wordy and not _answers(zone, points) else 0


def _answers(zone: Zone, points: Sequence[Line]) -> bool:
    """Whether the points below a label are what a session is for."""
    named = sum(_PURPOSE.match(" ".join(w.text for w in x.words[1:])) is not None for x in points)
    return _GOAL.search(zone.label) is not None or 2 * named > len(points)


def _has_boxes(zone: Zone) -> bool:
    return any(word.text in (EMPTY_BOX, TICKED_BOX) for line in zone.lines for word in line.words)


def _are_domains(lines: Sequence[Line], named: re.Pattern[str] = _DOMAINS) -> bool:
    words = [word.text for line in lines for word in line.words]
    names = [word for word in words if word not in (EMPTY_BOX, TICKED_BOX)]
    text = " ".join(names).strip(" -–,/:.")  # a speck may end it
    most = _DOMAIN_LINES if len(names) == len(words) and named is _DOMAINS else _OPTIONS
    return len(lines) <= most and named.match(text) is not None
