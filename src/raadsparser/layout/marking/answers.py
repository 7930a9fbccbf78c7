"""The form that answers to labels have: what must stand beside or below one that asks for a name,
a day, a room. It tells whether words that may be a label are one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadsparser.layout.canvas.blocks import Canvas, Segment
from raadsparser.layout.lexicon.guessed import NO_FIELD, NO_LABEL, guesses
from raadsparser.layout.marking.shapes import is_date, is_number

_SLIGHT = 0.02  # a share that is not looked at

COUNTED = re.compile(r"^\d{1,2}[.)]\s+")
"""The number of a counted head or item."""

# What a name holds that is no name, and what follows one.
_IN_NAMES = re.compile(
    r"van|de[rn]?|ter?|ten|het|t|in|op|aan|d|la?|le|el|wethouder|burgemeester|(?:raads)?griffier"
    r"|raadslid|voorzitter|heer|mevrouw|dhr|mw|mevr|drs|ir|ing|dr|mr|prof"
)
_FIRST_NAME = re.compile(r"[,;(/]|\d|\ben\b|\s[-–]\s")
_ADDRESS = r"\w(?:weg|straat|laan|plein|kade|dijk|singel|gracht|pad|hof)\s+\d"
# But `Kamer 1.12`, `Zaal C.1.10`.
_HOUR = r"(?<!kamer )(?<!zaal )(?<!ruimte )(?<!lokaal )(?<![\w.])\d{1,2}[.:]\d\d\b"
_NO_ROOM = rf"(?:ja|nee)\b|.*(?:{_ADDRESS}|euro|€|{_HOUR})"
_CLOCK = r"\d{1,2}[.:]\d\d\b|\d\s*uur\b"
_FORMS = {
    "meeting/room": re.compile(rf"(?i)^(?!{_NO_ROOM}).*[^\W\d]"),
    "meeting/domains": re.compile(r"^[^\d]+$"),
    "meeting/duration": re.compile(
        r"(?i)\d\s*(?:min|uur|u\b|')|\buur\b|kwartier|minuten|^\d{1,3}$"
    ),
    "meeting/time": re.compile(rf"(?i){_CLOCK}"),
    "meeting/start_time": re.compile(rf"(?i){_CLOCK}"),
    "meeting/end_time": re.compile(rf"(?i){_CLOCK}"),
    "meeting/body": re.compile(
        r"(?i)commissie|\bcie\b|raad|avond|bijeenkomst|vergadering|sessie|forum|overleg|gesprek"
        r"|plein|markt|ronde|tafel|carrousel|debat"
    ),
    "meeting/item": re.compile(r"^\d{1,2}(?:\W?[a-z\d])?\W*$"),
    "zaaknummer": re.compile(r"^(?!.* en ).*\d{4}"),
    "subject": re.compile(r"^\W*[A-ZÀ-Ž\d].*[^\W\d]{4}"),
    "purpose": re.compile(
        r"(?i)^(?!.*\b(?:u|uw|graag)\b).*"
        r"(?:beeld|oordeel|besl|opini|mening|inform|bespre|kennis|advi|kader|wensen|verken|consult"
        r"|meedenk|richting|raadple|peil|debat|\bter \w|☒|☐"
        r"|(?-i:^[A-Z]?[a-z]+(?: [a-z]+){0,2} ?[a-z]*en$))"
    ),
    "public_speaking": re.compile(
        r"(?i)^\W*(?:ja?|neen?|n|n\.?v\.?t|geen|niet|wel|mogelijk|toegestaan|uitgesloten|beperkt|☒|☐)"
        r"(?:\W|$)|inspr|spreek|spreken|het woord|\bmag\b"
    ),
    "history": re.compile(r"\w+(?:\W+\w+){5}"),
    "advice": re.compile(r"\w+(?:\W+\w+){3}"),
    "attachments": re.compile(r"[^\W\d]{3}"),
}
# `Een mening vormen` is no place.
_AIM = re.compile(r"(?i)^(?:een |de |ter )?(?:\w+ )?\w*(?:vorm(?:en|end|ing)|beslissen|besluiten)$")
# A list is as good an answer as a text where the past, or what is enclosed, is told.
_LISTED = re.compile(
    r"^(?:\W{1,2}$|\d{1,2}$|\d{1,2}[.):]|[A-H]\s[A-Z]|[-–•*▪o]\s|\d{1,2}[.:]\d\d\b|[A-Za-z][.)]\s)"
)
_HEADS = re.compile(r"(?i)^(?:nr|tijd|datum|nummer|kenmerk|#)\b")
_PERSONS = frozenset({"portfolio_holders", "meeting/chair", "meeting/clerk"})
# Their answers are short, and of a form of their own.
_SHORT = {"meeting/date", "meeting/time", "meeting/duration", "zaaknummer", "purpose"}


def is_answered(label: Segment, key: str, canvas: Canvas) -> bool:
    """Whether what stands next right of a label or next below it is of the form of its answers."""
    return _is_answer(key, _beside_and_below(label, label, canvas))


def likeliest(
    label: Segment, text: str, canvas: Canvas, last: Segment | None = None
) -> tuple[str, float]:
    """What a label likeliest asks by its words, of what the answer beside or below it may answer,
    and the probability: `Portef.` asks for a person where a name stands beside it; `last` is its
    last line, where it has several."""
    answers = _beside_and_below(label, last or label, canvas)
    ways = [(key, share) for key, share in guesses(text) if share >= _SLIGHT]
    ways = [way for way in ways if way[0] in NO_FIELD or _is_answer(way[0], answers)]
    whole = sum(share for _, share in ways)
    return (ways[0][0], ways[0][1] / whole) if ways else (NO_LABEL, 1.0)


def _beside_and_below(label: Segment, last: Segment, canvas: Canvas) -> list[str]:
    """The texts that stand next right of a label's first line, and next below its last one."""
    own, end = label.box, last.box
    others = [s for s in canvas.segments if s is not label and s is not last and not s.taken]
    level = (s for s in others if s.box.x0 >= own.x1 - 1)
    level = (s for s in level if s.box.overlap_y(own) > 0.4 * own.height)
    under = (s for s in others if s.box.y0 >= end.center_y)
    under = (s for s in under if s.box.x0 <= end.x1 and end.x0 <= s.box.x1)
    right = min(level, key=lambda s: s.box.x0, default=None)
    below = min(under, key=lambda s: s.box.y0, default=None)
    return [s.line.text for s in (right, below) if s is not None and not s.is_label]


