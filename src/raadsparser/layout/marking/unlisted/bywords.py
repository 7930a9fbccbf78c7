"""What a label that no list has asks, guessed from its words: `Zaalreservering`.

It counts where the label is told by how and where it stands, nothing else asks the same, and
what answers it is of the form that such answers have.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from raadsparser.layout.canvas.blocks import Canvas, Segment
from raadsparser.layout.lexicon.guessed import NO_LABEL, guess
from raadsparser.layout.lexicon.labels import GUESSED, LabelHit
from raadsparser.layout.marking.dropped.shapes import is_date, is_number
from raadsparser.sheet import UNLISTED

# What is asked of them is another thing: `Datum college`, `Akkoord griffie`, `Mail wethouder`.
_OF = re.compile(
    r"(?i)\b(?:datum|d\.?\s?d\.?|akkoord|paraaf|besluit\w*|advies|mail|e-mail|tel\w*|bijlage\w*"
    r"|stuk\w*|voorstel\w*|uw|oud|aantal|namen|tekst|afspraken|vorige?|voormalig\w*|vervang\w*"
    r"|plv|plaatsverv\w*|vice|loco|reactie\w*|vragen|antwoord\w*|resulta\w*|behandel\w*|bespr\w*"
    r"|standpunt|eerder\w*|contact\w*|kosten|zaalhuur|procedure|inspraak(?!\b)\w+|begeleid\w*)\b"
)
_COUNTED = re.compile(r"^\d{1,2}[.)]\s+")  # heads of parts may be counted
# A place, a length of time or a number may be that of anything: `Locatie plangebied`.
_OF_ANYTHING = frozenset({"meeting/room", "meeting/duration", "zaaknummer"})
_LIKELY = 0.75  # where nothing else tells a label
_TEXTS = frozenset({"advice", "history", "programme", "attachments"})
_SURE = 0.5  # of what a label asks; its answer must speak for it too
_SURELY = 0.9  # where a word says that it may be of another thing
_ALIGNED, _EDGE = 2, 3.0  # labels that begin at one left edge, by so many points
_WORDS = 8
_NO_LABEL = re.compile(r"[\d|•;☐☒\"„“]|[,.]$|[:?]\s")
_TRUST = 0.8  # above that in a label that is told by its look alone
_NO_FIELD = frozenset({"other", NO_LABEL})

# What a name holds that is no name, and what follows one.
_IN_NAMES = re.compile(
    r"van|de[rn]?|ter?|ten|het|t|in|op|aan|d|la?|le|el|wethouder|burgemeester|(?:raads)?griffier"
    r"|raadslid|voorzitter|heer|mevrouw|dhr|mw|mevr|drs|ir|ing|dr|mr|prof"
)
_FIRST_NAME = re.compile(r"[,;(/]|\d|\ben\b|\s[-–]\s")
_ADDRESS = r"\w(?:weg|straat|laan|plein|kade|dijk|singel|gracht|pad|hof)\s+\d"
_NO_ROOM = rf"(?:ja|nee)\b|.*(?:{_ADDRESS}|euro|€|\d[.:]\d\d\b)"
_CLOCK = r"\d{1,2}[.:]\d\d\b|\d\s*uur\b"
_VALUES = {
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
    "zaaknummer": re.compile(r"\d{4}"),
    "subject": re.compile(r"^\W*[A-ZÀ-Ž\d].*[^\W\d]{4}"),
    "purpose": re.compile(
        r"(?i)^(?!.*\b(?:u|uw|graag)\b).*"
        r"(?:beeld|oordeel|besl|opini|mening|inform|bespre|kennis|advi|kader|wensen|\bter \w|☒|☐)"
    ),
    "public_speaking": re.compile(
        r"(?i)^\W*(?:ja|nee|geen|niet|wel|mogelijk|toegestaan|☒|☐)|inspre|spreek|spreken"
    ),
    "history": re.compile(r"\w+(?:\W+\w+){5}"),
    "advice": re.compile(r"\w+(?:\W+\w+){3}"),
    "attachments": re.compile(r"[^\W\d]{3}"),
}
# A list is as good an answer as a text where the past, or what is enclosed, is told.
_LISTED = re.compile(r"^(?:\W{1,2}$|\d{1,2}[.):]|[-–•*▪o]\s|\d{1,2}[.:]\d\d\b|[A-Za-z][.)]\s)")
_HEADS = re.compile(r"(?i)^(?:nr|tijd|datum|nummer|kenmerk|#)\b")
_PERSONS = frozenset({"portfolio_holders", "meeting/chair", "meeting/clerk"})


def mark_by_words(canvas: Canvas) -> None:
    """Mark what stands at the edge of the known labels, surely is a label by its words, and has
    what answers it beside or below it; nothing else asks the same."""
    labels = [s for s in canvas.segments if s.hit is not None]
    lefts = [s.box.x0 for s in labels]
    counted = _counted_heads(canvas)
    asked = {s.hit.key for s in labels if s.hit}
    for segment in [s for s in canvas.segments if s.hit is None and not s.taken]:
        if not _may_be_label(segment, lefts, canvas):
            continue
        key, share = counted.get(id(segment)) or guess(segment.line.text)
        if key in asked or key in _NO_FIELD or share < _LIKELY:
            continue
        if key in _TEXTS and segment.line.text.endswith(":"):
            continue  # an item that introduces its points
        if _is_answered(segment, key, canvas):
            words = segment.line.words
            colon = words[-1].text.endswith(":")
            segment.hit = LabelHit(key, segment.line.text, len(words), _TRUST, colon)
            asked.add(key)


def _may_be_label(segment: Segment, lefts: Sequence[float], canvas: Canvas) -> bool:
    """Whether a segment stands at the edge of labels, first on its row or in its cell, and has
    nothing in it that labels do not have."""
    text = _COUNTED.sub("", segment.line.text)
    if _NO_LABEL.search(text) or len(segment.line.words) > _WORDS or not _may_ask(text):
        return False
    if _HEADS.match(_left_of(segment, canvas)):
        return False  # the next column of a table
    row = canvas.in_row(segment.region, segment.row)
    first = all(s.box.x0 >= segment.box.x0 or s.taken for s in row)
    return first and sum(abs(segment.box.x0 - left) <= _EDGE for left in lefts) >= _ALIGNED


def _may_ask(text: str) -> bool:
    """Whether a text begins as labels do, and has no name in it."""
    words = text.rstrip(" :?").split()
    named = any(word.istitle() and len(word) > 1 for word in words[1:])
    return text[:1].isupper() and not named


def _counted_heads(canvas: Canvas) -> dict[int, tuple[str, float]]:
    """What counted lines ask, by their segments' ids, where two or more are heads of texts."""
    heads = {}
    for segment in canvas.segments:
        found = _COUNTED.match(segment.line.text)
        if found is not None and not segment.taken:
            key, share = guess(segment.line.text[found.end() :])
            head = key in _TEXTS and share >= _LIKELY and _is_answered(segment, key, canvas)
            heads[id(segment)] = (key, share) if head else (NO_LABEL, 1.0)
    enough = sum(key != NO_LABEL for key, _ in heads.values()) > 1
    return heads if enough else dict.fromkeys(heads, (NO_LABEL, 1.0))