def _is_answer(key: str, texts: Sequence[str]) -> bool:
    if key not in ("programme", "attachments"):
        texts = [text for text in texts if not COUNTED.match(text)]  # the next head
    return any(fits(key, text) for text in texts)


def asked(canvas: Canvas) -> set[str]:
    """What labels ask, but for those that nothing of the form of an answer stands beside or below:
    the head of a group of labels, `Behandeling`."""
    labels = [(s, s.hit.key) for s in canvas.segments if s.hit is not None]
    return {key for label, key in labels if key not in _SHORT or is_answered(label, key, canvas)}


def fits(key: str, value: str) -> bool:
    """Whether a value is of the form that answers have."""
    value = value.lstrip(" :")  # forms may set colons in a column of their own
    if key in _PERSONS:
        words = re.findall(r"[^\W\d_]+", _FIRST_NAME.split(value.strip(), maxsplit=1)[0])
        names = (word[0].isupper() or _IN_NAMES.fullmatch(word) for word in words)
        return len(words) > 1 and all(names)
    if key == "meeting/date":
        return is_date(value)
    listed = any(form.match(value) for form in (_LISTED, _HEADS)) or is_date(value)
    listed = listed or is_number(value)
    if key == "programme":
        return listed
    if key == "meeting/room" and _AIM.search(value):
        return False
    form = _FORMS.get(key)
    return form is not None and (form.search(value) is not None or (key == "history" and listed))