def _needed(key: str, label: str) -> float:
    """How sure a guess must be of what is told as a label by its look."""
    if _OF.search(label):
        return _SURELY
    return _LIKELY if key in _OF_ANYTHING else _SURE


def _left_of(segment: Segment, canvas: Canvas) -> str:
    """What stands next left of a segment, level with it."""
    low = 0.4 * segment.box.height
    level = (s for s in canvas.segments if s.box.overlap_y(segment.box) > low)
    left = (s for s in level if s.box.x1 <= segment.box.x0 + 1)
    nearest = max(left, key=lambda s: s.box.x1, default=None)
    return nearest.line.text if nearest is not None else ""


def drop_guessed(canvas: Canvas) -> None:
    """Drop labels that were guessed from their words, where a known one asks the same, or what
    answers them has another form: `We beginnen: welkom en voorstelronde` asks no time."""
    listed = {s.hit.key for s in canvas.segments if s.hit and s.hit.score > GUESSED}
    for segment in canvas.segments:
        hit = segment.hit
        if hit is None or hit.score != GUESSED:
            continue
        if hit.key in listed or not _is_answered(segment, hit.key, canvas):
            segment.hit = None


def name_by_words(canvas: Canvas) -> None:
    """Say what labels ask that no list has, where their words tell and it is asked once."""
    asked = {s.hit.key for s in canvas.segments if s.hit is not None}
    guessed = [
        (share, segment, key)
        for segment in canvas.segments
        if segment.hit is not None
        and segment.hit.key == "other"
        and segment.hit.score <= UNLISTED
        and _may_ask(segment.hit.label)
        for key, share in [guess(segment.hit.label)]
        if key not in _NO_FIELD and share >= _needed(key, segment.hit.label)
    ]
    for _, segment, key in sorted(guessed, key=lambda way: -way[0]):
        if key not in asked and segment.hit and _is_answered(segment, key, canvas):
            segment.hit = replace(segment.hit, key=key, score=_TRUST)
            asked.add(key)


def _is_answered(label: Segment, key: str, canvas: Canvas) -> bool:
    """Whether what stands next right of a label or next below it is of the form of its answers."""
    own, others = label.box, [s for s in canvas.segments if s is not label and not s.taken]
    level = [s for s in others if s.box.overlap_y(own) > 0.4 * own.height]
    right = min((s for s in level if s.box.x0 >= own.x1 - 1), key=lambda s: s.box.x0, default=None)
    under = (s for s in others if s.box.x0 <= own.x1 and own.x0 <= s.box.x1)
    below = min(
        (s for s in under if s.box.y0 >= own.center_y), key=lambda s: s.box.y0, default=None
    )
    found = [s.line.text for s in (right, below) if s is not None and not s.is_label]
    if key != "programme":
        found = [text for text in found if not _COUNTED.match(text)]  # the next head
    return any(_answers(key, text) for text in found)


def _answers(key: str, value: str) -> bool:
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
    form = _VALUES.get(key)
    return form is not None and (form.search(value) is not None or (key == "history" and listed))
